// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { ANONYMOUS, bind, type Bound } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { TerritoryFile, type TerritoryData } from "./core/territory-file.ts";
import { loadCremaTerritory, useCases } from "./index.ts";

const SAMPLES = new URL("../../data/samples/", import.meta.url);
const COORDINATOR = personWith("coordinator");

let database: TestDatabase;
let crema: number;
let pilot: TerritoryData;

beforeAll(async () => {
  database = await testDatabase();
  const loaded = await loadCremaTerritory(database.caller(0));
  if (!loaded.ok) throw new Error(loaded.refusal);
  crema = loaded.value.ambitoId;
  pilot = TerritoryFile.parse(
    JSON.parse(await readFile(new URL("../../data/crema/territory.json", import.meta.url), "utf8")),
  );
});
afterAll(async () => database.end());

function asPerson(actor = COORDINATOR, ambitoId = crema): Bound<typeof useCases> {
  return bind(useCases, database.caller(ambitoId, actor));
}

const audit = async () =>
  (await database.owner("select count(*)::int as n from kernel.audit_event where ambito_id = $1", [crema]))[0]!["n"];

describe("the territory of the pilot", () => {
  test("every number of the file is in the store, with its doubt, and nothing more", async () => {
    const rows = await database.owner("select * from territory.figure where ambito_id = $1 order by id", [crema]);
    expect(rows).toHaveLength(pilot.figures.length);
    pilot.figures.forEach((one, at) => {
      const row = rows[at]!;
      expect(Number(row["value"])).toBe(one.value);
      expect(row).toMatchObject({
        ...{ indicator_key: one.indicator, area_kind: one.area.kind, area_code: one.area.code, sex: one.sex },
        ...{ category: one.category, approximate: one.approximate, uncertain: one.uncertain ?? null, note: one.note },
        ...{
          year: one.year ?? null,
          kind: one.kind,
          source_key: one.source,
          place: one.place,
          age_class: one.ageClass,
        },
      });
    });
    const points = await database.owner(
      "select lon, lat, istat, cadastral from territory.municipality where ambito_id = $1",
      [crema],
    );
    for (const { istat, referencePoint, cadastral } of pilot.municipalities) {
      expect(points).toContainEqual({ istat, cadastral, lon: referencePoint!.lon, lat: referencePoint!.lat });
    }
    const [{ n: readings }] = (await database.owner(
      "select count(*)::int as n from territory.reading where ambito_id = $1",
      [crema],
    )) as [{ n: number }];
    expect(readings).toBe(pilot.readings.length);
  });

  test("loading it twice changes nothing, not even what the office wrote", async () => {
    const written = await asPerson().saveMunicipality({
      istat: "019035",
      cadastral: "D142",
      lat: "45,3655",
      lon: "9,6835",
      note: "Casa comunale",
    });
    expect(written).toEqual({ ok: true, value: undefined });
    const again = await loadCremaTerritory(database.caller(0));
    expect(again).toMatchObject({ ok: true, value: { ambitoId: crema, figures: 0, readings: 0, compositions: 0 } });
    const { municipalities } = await asPerson().listMunicipalities();
    expect(municipalities).toHaveLength(48);
    expect(municipalities.find((one) => one.istat === "019035")).toMatchObject({
      note: "Casa comunale",
      point: { lat: 45.3655, lon: 9.6835 },
      isLead: true,
    });
  });

  test("in 2006 all 48 are certain, in 2025 the six seats alone", async () => {
    const { compositions, currentId } = await asPerson(ANONYMOUS).showSubAreas();
    expect(compositions.map(({ label, certain, unknown }) => [label, certain, unknown.length])).toEqual([
      ["Composizione del 2025", 6, 42],
      ["Composizione del 2006", 48, 0],
    ]);
    expect(currentId).toBe(compositions[0]!.id);
    expect(compositions[1]!.groups.map((one) => one.members.length)).toEqual([1, 7, 9, 11, 11, 9]);
    expect(compositions[0]!.pictures.map!.svg).toContain("-h)");
  });

  test("a citizen sees map, tiles, table and the door of each number", async () => {
    const citizen = asPerson(ANONYMOUS);
    const shown = await citizen.showTerritory({});
    expect(shown).toMatchObject({
      municipalities: 48,
      subAreas: 6,
      leadName: "Crema",
      population: { value: 160_531, time: "2023" },
      pyramid: null,
    });
    expect(shown.chosen).toMatchObject({ key: "censusPopulation", time: "2011", knownMunicipalities: 48 });
    expect(shown.chosen!.pictures!.map!.table.rows).toHaveLength(48);
    expect(shown.indices.every((one) => one.computed === null && one.why !== null)).toBe(true);
    const density = await citizen.showTerritory({ indicator: "density" });
    expect(density.chosen!.pictures).toBeNull();
    expect(density.chosen!.comparison!.table.rows).toHaveLength(5);
    const doubtful = density.chosen!.rows.find((row) => row.uncertain !== null)!;
    expect(await citizen.showFigure({ id: doubtful.figureId })).toMatchObject({
      value: 306.9,
      uncertain: doubtful.uncertain,
    });
    for (const one of shown.choices) await citizen.showTerritory({ indicator: one.key });
    await expect(citizen.showFigure({ id: 999_999 })).rejects.toThrow();
    await expect(citizen.showOffice()).rejects.toThrow();
  });
});

