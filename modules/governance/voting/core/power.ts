// SPDX-License-Identifier: AGPL-3.0-or-later
// The power of each vote, exact: how many coalitions win with a member and lose without (Banzhaf).
import { ok, refuse, type Result } from "@albero/kernel/pure";

/**
 * A vote before it is taken: what each member weighs (whole numbers of any one unit), and the least that wins: so many heads, so
 * much weight, or both; null where that side is not asked.
 */
export type Game = { weights: readonly bigint[]; needsWeight: bigint | null; needsHeads: number | null };

/** Coalitions of so many members are whole numbers up to 2^52: plain numbers hold them exactly, and fast. */
const MOST_PLAIN = 52;
/** Steps of work, and places of a table, after which the answer would keep people waiting, or fill the memory. */
const MOST_STEPS = { plain: 500_000_000, long: 12_000_000 };
const MOST_PLACES = { plain: 12_000_000, long: 1_000_000 };

/** So many coalitions, by heads (row) and weight (place). Without heads there is one row that holds them all. */
type Table = Float64Array[] | bigint[][];

type Span = { least: number; most: number };

function fillPlain(into: Float64Array, from: Float64Array, weight: number, { least, most }: Span): void {
  for (let at = most; at >= least; at -= 1) into[at] = (into[at] as number) + (from[at - weight] as number);
}
function fillLong(into: bigint[], from: bigint[], weight: number, { least, most }: Span): void {
  for (let at = most; at >= least; at -= 1) into[at] = (into[at] as bigint) + (from[at - weight] as bigint);
}
const isPlain = (table: Table): table is Float64Array[] => table[0] instanceof Float64Array;

function addInto(table: Table, into: number, from: number, weight: number, span: Span): void {
  if (isPlain(table)) fillPlain(table[into] as Float64Array, table[from] as Float64Array, weight, span);
  else fillLong(table[into] as bigint[], table[from] as bigint[], weight, span);
}

/** Every coalition of the members, added one by one, the lightest first: so only sums that can be reached are touched. */
function fill(table: Table, units: readonly number[], limit: number, rows: number | null): void {
  const ascending = units.toSorted((a, b) => a - b);
  const before = [0];
  for (const [at, weight] of ascending.entries()) {
    const all = (before[at] ?? 0) + weight;
    before.push(all);
    if (rows === null) addInto(table, 0, 0, weight, { least: weight, most: Math.min(limit - 1, all) });
    // From the most heads down, so that nobody joins a coalition twice.
    else
      for (let heads = Math.min(at + 1, rows - 1); heads >= 1; heads -= 1) {
        const most = Math.min(limit - 1, all - (before[at + 1 - heads] ?? 0));
        addInto(table, heads, heads - 1, weight, { least: weight + (before[heads - 1] ?? 0), most });
      }
  }
}

/** Turns counts into "so many in this row or above, at this place or before". */
function cumulate(table: Table): void {
  for (const row of table) {
    for (let at = 1; at < row.length; at += 1) row[at] = ((row[at] as number) + (row[at - 1] as number)) as never;
  }
  const whole = { least: 0, most: (table[0]?.length ?? 0) - 1 };
  for (let heads = 1; heads < table.length; heads += 1) addInto(table, heads, heads - 1, 0, whole);
}

function emptyTable(rows: number, limit: number, plain: boolean): Table {
  const table: Table = plain
    ? Array.from({ length: rows }, () => new Float64Array(limit))
    : Array.from({ length: rows }, () => Array.from({ length: limit }, () => 0n));
  const [first] = table;
  if (first) first[0] = (plain ? 1 : 1n) as never;
  return table;
}

type Losing = { all: bigint; without: (at: number) => bigint };

/**
 * Coalitions that weigh less than `limit` (and have fewer than `rows` heads, where heads are asked): of all members, and of all
 * but each. With c the coalitions of all, those without a member of weight w are c(x) − c(x − w) + c(x − 2w) − …, each time one
 * head less: so one table, cumulated, answers for everybody.
 */
