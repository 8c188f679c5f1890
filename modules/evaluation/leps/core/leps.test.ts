// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import {
  decideFigure,
  figuresOn,
  judgeLeps,
  lackingOf,
  measureOf,
  MOST,
  readFigure,
  sharesOf,
  standing,
  type Figure,
  type FigureRow,
} from "./leps.ts";
import { inputsOf, lepsReference, type Leps, type LepsMeasure } from "./reference.ts";

const reference = lepsReference.parse(
  JSON.parse(await readFile(new URL("../../../../data/reference/leps.json", import.meta.url), "utf8")),
);
const lepsOf = (code: string): Leps => {
  const found = reference.leps.find((one) => one.code === code);
  if (!found) throw new Error(`no leps ${code}`);
  return found;
};
const given = (values: Record<string, number>): Map<string, Figure> =>
  new Map(
    Object.entries(values).map(([key, value]) => [
      key,
      { key, value, day: "2026-01-01", source: "x", id: 1, href: null },
    ]),
  );
const judged = (code: string, values: Record<string, number>) => {
  const measured = lepsOf(code).measures.map((measure) => measureOf(measure, given(values)));
  return { measured, ...judgeLeps(measured), lacking: lackingOf(measured) };
};

describe("the catalogue", () => {
  test("has the fifteen levels, each figure named once, every formula over figures that exist", () => {
    expect(reference.leps.map(({ code }) => code)).toEqual([
      ...["SSP", "PIS", "SUP", "DIM", "PIPPI", "RES", "DDN", "SAD", "SOL", "SUPP", "CON", "PAI", "ISEE", "VMD-ADI"],
      "PERC-ADI",
    ]);
    const keys = [...reference.known, ...reference.inputs].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const used = reference.leps.flatMap(({ measures }) => measures.flatMap(({ formula }) => inputsOf(formula)));
    expect(used.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !used.includes(key))).toEqual([]);
  });

  test("every level that the plan of the pilot names is found, one level each", async () => {
    const file = new URL("../../../../data/crema/evaluation-2025-2027.json", import.meta.url);
    const { leps } = JSON.parse(await readFile(file, "utf8")) as { leps: { name: string }[] };
    for (const { name } of leps)
      expect(reference.leps.filter(({ planNames }) => planNames.includes(name)).length, name).toBe(1);
  });
});

describe("the social workers of an Ambito of 163,000 residents", () => {
  test.each([
    { permanentSocialWorkers: 32, status: "not_met" },
    { permanentSocialWorkers: 32.59, status: "not_met" },
    { permanentSocialWorkers: 32.6, status: "met" },
    { permanentSocialWorkers: 42, status: "met" },
    { permanentSocialWorkers: 0, status: "not_met" },
  ])("$permanentSocialWorkers: $status", ({ permanentSocialWorkers, status }) => {
    expect(judged("SSP", { residents: 163_000, permanentSocialWorkers })).toMatchObject({ status, isDoubtful: false });
  });

  test("without a figure it is not measurable, and it says which", () => {
    expect(judged("SSP", { residents: 163_000 })).toMatchObject({
      ...{ status: "not_measurable", lacking: ["permanentSocialWorkers"] },
    });
    expect(judged("SSP", {}).lacking).toEqual(["residents", "permanentSocialWorkers"]);
  });
});

describe("the others", () => {
  test("all the hours of the year, one hour less, and calls that are only counted", () => {
    expect(judged("PIS", { emergencyHours: 8760 })).toMatchObject({ status: "met", lacking: ["emergencyCalls"] });
    expect(judged("PIS", { emergencyHours: 8759 }).status).toBe("not_met");
    expect(judged("PIS", { emergencyCalls: 40 }).status).toBe("not_measurable");
  });

  test("a threshold that nobody verified judges, and says so", () => {
    expect(judged("PIPPI", { pippiFamilies: 10 })).toMatchObject({ status: "met", isDoubtful: true });
    expect(judged("PIPPI", { pippiFamilies: 9 })).toMatchObject({ status: "not_met", isDoubtful: true });
  });

  test("without a threshold it is measured and not judged; a part above its whole is no measure; nobody asked", () => {
    expect(judged("DIM", { dischargesServed: 45, dischargesAsked: 60 })).toMatchObject({
      ...{ status: "no_threshold", measured: [{ value: 75 }] },
    });
    expect(judged("DIM", { dischargesServed: 61, dischargesAsked: 60 })).toMatchObject({
      ...{ status: "not_measurable", measured: [{ state: "contradictory", value: null }] },
    });
    expect(judged("DIM", { dischargesServed: 0, dischargesAsked: 0 })).toMatchObject({
      ...{ status: "not_measurable", measured: [{ state: "empty", value: null }] },
    });
  });

  test("a level of which the source writes no rule is never judged", () => {
    expect(judged("ISEE", {})).toMatchObject({ status: "not_measurable", lacking: [] });
  });
});

const DAYS = ["2025-01-01", "2025-06-30", "2025-12-31", "2026-06-30"].map(plainDate);
/** Rows as they come to be: figures of distinct days, and corrections of any row not corrected yet. */
const anyRows = fc
  .array(
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.option(fc.nat({ max: 500 }), { nil: null }), fc.boolean()),
    {
      maxLength: 14,
    },
  )
  .map((steps) => {
    const rows: FigureRow[] = [];
    for (const [name, at, value, corrects] of steps) {
      const day = DAYS[at] ?? plainDate("2025-01-01");
      const base = { id: rows.length + 1, key: `k${name}`, day, source: "s", note: "", reason: "" };
      const free = rows.find((row) => row.key === base.key && !rows.some((other) => other.corrects === row.id));
      if (corrects && free) rows.push({ ...base, day: free.day, value, corrects: free.id, reason: "errore" });
      else if (!rows.some((row) => row.key === base.key && row.day === day))
        rows.push({ ...base, value: value ?? 0, corrects: null });
    }
    return rows;
  });

