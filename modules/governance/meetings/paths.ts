// SPDX-License-Identifier: AGPL-3.0-or-later

/** The meetings of the bodies, in the work area. `slug` is the Ambito's. */
export const meetingsPaths = {
  home: (slug: string) => `/${slug}/ufficio/sedute`,
};
