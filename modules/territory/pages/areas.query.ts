// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { NotFound, question } from "@albero/kernel";
import { unknownIn } from "../core/area.ts";
import { AGE_INDICES } from "../core/indices.ts";
import { compute, type ComputableKey } from "../core/computed.ts";
import { isWhole, timeOf, type Figure } from "../core/figure.ts";
import { number, timeWords, withUnit } from "../core/format.ts";
import { drawComposition, letterOf } from "../core/pictures.ts";
import { totalOf } from "../core/population.ts";
import { drawPyramid } from "../core/pyramid.ts";
import { mayEditTerritory, mayReadTerritory } from "../permissions.ts";
import { listCompositions } from "../store/areas.ts";
import { listFigures, listReadings } from "../store/figures.ts";
import { listCountedDays, listPopulations } from "../store/population.ts";
import { texts } from "../texts.ts";
import { groundOf, readTerritory } from "./ground.ts";

const nothing = z.object({});

/** Every way of dividing the Ambito, with what is certain of it and what is not. */
export const showSubAreas = question({
  name: "territory.showSubAreas",
  isRemembered: true,
  may: mayReadTerritory,
  input: nothing,
  async run(_asked, { tx, ambitoId, lang, today, actor }) {
    const t = texts[lang];
    const territory = await readTerritory(tx, ambitoId, t);
    const { ground, attribution } = await groundOf(tx, ambitoId, territory);
    const readings = (await listReadings(tx, ambitoId)).filter((one) => one.topic === "subAreas");
    const all = await listCompositions(tx, ambitoId);
    const compositions = all.map((one) => {
      const unknown = unknownIn(one, territory.municipalities);
      const certain = territory.municipalities.length - unknown.length;
      const words = {
        title: t.drawing.composition(one.label),
        tileTitle: t.drawing.compositionTiles(one.label),
        description: t.drawing.compositionDescription(certain, unknown.length),
        unknown: t.drawing.unknownSubArea,
        legend: t.areaKinds.sub_area,
        head: [t.areaKinds.municipality, t.areaKinds.sub_area],
      };
      return {
        ...{ id: one.id, firstDay: one.firstDay, label: one.label, source: one.source, note: one.note, certain },
        unknown: unknown.map((place) => ({ istat: place.istat, name: place.name })),
        pictures: drawComposition(ground, territory.subAreas, one, words),
        groups: territory.subAreas.map((part, at) => ({
          ...{ code: part.code, name: part.name, letter: letterOf(at) },
          seat: territory.municipalities.find((place) => place.istat === part.seatIstat)?.name ?? null,
          members: territory.municipalities
            .filter((place) => one.members[place.istat] === part.code)
            .map((place) => ({ istat: place.istat, name: place.name })),
        })),
      };
    });
    return {
      mayEdit: mayEditTerritory(actor),
      municipalities: territory.municipalities.map(({ istat, name }) => ({ istat, name })),
      subAreas: territory.subAreas,
      compositions,
      currentId: all.find((one) => one.firstDay <= today)?.id ?? null,
      attribution,
      readings: readings.map(({ kind, text }) => ({ kind, text })),
    };
  },
});

/** One composition as its form shows it. */
export const showComposition = question({
  name: "territory.showComposition",
  may: mayEditTerritory,
  input: z.object({ id: z.coerce.number().int().nullable() }),
  async run({ id }, { tx, ambitoId, lang }) {
    const { municipalities, subAreas } = await readTerritory(tx, ambitoId, texts[lang]);
    const composition =
      id === null ? null : ((await listCompositions(tx, ambitoId)).find((one) => one.id === id) ?? null);
    if (id !== null && !composition) throw new NotFound(`composition ${id}`);
    return {
      composition,
      municipalities: municipalities.map(({ istat, name }) => ({ istat, name })),
      subAreas: subAreas.map(({ code, name }) => ({ code, name })),
    };
  },
});

