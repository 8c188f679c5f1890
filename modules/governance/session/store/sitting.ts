// SPDX-License-Identifier: AGPL-3.0-or-later
// What happened in a meeting, read whole: rows in, the shapes of the core out.
import { sql } from "kysely";
import { dayInItaly, NotFound, type PlainDate, type Tx } from "@albero/kernel";
import { seatsOn, type Seat } from "../../bodies/store/bodies.ts";
import type { TallyFile } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import { holdsAt, leftFor, presenceAt, type CallNumber, type Happened, type SeatState } from "../core/presence.ts";

export type MeetingState = "draft" | "convened" | "open" | "closed" | "minuted" | "cancelled";

export type SittingMeeting = {
  id: number;
  bodyId: number;
  body: string;
  title: string;
  state: MeetingState;
  firstCall: Date;
  secondCall: Date | null;
  place: string;
  /** Of the call in which it was opened; null before. */
  call: CallNumber | null;
  openedAt: Date | null;
  closedAt: Date | null;
  rowVersion: number;
  /** The day that decides who sits and which rule holds: that of the call on which the meeting stands. */
  day: PlainDate;
};

export type RollCall = {
  call: CallNumber;
  outcome: "valid" | "deserted";
  result: Tally;
  at: Date;
  byName: string;
};

export type SittingBallot = {
  seatId: number;
  choice: string;
  means: "phone" | "secretary";
  byName: string;
  castAt: Date;
  /** The seat that cast it with a delegation. */
  carrierSeatId: number | null;
};

export type SittingVote = {
  id: number;
  itemId: number;
  kind: TallyFile["kind"];
  question: string;
  isSecret: boolean;
  ruleId: number;
  state: "open" | "closed";
  outcome: Tally["outcome"] | "void" | null;
  ground: TallyFile;
  /** As counted at the close; null while it is open, and for a vote that was withdrawn. */
  result: Tally | null;
  correctsId: number | null;
  reason: string;
  openedAt: Date;
  closedAt: Date | null;
  rowVersion: number;
  /** By seat; empty for a secret vote. */
  ballots: SittingBallot[];
  /** The seats that have voted, in an open or in a secret vote. */
  voted: number[];
};

export type SittingDelegation = {
  id: number;
  fromSeatId: number;
  toSeatId: number;
  fromPosition: number;
  toPosition: number | null;
  document: string;
  at: Date;
  byName: string;
  /** From which point it counts no more, and why. */
  endsAt: number | null;
  endReason: "arrived" | "withdrawn" | null;
};

export type SittingMovement = {
  id: number;
  call: CallNumber;
  position: number;
  /** null: the point was put on the table. */
  seatId: number | null;
  isIn: boolean;
  at: Date;
  byName: string;
};
export type SittingConflict = {
  itemId: number;
  position: number;
  seatId: number;
  isDeclared: boolean;
  reason: string;
  at: Date;
  byName: string;
};

export type SittingPoint = {
  itemId: number;
  position: number;
  title: string;
  kind: "resolution" | "opinion" | "information" | "election";
  text: string;
  /** Of every seat that votes, when this point was on the table. */
  presence: SeatState[];
  /** Those that stand. */
  conflicts: { seatId: number; reason: string }[];
  votes: SittingVote[];
};

export type Sitting = {
  meeting: SittingMeeting;
  /** The call that is being held or was held, and the point on the table (0: the roll call). */
  call: CallNumber;
  position: number;
  rollCalls: RollCall[];
  /** Everybody who sits in the body that day; those who vote have `votes`. */
  seats: Seat[];
  movements: SittingMovement[];
  delegations: SittingDelegation[];
  conflicts: SittingConflict[];
  points: SittingPoint[];
};

/** Everything that happened in a meeting: for the room, the screens and the minutes. Throws NotFound where there is none. */
export async function sittingOf(tx: Tx, ambitoId: number, meetingId: number): Promise<Sitting> {
  const stand = await standOf(tx, ambitoId, meetingId);
  const meeting = await meetingOf(tx, ambitoId, meetingId, stand.call);
  const seats = await seatsOn(tx, ambitoId, meeting.bodyId, meeting.day);
  const movements = await movementsOf(tx, ambitoId, meetingId);
  const delegations = await delegationsOf(tx, ambitoId, meetingId);
  const conflicts = await conflictsOf(tx, ambitoId, meetingId);
  const votes = await votesOf(tx, ambitoId, meetingId);
  const items = await itemsOf(tx, ambitoId, meetingId);
  const happened: Happened = { movements, delegations, conflicts };
  const voters = seats.filter((seat) => seat.votes).map((seat) => seat.id);
  const points = items.map((item) => ({
    ...item,
    presence: presenceAt(voters, happened, stand.call, item.position),
    conflicts: standingConflicts(conflicts, item.position),
    votes: votes.filter((vote) => vote.itemId === item.itemId),
  }));
  const rollCalls = await rollCallsOf(tx, ambitoId, meetingId);
  return { meeting, ...stand, rollCalls, seats, movements, delegations, conflicts, points };
}

function standingConflicts(conflicts: readonly SittingConflict[], position: number) {
  const left = leftFor(conflicts, position);
  return [...left].map((seatId) => {
    const last = conflicts.findLast((one) => one.position === position && one.seatId === seatId && one.isDeclared);
    return { seatId, reason: last?.reason ?? "" };
  });
}

/** The delegations that count at a point, with the reason of those that do not any more left out. */
export const delegationsAt = (sitting: Sitting, position: number): SittingDelegation[] =>
  sitting.delegations.filter((one) => holdsAt(one, position));

