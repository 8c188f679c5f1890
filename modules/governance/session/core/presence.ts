// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is in the room at each point of the agenda, who speaks for whom, who has left: read from what happened, in its order. Pure.

/** 1: first call, 2: second call. */
export type CallNumber = 1 | 2;

/**
 * A seat comes in or goes out while point `position` is on the table (0: the roll call); without a seat: the point is put
 * on the table. In the order of the events.
 */
export type Movement = { call: CallNumber; position: number; seatId: number | null; isIn: boolean };

/** `endsAt`: the first point at which it counts no more, because whoever gave it came or withdrew it. */
export type Delegation = {
  id: number;
  fromSeatId: number;
  toSeatId: number;
  fromPosition: number;
  toPosition: number | null;
  endsAt: number | null;
};

/** A conflict of interest on the point at `position`; the last word on a seat counts. */
export type ConflictEvent = { position: number; seatId: number; isDeclared: boolean };

export type Happened = {
  movements: readonly Movement[];
  delegations: readonly Delegation[];
  conflicts: readonly ConflictEvent[];
};

/**
 * "left": out of the room for this point, because of a conflict of interest. `to`: the seat that speaks for one that is not
 * there. A delegation whose carrier left for a conflict is lost for this point: the seat is absent.
 */
export type SeatState =
  | { seatId: number; state: "present" | "absent" | "left"; to?: undefined }
  | { seatId: number; state: "delegated"; to: number };

/**
 * The seats that were in the room when the point was last on the table; for one that has not been yet, those who are there
 * now. Who came to a deserted call has to come again. Points may be taken in any order.
 */
export function inTheRoom(movements: readonly Movement[], call: CallNumber, position: number): Set<number> {
  const there = new Set<number>();
  let onTable = 0;
  let then: Set<number> | null = null;
  for (const move of movements.filter((one) => one.call === call)) {
    if (move.position !== onTable && onTable === position) then = new Set(there);
    onTable = move.position;
    if (move.seatId === null) continue;
    if (move.isIn) there.add(move.seatId);
    else there.delete(move.seatId);
  }
  return onTable === position ? there : (then ?? there);
}

/** The seats that are in the room now. */
export const inTheRoomNow = (movements: readonly Movement[], call: CallNumber): Set<number> =>
  inTheRoom(movements, call, movements.findLast((one) => one.call === call)?.position ?? 0);

/** True when the delegation is for this point and has not ended before. */
export const holdsAt = (delegation: Delegation, position: number): boolean =>
  delegation.fromPosition <= position &&
  (delegation.toPosition === null || position <= delegation.toPosition) &&
  (delegation.endsAt === null || position < delegation.endsAt);

/** The seats that left the room for this point. */
export function leftFor(conflicts: readonly ConflictEvent[], position: number): Set<number> {
  const left = new Set<number>();
  for (const one of conflicts.filter((conflict) => conflict.position === position)) {
    if (one.isDeclared) left.add(one.seatId);
    else left.delete(one.seatId);
  }
  return left;
}

/** For each seat that is not there, the seat in the room that speaks for it at this point. */
export function carriersAt(
  delegations: readonly Delegation[],
  there: ReadonlySet<number>,
  position: number,
): Map<number, number> {
  const standing = delegations.filter(
    (one) => holdsAt(one, position) && there.has(one.toSeatId) && !there.has(one.fromSeatId),
  );
  return new Map(standing.map((one) => [one.fromSeatId, one.toSeatId]));
}

/** The state of each seat at a point. A delegation counts only while whoever carries it is in the room. */
export function presenceAt(
  seatIds: readonly number[],
  { movements, delegations, conflicts }: Happened,
  call: CallNumber,
  position: number,
): SeatState[] {
  const there = inTheRoom(movements, call, position);
  const left = leftFor(conflicts, position);
  const carriers = carriersAt(delegations, there, position);
  return seatIds.map((seatId): SeatState => {
    if (there.has(seatId)) return { seatId, state: left.has(seatId) ? "left" : "present" };
    const to = carriers.get(seatId);
    if (to === undefined) return { seatId, state: "absent" };
    if (left.has(seatId)) return { seatId, state: "left" };
    return left.has(to) ? { seatId, state: "absent" } : { seatId, state: "delegated", to };
  });
}

export type DelegationRefusal =
  | "delegation_to_oneself"
  | "delegation_to_two"
  | "delegation_by_present"
  | "delegation_to_absent"
  | "delegation_to_delegated"
  | "delegations_not_allowed"
  | "too_many_delegations"
  | "delegation_unwritten"
  | "delegation_for_no_point";

export type DelegationAsked = {
  fromSeatId: number;
  toSeatId: number;
  fromPosition: number;
  toPosition: number | null;
  document: string;
};

/**
 * Says why a delegation cannot be taken, null when it can. `rule` is that of the body: whether delegations are allowed and
 * how many others one who is present may speak for.
 */
export function refuseDelegation(
  asked: DelegationAsked,
  { movements, delegations }: Happened,
  rule: { allowed: boolean; most: number },
  call: CallNumber,
): DelegationRefusal | null {
  if (!rule.allowed) return "delegations_not_allowed";
  if (asked.fromSeatId === asked.toSeatId) return "delegation_to_oneself";
  if (asked.document.trim().length < 3) return "delegation_unwritten";
  if (asked.toPosition !== null && asked.toPosition < asked.fromPosition) return "delegation_for_no_point";
  const there = inTheRoomNow(movements, call);
  if (there.has(asked.fromSeatId)) return "delegation_by_present";
  if (!there.has(asked.toSeatId)) return "delegation_to_absent";
  const meanwhile = delegations.filter((one) => meet(one, asked));
  if (meanwhile.some((one) => one.fromSeatId === asked.fromSeatId)) return "delegation_to_two";
  if (meanwhile.some((one) => one.fromSeatId === asked.toSeatId)) return "delegation_to_delegated";
  const carried = meanwhile.filter((one) => one.toSeatId === asked.toSeatId).length;
  return carried >= rule.most ? "too_many_delegations" : null;
}

/** True when both count at some point of the agenda. */
function meet(known: Delegation, asked: DelegationAsked): boolean {
  const ends = [known.toPosition ?? Number.MAX_SAFE_INTEGER];
  if (known.endsAt !== null) ends.push(known.endsAt - 1);
  const lastKnown = Math.min(...ends);
  const lastAsked = asked.toPosition ?? Number.MAX_SAFE_INTEGER;
  return known.fromPosition <= lastAsked && asked.fromPosition <= lastKnown && known.fromPosition <= lastKnown;
}
