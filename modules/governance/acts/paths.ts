// SPDX-License-Identifier: AGPL-3.0-or-later

/** Acts and documents, in the work area. `slug` is the Ambito's. */
export const actsPaths = {
  home: (slug: string) => `/${slug}/ufficio/atti`,
};
