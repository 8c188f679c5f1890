// SPDX-License-Identifier: AGPL-3.0-or-later
// What may be told of the answers of a number of people so that nobody is singled out.
//
// The people of a wave are cut into blocks that share nobody; each block is sealed alone; a total is the sum of what its
// sealed blocks tell. So whoever puts all tables beside each other knows what the blocks tell, and nothing more.

/** A stretch of a scale, both ends in it, and how many answered there. */
export type Part = { from: number; to: number; count: number };

export type Sealed =
  | { kind: "none" }
  | { kind: "hidden" }
  /** `sum` is that of all scores; null where it would give back a hidden count. */
  | { kind: "scale"; answers: number; sum: number | null; parts: Part[] | null }
  /** null: hidden. */
  | { kind: "choice"; answers: number; counts: (number | null)[] }
  | { kind: "number"; answers: number; sum: number | null }
  | { kind: "texts"; answers: number; texts: string[] };

const total = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const isTold = (count: number, fewest: number): boolean => count === 0 || count >= fewest;

/**
 * Cuts groups into blocks, each of nobody or of at least `fewest` answers. Groups that are too small stand together; alone, or
 * still too few, they take the next smallest with them, for whole minus the others would give them back.
 * In: answers by group. Out: the groups of each block; null when all together are too few.
 */
export function blocksOf<G extends string>(
  groups: readonly { group: G; answers: number }[],
  fewest: number,
): G[][] | null {
  const known = groups.filter(({ answers }) => answers > 0);
  const small = known.filter(({ answers }) => answers < fewest);
  const others = known.filter(({ answers }) => answers >= fewest).toSorted((a, b) => a.answers - b.answers);
  if (small.length === 0) return known.map(({ group }) => [group]);
  const together = [...small];
  const isSafe = () => together.length > 1 && total(together.map(({ answers }) => answers)) >= fewest;
  while (!isSafe()) {
    const next = others.shift();
    if (!next) return null;
    together.push(next);
  }
  const inside = new Set(together.map(({ group }) => group));
  const alone = known.filter(({ group }) => !inside.has(group)).map(({ group }) => [group]);
  return [...alone, known.filter(({ group }) => inside.has(group)).map(({ group }) => group)];
}

/** The ways to cut a scale, finest first; each is made of whole parts of the one before. Index of the first step of each part. */
function cutsOf(steps: number): number[][] {
  const single = Array.from({ length: steps }, (_none, at) => at);
  if (steps < 4) return [single, [0]];
  const outer = Math.round(steps / 3);
  return [single, [0, outer, steps - outer], [0, steps - outer], [0]];
}

function partsOf(counts: readonly number[], cut: readonly number[], lowest: number): Part[] {
  return cut.map((from, at) => {
    const end = cut[at + 1] ?? counts.length;
    return { from: lowest + from, to: lowest + end - 1, count: total(counts.slice(from, end)) };
  });
}

/**
 * A scale: how many at each step, from `lowest` upwards. Every step is told when none has few answers. Otherwise steps are put
 * together until each part has enough, and the sum of the scores goes with them only if the answers could still be spread
 * within the parts by twice as many steps either way: a sum near the end of its range would count who stands elsewhere.
 */
export function sealScale(counts: readonly number[], lowest: number, fewest: number): Sealed {
  const answers = total(counts);
  if (answers === 0) return { kind: "none" };
  if (answers < fewest) return { kind: "hidden" };
  const sum = total(counts.map((count, at) => count * (lowest + at)));
  const [finest = [], ...coarser] = cutsOf(counts.length);
  if (counts.every((count) => isTold(count, fewest)))
    return { kind: "scale", answers, sum, parts: partsOf(counts, finest, lowest) };
  for (const cut of coarser) {
    const parts = partsOf(counts, cut, lowest);
    if (parts.some(({ count }) => count < fewest)) continue;
    const least = total(parts.map(({ from, count }) => from * count));
    const most = total(parts.map(({ to, count }) => to * count));
    if (sum - least < 2 * fewest || most - sum < 2 * fewest) continue;
    return { kind: "scale", answers, sum, parts: parts.length > 1 ? parts : null };
  }
  return { kind: "scale", answers, sum: null, parts: null };
}

/**
 * One choice of several. As soon as one has few answers, all that have fewer than enough are hidden, and with them the
 * smallest others, until what is missing from the whole belongs to two choices at least, to enough people, and can be
 * spread over them in more than one way. Too few people for so many choices: nothing is told.
 */
