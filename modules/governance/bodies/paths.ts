// SPDX-License-Identifier: AGPL-3.0-or-later

/** Bodies and who sits in them, in the work area. `slug` is the Ambito's. */
export const bodiesPaths = {
  home: (slug: string) => `/${slug}/ufficio/organi`,
};
