// SPDX-License-Identifier: AGPL-3.0-or-later
// What one person may vote: the own municipality, and those that it carries by delegation. Pure.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import type { TallyFile, TallyMember } from "../../voting/core/file.ts";

export type Carrying = {
  own: TallyMember;
  /** The members that have delegated the own one, and whose delegation stands. */
  carried: TallyMember[];
};

export type CarryRefusal = "no_seat_of_yours" | "absent" | "delegated_to" | "in_conflict";

/**
 * For whom the holder of office of these municipalities votes. Refused: no seat among the members, absent, spoken for by
 * another, left for a conflict of interest.
 */
export function carryingOf(
  file: Pick<TallyFile, "members" | "presence" | "conflicts">,
  istats: readonly string[],
): Result<Carrying, CarryRefusal> {
  const mine = file.members.filter((member) => member.istat !== undefined && istats.includes(member.istat));
  const [first] = mine;
  if (!first) return refuse("no_seat_of_yours");
  const stateOf = new Map(file.presence.map((one) => [one.id, one]));
  const own = mine.find((member) => stateOf.get(member.id)?.state === "present");
  if (!own) {
    const to = stateOf.get(first.id)?.to;
    if (to === undefined) return refuse("absent", { details: { member: first.name } });
    const name = file.members.find((member) => member.id === to)?.name ?? "";
    return refuse("delegated_to", { details: { member: first.name, to: name } });
  }
  if (file.conflicts.includes(own.id)) return refuse("in_conflict", { details: { member: own.name } });
  const carried = file.members.filter(
    (member) => stateOf.get(member.id)?.to === own.id && !file.conflicts.includes(member.id),
  );
  return ok({ own, carried });
}

/** The members who may vote: present, or carried by one who is and has not left. */
export function entitledTo(file: Pick<TallyFile, "members" | "presence" | "conflicts">): TallyMember[] {
  const stateOf = new Map(file.presence.map((one) => [one.id, one]));
  return file.members.filter((member) => {
    const standing = stateOf.get(member.id);
    if (!standing || standing.state === "absent" || file.conflicts.includes(member.id)) return false;
    return standing.to === undefined || !file.conflicts.includes(standing.to);
  });
}
