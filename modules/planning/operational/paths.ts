// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of the operational plan, in the work area. `slug` is the Ambito's.

const part = encodeURIComponent;
const all = (slug: string) => `/${slug}/ufficio/piano-operativo`;
const year = (slug: string, which: number) => `${all(slug)}/${which}`;
const objective = (slug: string, which: number, code: string) => `${year(slug, which)}/obiettivi/${part(code)}`;

/** What can hang on an objective, as its addresses name it. */
export const PART_NAMES = { action: "azioni", step: "passi", result: "risultati", line: "voci" } as const;
export type PartName = keyof typeof PART_NAMES;
/** The key in the address of a part that is not there yet. */
export const NEW_PART = "nuovo";

export const yearPaths = {
  years: all,
  newYear: (slug: string) => `${all(slug)}/nuovo`,
  importYear: (slug: string) => `${all(slug)}/importa`,
  compare: (slug: string, years: readonly number[] = []) =>
    `${all(slug)}/confronto${years.length > 0 ? `?anni=${years.join(",")}` : ""}`,
  year,
  rollOver: (slug: string, which: number) => `${year(slug, which)}/riporta`,
  deviations: (slug: string, which: number) => `${year(slug, which)}/scostamenti`,
  step: (slug: string, which: number, step: "approva" | "atto" | "chiudi" | "elimina") =>
    `${year(slug, which)}/${step}`,
  download: (slug: string, which: number) => `${year(slug, which)}/scarica`,
  addObjective: (slug: string, which: number) => `${year(slug, which)}/aggiungi`,
  objective,
  writeObjective: (slug: string, which: number, code: string) => `${objective(slug, which, code)}/scrivi`,
  removeObjective: (slug: string, which: number, code: string) => `${objective(slug, which, code)}/togli`,
  part: (slug: string, which: number, code: string, kind: PartName, key: string = NEW_PART) =>
    `${objective(slug, which, code)}/${PART_NAMES[kind]}/${part(key)}`,
};
