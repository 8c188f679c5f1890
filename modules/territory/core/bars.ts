// SPDX-License-Identifier: AGPL-3.0-or-later
import { hatching, INK, label, LINE, MEN, round, sheet, SOFT, widthOf, words, type Drawing } from "./svg.ts";

export type Bar = { name: string; value: number; text: string; strong?: boolean; inDoubt?: boolean };
export type BarWords = { title: string; description: string; head: readonly string[]; doubt: string };

/** One bar an area, from the smallest area to the widest: how the same figure stands at every level. */
export function drawBars(id: string, bars: readonly Bar[], text: BarWords): Drawing {
  return {
    svg: oneChart(`${id}w`, bars, text, 960),
    narrow: oneChart(`${id}n`, bars, text, 350),
    table: { head: text.head, rows: bars.map((bar) => [bar.name, bar.text]) },
  };
}

function oneChart(id: string, bars: readonly Bar[], text: BarWords, width: number): string {
  const isWide = width > 400;
  const size = 13;
  const names = isWide ? Math.min(230, Math.max(...bars.map((bar) => widthOf(bar.name, size))) + 14) : 0;
  const step = isWide ? 30 : 46;
  const values = Math.max(...bars.map((bar) => widthOf(bar.text, size))) + 16;
  const low = Math.min(0, ...bars.map((bar) => bar.value));
  const high = Math.max(0, ...bars.map((bar) => bar.value));
  const room = width - names - values - 6;
  const scale = (value: number) => names + ((value - low) / (high - low || 1)) * room;
  const zero = scale(0);
  let body = `<defs>${hatching(id)}</defs>`;
  bars.forEach((bar, at) => {
    const y = 8 + at * step + (isWide ? 0 : 18);
    const end = scale(bar.value);
    const [x, long] = [Math.min(zero, end), Math.max(1, Math.abs(end - zero))];
    const fill = bar.inDoubt ? `url(#${id}-h)` : bar.strong ? "#0a3561" : "#6fabe0";
    const outline = bar.inDoubt ? ` stroke="${MEN}" stroke-width="1"` : "";
    const nameAt = isWide
      ? { x: names - 10, y: y + 15, anchor: "end" as const }
      : { x: 0, y: y - 4, anchor: "start" as const };
    body += label({ ...nameAt, text: bar.name, size, ink: INK, bold: bar.strong });
    body += `<rect x="${round(x)}" y="${round(y)}" width="${round(long)}" height="20" rx="2" fill="${fill}"${outline}><title>${words(`${bar.name}: ${bar.text}`)}</title></rect>`;
    body += label({ x: Math.max(end, zero) + 6, y: y + 15, text: bar.text, size, ink: INK, bold: bar.strong });
  });
  const height = 8 + bars.length * step + 4;
  body += `<line x1="${round(zero)}" y1="4" x2="${round(zero)}" y2="${round(height - 4)}" stroke="${LINE}"/>`;
  const hasDoubt = bars.some((bar) => bar.inDoubt);
  if (hasDoubt) {
    body += `<rect x="${round(names)}" y="${round(height + 4)}" width="18" height="14" rx="2" fill="url(#${id}-h)" stroke="${MEN}"/>`;
    body += label({ x: names + 24, y: height + 15, text: text.doubt, size: 12, ink: SOFT });
  }
  return sheet({
    id,
    width,
    height: height + (hasDoubt ? 24 : 0),
    title: text.title,
    description: text.description,
    body,
  });
}
