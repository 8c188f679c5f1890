// SPDX-License-Identifier: AGPL-3.0-or-later
const meeting = (slug: string, meetingId: number) => `/${slug}/ufficio/sedute/${meetingId}`;
const room = (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/aula`;

/** A meeting while it is held, in the work area. `slug` is the Ambito's. */
export const sessionPaths = {
  home: (slug: string) => `/${slug}/ufficio/sedute`,
  /** The room as the secretary keeps it: presence, points, votes. */
  room,
  delegations: (slug: string, meetingId: number) => `${room(slug, meetingId)}/deleghe`,
  conflicts: (slug: string, meetingId: number) => `${room(slug, meetingId)}/conflitti`,
  openVote: (slug: string, meetingId: number, corrects?: number) =>
    `${room(slug, meetingId)}/vota${corrects === undefined ? "" : `?corregge=${corrects}`}`,
  /** A vote as the secretary records it, and its result once it is closed. */
  vote: (slug: string, meetingId: number, voteId: number) => `${meeting(slug, meetingId)}/votazioni/${voteId}`,
  record: (slug: string, meetingId: number, voteId: number) =>
    `${meeting(slug, meetingId)}/votazioni/${voteId}/registra`,
  close: (slug: string, meetingId: number, voteId: number) => `${meeting(slug, meetingId)}/votazioni/${voteId}/chiudi`,
  withdraw: (slug: string, meetingId: number, voteId: number) =>
    `${meeting(slug, meetingId)}/votazioni/${voteId}/annulla`,
  /** The file of a closed vote, for `albero tally`. */
  voteFile: (slug: string, meetingId: number, voteId: number) =>
    `${meeting(slug, meetingId)}/votazioni/${voteId}/file.json`,
  /** The phone of one who votes. */
  ballot: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/voto`,
  /** The projector. */
  screen: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/schermo`,
  /** What tells the open pages that something happened. */
  pulse: (slug: string, meetingId: number) => `${meeting(slug, meetingId)}/novita`,
};