describe("who may what", () => {
  test.each([
    ["anonymous", ANONYMOUS],
    ["mayor", personWith("mayor")],
    ["evaluator", personWith("evaluator")],
    ["administrator", personWith("administrator")],
  ])("%s does not edit the territory", async (_, actor) => {
    const person = asPerson(actor);
    await expect(person.saveSubArea({ name: "Prova" })).rejects.toThrow("territory.saveSubArea");
    await expect(person.loadPopulation({ id: 1 })).rejects.toThrow("territory.loadPopulation");
  });

  test("another Ambito sees nothing", async () => {
    const other = await database.newAmbito("altrove");
    const there = asPerson(personWith("coordinator"), other);
    expect((await there.listMunicipalities()).municipalities).toEqual([]);
    expect((await there.listFigureLines({})).total).toBe(0);
    const [{ id }] = (await database.owner("select min(id) as id from territory.figure where ambito_id = $1", [
      crema,
    ])) as [{ id: number }];
    await expect(there.showFigure({ id })).rejects.toThrow();
    for (const table of [
      "municipality",
      "figure",
      "composition_member",
      "reading",
      "ambito_profile",
      "indicator",
      "source",
    ]) {
      expect(await database.asApp(other, `select * from territory.${table}`)).toEqual([]);
    }
  });
});

