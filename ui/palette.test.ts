// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { AMBER, AREA_LETTERS, areaHue, BLUE, GREEN, INK, INK_SOFT, RED, SERIES } from "./palette.ts";

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([...AREA_LETTERS, "L-BIB", "Z"])("area %s may carry words on white and on its own wash", (letter) => {
  const { ink, wash } = areaHue(letter);
  expect(contrast(ink, "#ffffff")).toBeGreaterThanOrEqual(5.5);
  expect(contrast(ink, wash)).toBeGreaterThanOrEqual(4.5);
});

test.each([INK, INK_SOFT, BLUE, GREEN, AMBER, RED, ...SERIES])("%s may carry words on white", (colour) => {
  expect(contrast(colour, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});
