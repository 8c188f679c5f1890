// SPDX-License-Identifier: AGPL-3.0-or-later
// Opening and closing waves, entering what came on paper.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { readPage, type AnswerProblem } from "../core/answers.ts";
import { decideClose, decideLastDay, decideWave } from "../core/wave.ts";
import { mayWriteQuestionnaires } from "../permissions.ts";
import { getQuestionnaire, getVersion, listVersions } from "../store/forms.ts";
import { newToken } from "../store/links.ts";
import * as store from "../store/waves.ts";
import { answerWords } from "../texts.refusals.ts";
import * as inputs from "./inputs.ts";
import type { AnsweringRefusal, WavesRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { waveId: number; questionnaireId: number };
const subjectOf = (waveId: number): string => `evaluation.wave:${waveId}`;

/** Asks the newest published version of these groups, from one day to another. */
export const openWave = useCase<In<"newWave">, Made, WavesRefusal>({
  name: "evaluation.openWave",
  may: mayWriteQuestionnaires,
  input: inputs.newWave,
  async run({ questionnaireId, anonymity, ...given }, { tx, ambitoId, today, record }) {
    const { invented } = await getQuestionnaire(tx, ambitoId, questionnaireId);
    const version = (await listVersions(tx, ambitoId, questionnaireId)).find((each) => each.publishedOn !== null);
    if (!version) return refuse("nothing_published");
    const isAnonymous = anonymity === "anonymous";
    const groups = given.groups.filter(({ asked, open }) => asked > 0 || open);
    const others = await store.listWaves(tx, ambitoId, { questionnaireId });
    const decided = decideWave({ ...given, isAnonymous, groups }, others, today);
    if (!decided.ok) return decided;
    const { name, kind, firstDay, lastDay } = given;
    const waveId = await store.insertWave(tx, ambitoId, {
      ...{ questionnaireId, versionId: version.id, name, kind, firstDay, lastDay, isAnonymous, invented },
      groups: groups.map(({ group, asked, open }) => ({ group, asked, openToken: open ? newToken() : null })),
    });
    if (waveId === null) return refuse("name_taken");
    await record({
      subject: subjectOf(waveId),
      before: null,
      after: { name, kind, firstDay, lastDay, anonymity, groups },
    });
    return ok({ waveId, questionnaireId });
  },
});

/** Gives more days, or fewer, to a wave that is not closed. */
export const changeWaveDays = useCase<In<"waveDays">, Made, WavesRefusal>({
  name: "evaluation.changeWaveDays",
  may: mayWriteQuestionnaires,
  input: inputs.waveDays,
  async run({ waveId, rowVersion, lastDay }, { tx, ambitoId, today, record }) {
    const wave = await store.getWave(tx, ambitoId, waveId);
    const decided = decideLastDay(wave, lastDay, today);
    if (!decided.ok) return decided;
    if (!(await store.updateWave(tx, ambitoId, { id: waveId, rowVersion, lastDay })))
      return refuse("changed_meanwhile");
    await record({ subject: subjectOf(waveId), before: { lastDay: wave.lastDay }, after: { lastDay } });
    return ok({ waveId, questionnaireId: wave.questionnaireId });
  },
});

/** Asks the newest published version instead: only while nobody has answered. */
export const takeNewestVersion = useCase<In<"waveVersion">, Made, WavesRefusal>({
  name: "evaluation.takeNewestVersion",
  may: mayWriteQuestionnaires,
  input: inputs.waveVersion,
  async run({ waveId, rowVersion }, { tx, ambitoId, record }) {
    const wave = await store.getWave(tx, ambitoId, waveId);
    if (wave.closedOn !== null) return refuse("wave_closed");
    const versions = await listVersions(tx, ambitoId, wave.questionnaireId);
    const newest = versions.find((each) => each.publishedOn !== null);
    if (!newest || newest.id === wave.versionId) return refuse("nothing_published");
    if (!(await store.updateWave(tx, ambitoId, { id: waveId, rowVersion, versionId: newest.id })))
      return refuse("changed_meanwhile");
    // Counted once the wave is held: an answer that was on its way is there now, and the next ones wait.
    const answers = (await store.countAnswers(tx, ambitoId)).filter((each) => each.waveId === waveId);
    if (answers.length > 0) return refuse("answers_there");
    await store.dropDrafts(tx, ambitoId, waveId);
    await record({ subject: subjectOf(waveId), before: { version: wave.version }, after: { version: newest.number } });
    return ok({ waveId, questionnaireId: wave.questionnaireId });
  },
});

/** No answer comes any more, and the results are shown. It cannot be undone. */
export const closeWave = useCase<In<"waveVersion">, Made, WavesRefusal>({
  name: "evaluation.closeWave",
  may: mayWriteQuestionnaires,
  input: inputs.waveVersion,
  async run({ waveId, rowVersion }, { tx, ambitoId, today, record }) {
    const wave = await store.getWave(tx, ambitoId, waveId);
    const decided = decideClose(wave, today);
    if (!decided.ok) return decided;
    if (!(await store.updateWave(tx, ambitoId, { id: waveId, rowVersion, closedOn: today })))
      return refuse("changed_meanwhile");
    await store.dropDrafts(tx, ambitoId, waveId);
    await record({ subject: subjectOf(waveId), before: null, after: { closedOn: today } });
    return ok({ waveId, questionnaireId: wave.questionnaireId });
  },
});

/** One paper, typed by whoever received it. The register says that a paper was entered, never what was on it. */
export const enterPaper = useCase<In<"paper">, Made, WavesRefusal | AnsweringRefusal>({
  name: "evaluation.enterPaper",
  may: mayWriteQuestionnaires,
  input: inputs.paper,
  async run({ waveId, group, typed }, { tx, ambitoId, today, lang, record }) {
    const wave = await store.getWave(tx, ambitoId, waveId);
    if (wave.closedOn !== null) return refuse("wave_closed");
    if (today < wave.firstDay) return refuse("not_begun");
    const groups = await store.listGroups(tx, ambitoId, waveId);
    if (!groups.some((each) => each.group === group)) return refuse("no_such_group");
    const { form } = await getVersion(tx, ambitoId, wave.versionId);
    // On paper people leave questions out: what is missing stays missing.
    const read = form.pages.map((page) => readPage(page, typed, false));
    const problems = read.flatMap((page) => page.problems);
    if (problems.length > 0)
      return refuse("look_at_answers", { fields: problems.map((one) => fieldProblem(one, lang)) });
    const answers = Object.assign({}, ...read.map((page) => page.answers)) as (typeof read)[number]["answers"];
    if (Object.keys(answers).length === 0) return refuse("nothing_answered");
    if (!(await store.keepPapers(tx, waveId, group, [answers]))) return refuse("wave_closed");
    // The wave is held now: a paper is of the form that was read, or of none.
    if ((await store.getWave(tx, ambitoId, waveId)).versionId !== wave.versionId) return refuse("version_changed");
    await record({ subject: subjectOf(waveId), before: null, after: { paper: group } });
    return ok({ waveId, questionnaireId: wave.questionnaireId });
  },
});

/** What is wrong with an answer, at its field, in the language of the person. */
export function fieldProblem({ path, refusal, details }: AnswerProblem, lang: "it" | "en") {
  return { path, message: answerWords[lang][refusal](details) };
}
