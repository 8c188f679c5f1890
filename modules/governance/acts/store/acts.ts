// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { ActKind, ActState, ItemVote, VoteOutcome } from "../core/adopt.ts";
import type { Choices, EffectKind, Proposed } from "../core/effects.ts";

export type ActHead = {
  id: number;
  bodyId: number;
  body: string;
  kind: ActKind;
  number: number | null;
  year: number;
  day: PlainDate | null;
  subject: string;
  state: ActState;
  effects: number;
};
export type Act = Omit<ActHead, "effects"> & {
  text: string;
  itemId: number | null;
  voteId: number | null;
  revokesId: number | null;
  revokedById: number | null;
  contentHash: string | null;
  createdAt: Date;
  createdByName: string;
  adoptedAt: Date | null;
  adoptedByName: string | null;
  rowVersion: number;
};

const HEAD = sql`a.id, a.body_id as "bodyId", b.name as body, a.kind, a.number, a.year, a.day, a.subject, a.state`;

/** The acts of a year, the latest first: drafts before the others. Everybody but the office sees what was adopted. */
export async function listActs(
  tx: Tx,
  ambitoId: number,
  { year, withDrafts }: { year: number; withDrafts: boolean },
): Promise<ActHead[]> {
  const { rows } = await sql<ActHead>`
    select ${HEAD}, (select count(*)::int from governance.act_effect e where e.act_id = a.id) as effects
      from governance.act a join governance.body b on b.ambito_id = a.ambito_id and b.id = a.body_id
      where a.ambito_id = ${ambitoId} and a.year = ${year} ${withDrafts ? sql`` : sql`and a.state <> 'draft'`}
      order by (a.state = 'draft') desc, a.day desc, b.name, a.kind, a.number desc, a.id desc`.execute(tx);
  return rows;
}

export async function listYears(tx: Tx, ambitoId: number, withDrafts: boolean): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from governance.act where ambito_id = ${ambitoId}
      ${withDrafts ? sql`` : sql`and state <> 'draft'`} order by year desc`.execute(tx);
  return rows.map((row) => row.year);
}

export async function getAct(tx: Tx, ambitoId: number, id: number, hold = false): Promise<Act> {
  const { rows } = await sql<Act>`
    select ${HEAD}, a.text, a.item_id as "itemId", a.vote_id as "voteId", a.revokes_id as "revokesId",
        a.revoked_by_id as "revokedById", a.content_hash as "contentHash", a.created_at as "createdAt",
        a.created_by_name as "createdByName", a.adopted_at as "adoptedAt", a.adopted_by_name as "adoptedByName",
        a.row_version as "rowVersion"
      from governance.act a join governance.body b on b.ambito_id = a.ambito_id and b.id = a.body_id
      where a.ambito_id = ${ambitoId} and a.id = ${id} ${hold ? sql`for update of a` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound(`act ${id}`);
  return row;
}

export type ActValues = {
  bodyId: number;
  kind: ActKind;
  subject: string;
  text: string;
  itemId: number | null;
  revokesId: number | null;
};

const columnsOf = ({ bodyId, kind, subject, text, itemId, revokesId }: ActValues) => ({
  ...{ body_id: bodyId, kind, subject, text, item_id: itemId, revokes_id: revokesId },
});

