// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { question, type Lang, type Tx } from "@albero/kernel";
import type { AreaKind } from "../core/area.ts";
import { COMPUTABLE_KEYS, computeEverywhere, isComputable } from "../core/computed.ts";
import { printedAt, seriesOf, type Entry } from "../core/choice.ts";
import { isWhole, timeOf, timesOf, type Figure, type Indicator } from "../core/figure.ts";
import { number, timeWords, withUnit } from "../core/format.ts";
import { drawChange, drawComparison, drawFigure, type FigureWords } from "../core/pictures.ts";
import { totalOf } from "../core/population.ts";
import { drawPyramid } from "../core/pyramid.ts";
import { mayReadTerritory } from "../permissions.ts";
import { listFigures, listIndicators, listReadings } from "../store/figures.ts";
import { listCountedDays } from "../store/population.ts";
import { texts } from "../texts.ts";
import { countsOn, groundOf, readTerritory, type Territory } from "./ground.ts";

const asked = z.object({ indicator: z.string().max(60).optional(), time: z.string().max(10).optional() });

type Row = Entry & { name: string; level: string; text: string };

/** The public page of the territory: one figure, at one time, in every picture that it allows. */
export const showTerritory = question({
  name: "territory.showTerritory",
  isRemembered: true,
  may: mayReadTerritory,
  input: asked,
  async run({ indicator, time }, { tx, ambitoId, lang }) {
    const t = texts[lang];
    const territory = await readTerritory(tx, ambitoId, t);
    const indicators = await listIndicators(tx, ambitoId);
    const days = await listCountedDays(tx, ambitoId);
    const all = await listFigures(tx, ambitoId);
    const choices = choicesOf(indicators, all, days.length > 0, lang);
    const key =
      choices.find((one) => one.key === indicator)?.key ?? defaultKey(all, days.length > 0) ?? choices[0]?.key ?? null;
    const latestDay = days[0]?.day;
    const latest =
      latestDay === undefined ? null : { day: latestDay, ...(await countsOn(tx, ambitoId, territory, latestDay)) };
    const readings = await listReadings(tx, ambitoId);
    const topic = choices.find((one) => one.key === key)?.topic ?? "";
    return {
      ...headOf(territory, all),
      choices,
      chosen:
        key === null
          ? null
          : await chosenFigure(tx, ambitoId, territory, { key, time, all, days, lang, choices, indicators, latest }),
      pyramid: pyramidOf(latest, lang),
      counted: countedSoFar(latest, territory),
      indices: indicesBeside(all, latest, territory, lang),
      readings: readings
        .filter((one) => (one.topic === key || one.topic === topic) && one.area.kind !== "municipality")
        .map((one) => ({
          kind: one.kind,
          text: one.text,
          name: territory.nameOf(one.area),
          isWhole: one.area.kind === "ambito",
        })),
    };
  },
});

function headOf({ municipalities, subAreas, lead, profile }: Territory, all: readonly Figure[]) {
  const latest = all
    .filter((one) => one.indicator === "population" && one.area.kind === "ambito" && isWhole(one))
    .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)))[0];
  return {
    municipalities: municipalities.length,
    subAreas: subAreas.length,
    leadName: lead?.name ?? "",
    profile,
    population: latest ? { value: latest.value, time: timeWords(timeOf(latest)), figureId: latest.id } : null,
  };
}

export type Choice = { key: string; label: string; topic: string; topicLabel: string };

function choicesOf(indicators: readonly Indicator[], all: readonly Figure[], hasCounts: boolean, lang: Lang): Choice[] {
  const t = texts[lang];
  const withValues = new Set(all.filter(isWhole).map((one) => one.indicator));
  const stored = indicators.filter((one) => withValues.has(one.key) || (hasCounts && isComputable(one.key)));
  const known = new Set(stored.map((one) => one.key));
  const computed = hasCounts ? COMPUTABLE_KEYS.filter((key) => !known.has(key)) : [];
  const label = (one: Indicator) => (lang === "en" && one.labelEn !== "" ? one.labelEn : one.label);
  return [
    ...stored.map((one) => ({ key: one.key, label: label(one), topic: one.topic, topicLabel: t.topic(one.topic) })),
    ...computed.map((key) => ({ key, label: t.indices[key].label, topic: "indices", topicLabel: t.topic("indices") })),
  ];
}

