// SPDX-License-Identifier: AGPL-3.0-or-later
import { compare, minus, plus, ratio, type Ratio } from "@albero/kernel/ratio";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { apportion, type Outcome } from "./apportion.ts";
import { anyFile, fileOf, istatOf } from "./files.testing.ts";
import type { SplitFile } from "./file.ts";
import type { Level, Line } from "./level.ts";

// Thousands of exact divisions on a busy machine take their time.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 1_000 };

const sharesOf = (file: SplitFile): number[] => {
  const result = apportion(file);
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.details)}`);
  return result.value.shares.map((share) => share.shareCents);
};
const levelsOf = (level: Level): Level[] => [
  level,
  ...level.lines.flatMap((line) => (line.inside ? levelsOf(line.inside) : [])),
];

/** λ found by halving an interval of fractions: slow, and written without looking at the engine. */
function lambdaByHalving(level: Level): { low: Ratio; high: Ratio } {
  const payers = level.lines.filter((line) => line.state === "paying");
  const shareFor = (line: Line, lambda: Ratio): Ratio => {
    const free = plus(ratio(line.fixed), ratio(lambda.n * line.base.n, lambda.d * line.base.d));
    if (compare(free, ratio(line.bounds.floor)) < 0) return ratio(line.bounds.floor);
    const { cap } = line.bounds;
    return cap !== null && compare(free, ratio(cap)) > 0 ? ratio(cap) : free;
  };
  const sumFor = (lambda: Ratio) => payers.reduce((all, line) => plus(all, shareFor(line, lambda)), ratio(0n));
  let [low, high] = [ratio(0n), ratio(1n)];
  const total = ratio(level.totalCents);
  while (compare(sumFor(high), total) < 0) high = ratio(high.n * 2n, high.d);
  for (let step = 0; step < 40; step += 1) {
    const middle = ratio(low.n * high.d + high.n * low.d, 2n * low.d * high.d);
    if (compare(sumFor(middle), total) >= 0) high = middle;
    else low = middle;
  }
  return { low, high };
}

function expectSound(outcome: Outcome): void {
  expect(outcome.shares.reduce((all, share) => all + share.shareCents, 0)).toBe(outcome.totalCents);
  for (const level of levelsOf(outcome.level)) {
    const paying = level.lines.filter((line) => line.state === "paying");
    expect(level.lines.reduce((all, line) => all + line.share, 0n)).toBe(level.totalCents);
    if (paying.length > 0) {
      expect(paying.reduce((all, line) => plus(all, line.exact), ratio(0n))).toEqual(ratio(level.totalCents));
    }
    for (const line of paying) {
      expect(line.share >= line.bounds.floor).toBe(true);
      expect(line.bounds.cap === null || line.share <= line.bounds.cap).toBe(true);
      const distance = minus(ratio(line.share), line.exact);
      if (line.rounding !== "taker") {
        expect(compare(distance, ratio(1n)) < 0 && compare(distance, ratio(-1n)) > 0).toBe(true);
      }
    }
    for (const line of level.lines) if (line.state !== "paying") expect(line.share).toBe(0n);
  }
}

describe("for any split at all", () => {
  test("it closes, keeps within limits and within a cent; or refuses with a reason", () => {
    let solved = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          anyFile({ isLimited: true }),
          anyFile({ isLimited: true, isNested: true }),
          anyFile({ isLimited: false }),
        ),
        (file) => {
          const result = apportion(file);
          if (!result.ok) return;
          solved += 1;
          expectSound(result.value);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(solved).toBeGreaterThan(1_000);
  });

  test("the order of municipalities, criteria and limits never counts", () => {
    fc.assert(
      fc.property(anyFile({ isLimited: true, isNested: true }), (file) => {
        const turned: SplitFile = {
          ...file,
          municipalities: file.municipalities.toReversed(),
          bases: Object.fromEntries(Object.entries(file.bases).toReversed()),
          rule: { ...file.rule, criteria: file.rule.criteria.toReversed(), floors: file.rule.floors?.toReversed() },
        };
        const [one, other] = [apportion(file), apportion(turned)];
        expect(other.ok).toBe(one.ok);
        if (one.ok && other.ok) {
          expect(other.value.shares.map((s) => [s.istat, s.shareCents])).toEqual(
            one.value.shares.map((s) => [s.istat, s.shareCents]),
          );
        }
      }),
      RUNS,
    );
  });

  test("λ is the one that an independent search finds", () => {
    fc.assert(
      fc.property(anyFile({ isLimited: true }), (file) => {
        const result = apportion(file);
        if (!result.ok) return;
        const { level } = result.value;
        const { low, high } = lambdaByHalving(level);
        const isWithin = compare(level.lambda, low) >= 0 && compare(level.lambda, high) <= 0;
        expect(isWithin, `${level.lambda.n}/${level.lambda.d}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe("who has more pays no less", () => {
  test("inside one split, where no limit or fixed amount touches the two", () => {
    fc.assert(
      fc.property(anyFile({ isLimited: false }), (file) => {
        const result = apportion(file);
        if (!result.ok) return;
        const lines = result.value.level.lines;
        for (const a of lines)
          for (const b of lines) if (compare(a.base, b.base) > 0) expect(a.share >= b.share).toBe(true);
      }),
      RUNS,
    );
  });

  test("when its own figure rises and all else stays: in cents without limits, exactly even with them", () => {
    const more = (file: SplitFile, by: number): SplitFile => {
      const key = file.rule.criteria[0]?.key ?? "";
      const istat = file.municipalities[0]?.istat ?? "";
      const table = { ...file.bases[key], [istat]: Number(file.bases[key]?.[istat]) + by };
      return { ...file, bases: { ...file.bases, [key]: table } };
    };
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 900 }), (isLimited, by) => {
        fc.assert(
          fc.property(anyFile({ isLimited }), (file) => {
            if (file.rule.minimum?.below === "waive") return;
            const [before, after] = [apportion(file), apportion(more(file, by))];
            if (!before.ok || !after.ok) return;
            const [old, now] = [before.value.level.lines[0] as Line, after.value.level.lines[0] as Line];
            expect(compare(now.exact, old.exact)).toBeGreaterThanOrEqual(0);
            if (!isLimited) expect(now.share >= old.share).toBe(true);
          }),
          { numRuns: 40 },
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("one cent more in the total", () => {
  const richer = (file: SplitFile): SplitFile => {
    const amount = Math.round(Number(file.total) * 100) + 1;
    return { ...file, total: `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}` };
  };

  test("never lowers an exact share, and never lowers a share by more than a cent", () => {
    fc.assert(
      fc.property(anyFile({ isLimited: true }), (file) => {
        if (file.rule.minimum?.below === "waive" || file.rule.rounding?.to === "largest_share") return;
        const [before, after] = [apportion(file), apportion(richer(file))];
        if (!before.ok || !after.ok) return;
        before.value.level.lines.forEach((line, at) => {
          const now = after.value.level.lines[at] as Line;
          expect(compare(now.exact, line.exact)).toBeGreaterThanOrEqual(0);
          expect(now.share >= line.share - 1n).toBe(true);
        });
      }),
      RUNS,
    );
  });

  test("can lower a share by a cent: the Alabama paradox, which largest remainder cannot avoid", () => {
    expect(sharesOf(fileOf("0.10", [6, 6, 2]))).toEqual([4, 4, 2]);
    expect(sharesOf(fileOf("0.11", [6, 6, 2]))).toEqual([5, 5, 1]);
  });
});

test("equal remainders go to the lower ISTAT code", () => {
  expect(sharesOf(fileOf("0.01", [1, 1, 1]))).toEqual([1, 0, 0]);
  expect(sharesOf(fileOf("100", [1, 1, 1]))).toEqual([3334, 3333, 3333]);
});

describe("each part of a rule, worked by hand", () => {
  test("two criteria: 60 % of 1,000 by population, 40 % by hours", () => {
    const file = fileOf(
      "1000",
      [3000, 1000],
      {},
      {
        criteria: [
          { key: "population", kind: "population", label: "Popolazione", weight: "60" },
          { key: "hours", kind: "hours", label: "Ore", weight: "40" },
        ],
      },
    );
    file.bases.hours = { [istatOf(0)]: "12.5", [istatOf(1)]: "37.5" };
    expect(sharesOf(file)).toEqual([550_00, 450_00]);
  });

  test("a floor takes from the others in proportion to their bases", () => {
    const floors = [{ kind: "amount", euro: "200" }];
    expect(sharesOf(fileOf("1000", [50, 150, 800], {}, { floors }))).toEqual([200_00, 200_00, 600_00]);
    expect(sharesOf(fileOf("1000", [100, 300, 600], {}, { floors }))).toEqual([200_00, 266_67, 533_33]);
  });

  test("a cap gives to the others", () => {
    const caps = [{ kind: "per_unit", euro: "1", of: "population", only: [istatOf(2)] }];
    expect(sharesOf(fileOf("1000", [100, 300, 400], {}, { caps }))).toEqual([150_00, 450_00, 400_00]);
  });

  test("limits over last year, and a newcomer has none", () => {
    const lastYear = { [istatOf(0)]: "100", [istatOf(1)]: "0" };
    const caps = [{ kind: "over_last_year", percent: "10" }];
    expect(sharesOf(fileOf("500", [300, 200], { lastYear }, { caps }))).toEqual([110_00, 390_00]);
  });

  test("fixed amounts come first, and count within the limits", () => {
    const fixed = { [istatOf(0)]: "300" };
    expect(sharesOf(fileOf("1000", [100, 100], {}, { fixed }))).toEqual([650_00, 350_00]);
    const caps = [{ kind: "amount", euro: "500", only: [istatOf(0)] }];
    expect(sharesOf(fileOf("1000", [100, 100], {}, { fixed, caps }))).toEqual([500_00, 500_00]);
  });

  test("who is excluded pays nothing and its figure does not count", () => {
    const excluded = [{ code: istatOf(2), reason: "Gestisce da sé" }];
    expect(sharesOf(fileOf("1000", [100, 300, 600], {}, { excluded }))).toEqual([250_00, 750_00, 0]);
  });

  test("a solidarity share in equal parts", () => {
    expect(sharesOf(fileOf("1000", [100, 900], {}, { solidarity: { percent: "20", by: "equal" } }))).toEqual([
      180_00, 820_00,
    ]);
  });

  test("smoothing: in the first of four years a quarter of the new rule, three quarters of last year", () => {
    const lastYear = { [istatOf(0)]: "100", [istatOf(1)]: "300" };
    const smoothing = { firstYear: 2026, years: 4 };
    expect(sharesOf(fileOf("1000", [75, 25], { lastYear }, { smoothing }))).toEqual([375_00, 625_00]);
    expect(sharesOf(fileOf("1000", [75, 25], { lastYear, year: 2029 }, { smoothing }))).toEqual([750_00, 250_00]);
  });

  test("a minimum charge raises, or is not worth asking for", () => {
    const figures = [1, 9, 90, 0];
    expect(sharesOf(fileOf("1000", figures, {}, { minimum: { euro: "50", below: "raise" } }))).toEqual([
      50_00, 86_36, 863_64, 0,
    ]);
    expect(sharesOf(fileOf("1000", figures, {}, { minimum: { euro: "50", below: "waive" } }))).toEqual([
      0, 90_91, 909_09, 0,
    ]);
  });

  test("bands of ISEE: each household counts as its coefficient says", () => {
    const bands = [
      { key: "0-6000", coefficient: "1.5" },
      { key: "6000-15000", coefficient: "1" },
    ];
    const criteria = [{ key: "isee", kind: "isee_bands", label: "Famiglie per ISEE", weight: "100", bands }];
    const file = fileOf("1000", [0, 0], {}, { criteria });
    file.bases.isee = {
      [istatOf(0)]: { "0-6000": 10, "6000-15000": 5 },
      [istatOf(1)]: { "0-6000": 10, "6000-15000": 15 },
    };
    expect(sharesOf(file)).toEqual([400_00, 600_00]);
  });

  test("one takes the rounding", () => {
    const to = (rounding: object) => sharesOf(fileOf("100", [1, 1, 1], {}, { rounding }));
    expect(to({ to: "largest_share" })).toEqual([3334, 3333, 3333]);
    expect(to({ to: "one", code: istatOf(2) })).toEqual([3333, 3333, 3334]);
  });

  test("nested: half by population and half in equal parts among sub-areas, then by population inside", () => {
    const file = fileOf(
      "1000",
      [100, 300, 600],
      {},
      {
        criteria: [
          { key: "population", kind: "population", label: "Popolazione", weight: "50" },
          { key: "parts", kind: "equal", label: "Parti uguali", weight: "50" },
        ],
        groupBy: "subArea",
        inside: {
          name: "Dentro",
          criteria: [{ key: "population", kind: "population", label: "Popolazione", weight: "100" }],
        },
      },
    );
    file.municipalities.forEach((one, at) => (one.groups = { subArea: at === 2 ? "B" : "A" }));
    expect(sharesOf(file)).toEqual([112_50, 337_50, 550_00]);
  });

  test("weights may be fractions, as long as they are exactly one hundred", () => {
    const third = (key: string) => ({ key, kind: "equal", label: key, weight: "100/3" });
    expect(sharesOf(fileOf("9", [1, 1, 1], {}, { criteria: ["a", "b", "c"].map(third) }))).toEqual([300, 300, 300]);
  });

  test("a total of nothing is nothing for each", () => {
    expect(sharesOf(fileOf("0", [0, 0]))).toEqual([0, 0]);
  });
});

const limit = (kind: "floors" | "caps", euro: string, only?: string[]) => ({
  [kind]: [{ kind: "amount", euro, ...(only ? { only } : {}) }],
});
const weights = (...list: string[]) => ({
  criteria: list.map((weight, at) => ({ key: `k${at}`, kind: "equal", label: `Criterio ${at}`, weight })),
});

test.each<[string, SplitFile]>([
  ["weights_not_100", fileOf("10", [1, 2], {}, weights("70", "29.99"))],
  ["weights_not_100", fileOf("10", [1, 2], {}, weights("33.33", "33.33", "33.33"))],
  ["negative_weight", fileOf("10", [1, 2], {}, weights("110", "-10"))],
  ["division_by_zero", fileOf("10", [1, 2], {}, weights("100/0"))],
  ["negative_figure", fileOf("10", [1, -2])],
  ["no_base_for_criterion", fileOf("10", [0, 0])],
  ["missing_figure", fileOf("10", [1, 2], { bases: { population: { [istatOf(0)]: 4 } } })],
  ["missing_figure", fileOf("10", [1, 2], { bases: {} })],
  [
    "unknown_municipality",
    fileOf("10", [1, 2], { bases: { population: { [istatOf(0)]: 4, [istatOf(1)]: 4, "099999": 1 } } }),
  ],
  ["unknown_municipality", fileOf("10", [1, 2], {}, { excluded: [{ code: "099999" }] })],
  ["unknown_municipality", fileOf("10", [1, 2], {}, { fixed: { "099999": "1" } })],
  ["unknown_municipality", fileOf("10", [1, 2], {}, limit("floors", "1", ["099999"]))],
  ["unknown_municipality", fileOf("10", [1, 2], {}, { rounding: { to: "one", code: "099999" } })],
  [
    "duplicate_municipality",
    fileOf("10", [1], { municipalities: [1, 2].map(() => ({ istat: istatOf(0), name: "Due volte" })) }),
  ],
  [
    "duplicate_criterion",
    fileOf(
      "10",
      [1, 2],
      {},
      { criteria: ["50", "50"].map((weight) => ({ key: "k", kind: "equal", label: "K", weight })) },
    ),
  ],
  ["floors_above_total", fileOf("10", [1, 2], {}, limit("floors", "5.01"))],
  ["fixed_above_total", fileOf("10", [1, 2], {}, { fixed: { [istatOf(0)]: "10.01" } })],
  ["caps_below_total", fileOf("10", [1, 2], {}, limit("caps", "4.99"))],
  ["caps_below_total", fileOf("10", [1, 0], {}, limit("caps", "4", [istatOf(0)]))],
  ["floor_above_cap", fileOf("10", [1, 2], {}, { ...limit("floors", "3"), ...limit("caps", "2") })],
  ["nobody_included", fileOf("10", [1], {}, { excluded: [{ code: istatOf(0) }] })],
  ["nobody_left", fileOf("10", [1, 1], {}, { minimum: { euro: "6", below: "waive" } })],
  ["missing_last_year", fileOf("10", [1, 1], {}, { caps: [{ kind: "over_last_year", percent: "5" }] })],
  ["missing_last_year", fileOf("10", [1, 1], {}, { smoothing: { firstYear: 2026, years: 2 } })],
  [
    "no_base_for_criterion",
    fileOf(
      "10",
      [1, 1],
      { lastYear: { [istatOf(0)]: 0, [istatOf(1)]: 0 } },
      { smoothing: { firstYear: 2026, years: 2 } },
    ),
  ],
  ["smoothing_not_begun", fileOf("10", [1, 1], {}, { smoothing: { firstYear: 2027, years: 2 } })],
  ["negative_limit", fileOf("10", [1, 1], {}, { caps: [{ kind: "per_unit", euro: "-1", of: "population" }] })],
  [
    "negative_limit",
    fileOf(
      "10",
      [1, 1],
      { lastYear: { [istatOf(0)]: 1, [istatOf(1)]: 1 } },
      { floors: [{ kind: "over_last_year", percent: "-101" }] },
    ),
  ],
  ["percent_out_of_range", fileOf("10", [1, 1], {}, { solidarity: { percent: "101", by: "equal" } })],
  ["missing_figure", fileOf("10", [1, 1], {}, { solidarity: { percent: "10", by: "nowhere" } })],
  ["rule_not_in_force", fileOf("10", [1, 1], { year: 2025 })],
  ["rule_not_in_force", fileOf("10", [1, 1], { year: 2028 }, { validTo: "2027-12-31" })],
  ["missing_group", fileOf("10", [1, 1], {}, { groupBy: "subArea", inside: { name: "Dentro", ...weights("100") } })],
  [
    "missing_inner_rule",
    fileOf(
      "10",
      [1, 1],
      {
        municipalities: [{ istat: istatOf(0), name: "Uno", groups: { s: "A" } }],
        bases: { population: { [istatOf(0)]: 1 } },
      },
      { groupBy: "s" },
    ),
  ],
  [
    "rounding_breaks_limit",
    fileOf("0.05", [1, 1, 1, 1, 1, 1, 1], {}, { rounding: { to: "one", code: istatOf(0) }, ...limit("caps", "0.01") }),
  ],
  [
    "unexpected_bands",
    fileOf("10", [1, 1], { bases: { population: { [istatOf(0)]: { a: 1 }, [istatOf(1)]: { a: 1 } } } }),
  ],
])("refuses: %s (%#)", (reason, file) => {
  const result = apportion(file);
  expect(result.ok ? "solved" : result.refusal).toBe(reason);
});
