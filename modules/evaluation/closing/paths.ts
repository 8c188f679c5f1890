// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/valutazioni`;
const one = (slug: string, id: number) => `${home(slug)}/${id}`;
const past = (slug: string, cycle: string) => `${home(slug)}/passate/${encodeURIComponent(cycle)}`;

/** Which step a card takes, as its address names it. */
export const STEP_NAMES = { agreed: "accordo", approved: "approvazione", open: "riapertura" } as const;

/** Closing evaluations and cycles side by side. `slug` is the Ambito's. */
export const closingPaths = {
  home,
  open: (slug: string, objective = "") =>
    `${home(slug)}/apri${objective ? `?obiettivo=${encodeURIComponent(objective)}` : ""}`,
  one,
  field: (slug: string, id: number, position: number) => `${one(slug, id)}/voci/${position}`,
  step: (slug: string, id: number, to: keyof typeof STEP_NAMES) => `${one(slug, id)}/passi/${STEP_NAMES[to]}`,
  past,
  pastOne: (slug: string, cycle: string, n: number) => `${past(slug, cycle)}/${n}`,
  triennia: (slug: string) => `${home(slug)}/trienni`,
  newReward: (slug: string) => `${home(slug)}/premiali/nuovo`,
  reward: (slug: string, id: number) => `${home(slug)}/premiali/${id}`,
  /** What the citizen reads. */
  site: (slug: string) => `/${slug}/risultati/valutazioni`,
};
