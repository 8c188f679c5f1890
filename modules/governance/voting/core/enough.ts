// SPDX-License-Identifier: AGPL-3.0-or-later
// Before the vote: what would be enough, who decides, which sub-areas decide together.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import { ceilingOf, floorOf, NOTHING, parseQuantity, ratio } from "@albero/kernel/ratio";
import { requirementsOf, sumsOf } from "./count.ts";
import type { TallyFile } from "./file.ts";
import { add, countOf, holdAll, measure, NOBODY, sidesOf, takeAway, type Requirement, type Sum } from "./measure.ts";
import { percentOf } from "./numbers.ts";
import { swingsOf, type Game } from "./power.ts";
import { CannotTally, type TallyRefusal } from "./refusal.ts";
import type { Check, Count } from "./result.ts";
import { roomOf } from "./room.ts";
import { byCode, weightsOrThrow, weightText, type Weights, type WeightUnit } from "./weights.ts";

/** Sub-areas are tried in every combination: more of them than this are not. */
const MOST_BLOCS = 12;

export type PowerLine = {
  id: string;
  name: string;
  istat: string | null;
  group: string | null;
  weight: string;
  /** Of all who take part, in percent with two decimals. */
  weightPercent: string;
  /** Coalitions of the others that this member turns to "approved"; null where weights are too fine to count them. */
  swings: string | null;
  /** The Banzhaf index: its part of all such turns, in percent with two decimals. */
  powerPercent: string | null;
  /** Without this member nothing is approved, even if all others are in favour. */
  isVeto: boolean;
};

export type Bloc = { name: string; members: number; weight: string; powerPercent: string };

export type Enough = {
  unit: WeightUnit;
  all: Count;
  taking: Count;
  quorum: { checks: Check[]; holds: boolean };
  /** What the votes in favour must reach if everybody who takes part votes and nobody abstains. */
  needs: Check[];
  /** The smallest number of members who are enough; null where even all of them are not. */
  fewest: number | null;
  /** Who those would be: the heaviest. */
  heaviest: string[];
  lines: PowerLine[];
  /** Sub-areas that vote as one; empty where members have none, or too many of them. */
  blocs: Bloc[];
  /** Sets of sub-areas that are enough, none of which can be left out. */
  deciding: { names: string[]; members: number; weight: string }[];
};

/** What wins, in whole units of the weights. */
function gameOf(majority: Requirement, base: Sum, scaled: readonly bigint[]): Game {
  const part = parseQuantity(majority.fraction) ?? NOTHING;
  const least = (whole: bigint): bigint => {
    const limit = ratio(part.n * whole, part.d);
    const needed = majority.threshold === ">" ? floorOf(limit) + 1n : ceilingOf(limit);
    return needed < 1n ? 1n : needed;
  };
  const sides = sidesOf(majority.basis);
  return {
    weights: scaled,
    needsWeight: sides.includes("weight") ? least(base.weight ?? 0n) : null,
    needsHeads: sides.includes("heads") ? Number(least(BigInt(base.heads))) : null,
  };
}

const wins = ({ needsWeight, needsHeads }: Game, { heads, weight }: Sum): boolean =>
  (needsWeight === null || (weight ?? 0n) >= needsWeight) && (needsHeads === null || heads >= needsHeads);

type Player = { id: string; name: string; istat: string | null; group: string | null; scaled: bigint };

/** The heaviest first, until they are enough. */
function fewestOf(players: readonly Player[], game: Game): Player[] | null {
  const heaviest = [...players].sort((a, b) => (a.scaled === b.scaled ? 0 : a.scaled > b.scaled ? -1 : 1));
  let sum = NOBODY;
  for (const [at, { scaled }] of heaviest.entries()) {
    sum = add(sum, { heads: 1, weight: scaled });
    if (wins(game, sum)) return heaviest.slice(0, at + 1);
  }
  return null;
}