/** The municipalities with what identifies them, and in which sub-area each stands today, if that is known; the sub-areas by name. */
export const listMunicipalities = question({
  name: "territory.listMunicipalities",
  isRemembered: true,
  may: mayReadTerritory,
  input: nothing,
  async run(_asked, { tx, ambitoId, lang, today }) {
    const { municipalities, subAreas, profile } = await readTerritory(tx, ambitoId, texts[lang]);
    const current = (await listCompositions(tx, ambitoId)).find((one) => one.firstDay <= today) ?? null;
    const nameOf = new Map(subAreas.map((one) => [one.code, one.name]));
    return {
      profile,
      subAreas: subAreas.map(({ code, name }) => ({ code, name })),
      municipalities: municipalities.map((one) => {
        const code = current?.members[one.istat] ?? null;
        return {
          ...one,
          isLead: one.istat === profile?.leadIstat,
          subArea: code === null ? null : { code, name: nameOf.get(code) ?? code },
        };
      }),
    };
  },
});

/** One municipality: who it is, where it stood in time, every figure that speaks of it. */
export const showMunicipality = question({
  name: "territory.showMunicipality",
  isRemembered: true,
  may: mayReadTerritory,
  input: z.object({ istat: z.string() }),
  async run({ istat }, { tx, ambitoId, lang, today }) {
    const t = texts[lang];
    const { municipalities, subAreas, lead } = await readTerritory(tx, ambitoId, t);
    const place = municipalities.find((one) => one.istat === istat);
    if (!place) throw new NotFound(`municipality ${istat}`);
    const compositions = await listCompositions(tx, ambitoId);
    const figures = await listFigures(tx, ambitoId, { areaKind: "municipality", areaCode: istat });
    const readings = (await listReadings(tx, ambitoId)).filter(
      (one) => one.area.kind === "municipality" && one.area.code === istat,
    );
    const days = await listCountedDays(tx, ambitoId);
    const counted = days[0]
      ? (await listPopulations(tx, ambitoId, days[0].day)).find((one) => one.istat === istat)
      : undefined;
    const nameOf = new Map(subAreas.map((one) => [one.code, one.name]));
    return {
      ...place,
      inhabitants: counted ? number(totalOf(counted.population), lang) : latestPopulation(figures, lang),
      isLead: lead?.istat === istat,
      seatOf: subAreas.filter((one) => one.seatIstat === istat).map((one) => one.name),
      memberships: compositions.map((one) => ({
        ...{ id: one.id, label: one.label, firstDay: one.firstDay, isCurrent: one.firstDay <= today },
        subArea: nameOf.get(one.members[istat] ?? "") ?? null,
      })),
      figures: figures.map((one) => ({
        ...{ id: one.id, time: timeWords(timeOf(one)), uncertain: one.uncertain, source: one.source.title },
        label: lang === "en" && one.labelEn !== "" ? one.labelEn : one.label,
        slice: [one.category, t.sexes[one.sex], one.ageClass].filter(Boolean).join(", "),
        text: withUnit(one.value, one.unit, lang, String(one.value).split(".")[1]?.length ?? 0),
      })),
      readings: readings.map((one) => one.text),
      counted: counted && days[0] ? countedOf(counted.population, days[0].day, place.name, lang) : null,
    };
  },
});

/** The residents of a municipality as the newest source prints them; null when no source does. */
function latestPopulation(figures: readonly Figure[], lang: "it" | "en"): string | null {
  const [latest] = figures
    .filter((one) => one.indicator === "population" && isWhole(one))
    .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)));
  return latest ? number(latest.value, lang) : null;
}

function countedOf(population: Parameters<typeof totalOf>[0], day: string, name: string, lang: "it" | "en") {
  const t = texts[lang];
  const indices = (["population", ...Object.keys(AGE_INDICES)] as ComputableKey[]).map((key) => {
    const found = compute(key, population);
    const { label, unit, decimals } = t.indices[key];
    return {
      ...{ key, label },
      text: found.computable ? withUnit(found.value, unit, lang, decimals) : null,
      why: found.computable ? null : t.whyNot[found.reason],
    };
  });
  const drawing = drawPyramid("piramide", population, {
    ...{ title: t.drawing.pyramidOf(name), men: t.drawing.men, women: t.drawing.women, age: t.drawing.age },
    ...{ total: t.drawing.total, ageClass: t.drawing.ageClass, number: (value: number) => number(value, lang) },
    description: t.drawing.pyramidDescription(number(totalOf(population), lang), timeWords(day)),
  });
  return { day, indices, drawing };
}
