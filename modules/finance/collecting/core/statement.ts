// SPDX-License-Identifier: AGPL-3.0-or-later
// The statement of a municipality: what it pays and what it receives, beside its sub-area and the Ambito, over the years.
import { cents, sum, type Cents, type PlainDate } from "@albero/kernel/pure";
import { glance, NOTHING, openOf, statusOf, type CallState, type CallStatus, type Glance } from "./allocate.ts";
import type { QuotaKind } from "./instalments.ts";
import {
  isRestFew,
  showGiven,
  showGroup,
  showTotal,
  type Given,
  type GroupGiven,
  type Measure,
  type Shown,
  type ShownTotal,
  type SmallNumbersRule,
} from "./small-numbers.ts";

export type QuotaOf = {
  setId: number;
  year: number;
  name: string;
  kind: QuotaKind;
  amount: Cents;
  actual: Cents | null;
};
export type CallOf = CallState & { setId: number; setName: string; year: number; label: string; reference: string };
type Group = { areaCode: string; members: readonly string[] };
export type QuotaGroup = Group & { setId: number; amount: number };
export type ReceivedGroup = Group & GroupGiven & { year: number; service: string };

export type StatementInput = {
  istat: string;
  year: number;
  today: PlainDate;
  subAreaCode: string | null;
  /** Inhabitants of every municipality, year by year. */
  inhabitants: ReadonlyMap<number, ReadonlyMap<string, number>>;
  quotas: readonly QuotaOf[];
  calls: readonly CallOf[];
  quotaGroups: readonly QuotaGroup[];
  received: readonly (Given & { year: number; service: string })[];
  receivedGroups: readonly ReceivedGroup[];
  rule: SmallNumbersRule;
};

/** Cents for each inhabitant; null where the inhabitants, or the group, are not known. */
type PerHead = Cents | null;
export type PaysRow = QuotaOf & Glance & { perHead: PerHead; subArea: PerHead; ambito: PerHead };
export type ReceivesRow = {
  service: string;
  shown: Record<Measure, Shown>;
  rate: Shown;
  subAreaRate: Shown;
  ambitoRate: Shown;
};
export type YearRow = {
  year: number;
  quota: Cents;
  perHead: PerHead;
  ambito: PerHead;
  settled: Cents;
  contribution: ShownTotal | null;
};
export type Statement = {
  inhabitants: number | null;
  pays: PaysRow[];
  total: Glance & { quota: Cents; perHead: PerHead; subArea: PerHead; ambito: PerHead };
  calls: (CallOf & { open: Cents; status: CallStatus })[];
  receives: ReceivesRow[];
  users: ShownTotal | null;
  contribution: ShownTotal | null;
  years: YearRow[];
};

const perHead = (amount: number, heads: number | null): PerHead => (heads ? cents(Math.round(amount / heads)) : null);

/** Composes the statement of one year. Averages are sums over sums: what the group pays by the inhabitants of the group. */
export function composeStatement(input: StatementInput): Statement {
  const { istat, year, today } = input;
  const heads = input.inhabitants.get(year)?.get(istat) ?? null;
  const calls = input.calls.filter((call) => call.year === year);
  const pays = input.quotas
    .filter((quota) => quota.year === year)
    .map((quota): PaysRow => {
      const own = calls.filter((call) => call.setId === quota.setId);
      const seen = own.length > 0 ? glance(own, today) : NOTHING;
      return { ...quota, ...seen, perHead: perHead(quota.amount, heads), ...groupsPerHead(input, [quota.setId], year) };
    });
  const quota = sum(pays.map((row) => row.amount));
  const setIds = pays.map((row) => row.setId);
  const receives = servicesOf(input, year);
  return {
    inhabitants: heads,
    pays,
    total: { ...glance(calls, today), quota, perHead: perHead(quota, heads), ...groupsPerHead(input, setIds, year) },
    calls: calls.map((call) => ({ ...call, open: openOf(call), status: statusOf(call, today) })),
    receives,
    users: totalOf(receives, "users"),
    contribution: totalOf(receives, "contribution"),
    years: yearsOf(input),
  };
}

