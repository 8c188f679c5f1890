// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "@albero/kernel";

export const nameOf = (actor: Actor): string => (actor.kind === "anonymous" ? "" : actor.name);
export const subjectOf = (actId: number): string => `governance.act:${actId}`;
export const documentSubject = (documentId: number): string => `governance.document:${documentId}`;
