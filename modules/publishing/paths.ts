// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the public site that no other module owns. `slug` is the Ambito's.
export const sitePaths = {
  home: (slug: string) => `/${slug}`,
  money: (slug: string) => `/${slug}/conti`,
  coverage: (slug: string) => `/${slug}/piano/copertura`,
  past: (slug: string) => `/${slug}/piano/precedente`,
  versions: (slug: string) => `/${slug}/piano/versioni`,
  compare: (slug: string, from: number, to: number) => `/${slug}/piano/confronta/${from}/${to}`,
  howToRead: (slug: string) => `/${slug}/come-leggere`,
  accessibility: (slug: string) => `/${slug}/accessibilita`,
  privacy: (slug: string) => `/${slug}/privacy`,
  legal: (slug: string) => `/${slug}/note-legali`,
};
