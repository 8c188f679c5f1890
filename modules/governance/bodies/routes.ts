// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the bodies, below /:ambito and /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/governance/bodies/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [
  page("organi", "public-bodies.tsx"),
  page("organi/:bodyId", "public-body.tsx"),
];
export const officeRoutes: RouteConfigEntry[] = [
  page("organi", "bodies.tsx"),
  page("organi/nuovo", "new-body.tsx"),
  page("organi/da-file", "from-file.tsx"),
  page("organi/posti/:file", "download.ts"),
  page("organi/comuni/:istat", "municipality.tsx"),
  page("organi/:bodyId", "body.tsx"),
  page("organi/:bodyId/cambia", "edit-body.tsx"),
  page("organi/:bodyId/chiudi", "close-body.tsx"),
  page("organi/:bodyId/posti/nuovo", "new-seat.tsx"),
  page("organi/:bodyId/posti/:seatId", "edit-seat.tsx"),
  page("organi/:bodyId/posti/:seatId/termina", "end-seat.tsx"),
];
