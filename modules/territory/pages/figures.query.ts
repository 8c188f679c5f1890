// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { NotFound, question, type Lang } from "@albero/kernel";
import { AREA_KINDS } from "../core/area.ts";
import { compute, isComputable } from "../core/computed.ts";
import { timeOf, type Figure } from "../core/figure.ts";
import { number, timeWords, withUnit } from "../core/format.ts";
import { between, totalOf } from "../core/population.ts";
import { mayReadLoads, mayReadTerritory } from "../permissions.ts";
import { countFigures, listFigures, listIndicators } from "../store/figures.ts";
import { getLoad, listLoads } from "../store/loads.ts";
import { listCountedDays } from "../store/population.ts";
import { findBoundaries } from "../store/boundaries.ts";
import { texts } from "../texts.ts";
import { countsOn, readTerritory, type Territory } from "./ground.ts";

const PER_PAGE = 60;

function lineOf(figure: Figure, { nameOf }: Territory, lang: Lang) {
  const t = texts[lang];
  const decimals = String(figure.value).split(".")[1]?.length ?? 0;
  return {
    id: figure.id,
    indicator: figure.indicator,
    label: lang === "en" && figure.labelEn !== "" ? figure.labelEn : figure.label,
    topic: t.topic(figure.topic),
    area: figure.area,
    name: nameOf(figure.area),
    level: t.areaKinds[figure.area.kind],
    slice: [figure.category, t.sexes[figure.sex], figure.ageClass].filter(Boolean).join(", "),
    time: timeWords(timeOf(figure)),
    value: figure.value,
    text: withUnit(figure.value, figure.unit, lang, decimals),
    number: number(figure.value, lang, decimals),
    unit: figure.unit,
    approximate: figure.approximate,
    uncertain: figure.uncertain,
    note: figure.note,
    kind: figure.kind,
    source: figure.source,
  };
}

export type FigureLine = ReturnType<typeof lineOf>;

/** The figures of the store, by indicator, level and doubt, sixty at a time. */
export const listFigureLines = question({
  name: "territory.listFigureLines",
  isRemembered: true,
  may: mayReadTerritory,
  input: z.object({
    indicator: z.string().max(60).optional(),
    areaKind: z.enum(AREA_KINDS).optional().catch(undefined),
    onlyDoubtful: z.boolean().default(false),
    page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
  }),
  async run({ page, indicator, areaKind, onlyDoubtful }, { tx, ambitoId, lang }) {
    const territory = await readTerritory(tx, ambitoId, texts[lang]);
    const indicators = await listIndicators(tx, ambitoId);
    const known = indicators.some((one) => one.key === indicator) ? indicator : undefined;
    const found = await listFigures(tx, ambitoId, { indicator: known, areaKind, onlyDoubtful });
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
    const at = Math.min(page, pages);
    return {
      counts: await countFigures(tx, ambitoId),
      indicators: indicators.map((one) => ({
        ...{ key: one.key, topic: texts[lang].topic(one.topic) },
        label: lang === "en" && one.labelEn !== "" ? one.labelEn : one.label,
      })),
      total: found.length,
      page: at,
      pages,
      lines: found.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one) => lineOf(one, territory, lang)),
    };
  },
});

/** The door of one figure: where it was printed, what is in doubt, which other figures say the same thing. */
export const showFigure = question({
  name: "territory.showFigure",
  isRemembered: true,
  may: mayReadTerritory,
  input: z.object({ id: z.coerce.number().int() }),
  async run({ id }, { tx, ambitoId, lang }) {
    const territory = await readTerritory(tx, ambitoId, texts[lang]);
    const [figure] = await listFigures(tx, ambitoId, { id });
    if (!figure) throw new NotFound(`figure ${id}`);
    const indicator = (await listIndicators(tx, ambitoId)).find((one) => one.key === figure.indicator);
    const others = await listFigures(tx, ambitoId, {
      indicator: figure.indicator,
      areaKind: figure.area.kind,
      areaCode: figure.area.code,
    });
    const days = isComputable(figure.indicator) ? (await listCountedDays(tx, ambitoId)).map((one) => one.day) : [];
    return {
      ...lineOf(figure, territory, lang),
      definition: indicator?.definition ?? "",
      formula: indicator?.formula ?? "",
      others: others.filter((one) => one.id !== id).map((one) => lineOf(one, territory, lang)),
      computedOn: days,
    };
  },
});

