// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, seesMunicipality, type Actor } from "@albero/kernel/pure";
import type { Deadline } from "./core/deadline.ts";
import { isOf } from "./core/rule.ts";

/** Whoever works here; the database shows each the deadlines that concern them. */
export const mayReadDeadlines = (actor: Actor): boolean => isMember(actor);

/** Writes deadlines and rules, and says what was done: the Plan Office. */
export const mayWriteDeadlines = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Switches rules on and off, and takes those that Albero knows: from then on deadlines come by themselves. */
export const mayLeadDeadlines = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Says that it is done: the Plan Office, or whoever it belongs to; a mayor only what is of the own municipality alone. */
export function mayComplete(actor: Actor, deadline: Pick<Deadline, "owner" | "substitute" | "istat">): boolean {
  if (mayWriteDeadlines(actor)) return true;
  if (actor.kind !== "person") return false;
  const { owner, substitute, istat } = deadline;
  if (!isOf(owner, actor) && !isOf(substitute, actor)) return false;
  const isOfAllMayors = [owner, substitute].some((who) => who && "role" in who && who.role === "mayor");
  return istat === null ? !isOfAllMayors : seesMunicipality(actor, istat);
}

/** A calendar of one's own. */
export const mayKeepCalendar = (actor: Actor): boolean => actor.kind === "person" && isMember(actor);

/** Asks the rules each day, writes reminders and says what became of them: Albero itself. */
export const mayRunTheDay = (actor: Actor): boolean => actor.kind === "system";
