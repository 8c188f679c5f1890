// SPDX-License-Identifier: AGPL-3.0-or-later

/** One class of a legend: `ink` is the colour of words written upon it, with enough contrast. */
export type Shade = { colour: string; ink: string; label: string };

/** Light to dark blue: the order shows without colour too, to every kind of sight and on paper. */
const BLUES: readonly Omit<Shade, "label">[] = [
  { colour: "#dfebf7", ink: "#17324d" },
  { colour: "#b3d3f0", ink: "#17324d" },
  { colour: "#6fabe0", ink: "#0b2239" },
  { colour: "#2268ad", ink: "#ffffff" },
  { colour: "#0a3561", ink: "#ffffff" },
];

/** Less is blue and more is orange, darker the farther from nothing: two hues that all eyes tell apart. */
const LESS: readonly Omit<Shade, "label">[] = [
  { colour: "#2268ad", ink: "#ffffff" },
  { colour: "#86bae8", ink: "#0b2239" },
  { colour: "#d6e7f7", ink: "#17324d" },
];
const MORE: readonly Omit<Shade, "label">[] = [
  { colour: "#fbe2cd", ink: "#43200a" },
  { colour: "#f0b07a", ink: "#43200a" },
  { colour: "#b04e17", ink: "#ffffff" },
];
const SAME: Omit<Shade, "label"> = { colour: "#eceff2", ink: "#17324d" };

/** Hues that eyes without red or green tell apart (after Okabe and Ito, softened); each class also bears a letter. */
const HUES: readonly Omit<Shade, "label">[] = [
  { colour: "#9fc9ec", ink: "#17324d" },
  { colour: "#f2c879", ink: "#3d2a00" },
  { colour: "#8fd3bd", ink: "#0b3328" },
  { colour: "#e9a9c8", ink: "#4a1030" },
  { colour: "#e8a27c", ink: "#43200a" },
  { colour: "#b9b4e6", ink: "#27215c" },
  { colour: "#dfe07a", ink: "#38380a" },
  { colour: "#c4c9cf", ink: "#1d2730" },
];

export type Scale = { shades: Shade[]; classOf(value: number): number };

/**
 * Classes for values, cut where they leave gaps (natural breaks): at most five, fewer when few values differ.
 * Each class is named by its own smallest and largest value, written by `format`.
 */
export function scaleOf(values: readonly number[], format: (value: number) => string): Scale {
  const sorted = values.toSorted((a, b) => a - b);
  const groups = naturalBreaks(sorted, Math.min(5, new Set(sorted).size));
  const shades = groups.map((group, at) => {
    const place = groups.length === 1 ? 2 : Math.round((at * (BLUES.length - 1)) / (groups.length - 1));
    const [low, high] = [format(group[0]!), format(group.at(-1)!)];
    return { ...BLUES[place]!, label: low === high ? low : `${low} – ${high}` };
  });
  const tops = groups.map((group) => group.at(-1)!);
  return {
    shades,
    classOf: (value) =>
      Math.max(
        0,
        tops.findIndex((top) => value <= top),
      ),
  };
}

/**
 * Classes for differences: those below nothing and those above it never share one, nor a colour.
 * At most three a side, and one for who has no difference; `format` writes the sign.
 */
export function differenceScale(values: readonly number[], format: (value: number) => string): Scale {
  const sorted = values.toSorted((a, b) => a - b);
  const groups: number[][] = [];
  const shades: Shade[] = [];
  const add = (part: number[], colours: readonly Omit<Shade, "label">[]) => {
    const found = naturalBreaks(part, Math.min(colours.length, new Set(part).size));
    for (const [at, group] of found.entries()) {
      const place = found.length === 1 ? (colours.length - 1) / 2 : (at * (colours.length - 1)) / (found.length - 1);
      const [low, high] = [format(group[0]!), format(group.at(-1)!)];
      groups.push(group);
      shades.push({ ...colours[Math.round(place)]!, label: low === high ? low : `${low} … ${high}` });
    }
  };
  add(
    sorted.filter((value) => value < 0),
    LESS,
  );
  add(
    sorted.filter((value) => value === 0),
    [SAME],
  );
  add(
    sorted.filter((value) => value > 0),
    MORE,
  );
  const tops = groups.map((group) => group.at(-1)!);
  return {
    shades,
    classOf: (value) =>
      Math.max(
        0,
        tops.findIndex((top) => value <= top),
      ),
  };
}

/** One shade for each of a few named groups. */
export function huesFor(labels: readonly string[]): Shade[] {
  return labels.map((label, at) => ({ ...HUES[at % HUES.length]!, label }));
}

/** Splits sorted values into `count` runs whose members differ least from their mean (Fisher, Jenks). */
function naturalBreaks(sorted: readonly number[], count: number): number[][] {
  if (sorted.length === 0 || count === 0) return [];
  const sums = [0];
  const squares = [0];
  for (const value of sorted) {
    sums.push(sums.at(-1)! + value);
    squares.push(squares.at(-1)! + value * value);
  }
  const spread = (from: number, to: number) =>
    squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from);
  const n = sorted.length;
  let best = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : spread(0, to)));
  const cuts: number[][] = [];
  for (let group = 1; group < count; group += 1) {
    const cut = Array.from({ length: n + 1 }, () => 0);
    const next = best.map((_, to) => {
      let least = Infinity;
      for (let from = group; from < to; from += 1) {
        const total = best[from]! + spread(from, to);
        if (total < least && sorted[from] !== sorted[from - 1]) [least, cut[to]] = [total, from];
      }
      return least;
    });
    cuts.push(cut);
    best = next;
  }
  const groups: number[][] = [];
  let end = n;
  for (const cut of cuts.toReversed()) {
    const from = cut[end]!;
    if (from > 0) groups.unshift(sorted.slice(from, end));
    end = from > 0 ? from : end;
  }
  groups.unshift(sorted.slice(0, end));
  return groups.filter((group) => group.length > 0);
}