/** The door of an index worked out by Albero: the sums that went into it, municipality by municipality. */
export const showComputed = question({
  name: "territory.showComputed",
  isRemembered: true,
  may: mayReadTerritory,
  input: z.object({ indicator: z.string(), areaKind: z.enum(AREA_KINDS), areaCode: z.string(), day: z.iso.date() }),
  async run({ indicator, areaKind, areaCode, day }, { tx, ambitoId, lang }) {
    const t = texts[lang];
    if (!isComputable(indicator)) throw new NotFound(indicator);
    const territory = await readTerritory(tx, ambitoId, t);
    const { areas, composition } = await countsOn(tx, ambitoId, territory, day);
    const found = areas.find(({ area }) => area.kind === areaKind && area.code === areaCode);
    if (!found) throw new NotFound(`${areaKind} ${areaCode} on ${day}`);
    const { label, unit, formula, decimals } = t.indices[indicator];
    const value = found.ok ? compute(indicator, found.population) : null;
    const sums = found.ok
      ? [
          { from: 0, to: 14 },
          { from: 15, to: 64 },
          { from: 65, to: null },
        ].map(({ from, to }) => {
          const male = between(found.population.male, from, to ?? undefined);
          const female = between(found.population.female, from, to ?? undefined);
          const label = t.drawing.ageClass(from, to);
          return { label, male: number(male, lang), female: number(female, lang), total: number(male + female, lang) };
        })
      : [];
    const members = areas.filter(
      ({ area }) => area.kind === "municipality" && isPartOf(area.code, found.area, composition?.members ?? {}),
    );
    return {
      ...{ label, formula, name: territory.nameOf(found.area), day, sums },
      text: value?.computable ? withUnit(value.value, unit, lang, decimals) : null,
      why: found.ok ? (value?.computable === false ? t.whyNot[value.reason] : null) : t.whyNot[found.reason],
      total: found.ok ? number(totalOf(found.population), lang) : null,
      members: members.flatMap((one) =>
        one.ok ? [{ name: territory.nameOf(one.area), residents: number(totalOf(one.population), lang) }] : [],
      ),
    };
  },
});

function isPartOf(
  istat: string,
  area: { kind: string; code: string },
  members: Readonly<Record<string, string>>,
): boolean {
  if (area.kind === "ambito") return true;
  return area.kind === "municipality" ? area.code === istat : members[istat] === area.code;
}

/** What the office sees first: how much is known, what was loaded, what is missing. */
export const showOffice = question({
  name: "territory.showOffice",
  isRemembered: true,
  may: mayReadLoads,
  input: z.object({}),
  async run(_asked, { tx, ambitoId, lang }) {
    const { municipalities, subAreas, profile, lead } = await readTerritory(tx, ambitoId, texts[lang]);
    const boundaries = await findBoundaries(tx, ambitoId);
    return {
      profile,
      leadName: lead?.name ?? null,
      municipalities: municipalities.length,
      withoutPoint: municipalities.filter((one) => one.point === null).map((one) => one.name),
      subAreas: subAreas.length,
      counts: await countFigures(tx, ambitoId),
      days: await listCountedDays(tx, ambitoId),
      boundaries: boundaries && {
        municipalities: boundaries.outlines.size,
        source: boundaries.source,
        licence: boundaries.licence,
      },
      loads: (await listLoads(tx, ambitoId)).map(({ report: _report, ...load }) => load),
    };
  },
});

/** A file that was tried or loaded, with all that was found in it. */
export const showLoad = question({
  name: "territory.showLoad",
  may: mayReadLoads,
  input: z.object({ id: z.coerce.number().int() }),
  run: async ({ id }, { tx, ambitoId }) => getLoad(tx, ambitoId, id),
});
