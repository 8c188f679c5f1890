// SPDX-License-Identifier: AGPL-3.0-or-later
const returns = (slug: string) => `/${slug}/ufficio/fondi/rendiconti`;

/** Statutory returns by annuality at a date. `slug` is the Ambito's. */
export const returnsPaths = {
  home: returns,
  prepare: (slug: string, asked?: { annualityId: number; at: string }) =>
    `${returns(slug)}/prepara${asked ? `?annualita=${asked.annualityId}&al=${asked.at}` : ""}`,
  frozen: (slug: string, id: number) => `${returns(slug)}/${id}`,
  download: (slug: string, id: number, format: "xlsx" | "csv") => `${returns(slug)}/${id}/scarica/${format}`,
};
