// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of a meeting while it is held, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`sedute/:meetingId/${path}`, `../modules/governance/session/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [];
export const officeRoutes: RouteConfigEntry[] = [
  page("aula", "room.tsx"),
  page("aula/deleghe", "delegations.tsx"),
  page("aula/conflitti", "conflicts.tsx"),
  page("aula/vota", "open-vote.tsx"),
  page("votazioni/:voteId", "vote.tsx"),
  page("votazioni/:voteId/registra", "record.tsx"),
  page("votazioni/:voteId/chiudi", "close.tsx"),
  page("votazioni/:voteId/annulla", "withdraw.tsx"),
  page("votazioni/:voteId/file.json", "vote-file.ts"),
  page("voto", "ballot.tsx"),
  page("schermo", "screen.tsx"),
];
