// SPDX-License-Identifier: AGPL-3.0-or-later

/** A picture for wide screens and paper, one for phones, and the same numbers as a table. */
export type Drawing = {
  svg: string;
  narrow?: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

export const INK = "#17324d";
export const SOFT = "#5a6b7d";
export const LINE = "#c5d1de";
export const MEN = "#2268ad";
export const WOMEN = "#c65a11";
export const FONT = `font-family="'Titillium Web', system-ui, sans-serif"`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words from outside, made harmless for a drawing. */
export function words(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** About how wide words are: Titillium is a narrow face. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.505;
}

type Label = {
  x: number;
  y: number;
  text: string;
  size: number;
  ink?: string;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
};

export function label({ x, y, text, size, ink = INK, anchor = "start", bold = false }: Label): string {
  const weight = bold ? ` font-weight="600"` : "";
  return `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${ink}" text-anchor="${anchor}"${weight}>${words(text)}</text>`;
}

type Sheet = { id: string; width: number; height: number; title: string; description: string; body: string };

/** A drawing that says its name and its meaning to who cannot see it; the table beside gives the numbers. */
export function sheet({ id, width, height, title, description, body }: Sheet): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" ` +
    `aria-labelledby="${id}-t ${id}-d" ${FONT}><title id="${id}-t">${words(title)}</title><desc id="${id}-d">${words(description)}</desc>${body}</svg>`
  );
}

/** The hatching of what nobody knows: a pattern, so that it is never taken for a value. */
export function hatching(id: string): string {
  return (
    `<pattern id="${id}-h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="#f5f6f8"/><line x1="0" y1="0" x2="0" y2="6" stroke="#aeb9c5" stroke-width="1.6"/></pattern>`
  );
}
