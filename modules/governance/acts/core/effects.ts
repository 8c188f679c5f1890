// SPDX-License-Identifier: AGPL-3.0-or-later
// What an act approves, as it was when it was proposed, and what has changed since.

export const EFFECT_KINDS = [
  "plan_version",
  "operational_plan",
  "split",
  "budget",
  "fund_assignment",
  "voting_rule",
  "agreement",
  "report",
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** What is told of every kind of thing; what is told of its parts carries its own label. */
export const FACT_KEYS = [
  "state",
  "version",
  "total",
  "cards",
  "objectives",
  "lines",
  "municipalities",
  "shares",
  "rule",
  "assigned",
  "validFrom",
  "parties",
  "file",
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export type FactValue = string | number | null;
/** `money` is in whole cents, `day` is "2026-03-31", `version` and `print` are read as they are. */
export type FactKind = "text" | "state" | "count" | "money" | "day" | "version" | "print";
export type Fact = { key: string; label: string | null; kind: FactKind; value: FactValue };

/** A thing that an act may approve, as it is at one moment. */
export type Proposed = { facts: readonly Fact[] };

export type Difference = {
  key: string;
  label: string | null;
  kind: FactKind;
  /** null: was not there when it was proposed. */
  before: FactValue;
  /** null: is not there any more. */
  after: FactValue;
};

export const fact = (key: FactKey, kind: FactKind, value: FactValue): Fact => ({ key, label: null, kind, value });
export const part = (key: string, label: string, kind: FactKind, value: FactValue): Fact => ({
  key: `part:${key}`,
  label,
  kind,
  value,
});

/**
 * What differs between the thing that was proposed and the thing as it is now, in the order of the proposal, then what is
 * new. Empty when nothing changed: only then may it be approved.
 */
export function differencesSince(proposed: Proposed, now: Proposed): Difference[] {
  const present = new Map(now.facts.map((one) => [one.key, one]));
  const known = new Set(proposed.facts.map((one) => one.key));
  const changed = proposed.facts.flatMap((before): Difference[] => {
    const after = present.get(before.key);
    if (after && after.value === before.value) return [];
    const { key, kind } = after ?? before;
    return [{ key, kind, label: after?.label ?? before.label, before: before.value, after: after?.value ?? null }];
  });
  const added = now.facts
    .filter((one) => !known.has(one.key))
    .map(({ key, label, kind, value }): Difference => ({ key, label, kind, before: null, after: value }));
  return [...changed, ...added];
}

/** The number of a fact, zero where it is not told: for sentences such as "nascono 48 quote". */
export function numberOf(proposed: Proposed, key: FactKey): number {
  const value = proposed.facts.find((one) => one.key === key)?.value;
  return typeof value === "number" ? value : 0;
}

/** What whoever proposes decides about how the thing is approved; each kind uses its own. */
export type Choices = {
  /** plan_version: brought into force from this day, at once if it has come. */
  inForceFrom?: string;
  /** split: the quotas are approved too, and the instalments that have a day are called. */
  callQuotas?: boolean;
  /** fund_assignment. */
  amountCents?: number;
  direction?: "raise" | "reduce";
  year?: number;
};
