// SPDX-License-Identifier: AGPL-3.0-or-later

/** Agreements, in the work area. `slug` is the Ambito's. */
export const agreementsPaths = {
  home: (slug: string) => `/${slug}/ufficio/accordi`,
};
