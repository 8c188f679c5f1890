// SPDX-License-Identifier: AGPL-3.0-or-later
import { anyone, hasRole, isMember, type Actor } from "@albero/kernel/pure";

/** Reads forms, waves and results: everybody who works in the Ambito. */
export const mayReadQuestionnaires = (actor: Actor): boolean => isMember(actor);

/** Writes forms, opens and closes waves, asks people, enters papers: the Plan Office. It alone sees who was asked. */
export const mayWriteQuestionnaires = (actor: Actor): boolean => hasRole(actor, "coordinator", "clerk");

/** Whoever holds a link answers: the link is the key. */
export const mayAnswer = anyone;

export const mayLoadAnswers = (actor: Actor): boolean => actor.kind === "system";
/** Letters are sent by Albero itself. */
export const maySendLetters = (actor: Actor): boolean => actor.kind === "system";
