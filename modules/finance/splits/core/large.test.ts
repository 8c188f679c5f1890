// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { apportion } from "./apportion.ts";
import { largeFile } from "./files.testing.ts";

// How long it takes is measured by bench/splits.ts; here, that a whole country of municipalities closes too.
test("eight thousand municipalities are split to the cent", () => {
  const file = largeFile(8_000);
  const split = apportion(file);
  expect(split.ok).toBe(true);
});
