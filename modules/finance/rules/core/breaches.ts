// SPDX-License-Identifier: AGPL-3.0-or-later
// Which rules a movement of money would break. Pure; amounts are whole cents, quotas are exact.
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { Stage } from "../../funds/core/ledger.ts";
import { appliesTo, type Rule, type RuleKind, type RuleSettings } from "./rule.ts";

export type MovedStage = Exclude<Stage, "assigned">;

/** What one line has from the annuality and from every other channel. */
export type LineFacts = {
  id: number;
  label: string;
  /** Null while nobody has said which service of the catalogue it is. */
  serviceCode: string | null;
  userArea: string | null;
  programmed: Cents;
  committed: Cents;
  /** Programmed on the same line by other channels. */
  others: Cents;
};

export type AnnualityFacts = {
  channelId: number;
  year: number;
  useFrom: PlainDate | null;
  useTo: PlainDate | null;
  cup: string | null;
  assigned: Cents;
  lines: readonly LineFacts[];
};

/** A row about to be written. A reversal takes away and is never asked. */
export type Movement = {
  stage: MovedStage;
  lineId: number;
  amount: Cents;
  day: PlainDate | null;
  document: string | null;
  /** Codes of the other channels that have paid or reported the same document. */
  documentElsewhere: readonly string[];
  /** Codes of the other channels with an annuality of the same CUP. */
  cupElsewhere: readonly string[];
};

/** The numbers of a breach: what its sentence quotes. */
export type Breach = { rule: Rule } & (
  | {
      kind: "area_share";
      bound: "min" | "max";
      userArea: string;
      share: number;
      /** The money of which the share is taken. */
      base: Cents;
      /** The least (or the most) that the area must (or may) have. */
      limit: Cents;
      inside: Cents;
      outside: Cents;
      /** Part of `outside` whose lines have no service yet. */
      unknown: Cents;
    }
  | { kind: "eligible_services"; line: string; service: string | null; userArea: string | null; amount: Cents }
  | { kind: "period_of_use"; day: PlainDate; from: PlainDate | null; to: PlainDate | null }
  | { kind: "co_financing"; line: string; share: number; own: Cents; others: Cents; missing: Cents }
  | { kind: "single_document"; what: "document" | "cup"; value: string; channels: readonly string[] }
);

/** When each kind is asked: a quota when money is programmed, a period when it is spent. */
const ASKED_AT: Readonly<Record<RuleKind, readonly MovedStage[]>> = {
  area_share: ["programmed"],
  eligible_services: ["programmed", "committed"],
  period_of_use: ["committed", "paid"],
  co_financing: ["committed"],
  single_document: ["committed", "paid", "reported"],
};

/** The least whole cents that are this share of the base. `share` in hundredths of a percentage point. */
export function atLeast(base: Cents, share: number): Cents {
  const product = BigInt(base) * BigInt(share);
  return cents(Number((product + 9_999n) / 10_000n));
}

/** The most whole cents that are no more than this share of the base. */
export function atMost(base: Cents, share: number): Cents {
  return cents(Number((BigInt(base) * BigInt(share)) / 10_000n));
}

/** Whole hundredths of a percentage point that the part is of the whole, cut and never rounded up; 0 of nothing. */
export function shareOf(part: Cents, whole: Cents): number {
  return whole === 0 ? 0 : Number((BigInt(part) * 10_000n) / BigInt(whole));
}

const add = (a: number, b: number): Cents => cents(a + b);

/** The facts as they would be with the movement written. */
export function withMovement(facts: AnnualityFacts, { stage, lineId, amount }: Movement): AnnualityFacts {
  if (stage !== "programmed" && stage !== "committed") return facts;
  return {
    ...facts,
    lines: facts.lines.map((line) => (line.id === lineId ? { ...line, [stage]: add(line[stage], amount) } : line)),
  };
}

/** How the programmed money divides between an area of users, the others, and lines that nobody has classified yet. */
export function areaOf(facts: AnnualityFacts, userArea: string) {
  let [inside, outside, unknown] = [0, 0, 0];
  for (const line of facts.lines) {
    if (line.userArea === userArea) inside += line.programmed;
    else outside += line.programmed;
    if (line.userArea === null) unknown += line.programmed;
  }
  return { inside: cents(inside), outside: cents(outside), unknown: cents(unknown) };
}

