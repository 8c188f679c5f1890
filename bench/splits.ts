// SPDX-License-Identifier: AGPL-3.0-or-later
// How long the division of a cost takes on this machine, with six criteria, floors and caps.
import { performance } from "node:perf_hooks";
import { apportion } from "../modules/finance/splits/core/apportion.ts";
import type { SplitFile } from "../modules/finance/splits/core/file.ts";
import { largeFile } from "../modules/finance/splits/core/files.testing.ts";
import { report } from "./report.ts";

function solve(file: SplitFile): void {
  const result = apportion(file);
  if (!result.ok) throw new Error(`The file of the bench cannot be split: ${result.refusal}`);
}

function millisecondsOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The three sizes that matter: one Ambito, the whole country, a simulator that tries a thousand rules. */
export async function benchSplits(): Promise<void> {
  const [one, country] = [largeFile(48), largeFile(8_000)];
  const many = Array.from({ length: 1_000 }, (_none, at) => largeFile(48, at));
  for (let warm = 0; warm < 20; warm += 1) solve(one);
  const ofOne = middle(Array.from({ length: 50 }, () => millisecondsOf(() => solve(one))));
  const ofCountry = middle(Array.from({ length: 5 }, () => millisecondsOf(() => solve(country))));
  const ofMany = millisecondsOf(() => many.forEach(solve));
  report("split of 48 municipalities by 6 criteria, floors and caps", ofOne, "ms", { below: 5 });
  report("split of 8,000 municipalities by 6 criteria, floors and caps", ofCountry, "ms", { below: 500 });
  report("1,000 scenarios of 48 municipalities", ofMany / 1000, "s", { below: 3 });
}
