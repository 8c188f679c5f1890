// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { drawable, glyphsOf } from "./glyphs.ts";

const file = import.meta.resolve("@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf");
const glyphs = glyphsOf(readFileSync(fileURLToPath(file)));

test("the typeface draws what Italian is written with", () => {
  const italian = "Perché così? «È già più» – L’equità: 1.234,56 € · 50 % … àèéìòù ÀÈÉÌÒÙ";
  expect(drawable(italian, glyphs)).toBe(italian.normalize("NFC"));
});

test("a sign that it lacks becomes a near one, or a question mark; marks without width go", () => {
  expect(drawable({ name: "Caffè ☕ e λ", list: ["1\u202f000", "a\u200bb", "e\u0300"] }, glyphs)).toEqual({
    name: "Caffè ? e ?",
    list: ["1\u00a0000", "ab", "è"],
  });
});

test("what is no text stays", () => {
  expect(drawable({ n: 1, none: null, yes: true }, glyphs)).toEqual({ n: 1, none: null, yes: true });
});
