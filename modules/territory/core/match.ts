// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Municipality } from "./area.ts";

/** A name as files spell it, reduced to what makes it recognisable: no accents, case, apostrophes, hyphens. */
export function plainName(name: string): string {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, " ").trim();
}

/** What a file's cell says, when it holds words or a number. */
export function wordsOf(raw: unknown): string {
  return typeof raw === "string" || typeof raw === "number" ? String(raw) : "";
}

/** The ISTAT code a file gives ("19035", 19035, "019035", "IT019035"), or null when it is none. */
export function istatCode(raw: unknown): string | null {
  const text = wordsOf(raw).trim().replace(/^IT/i, "").replace(/\.0$/, "");
  return /^\d{4,6}$/.test(text) ? text.padStart(6, "0") : null;
}

export type Finder = (code: unknown, name: unknown) => Municipality | null;

/** Finds a municipality of the Ambito by code first, by name only where the file gives no code. */
export function finderOf(municipalities: readonly Municipality[]): Finder {
  const byCode = new Map(municipalities.map((one) => [one.istat, one]));
  const byName = new Map(municipalities.map((one) => [plainName(one.name), one]));
  return (code, name) => {
    const istat = istatCode(code);
    if (istat) return byCode.get(istat) ?? null;
    return byName.get(plainName(wordsOf(name))) ?? null;
  };
}

/** The cursor of a search by name: those that begin so first, then those that contain it; at most `limit`. */
export function searchByName<T extends { name: string }>(all: readonly T[], text: string, limit: number): T[] {
  const wanted = plainName(text);
  if (wanted.length < 2) return [];
  const starting: T[] = [];
  const holding: T[] = [];
  for (const one of all) {
    const name = plainName(one.name);
    if (name.startsWith(wanted)) starting.push(one);
    else if (name.includes(wanted)) holding.push(one);
  }
  const byName = (a: T, b: T) => a.name.length - b.name.length || a.name.localeCompare(b.name, "it");
  return [...starting.toSorted(byName), ...holding.toSorted(byName)].slice(0, limit);
}