function blocsOf(players: readonly Player[]): { name: string; sum: Sum }[] {
  const sums = new Map<string, Sum>();
  for (const { group, scaled } of players) {
    if (group !== null) sums.set(group, add(sums.get(group) ?? NOBODY, { heads: 1, weight: scaled }));
  }
  const isWhole = players.every(({ group }) => group !== null);
  const blocs = [...sums].map(([name, sum]) => ({ name, sum })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return isWhole && blocs.length > 1 && blocs.length <= MOST_BLOCS ? blocs : [];
}

/** Every combination of the sub-areas: which are enough, which of these have nobody to spare, who turns how many of them. */
function tryBlocs(players: readonly Player[], game: Game, weights: Weights): Pick<Enough, "blocs" | "deciding"> {
  const blocs = blocsOf(players);
  const inside = (coalition: number) => blocs.filter((_bloc, at) => coalition & (1 << at));
  const sums = Array.from({ length: 1 << blocs.length }, (_none, coalition) =>
    inside(coalition).reduce((all, { sum }) => add(all, sum), NOBODY),
  );
  const isEnough = sums.map((sum) => wins(game, sum));
  const turns = blocs.map((_bloc, at) =>
    isEnough.reduce((all, enough, coalition) => all + (enough && !isEnough[coalition & ~(1 << at)] ? 1 : 0), 0),
  );
  const total = turns.reduce((all, one) => all + one, 0);
  const minimal = sums.flatMap((sum, coalition) => {
    const hasSpare = blocs.some((_bloc, at) => coalition & (1 << at) && isEnough[coalition & ~(1 << at)]);
    return isEnough[coalition] && !hasSpare ? [{ coalition, sum }] : [];
  });
  minimal.sort(
    (a, b) =>
      inside(a.coalition).length - inside(b.coalition).length || Number((b.sum.weight ?? 0n) - (a.sum.weight ?? 0n)),
  );
  return {
    blocs: blocs.map(({ name, sum }, at) => ({
      ...{ name, members: sum.heads, weight: weightText(sum.weight ?? 0n, weights) },
      powerPercent: percentOf(String(turns[at] ?? 0), String(total)),
    })),
    deciding:
      blocs.length === 0
        ? []
        : minimal.map(({ coalition, sum }) => ({
            names: inside(coalition).map(({ name }) => name),
            ...{ members: sum.heads, weight: weightText(sum.weight ?? 0n, weights) },
          })),
  };
}

function linesOf(players: readonly Player[], game: Game, weights: Weights, taking: Sum): PowerLine[] {
  const counted = swingsOf(game);
  const swings = counted.ok ? counted.value : null;
  const whole = weightText(taking.weight ?? 0n, weights);
  return players.map(({ scaled, ...player }, at) => {
    const own = swings?.swings[at];
    return {
      ...player,
      weight: weightText(scaled, weights),
      weightPercent: percentOf(weightText(scaled, weights), whole),
      swings: own === undefined ? null : String(own),
      powerPercent: own === undefined ? null : percentOf(String(own), String(swings?.total ?? 0n)),
      isVeto: wins(game, taking) && !wins(game, takeAway(taking, { heads: 1, weight: scaled })),
    };
  });
}

/** A vote before it is taken: without presence everybody takes part. */
export type Before = Omit<TallyFile, "ballot" | "format">;

function enoughOrThrow(before: Before): Enough {
  const { quorum, majority } = requirementsOf(before);
  const presence =
    before.presence.length > 0 ? before.presence : before.members.map(({ id }) => ({ id, state: "present" as const }));
  const room = roomOf({ ...before, presence });
  const weights = weightsOrThrow(before.rule.weight, before.members);
  const sums = sumsOf(room, weights);
  const taking = add(sums.present, sums.delegated);
  const all = before.rule.leaving === "leave_all" ? takeAway(sums.all, sums.left) : sums.all;
  const base = majority.of === "all" ? all : taking;
  const players = [...room.values()]
    .filter(({ state }) => state === "present" || state === "delegated")
    .sort((a, b) => byCode(a.member, b.member))
    .map(({ at, member: { id, name, istat, group } }) => ({
      ...{ id, name, istat: istat ?? null, group: group ?? null, scaled: weights.scaled[at] ?? 0n },
    }));
  const game = gameOf(
    majority,
    base,
    players.map(({ scaled }) => scaled),
  );
  const checks = measure(quorum, { base: all, reached: taking, weights, needsOne: false });
  const fewest = fewestOf(players, game);
  return {
    ...{ unit: weights.unit, all: countOf(all, weights), taking: countOf(taking, weights) },
    quorum: { checks, holds: holdAll(checks) },
    needs: measure(majority, { base, reached: taking, weights, needsOne: true }),
    ...{ fewest: fewest?.length ?? null, heaviest: (fewest ?? []).map(({ name }) => name) },
    lines: linesOf(players, game, weights, taking),
    ...tryBlocs(players, game, weights),
  };
}

/**
 * What would be enough for an approval under this rule if everybody who takes part votes and nobody abstains: the least heads
 * and weight, the power of each member (exact), who can stop everything, and which sub-areas decide when each votes as one.
 * Refused as a vote is (`tally`).
 */
export function whatIsEnough(before: Before): Result<Enough, TallyRefusal> {
  try {
    return ok(enoughOrThrow(before));
  } catch (error) {
    if (error instanceof CannotTally) return refuse(error.refusal, { details: error.details });
    throw error;
  }
}
