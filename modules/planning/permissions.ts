// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";
import type { Status } from "./core/lifecycle.ts";

/** The texts of a draft: cards, measures, explanations. An administrator manages Albero and does not write the plan. */
export const mayWritePlan = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** The steps that bind the Ambito: approval, entry into force, amendment, closing, import, the questions of a cycle. */
export const mayLeadPlan = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** The versions of a plan: whoever has a role in the Ambito; which of them, `maySeeVersion` says. */
export const mayReadVersions = (actor: Actor): boolean => isMember(actor);

/** A draft is seen by the Plan Office and the administrator; the others come in when it goes to consultation. */
export const maySeeVersion = (actor: Actor, status: Status): boolean =>
  status !== "draft" || hasRole(actor, "coordinator", "clerk", "administrator");

/** Approved versions: everybody. The database hides the others from who has not logged in. */
export const mayReadPublished = (_actor: Actor): boolean => anyone();

/** What was typed and not saved belongs to a person: Albero itself has none. */
export const mayKeepDrafts = (actor: Actor): boolean => actor.kind === "person" && mayWritePlan(actor);
