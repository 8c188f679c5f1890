// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, sum, useCase, type PlainDate, type Work } from "@albero/kernel";
import { instalmentPlan, ruleFor, type QuotaKind } from "../core/instalments.ts";
import { creditorReference } from "../core/reference.ts";
import { mayDecideQuotas, mayKeepAccounts } from "../permissions.ts";
import { insertCalls, type NewCall } from "../store/calls.ts";
import { listPlaces } from "../store/places.ts";
import { instalmentRules } from "../store/rules.ts";
import {
  getSet,
  insertDecision,
  insertSet,
  listFrozenSplits,
  listQuotas,
  listShares,
  type QuotaSet,
} from "../store/sets.ts";
import * as inputs from "./inputs.ts";
import type { DecideRefusal, MakeRefusal } from "./refusals.ts";

/** Who writes a row, and when. */
export function by({ actor, now }: Pick<Work, "actor" | "now">): { now: Date; byName: string } {
  return { now, byName: actor.kind === "anonymous" ? "" : actor.name };
}

/** The purpose of a split says how its quotas are paid. */
export const kindOf = (purpose: string): QuotaKind => (purpose === "solidarity-fund" ? "solidarity" : "services");

/**
 * Makes the quotas of a frozen split, one a municipality, with the instalment rule in force for its year.
 * Nothing is asked of anybody until the coordinator approves.
 */
export const makeQuotas = useCase<z.infer<typeof inputs.newQuotas>, { setId: number }, MakeRefusal>({
  name: "finance.makeQuotas",
  may: mayKeepAccounts,
  input: inputs.newQuotas,
  async run({ splitId }, work) {
    const { tx, ambitoId } = work;
    const split = (await listFrozenSplits(tx, ambitoId)).find((one) => one.id === splitId);
    if (!split) return refuse("split_not_frozen");
    if (!split.isFree) return refuse("quotas_already_made");
    const kind = kindOf(split.purpose);
    const rule = ruleFor(await instalmentRules(), kind, split.year);
    if (!rule.ok) return rule;
    const shares = await listShares(tx, ambitoId, splitId);
    if (shares.length === 0 || sum(shares.map((one) => one.amount)) !== split.total)
      return refuse("split_without_shares");
    const known = new Set((await listPlaces(tx, ambitoId)).map((place) => place.istat));
    const stranger = shares.find((share) => !known.has(share.istat));
    if (stranger) return refuse("unknown_municipality", { details: { istat: stranger.istat } });

    const { now: madeAt, byName: madeBy } = by(work);
    const { year, name, total } = split;
    const set = { splitId, attempt: split.attempts + 1, year, kind, name, total, rule: rule.value, madeAt, madeBy };
    const setId = await insertSet(tx, ambitoId, set, shares);
    if (setId === null) return refuse("quotas_already_made");
    const after = { splitId, year, kind, totalCents: total, municipalities: shares.length };
    await work.record({ subject: `finance.quotas:${setId}`, before: null, after });
    return ok({ setId });
  },
});

/** Takes back quotas that were not approved yet; the split becomes free for others. */
export const withdrawQuotas = useCase<z.infer<typeof inputs.withdrawal>, { setId: number }, DecideRefusal>({
  name: "finance.withdrawQuotas",
  may: mayDecideQuotas,
  input: inputs.withdrawal,
  async run({ setId, reason }, work) {
    const set = await getSet(work.tx, work.ambitoId, setId);
    const { now: at, byName } = by(work);
    const decided =
      set.state === "made" &&
      (await insertDecision(work.tx, work.ambitoId, setId, { decision: "withdrawn", reason, at, byName }));
    if (!decided) return refuse(set.state === "withdrawn" ? "already_withdrawn" : "already_approved");
    await work.record({
      subject: `finance.quotas:${setId}`,
      before: { state: "made" },
      after: { state: "withdrawn", reason },
    });
    return ok({ setId });
  },
});

type Due = { n: number; due: PlainDate };

/**
 * Approves quotas and calls every instalment that has a day: each call has its amount, its day and a code for the transfer.
 * The balance is called later, when the actual costs are known.
 */
export const approveQuotas = useCase<z.infer<typeof inputs.approval>, { setId: number; calls: number }, DecideRefusal>({
  name: "finance.approveQuotas",
  may: mayDecideQuotas,
  input: inputs.approval,
  async run({ setId, dues }, work) {
    const { tx, ambitoId } = work;
    const set = await getSet(tx, ambitoId, setId);
    const dated = set.rule.instalments.filter((one) => one.due !== null).map((one) => one.n);
    if (dues.some((one) => !dated.includes(one.n))) return refuse("unknown_instalment");
    if (dues.some((one) => one.due < `${set.year}-01-01`))
      return refuse("due_before_year", { details: { year: set.year } });
    const { now, byName } = by(work);
    const decision = { decision: "approved" as const, reason: "", at: now, byName };
    const decided = set.state === "made" && (await insertDecision(tx, ambitoId, setId, decision));
    if (!decided) return refuse(set.state === "withdrawn" ? "already_withdrawn" : "already_approved");
    const calls = await callsOf(work, set, dues);
    await insertCalls(tx, ambitoId, calls, { now, byName });
    const after = { state: "approved", calls: calls.length, calledCents: sum(calls.map((call) => call.amount)), dues };
    await work.record({ subject: `finance.quotas:${setId}`, before: { state: "made" }, after });
    return ok({ setId, calls: calls.length });
  },
});

async function callsOf({ tx, ambitoId }: Work, set: QuotaSet, dues: readonly Due[]): Promise<NewCall[]> {
  const quotas = await listQuotas(tx, ambitoId, { setId: set.id });
  return quotas.flatMap((quota) => {
    const plan = instalmentPlan(set.rule, set.year, quota.amount);
    if (!plan.ok) throw new Error(plan.refusal);
    return plan.value.flatMap(({ n, label, amount, due }): NewCall[] => {
      if (due === null || amount === 0) return [];
      const day = dues.find((one) => one.n === n)?.due ?? due;
      const reference = creditorReference(set.id, n, quota.istat);
      return [
        {
          quotaId: quota.id,
          istat: quota.istat,
          n,
          kind: "instalment",
          label,
          balanceId: null,
          amount,
          due: day,
          reference,
        },
      ];
    });
  });
}
