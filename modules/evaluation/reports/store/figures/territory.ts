// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { publicPaths } from "@albero/territory/paths";
import type { Say } from "../../core/value.ts";
import {
  bars,
  counting,
  num,
  number,
  on,
  per,
  percent,
  sumOf,
  table,
  text,
  words,
  type Ask,
  type Answers,
} from "./ask.ts";

type Found = {
  id: number;
  key: string;
  kind: string;
  code: string;
  category: string;
  year: number | null;
  value: number;
  source: string;
  uncertain: string | null;
};

const KEYS = ["population", "areaKm2", "density", "oldAge", "structuralDependency", "foreigners"];
const CLASSES = ["municipalitiesInClass", "populationInClass", "populationShareInClass", "censusPopulation"];

/** Of each figure and area the newest value; among those of one year the one that is in no doubt. */
async function listFigures({ work, to }: Ask): Promise<Found[]> {
  const { rows } = await sql<Omit<Found, "value"> & { value: string }>`
    select distinct on (f.indicator_key, f.area_kind, f.area_code, f.category)
      f.id, f.indicator_key as key, f.area_kind as kind, f.area_code as code, f.category, f.year, f.value, s.title as source, f.uncertain
    from territory.figure f join territory.source s on s.ambito_id = f.ambito_id and s.key = f.source_key
    where f.ambito_id = ${work.ambitoId} and f.sex = 'all' and f.age_class = ''
      and f.indicator_key = any(${[...KEYS, ...CLASSES]}) and coalesce(f.year, 0) <= ${Number(to.slice(0, 4))}
    order by f.indicator_key, f.area_kind, f.area_code, f.category, f.year desc nulls last, f.uncertain nulls first, f.id`.execute(
    work.tx,
  );
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}

const AREAS: Record<string, Say> = {
  ambito: { it: "Ambito", en: "Ambito" },
};
const areaName = (kind: string, code: string): Say =>
  AREAS[kind] ?? (kind === "province" ? { it: `Provincia di ${code}`, en: `Province of ${code}` } : code);

