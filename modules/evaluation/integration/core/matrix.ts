// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix of lines and areas over all cards. Which row a mark stands in is printed; the columns are mostly lost, and say so.
import type { IntegrationCard, IntegrationHead } from "./file.ts";

export type MatrixLine = {
  /** An area, a line (of a matrix printed the other way round), or null for marks of nobody's row. */
  row: string | null;
  /** Numbers of the cards with marks in this row. */
  cards: number[];
  /** Marks whose column is sure, by column. */
  sure: Record<string, number>;
  /** Marks whose column is lost. */
  lost: number;
};
export type Matrix = {
  columns: string[];
  rows: MatrixLine[];
  /** Numbers of the cards in which no mark can be read. */
  unread: number[];
  /** Numbers of the cards that print the matrix the other way round. */
  transposed: number[];
  marks: { sure: number; lost: number };
};

/**
 * Counts the marks of all cards: every area has its row, then the lines that some card prints as a row, then the marks that
 * belong to no row that can be told. Sure and lost marks together are all the marks of the cards.
 */
export function matrixOf(
  head: Pick<IntegrationHead["matrix"], "lines" | "areas">,
  cards: readonly Pick<IntegrationCard, "n" | "matrixRows" | "matrixTransposed">[],
): Matrix {
  const rows = new Map<string | null, MatrixLine>(head.areas.map((area) => [area, emptyLine(area)]));
  const used = new Set(cards.flatMap((card) => card.matrixRows.map((each) => each.row)));
  for (const line of head.lines) if (used.has(line)) rows.set(line, emptyLine(line));
  if (used.has(null)) rows.set(null, emptyLine(null));
  for (const card of cards)
    for (const { row, marks, columns } of card.matrixRows) {
      const line = rows.get(row) ?? emptyLine(row);
      rows.set(row, line);
      if (!line.cards.includes(card.n)) line.cards.push(card.n);
      if (columns === null) line.lost += marks;
      for (const column of columns ?? []) line.sure[column] = (line.sure[column] ?? 0) + 1;
    }
  const all = [...rows.values()];
  return {
    columns: [...head.lines],
    rows: all,
    unread: cards.filter((card) => card.matrixRows.length === 0).map((card) => card.n),
    transposed: cards.filter((card) => card.matrixTransposed).map((card) => card.n),
    marks: {
      sure: sum(all.flatMap((line) => Object.values(line.sure))),
      lost: sum(all.map((line) => line.lost)),
    },
  };
}

const emptyLine = (row: string | null): MatrixLine => ({ row, cards: [], sure: {}, lost: 0 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