describe("sub-areas", () => {
  test("a new composition, then a change over a stale form", async () => {
    const office = asPerson();
    const before = await audit();
    const members = { "019035": "CREMA", "019067": "PANDINO", "019043": "" };
    const added = await office.saveComposition({ firstDay: "1/7/2026", label: "Composizione del 2026", members });
    if (!added.ok) throw new Error(added.refusal);
    expect(await audit()).toBe((before as number) + 1);
    const { composition } = await office.showComposition({ id: added.value.id });
    expect(composition!.members).toEqual({ "019035": "CREMA", "019067": "PANDINO" });
    const form = { id: added.value.id, firstDay: "2026-07-01", label: "Composizione 2026", version: 1, members };
    expect(await office.saveComposition(form)).toMatchObject({ ok: true });
    expect(await office.saveComposition(form)).toMatchObject({ ok: false, refusal: "changed_meanwhile" });
  });

  test.each([
    ["day_taken", { firstDay: "2006-01-01", label: "Ancora 2006" }],
    ["municipality_unknown", { firstDay: "2027-01-01", label: "Nuova", members: { "015146": "CREMA" } }],
    ["sub_area_unknown", { firstDay: "2027-01-01", label: "Nuova", members: { "019035": "NESSUNO" } }],
    ["invalid_input", { firstDay: "31/02/2027", label: "Nuova" }],
    ["invalid_input", { firstDay: "2027-01-01", label: "" }],
  ])("refuses: %s", async (refusal, form) => {
    expect(await asPerson().saveComposition(form)).toMatchObject({ ok: false, refusal });
  });

  test("names are one each, and what is in use stays", async () => {
    const office = asPerson();
    expect(await office.saveSubArea({ name: "sub ambito di CREMA" })).toMatchObject({
      ok: false,
      refusal: "name_taken",
    });
    expect(await office.saveSubArea({ name: "§§" })).toMatchObject({ ok: false, refusal: "name_without_letters" });
    expect(await office.saveSubArea({ name: "Nord", seatIstat: "015146" })).toMatchObject({
      refusal: "municipality_unknown",
    });
    expect(await office.saveSubArea({ name: "Nord" })).toEqual({ ok: true, value: { code: "NORD" } });
    expect(await office.saveSubArea({ code: "NORD", name: "Nord-Ovest", seatIstat: "019067" })).toMatchObject({
      ok: true,
    });
    expect(await office.removeSubArea({ code: "NORD" })).toMatchObject({ ok: true });
    expect(await office.removeSubArea({ code: "CREMA" })).toMatchObject({ ok: false, refusal: "sub_area_in_use" });
  });
});