function countBelow(units: readonly number[], limit: number, rows: number | null): Losing {
  const table = emptyTable(rows ?? 1, limit, units.length <= MOST_PLAIN);
  fill(table, units, limit, rows);
  cumulate(table);
  const upTo = (heads: number, place: number) => BigInt(table[heads]?.[place] ?? 0);
  const all = upTo((rows ?? 1) - 1, limit - 1);
  const without = (weight: number): bigint => {
    if (weight === 0 && rows === null) return all / 2n;
    let left = 0n;
    for (let step = 0; limit - 1 - step * weight >= 0; step += 1) {
      const heads = rows === null ? 0 : rows - 1 - step;
      if (heads < 0) break;
      const part = upTo(heads, limit - 1 - step * weight);
      left += step % 2 === 0 ? part : -part;
    }
    return left;
  };
  return { all, without: (at) => without(units[at] ?? 0) };
}

/** Coalitions of n members with fewer than k heads. */
function fewerHeads(n: number, k: number): bigint {
  let [all, ways] = [0n, 1n];
  for (let heads = 0; heads < Math.min(k, n + 1); heads += 1) {
    all += ways;
    ways = (ways * BigInt(n - heads)) / BigInt(heads + 1);
  }
  return all;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

const NONE: Losing = { all: 0n, without: () => 0n };

/** Losing coalitions by weight alone, or by weight and heads together; null where it would take too long. */
function losing({ weights, needsWeight, needsHeads }: Game, withHeads: boolean): Losing | null {
  if (needsWeight === null || needsWeight <= 0n) return NONE;
  if (withHeads && (needsHeads === null || needsHeads <= 0)) return NONE;
  const unit = weights.reduce(gcd, 0n) || 1n;
  const needed = (needsWeight + unit - 1n) / unit;
  const total = weights.reduce((all, weight) => all + weight, 0n) / unit;
  // No coalition weighs more than all: above that every one of them is below the limit.
  const limit = needed > total ? total + 1n : needed;
  const rows = withHeads ? Math.min(needsHeads ?? 0, weights.length + 1) : null;
  const places = limit * BigInt(rows ?? 1);
  const most = weights.length <= MOST_PLAIN ? "plain" : "long";
  if (places > BigInt(MOST_PLACES[most])) return null;
  if (Number(places) * weights.length > MOST_STEPS[most]) return null;
  // Whoever reaches the limit alone is all the same to the count.
  const units = weights.map((weight) => Number(weight / unit > limit ? limit : weight / unit));
  return countBelow(units, Number(limit), rows);
}

export type Swings = {
  /** For each member: the coalitions of the others that it turns from losing to winning. */
  swings: bigint[];
  /** All of them together: the power of each is its part of this. */
  total: bigint;
};

/**
 * How often each member decides, over all coalitions of the others: exact whole numbers, at the position of each.
 * A coalition loses when it lacks heads or lacks weight, so its losers are counted by inclusion and exclusion; a member
 * decides as many coalitions as lose without it and not with it.
 * Refused: `too_fine`, where the weights have so many different units that the exact count would take too long.
 */
export function swingsOf(game: Game): Result<Swings, "too_fine"> {
  const count = game.weights.length;
  const [light, both] = [losing(game, false), losing(game, true)];
  if (!light || !both) return refuse("too_fine");
  const few = (members: number) => (game.needsHeads === null ? 0n : fewerHeads(members, game.needsHeads));
  const all = few(count) + light.all - both.all;
  // Losing coalitions without the member, less those with it, which are the same ones once it is added and they still lose.
  const swings = game.weights.map((_weight, at) => 2n * (few(count - 1) + light.without(at) - both.without(at)) - all);
  return ok({ swings, total: swings.reduce((sum, one) => sum + one, 0n) });
}
