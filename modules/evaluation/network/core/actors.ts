// SPDX-License-Identifier: AGPL-3.0-or-later
// One actor for the many ways in which cards write its name. Only writings that mean the same beyond doubt are joined.
import type { Actor, ActorKind } from "./network.ts";

export const OFFICE: Actor = { key: "ufficio-di-piano", name: "Ufficio di Piano", kind: "office" };
const HEALTH: Actor = { key: "asst", name: "ASST", kind: "health" };
const THIRD_SECTOR: Actor = { key: "enti-del-terzo-settore", name: "Enti del Terzo Settore", kind: "third_sector" };

/** "Forze dell'Ordine" becomes "forze-dell-ordine". */
export const keyOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

const KINDS: readonly [RegExp, ActorKind][] = [
  [/^tavolo|^gruppo di lavoro|^rete |^équipe/i, "table"],
  [
    /terzo settore|\bETS\b|privato sociale|fondazion|cooperativ|associazion|consorzio|\bCSV\b|volontari|\bonlus\b|antiviolenza|diocesi/i,
    "third_sector",
  ],
  [/\bASST\b|\bATS\b|ospedal|sanitari/i, "health"],
  [
    /comun[ei]\b|ambit[oi]\b|servizi(o)? social|ente pubblico|enti pubblici|comitato ristretto|biblioteca comunale|comunità sociale|forze dell|impiego|\bALER\b/i,
    "public",
  ],
];

/** What kind of actor a name tells of: for the colour and the sign of the picture, nothing hangs on it. */
export const kindOf = (name: string): ActorKind => KINDS.find(([words]) => words.test(name))?.[1] ?? "other";

/**
 * The actor that a printed name means. "CSC (Comunità Sociale Cremasca)" and "Comunità Sociale Cremasca a.s.c." are one;
 * "ASST" and "ASST di Crema" are one, "ASST e servizi specialistici" is another; "ETS" and "Terzo Settore" are the bodies of
 * the third sector; the Ambito works through its Plan Office.
 */
export function actorOf(printed: string): Actor {
  const longForm = /^\p{Lu}{2,6}\s*\((.+)\)$/u.exec(printed.trim())?.[1] ?? printed.trim();
  const name = longForm
    .replace(/\s*\ba\.?s\.?c\.?$/i, "")
    .replace(/^\d+\s+/, "")
    .trim();
  if (/^ambito$|^ufficio di piano$/i.test(name)) return OFFICE;
  if (/^asst(\s+(di\s+)?\p{Lu}\p{Ll}+)?$/iu.test(name) && !/^asst\s+(e|ed)\b/i.test(name)) return HEALTH;
  if (/^(ets|terzo settore|enti del terzo settore)$/i.test(name)) return THIRD_SECTOR;
  return { key: keyOf(name), name, kind: kindOf(name) };
}

/** A table that a role names: "Operatore per il Tavolo Domiciliarità" names "Tavolo Domiciliarità". */
export function tableIn(role: string): string | null {
  const found = /\b(?:Tavolo|Gruppo di Lavoro|Rete)(?:\s+\p{Lu}[\p{L}-]+)+/u.exec(role)?.[0] ?? null;
  return found;
}

/** "Tavolo Disabilità" is the "Tavolo Permanente Disabilità": same first and last word. */
export function isSameTable(one: string, other: string): boolean {
  const ends = (name: string) => {
    const words = keyOf(name.replace(/\s*\(.*\)$/, "")).split("-");
    return `${words[0]} ${words.at(-1)}`;
  };
  return ends(one) === ends(other);
}
