// SPDX-License-Identifier: AGPL-3.0-or-later
// The meetings of the assemblies as everybody may read them. Each condition stands here and again in the policies of the
// database: who works in the Ambito reads here the same as the citizen.
import { sql } from "kysely";
import type { PlainDate, Tx } from "@albero/kernel";
import type { TallyFile } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import type { ItemKind, MeetingState } from "../core/meeting.ts";

export type PublicMeeting = {
  id: number;
  body: string;
  title: string;
  state: Exclude<MeetingState, "draft">;
  firstCall: Date;
  secondCall: Date | null;
  place: string;
  call: 1 | 2 | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** When the minutes were approved; null until then. */
  approvedAt: Date | null;
};

export type PublicItem = { id: number; meetingId: number; position: number; title: string; kind: ItemKind };

export type PublicVote = {
  id: number;
  itemId: number;
  question: string;
  isSecret: boolean;
  outcome: Tally["outcome"] | "void";
  ground: TallyFile;
  /** null for a vote that was withdrawn. */
  result: Tally | null;
  correctsId: number | null;
  reason: string;
};

export type PublicAct = {
  id: number;
  itemId: number;
  kind: string;
  number: number;
  day: PlainDate;
  subject: string;
  state: "adopted" | "revoked";
  /** The document of the public site, where it is published today. */
  documentId: number | null;
};

const IS_PUBLIC = sql`m.convened_at is not null and b.kind = 'assembly'`;
const MEETINGS = sql`governance.meeting m
  join governance.body b on b.ambito_id = m.ambito_id and b.id = m.body_id
  left join governance.minutes n on n.ambito_id = m.ambito_id and n.meeting_id = m.id and n.state = 'approved'`;

/** The meetings of the assemblies that were convened, newest first; or the one of them with this number. */
export async function listPublicMeetings(tx: Tx, ambitoId: number, id: number | null = null): Promise<PublicMeeting[]> {
  const { rows } = await sql<PublicMeeting>`
    select m.id, b.name as body, m.title, m.state, m.first_call as "firstCall", m.second_call as "secondCall", m.place, m.call,
        m.opened_at as "openedAt", m.closed_at as "closedAt", n.approved_at as "approvedAt"
      from ${MEETINGS} where m.ambito_id = ${ambitoId} and ${IS_PUBLIC} and (${id}::int is null or m.id = ${id})
      order by m.first_call desc, m.id desc limit 1000`.execute(tx);
  return rows;
}

/** The agenda of these meetings, in order. */
export async function listPublicItems(tx: Tx, ambitoId: number, meetingIds: readonly number[]): Promise<PublicItem[]> {
  if (meetingIds.length === 0) return [];
  const { rows } = await sql<PublicItem>`
    select i.id, i.meeting_id as "meetingId", i.position, i.title, i.kind
      from governance.meeting_item i join ${MEETINGS} on m.ambito_id = i.ambito_id and m.id = i.meeting_id
      where i.ambito_id = ${ambitoId} and i.meeting_id = any(${[...meetingIds]}) and ${IS_PUBLIC}
      order by i.meeting_id, i.position, i.id`.execute(tx);
  return rows;
}

/** How these points were voted: told once the minutes are approved. */
export async function listPublicVotes(tx: Tx, ambitoId: number, itemIds: readonly number[]): Promise<PublicVote[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await sql<PublicVote>`
    select v.id, v.item_id as "itemId", v.question, v.is_secret as "isSecret", v.outcome, v.ground,
        case when v.outcome = 'void' then null else v.result end as result, v.corrects_id as "correctsId", v.reason
      from governance.vote v join governance.meeting_item i on i.ambito_id = v.ambito_id and i.id = v.item_id
      join ${MEETINGS} on m.ambito_id = i.ambito_id and m.id = i.meeting_id
      where v.ambito_id = ${ambitoId} and v.item_id = any(${[...itemIds]}) and v.state = 'closed' and m.state = 'minuted'
        and ${IS_PUBLIC}
      order by v.id`.execute(tx);
  return rows;
}

/** The acts that came of these points, once adopted, with the document where the public site has one on this day. */
export async function listPublicActs(
  tx: Tx,
  ambitoId: number,
  itemIds: readonly number[],
  today: PlainDate,
): Promise<PublicAct[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await sql<PublicAct>`
    select a.id, a.item_id as "itemId", a.kind, a.number, a.day, a.subject, a.state, (
        select min(d.id) from governance.document d
          where d.ambito_id = a.ambito_id and d.act_id = a.id and d.kind = 'act' and d.openness = 'public' and d.current > 0
            and d.published_from <= ${today}::date and (d.published_to is null or d.published_to >= ${today}::date)
      ) as "documentId"
      from governance.act a join governance.meeting_item i on i.ambito_id = a.ambito_id and i.id = a.item_id
      join ${MEETINGS} on m.ambito_id = i.ambito_id and m.id = i.meeting_id
      where a.ambito_id = ${ambitoId} and a.item_id = any(${[...itemIds]}) and a.state <> 'draft' and ${IS_PUBLIC}
      order by a.day, a.id`.execute(tx);
  return rows;
}

/** The approved minutes of a meeting of an assembly; null where there are none to read. */
export async function readPublicMinutes(tx: Tx, ambitoId: number, meetingId: number): Promise<Uint8Array | null> {
  const { rows } = await sql<{ pdf: Uint8Array }>`
    select n.pdf from ${MEETINGS} where m.ambito_id = ${ambitoId} and m.id = ${meetingId} and n.pdf is not null
      and ${IS_PUBLIC}`.execute(tx);
  return rows[0]?.pdf ?? null;
}
