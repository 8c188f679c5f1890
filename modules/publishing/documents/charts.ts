// SPDX-License-Identifier: AGPL-3.0-or-later
// Charts redrawn for paper: dark on white, direct labels, no legend to look up.

export type Bar = { label: string; value: number; text: string };

const WIDTH = 640;
const ROW = 32;
const LABEL = 236;
const LETTERS = 36;
const NUMBER = 104;
const INK = "#17324d";
const FILL = "#0066cc";

/** Horizontal bars, longest scale at `max`; each carries its number, so the colour alone says nothing. */
export function barsSvg(bars: readonly Bar[], max = Math.max(0, ...bars.map((bar) => bar.value))): string {
  const room = WIDTH - LABEL - NUMBER;
  const height = bars.length * ROW + 8;
  const rows = bars.map((bar, at) => {
    const y = 4 + at * ROW;
    const width = max > 0 ? Math.max(bar.value > 0 ? 1.5 : 0, (bar.value / max) * room) : 0;
    return [
      labelSvg(bar.label, y),
      `<rect x="${LABEL}" y="${y + 8}" width="${round(width)}" height="${ROW - 16}" rx="2" fill="${FILL}"/>`,
      `<text x="${round(LABEL + width + 8)}" y="${y + 20.5}" font-size="12.5" font-weight="600" fill="${INK}">${escapeXml(bar.text)}</text>`,
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Titillium Web">`,
    `<line x1="${LABEL}" y1="2" x2="${LABEL}" y2="${height - 2}" stroke="#5c6f82" stroke-width="1"/>`,
    ...rows,
    "</svg>",
  ].join("");
}

/** The label on one line or, when it is long, on two; what does not fit in two ends with dots. */
function labelSvg(label: string, y: number): string {
  const [first = "", second] = twoLines(label);
  const line = (text: string, at: number) =>
    `<text x="${LABEL - 10}" y="${at}" text-anchor="end" font-size="12" fill="${INK}">${escapeXml(text)}</text>`;
  return second ? line(first, y + 14) + line(second, y + 27) : line(first, y + 20.5);
}

function twoLines(label: string): string[] {
  if (label.length <= LETTERS) return [label];
  const cut = label.lastIndexOf(" ", LETTERS);
  const rest = label.slice(cut + 1);
  return [label.slice(0, cut), rest.length <= LETTERS ? rest : `${rest.slice(0, LETTERS - 1).trimEnd()}…`];
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
