// SPDX-License-Identifier: AGPL-3.0-or-later
// What besides deadlines waits for somebody: votes, signatures, quotas. Read, never written here.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";

/** null: of every municipality. */
export type Istats = readonly string[] | null;

/** The bodies in which these municipalities hold a seat on that day. */
export async function bodiesOf(
  tx: Tx,
  ambitoId: number,
  istats: readonly string[],
  day: PlainDate,
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct body_id as id from governance.seat where ambito_id = ${ambitoId} and istat = any (${[...istats]}::text[])
      and first_day <= ${day} and (last_day is null or last_day >= ${day})`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

export type OpenVote = { voteId: number; meetingId: number; bodyId: number; question: string; body: string };

/** Votes that are being taken now. */
export async function openVotes(tx: Tx, ambitoId: number): Promise<OpenVote[]> {
  const { rows } = await sql<OpenVote>`
    select v.id as "voteId", m.id as "meetingId", m.body_id as "bodyId", v.question, b.name as body
      from governance.vote v
      join governance.meeting_item i on i.ambito_id = v.ambito_id and i.id = v.item_id
      join governance.meeting m on m.ambito_id = i.ambito_id and m.id = i.meeting_id
      join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
      where v.ambito_id = ${ambitoId} and v.state = 'open' and m.state = 'open' order by v.id`.execute(tx);
  return rows;
}

export type Signing = { agreementId: number; title: string; missing: number };

/** Agreements that are being signed, with how many signatures are missing: of these municipalities, or of everybody. */
export async function signatures(tx: Tx, ambitoId: number, istats: Istats): Promise<Signing[]> {
  const { rows } = await sql<Signing>`
    select a.id as "agreementId", a.title, count(*)::int as missing
      from governance.agreement a join governance.agreement_party p on p.ambito_id = a.ambito_id and p.agreement_id = a.id
      where a.ambito_id = ${ambitoId} and a.state = 'signing' and p.signature = 'missing'
        and (${istats === null} or p.istat = any (${[...(istats ?? [])]}::text[]))
      group by a.id order by a.id`.execute(tx);
  return rows;
}

export type OpenCall = { istat: string; place: string; label: string; name: string; due: PlainDate; openCents: number };

/** Instalments of these municipalities that are not paid, due by that day. */
export async function openCalls(
  tx: Tx,
  ambitoId: number,
  istats: readonly string[],
  until: PlainDate,
): Promise<OpenCall[]> {
  const { rows } = await sql<OpenCall>`
    select c.istat, m.name as place, c.label, s.name, c.due, (c.amount_cents - coalesce(a.settled, 0))::bigint as "openCents"
      from finance.call c
      join finance.quota q on q.id = c.quota_id
      join finance.quota_set s on s.id = q.set_id
      join territory.municipality m on m.ambito_id = c.ambito_id and m.istat = c.istat
      left join lateral (select sum(amount_cents) as settled from finance.allocation where call_id = c.id) a on true
      where c.ambito_id = ${ambitoId} and c.istat = any (${[...istats]}::text[]) and c.due <= ${until}
        and c.amount_cents > coalesce(a.settled, 0) order by c.due, c.id`.execute(tx);
  return rows;
}

export type Place = { istat: string; name: string };

export async function listPlaces(tx: Tx, ambitoId: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select istat, name from territory.municipality where ambito_id = ${ambitoId} order by name`.execute(tx);
  return rows;
}
