// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Lang } from "@albero/kernel/pure";
import type { Area, Composition, Municipality, SubArea } from "./area.ts";
import { drawBars } from "./bars.ts";
import { bestOf, distinct, type Entry } from "./choice.ts";
import { number, withUnit } from "./format.ts";
import type { Xy } from "./geometry.ts";
import { drawMap, type MapPlace, type MapWords } from "./map.ts";
import { huesFor, scaleOf } from "./scale.ts";
import { drawSeries } from "./series.ts";
import type { Drawing } from "./svg.ts";
import { drawTiles } from "./tiles.ts";

export type Ground = {
  municipalities: readonly Municipality[];
  seats: ReadonlySet<string>;
  outlines: ReadonlyMap<string, readonly (readonly Xy[])[]> | null;
};

export type FigureWords = {
  label: string;
  unit: string;
  time: string;
  unknown: string;
  municipality: string;
  area: string;
  year: string;
  doubt: string;
  mapTitle: string;
  tileTitle: string;
  described: (label: string, low: string, high: string, unknown: number) => string;
  name: (area: Area) => string;
};

function placesFor(
  ground: Ground,
  write: (one: Municipality) => Pick<MapPlace, "shade" | "text" | "short">,
): MapPlace[] {
  return ground.municipalities.map((one) => ({
    istat: one.istat,
    name: one.name,
    point: one.point,
    outline: ground.outlines?.get(one.istat) ?? null,
    strong: ground.seats.has(one.istat),
    ...write(one),
  }));
}

/** Map and cartogram of a figure of the municipalities; null when no municipality has a value. */
export function drawFigure(
  ground: Ground,
  entries: readonly Entry[],
  text: FigureWords,
  lang: Lang,
): { map: Drawing | null; tiles: Drawing } | null {
  const best = new Map(
    ground.municipalities.map((one) => [one.istat, bestOf(entries, { kind: "municipality", code: one.istat })]),
  );
  const known = [...best.values()].filter((one) => one !== null);
  if (known.length === 0) return null;
  const decimals = Math.max(...known.map((one) => one.decimals));
  const scale = scaleOf(
    known.map((one) => one.value!),
    (value) => number(value, lang, decimals),
  );
  const places = placesFor(ground, ({ istat }) => {
    const value = best.get(istat)?.value ?? null;
    if (value === null) return { shade: null, text: text.unknown, short: "?" };
    return {
      shade: scale.classOf(value),
      text: withUnit(value, text.unit, lang, decimals),
      short: number(value, lang, decimals),
    };
  });
  const sorted = known.toSorted((a, b) => a.value! - b.value!);
  const words = (entry: Entry) => `${text.name(entry.area)} (${withUnit(entry.value!, text.unit, lang, decimals)})`;
  const unknown = ground.municipalities.length - known.length;
  const mapWords: MapWords = {
    title: text.mapTitle,
    description: text.described(text.label, words(sorted[0]!), words(sorted.at(-1)!), unknown),
    unknown: text.unknown,
    legend: [text.label, text.unit && `(${text.unit})`, text.time].filter(Boolean).join(" "),
    head: [text.municipality, [text.label, text.unit && `(${text.unit})`].filter(Boolean).join(" ")],
  };
  const hasPlace = places.some((place) => place.outline !== null || place.point !== null);
  return {
    map: hasPlace ? drawMap("carta", places, scale.shades, mapWords) : null,
    tiles: drawTiles("tessere", places, scale.shades, { ...mapWords, title: text.tileTitle }),
  };
}

export type CompositionWords = {
  title: string;
  tileTitle: string;
  description: string;
  unknown: string;
  legend: string;
  head: readonly string[];
};

/** Which sub-area each municipality belongs to, with a colour and a letter each; the unknown ones hatched. */
export function drawComposition(
  ground: Ground,
  subAreas: readonly SubArea[],
  composition: Composition,
  text: CompositionWords,
): { map: Drawing | null; tiles: Drawing } {
  const shades = huesFor(subAreas.map((one, at) => `${letterOf(at)} · ${one.name}`));
  const places = placesFor(ground, ({ istat }) => {
    const at = subAreas.findIndex((one) => one.code === composition.members[istat]);
    if (at < 0) return { shade: null, text: text.unknown, short: "?" };
    return { shade: at, text: subAreas[at]!.name, short: letterOf(at) };
  });
  const words: MapWords = { ...text, letters: subAreas.map((_, at) => letterOf(at)) };
  const hasPlace = places.some((place) => place.outline !== null || place.point !== null);
  return {
    map: hasPlace ? drawMap(`comp${composition.id}`, places, shades, words) : null,
    tiles: drawTiles(`tess${composition.id}`, places, shades, { ...words, title: text.tileTitle }),
  };
}

export function letterOf(place: number): string {
  return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]!;
}

/** The same figure for sub-areas, Ambito, province, region and country; null when fewer than two can be compared. */
export function drawComparison(entries: readonly Entry[], text: FigureWords, lang: Lang): Drawing | null {
  const wider = distinct(entries.filter((one) => one.area.kind !== "municipality"));
  if (wider.length < 2) return null;
  const bars = wider.map((one) => ({
    name: text.name(one.area),
    value: one.value!,
    text: `${one.approximate ? "≈ " : ""}${withUnit(one.value!, text.unit, lang, one.decimals)}`,
    strong: one.area.kind === "ambito",
    inDoubt: one.uncertain !== null,
  }));
  const [low, high] = [
    bars.reduce((a, b) => (b.value < a.value ? b : a)),
    bars.reduce((a, b) => (b.value > a.value ? b : a)),
  ];
  return drawBars("confronto", bars, {
    title: text.label,
    description: text.described(text.label, `${low.name} (${low.text})`, `${high.name} (${high.text})`, 0),
    head: [text.area, text.label],
    doubt: text.doubt,
  });
}

/** How a figure changed, one little picture an area; null when no area has two years. */
export function drawChange(
  series: readonly { area: Area; entries: Entry[] }[],
  text: FigureWords,
  lang: Lang,
): Drawing | null {
  if (series.length === 0) return null;
  const lines = series.slice(0, 12).map(({ area, entries }) => ({
    name: text.name(area),
    points: distinctYears(entries).map((one) => ({
      year: Number(one.time.slice(0, 4)),
      value: one.value!,
      text: number(one.value!, lang, one.decimals),
      inDoubt: one.uncertain !== null,
    })),
  }));
  const all = lines.flatMap((line) => line.points);
  const [low, high] = [
    all.reduce((a, b) => (b.value < a.value ? b : a)),
    all.reduce((a, b) => (b.value > a.value ? b : a)),
  ];
  return drawSeries("serie", lines, {
    title: text.label,
    description: text.described(text.label, `${low.text} (${low.year})`, `${high.text} (${high.year})`, 0),
    head: [text.area, text.year, text.label],
    doubt: text.doubt,
  });
}

function distinctYears(entries: readonly Entry[]): Entry[] {
  const years = [...new Set(entries.map((one) => one.time.slice(0, 4)))].toSorted();
  return years.flatMap((year) => {
    const found = entries.filter((one) => one.time.startsWith(year) && one.value !== null);
    const best = found.find((one) => one.uncertain === null) ?? found[0];
    return best ? [best] : [];
  });
}