export async function territoryFigures(ask: Ask): Promise<Answers> {
  const { work, slug } = ask;
  const { tx, ambitoId } = work;
  const found = await listFigures(ask);
  const path = publicPaths.territory(slug);
  const one = (key: string, kind = "ambito") =>
    found.find((row) => row.key === key && row.kind === kind && row.category === "");
  const figure = (key: string, decimals: number, as: typeof number | typeof percent = number) => {
    const row = one(key);
    const place = row ? publicPaths.figure(slug, row.id) : path;
    return {
      ...{ value: as(row?.value ?? null, decimals), path: place, sitePath: place, doubt: row?.uncertain ?? null },
      rows: table(
        [
          ["Dato", "Figure", "text", 40],
          ["Anno", "Year", "text", 12],
          ["Valore", "Value", "number", 16],
          ["Fonte", "Source", "text", 50],
        ],
        row
          ? [
              [
                words(areaName(row.kind, row.code)),
                words(row.year ? String(row.year) : ""),
                num(row.value, decimals),
                words(row.source),
              ],
            ]
          : [],
      ),
    };
  };
  const municipalities = await tx
    .selectFrom("territory.municipality")
    .select(["istat", "name", "province"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
  const subAreas = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .execute();
  const list = table(
    [
      ["Comune", "Municipality", "text", 50],
      ["Codice ISTAT", "ISTAT code", "text", 25],
      ["Provincia", "Province", "text", 25],
    ],
    municipalities.map((row) => [words(row.name), words(row.istat), words(row.province)]),
  );
  const classes = classesOf(found);
  const parts = await subAreaRows(ask, subAreas, found);
  const population = one("population");
  const small = classes.filter(({ label }) => /fino a 1\.000|da 1\.000 a 3\.000/.test(label));
  const compared = (key: string) =>
    found
      .filter(
        (row) =>
          row.key === key && row.category === "" && ["ambito", "province", "region", "country"].includes(row.kind),
      )
      .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
      .map((row) => ({ label: areaName(row.kind, row.code), value: row.value }));
  const site = publicPaths.municipalities(slug);
  const subAreasPath = publicPaths.subAreas(slug);
  const classTable = table(
    [
      ["Classe", "Size", "text", 34],
      ["Comuni", "Municipalities", "number"],
      ["Abitanti", "Inhabitants", "number"],
      ["Quota", "Share", "percent"],
    ],
    classes.map(({ label, count, people, share }) => [words(label), num(count), num(people), per(share, 2)]),
  );
  return {
    "territorio.comuni": counting(list, site, site),
    "territorio.subambiti": counting(
      table(
        [["Sub-ambito", "Sub-area", "text"]],
        subAreas.map((row) => [words(row.name)]),
      ),
      subAreasPath,
      subAreasPath,
    ),
    "territorio.abitanti": figure("population", 0),
    "territorio.abitanti-anno": {
      ...figure("population", 0),
      value: text(population?.year ? String(population.year) : null),
    },
    "territorio.superficie": figure("areaKm2", 0),
    "territorio.densita": figure("density", 1),
    "territorio.vecchiaia": figure("oldAge", 1),
    "territorio.dipendenza": figure("structuralDependency", 1),
    "territorio.stranieri": figure("foreigners", 1, percent),
    "territorio.piccoli-comuni": {
      ...{ value: number(small.length > 0 ? sumOf(small.map((each) => each.count)) : null), rows: classTable },
      ...{ path, sitePath: path },
    },
    "territorio.classi": { value: classTable, path, sitePath: path },
    "territorio.classi-grafico": {
      value: bars(
        "number",
        HEADS.people,
        classes.map(({ label, people }) => ({ label, value: people })),
      ),
      ...{ rows: classTable, path, sitePath: path },
    },
    "territorio.subambiti-tabella": { value: parts.table, path: subAreasPath, sitePath: subAreasPath },
    "territorio.subambiti-grafico": {
      value: parts.series,
      rows: parts.table,
      path: subAreasPath,
      sitePath: subAreasPath,
    },
    "territorio.confronto-vecchiaia": {
      value: bars("number", HEADS.index, compared("oldAge"), 1),
      ...{
        path: publicPaths.territory(slug, { indicator: "oldAge" }),
        sitePath: publicPaths.territory(slug, { indicator: "oldAge" }),
      },
    },
    "territorio.confronto-stranieri": {
      value: bars("percent", HEADS.share, compared("foreigners"), 1),
      ...{ path, sitePath: path },
    },
  };
}

const ORDER = ["ambito", "province", "region", "country"];
const HEADS = {
  people: { it: "Abitanti", en: "Inhabitants" },
  index: { it: "Indice", en: "Index" },
  share: { it: "Quota", en: "Share" },
};

function classesOf(found: readonly Found[]) {
  const of = (key: string, category: string) =>
    found.find((row) => row.key === key && row.kind === "ambito" && row.category === category)?.value ?? null;
  const size = (label: string) =>
    Number((/\d[\d.]*/.exec(label)?.[0] ?? "0").replaceAll(".", "")) + (label.startsWith("da ") ? 1 : 0);
  return [...new Set(found.filter((row) => row.key === "municipalitiesInClass").map((row) => row.category))]
    .toSorted((a, b) => size(a) - size(b))
    .map((label) => ({
      ...{ label, count: of("municipalitiesInClass", label), people: of("populationInClass", label) },
      share: of("populationShareInClass", label),
    }));
}

/** Municipalities of the composition in force, and the inhabitants of the last census that is told for each sub-area. */
async function subAreaRows(
  { work, to }: Ask,
  subAreas: readonly { code: string; name: string }[],
  found: readonly Found[],
) {
  const { rows } = await sql<{ code: string; count: number; day: string }>`
    select m.sub_area_code as code, count(*)::int as count, min(c.first_day)::text as day
    from territory.composition c join territory.composition_member m on m.ambito_id = c.ambito_id and m.composition_id = c.id
    where c.ambito_id = ${work.ambitoId} and c.id = (
      select id from territory.composition where ambito_id = ${work.ambitoId} and first_day <= ${to}
        and (select count(*) from territory.composition_member x where x.composition_id = composition.id) >= 10
      order by first_day desc limit 1)
    group by 1`.execute(work.tx);
  const people = (code: string) =>
    found.find((row) => row.key === "censusPopulation" && row.kind === "sub_area" && row.code === code);
  const lines = subAreas.map(({ code, name }) => ({
    name,
    count: rows.find((row) => row.code === code)?.count ?? null,
    people: people(code)?.value ?? null,
    year: people(code)?.year ?? null,
  }));
  return {
    table: table(
      [
        ["Sub-ambito", "Sub-area", "text", 34],
        ["Comuni", "Municipalities", "number"],
        ["Composizione dal", "Composition since", "date"],
        ["Abitanti", "Inhabitants", "number"],
        ["Anno", "Year", "text", 12],
      ],
      lines.map((line) => [
        ...[words(line.name), num(line.count), on(rows[0]?.day ?? null), num(line.people)],
        words(line.year === null ? "" : String(line.year)),
      ]),
    ),
    series: bars(
      "number",
      HEADS.people,
      lines.map((line) => ({ label: line.name, value: line.people })),
    ),
  };
}
