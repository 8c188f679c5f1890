// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";
import type { MeetingState } from "./core/meeting.ts";

/** Prepares meetings, sends convocations, writes minutes: the Plan Office. */
export const mayPrepareMeetings = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Whoever works in the Ambito sees meetings; which ones, `seesMeeting` says. */
export const mayReadMeetings = (actor: Actor): boolean => isMember(actor);

/** Everybody reads the meetings of the assemblies from their convocation on. */
export const mayReadPublicMeetings = (_actor: Actor): boolean => anyone();

/** What became of a message is said by Albero itself, which sent it. */
export const maySendConvocations = (actor: Actor): boolean => actor.kind === "system";

const sitsInBodies = (actor: Actor): boolean =>
  hasRole(actor, "mayor", "sub_area_coordinator", "evaluator", "administrator");

/** The bodies whose meetings the actor sees: of the tables only for a reader of the third sector. */
export const seesTablesOnly = (actor: Actor): boolean => !mayPrepareMeetings(actor) && !sitsInBodies(actor);

/** The Plan Office sees every meeting; the others those that were convened, a reader of the third sector those of tables. */
export function seesMeeting(
  actor: Actor,
  meeting: { state: MeetingState; bodyKind: string; isConvened: boolean },
): boolean {
  if (mayPrepareMeetings(actor)) return true;
  if (!meeting.isConvened) return false;
  return isMember(actor) && (!seesTablesOnly(actor) || meeting.bodyKind === "table");
}
