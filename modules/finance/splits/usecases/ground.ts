// SPDX-License-Identifier: AGPL-3.0-or-later
// Brings together what a form names: the figures of the territory, last year's split, the pasted table.
import { ok, refuse, type Lang, type Result, type Tx } from "@albero/kernel";
import type { Ground, Source } from "../core/compose.ts";
import type { SplitForm } from "../core/form.ts";
import { readTable } from "../core/table.ts";
import * as store from "../store/ground.ts";
import { listShares, listSplits } from "../store/splits.ts";
import { texts } from "../texts.ts";

const CLASSES = [
  { from: 0, to: 100 },
  { from: 0, to: 2 },
  { from: 0, to: 17 },
  { from: 18, to: 64 },
  { from: 65, to: 100 },
  { from: 75, to: 100 },
];
const POPULATION = new Set(["population", "censusPopulation"]);

export type SourceChoice = { key: string; label: string; isPopulation: boolean };

/** The sets of figures that a criterion can use now, by their keys. */
export async function listSources(tx: Tx, ambitoId: number, lang: Lang): Promise<SourceChoice[]> {
  const places = await store.listPlaces(tx, ambitoId);
  const sets = await store.listFigureSets(tx, ambitoId, places.length, lang === "en");
  const days = await store.listCountedDays(tx, ambitoId, places.length);
  const t = texts[lang].sources;
  const ages = days.flatMap((day) =>
    CLASSES.map(({ from, to }) => ({
      ...{ key: `p|${day}|${from}|${to}`, label: `${t.ages(from, to)} · ${day}` },
      isPopulation: from === 0 && to === 100,
    })),
  );
  const figures = sets.map(({ key, label, time }) => ({
    ...{ key, label: time ? `${label} · ${time}` : label },
    isPopulation: POPULATION.has(key.split("|")[1] ?? ""),
  }));
  return [...ages, ...figures];
}

async function readSource(
  tx: Tx,
  ambitoId: number,
  key: string,
  sets: readonly store.FigureSet[],
  lang: Lang,
): Promise<Source | null> {
  const t = texts[lang].sources;
  const ages = /^p\|(\d{4}-\d{2}-\d{2})\|(\d{1,3})\|(\d{1,3})$/.exec(key);
  if (ages) {
    const [day, from, to] = [ages[1] ?? "", Number(ages[2]), Number(ages[3])];
    if (!CLASSES.some((one) => one.from === from && one.to === to)) return null;
    const values = await store.readAgeClass(tx, ambitoId, { day, from, to });
    const kind = to === 100 && from === 0 ? "population" : "population_by_age";
    return { key, label: t.ages(from, to), unit: t.inhabitants, kind, origin: t.counted(day), values };
  }
  const set = sets.find((one) => one.key === key);
  if (!set) return null;
  const isPopulation = POPULATION.has(key.split("|")[1] ?? "");
  return {
    ...{ key, label: set.label, unit: set.unit, kind: isPopulation ? "population" : "figure" },
    origin: [set.label, set.time, set.source].filter(Boolean).join(", "),
    values: await store.readFigureSet(tx, ambitoId, key),
  };
}

type Where = { tx: Tx; ambitoId: number; lang: Lang };

/** Refuses a pasted table that cannot be read, with the line and the reason. */
export async function groundOf(form: SplitForm, { tx, ambitoId, lang }: Where): Promise<Result<Ground, "bad_table">> {
  const t = texts[lang];
  const places = await store.listPlaces(tx, ambitoId);
  const table = readTable(form.table, places);
  if (!table.ok) {
    const why = t.tableProblems[table.refusal];
    return refuse("bad_table", {
      details: { line: table.details?.line ?? 1, why },
      fields: [{ path: "table", message: "bad_table" }],
    });
  }
  const sets = await store.listFigureSets(tx, ambitoId, places.length, lang === "en");
  const keys = new Set([form.population, form.outer, ...form.criteria.map((one) => one.source)]);
  const sources = new Map<string, Source>();
  for (const key of keys) {
    const source = /^[fp]\|/.test(key) ? await readSource(tx, ambitoId, key, sets, lang) : null;
    if (source) sources.set(key, source);
  }
  const compositions = await store.listCompositions(tx, ambitoId, places.length);
  const chosen = compositions.find((one) => String(one.id) === form.composition) ?? compositions[0];
  return ok({
    ...{ places, sources, table: table.value, lead: await store.findLead(tx, ambitoId) },
    lastYear: await lastYearOf(tx, ambitoId, form),
    members: chosen?.members ?? null,
    words: {
      equal: t.sources.equal,
      lastYear: t.sources.lastYear,
      population: t.sources.population,
      pasted: t.sources.pasted,
    },
  });
}

/** What the frozen split of the same purpose asked the year before. */
async function lastYearOf(tx: Tx, ambitoId: number, form: SplitForm): Promise<Record<string, string> | null> {
  const before = (await listSplits(tx, ambitoId)).find(
    (one) => one.state === "frozen" && one.purpose === form.purpose && one.year === form.year - 1,
  );
  if (!before) return null;
  const shares = (await listShares(tx, ambitoId, [before.id])).get(before.id) ?? [];
  const euro = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
  return Object.fromEntries(shares.map((share) => [share.istat, euro(share.shareCents)]));
}
