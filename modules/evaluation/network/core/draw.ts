// SPDX-License-Identifier: AGPL-3.0-or-later
// A net as SVG: the strokes of its layout. Each kind of actor has its colour and its sign, so that colour never speaks alone.
import { el, INK, LINE as RULE, sheet, write } from "@albero/ui/strokes";
import { layOutNetwork, LINE, SIZE, type Curve, type PlacedActor } from "./layout.ts";
import type { ActorKind, Network } from "./network.ts";

/** Ink 5.5:1 on white; the sign is the letter in the disc. */
const LOOK: Readonly<Record<ActorKind, { ink: string; wash: string; sign: string }>> = {
  office: { ink: "#003f80", wash: "#e9f2fb", sign: "U" },
  table: { ink: "#895709", wash: "#faeee1", sign: "T" },
  public: { ink: "#365e86", wash: "#ffffff", sign: "P" },
  health: { ink: "#9b3876", wash: "#ffffff", sign: "S" },
  third_sector: { ink: "#0f7052", wash: "#ffffff", sign: "E" },
  other: { ink: "#4c5964", wash: "#ffffff", sign: "A" },
};
export const SIGNS: Readonly<Record<ActorKind, string>> = {
  office: LOOK.office.sign,
  table: LOOK.table.sign,
  public: LOOK.public.sign,
  health: LOOK.health.sign,
  third_sector: LOOK.third_sector.sign,
  other: LOOK.other.sign,
};

export type PictureWords = { id: string; title: string; description: string };

/** Draws a net for a sheet of this width; a pair bound by more relations has a thicker line. */
export function drawNetwork(network: Network, words: PictureWords, width: number): string {
  const { height, actors, curves } = layOutNetwork(network, width);
  return sheet({ ...words, width, height }, ...curves.map(drawCurve), ...actors.map(drawActor));
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

function drawCurve({ pair, points: [start, one, two, end] }: Curve): string {
  const d = `M${n(start.x)} ${n(start.y)}C${n(one.x)} ${n(one.y)} ${n(two.x)} ${n(two.y)} ${n(end.x)} ${n(end.y)}`;
  const weight = Math.min(3.5, 0.9 + pair.sources.length * 0.6);
  return el("path", { d, fill: "none", stroke: "#6b8299", "stroke-width": weight });
}

function drawActor({ x, y, width, height, actor, lines }: PlacedActor): string {
  const { ink, wash, sign } = LOOK[actor.kind];
  const middle = y + height / 2;
  return [
    el("rect", {
      ...{ x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, rx: 6, fill: wash },
      ...{ stroke: actor.kind === "office" ? ink : RULE, "stroke-width": 1.5 },
    }),
    el("circle", { cx: x + 16, cy: middle, r: 9, fill: ink }),
    write(sign, { x: x + 16, y: middle + 4, size: 11, fill: "#ffffff", bold: true, anchor: "middle" }),
    ...lines.map((line, at) =>
      write(line, {
        ...{ x: x + 31, y: middle - ((lines.length - 1) * LINE) / 2 + at * LINE + 5, size: SIZE, fill: INK },
        bold: actor.kind === "office" || actor.kind === "table",
      }),
    ),
  ].join("");
}
