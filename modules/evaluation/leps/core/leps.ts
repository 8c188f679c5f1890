// SPDX-License-Identifier: AGPL-3.0-or-later
// What an essential level measures on a day, and whether it is met: from formulas, figures and thresholds. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import { inputsOf, type Formula, type Leps, type LepsInput, type LepsMeasure, type Threshold } from "./reference.ts";

/** A figure as it was written; `corrects` names the row that it takes the place of, without a value it takes it away. */
export type FigureRow = {
  id: number;
  key: string;
  day: PlainDate;
  value: number | null;
  source: string;
  note: string;
  corrects: number | null;
  reason: string;
};

/** A figure that counts: typed here (`id`), or held by another part of Albero (`href` says where). */
export type Figure = {
  key: string;
  value: number;
  day: string;
  source: string;
  id: number | null;
  href: string | null;
};

/** The rows that nobody corrected and that still say a number, the newest day first. */
export function standing(rows: readonly FigureRow[]): (FigureRow & { value: number })[] {
  const corrected = new Set(rows.map((row) => row.corrects));
  return rows
    .filter((row): row is FigureRow & { value: number } => row.value !== null && !corrected.has(row.id))
    .toSorted((a, b) => (a.day === b.day ? b.id - a.id : a.day < b.day ? 1 : -1));
}

/** The figure of each key on a day: the newest that is not of a later day. */
export function figuresOn(rows: readonly FigureRow[], day: PlainDate): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const { key, value, day: of, source, id } of standing(rows))
    if (of <= day && !found.has(key)) found.set(key, { key, value, day: of, source, id, href: null });
  return found;
}

export type Measured = {
  measure: LepsMeasure;
  /**
   * `missing`: a figure is not there. `empty`: nothing to divide by (nobody asked). `contradictory`: a part is larger than
   * its whole.
   */
  state: "measured" | "missing" | "empty" | "contradictory";
  value: number | null;
  figures: Figure[];
  missing: string[];
  /** Against the threshold; null where there is none or nothing to compare. */
  meets: boolean | null;
};

export const meetsThreshold = (
  value: number,
  { operator, value: bound }: Pick<Threshold, "operator" | "value">,
): boolean => (operator === ">=" ? value >= bound : value <= bound);

type Computed = { state: Measured["state"]; value: number | null };

/** A share is per cent; a presence is 1 or 0. Values are exact: they are rounded only where they are written. */
function compute(of: Formula, value: (key: string) => number): Computed {
  switch (of.kind) {
    case "amount":
    case "presence":
      return { state: "measured", value: value(of.of) };
    case "coverage": {
      return { state: "measured", value: (value(of.part) / of.of) * 100 };
    }
    case "share": {
      const [part, whole] = [value(of.part), value(of.whole)];
      if (part > whole) return { state: "contradictory", value: null };
      return whole === 0 ? { state: "empty", value: null } : { state: "measured", value: (part / whole) * 100 };
    }
    case "ratio": {
      const under = value(of.under);
      return under === 0 ? { state: "empty", value: null } : { state: "measured", value: value(of.over) / under };
    }
  }
}

/**
 * Measures one formula with the figures of a day. Nothing is guessed: without a figure it is missing. A ratio that may not
 * exceed a bound and has nobody below the line (no social worker) does not meet it.
 */
export function measureOf(measure: LepsMeasure, figures: ReadonlyMap<string, Figure>): Measured {
  const keys = inputsOf(measure.formula);
  const missing = keys.filter((key) => !figures.has(key));
  const there = keys.flatMap((key) => figures.get(key) ?? []);
  if (missing.length > 0) return { measure, state: "missing", value: null, figures: there, missing, meets: null };
  const { state, value } = compute(measure.formula, (key) => figures.get(key)?.value ?? 0);
  const bound = measure.threshold;
  const isNobody = state === "empty" && measure.formula.kind === "ratio" && bound?.operator === "<=";
  const meets = bound && value !== null ? meetsThreshold(value, bound) : isNobody ? false : null;
  return { measure, state, value, figures: there, missing, meets };
}