export async function insertAct(
  tx: Tx,
  ambitoId: number,
  values: ActValues & { year: number },
  by: { at: Date; name: string },
): Promise<number> {
  const row = await tx
    .insertInto("governance.act")
    .values({
      ...columnsOf(values),
      ...{ ambito_id: ambitoId, year: values.year, created_at: by.at, created_by_name: by.name },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateAct(tx: Tx, ambitoId: number, id: number, values: ActValues): Promise<void> {
  await tx
    .updateTable("governance.act")
    .set((e) => ({ ...columnsOf(values), row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function deleteAct(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("governance.act").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

/** Moves the row on: whoever had the act open before a change of what it approves is told. */
export async function touchAct(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx
    .updateTable("governance.act")
    .set((e) => ({ row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

type Series = { bodyId: number; kind: ActKind; year: number };

/**
 * The last number of a series, its row held until the transaction ends: of two who adopt at once the second waits here,
 * and a refusal gives the number back.
 */
export async function holdSeries(
  tx: Tx,
  ambitoId: number,
  { bodyId, kind, year }: Series,
): Promise<{ number: number; day: PlainDate | null } | null> {
  // A series begins with the row of its body held, so that two first acts do not both begin it.
  await sql`select id from governance.body where ambito_id = ${ambitoId} and id = ${bodyId} for no key update`.execute(
    tx,
  );
  const { rows } = await sql<{ number: number; day: PlainDate | null }>`
    select c.last_number as number, (select max(a.day) from governance.act a where a.ambito_id = c.ambito_id
        and a.body_id = c.body_id and a.kind = c.kind and a.year = c.year and a.number is not null) as day
      from governance.act_count c
      where c.ambito_id = ${ambitoId} and c.body_id = ${bodyId} and c.kind = ${kind} and c.year = ${year}
      for update of c`.execute(tx);
  return rows[0] ?? null;
}

export async function keepNumber(tx: Tx, ambitoId: number, { bodyId, kind, year }: Series, number: number) {
  await sql`insert into governance.act_count (ambito_id, body_id, kind, year, last_number)
    values (${ambitoId}, ${bodyId}, ${kind}, ${year}, ${number})
    on conflict (ambito_id, body_id, kind, year) do update set last_number = excluded.last_number`.execute(tx);
}

export type Adoption = {
  number: number;
  day: PlainDate;
  year: number;
  voteId: number | null;
  contentHash: string;
  at: Date;
  byName: string;
};

export async function saveAdoption(tx: Tx, ambitoId: number, id: number, adoption: Adoption): Promise<void> {
  const { number, day, year, voteId, contentHash, at, byName } = adoption;
  await tx
    .updateTable("governance.act")
    .set((e) => ({
      ...{ state: "adopted", number, day, year, vote_id: voteId, content_hash: contentHash },
      ...{ adopted_at: at, adopted_by_name: byName, row_version: e("row_version", "+", 1) },
    }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function saveRevocation(tx: Tx, ambitoId: number, id: number, byId: number): Promise<void> {
  await tx
    .updateTable("governance.act")
    .set((e) => ({ state: "revoked", revoked_by_id: byId, row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export type Effect = {
  id: number;
  actId: number;
  kind: EffectKind;
  targetId: number;
  name: string;
  proposed: Proposed;
  choices: Choices;
  proposedAt: Date;
  doneAt: Date | null;
  outcome: Record<string, string | number> | null;
};

export async function listEffects(tx: Tx, ambitoId: number, actId: number): Promise<Effect[]> {
  const { rows } = await sql<Effect>`
    select id, act_id as "actId", kind, target_id as "targetId", name, proposed, choices, proposed_at as "proposedAt",
        done_at as "doneAt", outcome
      from governance.act_effect where ambito_id = ${ambitoId} and act_id = ${actId} order by id`.execute(tx);
  return rows;
}

export type NewEffect = Pick<Effect, "actId" | "kind" | "targetId" | "name" | "proposed" | "choices">;

/** Answers null when the act already approves this thing. */
export async function insertEffect(tx: Tx, ambitoId: number, effect: NewEffect, at: Date): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into governance.act_effect (ambito_id, act_id, kind, target_id, name, proposed, choices, proposed_at)
      values (${ambitoId}, ${effect.actId}, ${effect.kind}, ${effect.targetId}, ${effect.name},
        ${JSON.stringify(effect.proposed)}, ${JSON.stringify(effect.choices)}, ${at})
      on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function saveProposal(
  tx: Tx,
  ambitoId: number,
  id: number,
  { name, proposed, at }: { name: string; proposed: Proposed; at: Date },
): Promise<void> {
  await sql`update governance.act_effect set name = ${name}, proposed = ${JSON.stringify(proposed)}, proposed_at = ${at}
    where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export async function saveOutcome(
  tx: Tx,
  ambitoId: number,
  id: number,
  outcome: Record<string, string | number>,
  at: Date,
): Promise<void> {
  await sql`update governance.act_effect set done_at = ${at}, outcome = ${JSON.stringify(outcome)}
    where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export async function deleteEffect(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await sql`delete from governance.act_effect where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
}

export type BodyChoice = { id: number; name: string };
export async function listBodies(tx: Tx, ambitoId: number, on: PlainDate): Promise<BodyChoice[]> {
  const { rows } = await sql<BodyChoice>`
    select id, name from governance.body where ambito_id = ${ambitoId}
      and first_day <= ${on} and (last_day is null or last_day >= ${on}) order by kind, name`.execute(tx);
  return rows;
}

export async function findBody(tx: Tx, ambitoId: number, id: number): Promise<BodyChoice | null> {
  const { rows } = await sql<BodyChoice>`
    select id, name from governance.body where ambito_id = ${ambitoId} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type Item = {
  id: number;
  title: string;
  kind: "resolution" | "opinion" | "information" | "election";
  text: string;
  meetingId: number;
  bodyId: number;
  body: string;
  day: PlainDate;
  position: number;
};

const ITEM = sql`i.id, i.title, i.kind, i.text, i.position, m.id as "meetingId", m.body_id as "bodyId", b.name as body,
  (m.first_call at time zone 'Europe/Rome')::date as day`;
const ITEMS = sql`governance.meeting_item i
  join governance.meeting m on m.ambito_id = i.ambito_id and m.id = i.meeting_id
  join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id`;

/** Points of the latest meetings that an act could come from: without one that is in the way. */
export async function listItems(tx: Tx, ambitoId: number): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select ${ITEM} from ${ITEMS}
      where i.ambito_id = ${ambitoId} and m.state <> 'cancelled'
        and not exists (select from governance.act a where a.ambito_id = i.ambito_id and a.item_id = i.id and a.state = 'adopted')
      order by m.first_call desc, i.position limit 200`.execute(tx);
  return rows;
}

export async function findItem(tx: Tx, ambitoId: number, id: number): Promise<Item | null> {
  const { rows } = await sql<Item>`
    select ${ITEM} from ${ITEMS} where i.ambito_id = ${ambitoId} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The votes on an item, held so that none is opened or closed meanwhile. */
export async function listVotes(tx: Tx, ambitoId: number, itemId: number, hold = false): Promise<ItemVote[]> {
  const { rows } = await sql<ItemVote & { outcome: VoteOutcome | null }>`
    select id, state, outcome, (closed_at at time zone 'Europe/Rome')::date as day, corrects_id as "correctsId"
      from governance.vote where ambito_id = ${ambitoId} and item_id = ${itemId} order by id
      ${hold ? sql`for share` : sql``}`.execute(tx);
  return rows;
}

export type VoteRow = ItemVote & {
  question: string;
  isSecret: boolean;
  result: unknown;
  ground: unknown;
  rule: string;
};
export async function findVote(tx: Tx, ambitoId: number, id: number): Promise<VoteRow | null> {
  const { rows } = await sql<VoteRow>`
    select v.id, v.state, v.outcome, (v.closed_at at time zone 'Europe/Rome')::date as day, v.corrects_id as "correctsId",
        v.question, v.is_secret as "isSecret", v.result, v.ground, r.name as rule
      from governance.vote v join governance.voting_rule r on r.ambito_id = v.ambito_id and r.id = v.rule_id
      where v.ambito_id = ${ambitoId} and v.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The acts that may be revoked: those adopted. */
export async function listAdopted(tx: Tx, ambitoId: number): Promise<ActHead[]> {
  const { rows } = await sql<ActHead>`
    select ${HEAD}, 0 as effects from governance.act a join governance.body b on b.ambito_id = a.ambito_id and b.id = a.body_id
      where a.ambito_id = ${ambitoId} and a.state = 'adopted' order by a.day desc, a.id desc limit 300`.execute(tx);
  return rows;
}
