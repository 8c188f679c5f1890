// SPDX-License-Identifier: AGPL-3.0-or-later
// The questions of a cycle are data: who leads the plan adds and changes them, and the drafts of the cycle follow.
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import { decideQuestions, usesOf, type TemplateRefusal } from "../core/template.ts";
import type { Question } from "../core/document.ts";
import { mayLeadPlan } from "../permissions.ts";
import { listCards, saveCard, type StoredCard } from "../store/cards.ts";
import { getCycleForUpdate, saveTemplate } from "../store/plans.ts";
import { getVersion, listVersions, saveCycleOfVersion } from "../store/versions.ts";
import { oneQuestion, questionKey } from "./inputs.ts";
import { nameOf } from "./names.ts";
import { refuseAt } from "./refuse-at.ts";
import type { QuestionRefusal } from "./refusals.ts";

/** Writes the questions in the cycle and in its drafts; what was sent out keeps the questions it was written with. */
async function saveQuestions(
  work: Work,
  cycleCode: string,
  key: string,
  decide: (questions: Question[], used: Map<string, unknown[]>) => Result<Question[], TemplateRefusal>,
): Promise<Result<void, TemplateRefusal>> {
  const { tx, ambitoId } = work;
  const stored = (await getCycleForUpdate(tx, ambitoId, cycleCode)).cycle;
  const drafts = (await listVersions(tx, ambitoId)).filter(
    (version) => version.cycle.code === cycleCode && version.status === "draft",
  );
  const cards: StoredCard[] = [];
  for (const draft of drafts) cards.push(...(await listCards(tx, { ambitoId, versionId: draft.id })));
  const used = usesOf(cards.map((each) => each.card));

  const decision = decide(stored.template.questions, used);
  if (!decision.ok) return decision;
  await saveTemplate(tx, ambitoId, { ...stored, template: { ...stored.template, questions: decision.value } });
  for (const draft of drafts) {
    const { cycle } = await getVersion(tx, ambitoId, draft.id, "update");
    const own = decide(cycle.template.questions, used);
    // A draft made from a file may ask other questions: what does not apply to it leaves it as it is.
    if (!own.ok) continue;
    await saveCycleOfVersion(tx, ambitoId, draft.id, {
      ...cycle,
      template: { ...cycle.template, questions: own.value },
    });
    if (!own.value.some((question) => question.key === key)) await dropEmptyAnswers(work, draft.id, key);
  }
  const find = (questions: Question[]) => questions.find((question) => question.key === key) ?? null;
  await work.record({
    subject: `planning.cycle:${cycleCode}`,
    before: find(stored.template.questions),
    after: find(decision.value),
  });
  return ok();
}

/** A question that goes away takes with it the places where an answer would have stood. */
async function dropEmptyAnswers({ tx, actor, ambitoId, now }: Work, versionId: number, key: string): Promise<void> {
  const scope = { ambitoId, versionId };
  for (const { card, changes } of await listCards(tx, scope)) {
    if (!(key in card.answers)) continue;
    const answers = Object.fromEntries(Object.entries(card.answers).filter(([each]) => each !== key));
    await saveCard(tx, scope, { ...card, answers }, changes, { now, byName: nameOf(actor) });
  }
}

export const addQuestion = useCase<z.infer<typeof oneQuestion>, { key: string }, QuestionRefusal>({
  name: "planning.addQuestion",
  may: mayLeadPlan,
  input: oneQuestion,
  async run({ cycleCode, question }, work) {
    const saved = await saveQuestions(work, cycleCode, question.key, (questions) =>
      questions.some((each) => each.key === question.key)
        ? refuseAt("question.key", "question_key_taken", work.lang)
        : decideQuestions([...questions, question]),
    );
    return saved.ok ? ok({ key: question.key }) : saved;
  },
});

export const changeQuestion = useCase<z.infer<typeof oneQuestion>, { key: string }, QuestionRefusal>({
  name: "planning.changeQuestion",
  may: mayLeadPlan,
  input: oneQuestion,
  async run({ cycleCode, question }, work) {
    const { key } = question;
    const saved = await saveQuestions(work, cycleCode, key, (questions, used) => {
      const before = questions.find((each) => each.key === key);
      if (!before) return refuse("no_such_question");
      const given = used.get(key) ?? [];
      if (before.type !== question.type && given.length > 0) {
        return refuse("type_has_answers", { details: { answers: given.length } });
      }
      const offered = question.options?.map((option) => option.value);
      const orphans = offered
        ? given.flat().filter((value) => typeof value === "string" && !offered.includes(value))
        : [];
      if (orphans.length > 0) return refuse("question_has_answers", { details: { answers: orphans.length } });
      return decideQuestions(questions.map((each) => (each.key === key ? question : each)));
    });
    return saved.ok ? ok({ key }) : saved;
  },
});

export const removeQuestion = useCase<z.infer<typeof questionKey>, void, QuestionRefusal>({
  name: "planning.removeQuestion",
  may: mayLeadPlan,
  input: questionKey,
  run: ({ cycleCode, key }, work) =>
    saveQuestions(work, cycleCode, key, (questions, used) => {
      if (!questions.some((each) => each.key === key)) return refuse("no_such_question");
      const answers = used.get(key)?.length ?? 0;
      if (answers > 0) return refuse("question_has_answers", { details: { answers } });
      return decideQuestions(questions.filter((each) => each.key !== key));
    }),
});
