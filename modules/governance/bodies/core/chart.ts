// SPDX-License-Identifier: AGPL-3.0-or-later
// The organisation chart: bands from who decides down to who works, each with its bodies. Pure: layout first, then strokes.
import { TIERS, type Body } from "./body.ts";
import { el, escape, INK, LINE, sheet, SOFT, wrap, write } from "@albero/ui/strokes";

export type ChartBody = Pick<Body, "id" | "name" | "tier" | "level"> & {
  href: string;
  /** Below the name: how many seats, what is missing. */
  meta: string;
  /** Something in it asks for attention. */
  alert: boolean;
};
export type Band = (typeof TIERS)[number] | "district" | "other";
export const BANDS: readonly Band[] = ["deciding", "district", "guiding", "linking", "working", "other"];

/** The band of a body: the assembly of the health district stands beside that of the Ambito, never within its line. */
export const bandOf = ({ tier, level }: Pick<Body, "tier" | "level">): Band =>
  tier ?? (level === "health_district" ? "district" : "other");

type Box = { x: number; y: number; width: number; height: number; body: ChartBody; lines: string[]; notes: string[] };
type BandBox = { band: Band; y: number; height: number; title: string[]; boxes: Box[] };
export type Layout = { width: number; height: number; left: number; narrow: boolean; bands: BandBox[] };

export const WIDE = 1040;
export const NARROW = 360;
const [GAP, PAD, SIZE] = [12, 14, 14];
/** What stands below a name: smaller, with its own step from line to line. */
const [SMALL, STEP] = [13, 16];

/** Where every band and box stands; bands without bodies are left out. Boxes of a row are equally tall. */
export function layoutChart(
  bodies: readonly ChartBody[],
  titles: Readonly<Record<Band, string>>,
  width: number,
): Layout {
  const narrow = width < 600;
  const left = narrow ? PAD : 170;
  const columns = narrow ? 2 : 4;
  const boxWidth = (width - left - PAD - GAP * (columns - 1)) / columns;
  let y = 0;
  const bands: BandBox[] = [];
  for (const band of BANDS) {
    const inside = bodies.filter((body) => bandOf(body) === band);
    if (inside.length === 0) continue;
    const title = wrap(titles[band], SIZE, narrow ? width - 2 * PAD : left - 2 * PAD);
    const top = y + PAD + (narrow ? title.length * 18 + 4 : 0);
    const boxes: Box[] = [];
    let rowTop = top;
    for (let at = 0; at < inside.length; at += columns) {
      const row = inside.slice(at, at + columns);
      const lines = row.map((body) => wrap(body.name, SIZE, boxWidth - 30));
      const notes = row.map((body) => wrap(`${body.alert ? "▲ " : ""}${body.meta}`, SMALL, boxWidth - 30));
      const most = (each: string[][]) => Math.max(...each.map(({ length }) => length));
      const height = most(lines) * 18 + most(notes) * STEP + 22;
      for (const [place, body] of row.entries())
        boxes.push({
          ...{ x: left + place * (boxWidth + GAP), y: rowTop, width: boxWidth, height },
          ...{ body, lines: lines[place] ?? [], notes: notes[place] ?? [] },
        });
      rowTop += height + GAP;
    }
    const height = Math.max(rowTop - GAP + PAD - y, narrow ? 0 : title.length * 18 + 2 * PAD);
    bands.push({ band, y, height, title, boxes });
    y += height + GAP;
  }
  return { width, height: Math.max(0, y - GAP), left, narrow, bands };
}

/** Ink 5.5:1 on white, so that it may carry words; the wash is the ground of the band. */
const HUES: Readonly<Record<Band, { ink: string; wash: string }>> = {
  deciding: { ink: "#003f80", wash: "#e9f2fb" },
  district: { ink: "#4c5964", wash: "#f4f7fa" },
  guiding: { ink: "#614092", wash: "#f2edfd" },
  linking: { ink: "#895709", wash: "#faeee1" },
  working: { ink: "#0f7052", wash: "#e3f5ec" },
  other: { ink: "#4c5964", wash: "#eef1f4" },
};

export type ChartWords = { id: string; title: string; description: string; bands: Readonly<Record<Band, string>> };

/** The chart as SVG for one width; every box is a link to its body. */
export function drawChart(bodies: readonly ChartBody[], words: ChartWords, width: number): string {
  const laid = layoutChart(bodies, words.bands, width);
  const bands = laid.bands.flatMap((band) => {
    const { ink, wash } = HUES[band.band];
    const ground = el("rect", {
      ...{ x: 0.5, y: band.y + 0.5, width: laid.width - 1, height: band.height - 1, rx: 8, fill: wash },
      ...(band.band === "district" ? { stroke: LINE, "stroke-dasharray": "5 4" } : {}),
    });
    const title = band.title.map((line, at) =>
      write(line, { x: PAD, y: band.y + PAD + 14 + at * 18, size: SIZE, fill: ink, bold: true }),
    );
    return [ground, ...title, ...band.boxes.map((box) => drawBox(box, ink))];
  });
  return sheet({ ...words, width: laid.width, height: laid.height }, ...bands);
}

function drawBox({ x, y, width, height, body, lines, notes }: Box, ink: string): string {
  const text = lines.map((line, at) =>
    write(line, { x: x + 16, y: y + 24 + at * 18, size: SIZE, fill: INK, bold: true }),
  );
  const below = notes.map((line, at) => {
    const bottom = y + height - 12 - (notes.length - 1 - at) * STEP;
    return write(line, { x: x + 16, y: bottom, size: SMALL, fill: body.alert ? "#8a5300" : SOFT });
  });
  return el(
    "a",
    { href: body.href, class: "body-box" },
    el("title", {}, escape(`${body.name}. ${body.meta}`)),
    el("rect", { x, y, width, height, rx: 6, fill: "#ffffff", stroke: LINE }),
    el("path", { d: `M${x + 6} ${y}h-1a5 5 0 0 0 -5 5v${height - 10}a5 5 0 0 0 5 5h1z`, fill: ink }),
    ...text,
    ...below,
  );
}
