// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { inOrder, isInForce, overlap, type Body, type CompositionLine, type Seat } from "./body.ts";
import { drawChart, layoutChart, type Band, type ChartBody } from "./chart.ts";
import { checkComposition } from "./check.ts";
import { addMonths, dangersOf } from "./danger.ts";
import { decideBeginning, decideClosing, decideEnd, decideSeat } from "./decide.ts";
import { bodiesOf, flowsOf, printedFile, seatsFile, type TerritoryGround } from "./file.ts";
import { wrap } from "@albero/ui/strokes";
import { drawTimeline, placeOf, scaleOf, timelineRows } from "./timeline.ts";

const day = plainDate;
const seat = (change: Partial<Seat> = {}): Seat => ({
  ...{ id: 1, bodyId: 1, label: "Sindaco di Alfa", duty: "member", category: "municipality", votes: true },
  ...{ istat: "000001", subArea: null, holder: "", delegate: "", substitute: "", email: "", act: "", source: "" },
  ...{ firstDay: day("2025-01-01"), lastDay: null, refill: true, uncertain: null, rowVersion: 1 },
  ...change,
});
const line = (change: Partial<CompositionLine> = {}): CompositionLine => ({
  ...{ text: "Riga", wayIn: null, category: null, least: null, everyMunicipality: false, since: null },
  ...change,
});
const body = (change: Partial<Body> = {}): Body => ({
  ...{ id: 1, key: "prova", name: "Prova", kind: "assembly", level: "ambito", tier: "deciding", subArea: null },
  ...{ functions: [], inputs: [], outputs: [], laws: [], composition: [], frequency: "", note: "", act: "" },
  ...{ firstDay: day("2025-01-01"), lastDay: null, source: "", uncertain: null, rowVersion: 1 },
  ...change,
});
const ALFA = { istat: "000001", name: "Alfa" };
const DAY = day("2026-03-01");
const BETA = { istat: "000002", name: "Beta" };

describe("the rule of composition", () => {
  test("two third-sector seats missing are said as two", () => {
    const rule = [line({ category: "third_sector", least: 3 }), line({ category: "office", least: 1 })];
    const seats = [seat({ category: "third_sector", istat: null }), seat({ category: "office", istat: null })];
    expect(checkComposition(rule, seats, [], DAY)).toEqual([
      { kind: "seats", category: "third_sector", least: 3, found: 1, missing: 2 },
    ]);
  });

  test("two lines of one category want the seats of both", () => {
    const rule = [line({ category: "office", least: 1 }), line({ category: "office", least: 1 })];
    const [missing] = checkComposition(rule, [seat({ category: "office" })], [], DAY);
    expect(missing).toMatchObject({ least: 2, found: 1, missing: 1 });
  });

  test("a municipality without a seat is named, an invited one counts for nobody", () => {
    const rule = [line({ everyMunicipality: true })];
    expect(checkComposition(rule, [seat()], [ALFA, BETA], DAY)).toEqual([{ kind: "municipalities", places: [BETA] }]);
    expect(checkComposition(rule, [seat({ duty: "invited" })], [ALFA], DAY)).toHaveLength(1);
    expect(checkComposition(rule, [seat()], [ALFA], DAY)).toEqual([]);
  });

  test("a line without a number asks nothing that can be counted", () => {
    expect(checkComposition([line({ category: "union" })], [], [ALFA], DAY)).toEqual([]);
  });
});

test("a line of composition that holds from later asks nothing before", () => {
  const rule = [line({ category: "office", least: 1, since: day("2026-03-02") })];
  expect(checkComposition(rule, [], [], DAY)).toEqual([]);
  expect(checkComposition(rule, [], [], day("2026-03-02"))).toHaveLength(1);
});

