// SPDX-License-Identifier: AGPL-3.0-or-later
/** What every builder returns, ready for `<ChartFigure drawing>`: a drawing for wide screens and paper, one for phones, the numbers. */
export type Drawing = {
  svg: string;
  narrow?: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};
