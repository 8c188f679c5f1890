// SPDX-License-Identifier: AGPL-3.0-or-later
// The movements of money. Each holds its annuality until the end of the transaction, decides, and adds one row.
import type { z } from "zod";
import { assert, ok, useCase, type Work } from "@albero/kernel";
import { cents, type Cents, type Result } from "@albero/kernel/pure";
import { checkRules } from "../../rules/usecases/check-movement.ts";
import * as rules from "../core/ledger.ts";
import { mayRegisterMoney } from "../permissions.ts";
import { getAnnuality } from "../store/channels.ts";
import * as ledger from "../store/ledger.ts";
import * as inputs from "./inputs.ts";
import { writerOf } from "./names.ts";
import { actOfForm, checkDay, findLine, isMunicipality, refuseAt } from "./parts.ts";
import type { FundsRefusal } from "./refusals.ts";

type In<K extends "assignment" | "programming" | "commitment" | "payment" | "reporting" | "reversal"> = z.infer<
  (typeof inputs)[K]
>;
export type Written = { entryId: number; annualityId: number };

async function write(work: Work, entry: ledger.NewEntry): Promise<Result<Written, FundsRefusal>> {
  const [entryId] = await ledger.insertEntries(work.tx, work.ambitoId, [entry], writerOf(work));
  assert(entryId !== undefined, "a row that was added has its number");
  await work.record({ subject: `finance.entry:${entryId}`, before: null, after: entry });
  return ok({ entryId, annualityId: entry.annualityId });
}

/** A refusal of the rules, with its sentence at the amount. */
function atAmount(work: Work, decided: { refusal: FundsRefusal; details?: Readonly<Record<string, string | number>> }) {
  return refuseAt("amount", decided.refusal, work.lang, { ...decided.details });
}

/**
 * Writes an act that assigns money of an annuality, or one that reduces it. `year` is that of the budget in which it counts.
 * Refuses an assignment without an act: money comes from somebody's decision.
 */
export const assignFund = useCase<In<"assignment">, Written, FundsRefusal>({
  name: "finance.assignFund",
  may: mayRegisterMoney,
  input: inputs.assignment,
  async run(form, work) {
    const annuality = await getAnnuality(work.tx, work.ambitoId, form.annualityId, "update");
    const when = checkDay(form.day, work);
    if (!when.ok) return when;
    const act = await actOfForm(work, form);
    if (!act.ok) return act;
    if (act.value === null) return refuseAt("actId", "act_needed", work.lang);
    const amountCents = form.direction === "reduce" ? cents(-form.amount) : form.amount;
    const { year, day, note } = form;
    return write(work, {
      stage: "assigned",
      annualityId: annuality.id,
      actId: act.value,
      year,
      day,
      amountCents,
      note,
    });
  },
});

/** Programs money of an annuality on a line of a budget. More than what is assigned asks to be confirmed. */
export const programLine = useCase<In<"programming">, Written, FundsRefusal>({
  name: "finance.programLine",
  may: mayRegisterMoney,
  input: inputs.programming,
  async run(form, work) {
    const { tx, ambitoId, lang } = work;
    const annuality = await getAnnuality(tx, ambitoId, form.annualityId, "update");
    const line = await findLine(tx, ambitoId, form.lineId);
    if (!line) return refuseAt("lineId", "line_unknown", lang);
    const when = checkDay(form.day, work);
    if (!when.ok) return when;
    const sums = await ledger.sumsOfAnnuality(tx, ambitoId, annuality.id);
    const decided = rules.decideProgram(form.amount, sums, form.confirmed);
    if (!decided.ok) return atAmount(work, decided);
    const kept = await checkRules(work, { ...form, annuality, stage: "programmed" });
    if (!kept.ok) return kept;
    const act = await actOfForm(work, form);
    if (!act.ok) return act;
    const { day, note, amount: amountCents } = form;
    const where = { annualityId: annuality.id, lineId: line.id, year: line.year };
    return write(work, { stage: "programmed", ...where, actId: act.value, day, amountCents, note });
  },
});

/** Commits money of a line, if need be for one municipality. Refuses more than what is programmed and not committed yet. */
export const commitLine = useCase<In<"commitment">, Written, FundsRefusal>({
  name: "finance.commitLine",
  may: mayRegisterMoney,
  input: inputs.commitment,
  async run(form, work) {
    const { tx, ambitoId, lang } = work;
    const annuality = await getAnnuality(tx, ambitoId, form.annualityId, "update");
    const line = await findLine(tx, ambitoId, form.lineId);
    if (!line) return refuseAt("lineId", "line_unknown", lang);
    if (form.municipality !== null && !(await isMunicipality(tx, ambitoId, form.municipality)))
      return refuseAt("municipality", "municipality_unknown", lang, { istat: form.municipality });
    const when = checkDay(form.day, work);
    if (!when.ok) return when;
    const decided = rules.decideCommit(form.amount, await ledger.sumsOnLine(tx, ambitoId, annuality.id, line.id));
    if (!decided.ok) return atAmount(work, decided);
    const kept = await checkRules(work, { ...form, annuality, stage: "committed" });
    if (!kept.ok) return kept;
    const act = await actOfForm(work, form);
    if (!act.ok) return act;
    const { day, note, municipality, amount: amountCents } = form;
    const where = { annualityId: annuality.id, lineId: line.id, year: line.year, municipality };
    return write(work, { stage: "committed", ...where, actId: act.value, day, amountCents, note });
  },
});

