// SPDX-License-Identifier: AGPL-3.0-or-later

export const LANGS = ["it", "en"] as const;
/** Italian first; English is a translation made by the same standards. */
export type Lang = (typeof LANGS)[number];

export function isLang(text: unknown): text is Lang {
  return text === "it" || text === "en";
}
