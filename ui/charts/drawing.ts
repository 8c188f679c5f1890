// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatEuro, cents, type Lang } from "@albero/kernel/pure";
import { formatEuroShort, formatNumber, formatPercent } from "../format.ts";
import { areaHue, BLUE } from "../palette.ts";

/** What every builder returns, ready for `<ChartFigure drawing>`: for wide screens and paper, for phones, as numbers. */
export type Drawing = {
  svg: string;
  narrow?: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

/** How values are written: euro are whole cents, percentages are already out of a hundred. */
export type ValueFormat = "euro" | "number" | "percent";

/** What every builder asks. */
export type Common = {
  /** The finding: "La domiciliarità pesa per un terzo". */
  title: string;
  description?: string;
  lang?: Lang;
  format?: ValueFormat;
  /** Decimals of numbers and percentages. */
  decimals?: number;
};

export const WIDE = 1040;
export const NARROW = 360;

/** The exact value, as the table writes it. */
export function exact(
  value: number | null,
  { format = "number", lang = "it", decimals }: Omit<Common, "title">,
): string {
  if (value === null) return "—";
  if (format === "euro") return formatEuro(cents(value), lang);
  if (format === "percent") return formatPercent(value, lang, decimals ?? 1);
  return formatNumber(value, lang, decimals ?? 0);
}

/** The value as a label of the picture: money is shortened, the table keeps the cents. */
export function shown(value: number | null, options: Omit<Common, "title">): string {
  return options.format === "euro" && value !== null ? formatEuroShort(value, options.lang) : exact(value, options);
}

/** The colour of a part: that of its area, or the colour asked, or blue. */
export function colourOf(part: { area?: string; colour?: string }): string {
  return part.colour ?? (part.area ? areaHue(part.area).ink : BLUE);
}
