// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/rete`;
const site = (slug: string) => `/${slug}/risultati/rete`;
type Days = { before: string; after: string };
const of = (days: Days | undefined) => (days ? `?prima=${days.before}&dopo=${days.after}` : "");

/** Nets of the objectives. `slug` is the Ambito's; the days that are compared as 2025-01-01. */
export const networkPaths = {
  home,
  one: (slug: string, objective: string, days?: Days) => `${home(slug)}/${encodeURIComponent(objective)}${of(days)}`,
  /** What the citizen reads. */
  site,
  siteOne: (slug: string, objective: string, days?: Days) =>
    `${site(slug)}/${encodeURIComponent(objective)}${of(days)}`,
};
