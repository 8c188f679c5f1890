// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix of lines and areas drawn: full where the column of a mark is sure, hatched where the print lost it.
import { BLUE, el, INK, LINE, sheet, SOFT, write } from "@albero/ui/strokes";
import type { Matrix, MatrixLine } from "./matrix.ts";

export type MatrixWords = {
  title: string;
  description: string;
  row: string;
  lost: string;
  lostShort: string;
  cards: string;
  noRow: string;
  noRowShort: string;
};

type Frame = { id: string; width: number; label: number; cell: number; row: number; size: number; isNarrow: boolean };
const HATCH = "#8a5300";

export function drawMatrix(matrix: Matrix, words: MatrixWords) {
  return {
    svg: draw(matrix, words, { id: "mx", width: 900, label: 150, cell: 74, row: 40, size: 15, isNarrow: false }),
    narrow: draw(matrix, words, { id: "mxn", width: 350, label: 46, cell: 33, row: 36, size: 13, isNarrow: true }),
    table: {
      head: [words.row, ...matrix.columns, words.lost, words.cards],
      rows: matrix.rows.map((line) => [
        line.row ?? words.noRow,
        ...matrix.columns.map((column) => String(line.sure[column] ?? 0)),
        String(line.lost),
        String(line.cards.length),
      ]),
    },
  };
}

function draw(matrix: Matrix, words: MatrixWords, frame: Frame): string {
  const { id, width, label, cell, row, size } = frame;
  const top = 34;
  const lostLeft = label + matrix.columns.length * cell + (frame.isNarrow ? 8 : 24);
  const most = Math.max(1, ...matrix.rows.map((line) => line.lost));
  const scale = (width - lostLeft - 34) / most;
  const heads = matrix.columns.map((column, at) =>
    write(column, { x: label + at * cell + cell / 2, y: 20, size, anchor: "middle", bold: true }),
  );
  const lost = write(frame.isNarrow ? words.lostShort : words.lost, {
    x: lostLeft,
    y: 20,
    size,
    fill: HATCH,
    bold: true,
  });
  const lines = matrix.rows.map((line, at) =>
    drawLine(line, matrix.columns, words, { ...frame, y: top + at * row, lostLeft, scale }),
  );
  return sheet(
    { id, width, height: top + matrix.rows.length * row + 6, title: words.title, description: words.description },
    el(
      "defs",
      {},
      el(
        "pattern",
        { id: `${id}-h`, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        el("rect", { width: 7, height: 7, fill: "#fdf3e4" }),
        el("rect", { width: 2, height: 7, fill: HATCH }),
      ),
    ),
    ...heads,
    lost,
    ...lines,
  );
}

type Place = Frame & { y: number; lostLeft: number; scale: number };

function drawLine(line: MatrixLine, columns: readonly string[], words: MatrixWords, place: Place): string {
  const { id, label, cell, row, size, y, lostLeft, scale } = place;
  const middle = y + row / 2 + 5;
  const name = line.row ?? (place.isNarrow ? words.noRowShort : words.noRow);
  const cells = columns.flatMap((column, at) => {
    const sure = line.sure[column] ?? 0;
    const x = label + at * cell + 3;
    const box = { x, y: y + 3, width: cell - 6, height: row - 6, rx: 3 };
    return sure === 0
      ? [el("rect", { ...box, fill: "none", stroke: LINE })]
      : [
          el("rect", { ...box, fill: BLUE }),
          write(String(sure), {
            x: x + (cell - 6) / 2,
            y: middle,
            size,
            fill: "#ffffff",
            bold: true,
            anchor: "middle",
          }),
        ];
  });
  const bar =
    line.lost === 0
      ? [write("0", { x: lostLeft, y: middle, size, fill: SOFT })]
      : [
          el("rect", {
            x: lostLeft,
            y: y + 7,
            width: line.lost * scale,
            height: row - 14,
            fill: `url(#${id}-h)`,
            stroke: HATCH,
          }),
          write(String(line.lost), { x: lostLeft + line.lost * scale + 6, y: middle, size, bold: true }),
        ];
  return [write(name, { x: 0, y: middle, size, fill: INK, bold: line.row !== null }), ...cells, ...bar].join("");
}
