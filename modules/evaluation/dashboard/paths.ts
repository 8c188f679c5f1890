// SPDX-License-Identifier: AGPL-3.0-or-later
export type Asked = { round?: number | undefined; territory?: string | undefined };

const home = (slug: string) => `/${slug}/ufficio/risultati`;
const site = (slug: string) => `/${slug}/risultati`;

function asked({ round, territory }: Asked = {}): string {
  const query = new URLSearchParams();
  if (round !== undefined) query.set("rilevazione", String(round));
  if (territory) query.set("territorio", territory);
  return query.size > 0 ? `?${query.toString()}` : "";
}

/** How the plan stands, in the work area and for the citizen. `slug` is the Ambito's. */
export const dashboardPaths = {
  home: (slug: string, query?: Asked) => `${home(slug)}${asked(query)}`,
  group: (slug: string, kind: string, key: string, query?: Asked) =>
    `${home(slug)}/${kind}/${encodeURIComponent(key)}${asked(query)}`,
  indicator: (slug: string, id: number, query?: Asked) => `${home(slug)}/indicatori/${id}${asked(query)}`,
  /** What the citizen reads. */
  site,
  siteObjective: (slug: string, code: string) => `${site(slug)}/obiettivi/${encodeURIComponent(code)}`,
  feed: (slug: string, code: string) => `${site(slug)}/obiettivi/${encodeURIComponent(code)}/novita.xml`,
};