describe("figures and their corrections", () => {
  test("at most one counts for a key and a day; what counts was corrected by nobody; later days never count", () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom<PlainDate>(...DAYS), (rows, day) => {
        const left = standing(rows);
        expect(new Set(left.map((row) => `${row.key} ${row.day}`)).size).toBe(left.length);
        for (const row of left) expect(rows.some((other) => other.corrects === row.id)).toBe(false);
        for (const figure of figuresOn(rows, day).values()) {
          expect(figure.day <= day).toBe(true);
          const newer = left.filter((row) => row.key === figure.key && row.day <= day && row.day > figure.day);
          expect(newer).toEqual([]);
        }
        expect(figuresOn(rows.toReversed(), day)).toEqual(figuresOn(rows, day));
      }),
    );
  });
});

describe("whatever the figures", () => {
  const measures = reference.leps.flatMap((one) => one.measures);
  const values = fc.dictionary(
    fc.constantFrom(...[...reference.known, ...reference.inputs].map(({ key }) => key)),
    fc.nat({ max: 100_000 }),
    { maxKeys: 12 },
  );

  test("a share is from 0 to 100; nothing is measured without its figures; a measure gained never loses a level its verdict", () => {
    fc.assert(
      fc.property(fc.constantFrom<LepsMeasure>(...measures), values, (measure, all) => {
        const found = measureOf(measure, given(all));
        const lacks = inputsOf(measure.formula).some((key) => !(key in all));
        expect(found.state === "missing").toBe(lacks);
        if (found.value !== null && measure.formula.kind === "share")
          expect(found.value >= 0 && found.value <= 100).toBe(true);
        if (found.value !== null) expect(Number.isFinite(found.value)).toBe(true);
        if (!measure.threshold) expect(found.meets).toBeNull();
      }),
    );
  });

  test("a level is met only when each of its thresholds is", () => {
    fc.assert(
      fc.property(fc.constantFrom<Leps>(...reference.leps), values, (one, all) => {
        const measured = one.measures.map((measure) => measureOf(measure, given(all)));
        const { status } = judgeLeps(measured);
        const bound = measured.filter(({ measure }) => measure.threshold);
        expect(status === "met").toBe(bound.length > 0 && bound.every(({ meets }) => meets === true));
        expect(status === "not_met").toBe(bound.some(({ meets }) => meets === false));
      }),
    );
  });
});

describe("what people type", () => {
  test.each([
    ["count", "1.234", 1234],
    ["count", " 60 ", 60],
    ["decimal", "28,5", 28.5],
    ["decimal", "28.50", 28.5],
    ["decimal", "1.234,56", 1234.56],
    ["yes_no", "1", 1],
    ["yes_no", "0", 0],
  ] as const)("%s %s", (kind, text, value) => expect(readFigure({ kind }, text)).toEqual({ ok: true, value }));

  test.each([
    ["count", "molti", "not_a_number"],
    ["count", "1e3", "not_a_number"],
    ["count", "12.34.5", "not_a_number"],
    ["count", "-3", "below_zero"],
    ["decimal", "−3,5", "below_zero"],
    ["count", "2,5", "not_whole"],
    ["decimal", "3,555", "not_a_number"],
    ["decimal", "0.500", "not_a_number"],
    ["yes_no", "sì", "not_yes_or_no"],
    ["yes_no", "2", "not_yes_or_no"],
    ["count", String(MOST + 1), "too_large"],
    ["count", "", "not_a_number"],
    ["decimal", "NaN", "not_a_number"],
  ] as const)("%s «%s» is refused: %s", (kind, text, refusal) =>
    expect(readFigure({ kind }, text)).toMatchObject({ ok: false, refusal }),
  );

  test("the hours of a year are at most those of a leap year", () => {
    const hours = reference.inputs.find(({ key }) => key === "emergencyHours");
    expect(hours && readFigure(hours, "8784").ok).toBe(true);
    expect(hours && readFigure(hours, "8785")).toMatchObject({ refusal: "too_large" });
  });

  test("a part above its whole is refused from both sides; a day to come too", () => {
    const shares = sharesOf(reference.leps);
    const [day, today] = [plainDate("2026-01-31"), plainDate("2026-03-01")];
    const decide = (key: string, value: number, known: Record<string, number>, on = day) =>
      decideFigure({ key, day: on, value }, { figures: given(known), shares, today });
    expect(decide("dischargesServed", 61, { dischargesAsked: 60 })).toMatchObject({
      ...{ refusal: "part_above_whole", details: { other: "dischargesAsked", value: 60 } },
    });
    expect(decide("dischargesAsked", 40, { dischargesServed: 45 })).toMatchObject({ refusal: "part_above_whole" });
    expect(decide("dischargesServed", 60, { dischargesAsked: 60 }).ok).toBe(true);
    expect(decide("dischargesServed", 5, {}, plainDate("2026-03-02"))).toMatchObject({ refusal: "day_in_future" });
  });
});