describe("residents by age", () => {
  const source = "File di prova";
  const sample = async () => readFile(new URL("population-by-age.csv", SAMPLES));
  const counted = async () => (await database.owner("select count(*)::int as n from territory.population"))[0]!["n"];

  test("a trial writes no figure; a file with one wrong row cannot be loaded", async () => {
    const text = (await sample()).toString().replace(";40;", ";quaranta;");
    const office = asPerson();
    const tried = await office.tryPopulationFile({ fileName: "rotto.csv", bytes: Buffer.from(text), source });
    if (!tried.ok) throw new Error(tried.refusal);
    const { report } = await office.showLoad(tried.value);
    const { rejections } = report as { rejections: unknown[] };
    expect(rejections[0]).toEqual({ line: 43, reason: "age_not_understood", found: "quaranta" });
    expect(rejections).toHaveLength(3);
    expect(await office.loadPopulation(tried.value)).toMatchObject({ ok: false, refusal: "file_has_errors" });
    expect(await counted()).toBe(0);
  });

  test("loaded, it feeds pyramid and indices by summed counts; loaded again, it is gone", async () => {
    const office = asPerson();
    const tried = await office.tryPopulationFile({
      fileName: "pop.csv",
      bytes: await sample(),
      source,
      licence: "CC BY 4.0",
    });
    if (!tried.ok) throw new Error(tried.refusal);
    expect(await counted()).toBe(0);
    expect(await office.loadPopulation(tried.value)).toEqual({
      ok: true,
      value: { day: "2023-01-01", municipalities: 2 },
    });
    expect(await counted()).toBe(4);
    expect(await office.loadPopulation(tried.value)).toMatchObject({ ok: false, refusal: "trial_gone" });

    const citizen = asPerson(ANONYMOUS);
    const shown = await citizen.showTerritory({ indicator: "oldAge" });
    const rows = shown.chosen!.rows;
    expect(rows.find((row) => row.area.code === "019035")).toMatchObject({ kind: "computed", time: "2023-01-01" });
    expect(rows.find((row) => row.area.kind === "ambito")).toMatchObject({
      value: null,
      reason: expect.stringContaining("manca"),
    });
    expect(shown.pyramid).toBeNull();
    const town = await citizen.showMunicipality({ istat: "019035" });
    expect(town.counted!.drawing.svg).toContain("<svg");
    const door = await citizen.showComputed({
      indicator: "oldAge",
      areaKind: "municipality",
      areaCode: "019035",
      day: "2023-01-01",
    });
    expect(door.sums).toHaveLength(3);
    expect(door.text).toMatch(/^\d+,\d/);
  });

  test("when every municipality is counted the Ambito has its pyramid, and printed stands beside computed", async () => {
    const head = "Codice comune;Comune;Età;Totale maschi;Totale femmine;Totale";
    const rows = pilot.municipalities.flatMap(({ istat, name }) =>
      Array.from({ length: 101 }, (_, age) => `${istat};${name};${age};3;4;7`),
    );
    const office = asPerson();
    const bytes = Buffer.from([head, ...rows].join("\n"));
    expect(await office.tryPopulationFile({ fileName: "a.csv", bytes, source })).toMatchObject({
      refusal: "day_unknown",
    });
    expect(await office.tryPopulationFile({ fileName: "a.csv", bytes, source, day: "31/02/2024" })).toMatchObject({
      refusal: "invalid_input",
    });
    const withTotals = [...rows, ...pilot.municipalities.map(({ istat, name }) => `${istat};${name};999;303;404;707`)];
    const whole = Buffer.from([head, ...withTotals].join("\n"));
    const tried = await office.tryPopulationFile({ fileName: "a.csv", bytes: whole, source, day: "1/1/2024" });
    if (!tried.ok) throw new Error(tried.refusal);
    expect(await office.loadPopulation(tried.value)).toMatchObject({ ok: true, value: { municipalities: 48 } });
    const shown = await asPerson(ANONYMOUS).showTerritory({ indicator: "oldAge" });
    expect(shown.pyramid!.drawing.table.rows).toHaveLength(21);
    const whole2024 = shown.chosen!.rows.find((row) => row.area.kind === "ambito" && row.kind === "computed");
    expect(whole2024!.value).toBeCloseTo((36 / 15) * 100, 9);
    const beside = shown.indices.find((one) => one.key === "oldAge" && one.area.kind === "ambito")!;
    expect([beside.printed, beside.computed]).toEqual(["184,3\u00a0%", "240,0\u00a0%"]);
    const subArea = shown.chosen!.rows.find((row) => row.area.kind === "sub_area" && row.kind === "computed");
    // On that day the composition of 2006 was the last one known: the row says so.
    expect(subArea).toMatchObject({ note: "secondo la composizione del 2006" });
    const later = await office.tryPopulationFile({ fileName: "b.csv", bytes: whole, source, day: "2025-01-01" });
    if (!later.ok) throw new Error(later.refusal);
    await office.loadPopulation(later.value);
    const in2025 = await asPerson(ANONYMOUS).showTerritory({ indicator: "oldAge", time: "2025-01-01" });
    const uncertain = in2025.chosen!.rows.find((row) => row.area.kind === "sub_area" && row.kind === "computed");
    expect(uncertain).toMatchObject({ value: null, reason: "non calcolabile: non si sa quali Comuni ne fanno parte" });
  });
});

describe("boundaries", () => {
  test("tried, loaded, drawn with their author, taken away", async () => {
    const office = asPerson();
    const bytes = await readFile(new URL("boundaries.geojson", SAMPLES));
    const tried = await office.tryBoundaryFile({
      fileName: "confini.geojson",
      bytes,
      source: "Mano libera",
      licence: "CC0",
    });
    if (!tried.ok) throw new Error(tried.refusal);
    expect((await office.showOffice()).boundaries).toBeNull();
    expect(await office.loadBoundaries(tried.value)).toEqual({ ok: true, value: { municipalities: 3 } });
    const shown = await asPerson(ANONYMOUS).showTerritory({ indicator: "censusPopulation" });
    expect(shown.chosen!.attribution).toBe("Mano libera, CC0");
    expect(shown.chosen!.pictures!.map!.svg.match(/<path /g)).toHaveLength(3);
    expect(await office.removeBoundaries()).toMatchObject({ ok: true });
    expect(await office.removeBoundaries()).toMatchObject({ ok: false, refusal: "trial_gone" });
  });

  test("a file of elsewhere, and no file at all", async () => {
    const office = asPerson();
    const elsewhere = Buffer.from(JSON.stringify({ type: "FeatureCollection", features: [] }));
    expect(await office.tryBoundaryFile({ fileName: "x", bytes: elsewhere, source: "Chi" })).toMatchObject({
      refusal: "no_municipality_of_ours",
    });
    expect(await office.tryBoundaryFile({ fileName: "-", bytes: new Uint8Array(), source: "Chi" })).toMatchObject({
      refusal: "file_empty",
    });
  });
});

