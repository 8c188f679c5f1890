// SPDX-License-Identifier: AGPL-3.0-or-later
const office = (slug: string) => `/${slug}/ufficio/riparti`;

export const splitsPaths = { home: office };
