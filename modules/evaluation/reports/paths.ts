// SPDX-License-Identifier: AGPL-3.0-or-later
const home = (slug: string) => `/${slug}/ufficio/relazioni`;

/** Reports of the results, in the work area. `slug` is the Ambito's. */
export const reportsPaths = { home };
