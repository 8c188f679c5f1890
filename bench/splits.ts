// SPDX-License-Identifier: AGPL-3.0-or-later
// `node bench/splits.ts`: how long the division of a cost takes on this machine, with six criteria, floors and caps.
import { performance } from "node:perf_hooks";
import { apportion } from "../modules/finance/splits/core/apportion.ts";
import type { SplitFile } from "../modules/finance/splits/core/file.ts";
import { largeFile } from "../modules/finance/splits/core/files.testing.ts";

export type Measured = { what: string; value: number; unit: string; below: number };

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
export function measureSplits(): Measured[] {
  const [one, country] = [largeFile(48), largeFile(8_000)];
  const many = Array.from({ length: 1_000 }, (_none, at) => largeFile(48, at));
  for (let warm = 0; warm < 20; warm += 1) solve(one);
  return [
    {
      what: "split of 48 municipalities by 6 criteria",
      value: middle(Array.from({ length: 50 }, () => millisecondsOf(() => solve(one)))),
      unit: "ms",
      below: 5,
    },
    {
      what: "split of 8,000 municipalities by 6 criteria",
      value: middle(Array.from({ length: 5 }, () => millisecondsOf(() => solve(country)))),
      unit: "ms",
      below: 500,
    },
    {
      what: "1,000 scenarios of 48 municipalities",
      value: millisecondsOf(() => many.forEach(solve)) / 1000,
      unit: "s",
      below: 3,
    },
  ];
}

if (import.meta.main) {
  for (const { what, value, unit, below } of measureSplits()) {
    console.log(
      `${what.padEnd(48)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(3)} < ${below}  ${value < below ? "met" : "NOT MET"}`,
    );
  }
}
