// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours that screens, charts and paper share. Each `ink` has at least 5.5:1 on white and on its own `wash`
// at least 4.5:1, so that it may carry words; the letter of the area always stands beside its hue.

export type Hue = { ink: string; wash: string };

const AREA_HUES: Readonly<Record<string, Hue>> = {
  A: { ink: "#a02d41", wash: "#ffebeb" },
  B: { ink: "#895709", wash: "#faeee1" },
  C: { ink: "#a44c1d", wash: "#feece4" },
  D: { ink: "#006a70", wash: "#e0f5f6" },
  E: { ink: "#614092", wash: "#f2edfd" },
  F: { ink: "#365e86", wash: "#e5f2ff" },
  G: { ink: "#3a732c", wash: "#e9f4e6" },
  H: { ink: "#62582f", wash: "#f5f0e0" },
  I: { ink: "#9b3876", wash: "#fcebf3" },
  J: { ink: "#3c56ac", wash: "#eaf0ff" },
  K: { ink: "#444e5e", wash: "#edf0f6" },
  L: { ink: "#0f7052", wash: "#e3f5ec" },
};

const OTHER_HUE: Hue = { ink: "#4c5964", wash: "#eef1f4" };

export const AREA_LETTERS = Object.keys(AREA_HUES);

/** The hue of a policy area: local areas ("L-BIB") wear the hue of their letter, unknown ones are grey. */
export function areaHue(letter: string): Hue {
  return AREA_HUES[letter.slice(0, 1).toUpperCase()] ?? OTHER_HUE;
}

/** The class that carries the hue of a policy area. */
export function areaClass(letter: string): string {
  const first = letter.slice(0, 1).toUpperCase();
  return first in AREA_HUES ? `area-${first.toLowerCase()}` : "area-other";
}

export const INK = "#17324d";
export const INK_SOFT = "#455b71";
export const LINE = "#d6dfe8";
export const GROUND = "#f4f7fa";
export const BLUE = "#0066cc";
export const BLUE_DEEP = "#003f80";
export const BLUE_WASH = "#e9f2fb";
export const GREEN = "#00694a";
export const AMBER = "#8a5300";
export const RED = "#b0273f";

/** Series without a meaning of their own, in this order: neighbours differ in lightness too. */
export const SERIES = ["#0066cc", "#a44c1d", "#0f7052", "#614092", "#895709", "#0f6f8a", "#9b3876", "#4c5964"] as const;

/** Custom properties for the stylesheet: the same colours, written once. */
export function paletteCss(): string {
  const root = Object.entries({
    ink: INK,
    "ink-soft": INK_SOFT,
    line: LINE,
    ground: GROUND,
    blue: BLUE,
    "blue-deep": BLUE_DEEP,
    "blue-wash": BLUE_WASH,
    green: GREEN,
    amber: AMBER,
    red: RED,
  }).map(([name, colour]) => `--${name}:${colour}`);
  const areas = Object.entries({ ...AREA_HUES, other: OTHER_HUE }).map(
    ([letter, hue]) => `.area-${letter.toLowerCase()}{--area:${hue.ink};--area-wash:${hue.wash}}`,
  );
  return `:root{${root.join(";")}}\n${areas.join("\n")}\n`;
}
