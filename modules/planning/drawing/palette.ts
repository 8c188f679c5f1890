// SPDX-License-Identifier: AGPL-3.0-or-later

/** Twelve hues that stay apart for colour-blind eyes and carry white letters (contrast 4.5:1 or more on white). */
export const HUES = [
  "#a61c3c",
  "#a85100",
  "#1f6f8b",
  "#006fae",
  "#7a4fa3",
  "#4a6470",
  "#0f7a5a",
  "#80660a",
  "#b03a77",
  "#00756b",
  "#3c4fa0",
  "#3d7a22",
] as const;

export const BARK = { deep: "#4a3526", wood: "#6b4e38", light: "#8d6b4f", root: "#7b5a41" };
export const SOIL = { top: "#e7dac7", deep: "#f6f0e7", line: "#8d7a5c", stone: "#a8926f" };
export const GOLD = "#b87900";
export const INK = { strong: "#17324d", soft: "#455a64" };

/** The hue of an area: its place in the alphabet, so that "A" has one colour in every picture of every cycle. */
export function hueOf(letter: string): string {
  const place = letter.toUpperCase().charCodeAt(0) - 65;
  return HUES[((place % HUES.length) + HUES.length) % HUES.length] ?? HUES[0];
}

/** Mixes a colour with white: `share` 1 is the colour itself, 0 is white. */
export function tint(colour: string, share: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Contrast ratio of two colours by the formula of WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
