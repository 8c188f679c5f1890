// SPDX-License-Identifier: AGPL-3.0-or-later
// Splits, budgets and funds as an act sees them. `hold` keeps the row still until the transaction ends.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import { fact, part } from "../../core/effects.ts";
import { type Candidate, held, type Target } from "./target.ts";

type SplitRow = { id: number; name: string; year: number; state: string; version: number; total: number; rule: string };

export async function listSplits(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<SplitRow>`
    select id, name, year, state, version from finance.split
      where ambito_id = ${ambitoId} and state = 'scenario' order by year desc, id desc`.execute(tx);
  return rows.map((row) => ({ id: row.id, name: `${row.name} (${row.year})` }));
}

export async function findSplit(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<SplitRow>`
    select id, name, year, state, version, total_cents as total, coalesce(rule ->> 'name', '') as rule
      from finance.split where ambito_id = ${ambitoId} and id = ${id} ${held(hold)}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const shares = await sql<{ istat: string; name: string; cents: number }>`
    select istat, name, share_cents as cents from finance.split_share
      where ambito_id = ${ambitoId} and split_id = ${id} order by istat`.execute(tx);
  return {
    name: `${row.name} (${row.year})`,
    rowVersion: row.version,
    isReady: row.state === "scenario",
    facts: [
      fact("state", "state", row.state),
      fact("version", "version", row.version),
      fact("total", "money", row.total),
      fact("rule", "text", row.rule),
      fact("municipalities", "count", shares.rows.length),
      ...shares.rows.map((one) => part(one.istat, one.name, "money", one.cents)),
    ],
  };
}

type BudgetRow = { year: number; title: string; row_version: number; is_approved: boolean };

export async function listBudgets(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<BudgetRow>`
    select year, title, row_version, approved_at is not null as is_approved from finance.budget
      where ambito_id = ${ambitoId} order by year desc`.execute(tx);
  return rows.map((row) => ({ id: row.year, name: row.title || String(row.year) }));
}

export async function findBudget(tx: Tx, ambitoId: number, year: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<BudgetRow>`
    select year, title, row_version, approved_at is not null as is_approved from finance.budget
      where ambito_id = ${ambitoId} and year = ${year} ${held(hold)}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const lines = await sql<{ id: number; label: string; cents: number }>`
    select l.id, coalesce(l.objective_code || ' · ', '') || l.label as label, coalesce(sum(c.indicative_cents), 0)::bigint as cents
      from finance.line l
      left join (select distinct on (line_id, channel_id) line_id, indicative_cents from finance.cell
          where ambito_id = ${ambitoId} order by line_id, channel_id, version desc) c on c.line_id = l.id
      where l.ambito_id = ${ambitoId} and l.year = ${year} group by l.id order by l.id`.execute(tx);
  return {
    name: row.title || String(row.year),
    rowVersion: row.row_version,
    isReady: lines.rows.length > 0,
    facts: [
      fact("version", "version", row.row_version),
      fact("lines", "count", lines.rows.length),
      fact(
        "total",
        "money",
        lines.rows.reduce((all, one) => all + one.cents, 0),
      ),
      ...lines.rows.map((one) => part(String(one.id), one.label, "money", one.cents)),
    ],
  };
}

type FundRow = { id: number; name: string; year: number; row_version: number };

export async function listAnnualities(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<FundRow>`
    select a.id, c.code || ' · ' || coalesce(nullif(a.label, ''), c.name) as name, a.year, a.row_version
      from finance.annuality a join finance.channel c on c.ambito_id = a.ambito_id and c.id = a.channel_id
      where a.ambito_id = ${ambitoId} order by a.year desc, c.code limit 300`.execute(tx);
  return rows.map((row) => ({ id: row.id, name: `${row.name} ${row.year}` }));
}

export async function findAnnuality(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<FundRow>`
    select a.id, c.code || ' · ' || coalesce(nullif(a.label, ''), c.name) as name, a.year, a.row_version
      from finance.annuality a join finance.channel c on c.ambito_id = a.ambito_id and c.id = a.channel_id
      where a.ambito_id = ${ambitoId} and a.id = ${id} ${hold ? sql`for update of a` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const assigned = await sql<{ cents: number }>`
    select coalesce(sum(amount_cents), 0)::bigint as cents from finance.entry
      where ambito_id = ${ambitoId} and annuality_id = ${id} and stage = 'assigned'`.execute(tx);
  return {
    name: `${row.name} ${row.year}`,
    rowVersion: row.row_version,
    isReady: true,
    facts: [fact("assigned", "money", assigned.rows[0]?.cents ?? 0)],
  };
}

/** The act that finance already knows under this number, so that two effects of one act stand on one row. */
export async function findFinanceAct(
  tx: Tx,
  ambitoId: number,
  { body, number, year }: { body: string; number: string; year: number },
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from finance.act where ambito_id = ${ambitoId} and lower(body) = lower(${body})
      and lower(number) = lower(${number}) and year = ${year}`.execute(tx);
  return rows[0]?.id ?? null;
}
