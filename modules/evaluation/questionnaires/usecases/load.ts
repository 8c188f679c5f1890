// SPDX-License-Identifier: AGPL-3.0-or-later
// The demonstration: a questionnaire made from our own form, and a baseline of invented answers. Real data has no such file.
import { z } from "zod";
import { assert, ok, plainDate, refuse, useCase } from "@albero/kernel";
import { checkAll, type Answers } from "../core/answers.ts";
import { GROUPS } from "../core/form.ts";
import { mayLoadAnswers } from "../permissions.ts";
import * as forms from "../store/forms.ts";
import { getTemplate, TEMPLATES } from "../store/templates.ts";
import * as waves from "../store/waves.ts";
import * as inputs from "./inputs.ts";

const answer = z.union([z.number(), z.string(), z.array(z.string()), z.record(z.string(), z.number())]);
const fileShape = z.object({
  invented: z.literal(true),
  template: z.enum(TEMPLATES as ["wellbeing"]),
  name: z.string().min(2),
  publishedOn: z.iso.date().transform(plainDate),
  wave: z.object({
    name: z.string().min(2),
    firstDay: z.iso.date().transform(plainDate),
    lastDay: z.iso.date().transform(plainDate),
  }),
  groups: z.array(
    z.object({ group: z.enum(GROUPS), asked: z.int().min(1), answers: z.array(z.record(z.string(), answer)) }),
  ),
});

/** Loads the invented answers of the demonstration. Done twice it changes nothing. */
export const loadInventedAnswers = useCase<
  z.infer<typeof inputs.file>,
  { changed: boolean; answers: number },
  "unreadable_file"
>({
  name: "evaluation.loadInventedAnswers",
  unaudited: "A second load changes nothing; the first leaves its event.",
  may: mayLoadAnswers,
  input: inputs.file,
  async run({ answers: bytes }, { tx, ambitoId, actor, record }) {
    const read = fileShape.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!read.success) return refuse("unreadable_file");
    const { template, name, publishedOn, wave, groups } = read.data;
    const total = groups.reduce((sum, each) => sum + each.answers.length, 0);
    const form = await getTemplate(template);
    for (const { answers } of groups)
      for (const one of answers)
        assert(checkAll(form, one as Answers).problems.length === 0, "an invented answer fits the form");
    const questionnaireId = await forms.insertQuestionnaire(tx, ambitoId, { name, template, invented: true });
    if (questionnaireId === null) return ok({ changed: false, answers: total });
    const byName = actor.kind === "system" ? actor.name : "";
    const versionId = await forms.insertVersion(tx, ambitoId, {
      questionnaireId,
      number: 1,
      form,
      byName,
      publishedOn,
    });
    const waveId = await waves.insertWave(tx, ambitoId, {
      ...{ questionnaireId, versionId, ...wave, kind: "baseline", isAnonymous: true, invented: true },
      groups: groups.map(({ group, asked }) => ({ group, asked, openToken: null })),
    });
    assert(waveId !== null, "a new questionnaire has no wave");
    for (const { group, answers } of groups) await waves.keepPapers(tx, waveId, group, answers as Answers[]);
    await waves.updateWave(tx, ambitoId, { id: waveId, rowVersion: 1, closedOn: wave.lastDay });
    await record({
      subject: `evaluation.questionnaire:${questionnaireId}`,
      before: null,
      after: { invented: true, answers: total },
    });
    return ok({ changed: true, answers: total });
  },
});
