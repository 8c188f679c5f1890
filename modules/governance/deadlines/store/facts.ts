// SPDX-License-Identifier: AGPL-3.0-or-later
// What other parts of Albero know that deadlines hang on: read along the arrows, never written.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Fact } from "../core/generate.ts";

type Row = {
  kind: Fact["kind"];
  id: string;
  name: string;
  year: number | null;
  group: string | null;
  day: PlainDate | null;
  about: string;
  settled: PlainDate | null;
};

/** The facts of the Ambito, as they are now. Sees what its transaction sees: asked by the Plan Office or by Albero itself. */
export async function listFacts(tx: Tx, ambitoId: number, today: PlainDate): Promise<Fact[]> {
  const found: Row[] = [];
  for (const ask of [fromFunds, fromCalls, fromContracts, fromPlans, fromAgreements, fromBodies, fromMeetings])
    found.push(...(await ask(tx, ambitoId, today)));
  return found.map(({ group, settled, ...row }) => ({ ...row, group: group ?? "", settledOn: settled }));
}

type Ask = (tx: Tx, ambitoId: number, today: PlainDate) => Promise<Row[]>;

/** Annualities with their last useful day; settled when all that was assigned is paid. */
const fromFunds: Ask = async (tx, ambitoId, today) => {
  const { rows } = await sql<Row>`
    select 'annuality_ends' as kind, a.id::text as id, c.code || ' ' || a.year as name, null as year, '' as group, a.use_to as day,
        'annuality:' || a.id as about, case when s.paid >= s.assigned then ${today}::date end as settled
      from finance.annuality a
      join finance.channel c on c.id = a.channel_id
      join lateral (select coalesce(sum(amount_cents) filter (where stage = 'assigned'), 0) as assigned,
          coalesce(sum(amount_cents) filter (where stage = 'paid'), 0) as paid
        from finance.total t where t.ambito_id = a.ambito_id and t.annuality_id = a.id) s on true
      where a.ambito_id = ${ambitoId} and a.use_to is not null and s.assigned > 0 order by a.id`.execute(tx);
  return rows;
};

/** The instalments that were called, one for each set and number: settled when every municipality has paid. */
const fromCalls: Ask = async (tx, ambitoId, today) => {
  const { rows } = await sql<Row>`
    select 'instalment' as kind, s.id || '/' || c.n as id, s.name, s.year, s.kind || '/' || c.n as group, max(c.due) as day,
        'quota_set:' || s.id as about, case when bool_and(coalesce(a.settled, 0) >= c.amount_cents) then ${today}::date end as settled
      from finance.call c
      join finance.quota q on q.id = c.quota_id
      join finance.quota_set s on s.id = q.set_id
      join finance.quota_decision d on d.set_id = s.id and d.decision = 'approved'
      left join lateral (select sum(amount_cents) as settled from finance.allocation where call_id = c.id) a on true
      where c.ambito_id = ${ambitoId} and c.kind = 'instalment'
      group by s.id, c.n order by s.id desc`.execute(tx);
  return rows;
};

/** Contracts of service: their end, their written terms, the annex of a year once it is approved. */
const fromContracts: Ask = async (tx, ambitoId) => {
  const { rows } = await sql<Row>`
    select 'contract_ends' as kind, id::text as id, title as name, null::int as year, '' as group, last_day as day, 'contract:' || id as about,
        null::date as settled
      from finance.contract where ambito_id = ${ambitoId} and last_day is not null
    union all
    select 'contract_deadline', d.id::text, d.what, null, '', d.due, 'contract:' || d.contract_id, d.done_on
      from finance.contract_deadline d where d.ambito_id = ${ambitoId} and d.due is not null
    union all
    select 'contract_annex', a.id::text, 'allegato ' || a.year, a.year, '', null, 'contract:' || a.contract_id, a.approved_on
      from finance.contract_annex a where a.ambito_id = ${ambitoId} and a.approved_on is not null
    order by 1, 2`.execute(tx);
  return rows;
};

/** The zone plan in force with the end of its cycle; operational plans with the day on which they were approved. */
const fromPlans: Ask = async (tx, ambitoId) => {
  const { rows } = await sql<Row>`
    select 'plan_ends' as kind, c.id::text as id, v.title as name, null::int as year, '' as group, c.last_day as day,
        'plan_version:' || v.id as about, null::date as settled
      from planning.version v join planning.plan p on p.id = v.plan_id join planning.cycle c on c.id = p.cycle_id
      where v.ambito_id = ${ambitoId} and v.status = 'in_force'
    union all
    select 'operational_plan', o.id::text, o.title, o.year, '', null, 'operational_plan:' || o.year,
        case when o.status <> 'draft' then coalesce(o.act_date, (o.approved_at at time zone 'Europe/Rome')::date) end
      from planning.operational_plan o where o.ambito_id = ${ambitoId}
    order by 1, 2`.execute(tx);
  return rows;
};

/** Agreements in force with their end; mandates of tables with their end and their steps of evaluation. */
const fromAgreements: Ask = async (tx, ambitoId) => {
  const { rows } = await sql<Row>`
    select 'agreement_ends' as kind, a.id::text as id, a.title as name, null::int as year, '' as group, a.last_day as day,
        'agreement:' || a.id as about, null::date as settled
      from governance.agreement a where a.ambito_id = ${ambitoId} and a.state = 'in_force' and a.last_day is not null
    union all
    select 'mandate_ends', m.id::text, t.name, null, '', m.last_day, 'table:' || t.id, null
      from governance.table_mandate m join governance.thematic_table t on t.id = m.table_id
      where m.ambito_id = ${ambitoId} and m.state = 'in_force'
    union all
    select 'mandate_step', s.id::text, t.name || ', ' || s.what, null, '', s.due, 'table:' || t.id, s.done_on
      from governance.table_step s join governance.table_mandate m on m.id = s.mandate_id join governance.thematic_table t on t.id = m.table_id
      where s.ambito_id = ${ambitoId} and m.state in ('in_force', 'renegotiated', 'closed')
    order by 1, 2`.execute(tx);
  return rows;
};

/** Seats that end, of bodies that go on; settled when the same place is held again afterwards. */
const fromBodies: Ask = async (tx, ambitoId) => {
  const { rows } = await sql<Row>`
    select 'seat_ends' as kind, s.id::text as id, s.label || ', ' || b.name as name, null::int as year, '' as group, s.last_day as day,
        'body:' || b.id as about, n.first_day as settled
      from governance.seat s join governance.body b on b.id = s.body_id
      left join lateral (select min(first_day) as first_day from governance.seat n
        where n.body_id = s.body_id and n.label = s.label and n.first_day > s.first_day) n on true
      where s.ambito_id = ${ambitoId} and s.last_day is not null and (b.last_day is null or b.last_day > s.last_day)
      order by s.id`.execute(tx);
  return rows;
};

/** Meetings that are prepared; settled once they are held. A meeting that was called off is no fact any more. */
const fromMeetings: Ask = async (tx, ambitoId) => {
  const { rows } = await sql<Row>`
    select 'meeting' as kind, m.id::text as id, b.name || ' del ' || to_char(m.first_call at time zone 'Europe/Rome', 'DD/MM/YYYY') as name,
        null::int as year, '' as group, (m.first_call at time zone 'Europe/Rome')::date as day, 'meeting:' || m.id as about,
        (m.opened_at at time zone 'Europe/Rome')::date as settled
      from governance.meeting m join governance.body b on b.id = m.body_id
      where m.ambito_id = ${ambitoId} and m.state <> 'cancelled' order by m.id`.execute(tx);
  return rows;
};