export function sealOne(counts: readonly number[], fewest: number): Sealed {
  const answers = total(counts);
  if (answers === 0) return { kind: "none" };
  if (answers < fewest) return { kind: "hidden" };
  const silent = (): Sealed => ({ kind: "choice", answers, counts: counts.map(() => null) });
  if (answers <= counts.length * (fewest - 1)) return silent();
  if (counts.every((count) => isTold(count, fewest))) return { kind: "choice", answers, counts: [...counts] };
  const hidden = counts.map((count) => count < fewest);
  const missing = () => counts.filter((_count, at) => hidden[at]);
  const isSafe = () => {
    const [own, sum] = [missing(), total(missing())];
    const allAtTheirMost = own.every((count) => count < fewest) && sum === own.length * (fewest - 1);
    return own.length > 1 && sum >= fewest && !allAtTheirMost;
  };
  while (!isSafe()) {
    const smallest = Math.min(...counts.filter((_count, at) => !hidden[at]));
    if (smallest === Infinity) return silent();
    counts.forEach((count, at) => {
      if (count === smallest) hidden[at] = true;
    });
  }
  return { kind: "choice", answers, counts: counts.map((count, at) => (hidden[at] ? null : count)) };
}

/** Several choices of several: each is told if those who made it and those who did not are none or enough. */
export function sealMany(counts: readonly number[], answers: number, fewest: number): Sealed {
  if (answers === 0) return { kind: "none" };
  if (answers < fewest) return { kind: "hidden" };
  const isSafe = (count: number) => isTold(count, fewest) && isTold(answers - count, fewest);
  return { kind: "choice", answers, counts: counts.map((count) => (isSafe(count) ? count : null)) };
}

/** Numbers: how many and their sum, which says nothing when nearly all stand at one of the ends. */
export function sealNumbers(
  values: readonly number[],
  { min, max }: { min: number | null; max: number | null },
  fewest: number,
): Sealed {
  if (values.length === 0) return { kind: "none" };
  if (values.length < fewest) return { kind: "hidden" };
  const away = (end: number | null) => end === null || values.filter((value) => value !== end).length >= fewest;
  const same = values.every((value) => value === values[0]);
  const sum = same || (away(min) && away(max)) ? total(values) : null;
  return { kind: "number", answers: values.length, sum };
}

/** Texts as they were written, in the order given: `shuffled` must not be the order in which they came. */
export function sealTexts(shuffled: readonly string[], fewest: number): Sealed {
  if (shuffled.length === 0) return { kind: "none" };
  if (shuffled.length < fewest) return { kind: "hidden" };
  return { kind: "texts", answers: shuffled.length, texts: [...shuffled] };
}

/** The total over blocks: nothing but the sum of what they tell. Texts have no total. */
export function sumOf(blocks: readonly Sealed[]): Sealed {
  const told = blocks.filter((each) => each.kind !== "none");
  if (told.length === 0) return { kind: "none" };
  if (told.some((each) => each.kind === "hidden" || each.kind === "texts")) return { kind: "hidden" };
  const answers = total(told.map((each) => ("answers" in each ? each.answers : 0)));
  if (told.every((each) => each.kind === "scale"))
    return { kind: "scale", answers, sum: sumOrNull(told.map((each) => each.sum)), parts: sumOfParts(told) };
  if (told.every((each) => each.kind === "number"))
    return { kind: "number", answers, sum: sumOrNull(told.map((each) => each.sum)) };
  if (told.every((each) => each.kind === "choice")) {
    const [first] = told;
    const counts = (first?.counts ?? []).map((_none, at) => sumOrNull(told.map((each) => each.counts[at] ?? null)));
    return { kind: "choice", answers, counts };
  }
  return { kind: "hidden" };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : total(values.map((value) => value ?? 0));
}

/** By the coarsest of their cuts, of which the parts of all the others are pieces. */
function sumOfParts(blocks: readonly { parts: Part[] | null }[]): Part[] | null {
  const all = blocks.map(({ parts }) => parts);
  const coarsest = all.toSorted((a, b) => (a?.length ?? 0) - (b?.length ?? 0))[0];
  if (!coarsest) return null;
  return coarsest.map(({ from, to }) => ({
    from,
    to,
    count: total(
      all.flatMap((parts) =>
        (parts ?? []).filter((part) => part.from >= from && part.to <= to).map(({ count }) => count),
      ),
    ),
  }));
}