export const STATUSES = ["met", "not_met", "no_threshold", "not_measurable"] as const;
export type LepsStatus = (typeof STATUSES)[number];
export type Judged = {
  status: LepsStatus;
  /** The status hangs on a threshold that nobody has verified. */
  isDoubtful: boolean;
};

/**
 * Met when every measure with a threshold meets it; not met as soon as one does not; not measurable while one of them lacks
 * its figures. Without thresholds there is nothing to judge: measured, or not measurable.
 */
export function judgeLeps(measured: readonly Measured[]): Judged {
  const bound = measured.filter(({ measure }) => measure.threshold);
  const doubtful = (list: readonly Measured[]) => list.some(({ measure }) => measure.threshold?.verified === false);
  const failing = bound.filter(({ meets }) => meets === false);
  if (failing.length > 0) return { status: "not_met", isDoubtful: failing.every((one) => doubtful([one])) };
  if (bound.some(({ meets }) => meets === null)) return { status: "not_measurable", isDoubtful: false };
  if (bound.length > 0) return { status: "met", isDoubtful: doubtful(bound) };
  const isMeasured = measured.some(({ state }) => state === "measured");
  return { status: isMeasured ? "no_threshold" : "not_measurable", isDoubtful: false };
}

/** The keys that a level still lacks, each once. */
export const lackingOf = (measured: readonly Measured[]): string[] => [
  ...new Set(measured.flatMap(({ missing }) => missing)),
];

export type FigureRefusal =
  | "unknown_figure"
  | "not_a_number"
  | "below_zero"
  | "not_whole"
  | "not_yes_or_no"
  | "too_large"
  | "day_in_future"
  | "part_above_whole";

/** The most that a figure may be: ten digits, as residents and hours never reach. */
export const MOST = 100_000_000;

/** Reads a figure as people write it ("1.234", "28,5", "1" for yes): in its unit, or the reason why it is none. */
export function readFigure(
  { kind, most = MOST }: Pick<LepsInput, "kind" | "most">,
  text: string,
): Result<number, FigureRefusal> {
  const bare = text.trim().replaceAll(/[\s\u00a0]/g, "");
  if (kind === "yes_no") return bare === "1" || bare === "0" ? ok(Number(bare)) : refuse("not_yes_or_no");
  if (/^[-−]\d/.test(bare)) return refuse("below_zero");
  const isGrouped = /^[1-9]\d{0,2}(\.\d{3})+(,\d{1,2})?$/.test(bare);
  if (!isGrouped && !/^\d{1,12}([.,]\d{1,2})?$/.test(bare)) return refuse("not_a_number");
  const value = Number((isGrouped ? bare.replaceAll(".", "") : bare).replace(",", "."));
  if (kind === "count" && !Number.isInteger(value)) return refuse("not_whole");
  return value > most ? refuse("too_large", { details: { most } }) : ok(value);
}

/** Every pair of figures of which one is a part of the other. */
export function sharesOf(all: readonly Leps[]): { part: string; whole: string }[] {
  return all.flatMap(({ measures }) =>
    measures.flatMap(({ formula }) => (formula.kind === "share" ? [{ part: formula.part, whole: formula.whole }] : [])),
  );
}

/**
 * Decides whether a figure may be written: not of a day to come, never a part larger than its whole among the figures that
 * count on that day. Returns the value.
 */
export function decideFigure(
  { key, day, value }: { key: string; day: PlainDate; value: number },
  {
    figures,
    shares,
    today,
  }: { figures: ReadonlyMap<string, Figure>; shares: readonly { part: string; whole: string }[]; today: PlainDate },
): Result<number, FigureRefusal> {
  if (day > today) return refuse("day_in_future");
  for (const { part, whole } of shares) {
    const other = figures.get(key === part ? whole : key === whole ? part : "");
    if (!other) continue;
    const isAbove = key === part ? value > other.value : other.value > value;
    if (isAbove) return refuse("part_above_whole", { details: { other: other.key, value: other.value } });
  }
  return ok(value);
}
