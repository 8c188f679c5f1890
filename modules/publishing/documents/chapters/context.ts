// SPDX-License-Identifier: AGPL-3.0-or-later
// Chapter 2: the territory, with the figures as their sources print them.
import type { Lang } from "@albero/kernel/pure";
import { heading, list, paragraph, type Block, type Phrase } from "../blocks.ts";
import type { Texts } from "../texts.ts";
import { number } from "./words.ts";

/** One number of the territory, already in words: "184,3", "2023", "indice". */
export type FigureRow = { label: string; territory: string; year: string; value: string; unit: string; note?: string };
export type Picture = { svg: string; title: string; alt: string; source: string | null; widthPercent: number };
/** `missing` says what the sources have and could not be read. */
export type ContextSection = {
  title: string;
  readings: Phrase[];
  missing: string[];
  figures: FigureRow[];
  source: string | null;
};

export type ContextFigures = {
  municipalities: { name: string; istat: string; subArea: string | null }[];
  /** Which composition the sub-areas are of, and why some are not known. */
  composition: { label: string; note: string } | null;
  population: { value: number; when: string } | null;
  map: Picture | null;
  pyramid: Picture | null;
  sections: ContextSection[];
};

export function contextBlocks(
  context: ContextFigures | null,
  lang: Lang,
  t: Texts,
  images: Record<string, string>,
): Block[] {
  if (!context || context.municipalities.length === 0) return [{ kind: "notice", text: t.missing.context }];
  const { municipalities, population } = context;
  const opening = population
    ? t.context.opening(municipalities.length, number(population.value, lang), population.when)
    : t.context.openingBare(municipalities.length);
  const blocks = [paragraph(opening, "lead"), paragraph(t.context.explained)];
  if (context.map) blocks.push(heading(2, t.context.map), picture("map.svg", context.map, images));
  for (const section of context.sections) blocks.push(...sectionBlocks(section, t));
  if (context.pyramid) blocks.push(heading(2, t.context.pyramid), picture("pyramid.svg", context.pyramid, images));
  return [...blocks, heading(2, t.context.municipalities), ...compositionNote(context), municipalityTable(context, t)];
}

function picture(image: string, drawn: Picture, images: Record<string, string>): Block {
  images[image] = drawn.svg;
  const { title, alt, source, widthPercent } = drawn;
  return { kind: "figure", image, title, alt, source, widthPercent };
}

function sectionBlocks(section: ContextSection, t: Texts): Block[] {
  const { columns } = t.context;
  const blocks: Block[] = [heading(2, section.title)];
  if (section.readings.length) blocks.push(list(section.readings));
  const missing = section.missing.map((text) => paragraph(`${t.context.missing} ${text}`, "small"));
  if (section.figures.length === 0) return [...blocks, ...missing];
  return [
    ...blocks,
    {
      kind: "table",
      title: t.context.figuresOf(section.title),
      columns: [
        { label: columns.indicator, width: 42, align: "left" },
        { label: columns.territory, width: 25, align: "left" },
        { label: columns.year, width: 11, align: "right" },
        { label: columns.value, width: 15, align: "right" },
        { label: columns.unit, width: 14, align: "left" },
      ],
      rows: section.figures.map((row) => [
        { text: row.label },
        { text: row.territory },
        { text: row.year },
        { text: row.value, note: row.note },
        { text: row.unit },
      ]),
      foot: [],
      source: section.source,
    },
    ...missing,
  ];
}

function compositionNote({ composition }: ContextFigures): Block[] {
  return composition?.note ? [paragraph(composition.note, "small")] : [];
}

function municipalityTable(context: ContextFigures, t: Texts): Block {
  const { columns } = t.context;
  return {
    kind: "table",
    title: t.context.municipalityTable(context.municipalities.length),
    halves: true,
    columns: [
      { label: columns.municipality, width: 45, align: "left" },
      { label: columns.istat, width: 20, align: "left" },
      { label: columns.subArea, width: 35, align: "left" },
    ],
    rows: context.municipalities.map((one) => [{ text: one.name }, { text: one.istat }, { text: one.subArea ?? "–" }]),
    foot: [],
    source: context.composition?.label ?? null,
  };
}
