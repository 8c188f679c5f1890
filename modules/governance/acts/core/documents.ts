// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may read a document, and when the citizen does.
import { hasRole, isMember, type Actor, type PlainDate } from "@albero/kernel/pure";

/** From the widest to the narrowest circle: whoever reads one reads those before it. */
export const OPENNESS = ["public", "adhering", "members", "staff"] as const;
export type Openness = (typeof OPENNESS)[number];

export const DOCUMENT_KINDS = [
  "act",
  "plan",
  "operational_plan",
  "budget",
  "report",
  "agreement",
  "minutes",
  "regulation",
  "notice",
  "form",
  "other",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Sections of "Amministrazione trasparente": D.Lgs. 33/2013 and its tree of first-level sections. */
export const SECTIONS = [
  "disposizioni-generali",
  "organizzazione",
  "enti-controllati",
  "attivita-e-procedimenti",
  "provvedimenti",
  "bandi-di-gara-e-contratti",
  "sovvenzioni-contributi-sussidi",
  "bilanci",
  "servizi-erogati",
  "pagamenti",
  "altri-contenuti",
] as const;
export type SectionCode = (typeof SECTIONS)[number];

/**
 * The circles whose documents the actor reads. A third-sector reader is no member of the bodies; an administrator manages
 * Albero and reads what the members read.
 */
export function circlesOf(actor: Actor): readonly Openness[] {
  if (hasRole(actor, "coordinator", "clerk")) return OPENNESS;
  if (!isMember(actor)) return ["public"];
  return hasRole(actor, "mayor", "sub_area_coordinator", "evaluator", "administrator")
    ? ["public", "adhering", "members"]
    : ["public", "adhering"];
}

export type Publication = { openness: Openness; publishedFrom: PlainDate | null; publishedTo: PlainDate | null };

export type PublicationState = "not_public" | "not_yet" | "published" | "ended";

/** Where a document stands on the public site on a day; both days count. */
export function publicationOn({ openness, publishedFrom, publishedTo }: Publication, day: PlainDate): PublicationState {
  if (openness !== "public" || publishedFrom === null) return "not_public";
  if (day < publishedFrom) return "not_yet";
  return publishedTo !== null && day > publishedTo ? "ended" : "published";
}

/**
 * True when the actor may open the document on this day. What is public is read by others only while it is published: a
 * document whose time has ended goes back to the office.
 */
export function mayOpen(actor: Actor, document: Publication, day: PlainDate): boolean {
  if (hasRole(actor, "coordinator", "clerk")) return true;
  if (!circlesOf(actor).includes(document.openness)) return false;
  return document.openness !== "public" || publicationOn(document, day) === "published";
}
