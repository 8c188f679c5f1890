// SPDX-License-Identifier: AGPL-3.0-or-later
// A closing evaluation is opened, many contribute, one text a field is agreed, the whole is agreed and approved.
import type { z } from "zod";
import { ok, refuse, useCase, type FieldProblem, type Lang } from "@albero/kernel";
import { nameOf } from "../../indicators/usecases/names.ts";
import { decideContribution, decideStep, decideText, missingOf, newestTexts, type TextRefusal } from "../core/card.ts";
import { mayAgree, mayContribute, mayOpenClosing } from "../permissions.ts";
import { plansToEvaluate } from "../queries/reads.ts";
import { moneyOf, tablesFor } from "../store/around.ts";
import * as store from "../store/closings.ts";
import { closingRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
type Made = { closingId: number };
const subject = (id: number) => `evaluation.closing:${id}`;

/** A refusal that stands at one field. */
function at(path: string, refusal: OwnRefusal, lang: Lang): FieldProblem[] {
  const words = closingRefusals[lang][refusal];
  return typeof words === "string" ? [{ path, message: words }] : [];
}

/** Opens the card of an objective of the plan in force or of an approved year. Each objective has one. */
export const openClosing = useCase<In<"opening">, Made, OwnRefusal>({
  name: "evaluation.openClosing",
  may: mayOpenClosing,
  input: inputs.opening,
  async run({ plan, period, objective }, work) {
    const { tx, actor, ambitoId, now, lang, record } = work;
    const plans = await plansToEvaluate(work);
    const found = plans
      .find((each) => each.plan === plan && each.period === period)
      ?.objectives.find((each) => each.code === objective);
    if (!found) return refuse("objective_unknown", { fields: at("objective", "objective_unknown", lang) });
    const one = { plan, period, objective, title: found.title };
    const closingId = await store.insertClosing(tx, ambitoId, one);
    if (closingId === null) return refuse("already_there", { fields: at("objective", "already_there", lang) });
    await store.insertStep(tx, ambitoId, closingId, { toState: "open", note: "" }, { now, byName: nameOf(actor) });
    await record({ subject: subject(closingId), before: null, after: one });
    return ok({ closingId });
  },
});

/** Adds what somebody thinks about a field, for themselves or for a table. */
export const contributeToClosing = useCase<In<"contribution">, Made, OwnRefusal>({
  name: "evaluation.contributeToClosing",
  may: mayContribute,
  input: inputs.contribution,
  async run({ closingId, field, contribution: text, tableId }, { tx, actor, ambitoId, now, lang, record }) {
    const card = await store.getClosing(tx, ambitoId, closingId, "update");
    const decided = decideContribution(card);
    if (!decided.ok) return decided;
    const tables = tableId === null ? [] : await tablesFor(tx, ambitoId, card.objective);
    const table = tables.find((each) => each.id === tableId);
    if (tableId !== null && !table) return refuse("table_unknown", { fields: at("tableId", "table_unknown", lang) });
    const one = { field, text, tableId, tableName: table?.name ?? "" };
    await store.insertContribution(tx, ambitoId, closingId, one, { now, byName: nameOf(actor) });
    await record({ subject: subject(closingId), before: null, after: { contribution: one } });
    return ok({ closingId });
  },
});

const TEXT_FIELDS: Partial<Record<TextRefusal, string>> = {
  percent_needed: "percent",
  answer_needed: "answer",
  words_needed: "text",
};

/** Sets the agreed text of a field. What was agreed before stays as its history. */
export const agreeClosingText = useCase<In<"agreedText">, Made, OwnRefusal>({
  name: "evaluation.agreeClosingText",
  may: mayAgree,
  input: inputs.agreedText,
  async run({ closingId, rowVersion, field, ...said }, { tx, actor, ambitoId, now, lang, record }) {
    const card = await store.getClosing(tx, ambitoId, closingId, "update");
    const before = newestTexts(await store.listTexts(tx, ambitoId, { closingId })).get(field);
    const decided = decideText(card, field, said, before);
    if (!decided.ok) {
      const path = TEXT_FIELDS[decided.refusal];
      return path ? refuse(decided.refusal, { fields: at(path, decided.refusal, lang) }) : decided;
    }
    if (!(await store.updateState(tx, ambitoId, { ...card, rowVersion }))) return refuse("changed_meanwhile");
    const text = { ...decided.value, field, number: (before?.number ?? 0) + 1 };
    await store.insertText(tx, ambitoId, closingId, text, { now, byName: nameOf(actor) });
    const { percent, answer, text: words } = before ?? { percent: null, answer: null, text: "" };
    await record({
      subject: subject(closingId),
      before: before ? { field, percent, answer, text: words } : null,
      after: text,
    });
    return ok({ closingId });
  },
});

/** Agrees a card, opens it again, approves it. At the approval what the accounts say that day is frozen with it. */
export const stepClosing = useCase<In<"step">, Made, OwnRefusal>({
  name: "evaluation.stepClosing",
  may: mayAgree,
  input: inputs.step,
  async run({ closingId, rowVersion, toState, note }, { tx, actor, ambitoId, now, today, lang, record }) {
    const card = await store.getClosing(tx, ambitoId, closingId, "update");
    const missing = missingOf(newestTexts(await store.listTexts(tx, ambitoId, { closingId })));
    const decided = decideStep(card, toState, { missing, note });
    if (!decided.ok) {
      if (decided.refusal === "reason_needed")
        return refuse("reason_needed", { fields: at("note", "reason_needed", lang) });
      const names = missing.map((field) => texts[lang].dimensions[field].name).join(", ");
      return decided.refusal === "fields_missing" ? refuse("fields_missing", { details: { names } }) : decided;
    }
    const computed = toState === "approved" ? await moneyOf(tx, ambitoId, card, today) : null;
    if (!(await store.updateState(tx, ambitoId, { id: closingId, state: toState, computed, rowVersion })))
      return refuse("changed_meanwhile");
    await store.insertStep(tx, ambitoId, closingId, { toState, note }, { now, byName: nameOf(actor) });
    await record({
      subject: subject(closingId),
      before: { state: card.state },
      after: { state: toState, note, computed },
    });
    return ok({ closingId });
  },
});