/**
 * The rules that the movement would break, in the order given. Rules of other channels or years are not asked.
 * A minimum is broken as soon as what is programmed elsewhere leaves too little for it: the base is what is assigned,
 * or what is programmed when that is more.
 */
export function breachesOfMovement(rules: readonly Rule[], before: AnnualityFacts, movement: Movement): Breach[] {
  const after = withMovement(before, movement);
  const line = after.lines.find((each) => each.id === movement.lineId);
  if (!line || movement.amount <= 0) return [];
  return rules
    .filter((rule) => appliesTo(rule, after) && ASKED_AT[rule.settings.kind].includes(movement.stage))
    .flatMap((rule) => judge(rule, { facts: after, line, movement }));
}

type Case = { facts: AnnualityFacts; line: LineFacts; movement: Movement };
type Settings<K extends RuleKind> = Extract<RuleSettings, { kind: K }>;

function judge(rule: Rule, one: Case): Breach[] {
  const { settings } = rule;
  switch (settings.kind) {
    case "area_share":
      return areaShare(rule, settings, one.facts);
    case "eligible_services":
      return eligible(rule, settings, one);
    case "period_of_use":
      return period(rule, settings, one);
    case "co_financing":
      return coFinancing(rule, settings, one);
    case "single_document":
      return singleDocument(rule, settings, one);
  }
}

/** The quota of an area as things stand; empty while it can still be kept. */
export function areaShare(
  rule: Rule,
  { bound, userArea, share }: Settings<"area_share">,
  facts: AnnualityFacts,
): Breach[] {
  const parts = areaOf(facts, userArea);
  const programmed = parts.inside + parts.outside;
  const base = cents(Math.max(facts.assigned, programmed));
  const limit = bound === "min" ? atLeast(base, share) : atMost(base, share);
  const isBroken = bound === "min" ? base - parts.outside < limit : parts.inside > limit;
  return isBroken ? [{ rule, kind: "area_share", bound, userArea, share, base, limit, ...parts }] : [];
}

function eligible(
  rule: Rule,
  { userAreas, services }: Settings<"eligible_services">,
  { line, movement }: Case,
): Breach[] {
  const isEligible =
    (line.userArea !== null && (userAreas as readonly string[]).includes(line.userArea)) ||
    (line.serviceCode !== null && services.includes(line.serviceCode));
  if (isEligible) return [];
  const { label, serviceCode: service, userArea } = line;
  return [{ rule, kind: "eligible_services", line: label, service, userArea, amount: movement.amount }];
}

function period(rule: Rule, settings: Settings<"period_of_use">, { facts, movement: { day } }: Case): Breach[] {
  const from = settings.from ?? facts.useFrom;
  const to = settings.to ?? facts.useTo;
  const isOutside = day !== null && ((from !== null && day < from) || (to !== null && day > to));
  return isOutside ? [{ rule, kind: "period_of_use", day, from, to }] : [];
}

function coFinancing(rule: Rule, { share }: Settings<"co_financing">, { line }: Case): Breach[] {
  const own = cents(Math.max(line.committed, line.programmed));
  const needed = atLeast(add(own, line.others), share);
  if (line.others >= needed) return [];
  // With x more from others: others + x >= share of (own + others + x).
  const lacking = BigInt(own) * BigInt(share) - BigInt(line.others) * BigInt(10_000 - share);
  const rest = BigInt(10_000 - share);
  const missing = rest === 0n ? own : cents(Number((lacking + rest - 1n) / rest));
  return [{ rule, kind: "co_financing", line: line.label, share, own, others: line.others, missing }];
}

function singleDocument(rule: Rule, { checks }: Settings<"single_document">, { facts, movement }: Case): Breach[] {
  const { document, documentElsewhere, cupElsewhere } = movement;
  const same = (what: "document" | "cup", value: string | null, channels: readonly string[]): Breach[] =>
    checks.includes(what) && value !== null && channels.length > 0
      ? [{ rule, kind: "single_document", what, value, channels }]
      : [];
  return [...same("document", document, documentElsewhere), ...same("cup", facts.cup, cupElsewhere)];
}
