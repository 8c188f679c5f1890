// SPDX-License-Identifier: AGPL-3.0-or-later
import { NOTHING, ratio, type Ratio } from "@albero/kernel/ratio";
import { byLargestRemainder, byOneTaker, type Rounded } from "./cents.ts";
import { basesOf, centsOf, partsOf, type Part, type Unit } from "./figures.ts";
import type { AnyRule, Municipality, SplitFile } from "./file.ts";
import { boundsOf, type Bounds } from "./limits.ts";
import { CannotSplit } from "./refusal.ts";
import { shareAt, solveLambda, type Payer } from "./solve.ts";

/** One line of a level: what one municipality (or group) pays, and every number that led there. Amounts in cents. */
export type Line = {
  code: string;
  name: string;
  state: "paying" | "excluded" | "waived";
  /** Why it is excluded, as the rule says. */
  reason: string;
  /** In the order of the parts of the level. Not in lowest terms. */
  figures: readonly Ratio[];
  base: Ratio;
  fixed: bigint;
  bounds: Bounds;
  boundBy: "none" | "floor" | "cap";
  /** Not in lowest terms: the lines of a level share the denominator. */
  exact: Ratio;
  share: bigint;
  rounding: "down" | "up" | "taker";
  inside: Level | null;
};

/** One application of a rule: the whole split, or what happens inside one group. */
export type Level = {
  rule: AnyRule;
  /** The group inside which it happens; null for the whole. */
  within: string | null;
  totalCents: bigint;
  /** Cents for a base of one: what the whole would cost if nobody were held by a limit or a fixed amount. */
  lambda: Ratio;
  parts: readonly Omit<Part, "figures">[];
  lines: Line[];
  rounded: Pick<Rounded, "left" | "taker"> & { lastIn: Ratio | null; firstOut: Ratio | null };
};

const NO_BOUNDS: Bounds = { floor: 0n, floorBy: null, cap: null, capBy: null };
const DEEPEST = 4;

type Place = { members: readonly Municipality[]; totalCents: bigint; within: string | null; depth: number };

/** Applies a rule to these municipalities, and the rule inside it to each group. */
export function applyRule(file: SplitFile, rule: AnyRule, place: Place): Level {
  if (place.depth > DEEPEST) throw new CannotSplit("nested_too_deep", { deepest: DEEPEST });
  const all = unitsOf(rule, place.members);
  checkCodes(file, rule);
  const reasons = new Map((rule.excluded ?? []).map((one) => [one.code, one.reason]));
  const units = all.filter((unit) => !reasons.has(unit.code) && unit.counted.length > 0);
  if (units.length === 0) throw new CannotSplit("nobody_included", { group: place.within ?? "" });

  const parts = partsOf(file, rule, units);
  const { weights, whole } = basesOf(parts, units.length, place.totalCents);
  const payers = units.map((unit, at) => payerOf(file, rule, unit, weights[at] ?? 0n));
  const waived = waivedOf(rule, payers, place.totalCents);
  const left = payers.filter((payer) => !waived.has(payer.code));
  if (left.length === 0) throw new CannotSplit("nobody_left", { minimum: String(rule.minimum?.euro ?? "") });
  const lambda = solveLambda(left, place.totalCents);
  const rounded = roundShares(rule, left, lambda, place.totalCents);

  const positions = new Map(left.map((payer, at) => [payer.code, at]));
  const unitAt = new Map(units.map((unit, at) => [unit.code, at]));
  const lines = all.map((unit): Line => {
    const position = positions.get(unit.code);
    const at = unitAt.get(unit.code);
    const figures = at === undefined ? [] : parts.map((part) => part.figures[at] ?? NOTHING);
    const base = at === undefined ? NOTHING : { n: weights[at] ?? 0n, d: whole };
    const seen = { code: unit.code, name: unit.name, figures, base };
    const payer = position === undefined ? undefined : left[position];
    if (!payer || position === undefined) {
      const isOut = at === undefined;
      const reason = reasons.get(unit.code) ?? "";
      const inside = rule.groupBy ? nothingInside(rule, unit) : null;
      return { ...seen, ...nothingOf(isOut ? "excluded" : "waived", reason), inside };
    }
    const share = rounded.shares[position] ?? 0n;
    return {
      ...seen,
      ...{ state: "paying", reason: "", fixed: payer.fixed, bounds: payer.bounds, boundBy: boundBy(payer, lambda) },
      ...{ exact: { n: shareAt(payer, lambda), d: lambda.d }, share },
      rounding: rounded.taker === position ? "taker" : rounded.up.has(position) ? "up" : "down",
      inside: rule.groupBy ? goInside(file, rule, unit, share, place) : null,
    };
  });
  const asRatio = (n: bigint | null) => (n === null ? null : { n, d: lambda.d });
  return {
    ...{ rule, within: place.within, totalCents: place.totalCents, lines },
    lambda: ratio(lambda.n * whole, lambda.d),
    parts: parts.map(({ figures: _figures, ...part }) => part),
    rounded: {
      left: rounded.left,
      taker: rounded.taker,
      lastIn: asRatio(rounded.lastIn),
      firstOut: asRatio(rounded.firstOut),
    },
  };
}