describe("a new Ambito", () => {
  const form = {
    ...{ name: "Ambito di Lodi", slug: "lodi", leadIstat: "098031", municipalities: ["098031", "098001"] },
    subAreas: [{ name: "Lodi città", seatIstat: "098031" }],
  };

  test("opens with its municipalities, its chain of audit, and nothing of the pilot", async () => {
    const albero = bind(useCases, database.caller(0));
    const opened = await albero.setUpAmbito(form);
    if (!opened.ok) throw new Error(opened.refusal);
    const there = asPerson(COORDINATOR, opened.value.ambitoId);
    const { municipalities, profile } = await there.listMunicipalities();
    expect(municipalities.map((one) => [one.name, one.isLead])).toEqual([
      ["Abbadia Cerreto", false],
      ["Lodi", true],
    ]);
    expect(profile).toMatchObject({ region: "Lombardia", province: "Lodi" });
    expect(await there.showTerritory({})).toMatchObject({ chosen: null, choices: [], subAreas: 1 });
    const events = await database.owner("select use_case from kernel.audit_event where ambito_id = $1", [
      opened.value.ambitoId,
    ]);
    expect(events).toEqual([{ use_case: "territory.setUpAmbito" }]);
    expect(await albero.listAmbiti()).toContainEqual({
      id: opened.value.ambitoId,
      slug: "lodi",
      name: "Ambito di Lodi",
    });
  });

  test.each([
    ["slug_taken", { slug: "lodi" }],
    ["slug_taken", { slug: "accedi" }],
    ["lead_not_member", { leadIstat: "019035" }],
    ["municipality_unknown", { municipalities: ["098031", "999999"] }],
    ["municipality_twice", { municipalities: ["098031", "098031"] }],
    ["seat_not_member", { subAreas: [{ name: "Nord", seatIstat: "019035" }] }],
    ["name_taken", { subAreas: [{ name: "Nord" }, { name: "NORD" }] }],
    ["invalid_input", { slug: "Con Spazi" }],
    ["invalid_input", { municipalities: [] }],
  ])("refuses: %s", async (refusal, change) => {
    const result = await bind(useCases, database.caller(0)).setUpAmbito({ ...form, slug: "nuovo", ...change });
    expect(result).toMatchObject({ ok: false, refusal });
  });

  test("municipalities are found by a part of the name, with or without accents", async () => {
    const anyone = asPerson(ANONYMOUS, 0);
    const names = async (ask: object) => (await anyone.searchMunicipalities(ask)).found.map((one) => one.name);
    expect((await names({ text: "crem" })).slice(0, 2)).toEqual(["Crema", "Cremia"]);
    expect(await names({ text: "forli" })).toContain("Forlì");
    expect(await names({ sign: "cr" })).toHaveLength(113);
    expect(await names({ text: "a" })).toEqual([]);
    expect((await anyone.searchMunicipalities({ text: "crema", chosen: ["019035"] })).chosen).toMatchObject([
      { name: "Crema", sign: "CR" },
    ]);
  });
});

test("a file of the territory that contradicts itself is refused whole", async () => {
  const albero = bind(useCases, database.caller(await database.newAmbito("prova")));
  const spoiled = { ...pilot, figures: [...pilot.figures, { ...pilot.figures[0], indicator: "mai" }] };
  expect(await albero.loadTerritory({ file: spoiled })).toMatchObject({
    ok: false,
    refusal: "file_contradicts_itself",
  });
  expect(await albero.loadTerritory({ file: { format: "altro" } })).toMatchObject({
    ok: false,
    refusal: "file_not_of_the_format",
  });
});