describe("a seat", () => {
  const others = [seat({ id: 2 }), seat({ id: 3, label: "Presidente", istat: null, duty: "president" })];
  const ground = { body: body({ lastDay: day("2027-12-31") }), others, municipalities: new Set(["000001", "000002"]) };
  const beta = seat({ label: "Sindaco di Beta", istat: "000002", lastDay: day("2026-12-31") });
  test.each<[string, Partial<Seat>]>([
    ["period_upside_down", { lastDay: day("2024-12-31") }],
    ["seat_before_body", { firstDay: day("2024-12-31") }],
    ["seat_after_body", { lastDay: null }],
    ["seat_after_body", { lastDay: day("2028-01-01") }],
    ["unknown_municipality", { istat: "099999" }],
    ["municipality_taken", { istat: "000001" }],
    ["place_taken", { label: "SINDACO DI ALFA", istat: null }],
    ["president_taken", { duty: "president" }],
    ["delegate_is_holder", { holder: "Ada", delegate: "ada" }],
    ["substitute_is_taken", { holder: "Ada", substitute: "Ada" }],
    ["substitute_is_taken", { delegate: "Ugo", substitute: "Ugo" }],
  ])("is refused: %s (%#)", (reason, change) => {
    expect(decideSeat({ ...beta, ...change }, ground)).toMatchObject({ ok: false, refusal: reason });
  });
  test("is taken when the days do not touch", () => {
    expect(decideSeat(beta, ground).ok).toBe(true);
    const ended = { ...ground, others: [seat({ id: 2, lastDay: day("2025-12-31") })] };
    const next = { ...seat({ firstDay: day("2026-01-01"), lastDay: day("2026-12-31") }) };
    expect(decideSeat(next, ended).ok).toBe(true);
    expect(decideSeat({ ...next, firstDay: day("2025-12-31") }, ended)).toMatchObject({
      refusal: "municipality_taken",
    });
  });
  test("ends on a day that it has, and never later than it ends already", () => {
    expect(decideEnd(seat(), day("2024-12-31"))).toMatchObject({ refusal: "period_upside_down" });
    expect(decideEnd(seat({ lastDay: day("2025-06-01") }), day("2025-06-02"))).toMatchObject({
      refusal: "already_ended",
    });
    expect(decideEnd(seat(), day("2025-01-01")).ok).toBe(true);
  });
});

describe("a body", () => {
  test("closes with its seats, and not while one begins later", () => {
    const ended = seat({ id: 2, lastDay: day("2025-03-01") });
    const closed = decideClosing(body(), day("2026-01-01"), [seat(), ended]);
    expect(closed.ok && closed.value.map((one) => one.id)).toEqual([1]);
    const later = seat({ firstDay: day("2026-01-02") });
    expect(decideClosing(body(), day("2026-01-01"), [later])).toMatchObject({ refusal: "seats_after_closing" });
    expect(decideClosing(body(), day("2024-01-01"), [])).toMatchObject({ refusal: "period_upside_down" });
    const gone = body({ lastDay: day("2025-02-01") });
    expect(decideClosing(gone, day("2026-01-01"), [])).toMatchObject({ refusal: "already_closed" });
  });
  test("begins before its seats", () => {
    expect(decideBeginning(day("2025-01-02"), null, [seat()])).toMatchObject({ refusal: "seats_before_body" });
    expect(decideBeginning(day("2025-01-01"), null, [seat()]).ok).toBe(true);
  });
});

describe("seats in danger", () => {
  const at = { day: day("2026-06-15"), months: 3 };
  const find = (seats: Seat[], rule: CompositionLine[] = []) =>
    dangersOf([body({ composition: rule })], seats, () => [ALFA], at).map((one) => one.kind);
  test("about to end, and nobody follows", () => {
    expect(find([seat({ lastDay: day("2026-09-15") })])).toEqual(["expires"]);
    expect(find([seat({ lastDay: day("2026-09-16") })])).toEqual([]);
    const next = seat({ id: 2, firstDay: day("2026-09-16") });
    expect(find([seat({ lastDay: day("2026-09-15") }), next])).toEqual([]);
  });
  test("ended and to be filled again: vacant, said once", () => {
    const gone = seat({ lastDay: day("2026-01-31") });
    expect(find([gone], [line({ everyMunicipality: true })])).toEqual(["vacant"]);
    expect(find([{ ...gone, refill: false }])).toEqual([]);
  });
  test("asked by the rule and never there", () => {
    expect(find([], [line({ everyMunicipality: true }), line({ category: "union", least: 1 })])).toEqual([
      "short",
      "short",
    ]);
  });
  test("months end where months end", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2027-12-31"), 2)).toBe("2028-02-29");
    expect(addMonths(day("2026-06-15"), 0)).toBe("2026-06-15");
  });
});

