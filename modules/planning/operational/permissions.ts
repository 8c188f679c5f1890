// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasRole, isMember, type Actor } from "@albero/kernel/pure";
import type { YearStatus } from "./core/life.ts";

/** Objectives, results, steps and lines of a draft. */
export const mayWriteYear = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Approval by act, closing, import of a file, throwing a draft away. */
export const mayLeadYear = (actor: Actor): boolean => hasRole(actor, "coordinator");

/** Whoever has a role in the Ambito reads the yearly plans. */
export const mayReadYears = (actor: Actor): boolean => isMember(actor);

/** A draft is for those who write it and for the administrator. */
export const maySeeYear = (actor: Actor, status: YearStatus): boolean =>
  status !== "draft" || hasRole(actor, "coordinator", "clerk", "administrator");

/** Only Albero itself, from the command line: a plan of the past, approved already. */
export const mayLoadYear = (actor: Actor): boolean => actor.kind === "system";
