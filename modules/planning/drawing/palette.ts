// SPDX-License-Identifier: AGPL-3.0-or-later

/** The hues of the policy areas, the same that screens and charts wear: 5.5:1 or more on white, so they carry letters. */
export const AREA_HUES: Readonly<Record<string, string>> = {
  A: "#a02d41",
  B: "#895709",
  C: "#a44c1d",
  D: "#006a70",
  E: "#614092",
  F: "#365e86",
  G: "#3a732c",
  H: "#62582f",
  I: "#9b3876",
  J: "#3c56ac",
  K: "#444e5e",
  L: "#0f7052",
};
const OTHER_HUE = "#4c5964";

export const BARK = { deep: "#4a3526", wood: "#6b4e38", light: "#8d6b4f", root: "#7b5a41" };
export const SOIL = { top: "#e7dac7", deep: "#f6f0e7", line: "#8d7a5c", stone: "#a8926f" };
export const GOLD = "#b87900";
export const INK = { strong: "#17324d", soft: "#455a64" };

/** The hue of an area: local areas ("L-BIB") wear the hue of their letter, unknown ones are grey. */
export function hueOf(letter: string): string {
  return AREA_HUES[letter.slice(0, 1).toUpperCase()] ?? OTHER_HUE;
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
