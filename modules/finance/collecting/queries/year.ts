// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions on quotas and calls. A mayor receives what the database shows: the rows of the own municipality.
import { municipalitiesSeen, NotFound, question, sum, ZERO, cents, type Actor, type Cents } from "@albero/kernel";
import { glance, openOf, spendable, statusOf } from "../core/allocate.ts";
import { instalmentPlan } from "../core/instalments.ts";
import { mayDecideQuotas, mayKeepAccounts, mayReadQuotas } from "../permissions.ts";
import { listBalances } from "../store/balances.ts";
import { listCallEvents, listCalls, type LedgerCall } from "../store/calls.ts";
import { listCredits, type Credit } from "../store/receipts.ts";
import { getSet, listFrozenSplits, listQuotas, listSets, type QuotaSet } from "../store/sets.ts";
import { texts } from "../texts.ts";
import { hasBalance } from "../usecases/balance.ts";
import * as inputs from "../usecases/inputs.ts";
import { drawShares } from "./picture.ts";

export const mayOf = (actor: Actor) => ({ keep: mayKeepAccounts(actor), decide: mayDecideQuotas(actor) });

export const creditOf = (credit: Credit | undefined): Cents =>
  sum(credit ? spendable(credit.sources, credit.refunded).map((one) => one.left) : []);

/** A set that was not approved is a matter of the Plan Office. */
const isSeen = (set: QuotaSet, actor: Actor): boolean => set.state === "approved" || mayKeepAccounts(actor);

/** The year at a glance: every municipality with what was called, paid, is overdue and is not yet due. */
export const collectingYear = question({
  name: "finance.collectingYear",
  may: mayReadQuotas,
  input: inputs.yearOrNewest,
  async run(asked, { tx, ambitoId, actor, today, lang }) {
    const all = (await listSets(tx, ambitoId)).filter((set) => isSeen(set, actor));
    const splits = mayKeepAccounts(actor) ? (await listFrozenSplits(tx, ambitoId)).filter((one) => one.isFree) : [];
    const years = [...new Set([...all, ...splits].map((one) => one.year))].toSorted((a, b) => b - a);
    const year = asked.year ?? all[0]?.year ?? splits[0]?.year ?? Number(today.slice(0, 4));
    const calls = await listCalls(tx, ambitoId, { year });
    const credits = await listCredits(tx, ambitoId);
    const sets = all.filter((set) => set.year === year);
    const rows = await rowsOf(tx, ambitoId, sets, calls, credits, today);
    const t = texts[lang];
    const isPaid = (row: (typeof rows)[number]) => row.overdue === 0;
    const picture =
      rows.length > 1 && calls.length > 0
        ? {
            title: t.year.chart(rows.filter(isPaid).length, rows.length),
            ...drawShares(rows, { title: t.year.chart(rows.filter(isPaid).length, rows.length), lang, t }),
          }
        : null;
    return {
      ...{ year, years, today, may: mayOf(actor), seesAll: municipalitiesSeen(actor) === "all", picture, rows, splits },
      total: glance(calls, today),
      late: rows.filter((row) => row.overdue > 0).length,
      sets: sets.map((set) => ({
        ...{
          id: set.id,
          name: set.name,
          kind: set.kind,
          state: set.state,
          total: set.total,
          isSuperseded: set.isSuperseded,
        },
        ...glance(
          calls.filter((call) => call.setId === set.id),
          today,
        ),
      })),
    };
  },
});

type Tx = Parameters<typeof listCalls>[0];

async function rowsOf(
  tx: Tx,
  ambitoId: number,
  sets: readonly QuotaSet[],
  calls: readonly LedgerCall[],
  credits: ReadonlyMap<string, Credit>,
  today: Parameters<typeof glance>[1],
) {
  const approved = sets.filter((set) => set.state === "approved").map((set) => set.id);
  const places = new Map<string, { istat: string; place: string; quota: Cents }>();
  for (const quota of approved.length > 0 ? await listQuotas(tx, ambitoId, {}) : []) {
    if (!approved.includes(quota.setId)) continue;
    const known = places.get(quota.istat) ?? { istat: quota.istat, place: quota.name, quota: ZERO };
    places.set(quota.istat, { ...known, quota: cents(known.quota + quota.amount) });
  }
  return [...places.values()].map((row) => ({
    ...row,
    ...glance(
      calls.filter((call) => call.istat === row.istat),
      today,
    ),
    credit: creditOf(credits.get(row.istat)),
  }));
}

export const callLine = (call: LedgerCall, today: Parameters<typeof statusOf>[1]) => ({
  ...call,
  open: openOf(call),
  status: statusOf(call, today),
});
export type CallLine = ReturnType<typeof callLine>;

/** A set of quotas: its rule, its quotas, its calls. */
export const quotaSetView = question({
  name: "finance.quotaSetView",
  may: mayReadQuotas,
  input: inputs.bySet,
  async run({ setId }, { tx, ambitoId, actor, today, lang }) {
    const set = await getSet(tx, ambitoId, setId);
    if (!isSeen(set, actor)) throw new NotFound(`quotas ${setId}`);
    const calls = (await listCalls(tx, ambitoId, { setId })).map((call) => callLine(call, today));
    const quotas = await listQuotas(tx, ambitoId, { setId });
    const plans = quotas.map((quota) => instalmentPlan(set.rule, set.year, quota.amount));
    const plan = set.rule.instalments.map((one, at) => ({
      n: one.n,
      label: lang === "en" ? one.labelEn : one.label,
      percent: one.percent,
      due: calls.find((call) => call.n === one.n)?.due ?? firstDue(plans, at),
      amount: sum(plans.map((each) => (each.ok ? (each.value[at]?.amount ?? ZERO) : ZERO))),
    }));
    return {
      ...{ set, may: mayOf(actor), plan, today, total: glance(calls, today), hasBalance: hasBalance(set) },
      balances: (await listBalances(tx, ambitoId, setId)).length,
      quotas: quotas.map((quota) => {
        const own = calls.filter((call) => call.istat === quota.istat);
        return { ...quota, ...glance(own, today), calls: own };
      }),
      willCall: plans.reduce(
        (all, each) => all + (each.ok ? each.value.filter((one) => one.due !== null && one.amount > 0).length : 0),
        0,
      ),
      willAmount: sum(
        plans.flatMap((each) => (each.ok ? each.value.filter((one) => one.due !== null).map((one) => one.amount) : [])),
      ),
    };
  },
});

function firstDue(plans: readonly ReturnType<typeof instalmentPlan>[], at: number) {
  const [plan] = plans;
  return plan?.ok ? (plan.value[at]?.due ?? null) : null;
}

/** One call with everything that settled it. */
export const callView = question({
  name: "finance.callView",
  may: mayReadQuotas,
  input: inputs.byCall,
  async run({ callId }, { tx, ambitoId, actor, today }) {
    const [call] = await listCalls(tx, ambitoId, { id: callId });
    if (!call) throw new NotFound(`call ${callId}`);
    return {
      call: callLine(call, today),
      events: await listCallEvents(tx, ambitoId, callId),
      may: mayOf(actor),
      today,
    };
  },
});
