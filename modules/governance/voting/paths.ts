// SPDX-License-Identifier: AGPL-3.0-or-later

/** The rules by which a body votes, in the work area. `slug` is the Ambito's. */
export const votingPaths = {
  home: (slug: string) => `/${slug}/ufficio/regole-voto`,
};