function totalOf(rows: readonly ReceivesRow[], measure: Measure): ShownTotal | null {
  const cells = rows.map((row) => row.shown[measure]);
  return cells.some((cell) => cell.kind !== "missing") ? showTotal(cells) : null;
}

/** What the sub-area and the Ambito pay for each inhabitant for these quotas; null when a group does not tell all of them. */
function groupsPerHead(input: StatementInput, setIds: readonly number[], year: number) {
  const of = (areaCode: string | null): PerHead => {
    const groups = setIds.map((setId) =>
      input.quotaGroups.find((one) => one.setId === setId && one.areaCode === areaCode),
    );
    if (groups.length === 0 || groups.includes(undefined)) return null;
    const amount = groups.reduce((all, group) => all + (group?.amount ?? 0), 0);
    const members = new Set(groups.flatMap((group) => [...(group?.members ?? [])]));
    return perHead(amount, headsOf(input, [...members], year));
  };
  return { subArea: of(input.subAreaCode), ambito: of("ambito") };
}

function headsOf(input: StatementInput, members: readonly string[], year: number): number | null {
  const known = members.map((istat) => input.inhabitants.get(year)?.get(istat));
  return known.includes(undefined) ? null : known.reduce<number>((all, heads) => all + (heads ?? 0), 0);
}

function servicesOf(input: StatementInput, year: number): ReceivesRow[] {
  const heads = input.inhabitants.get(year)?.get(input.istat) ?? null;
  const rows = input.received.filter((row) => row.year === year);
  return rows.map((given) => {
    const groupOf = (areaCode: string | null) =>
      input.receivedGroups.find(
        (one) => one.year === year && one.service === given.service && one.areaCode === areaCode,
      );
    const [inner, outer] = [groupOf(input.subAreaCode), groupOf("ambito")];
    const shown = showGiven(given, input.rule);
    const subAreaRate = groupRate(input, inner, given, year);
    const hidesOuter = inner && outer && subAreaRate.kind === "value" && isRestFew(outer, inner, input.rule);
    const ambitoRate: Shown = hidesOuter ? { kind: "suppressed" } : groupRate(input, outer, given, year);
    return { service: given.service, shown, rate: rateOf(shown.users, heads), subAreaRate, ambitoRate };
  });
}

function groupRate(input: StatementInput, group: ReceivedGroup | undefined, own: Given, year: number): Shown {
  if (!group) return { kind: "missing" };
  return rateOf(showGroup(group, own, input.rule).users, headsOf(input, group.members, year));
}

/** Persons every thousand inhabitants. */
function rateOf(users: Shown, heads: number | null): Shown {
  if (users.kind !== "value") return users;
  return heads ? { kind: "value", value: (users.value / heads) * 1_000 } : { kind: "missing" };
}

function yearsOf(input: StatementInput): YearRow[] {
  const years = [...new Set([...input.quotas, ...input.received].map((one) => one.year))].filter(
    (one) => one <= input.year,
  );
  return years
    .toSorted((a, b) => a - b)
    .map((year) => {
      const quotas = input.quotas.filter((one) => one.year === year);
      const quota = sum(quotas.map((one) => one.amount));
      const heads = input.inhabitants.get(year)?.get(input.istat) ?? null;
      const setIds = quotas.map((one) => one.setId);
      return {
        ...{ year, quota, perHead: quotas.length > 0 ? perHead(quota, heads) : null },
        ambito: groupsPerHead(input, setIds, year).ambito,
        settled: glance(
          input.calls.filter((call) => call.year === year),
          input.today,
        ).settled,
        contribution: totalOf(servicesOf(input, year), "contribution"),
      };
    });
}
