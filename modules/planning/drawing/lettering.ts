// SPDX-License-Identifier: AGPL-3.0-or-later
// How wide a text is, without a browser: the advance widths of Titillium Web semibold in hundredths of an em.
// The regular weight is a little narrower, so a label measured here always fits.

const WIDTHS: Record<string, string> = {
  22: " \u00a0",
  23: "'",
  24: ".:ij·ìíîï’",
  25: ",`l|",
  27: "!;IÌÍÎÏ",
  29: "()",
  30: "J",
  34: "[]",
  35: "f",
  36: "rt{}",
  40: '"',
  42: "*-",
  44: "/?cç",
  45: "z",
  46: "x",
  47: "\\s",
  48: "L",
  49: "vy",
  50: "k",
  51: "ae§àáâãäèéêë",
  53: "FTZgoòóôõö",
  54: "CSbdpquùúûü",
  55: "EYhnÈÉÊËñ",
  56: "#$%+0123456789<=>X€°",
  57: "«»",
  58: "K",
  59: "PV",
  60: "AÀÁÂÃÄ",
  61: "BG",
  62: "R–",
  63: "_",
  64: "D",
  65: "UÙÚÛÜ",
  66: "OQÒÓÔÕÖ",
  68: "H",
  69: "NÑ",
  70: "&",
  77: "w",
  84: "m",
  85: "M",
  91: "W",
  98: "@…—",
};

const widthOf = new Map<string, number>(
  Object.entries(WIDTHS).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);

/** Width in pixels of a text at this size in pixels, rounded up by four in a hundred for other fonts. */
export function measure(text: string, size: number): number {
  let hundredths = 0;
  for (const letter of text) hundredths += widthOf.get(letter) ?? 62;
  return (hundredths / 100) * size * 1.04;
}

/** Breaks a text into lines no wider than `width` pixels; what does not fit in `most` lines ends with "…". */
export function wrap(text: string, size: number, width: number, most = 9): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer, size) <= width) line = longer;
    else {
      if (line) lines.push(line);
      line = shorten(word, size, width);
    }
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = (kept.pop() ?? "").split(" ");
  while (
    last.length > 1 &&
    (measure(`${last.join(" ")}…`, size) > width || /^(\p{L}{1,3}|\p{L}+['’])$/u.test(last.at(-1) ?? ""))
  )
    last.pop();
  return [...kept, shorten(`${last.join(" ").replace(/[\s,.;:'’(-]+$/, "")}…`, size, width)];
}

function shorten(text: string, size: number, width: number): string {
  if (measure(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").replace(/[\s,.;:'’(-]+$/, "")}…`;
}
