// SPDX-License-Identifier: AGPL-3.0-or-later
// Forty-eight bars of the same length, one a municipality: what is paid, overdue and not yet due of what it was asked.
// Drawn by hand: a chart with 48 names on one axis would be a metre tall.
import { createHash } from "node:crypto";
import { formatEuro, type Cents, type Lang } from "@albero/kernel/pure";
import type { Glance } from "../core/allocate.ts";
import type { Texts } from "../texts.it.ts";

type Row = Glance & { place: string };
export type Picture = { svg: string; narrow: string; table: { head: string[]; rows: string[][] } };

const COLOURS = { settled: "#00684a", overdue: "#b3261e", notYetDue: "#c5cfd9" } as const;
const PARTS = ["settled", "overdue", "notYetDue"] as const;
const INK = "#1a2733";
const FONT = "Titillium Web, Geneva, Tahoma, sans-serif";
const ROW = 25;

export function drawShares(rows: readonly Row[], words: { title: string; lang: Lang; t: Texts }): Picture {
  const called = rows.filter((row) => row.called > 0);
  const ordered = called.toSorted(
    (a, b) => b.overdue / b.called - a.overdue / a.called || a.place.localeCompare(b.place),
  );
  const { t, lang } = words;
  const euro = (amount: Cents) => formatEuro(amount, lang);
  return {
    svg: draw(ordered, { columns: 3, width: 1040, ...words }),
    narrow: draw(ordered, { columns: 1, width: 360, ...words }),
    table: {
      head: [t.col.municipality, t.col.called, t.col.settled, t.col.overdue, t.col.notYetDue],
      rows: ordered.map((row) => [
        row.place,
        euro(row.called),
        euro(row.settled),
        euro(row.overdue),
        euro(row.notYetDue),
      ]),
    },
  };
}

type Frame = { columns: number; width: number; title: string; t: Texts };

function draw(rows: readonly Row[], { columns, width, title, t }: Frame): string {
  const perColumn = Math.ceil(rows.length / columns);
  const column = width / columns;
  const height = 34 + perColumn * ROW;
  const bars = rows.map((row, at) => {
    const [x, y] = [Math.floor(at / perColumn) * column, 34 + (at % perColumn) * ROW];
    return bar(row, { x, y, width: column - 24, t });
  });
  const id = createHash("sha256")
    .update(JSON.stringify([rows, title, columns]))
    .digest("hex")
    .slice(0, 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="q${id}t" aria-describedby="q${id}d" focusable="false" font-family="${FONT}" font-size="13" fill="${INK}">`,
    `<title id="q${id}t">${escape(title)}</title><desc id="q${id}d">${escape(t.year.chartDescription)}</desc>`,
    // Colour is not alone: what is overdue is hatched.
    `<defs><pattern id="q${id}p" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${COLOURS.overdue}"/><rect width="1.6" height="5" fill="#ffffff"/></pattern></defs>`,
    legend(t),
    ...bars,
    "</svg>",
  ]
    .join("")
    .replaceAll("{overdue}", `url(#q${id}p)`);
}

const fillOf = (part: (typeof PARTS)[number]): string => (part === "overdue" ? "{overdue}" : COLOURS[part]);

function legend(t: Texts): string {
  let x = 0;
  return PARTS.map((part) => {
    const at = x;
    const name = t.col[part];
    x += 30 + name.length * 7.2;
    return `<rect x="${at}" y="4" width="16" height="12" rx="2" fill="${fillOf(part)}"/><text x="${at + 22}" y="15">${escape(name)}</text>`;
  }).join("");
}

function bar(row: Row, { x, y, width, t }: { x: number; y: number; width: number; t: Texts }): string {
  const names = 162;
  const room = width - names - 46;
  let at = x + names;
  const pieces = PARTS.map((part) => {
    const size = (row[part] / row.called) * room;
    const piece =
      size > 0
        ? `<rect x="${at.toFixed(1)}" y="${y}" width="${size.toFixed(1)}" height="14" fill="${fillOf(part)}"/>`
        : "";
    at += size;
    return piece;
  }).join("");
  const share = Math.floor((row.settled / row.called) * 100);
  const name = row.place.length > 26 ? `${row.place.slice(0, 25)}…` : row.place;
  return `<text x="${x + names - 8}" y="${y + 12}" text-anchor="end">${escape(name)}</text>${pieces}<text x="${x + width}" y="${y + 12}" text-anchor="end">${t.year.percent(share)}</text>`;
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
