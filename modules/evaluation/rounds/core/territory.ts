// SPDX-License-Identifier: AGPL-3.0-or-later
// Of whom a round asks, and who may answer for whom.
import { hasRole, type Actor } from "@albero/kernel/pure";
import type { Level } from "../../core/indicator.ts";

/** The Ambito has no code; a municipality stands in the sub-area that is certain on a day, or in none. */
export type Territory = { level: Level; code: string; name: string; subArea: string };

/** Whoever checks and accepts does it for a group: a sub-area with its municipalities, or "" for all the rest. */
export const groupOf = ({ level, code, subArea }: Pick<Territory, "level" | "code" | "subArea">): string =>
  level === "sub_area" ? code : level === "municipality" ? subArea : "";

/**
 * True when the actor may write what concerns this territory: the Plan Office everywhere, whoever coordinates a sub-area
 * for it and for its municipalities, a mayor for the own municipality.
 */
export function mayAnswerFor(actor: Actor, territory: Pick<Territory, "level" | "code" | "subArea">): boolean {
  if (hasRole(actor, "coordinator", "clerk")) return true;
  if (actor.kind !== "person" || territory.level === "ambito") return false;
  const { roles, territories } = actor;
  if (roles.includes("sub_area_coordinator") && territories.includes(groupOf(territory))) return true;
  return roles.includes("mayor") && territory.level === "municipality" && territories.includes(territory.code);
}

/** True when the actor may say that the measures of a group were looked at. */
export function mayCheckGroup(actor: Actor, group: string): boolean {
  if (hasRole(actor, "coordinator", "clerk")) return true;
  return (
    actor.kind === "person" &&
    actor.roles.includes("sub_area_coordinator") &&
    group !== "" &&
    actor.territories.includes(group)
  );
}

/** In an address the Ambito itself needs a word. */
export const AMBITO_WORD = "ambito";
export const inAddress = (code: string): string => (code === "" ? AMBITO_WORD : code);
export const fromAddress = (word: string): string => (word === AMBITO_WORD ? "" : word);
