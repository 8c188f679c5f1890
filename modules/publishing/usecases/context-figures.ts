// SPDX-License-Identifier: AGPL-3.0-or-later
// The territory in the words of chapter 2.
import { formatDate, type Lang, type PlainDate, type Work } from "@albero/kernel";
import { useCases as territory } from "@albero/territory";
import type { ContextFigures, ContextSection, FigureRow, Picture } from "../documents/chapters/context.ts";
import { notes, number } from "../documents/chapters/words.ts";
import { texts, type Texts } from "../documents/texts.ts";
import {
  listContextFigures,
  listContextMunicipalities,
  listContextReadings,
  type StoredFigure,
  type StoredReading,
} from "../store/context.ts";

/** Topics in the order of the chapter; what has another name comes after them. */
const TOPICS = [
  "space",
  "mobility",
  "subAreas",
  "population",
  "ages",
  "indices",
  "families",
  "foreigners",
  "education",
  "work",
  "incomes",
  "environment",
  "comparison",
  "bes",
  "indications",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Everything that the sources say above the single municipality; null where no municipality is known. */
export async function readContext(work: Work): Promise<ContextFigures | null> {
  const { tx, ambitoId, lang } = work;
  const t = texts[lang];
  const { municipalities, composition } = await listContextMunicipalities(tx, ambitoId);
  if (municipalities.length === 0) return null;
  const figures = await listContextFigures(tx, ambitoId, lang);
  const readings = await listContextReadings(tx, ambitoId);
  const shown = await territory.showTerritory.run({}, work);
  return {
    municipalities,
    composition,
    population: shown.population && { value: shown.population.value, when: shown.population.time },
    map: mapOf(shown),
    pyramid: shown.pyramid && picture(shown.pyramid.drawing.svg, t.context.pyramid, t.context.pyramidAlt, null),
    sections: sectionsOf(figures, readings, lang),
  };
}

type Shown = Awaited<ReturnType<typeof territory.showTerritory.run>>;

function mapOf({ chosen }: Shown): Picture | null {
  const drawing = chosen?.pictures?.map ?? chosen?.pictures?.tiles;
  if (!chosen || !drawing) return null;
  const time = chosen.times.find((one) => one.value === chosen.time && one.value !== "")?.label;
  const title = [chosen.label, time].filter(Boolean).join(", ");
  const { low, high } = chosen.extremes ?? {};
  const alt = [title, high && `${high.name}: ${high.text}`, low && `${low.name}: ${low.text}`]
    .filter(Boolean)
    .join(". ");
  const source = [...chosen.sources, chosen.attribution].filter(Boolean).join("; ");
  return picture(drawing.svg, title, alt, source || null);
}

function picture(svg: string, title: string, alt: string, source: string | null): Picture {
  return { svg, title, alt, source, widthPercent: 88 };
}

function sectionsOf(figures: StoredFigure[], readings: StoredReading[], lang: Lang): ContextSection[] {
  const t = texts[lang];
  const found = new Set([...figures.map((one) => one.topic), ...readings.map((one) => one.topic)]);
  const ordered = [...TOPICS.filter((topic) => found.has(topic)), ...[...found].filter((topic) => !isTopic(topic))];
  return ordered.map((topic) => {
    const ofTopic = figures.filter((one) => one.topic === topic);
    const said = readings.filter((one) => one.topic === topic);
    return {
      title: isTopic(topic) ? t.context.topics[topic] : t.context.otherTopic,
      readings: said.filter((one) => one.kind !== "missing").map((one) => ({ text: readingWords(one) })),
      missing: said.filter((one) => one.kind === "missing").map((one) => one.text),
      figures: ofTopic.map((one) => figureRow(one, lang, t)),
      source: [...new Set(ofTopic.map((one) => one.source))].join("; ") || null,
    };
  });
}

function isTopic(topic: string): topic is Topic {
  return (TOPICS as readonly string[]).includes(topic);
}

function readingWords({ areaKind, areaName, text }: StoredReading): string {
  return areaKind === "ambito" ? text : `${areaName}: ${text}`;
}

function figureRow(one: StoredFigure, lang: Lang, t: Texts): FigureRow {
  const slice = [one.slice, one.sex === "all" ? "" : t.context.sexes[one.sex]].filter(Boolean).join(", ");
  return {
    label: slice ? `${one.label} (${slice})` : one.label,
    territory: areaWords(one, t),
    year: one.time.length === 10 ? formatDate(one.time as PlainDate) : one.time || "–",
    value: [one.approximate ? t.context.about : "", number(one.value, lang)].filter(Boolean).join(" "),
    unit: one.unit || "–",
    note: notes(one.note, one.uncertain),
  };
}

function areaWords({ areaKind, areaName }: StoredFigure, t: Texts): string {
  if (areaKind === "ambito") return t.context.wholeAmbito;
  return areaKind === "province" ? t.context.province(areaName) : areaName;
}
