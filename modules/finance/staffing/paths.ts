// SPDX-License-Identifier: AGPL-3.0-or-later
/** The simulator of the contribution to social workers. `slug` is the Ambito's. */
export const staffingPaths = {
  home: (slug: string, asked?: { residents: number; workers: string }) =>
    `/${slug}/ufficio/fondi/assistenti-sociali${asked ? `?abitanti=${asked.residents}&assistenti=${asked.workers}` : ""}`,
};
