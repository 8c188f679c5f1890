// SPDX-License-Identifier: AGPL-3.0-or-later
// The SQL of what Albero counts by itself, one statement a name, read on a day. The names are those of core/queries.ts;
// nothing that a person types becomes part of a statement.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { QUERIES, type Asked, type Counted, type QueryName } from "../core/queries.ts";

type At = { ambitoId: number; day: PlainDate; from: PlainDate; of: string };
type Row = { value?: number | string | null; numerator?: number | string; denominator?: number | string };

const held = (at: At) => sql`m.ambito_id = ${at.ambitoId} and m.state in ('closed', 'minuted')
  and (m.opened_at at time zone 'Europe/Rome')::date between ${at.from} and ${at.day}`;
const ledger = (stage: "committed" | "paid", { ambitoId, day }: At) => sql<Row>`
  select coalesce(sum(amount_cents), 0) / 100.0 as value from finance.entry
  where ambito_id = ${ambitoId} and stage = ${stage} and year = extract(year from ${day}::date)
    and (day is null or day <= ${day})`;

const STATEMENTS: Record<QueryName, (at: At) => ReturnType<typeof sql<Row>>> = {
  meetings_held: (at) => sql<Row>`select count(*) as value from governance.meeting m where ${held(at)}`,
  meetings_of_body: (at) => sql<Row>`
    select count(*) as value from governance.meeting m
    join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
    where ${held(at)} and b.key = ${at.of}`,
  votes_held: ({ ambitoId, from, day }) => sql<Row>`
    select count(*) as value from governance.vote
    where ambito_id = ${ambitoId} and state = 'closed' and outcome <> 'void'
      and (closed_at at time zone 'Europe/Rome')::date between ${from} and ${day}`,
  tables_open: ({ ambitoId, day }) => sql<Row>`
    select count(*) as value from governance.thematic_table
    where ambito_id = ${ambitoId} and state <> 'planned' and (opened_on is null or opened_on <= ${day})
      and (closed_on is null or closed_on > ${day})`,
  table_sessions: ({ ambitoId, from, day }) => sql<Row>`
    select count(*) as value from governance.table_session
    where ambito_id = ${ambitoId} and day between ${from} and ${day}`,
  proposals_accepted: ({ ambitoId, from, day }) => sql<Row>`
    select count(*) as value from governance.table_proposal
    where ambito_id = ${ambitoId} and state = 'accepted' and decided_on between ${from} and ${day}`,
  // An amendment takes the place of what it amends from its own first day.
  agreements_in_force: ({ ambitoId, day }) => sql<Row>`
    select count(*) as value from governance.agreement a
    where a.ambito_id = ${ambitoId} and a.state in ('in_force', 'amended', 'expired')
      and (a.first_day is null or a.first_day <= ${day}) and (a.last_day is null or a.last_day >= ${day})
      and not exists (select 1 from governance.agreement n where n.ambito_id = a.ambito_id and n.amends_id = a.id
        and n.state in ('in_force', 'amended', 'expired') and (n.first_day is null or n.first_day <= ${day}))`,
  signatures_missing: ({ ambitoId, day }) => sql<Row>`
    select count(*) as value from governance.agreement_party p
    join governance.agreement a on a.ambito_id = p.ambito_id and a.id = p.agreement_id
    where p.ambito_id = ${ambitoId} and a.state in ('signing', 'in_force')
      and (p.signature = 'missing' or p.signed_on > ${day})`,
  spending_committed: (at) => ledger("committed", at),
  spending_paid: (at) => ledger("paid", at),
  quotas_paid: ({ ambitoId, from, day }) => sql<Row>`
    with asked as (select id, amount_cents from finance.call where ambito_id = ${ambitoId} and due between ${from} and ${day})
    select coalesce(sum(amount_cents), 0) / 100.0 as denominator,
      (select coalesce(sum(l.amount_cents), 0) / 100.0 from finance.allocation l
       left join finance.receipt r on r.ambito_id = l.ambito_id and r.id = l.receipt_id
       where l.ambito_id = ${ambitoId} and l.call_id in (select id from asked)
         and coalesce(r.day, (l.at at time zone 'Europe/Rome')::date) <= ${day}) as numerator
    from asked`,
  deadlines_met: ({ ambitoId, from, day }) => sql<Row>`
    select count(*) as denominator, count(*) filter (where state = 'done' and done_on <= due) as numerator
    from governance.deadline
    where ambito_id = ${ambitoId} and due between ${from} and ${day} and state in ('open', 'done')`,
};

/** Counts on a day: what happened since the first of January, or what stands on it. */
export async function count(tx: Tx, ambitoId: number, asked: Asked, day: PlainDate): Promise<Counted> {
  const from = `${day.slice(0, 4)}-01-01` as PlainDate;
  const { rows } = await STATEMENTS[asked.name]({ ambitoId, day, from, of: asked.of }).execute(tx);
  const [row] = rows;
  if (QUERIES[asked.name].kind !== "percentage")
    return { value: Number(row?.value ?? 0), numerator: null, denominator: null };
  const [numerator, denominator] = [Number(row?.numerator ?? 0), Number(row?.denominator ?? 0)];
  // Nothing to take a share of is no share at all, not zero.
  return denominator === 0
    ? { value: null, numerator: null, denominator: null }
    : { value: (numerator / denominator) * 100, numerator, denominator };
}
