// SPDX-License-Identifier: AGPL-3.0-or-later

/** Thematic tables, in the work area. `slug` is the Ambito's. */
export const tablesPaths = {
  home: (slug: string) => `/${slug}/ufficio/tavoli`,
};