/** The row that a payment or a return follows, with its annuality held. */
async function followed(work: Work, entryId: number, stage: rules.Stage) {
  const first = await ledger.getEntry(work.tx, work.ambitoId, entryId);
  await getAnnuality(work.tx, work.ambitoId, first.annuality.id, "update");
  // What stood there before the lock may have changed meanwhile.
  const row = await ledger.getEntry(work.tx, work.ambitoId, entryId);
  return row.stage === stage && row.reversesId === null ? row : null;
}

type Follower = { stage: "paid" | "reported"; row: Awaited<ReturnType<typeof followed>> & object };

async function follow(work: Work, form: In<"payment">, { stage, row }: Follower) {
  const when = checkDay(form.day, work, row.day);
  if (!when.ok) return when;
  const annuality = await getAnnuality(work.tx, work.ambitoId, row.annuality.id);
  const kept = await checkRules(work, { ...form, annuality, stage, lineId: row.line?.id ?? null });
  if (!kept.ok) return kept;
  const act = await actOfForm(work, form);
  if (!act.ok) return act;
  const { day, note, document, amount: amountCents } = form;
  return write(work, {
    ...{ stage, annualityId: row.annuality.id, lineId: row.line?.id ?? null, year: row.year, parentId: row.id },
    ...{ municipality: row.municipality?.istat ?? null, actId: act.value, day, amountCents, note, document },
  });
}

/** Pays a commitment, all of it or a part. Refuses more than what is left of it, and a day before it. */
export const payCommitment = useCase<In<"payment">, Written, FundsRefusal>({
  name: "finance.payCommitment",
  may: mayRegisterMoney,
  input: inputs.payment,
  async run(form, work) {
    const row = await followed(work, form.entryId, "committed");
    if (!row) return refuseAt("entryId", "not_a_commitment", work.lang);
    const decided = rules.decidePay(form.amount, row.netCents, row.takenCents);
    if (!decided.ok) return atAmount(work, decided);
    return follow(work, form, { stage: "paid", row });
  },
});

/** Reports a payment to whoever gave the money. Refuses more than what is left of it to report. */
export const reportPayment = useCase<In<"reporting">, Written, FundsRefusal>({
  name: "finance.reportPayment",
  may: mayRegisterMoney,
  input: inputs.reporting,
  async run(form, work) {
    const row = await followed(work, form.entryId, "paid");
    if (!row) return refuseAt("entryId", "not_a_commitment", work.lang);
    const { netCents: paid, takenCents: reported } = row;
    const decided = rules.decideReport(form.amount, { ...rules.NO_MONEY, paid, reported });
    if (!decided.ok) return atAmount(work, decided);
    return follow(work, form, { stage: "reported", row });
  },
});

/** Takes back a row by one more row, with the reason. Refuses what payments or later steps already rest on. */
export const reverseEntry = useCase<In<"reversal">, Written, FundsRefusal>({
  name: "finance.reverseEntry",
  may: mayRegisterMoney,
  input: inputs.reversal,
  async run(form, work) {
    const { tx, ambitoId, lang } = work;
    const first = await ledger.getEntry(tx, ambitoId, form.entryId);
    const annuality = await getAnnuality(tx, ambitoId, first.annuality.id, "update");
    const row = await ledger.getEntry(tx, ambitoId, form.entryId);
    if (form.note === "") return refuseAt("note", "reason_needed", lang);
    const when = checkDay(form.day, work, row.day);
    if (!when.ok) return when;
    const sums = row.line ? await ledger.sumsOnLine(tx, ambitoId, annuality.id, row.line.id) : rules.NO_MONEY;
    const amount: Cents = form.amount ?? row.netCents;
    const thing = { stage: row.stage, isReversal: row.reversesId !== null, net: row.netCents, taken: row.takenCents };
    const decided = rules.decideReverse(thing, amount, sums);
    if (!decided.ok) return atAmount(work, decided);
    if (decided.value === 0) return refuseAt("amount", "reversal_beyond_row", lang, { amount: 0, left: row.netCents });
    const act = await actOfForm(work, form);
    if (!act.ok) return act;
    return write(work, {
      ...{ stage: row.stage, annualityId: annuality.id, lineId: row.line?.id ?? null, year: row.year },
      ...{ parentId: row.parentId, reversesId: row.id, municipality: row.municipality?.istat ?? null },
      ...{ actId: act.value, day: form.day, amountCents: decided.value, note: form.note },
    });
  },
});