test("two periods overlap just when a day is in both", () => {
  const days = Array.from({ length: 8 }, (_none, at) => day(`2026-01-0${at + 1}`));
  const span = fc
    .tuple(fc.nat(7), fc.option(fc.nat(7)))
    .filter(([from, to]) => to === null || to >= from)
    .map(([from, to]) => ({
      firstDay: days[from] as PlainDate,
      lastDay: to === null ? null : (days[to] as PlainDate),
    }));
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((one) => isInForce(a, one) && isInForce(b, one)));
    }),
  );
});

test("the president is read first, the invited last", () => {
  const list = [seat({ duty: "invited", label: "A" }), seat({ label: "Zeta" }), seat({ label: "Beta" })];
  const sorted = inOrder([...list, seat({ duty: "president", label: "P" })]);
  expect(sorted.map((one) => one.label)).toEqual(["P", "Beta", "Zeta", "A"]);
});

const TITLES: Record<Band, string> = {
  ...{
    deciding: "Decide",
    district: "Distretto",
    guiding: "Orienta",
    linking: "Cerniera",
    working: "Opera",
    other: "Altri",
  },
};
const chartBody = fc.record({
  id: fc.nat(),
  name: fc.string({ minLength: 2, maxLength: 200 }),
  tier: fc.constantFrom("deciding", "guiding", "linking", "working", null),
  level: fc.constantFrom("ambito", "health_district", "sub_area"),
  href: fc.constant("/x"),
  meta: fc.constant("3 posti"),
  alert: fc.boolean(),
}) as fc.Arbitrary<ChartBody>;