/** The figure that most municipalities have: the first thing worth a map. */
function defaultKey(all: readonly Figure[], hasCounts: boolean): string | null {
  if (hasCounts) return "population";
  const counts = new Map<string, number>();
  for (const one of all) {
    if (one.area.kind === "municipality") counts.set(one.indicator, (counts.get(one.indicator) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

type Wanted = {
  key: string;
  time: string | undefined;
  all: readonly Figure[];
  days: readonly { day: string }[];
  lang: Lang;
  choices: readonly Choice[];
  indicators: readonly Indicator[];
  latest: Latest;
};

async function chosenFigure(tx: Tx, ambitoId: number, territory: Territory, wanted: Wanted) {
  const { key, all, days, lang, choices } = wanted;
  const t = texts[lang];
  const figures = all.filter((one) => one.indicator === key);
  const indicator = wanted.indicators.find((one) => one.key === key) ?? null;
  const computable = isComputable(key) ? t.indices[key] : null;
  const decimals = decimalsFor(figures, computable?.decimals ?? indicator?.decimals ?? 0);
  const times = [...new Set([...(computable ? days.map((one) => one.day) : []), ...timesOf(figures.filter(isWhole))])];
  const time = wanted.time !== undefined && times.includes(wanted.time) ? wanted.time : bestTime(times, figures, days);
  const counts =
    computable && days.some((one) => one.day === time)
      ? await countsAt(tx, ambitoId, territory, wanted.latest, time)
      : null;
  const entries = [...printedAt(figures, time, decimals), ...(counts ? computedAt(key, counts, time, lang) : [])];
  const { ground, attribution } = await groundOf(tx, ambitoId, territory);
  const label = choices.find((one) => one.key === key)?.label ?? key;
  const unit = figures[0]?.unit ?? indicator?.unit ?? computable?.unit ?? "";
  const words = figureWords({ label, unit, time, nameOf: territory.nameOf, lang });
  const rows = inOrder(entries, territory.nameOf).map((one): Row => ({
    ...one,
    name: territory.nameOf(one.area),
    level: t.areaKinds[one.area.kind],
    text: one.value === null ? (one.reason ?? "") : withUnit(one.value, unit, lang, one.decimals),
  }));
  const known = entries.filter((one) => one.area.kind === "municipality" && one.value !== null);
  const parts = figures.filter((one) => !isWhole(one));
  return {
    ...{ key, label, unit, time, attribution, rows },
    definition: indicator?.definition ?? "",
    formula: indicator?.formula || computable?.formula || "",
    times: times.map((one) => ({ value: one, label: one === "" ? t.page.noDate : timeWords(one) })),
    knownMunicipalities: new Set(known.map((one) => one.area.code)).size,
    sources: [...new Set(entries.map((one) => one.source))],
    pictures: drawFigure(ground, entries, words, lang),
    comparison: drawComparison(entries, words, lang),
    change: drawChange(seriesOf(figures, decimals), words, lang),
    extremes: extremesOf(known, territory, unit, lang),
    parts: parts.map((one) => ({
      id: one.id,
      name: territory.nameOf(one.area),
      slice: [one.category, t.sexes[one.sex], one.ageClass].filter(Boolean).join(", "),
      time: timeWords(timeOf(one)),
      text: withUnit(one.value, one.unit, lang, decimals),
      uncertain: one.uncertain,
    })),
  };
}

function decimalsFor(figures: readonly Figure[], atLeast: number): number {
  const longest = Math.max(0, ...figures.map((one) => String(one.value).split(".")[1]?.length ?? 0));
  return atLeast === 0 ? longest : Math.max(longest, 1);
}

const ORDER: readonly AreaKind[] = ["ambito", "sub_area", "municipality", "province", "region", "country"];

/** The Ambito, its parts, its municipalities by name, then what lies around it. */
function inOrder(entries: readonly Entry[], nameOf: Territory["nameOf"]): Entry[] {
  const place = (one: Entry) => ORDER.indexOf(one.area.kind);
  const byName = (a: Entry, b: Entry) =>
    a.area.kind === "municipality" ? nameOf(a.area).localeCompare(nameOf(b.area), "it") : 0;
  return entries.toSorted((a, b) => place(a) - place(b) || byName(a, b));
}

/** The newest time of the counts; else the time at which most areas have a value, the newest of equals. */
function bestTime(times: readonly string[], figures: readonly Figure[], days: readonly { day: string }[]): string {
  const counted = days.find((one) => times.includes(one.day));
  if (counted) return counted.day;
  const weight = (time: string) => figures.filter((one) => isWhole(one) && timeOf(one) === time).length;
  return times.toSorted((a, b) => weight(b) - weight(a) || b.localeCompare(a))[0] ?? "";
}

type Counts = Awaited<ReturnType<typeof countsOn>>;
/** The newest counts, read once for every part of the page. */
type Latest = ({ day: string } & Counts) | null;

async function countsAt(tx: Tx, ambitoId: number, territory: Territory, latest: Latest, day: string): Promise<Counts> {
  return latest?.day === day ? latest : countsOn(tx, ambitoId, territory, day);
}

function computedAt(key: string, { areas, composition }: Counts, time: string, lang: Lang): Entry[] {
  if (!isComputable(key)) return [];
  const t = texts[lang];
  return computeEverywhere(key, areas).map((one) => ({
    area: one.area,
    value: one.value,
    reason: one.value === null ? t.whyNot[one.reason] : null,
    kind: "computed",
    figureId: null,
    time,
    approximate: false,
    uncertain: null,
    note: one.area.kind === "sub_area" && composition ? t.page.byComposition(composition.label) : "",
    source: t.page.computedSource(timeWords(time)),
    decimals: t.indices[key].decimals,
  }));
}

function extremesOf(known: readonly Entry[], territory: Territory, unit: string, lang: Lang) {
  const sorted = known.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || sorted.length < 2) return null;
  const write = (one: Entry) => ({
    name: territory.nameOf(one.area),
    text: withUnit(one.value ?? 0, unit, lang, one.decimals),
  });
  return { low: write(low), high: write(high) };
}

type WordsFor = { label: string; unit: string; time: string; nameOf: Territory["nameOf"]; lang: Lang };

export function figureWords({ label, unit, time, nameOf, lang }: WordsFor): FigureWords {
  const { drawing, areaKinds } = texts[lang];
  return {
    ...{ label, unit, time: timeWords(time), name: nameOf },
    unknown: drawing.unknown,
    municipality: areaKinds.municipality,
    area: drawing.area,
    year: drawing.year,
    doubt: drawing.doubt,
    mapTitle: drawing.map(label),
    tileTitle: drawing.tiles(label),
    described: drawing.described,
  };
}

function pyramidOf(latest: Latest, lang: Lang) {
  const whole = latest?.areas.find((one) => one.area.kind === "ambito");
  if (!latest || !whole?.ok) return null;
  const t = texts[lang].drawing;
  const drawing = drawPyramid("piramide", whole.population, {
    ...{ title: t.pyramid, men: t.men, women: t.women, age: t.age, total: t.total, ageClass: t.ageClass },
    description: t.pyramidDescription(number(totalOf(whole.population), lang), timeWords(latest.day)),
    number: (value) => number(value, lang),
  });
  return { day: latest.day, drawing };
}

/** The municipalities whose residents by age are known, while the whole Ambito still waits for the others. */
function countedSoFar(latest: Latest, { nameOf }: Territory): { day: string; names: string[] } | null {
  if (!latest) return null;
  const known = latest.areas.filter((one) => one.area.kind === "municipality" && one.ok);
  return { day: latest.day, names: known.map((one) => nameOf(one.area)) };
}

/** Every index that a source prints beside the same index worked out of the counts, if there are any. */
function indicesBeside(all: readonly Figure[], counts: Latest, territory: Territory, lang: Lang) {
  const t = texts[lang];
  const printed = all.filter((one) => isComputable(one.indicator) && one.indicator !== "population" && isWhole(one));
  return printed.map((one) => {
    const key = one.indicator;
    const same = counts && isComputable(key) ? computeEverywhere(key, counts.areas) : [];
    const found = same.find(({ area }) => area.kind === one.area.kind && area.code === one.area.code);
    const decimals = decimalsFor([one], 1);
    return {
      id: one.id,
      key,
      label: lang === "en" && one.labelEn !== "" ? one.labelEn : one.label,
      name: territory.nameOf(one.area),
      printed: withUnit(one.value, one.unit, lang, decimals),
      approximate: one.approximate,
      uncertain: one.uncertain,
      time: timeWords(timeOf(one)),
      area: one.area,
      day: counts?.day ?? null,
      computed:
        found?.value === undefined || found.value === null ? null : withUnit(found.value, one.unit, lang, decimals),
      why: found === undefined ? t.page.noCounts : found.value === null ? t.whyNot[found.reason] : null,
    };
  });
}
