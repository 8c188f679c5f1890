// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { apportion } from "./apportion.ts";
import { largeFile } from "./files.testing.ts";

// bench/splits.ts measures; here only a slope is kept: ten times the municipalities take about ten times as long.
test("eight thousand municipalities are split, and λ is found without trying each pair", () => {
  const file = largeFile(8_000);
  const before = performance.now();
  expect(apportion(file).ok).toBe(true);
  expect(performance.now() - before).toBeLessThan(10_000);
});
