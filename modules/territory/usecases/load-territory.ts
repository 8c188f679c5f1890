// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { assert, call, ok, refuse, useCase, type Caller, type Result, type Tx } from "@albero/kernel";
import { TerritoryFile, type TerritoryData } from "../core/territory-file.ts";
import { maySetUpAmbito } from "../permissions.ts";
import * as areas from "../store/areas.ts";
import { addFigures, addReadings, saveIndicator, saveSource } from "../store/figures.ts";
import { setUpAmbito } from "./set-up-ambito.ts";
import type { LoadTerritoryRefusal } from "./refusals.ts";

export type TerritoryLoadReport = { figures: number; readings: number; compositions: number; municipalities: number };

const territoryFile = z.object({ file: z.unknown() });

/**
 * Loads a file of docs/formats/territory.md into the Ambito: what is new is added, what a source has already said stays.
 * Loading the same file twice changes nothing. All of it or, when something does not fit, nothing.
 */
export const loadTerritory = useCase<z.infer<typeof territoryFile>, TerritoryLoadReport, LoadTerritoryRefusal>({
  name: "territory.loadTerritory",
  may: maySetUpAmbito,
  input: territoryFile,
  async run({ file }, { tx, ambitoId, record }) {
    const parsed = TerritoryFile.safeParse(file);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
      return refuse("file_not_of_the_format", { fields });
    }
    const contradiction = contradictionIn(parsed.data);
    if (contradiction) return refuse("file_contradicts_itself", { details: { what: contradiction } });
    const report = await store(tx, ambitoId, parsed.data);
    await record({ subject: "territory.file", before: null, after: { title: parsed.data.title, ...report } });
    return ok(report);
  },
});

/** The first name that the file uses and never introduces. */
function contradictionIn(data: TerritoryData): string | null {
  const places = new Set(data.municipalities.map((one) => one.istat));
  const subAreas = new Set(data.subAreas.map((one) => one.code));
  const indicators = new Set(data.indicators.map((one) => one.key));
  const sources = new Set(data.sources.map((one) => one.key));
  if (!places.has(data.ambito.leadMunicipality)) return data.ambito.leadMunicipality;
  for (const { code, seat } of data.subAreas) if (seat && !places.has(seat)) return `${code}: ${seat}`;
  for (const { firstDay, members } of data.compositions) {
    for (const [place, code] of Object.entries(members)) {
      if (!places.has(place) || !subAreas.has(code)) return `${firstDay}: ${place}, ${code}`;
    }
  }
  for (const { indicator, area, source } of data.figures) {
    if (!indicators.has(indicator) || !sources.has(source)) return `${indicator}, ${source}`;
    if (area.kind === "municipality" && !places.has(area.code)) return `${indicator}: ${area.code}`;
    if (area.kind === "sub_area" && !subAreas.has(area.code)) return `${indicator}: ${area.code}`;
  }
  return data.readings.find((one) => !sources.has(one.source))?.source ?? null;
}

async function store(tx: Tx, ambitoId: number, data: TerritoryData): Promise<TerritoryLoadReport> {
  await fillAreas(tx, ambitoId, data);
  for (const one of data.sources) await saveSource(tx, ambitoId, one);
  for (const [position, one] of data.indicators.entries()) await saveIndicator(tx, ambitoId, one, position);

  const known = await areas.listCompositions(tx, ambitoId);
  const titles = new Map(data.sources.map((one) => [one.key, one.title]));
  const added = data.compositions.filter((one) => !known.some(({ firstDay }) => firstDay === one.firstDay));
  for (const one of added) {
    await areas.addComposition(tx, ambitoId, { ...one, source: titles.get(one.source) ?? one.source });
  }
  const units = new Map(data.indicators.map((one) => [one.key, one.unit]));
  const figures = data.figures.map(({ source: sourceKey, day, year, uncertain, ...one }) => ({
    ...one,
    sourceKey,
    unit: units.get(one.indicator) ?? "",
    day: day ?? null,
    year: day ? Number(day.slice(0, 4)) : (year ?? null),
    uncertain: uncertain ?? null,
  }));
  return {
    municipalities: data.municipalities.length,
    compositions: added.length,
    figures: await addFigures(tx, ambitoId, figures),
    readings: await addReadings(
      tx,
      ambitoId,
      data.readings.map(({ source: sourceKey, ...one }) => ({ ...one, sourceKey })),
    ),
  };
}

/** Writes what is not there yet; what the office has written stays as it is. */
async function fillAreas(tx: Tx, ambitoId: number, data: TerritoryData): Promise<void> {
  const places = new Map((await areas.listMunicipalities(tx, ambitoId)).map((one) => [one.istat, one]));
  for (const { referencePoint, ...one } of data.municipalities) {
    const known = places.get(one.istat);
    const cadastral = known?.cadastral ?? one.cadastral;
    const point = known?.point ?? referencePoint;
    if (known?.point && known.cadastral) continue;
    await areas.saveMunicipality(tx, ambitoId, { note: "", ...one, ...known, cadastral, point });
  }
  const { leadMunicipality, name: _name, ...profile } = data.ambito;
  const before = await areas.findProfile(tx, ambitoId);
  const written = Object.entries(before ?? {}).filter(([, words]) => words !== "" && words !== null);
  await areas.saveProfile(tx, ambitoId, { ...profile, leadIstat: leadMunicipality, ...Object.fromEntries(written) });
  const subAreas = new Set((await areas.listSubAreas(tx, ambitoId)).map((one) => one.code));
  for (const [position, { seat: seatIstat, ...one }] of data.subAreas.entries()) {
    if (!subAreas.has(one.code)) await areas.saveSubArea(tx, ambitoId, { ...one, seatIstat }, position);
  }
}

const PILOT = new URL("../../../data/crema/territory.json", import.meta.url);

export type CremaReport = TerritoryLoadReport & { ambitoId: number; slug: string };

/**
 * Makes sure that the Ambito of Crema exists, with its territory as the plans tell it. Safe to repeat.
 * `caller` must be Albero itself; its Ambito does not matter.
 */
export async function loadCremaTerritory(caller: Caller, slug = "crema"): Promise<Result<CremaReport, string>> {
  const file = TerritoryFile.parse(JSON.parse(await readFile(PILOT, "utf8")));
  const ambitoId = await findAmbito(caller, slug);
  const opened = ambitoId === null ? await openPilot(caller, slug, file) : ok({ ambitoId });
  if (!opened.ok) return opened;
  const here = { ...caller, ambitoId: opened.value.ambitoId };
  const loaded = await call(here, loadTerritory, { file });
  return loaded.ok ? ok({ ...loaded.value, ambitoId: here.ambitoId, slug }) : loaded;
}

async function findAmbito({ db }: Caller, slug: string): Promise<number | null> {
  const row = await db.selectFrom("kernel.ambito").select("id").where("slug", "=", slug).executeTakeFirst();
  return row?.id ?? null;
}

async function openPilot(
  caller: Caller,
  slug: string,
  file: TerritoryData,
): Promise<Result<{ ambitoId: number }, string>> {
  assert(caller.actor.kind === "system", "only Albero itself loads the pilot");
  return call({ ...caller, ambitoId: 0 }, setUpAmbito, {
    name: file.ambito.name,
    slug,
    leadIstat: file.ambito.leadMunicipality,
    municipalities: file.municipalities.map((one) => one.istat),
    subAreas: [],
  });
}
