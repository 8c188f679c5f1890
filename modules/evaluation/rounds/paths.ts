// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/rilevazioni`;
const one = (slug: string, roundId: number) => `${home(slug)}/${roundId}`;
/** In an address the Ambito itself needs a word. */
const place = (territory: string) => (territory === "" ? "ambito" : encodeURIComponent(territory));
const measure = (slug: string, measureId: number) => `${home(slug)}/misura/${measureId}`;

export type RoundStep = "apri" | "elimina" | "riapri";

/** Rounds of the results, in the work area. `slug` is the Ambito's. */
export const roundsPaths = {
  home,
  newRound: (slug: string) => `${home(slug)}/nuova`,
  one,
  edit: (slug: string, roundId: number) => `${one(slug, roundId)}/cambia`,
  choose: (slug: string, roundId: number) => `${one(slug, roundId)}/domande`,
  /** Opening a draft, throwing it away, opening a closed round again. */
  step: (slug: string, roundId: number, step: RoundStep) => `${one(slug, roundId)}/passo/${step}`,
  close: (slug: string, roundId: number) => `${one(slug, roundId)}/chiudi`,
  remind: (slug: string, roundId: number) => `${one(slug, roundId)}/sollecita`,
  explain: (slug: string, roundId: number) => `${one(slug, roundId)}/scostamenti`,
  /** Entry: the territories to answer for, one indicator a screen, the grid, the file. */
  enter: (slug: string, roundId: number) => `${one(slug, roundId)}/inserisci`,
  enterAt: (slug: string, roundId: number, territory: string) => `${one(slug, roundId)}/inserisci/${place(territory)}`,
  enterOne: (slug: string, roundId: number, territory: string, indicatorId: number) =>
    `${one(slug, roundId)}/inserisci/${place(territory)}/${indicatorId}`,
  grid: (slug: string, roundId: number, group = "", objective = "") =>
    `${one(slug, roundId)}/griglia${group || objective ? `?zona=${place(group)}&obiettivo=${encodeURIComponent(objective)}` : ""}`,
  file: (slug: string, roundId: number) => `${one(slug, roundId)}/foglio`,
  download: (slug: string, roundId: number, format: "xlsx" | "ods" | "csv") =>
    `${one(slug, roundId)}/scarica/${format}`,
  approve: (slug: string, roundId: number) => `${one(slug, roundId)}/approva`,
  approveAt: (slug: string, roundId: number, group: string) => `${one(slug, roundId)}/approva/${place(group)}`,
  measure,
  evidence: (slug: string, measureId: number, evidenceId: number) =>
    `${measure(slug, measureId)}/prove/${evidenceId}/scarica`,
};