/** Who takes part: each municipality, or each group. Ordered by code, so that the order of the file never counts. */
function unitsOf(rule: AnyRule, members: readonly Municipality[]): Unit[] {
  const byCode = (a: Unit, b: Unit) => (a.code < b.code ? -1 : 1);
  const { groupBy } = rule;
  if (!groupBy) {
    return members.map((one) => ({ code: one.istat, name: one.name, members: [one], counted: [one] })).sort(byCode);
  }
  const out = new Set(outInside(rule));
  const groups = new Map<string, Municipality[]>();
  for (const one of members) {
    const group = one.groups?.[groupBy];
    if (group === undefined) throw new CannotSplit("missing_group", { municipality: one.name, groupBy });
    const list = groups.get(group);
    if (list) list.push(one);
    else groups.set(group, [one]);
  }
  const isCounted = ({ istat, groups: of }: Municipality) =>
    !out.has(istat) && !Object.values(of ?? {}).some((group) => out.has(group));
  return [...groups]
    .map(([code, list]) => ({ code, name: code, members: list, counted: list.filter(isCounted) }))
    .sort(byCode);
}

/** The codes that a rule further inside excludes: their figures do not count for the group either. */
function outInside(rule: AnyRule): string[] {
  const codes: string[] = [];
  for (let inner = rule.inside; inner; inner = inner.inside) {
    codes.push(...(inner.excluded ?? []).map((one) => one.code));
  }
  return codes;
}

/** Every code that the rule names must be somebody of the file. */
function checkCodes(file: SplitFile, rule: AnyRule): void {
  const { groupBy } = rule;
  const known = new Set(file.municipalities.map((one) => (groupBy ? one.groups?.[groupBy] : one.istat)));
  const limits = [...(rule.floors ?? []), ...(rule.caps ?? [])];
  const named = [
    ...(rule.excluded ?? []).map((one) => one.code),
    ...Object.keys(rule.fixed ?? {}),
    ...limits.flatMap((limit) => limit.only ?? []),
    ...(rule.rounding?.to === "one" ? [rule.rounding.code] : []),
  ];
  for (const code of named) {
    if (!known.has(code)) throw new CannotSplit("unknown_municipality", { code, where: rule.name });
  }
  const keys = new Set<string>();
  for (const criterion of rule.criteria) {
    if (keys.has(criterion.key)) throw new CannotSplit("duplicate_criterion", { criterion: criterion.key });
    keys.add(criterion.key);
    const bands = (criterion.bands ?? []).map((one) => one.key);
    if (new Set(bands).size < bands.length) throw new CannotSplit("duplicate_band", { criterion: criterion.label });
  }
  if (groupBy && !rule.inside) throw new CannotSplit("missing_inner_rule", { groupBy });
}

type Held = Payer & { bounds: Bounds };

function payerOf(file: SplitFile, rule: AnyRule, unit: Unit, weight: bigint): Held {
  const bounds = boundsOf(file, rule, unit, weight > 0n);
  const fixed = centsOf(rule.fixed?.[unit.code] ?? 0);
  return { code: unit.code, weight, fixed, floor: bounds.floor, cap: bounds.cap, bounds };
}

/** Those whose exact share would stay below the minimum charge of a rule that waives it: found once, all together. */
function waivedOf(rule: AnyRule, payers: readonly Held[], totalCents: bigint): Set<string> {
  if (rule.minimum?.below !== "waive" || totalCents === 0n) return new Set();
  const least = centsOf(rule.minimum.euro);
  const lambda = solveLambda(payers, totalCents);
  const below = payers.filter(
    (payer) => payer.floor === 0n && payer.fixed === 0n && shareAt(payer, lambda) < least * lambda.d,
  );
  return new Set(below.map((payer) => payer.code));
}

function roundShares(rule: AnyRule, payers: readonly Held[], lambda: Ratio, totalCents: bigint): Rounded {
  const exact = payers.map(({ code, floor, cap, ...payer }) => ({
    ...{ code, floor, cap },
    n: shareAt({ code, floor, cap, ...payer }, lambda),
  }));
  const rounding = rule.rounding ?? { to: "largest_remainder" };
  const isHere = rounding.to !== "one" || payers.some((payer) => payer.code === rounding.code);
  if (rounding.to === "largest_remainder" || !isHere) return byLargestRemainder(exact, lambda.d, totalCents);
  return byOneTaker(exact, lambda.d, totalCents, rounding.to === "one" ? rounding.code : null);
}

function boundBy(payer: Payer, lambda: Ratio): Line["boundBy"] {
  const free = payer.fixed * lambda.d + payer.weight * lambda.n;
  if (free < payer.floor * lambda.d) return "floor";
  return payer.cap !== null && free > payer.cap * lambda.d ? "cap" : "none";
}

function nothingOf(state: "excluded" | "waived", reason: string) {
  return {
    ...{ state, reason, fixed: 0n, bounds: NO_BOUNDS, boundBy: "none" as const },
    ...{ exact: NOTHING, share: 0n, rounding: "down" as const, inside: null },
  };
}

function goInside(file: SplitFile, rule: AnyRule, unit: Unit, totalCents: bigint, { depth }: Place): Level {
  const inner = rule.inside as AnyRule;
  return applyRule(file, inner, { members: unit.members, totalCents, within: unit.code, depth: depth + 1 });
}

/** Inside a group that pays nothing everybody pays nothing, whatever the rule inside says. */
function nothingInside(rule: AnyRule, unit: Unit): Level {
  const inner = rule.inside as AnyRule;
  const lines = unit.members.map((one) => ({
    ...{ code: one.istat, name: one.name, figures: [], base: NOTHING },
    ...nothingOf("excluded", ""),
  }));
  const rounded = { left: 0, taker: null, lastIn: null, firstOut: null };
  return { rule: inner, within: unit.code, totalCents: 0n, lambda: NOTHING, parts: [], lines, rounded };
}
