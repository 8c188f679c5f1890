// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Label } from "./layout.ts";
import { INK } from "./palette.ts";
import { words } from "./svg.ts";

/** The words of a label, line under line. */
export function lettering(label: Label, colour: string): string {
  const x = label.anchor === "end" ? label.box.x + label.box.width : label.box.x;
  let y = label.box.y;
  const heading = label.heading.map((text) => {
    y += label.headingSize * 1.28;
    return words({ x, y: y - label.headingSize * 0.3 }, text, {
      size: label.headingSize,
      weight: 700,
      fill: colour,
      anchor: label.anchor,
    });
  });
  const lines = label.lines.map((text) => {
    y += label.smallSize * 1.28;
    return words({ x, y: y - label.smallSize * 0.3 }, text, {
      size: label.smallSize,
      fill: INK.strong,
      anchor: label.anchor,
    });
  });
  return [...heading, ...lines].join("");
}
