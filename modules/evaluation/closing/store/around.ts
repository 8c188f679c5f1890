// SPDX-License-Identifier: AGPL-3.0-or-later
// What other modules hold about an objective, read beside its evaluation: money, the tables that work for it.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Closing, Coincidence } from "../core/card.ts";

/**
 * Money of the budget lines of an objective: of its year, or of every year of the cycle whose operational objectives descend
 * from the card. A line is worth its approved cells, else what a document prints, else its indicative cells. Null without lines.
 */
export async function moneyOf(
  tx: Tx,
  ambitoId: number,
  { plan, period, objective }: Pick<Closing, "plan" | "period" | "objective">,
  today: PlainDate,
): Promise<Coincidence | null> {
  const first = Number(period.slice(0, 4));
  const last = Number(period.slice(-4));
  const { rows } = await sql<{
    lines: number;
    years: number[] | null;
    allotted: string;
    committed: string;
    paid: string;
  }>`
    with chosen as (
      select l.id, l.year, l.declared_cents from finance.line l
      where l.ambito_id = ${ambitoId} and l.year between ${first} and ${last} and case when ${plan} = 'operational'
        then l.objective_code = ${objective}
        else exists (select from planning.operational_plan p
          join planning.operational_objective o on o.plan_id = p.id and o.ambito_id = p.ambito_id
          where p.ambito_id = l.ambito_id and p.year = l.year and o.code = l.objective_code and o.zone_card_code = ${objective}) end
    ), newest as (
      select distinct on (c.line_id, c.channel_id) c.line_id, c.approved_cents, c.indicative_cents
      from finance.cell c join chosen on chosen.id = c.line_id
      where c.ambito_id = ${ambitoId} order by c.line_id, c.channel_id, c.version desc
    ), cells as (
      select line_id, sum(approved_cents) as approved, sum(indicative_cents) as indicative from newest group by line_id
    ), spent as (
      select t.line_id, sum(t.amount_cents) filter (where t.stage = 'committed') as committed,
        sum(t.amount_cents) filter (where t.stage = 'paid') as paid
      from finance.total t join chosen on chosen.id = t.line_id
      where t.ambito_id = ${ambitoId} group by t.line_id
    )
    select count(*)::int as lines, array_agg(distinct chosen.year::int) as years,
      coalesce(sum(coalesce(cells.approved, chosen.declared_cents, cells.indicative, 0)), 0) as allotted,
      coalesce(sum(spent.committed), 0) as committed, coalesce(sum(spent.paid), 0) as paid
    from chosen left join cells on cells.line_id = chosen.id left join spent on spent.line_id = chosen.id`.execute(tx);
  const [row] = rows;
  if (!row || row.lines === 0) return null;
  return {
    ...{ allotted: Number(row.allotted), committed: Number(row.committed), paid: Number(row.paid) },
    ...{ years: row.years ?? [], lines: row.lines, on: today },
  };
}

/** What the budget of each year is worth: printed amounts, else the cells of the lines. */
export async function budgetsByYear(tx: Tx, ambitoId: number): Promise<{ year: number; cents: number }[]> {
  const { rows } = await sql<{ year: number; cents: string }>`
    with newest as (
      select distinct on (c.line_id, c.channel_id) c.line_id, coalesce(c.approved_cents, c.indicative_cents) as amount
      from finance.cell c where c.ambito_id = ${ambitoId} order by c.line_id, c.channel_id, c.version desc
    ), cells as (select line_id, sum(amount) as amount from newest group by line_id)
    select l.year::int as year, sum(coalesce(l.declared_cents, cells.amount, 0)) as cents
    from finance.line l left join cells on cells.line_id = l.id
    where l.ambito_id = ${ambitoId} group by 1 having sum(coalesce(l.declared_cents, cells.amount, 0)) > 0 order by 1`.execute(
    tx,
  );
  return rows.map(({ year, cents }) => ({ year, cents: Number(cents) }));
}

export type TableName = { id: number; name: string; worksForIt: boolean };

/** Every table, first those that work for the objective. */
export async function tablesFor(tx: Tx, ambitoId: number, objective: string): Promise<TableName[]> {
  const { rows } = await sql<TableName>`
    select t.id, t.name, exists (select from governance.table_objective o
      where o.ambito_id = t.ambito_id and o.table_id = t.id and o.code = ${objective}) as "worksForIt"
    from governance.thematic_table t where t.ambito_id = ${ambitoId} order by 3 desc, t.name`.execute(tx);
  return rows;
}

/** How many indicators each plan and period has, once each. */
export async function indicatorCounts(
  tx: Tx,
  ambitoId: number,
): Promise<{ plan: string; period: string; count: number }[]> {
  const { rows } = await sql<{ plan: string; period: string; count: number }>`
    select plan, period, count(distinct indicator_id)::int as count from evaluation.place
    where ambito_id = ${ambitoId} group by 1, 2 order by 2, 1`.execute(tx);
  return rows;
}
