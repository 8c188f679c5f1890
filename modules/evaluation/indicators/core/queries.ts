// SPDX-License-Identifier: AGPL-3.0-or-later
// What Albero can count by itself, by name. Each name has its SQL in store/named-queries.ts and its words in texts.queries.
import type { Kind } from "../../core/indicator.ts";

/** `in_year`: what happened from the first of January to the day. `on_day`: what stands on the day. */
type NamedQuery = { kind: Kind; unit: string; counts: "in_year" | "on_day"; of: "ambito" | "body" };

const inYear = (unit: string): NamedQuery => ({ kind: "count", unit, counts: "in_year", of: "ambito" });
const onDay = (unit: string): NamedQuery => ({ kind: "count", unit, counts: "on_day", of: "ambito" });
const share = (counts: NamedQuery["counts"]): NamedQuery => ({ kind: "percentage", unit: "%", counts, of: "ambito" });

export const QUERIES = {
  meetings_held: inYear("sedute"),
  meetings_of_body: { ...inYear("sedute"), of: "body" },
  votes_held: inYear("votazioni"),
  tables_open: onDay("tavoli"),
  table_sessions: inYear("incontri"),
  proposals_accepted: inYear("proposte"),
  agreements_in_force: onDay("accordi"),
  signatures_missing: onDay("firme"),
  spending_committed: inYear("euro"),
  spending_paid: inYear("euro"),
  quotas_paid: share("in_year"),
  deadlines_met: share("in_year"),
} as const satisfies Record<string, NamedQuery>;

export type QueryName = keyof typeof QUERIES;
export const QUERY_NAMES = Object.keys(QUERIES) as QueryName[];

/** One question as a definition stores it: "tables_open", "meetings_of_body:assemblea-dei-sindaci". */
export type Asked = { name: QueryName; of: string };

/** Reads what a definition stores; null for a name that Albero does not know, or one without its body. */
export function readQuery(stored: string): Asked | null {
  const [name = "", ...rest] = stored.split(":");
  const of = rest.join(":");
  if (!Object.hasOwn(QUERIES, name)) return null;
  const known = name as QueryName;
  return (QUERIES[known].of === "body") === (of !== "") ? { name: known, of } : null;
}

export const queryOf = (stored: string): NamedQuery | null => {
  const asked = readQuery(stored);
  return asked && QUERIES[asked.name];
};

/** A number that was counted: a share has what it was made of; null where there was nothing to take a share of. */
export type Counted = { value: number | null; numerator: number | null; denominator: number | null };
