// SPDX-License-Identifier: AGPL-3.0-or-later
// The few strokes of pictures that we draw ourselves, pure: cores may use them. What comes from outside is made harmless.
import { AMBER, BLUE, GREEN, INK, INK_SOFT as SOFT, LINE, RED } from "../palette.ts";

export { AMBER, BLUE, GREEN, INK, LINE, RED, SOFT };

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escape(text: string): string {
  // Control characters are not XML, not even escaped.
  // oxlint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

export function el(name: string, attributes: Record<string, string | number | undefined>, ...inner: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escape(value ?? "")}"`)
    .join("");
  return inner.length > 0 ? `<${name}${written}>${inner.join("")}</${name}>` : `<${name}${written}/>`;
}

type Written = {
  x: number;
  y: number;
  size: number;
  fill?: string;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
};

export function write(text: string, { x, y, size, fill = INK, bold = false, anchor }: Written): string {
  return el(
    "text",
    { x, y, fill, "font-size": size, "font-weight": bold ? 600 : undefined, "text-anchor": anchor },
    escape(text),
  );
}

/** Titillium is a narrow face: about half the size a letter. */
export const widthOf = (text: string, size: number): number => text.length * size * 0.51;

/** Words in lines no wider than the room; a word too long for a line is cut. */
export function wrap(text: string, size: number, width: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * 0.51)));
  const lines: string[] = [];
  for (const whole of text.split(/\s+/)) {
    const word = whole.length > most ? `${whole.slice(0, most - 1)}…` : whole;
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Sheet = { id: string; width: number; height: number; title: string; description: string };

/** A drawing whose links can be reached with the keyboard; it says its name and its meaning to who cannot see it. */
export function sheet({ id, width, height, title, description }: Sheet, ...inner: string[]): string {
  return el(
    "svg",
    {
      ...{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${round(width)} ${round(height)}`, width, height },
      ...{
        role: "group",
        "aria-labelledby": `${id}-t ${id}-d`,
        "font-family": "'Titillium Web', system-ui, sans-serif",
      },
    },
    el("title", { id: `${id}-t` }, escape(title)),
    el("desc", { id: `${id}-d` }, escape(description)),
    ...inner,
  );
}
