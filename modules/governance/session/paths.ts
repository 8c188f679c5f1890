// SPDX-License-Identifier: AGPL-3.0-or-later

/** A meeting while it is held, in the work area. `slug` is the Ambito's. */
export const sessionPaths = {
  home: (slug: string) => `/${slug}/ufficio/sedute`,
};
