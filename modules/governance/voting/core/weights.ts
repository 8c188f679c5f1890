// SPDX-License-Identifier: AGPL-3.0-or-later
// What each member's vote weighs. Exact: whole numbers over one denominator that all share.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import {
  fractionText,
  lcm,
  NOTHING,
  over,
  parseQuantity,
  plus,
  ratio,
  sumOf,
  times,
  type Ratio,
} from "@albero/kernel/ratio";
import type { TallyMember } from "./file.ts";
import { CannotTally, type TallyRefusal } from "./refusal.ts";
import type { FigureKey, VotingRule, WeightRule } from "./rule.ts";

export type WeightUnit = "heads" | "inhabitants" | "votes" | "quotas" | "euro" | "shares" | "thousandths";

/** Weights of members, at the position of each: member i weighs `scaled[i] / scale`; `total` is the sum of `scaled`. */
export type Weights = { unit: WeightUnit; scale: bigint; scaled: readonly bigint[]; total: bigint };

/** ISTAT code ascending, then those without one; then the id: the order in which everything is told and ties are broken. */
export function byCode(a: TallyMember, b: TallyMember): number {
  const [left, right] = a.istat === b.istat ? [a.id, b.id] : [a.istat ?? "~", b.istat ?? "~"];
  return left < right ? -1 : left > right ? 1 : 0;
}

const UNITS = {
  heads: "heads",
  population: "inhabitants",
  classes: "votes",
  quotas: "quotas",
  shareOfMoney: "euro",
  hybrid: "shares",
} as const satisfies Record<WeightRule["kind"], WeightUnit>;

const FIGURE_OF = { population: "population", quotas: "quota", shareOfMoney: "money" } as const;

export function exactOf(written: string | number, where: string): Ratio {
  const read = parseQuantity(written);
  if (!read) throw new CannotTally("bad_number", { number: String(written), where });
  return read;
}

function figuresOf(members: readonly TallyMember[], key: FigureKey): Ratio[] {
  return members.map((member) => {
    const figure = member.figures[key];
    if (figure === undefined) throw new CannotTally("missing_figure", { member: member.name, figure: key });
    return exactOf(figure, member.name);
  });
}

function votesByClass(rule: Extract<WeightRule, { kind: "classes" }>, members: readonly TallyMember[]): Ratio[] {
  return figuresOf(members, "population").map((population, at) => {
    const band = rule.bands.find(({ upTo }) => upTo === null || population.n <= BigInt(upTo) * population.d);
    if (!band) throw new CannotTally("bands_leave_some_out", { member: members[at]?.name ?? "" });
    return exactOf(band.votes, "bands");
  });
}

function hybrid(rule: Extract<WeightRule, { kind: "hybrid" }>, members: readonly TallyMember[]): Ratio[] {
  let weights = members.map(() => NOTHING);
  for (const { of, part } of rule.parts) {
    const figures = of === "heads" ? members.map(() => ratio(1n)) : figuresOf(members, of);
    const total = sumOf(figures);
    if (total.n === 0n) throw new CannotTally("no_weight", { figure: of });
    const factor = over(exactOf(part, "parts"), total);
    weights = weights.map((weight, at) => plus(weight, times(figures[at] ?? NOTHING, factor)));
  }
  return weights;
}

function rawWeights(rule: WeightRule, members: readonly TallyMember[]): Ratio[] {
  switch (rule.kind) {
    case "heads":
      return members.map(() => ratio(1n));
    case "classes":
      return votesByClass(rule, members);
    case "hybrid":
      return hybrid(rule, members);
    default:
      return figuresOf(members, FIGURE_OF[rule.kind]);
  }
}

/** Brings whole weights to 1,000 in all by largest remainder: ties by ISTAT code ascending. */
function toThousandths(scaled: readonly bigint[], total: bigint, members: readonly TallyMember[]): bigint[] {
  const thousandths = scaled.map((one) => (one * 1000n) / total);
  const left = Number(1000n - thousandths.reduce((all, one) => all + one, 0n));
  const order = members.map((member, at) => ({ at, member, remainder: ((scaled[at] ?? 0n) * 1000n) % total }));
  order.sort((a, b) => (a.remainder === b.remainder ? byCode(a.member, b.member) : a.remainder > b.remainder ? -1 : 1));
  for (const { at } of order.slice(0, left)) thousandths[at] = (thousandths[at] ?? 0n) + 1n;
  return thousandths;
}

export function weightsOrThrow(rule: WeightRule, members: readonly TallyMember[]): Weights {
  const raw = rawWeights(rule, members);
  const scale = raw.reduce((all, { d }) => (all % d === 0n ? all : lcm(all, d)), 1n);
  const scaled = raw.map(({ n, d }) => n * (scale / d));
  const total = scaled.reduce((all, one) => all + one, 0n);
  if (total === 0n) throw new CannotTally("no_weight", { figure: rule.kind });
  if (rule.kind === "heads" || rule.express === "exact") return { unit: UNITS[rule.kind], scale, scaled, total };
  return { unit: "thousandths", scale: 1n, scaled: toThousandths(scaled, total, members), total: 1000n };
}

/**
 * What each member's vote weighs under this rule, at the position of each.
 * Refused: a figure that the rule needs and a member lacks (named), numbers that cannot be read, weight zero everywhere.
 */
export function weightsOf(
  rule: Pick<VotingRule, "weight">,
  members: readonly TallyMember[],
): Result<Weights, TallyRefusal> {
  try {
    return ok(weightsOrThrow(rule.weight, members));
  } catch (error) {
    if (error instanceof CannotTally) return refuse(error.refusal, { details: error.details });
    throw error;
  }
}

/** A weight, or a sum of them, as exact text: "372", "12/5". */
export const weightText = (scaled: bigint, { scale }: Pick<Weights, "scale">): string =>
  scale === 1n ? String(scaled) : fractionText(ratio(scaled, scale));
