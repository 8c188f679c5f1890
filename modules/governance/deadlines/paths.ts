// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is due, in the work area. `slug` is the Ambito's. */
export const deadlinesPaths = {
  home: (slug: string) => `/${slug}/ufficio/scadenze`,
};