/** On which call and point the meeting stands; a meeting that has not begun stands at the roll call of the first. */
export async function standOf(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
): Promise<{ call: CallNumber; position: number }> {
  const row = await tx
    .selectFrom("governance.sitting")
    .select(["call", "position"])
    .where("ambito_id", "=", ambitoId)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
  return row ? { call: row.call as CallNumber, position: row.position } : { call: 1, position: 0 };
}

export async function meetingOf(
  tx: Tx,
  ambitoId: number,
  meetingId: number,
  call: CallNumber,
): Promise<SittingMeeting> {
  const row = await tx
    .selectFrom("governance.meeting as m")
    .innerJoin("governance.body as b", (on) =>
      on.onRef("b.id", "=", "m.body_id").onRef("b.ambito_id", "=", "m.ambito_id"),
    )
    .select(["m.id", "m.body_id", "b.name as body", "m.title", "m.state", "m.first_call", "m.second_call", "m.place"])
    .select(["m.call", "m.opened_at", "m.closed_at", "m.row_version"])
    .where("m.ambito_id", "=", ambitoId)
    .where("m.id", "=", meetingId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`meeting ${meetingId}`);
  const held = row.opened_at ?? (call === 2 ? row.second_call : null) ?? row.first_call;
  return {
    ...{ id: row.id, bodyId: row.body_id, body: row.body, title: row.title, state: row.state as MeetingState },
    ...{ firstCall: row.first_call, secondCall: row.second_call, place: row.place, rowVersion: row.row_version },
    ...{ call: row.call as CallNumber | null, openedAt: row.opened_at, closedAt: row.closed_at },
    day: dayInItaly(held),
  };
}

export async function itemsOf(tx: Tx, ambitoId: number, meetingId: number) {
  const rows = await tx
    .selectFrom("governance.meeting_item")
    .select(["id", "position", "title", "kind", "text"])
    .where("ambito_id", "=", ambitoId)
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ id, kind, ...rest }) => ({ itemId: id, kind: kind as SittingPoint["kind"], ...rest }));
}

export async function movementsOf(tx: Tx, ambitoId: number, meetingId: number): Promise<SittingMovement[]> {
  const { rows } = await sql<SittingMovement>`
    select id, call, position, seat_id as "seatId", is_in as "isIn", at, by_name as "byName"
      from governance.attendance where ambito_id = ${ambitoId} and meeting_id = ${meetingId} order by id`.execute(tx);
  return rows;
}

export async function delegationsOf(tx: Tx, ambitoId: number, meetingId: number): Promise<SittingDelegation[]> {
  const { rows } = await sql<SittingDelegation>`
    select d.id, d.from_seat_id as "fromSeatId", d.to_seat_id as "toSeatId", d.from_position as "fromPosition",
        d.to_position as "toPosition", d.document, d.at, d.by_name as "byName", e.position as "endsAt", e.reason as "endReason"
      from governance.delegation d left join governance.delegation_end e on e.delegation_id = d.id and e.ambito_id = d.ambito_id
      where d.ambito_id = ${ambitoId} and d.meeting_id = ${meetingId} order by d.id`.execute(tx);
  return rows;
}

export async function conflictsOf(tx: Tx, ambitoId: number, meetingId: number): Promise<SittingConflict[]> {
  const { rows } = await sql<SittingConflict>`
    select c.item_id as "itemId", i.position, c.seat_id as "seatId", c.is_declared as "isDeclared", c.reason, c.at, c.by_name as "byName"
      from governance.conflict c join governance.meeting_item i on i.id = c.item_id and i.ambito_id = c.ambito_id
      where c.ambito_id = ${ambitoId} and i.meeting_id = ${meetingId} order by c.id`.execute(tx);
  return rows;
}

async function rollCallsOf(tx: Tx, ambitoId: number, meetingId: number): Promise<RollCall[]> {
  const { rows } = await sql<RollCall>`
    select call, outcome, result, at, by_name as "byName" from governance.roll_call
      where ambito_id = ${ambitoId} and meeting_id = ${meetingId} order by call`.execute(tx);
  return rows;
}

/** The votes of a meeting with their ballots, in the order in which they were opened. */
async function votesOf(tx: Tx, ambitoId: number, meetingId: number): Promise<SittingVote[]> {
  const { rows } = await sql<SittingVote>`
    select v.id, v.item_id as "itemId", v.kind, v.question, v.is_secret as "isSecret", v.rule_id as "ruleId", v.state, v.outcome,
        v.ground, case when v.outcome = 'void' then null else v.result end as result, v.corrects_id as "correctsId", v.reason,
        v.opened_at as "openedAt", v.closed_at as "closedAt", v.row_version as "rowVersion"
      from governance.vote v join governance.meeting_item i on i.id = v.item_id and i.ambito_id = v.ambito_id
      where v.ambito_id = ${ambitoId} and i.meeting_id = ${meetingId} order by v.id`.execute(tx);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const { rows: ballots } = await sql<SittingBallot & { voteId: number }>`
    select vote_id as "voteId", seat_id as "seatId", choice, means, by_name as "byName", cast_at as "castAt", carrier_seat_id as "carrierSeatId"
      from governance.ballot where ambito_id = ${ambitoId} and vote_id = any(${ids}) order by seat_id`.execute(tx);
  const { rows: secret } = await sql<{ voteId: number; seatId: number }>`
    select vote_id as "voteId", seat_id as "seatId" from governance.has_voted
      where ambito_id = ${ambitoId} and vote_id = any(${ids}) order by seat_id`.execute(tx);
  return rows.map((row) => {
    const own = ballots.filter((ballot) => ballot.voteId === row.id).map(({ voteId: _vote, ...ballot }) => ballot);
    const took = secret.filter((one) => one.voteId === row.id).map((one) => one.seatId);
    return { ...row, ballots: own, voted: [...own.map((ballot) => ballot.seatId), ...took] };
  });
}
