// SPDX-License-Identifier: AGPL-3.0-or-later
// Files made up for the tests: small ones written by hand, random ones for the properties, large ones for the clock.
import fc from "fast-check";
import { splitShape, type SplitFile } from "./file.ts";

export const istatOf = (at: number): string => String(19_000 + at).padStart(6, "0");

/** A file with one criterion, its figures in order. */
export function fileOf(
  total: string,
  figures: readonly (number | string)[],
  more: object = {},
  rule: object = {},
): SplitFile {
  return splitShape.parse({
    format: "albero.split/1",
    name: "Prova",
    year: 2026,
    total,
    rule: {
      name: "Regola di prova",
      validFrom: "2026-01-01",
      criteria: [{ key: "population", kind: "population", label: "Popolazione", weight: "100" }],
      ...rule,
    },
    municipalities: figures.map((_figure, at) => ({ istat: istatOf(at), name: `Comune ${at}` })),
    bases: { population: Object.fromEntries(figures.map((figure, at) => [istatOf(at), figure])) },
    ...more,
  });
}

/** Weights in thousandths of a percent that add up to one hundred. */
function weightsOf(raw: readonly number[]): string[] {
  const sum = raw.reduce((all, one) => all + one, 0) || 1;
  const cut = raw.map((one) => Math.floor((one / sum) * 100_000));
  cut[0] = (cut[0] ?? 0) + 100_000 - cut.reduce((all, one) => all + one, 0);
  return cut.map((one) => `${Math.floor(one / 1000)}.${String(one % 1000).padStart(3, "0")}`);
}

const euroText = (amount: number): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

type Wish = { isLimited: boolean; isNested?: boolean };

/** Any file at all: some of them cannot be solved, and must say so. */
export function anyFile({ isLimited, isNested = false }: Wish): fc.Arbitrary<SplitFile> {
  return fc
    .record({
      count: fc.integer({ min: 1, max: 12 }),
      criteria: fc.integer({ min: 1, max: 4 }),
      total: fc.integer({ min: 0, max: 20_000_000 }),
      seeds: fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 120, maxLength: 120 }),
      solidarity: fc.integer({ min: 0, max: 30 }),
      rounding: fc.constantFrom("largest_remainder", "largest_remainder", "largest_share"),
    })
    .map(({ count, criteria, total, seeds, solidarity, rounding }) => {
      const at = (place: number) => seeds[place % seeds.length] ?? 0;
      const average = Math.floor(total / count);
      const list = Array.from({ length: count }, (_none, unit) => istatOf(unit));
      const keys = Array.from({ length: criteria }, (_none, k) => `k${k}`);
      const weights = weightsOf(keys.map((_key, k) => at(k + 3) + 1));
      const table = (shift: number, most: number) =>
        Object.fromEntries(list.map((code, unit) => [code, at(unit * 7 + shift) % most]));
      const limit = (place: number, share: number) => ({
        kind: "amount",
        euro: euroText(Math.floor((average * share) / 100)),
        only: [list[at(place) % count]],
      });
      const rule = {
        criteria: keys.map((key, k) => ({ key, kind: "figure", label: key, weight: weights[k] })),
        ...(solidarity > 20 ? { solidarity: { percent: String(solidarity), by: "equal" } } : {}),
        ...(isLimited
          ? {
              floors: [
                limit(40, at(41) % 160),
                { kind: "per_unit", euro: `0.${String(at(42)).padStart(4, "0")}`, of: "k0" },
                ...(at(43) % 2 ? [{ kind: "over_last_year", percent: `-${at(44) % 100}` }] : []),
              ],
              caps: [
                limit(45, 20 + (at(46) % 300)),
                ...(at(47) % 2 ? [{ kind: "over_last_year", percent: String(at(48) % 400) }] : []),
              ],
              ...(at(49) % 3 === 0
                ? { minimum: { euro: euroText(Math.floor(average / 4)), below: at(50) % 2 ? "raise" : "waive" } }
                : {}),
              ...(at(51) % 3 === 0
                ? { fixed: { [list[at(52) % count] as string]: euroText(Math.floor(average / 2)) } }
                : {}),
              ...(count > 2 && at(53) % 3 === 0 ? { excluded: [{ code: list[at(54) % count] }] } : {}),
              ...(at(55) % 4 === 0 ? { smoothing: { firstYear: 2025, years: 4 } } : {}),
              rounding: { to: rounding },
            }
          : {}),
      };
      const groups = (unit: number) => (isNested ? { groups: { subArea: `S${at(unit + 60) % 3}` } } : {});
      return fileOf("0", [], {
        total: euroText(total),
        municipalities: list.map((istat, unit) => ({ istat, name: `Comune ${unit}`, ...groups(unit) })),
        bases: Object.fromEntries(keys.map((key, k) => [key, table(k * 13, k === 1 ? 40 : 5_000)])),
        lastYear: Object.fromEntries(
          list.map((code, unit) => [code, euroText(Math.floor((average * (at(unit + 70) % 200)) / 100))]),
        ),
        rule: isNested
          ? {
              ...ruleHead,
              name: "Fuori",
              criteria: rule.criteria,
              groupBy: "subArea",
              inside: { name: "Dentro", ...rule },
            }
          : { ...ruleHead, ...rule },
      });
    });
}

const ruleHead = { name: "Regola di prova", validFrom: "2026-01-01" };

/** So many municipalities, six criteria, floors and caps: what the clock measures. Always the same. */
export function largeFile(count: number, shift = 0): SplitFile {
  let state = 12_345 + shift;
  const next = (most: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
  const list = Array.from({ length: count }, (_none, at) => String(1_000 + at).padStart(6, "0"));
  const keys = ["population", "minors", "elderly", "users", "hours", "places"];
  const weights = ["40", "20", "10", "15", "10", "5"];
  return splitShape.parse({
    format: "albero.split/1",
    name: "Misura",
    year: 2026,
    total: euroText(count * 1_696_052 + shift),
    rule: {
      ...ruleHead,
      criteria: keys.map((key, at) => ({ key, kind: "figure", label: key, weight: weights[at] })),
      floors: [
        { kind: "per_unit", euro: "1.25", of: "population" },
        { kind: "amount", euro: "1500" },
      ],
      caps: [{ kind: "over_last_year", percent: "35" }],
    },
    municipalities: list.map((istat, at) => ({ istat, name: `Comune ${at}` })),
    bases: Object.fromEntries(
      keys.map((key, k) => [key, Object.fromEntries(list.map((code) => [code, 50 + next(9_000 / (k + 1))]))]),
    ),
    lastYear: Object.fromEntries(list.map((code) => [code, euroText(1_300_000 + next(3_000_000))])),
  });
}
