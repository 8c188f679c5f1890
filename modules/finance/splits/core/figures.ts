// SPDX-License-Identifier: AGPL-3.0-or-later
import { lcm, minus, NOTHING, ONE, over, parseRatio, plus, ratio, times, type Ratio } from "@albero/kernel/ratio";
import { CannotSplit, type SplitRefusal } from "./refusal.ts";
import { EQUAL, type AnyRule, type Criterion, type Municipality, type SplitFile } from "./file.ts";

const HUNDRED = ratio(100n);

/** One who takes part in a level of the split: a municipality, or a group with the municipalities that count in it. */
export type Unit = { code: string; name: string; members: readonly Municipality[]; counted: readonly Municipality[] };

/** A criterion as it weighs in the end, with the figure of each unit in the order of the units. */
export type Part = {
  key: string;
  label: string;
  kind: Criterion["kind"] | "solidarity" | "smoothing";
  unit: string;
  /** Of the whole, 1 being everything: after solidarity and smoothing took their part. */
  weight: Ratio;
  figures: Ratio[];
  total: Ratio;
};

/** Reads a number of the file; a fraction over zero is the only thing the shape lets through that is no number. */
export function exactOf(text: string | number, where: string): Ratio {
  const read = parseRatio(text);
  if (read === null) throw new CannotSplit("division_by_zero", { where });
  return read;
}

/** "1234.5" → 123450n. The shape has already refused more than two decimals. */
export function centsOf(euro: string | number): bigint {
  const [whole = "0", decimals = ""] = String(euro).split(".");
  return BigInt(whole + decimals.padEnd(2, "0"));
}

function percentOf(text: string | number, where: string): Ratio {
  const percent = exactOf(text, where);
  if (percent.n < 0n || percent.n > 100n * percent.d) throw new CannotSplit("percent_out_of_range", { where });
  return over(percent, HUNDRED);
}

function nameOf(file: SplitFile, code: string): string {
  return file.municipalities.find((one) => one.istat === code)?.name ?? code;
}

/** The figure of one municipality for one criterion: bands come down to one number by their coefficients. */
function figureOf(file: SplitFile, criterion: Pick<Criterion, "key" | "label" | "bands">, istat: string): Ratio {
  const no = (refusal: SplitRefusal) =>
    new CannotSplit(refusal, { criterion: criterion.label, municipality: nameOf(file, istat) });
  const read = (text: string | number): Ratio => {
    const number = exactOf(text, criterion.label);
    if (number.n < 0n) throw no("negative_figure");
    return number;
  };
  const { bands } = criterion;
  const value = file.bases[criterion.key]?.[istat];
  if (value === undefined) throw no("missing_figure");
  if (typeof value !== "object") {
    if (bands) throw no("unexpected_bands");
    return read(value);
  }
  if (!bands || Object.keys(value).some((key) => !bands.some((band) => band.key === key))) throw no("unexpected_bands");
  return bands.reduce((all, band) => {
    const count = value[band.key];
    if (count === undefined) throw no("missing_figure");
    return plus(all, times(read(band.coefficient), read(count)));
  }, NOTHING);
}

/** What the municipality paid last year, in cents. */
export function lastYearOf(file: SplitFile, istat: string): bigint {
  const euro = file.lastYear?.[istat];
  if (euro === undefined) throw new CannotSplit("missing_last_year", { municipality: nameOf(file, istat) });
  return centsOf(euro);
}

/** The figure of a unit under a key named by a limit or by the solidarity share. */
export function namedFigure(file: SplitFile, key: string, unit: Unit): Ratio {
  if (key === EQUAL) return ONE;
  return unit.counted.reduce((all, { istat }) => plus(all, figureOf(file, { key, label: key }, istat)), NOTHING);
}

function figuresOf(file: SplitFile, criterion: Criterion, units: readonly Unit[]): Ratio[] {
  if (criterion.kind === "equal") return units.map(() => ONE);
  const fromLastYear = criterion.kind === "historic" && file.bases[criterion.key] === undefined;
  return units.map(({ counted }) =>
    counted.reduce((all, { istat }) => {
      const one = fromLastYear ? ratio(lastYearOf(file, istat), 100n) : figureOf(file, criterion, istat);
      return plus(all, one);
    }, NOTHING),
  );
}

