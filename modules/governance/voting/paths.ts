// SPDX-License-Identifier: AGPL-3.0-or-later

type Asked = { kind?: string; call?: string; day?: string };
const query = ({ kind, call, day }: Asked): string => {
  const asked = new URLSearchParams();
  if (kind) asked.set("decisione", kind);
  if (call) asked.set("convocazione", call);
  if (day) asked.set("giorno", day);
  return asked.size > 0 ? `?${asked}` : "";
};

/** The rules by which a body votes, in the work area. `slug` is the Ambito's. */
export const votingPaths = {
  home: (slug: string) => `/${slug}/ufficio/regole-voto`,
  /** The rules of one body. */
  ofBody: (slug: string, bodyId: number) => `/${slug}/ufficio/regole-voto?organo=${bodyId}`,
  newRule: (slug: string, bodyId?: number) =>
    `/${slug}/ufficio/regole-voto/nuova${bodyId === undefined ? "" : `?organo=${bodyId}`}`,
  copyRule: (slug: string, id: number) => `/${slug}/ufficio/regole-voto/nuova?da=${id}`,
  rule: (slug: string, id: number) => `/${slug}/ufficio/regole-voto/${id}`,
  changeRule: (slug: string, id: number) => `/${slug}/ufficio/regole-voto/${id}/cambia`,
  retireRule: (slug: string, id: number) => `/${slug}/ufficio/regole-voto/${id}/ritira`,
  /** What would be enough for a decision of a kind, on a call and a day. */
  enough: (slug: string, id: number, asked: Asked = {}) =>
    `/${slug}/ufficio/regole-voto/${id}/che-cosa-basta${query(asked)}`,
  power: (slug: string, id: number, memberId: string, asked: Asked = {}) =>
    `/${slug}/ufficio/regole-voto/${id}/che-cosa-basta/${memberId}${query(asked)}`,
};
