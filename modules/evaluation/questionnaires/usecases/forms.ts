// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing questionnaires: a draft that changes, a version that stays.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase, type Result, type Tx, type Work } from "@albero/kernel";
import { emptyForm, type Form } from "../core/form.ts";
import * as core from "../core/write.ts";
import { mayWriteQuestionnaires } from "../permissions.ts";
import * as store from "../store/forms.ts";
import { getTemplate, TEMPLATES } from "../store/templates.ts";
import * as inputs from "./inputs.ts";
import type { FormRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { questionnaireId: number };
export const nameOf = (actor: { kind: string; name?: string }): string => actor.name ?? actor.kind;
const subjectOf = (questionnaireId: number): string => `evaluation.questionnaire:${questionnaireId}`;

/** A new questionnaire with its first draft: empty, or from a form that comes with the project. */
export const makeQuestionnaire = useCase<In<"newQuestionnaire">, Made, FormRefusal>({
  name: "evaluation.makeQuestionnaire",
  may: mayWriteQuestionnaires,
  input: inputs.newQuestionnaire,
  async run({ name, template }, { tx, ambitoId, actor, record }) {
    const known = TEMPLATES.find((each) => each === template);
    if (template !== "" && !known) return refuse("unknown_template");
    const form = known ? await getTemplate(known) : emptyForm(name);
    const id = await store.insertQuestionnaire(tx, ambitoId, { name, template, invented: false });
    if (id === null) return refuse("name_taken");
    await store.insertVersion(tx, ambitoId, { questionnaireId: id, number: 1, form, byName: nameOf(actor) });
    await record({ subject: subjectOf(id), before: null, after: { name, template } });
    return ok({ questionnaireId: id });
  },
});

/** The draft of a questionnaire and the version before it. */
async function draftOf(tx: Tx, ambitoId: number, questionnaireId: number) {
  await store.getQuestionnaire(tx, ambitoId, questionnaireId);
  const [newest, before] = await store.listVersions(tx, ambitoId, questionnaireId);
  if (!newest) throw new NotFound(`form of ${questionnaireId}`);
  return { draft: newest.publishedOn === null ? newest : null, past: before?.form ?? null, newest };
}

type Change = (form: Form, past: Form | null) => Result<Form, core.WriteRefusal>;

/** Every change of a draft: as it was seen, or not at all. */
async function changeDraft(
  { questionnaireId, rowVersion }: In<"draft">,
  { tx, ambitoId, record }: Work,
  change: Change,
): Promise<Result<Made, FormRefusal>> {
  const { draft, past } = await draftOf(tx, ambitoId, questionnaireId);
  if (!draft) return refuse("not_in_draft");
  const changed = change(draft.form, past);
  if (!changed.ok) return changed;
  if (!(await store.updateDraft(tx, ambitoId, { id: draft.id, rowVersion, form: changed.value })))
    return refuse("changed_meanwhile");
  await record({ subject: subjectOf(questionnaireId), before: draft.form, after: changed.value });
  return ok({ questionnaireId });
}

/** Title, introduction, thanks, titles of the pages. */
export const writeForm = useCase<In<"head">, Made, FormRefusal>({
  name: "evaluation.writeForm",
  may: mayWriteQuestionnaires,
  input: inputs.head,
  run: (given, work) =>
    changeDraft(given, work, (form) =>
      core.writeHead(form, {
        title: { it: given.titleIt, en: given.titleEn },
        intro: { it: given.introIt, en: given.introEn },
        thanks: { it: given.thanksIt, en: given.thanksEn },
        pageTitles: given.pageTitles,
      }),
    ),
});

/** Adds a question, or writes one anew. */
export const putQuestion = useCase<In<"questionChange">, Made, FormRefusal>({
  name: "evaluation.putQuestion",
  may: mayWriteQuestionnaires,
  input: inputs.questionChange,
  run: (given, work) =>
    changeDraft(given, work, (form, past) => {
      const { kind, required, min, max, maxLength, options, rows } = given;
      const typed: core.Typed = {
        ...{ kind, required, min, max, maxLength, options, rows },
        label: { it: given.labelIt, en: given.labelEn },
        help: { it: given.helpIt, en: given.helpEn },
        low: { it: given.lowIt, en: given.lowEn },
        high: { it: given.highIt, en: given.highEn },
      };
      return core.putQuestion(form, past, { key: given.key || null, page: given.page, typed });
    }),
});

export const moveQuestion = useCase<In<"questionPlace">, Made, FormRefusal>({
  name: "evaluation.moveQuestion",
  may: mayWriteQuestionnaires,
  input: inputs.questionPlace,
  run: (given, work) => changeDraft(given, work, (form) => core.moveQuestion(form, given.key, given.way)),
});

export const removeQuestion = useCase<In<"questionGone">, Made, FormRefusal>({
  name: "evaluation.removeQuestion",
  may: mayWriteQuestionnaires,
  input: inputs.questionGone,
  run: (given, work) => changeDraft(given, work, (form) => core.removeQuestion(form, given.key)),
});

/** From now on this version never changes. */
export const publishQuestionnaire = useCase<In<"draft">, Made, FormRefusal>({
  name: "evaluation.publishQuestionnaire",
  may: mayWriteQuestionnaires,
  input: inputs.draft,
  async run({ questionnaireId, rowVersion }, { tx, ambitoId, today, record }) {
    const { draft } = await draftOf(tx, ambitoId, questionnaireId);
    if (!draft) return refuse("not_in_draft");
    const decided = core.decidePublish(draft.form);
    if (!decided.ok) return decided;
    const version = { id: draft.id, rowVersion, form: decided.value, publishedOn: today };
    if (!(await store.updateDraft(tx, ambitoId, version))) return refuse("changed_meanwhile");
    await record({ subject: subjectOf(questionnaireId), before: null, after: { published: draft.number } });
    return ok({ questionnaireId });
  },
});

/** Opens the next draft, equal to the version before it. */
export const reviseQuestionnaire = useCase<In<"byQuestionnaire">, Made, FormRefusal>({
  name: "evaluation.reviseQuestionnaire",
  may: mayWriteQuestionnaires,
  input: inputs.byQuestionnaire,
  async run({ questionnaireId }, { tx, ambitoId, actor, record }) {
    const { draft, newest } = await draftOf(tx, ambitoId, questionnaireId);
    if (draft) return refuse("draft_there");
    const number = newest.number + 1;
    await store.insertVersion(tx, ambitoId, { questionnaireId, number, form: newest.form, byName: nameOf(actor) });
    await record({ subject: subjectOf(questionnaireId), before: null, after: { draft: number } });
    return ok({ questionnaireId });
  },
});
