// SPDX-License-Identifier: AGPL-3.0-or-later
// What happened for an objective of the plan and what was spent on it, as the citizen may read it.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";

export type Spent = { year: number; stage: "committed" | "paid" | "reported"; cents: number };

/** Whole cents by year and stage, of the objectives of yearly plans that descend from this card. */
export async function spentOn(tx: Tx, ambitoId: number, card: string): Promise<Spent[]> {
  const { rows } = await sql<{ year: number; stage: Spent["stage"]; cents: string }>`
    select t.year, t.stage, sum(t.amount_cents) as cents
    from planning.operational_objective o
    join planning.operational_plan p on p.id = o.plan_id and p.ambito_id = o.ambito_id
    join finance.line l on l.ambito_id = o.ambito_id and l.year = p.year and l.objective_code = o.code
    join finance.total t on t.ambito_id = l.ambito_id and t.year = l.year and t.line_id = l.id
    where o.ambito_id = ${ambitoId} and o.zone_card_code = ${card} and t.stage in ('committed', 'paid', 'reported')
    group by t.year, t.stage order by t.year, t.stage`.execute(tx);
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }));
}

export type Happening = { kind: "session" | "proposal"; day: PlainDate; title: string; text: string; tableId: number };

/** Meetings of its tables whose results were returned, and proposals that became part of it; the newest first. */
export async function happeningsOf(tx: Tx, ambitoId: number, card: string): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    select 'session' as kind, s.returned_on::text as day, t.name as title, s.results as text, t.id as "tableId"
    from governance.table_session s
    join governance.thematic_table t on t.ambito_id = s.ambito_id and t.id = s.table_id
    join governance.table_objective o on o.ambito_id = t.ambito_id and o.table_id = t.id
    where s.ambito_id = ${ambitoId} and o.code = ${card} and s.returned_on is not null
    union all
    select 'proposal', p.decided_on::text, t.name, p.title, t.id
    from governance.table_proposal p
    join governance.thematic_table t on t.ambito_id = p.ambito_id and t.id = p.table_id
    where p.ambito_id = ${ambitoId} and p.objective_code = ${card} and p.state = 'accepted'
    order by day desc, title limit 100`.execute(tx);
  return rows;
}
