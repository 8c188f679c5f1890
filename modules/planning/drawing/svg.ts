// SPDX-License-Identifier: AGPL-3.0-or-later
// Small hands for writing SVG as text: numbers with one decimal, everything a person wrote escaped.

export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };
type Attributes = Record<string, string | number | undefined>;

export function round(value: number): number {
  const short = Math.round(value * 10) / 10;
  return short === 0 ? 0 : short;
}

export function escapeXml(text: string): string {
  // Control characters are not XML, not even escaped.
  // oxlint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(String(value))}"`)
    .join("");
  return children.length ? `<${name}${written}>${children.join("")}</${name}>` : `<${name}${written}/>`;
}

/** A link with the sentence that says where it goes; "pt-…" classes are for hover and focus. */
export function link(href: string, title: string, kind: string, ...children: string[]): string {
  const quiet = kind === "leaf" || kind === "fruit" ? { tabindex: "-1" } : {};
  return el("a", { href, class: `pt pt-${kind}`, ...quiet }, el("title", {}, escapeXml(title)), ...children);
}

export type Style = {
  size: number;
  weight?: 400 | 600 | 700;
  fill: string;
  anchor?: "start" | "middle" | "end";
  italic?: boolean;
};

export function words(at: Point, text: string, style: Style): string {
  return el(
    "text",
    {
      x: at.x,
      y: at.y,
      "font-size": style.size,
      "font-weight": style.weight ?? 400,
      fill: style.fill,
      "text-anchor": style.anchor ?? "start",
      "font-style": style.italic ? "italic" : undefined,
    },
    escapeXml(text),
  );
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** For the pointer only: another link to the same thing is there for the keyboard. */
export function quiet(anchor: string): string {
  return anchor.replace("<a ", '<a tabindex="-1" ');
}