/**
 * The criteria of a rule with the figures of those who take part, solidarity and smoothing included as criteria of their own.
 * weight of a criterion = its percent × (1 − solidarity) × (1 − smoothing); solidarity = its percent × (1 − smoothing).
 * Refuses: weights that are negative or do not add to 100, a figure that misses or is negative.
 */
export function partsOf(file: SplitFile, rule: AnyRule, units: readonly Unit[]): Part[] {
  const weights = rule.criteria.map((one) => exactOf(one.weight, one.label));
  weights.forEach((weight, at) => {
    if (weight.n < 0n) throw new CannotSplit("negative_weight", { criterion: rule.criteria[at]?.label ?? "" });
  });
  const sum = weights.reduce(plus, NOTHING);
  if (sum.n !== 100n * sum.d) throw new CannotSplit("weights_not_100", { sum: sumText(sum) });

  const solidarity = rule.solidarity ? percentOf(rule.solidarity.percent, "solidarity") : NOTHING;
  const kept = smoothingOf(file.year, rule);
  const fresh = minus(ONE, kept);
  const parts = rule.criteria.map((criterion, at) => ({
    ...{ key: criterion.key, label: criterion.label, kind: criterion.kind, unit: criterion.unit ?? "" },
    weight: times(times(over(weights[at] ?? NOTHING, HUNDRED), minus(ONE, solidarity)), fresh),
    figures: () => figuresOf(file, criterion, units),
  }));
  const more = [];
  if (rule.solidarity) {
    const { by } = rule.solidarity;
    const weight = times(solidarity, fresh);
    const figures = () => units.map((unit) => namedFigure(file, by, unit));
    more.push({ key: by, label: by, kind: "solidarity" as const, unit: "", weight, figures });
  }
  const figures = () =>
    units.map((unit) =>
      ratio(
        unit.counted.reduce((all, one) => all + lastYearOf(file, one.istat), 0n),
        100n,
      ),
    );
  more.push({ key: "lastYear", label: "", kind: "smoothing" as const, unit: "€", weight: kept, figures });
  return [...parts, ...more]
    .filter((part) => part.weight.n > 0n)
    .map((part) => {
      const list = part.figures();
      return { ...part, figures: list, total: list.reduce(plus, NOTHING) };
    });
}

/** How much of last year's division is still kept in this year of the passage to a new rule. */
function smoothingOf(year: number, { smoothing }: AnyRule): Ratio {
  if (!smoothing) return NOTHING;
  const passed = year - smoothing.firstYear + 1;
  if (passed < 1) throw new CannotSplit("smoothing_not_begun", { year, firstYear: smoothing.firstYear });
  return passed >= smoothing.years ? NOTHING : ratio(BigInt(smoothing.years - passed), BigInt(smoothing.years));
}

function sumText(sum: Ratio): string {
  return sum.d === 1n ? String(sum.n) : `${sum.n}/${sum.d}`;
}

/** The bases over one shared denominator: base of unit i = weights[i] / whole. They add up to one. */
export function basesOf(
  parts: readonly Part[],
  count: number,
  totalCents: bigint,
): { weights: bigint[]; whole: bigint } {
  const counts = parts.map((part) => {
    const scale = part.figures.reduce((all, figure) => lcm(all, figure.d), 1n);
    return part.figures.map((figure) => figure.n * (scale / figure.d));
  });
  const totals = counts.map((list) => list.reduce((all, one) => all + one, 0n));
  parts.forEach((part, at) => {
    if (totals[at] === 0n && totalCents > 0n) {
      throw new CannotSplit("no_base_for_criterion", { criterion: part.label || part.key });
    }
  });
  const live = parts.map((_part, at) => at).filter((at) => totals[at] !== 0n);
  const whole = live.reduce((all, at) => lcm(all, (parts[at]?.weight.d ?? 1n) * (totals[at] ?? 1n)), 1n);
  const scales = live.map((at) => {
    const weight = parts[at]?.weight ?? NOTHING;
    return { list: counts[at] ?? [], by: (weight.n * whole) / (weight.d * (totals[at] ?? 1n)) };
  });
  const weights = Array.from({ length: count }, (_none, unit) =>
    scales.reduce((all, { list, by }) => all + (list[unit] ?? 0n) * by, 0n),
  );
  return { weights, whole };
}
