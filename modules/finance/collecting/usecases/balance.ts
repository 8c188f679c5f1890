// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { cents, ok, refuse, useCase, type PlainDate, type Work } from "@albero/kernel";
import { balance, type BalanceLine } from "../core/balance.ts";
import { creditorReference } from "../core/reference.ts";
import { mayDecideQuotas, mayKeepAccounts } from "../permissions.ts";
import * as store from "../store/balances.ts";
import { insertCalls, type NewCall } from "../store/calls.ts";
import { insertCreditNote } from "../store/receipts.ts";
import { getSet, type QuotaSet } from "../store/sets.ts";
import * as inputs from "./inputs.ts";
import { by } from "./quotas.ts";
import type { CloseRefusal, CostRefusal } from "./refusals.ts";

/** Whether quotas of this kind wait for a balance: their rule leaves a part without a day. */
export const hasBalance = (set: Pick<QuotaSet, "rule">): boolean =>
  set.rule.instalments.some((one) => one.due === null);

/** Writes what the services really cost each municipality. A correction is written over again: the earlier word stays. */
export const registerActualCosts = useCase<z.infer<typeof inputs.actualCosts>, { written: number }, CostRefusal>({
  name: "finance.registerActualCosts",
  may: mayKeepAccounts,
  input: inputs.actualCosts,
  async run({ setId, source, costs }, work) {
    const { tx, ambitoId } = work;
    const set = await getSet(tx, ambitoId, setId);
    if (set.state !== "approved") return refuse("quotas_not_approved");
    if (!hasBalance(set)) return refuse("no_balance_here");
    const ground = new Map((await store.listBalanceGround(tx, ambitoId, setId)).map((one) => [one.istat, one]));
    const stranger = costs.find((cost) => !ground.has(cost.istat));
    if (stranger) return refuse("not_in_these_quotas", { details: { istat: stranger.istat } });
    if (new Set(costs.map((cost) => cost.istat)).size < costs.length) return refuse("said_twice");
    const changed = costs.filter((cost) => ground.get(cost.istat)?.actual !== cost.amount);
    await store.insertActualCosts(
      tx,
      ambitoId,
      setId,
      changed.map((cost) => ({ ...cost, source })),
      by(work),
    );
    const before = Object.fromEntries(changed.map((cost) => [cost.istat, ground.get(cost.istat)?.actual ?? null]));
    const after = { source, costs: Object.fromEntries(changed.map((cost) => [cost.istat, cost.amount])) };
    await work.record({ subject: `finance.quotas:${setId}`, before, after });
    return ok({ written: changed.length });
  },
});

/**
 * Closes the accounts on the actual costs: who owes receives a call, who is owed a credit.
 * After a correction it is closed again, and only the correction moves.
 */
export const closeBalance = useCase<
  z.infer<typeof inputs.closing>,
  { balanceId: number; calls: number; credits: number },
  CloseRefusal
>({
  name: "finance.closeBalance",
  may: mayDecideQuotas,
  input: inputs.closing,
  async run({ setId, due, reason }, work) {
    const { tx, ambitoId } = work;
    const set = await getSet(tx, ambitoId, setId);
    if (set.state !== "approved") return refuse("quotas_not_approved");
    if (!hasBalance(set)) return refuse("no_balance_here");
    if (due < `${set.year}-01-01`) return refuse("due_before_year", { details: { year: set.year } });
    const number = (await store.listBalances(tx, ambitoId, setId)).length + 1;
    if (number > 1 && reason === "") return refuse("reason_needed");
    const ground = await store.listBalanceGround(tx, ambitoId, setId);
    const decided = balance(ground, number === 1);
    if (!decided.ok) return decided;
    const { lines, owes, isOwed } = decided.value;
    const balanceId = await store.insertBalance(tx, ambitoId, { setId, number, due, reason, lines }, by(work));
    if (balanceId === null) return refuse("closed_meanwhile");
    const written = await putDifferences(work, set, { balanceId, number, due }, ground, lines);
    const after = { balance: number, owesCents: owes, isOwedCents: isOwed, reason };
    await work.record({ subject: `finance.quotas:${setId}`, before: null, after });
    return ok({ balanceId, ...written });
  },
});

async function putDifferences(
  work: Work,
  set: QuotaSet,
  { balanceId, number, due }: { balanceId: number; number: number; due: PlainDate },
  ground: readonly store.BalanceGround[],
  lines: readonly BalanceLine[],
): Promise<{ calls: number; credits: number }> {
  const label = number === 1 ? (set.rule.instalments.at(-1)?.label ?? "saldo") : `conguaglio ${number}`;
  const calls: NewCall[] = [];
  let credits = 0;
  for (const [at, line] of lines.entries()) {
    const known = ground[at];
    if (!known || line.difference === 0) continue;
    const { quotaId, istat } = known;
    if (line.difference > 0) {
      // Every set keeps the numbers of its rule: the first balance has the number that the rule gave it.
      const n = Math.max(Number(known.calls), set.rule.instalments.length - 1) + 1;
      const reference = creditorReference(set.id, n, istat);
      calls.push({ quotaId, istat, n, kind: "balance", label, balanceId, amount: line.difference, due, reference });
    } else {
      const note = {
        quotaId,
        istat,
        callId: null,
        balanceId,
        amount: cents(-line.difference),
        reason: label,
        day: work.today,
      };
      await insertCreditNote(work.tx, work.ambitoId, note, by(work));
      credits += 1;
    }
  }
  await insertCalls(work.tx, work.ambitoId, calls, by(work));
  return { calls: calls.length, credits };
}
