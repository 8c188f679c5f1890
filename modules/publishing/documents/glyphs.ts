// SPDX-License-Identifier: AGPL-3.0-or-later
// Which signs a typeface draws: an accessible PDF refuses a text with a sign that no glyph stands for.

/** Close enough to be read in place of the sign that is missing. */
const NEAR: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "–",
  "\u2015": "—",
  "\u202f": "\u00a0",
  "\u2009": "\u00a0",
  "≈": "~",
  "≥": ">=",
  "≤": "<=",
  "→": "->",
  "←": "<-",
  "−": "-",
};

/** The signs of a TrueType file: the Unicode table of format 4 ("cmap"), which every text face has. */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const table = tableAt(font, "cmap");
  const drawn = new Set<number>();
  for (let each = 0; each < font.readUInt16BE(table + 2); each += 1) {
    const at = table + font.readUInt32BE(table + 4 + each * 8 + 4);
    if (font.readUInt16BE(at) === 4) for (const sign of segments(font, at)) drawn.add(sign);
  }
  return drawn;
}

function tableAt(font: Buffer, tag: string): number {
  for (let each = 0; each < font.readUInt16BE(4); each += 1) {
    const entry = 12 + each * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`the typeface has no table ${tag}`);
}

function* segments(font: Buffer, at: number): Generator<number> {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let each = 0; each < doubled; each += 2) {
    const [first, last] = [font.readUInt16BE(starts + each), font.readUInt16BE(ends + each)];
    const range = font.readUInt16BE(ranges + each);
    for (let sign = first; sign <= last && sign < 0xffff; sign += 1) {
      const glyph =
        range === 0
          ? (sign + font.readUInt16BE(deltas + each)) & 0xffff
          : font.readUInt16BE(ranges + each + range + 2 * (sign - first));
      if (glyph !== 0) yield sign;
    }
  }
}

/** The same model with near signs, or a question mark, where the typeface has none: a name never stops the printing. */
export function drawable<T>(value: T, glyphs: ReadonlySet<number>): T {
  if (typeof value === "string") return drawableText(value, glyphs) as T;
  if (Array.isArray(value)) return value.map((each) => drawable(each, glyphs)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, drawable(inner, glyphs)])) as T;
}

function drawableText(text: string, glyphs: ReadonlySet<number>): string {
  const isDrawn = (sign: string) => glyphs.has(sign.codePointAt(0) ?? 0);
  return [...text.normalize("NFC")]
    .map((sign) => {
      if (/[\n\r\t]/.test(sign) || isDrawn(sign)) return sign;
      // Signs that only change the one before them, and those without width, leave nothing to see.
      if (/[\p{M}\p{Cf}\p{Cc}]/u.test(sign)) return "";
      const near = NEAR[sign];
      return near && [...near].every(isDrawn) ? near : "?";
    })
    .join("");
}
