// SPDX-License-Identifier: AGPL-3.0-or-later
// Budgets of several years side by side: what each service costs and what each channel gives. Pure; whole cents.
import { sum, ZERO, type Cents } from "@albero/kernel/pure";

export type YearOfBudget = {
  year: number;
  lines: readonly { id: number; label: string; service: { code: string; name: string } | null; amount: Cents }[];
  channels: readonly { id: number; code: string; name: string; assigned: Cents }[];
};

/** An amount of a year with the rows that make it; null where the year has none of it. */
export type YearAmount = { amount: Cents; ids: number[] } | null;
export type YearsRow = {
  key: string;
  label: string;
  /** In the order of the years. */
  amounts: YearAmount[];
  /** Last year less the first in which it appears; null when it appears in one year alone. */
  change: Cents | null;
};
export type YearsTable = { rows: YearsRow[]; totals: YearAmount[]; change: Cents | null };

type Part = { key: string; label: string; id: number; amount: Cents };

/**
 * The lines of every year, one row a service; a line without a service stands under its own name, so that nothing is left
 * out. The last name that was used is shown. Totals are those of the years; a year without lines has none.
 */
export function linesOverYears(years: readonly YearOfBudget[]): YearsTable {
  return tableOf(
    years.map(({ lines }) =>
      lines.map(({ id, label, service, amount }) =>
        service
          ? { key: `service ${service.code}`, label: service.name, id, amount }
          : { key: `line ${label.trim().toLowerCase()}`, label, id, amount },
      ),
    ),
  );
}

/** What every channel gives in each year. A channel with nothing assigned in a year is absent from it. */
export function channelsOverYears(years: readonly YearOfBudget[]): YearsTable {
  return tableOf(
    years.map(({ channels }) =>
      channels
        .filter(({ assigned }) => assigned !== ZERO)
        .map(({ id, code, name, assigned }) => ({ key: code, label: name, id, amount: assigned })),
    ),
  );
}

function tableOf(years: readonly (readonly Part[])[]): YearsTable {
  const labels = new Map<string, string>();
  for (const part of years.flat()) labels.set(part.key, part.label);
  const rows = [...labels].map(([key, label]) => {
    const amounts = years.map((parts) => amountOf(parts.filter((part) => part.key === key)));
    return { key, label, amounts, change: changeOf(amounts) };
  });
  const totals = years.map(amountOf);
  return { rows: rows.toSorted(byLatest), totals, change: changeOf(totals) };
}

function amountOf(parts: readonly Part[]): YearAmount {
  return parts.length === 0 ? null : { amount: sum(parts.map((part) => part.amount)), ids: parts.map(({ id }) => id) };
}

function changeOf(amounts: readonly YearAmount[]): Cents | null {
  const known = amounts.filter((each) => each !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first && last && known.length > 1 ? ((last.amount - first.amount) as Cents) : null;
}

/** The largest of the latest year first; what the latest year has not comes after. */
function byLatest(a: YearsRow, b: YearsRow): number {
  for (let at = a.amounts.length - 1; at >= 0; at -= 1) {
    const [x, y] = [a.amounts[at] ?? null, b.amounts[at] ?? null];
    if (x === null && y === null) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    if (x.amount !== y.amount) return y.amount - x.amount;
  }
  return a.key < b.key ? -1 : 1;
}