describe("the organisation chart", () => {
  test("draws every body once, inside its band, and no box lies on another", () => {
    fc.assert(
      fc.property(fc.array(chartBody, { maxLength: 20 }), fc.constantFrom(1040, 360), (bodies, width) => {
        const laid = layoutChart(bodies, TITLES, width);
        const boxes = laid.bands.flatMap((band) => band.boxes);
        expect(boxes).toHaveLength(bodies.length);
        for (const band of laid.bands)
          for (const box of band.boxes) {
            expect(box.y).toBeGreaterThan(band.y);
            expect(box.y + box.height).toBeLessThan(band.y + band.height);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
          }
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1))
            expect(
              one.x + one.width <= other.x ||
                other.x + other.width <= one.x ||
                one.y + one.height <= other.y ||
                other.y + other.height <= one.y,
            ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  test("the assembly of the health district stands apart; strange names stay words", () => {
    const bodies: ChartBody[] = [
      { ...body({ name: '<script>"' }), href: "/a", meta: "x", alert: false },
      { ...body({ tier: null, level: "health_district" }), href: "/b", meta: "x", alert: true },
    ];
    expect(layoutChart(bodies, TITLES, 1040).bands.map((band) => band.band)).toEqual(["deciding", "district"]);
    const svg = drawChart(bodies, { id: "x", title: "T", description: "D", bands: TITLES }, 1040);
    expect(svg).not.toContain("<script");
    expect(svg.match(/<a /g)).toHaveLength(2);
  });
  test("words are wrapped and the longest is cut", () => {
    expect(wrap("uno due tre", 14, 60)).toEqual(["uno due", "tre"]);
    expect(wrap("a".repeat(50), 14, 60)[0]).toHaveLength(8);
  });
});

describe("the timeline", () => {
  const mayors = Array.from({ length: 48 }, (_none, at) =>
    seat({ id: at, label: `Sindaco ${at}`, istat: String(100_000 + at), firstDay: day("2006-01-01") }),
  );
  test("many places with the same days are one row, one place in two times is one row with two bars", () => {
    const twice = [
      seat({ id: 90, istat: null, category: "office", label: "Dirigente", lastDay: day("2025-06-30") }),
      seat({ id: 91, istat: null, category: "office", label: "Dirigente", firstDay: day("2025-07-01") }),
    ];
    const rows = timelineRows([...mayors, ...twice]);
    expect(rows.map((row) => [row.labels.length, row.bars.length])).toEqual([
      [48, 1],
      [1, 2],
    ]);
  });
  test("its scale holds every day that is drawn", () => {
    const rows = timelineRows(mayors);
    const scale = scaleOf(rows, day("2026-11-22"));
    expect([scale.from, scale.to]).toEqual(["2006-01-01", "2028-01-01"]);
    expect(placeOf(day("2006-01-01"), scale)).toBe(0);
    expect(placeOf(day("2026-11-22"), scale)).toBeLessThan(1);
    const words = { id: "t", title: "T", description: "D", today: "oggi", row: () => "a & b", bar: () => "b" };
    expect(drawTimeline(rows, day("2026-11-22"), words, 360)).toContain("a &amp; b");
  });
});

describe("the bodies of the pilot", () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../../data/crema/${name}`, import.meta.url), "utf8"));
  const printed = printedFile.parse(read("governance-2025.json"));
  const shape = seatsFile.parse(read("governance-seats.json"));
  const territory = read("territory.json") as {
    municipalities: { istat: string; name: string }[];
    subAreas: { code: string; name: string }[];
    compositions: TerritoryGround["compositions"];
  };
  const made = bodiesOf(printed, shape, territory);
  const on = (key: string, when: string) =>
    made.find((one) => one.key === key)?.seats.filter((one) => isInForce(one, day(when))) ?? [];

  test("are all there, and each printed line has its reading", () => {
    expect(made).toHaveLength(printed.bodies.length - 1 + 6);
    for (const one of printed.bodies) expect(shape.bodies[one.id]?.lines, one.id).toHaveLength(one.composition.length);
    expect(made.every((one) => one.composition.every((each) => each.text.length > 2))).toBe(true);
  });
  test("the assembly has the 48 mayors in 2006 and today, the district stays apart", () => {
    for (const when of ["2006-01-01", "2026-11-22"])
      expect(on("assemblea-ambito", when).filter((one) => one.istat !== null)).toHaveLength(48);
    const district = made.find((one) => one.key === "assemblea-distretto");
    expect([district?.tier, district?.level, district?.seats.length]).toEqual([null, "health_district", 6]);
  });
  test("the six sub-areas of 2006 hold all 48; in 2025 only what is certain", () => {
    const keys = made.filter((one) => one.level === "sub_area").map((one) => one.key);
    expect(keys).toHaveLength(6);
    const mayors = (when: string) => keys.flatMap((key) => on(key, when)).filter((one) => one.istat !== null);
    expect(new Set(mayors("2006-06-01").map((one) => one.istat)).size).toBe(48);
    expect(mayors("2025-06-01")).toHaveLength(6);
    const agnadello = made.flatMap((one) => one.seats).filter((one) => one.istat === "019002" && one.subArea);
    expect(agnadello).toMatchObject([{ lastDay: "2024-12-31", refill: false }]);
    expect(agnadello[0]?.uncertain).toContain("non dicono");
    const crema = made.flatMap((one) => one.seats).filter((one) => one.istat === "019035" && one.subArea);
    expect(crema).toMatchObject([{ firstDay: "2006-01-01", lastDay: null, uncertain: null }]);
  });
  test("what is not printed stays empty, and no address is real", () => {
    expect(made.filter((one) => one.frequency !== "").map((one) => one.key)).toEqual([
      "udp-integrato",
      "coordinamento-tecnico",
    ]);
    const addresses = made.flatMap((one) => one.seats).map((one) => one.email);
    expect(addresses.filter((one) => one !== "" && !one.endsWith(".example"))).toEqual([]);
    expect(made.flatMap((one) => one.seats).every((one) => one.holder === "")).toBe(true);
  });
  test("the ways of deciding name their bodies", () => {
    const flows = flowsOf(printed, shape);
    expect(flows[0]?.steps.map((one) => one.bodies)).toEqual([
      ["ufficio-di-piano", "coordinamento-tecnico"],
      ["comitato-ristretto"],
      ["assemblea-ambito"],
    ]);
    expect(flows.flatMap((one) => one.steps).every((one) => one.bodies.length > 0)).toBe(true);
  });
});
