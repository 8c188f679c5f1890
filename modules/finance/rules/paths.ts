// SPDX-License-Identifier: AGPL-3.0-or-later
const rules = (slug: string) => `/${slug}/ufficio/fondi/regole`;

/** Rules of the funds, and what expires. `slug` is the Ambito's. */
export const rulesPaths = {
  home: rules,
  newRule: (slug: string) => `${rules(slug)}/nuova`,
  take: (slug: string) => `${rules(slug)}/prendi`,
  rule: (slug: string, id: number, year?: number) => `${rules(slug)}/${id}${year ? `?anno=${year}` : ""}`,
  editRule: (slug: string, id: number) => `${rules(slug)}/${id}/cambia`,
  switchRule: (slug: string, id: number) => `${rules(slug)}/${id}/accendi`,
  expiry: (slug: string, year?: number) => `/${slug}/ufficio/fondi/scadenze${year ? `?anno=${year}` : ""}`,
};
