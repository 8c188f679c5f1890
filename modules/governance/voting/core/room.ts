// SPDX-License-Identifier: AGPL-3.0-or-later
// Who takes part: presence, delegations, conflicts of interest.
import type { TallyFile, TallyMember, TallyPresence } from "./file.ts";
import { CannotTally } from "./refusal.ts";
import type { Standing } from "./result.ts";

export type Place = { at: number; member: TallyMember; state: Standing; to: string | null; isDelegationLost: boolean };
export type Room = ReadonlyMap<string, Place>;
/** What the room needs of a file: nothing of the ballot. */
export type RoomGround = Pick<TallyFile, "members" | "rule" | "presence" | "conflicts" | "president">;

export function membersById(file: Pick<TallyFile, "members" | "rule">): Map<string, Place> {
  const places = new Map<string, Place>();
  const codes = new Set<string>();
  for (const [at, member] of file.members.entries()) {
    if (places.has(member.id)) throw new CannotTally("duplicate_member", { id: member.id });
    const isRepeated = member.istat !== undefined && codes.has(member.istat);
    // Two seats of one municipality would count its inhabitants, or its quota, twice.
    if (isRepeated && file.rule.weight.kind !== "heads") {
      throw new CannotTally("duplicate_municipality", { member: member.name });
    }
    if (member.istat !== undefined) codes.add(member.istat);
    places.set(member.id, { at, member, state: "absent", to: null, isDelegationLost: false });
  }
  return places;
}

function namesOf(places: Room) {
  return (id: string): string => places.get(id)?.member.name ?? id;
}

function checkOnce(places: Room, presence: readonly TallyPresence[]): void {
  const seen = new Map<string, TallyPresence>();
  for (const one of presence) {
    const member = places.get(one.id)?.member.name;
    if (member === undefined) throw new CannotTally("unknown_member", { id: one.id, where: "presence" });
    const before = seen.get(one.id);
    if (before) {
      const isTwo = before.state === "delegated" && one.state === "delegated" && before.to !== one.to;
      throw new CannotTally(isTwo ? "delegation_to_two" : "presence_twice", { member });
    }
    seen.set(one.id, one);
    if (one.to !== undefined && one.state === "present") throw new CannotTally("delegation_by_present", { member });
  }
}

function checkDelegations({ rule }: RoomGround, places: Room): void {
  const nameOf = namesOf(places);
  const carried = new Map<string, number>();
  for (const { member, state, to } of places.values()) {
    if (state !== "delegated") continue;
    if (!rule.delegations.allowed) throw new CannotTally("delegations_not_allowed", { member: member.name });
    if (to === null) throw new CannotTally("delegation_to_nobody", { member: member.name });
    const carrier = places.get(to);
    if (!carrier) throw new CannotTally("unknown_member", { id: to, where: "delegation" });
    const details = { member: member.name, to: nameOf(to) };
    if (to === member.id) throw new CannotTally("delegation_to_oneself", details);
    if (carrier.state === "absent") throw new CannotTally("delegation_to_absent", details);
    if (carrier.state === "delegated") throw new CannotTally("delegation_to_delegated", details);
    const load = (carried.get(to) ?? 0) + 1;
    if (load > rule.delegations.most) {
      throw new CannotTally("too_many_delegations", { to: nameOf(to), most: rule.delegations.most });
    }
    carried.set(to, load);
  }
}

/** Who leaves for a conflict of interest leaves alone; the delegations they carry fall, since nobody is there to vote for them. */
function leave({ conflicts }: RoomGround, places: Map<string, Place>): void {
  const leaving = new Set<string>();
  for (const id of conflicts) {
    const place = places.get(id);
    if (!place) throw new CannotTally("unknown_member", { id, where: "conflicts" });
    if (leaving.has(id)) throw new CannotTally("conflict_twice", { member: place.member.name });
    leaving.add(id);
  }
  for (const place of places.values()) {
    if (place.state === "absent") continue;
    if (leaving.has(place.member.id)) place.state = "left";
    else if (place.to !== null && leaving.has(place.to)) {
      place.state = "absent";
      place.isDelegationLost = true;
    }
  }
}

/** The room at the moment of the vote. Refused: any presence or delegation that the rule does not allow. */
export function roomOf(file: RoomGround): Room {
  const places = membersById(file);
  checkOnce(places, file.presence);
  for (const { id, state, to } of file.presence) {
    const place = places.get(id);
    if (!place) continue;
    place.state = state;
    place.to = state === "delegated" ? (to ?? null) : null;
  }
  checkDelegations(file, places);
  leave(file, places);
  if (file.president !== undefined && !places.has(file.president)) {
    throw new CannotTally("unknown_member", { id: file.president, where: "president" });
  }
  return places;
}
