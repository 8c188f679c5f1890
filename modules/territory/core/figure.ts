// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Area, AreaKind } from "./area.ts";

export type Indicator = {
  key: string;
  label: string;
  labelEn: string;
  unit: string;
  decimals: number;
  topic: string;
  definition: string;
  formula: string;
};

export type Source = { key: string; title: string; place: string; licence: string };

/** One number as its source gives it: `uncertain` says why it is in doubt, `kind` whether it was printed or worked out. */
export type Figure = {
  id: number;
  indicator: string;
  label: string;
  labelEn: string;
  decimals: number;
  topic: string;
  area: Area;
  day: string | null;
  year: number | null;
  sex: "all" | "male" | "female";
  ageClass: string;
  category: string;
  value: number;
  unit: string;
  approximate: boolean;
  uncertain: string | null;
  note: string;
  kind: "printed" | "computed";
  source: { key: string; title: string; licence: string; place: string };
};

/** What a source says in words: a reading, the context, an indication for the plan, or what could not be read. */
export type Reading = {
  id: number;
  topic: string;
  area: Area;
  kind: "reading" | "missing" | "context" | "indication";
  text: string;
  source: string;
};

/** The slice of a figure: two figures with the same slice speak of the same thing at the same time. */
export function timeOf(figure: Pick<Figure, "day" | "year">): string {
  return figure.day ?? (figure.year === null ? "" : String(figure.year));
}

/** Figures that speak of everybody and everything: those that a map or a comparison may show. */
export function isWhole(figure: Figure): boolean {
  return figure.sex === "all" && figure.ageClass === "" && figure.category === "";
}

/** The times of an indicator, newest first; "" stands for a source that gives no date. */
export function timesOf(figures: readonly Figure[]): string[] {
  return [...new Set(figures.map(timeOf))].toSorted((a, b) => b.localeCompare(a));
}

/** How many decimals a value needs: those of its indicator, or the ones it really has when they are more. */
export function decimalsOf(figure: Pick<Figure, "value" | "decimals">): number {
  const written = String(figure.value).split(".")[1]?.length ?? 0;
  return figure.decimals === 0
    ? written
    : Math.max(written, Math.min(figure.decimals, written === 0 ? 0 : figure.decimals));
}

const LEVELS: readonly AreaKind[] = ["municipality", "sub_area", "ambito", "province", "region", "country"];

export function byLevel(a: Area, b: Area): number {
  return LEVELS.indexOf(a.kind) - LEVELS.indexOf(b.kind);
}
