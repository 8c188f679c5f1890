// SPDX-License-Identifier: AGPL-3.0-or-later
// Who signed and who did not, one bar a sub-area. Colour is never alone: what is missing is hatched, what is unknown dotted.
import { createHash } from "node:crypto";
import type { AreaCount } from "./parties.ts";

export type Picture = { svg: string; narrow: string; table: { head: string[]; rows: string[][] } };
export type PictureWords = {
  title: string;
  description: string;
  area: string;
  signed: string;
  unknown: string;
  missing: string;
};

const COLOURS = { signed: "#00684a", unknown: "#5b6f82", missing: "#b3261e" } as const;
const PARTS = ["signed", "unknown", "missing"] as const;
const INK = "#1a2733";
const FONT = "Titillium Web, Geneva, Tahoma, sans-serif";

export function drawSignatures(areas: readonly AreaCount[], words: PictureWords): Picture {
  return {
    svg: draw(areas, words, { width: 900, label: 240, row: 34 }),
    narrow: draw(areas, words, { width: 350, label: 0, row: 50 }),
    table: {
      head: [words.area, words.signed, words.unknown, words.missing],
      rows: areas.map((area) => [area.name, ...PARTS.map((part) => String(area[part]))]),
    },
  };
}

type Frame = { width: number; label: number; row: number };

function draw(areas: readonly AreaCount[], words: PictureWords, frame: Frame): string {
  const { width, label, row } = frame;
  const used = PARTS.filter((part) => areas.some((area) => area[part] > 0));
  const isNarrow = label === 0;
  const top = isNarrow ? 18 + used.length * 22 : 40;
  const height = top + areas.length * row;
  const most = Math.max(1, ...areas.map((area) => area.signed + area.unknown + area.missing));
  const scale = (width - label - 70) / most;
  const id = `f${createHash("sha256")
    .update(JSON.stringify([areas, words.title, width]))
    .digest("hex")
    .slice(0, 8)}`;
  const legend = used.map((part, at) => {
    const [x, y] = isNarrow ? [2, 4 + at * 22] : [label + at * 200, 8];
    return `<rect x="${x}" y="${y}" width="16" height="14" fill="${fill(id, part)}"/><text x="${x + 24}" y="${y + 12}">${escape(words[part])}</text>`;
  });
  const bars = areas.map((area, at) => bar(area, used, { ...frame, y: top + at * row, scale, id }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}t" aria-describedby="${id}d" focusable="false" font-family="${FONT}" font-size="14" fill="${INK}">`,
    `<title id="${id}t">${escape(words.title)}</title><desc id="${id}d">${escape(words.description)}</desc><defs>`,
    `<pattern id="${id}missing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${COLOURS.missing}"/><rect width="1.8" height="6" fill="#ffffff"/></pattern>`,
    `<pattern id="${id}unknown" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#dfe5ea"/><circle cx="3.5" cy="3.5" r="1.5" fill="${COLOURS.unknown}"/></pattern></defs>`,
    ...legend,
    ...bars,
    "</svg>",
  ].join("");
}

type Place = Frame & { y: number; scale: number; id: string };

function bar(area: AreaCount, used: readonly (typeof PARTS)[number][], place: Place): string {
  const { label, y, scale, id } = place;
  const isNarrow = label === 0;
  const barTop = isNarrow ? y + 20 : y + 4;
  let x = label;
  const pieces = used.map((part) => {
    const piece = `<rect x="${x.toFixed(1)}" y="${barTop}" width="${(area[part] * scale).toFixed(1)}" height="20" fill="${fill(id, part)}"/>`;
    x += area[part] * scale;
    return piece;
  });
  const total = area.signed + area.unknown + area.missing;
  const name = isNarrow
    ? `<text x="0" y="${y + 14}" font-weight="600">${escape(area.name)}</text>`
    : `<text x="${label - 12}" y="${y + 19}" text-anchor="end">${escape(area.name)}</text>`;
  return `${name}${pieces.join("")}<text x="${(x + 8).toFixed(1)}" y="${barTop + 15}" font-weight="600">${area.signed}/${total}</text>`;
}

const fill = (id: string, part: (typeof PARTS)[number]): string =>
  part === "signed" ? COLOURS.signed : `url(#${id}${part})`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
