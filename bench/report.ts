// SPDX-License-Identifier: AGPL-3.0-or-later

type Bound = { atLeast?: number; below?: number };
type Row = { what: string; value: number; unit: string; target: string; met: boolean | null };

/** Everything measured so far in this run. */
export const rows: Row[] = [];

/** Writes one measure beside what was promised; without a bound it only informs. */
export function report(what: string, value: number, unit: string, bound?: Bound): void {
  const rounded = Math.round(value * 100) / 100;
  const target =
    bound?.atLeast !== undefined ? `≥ ${bound.atLeast}` : bound?.below !== undefined ? `< ${bound.below}` : "";
  const met = bound ? rounded >= (bound.atLeast ?? -Infinity) && rounded < (bound.below ?? Infinity) : null;
  rows.push({ what, value: rounded, unit, target, met });
  const verdict = met === null ? "" : met ? "met" : "NOT MET";
  console.log(`${what.padEnd(72)} ${String(rounded).padStart(10)} ${unit.padEnd(6)} ${target.padEnd(8)} ${verdict}`);
}

const number = new Intl.NumberFormat("en");

/** The same as a table for people, worst news first. */
export function markdown(): string {
  const order = rows.toSorted((a, b) => Number(a.met ?? true) - Number(b.met ?? true));
  const lines = order.map(
    ({ what, value, unit, target, met }) =>
      `| ${what.trim()} | ${number.format(value)} ${unit} | ${target} | ${met === null ? "" : met ? "yes" : "**no**"} |`,
  );
  return ["| what | measured | target | met |", "| --- | --- | --- | --- |", ...lines].join("\n");
}
