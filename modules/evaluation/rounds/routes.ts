// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`rilevazioni${path}`, `../modules/evaluation/rounds/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "rounds.tsx"),
  page("/nuova", "new-round.tsx"),
  page("/misura/:measureId", "measure.tsx"),
  page("/misura/:measureId/prove/:evidenceId/scarica", "evidence.ts"),
  page("/:roundId", "round.tsx"),
  page("/:roundId/cambia", "edit-round.tsx"),
  page("/:roundId/domande", "choose.tsx"),
  page("/:roundId/passo/:step", "step.tsx"),
  page("/:roundId/sollecita", "remind.tsx"),
  page("/:roundId/scostamenti", "explain.tsx"),
  page("/:roundId/chiudi", "close.tsx"),
  page("/:roundId/inserisci", "enter.tsx"),
  page("/:roundId/inserisci/:territory", "enter-at.tsx"),
  page("/:roundId/inserisci/:territory/:indicatorId", "enter-one.tsx"),
  page("/:roundId/griglia", "grid.tsx"),
  page("/:roundId/foglio", "file.tsx"),
  page("/:roundId/scarica/:format", "download.ts"),
  page("/:roundId/approva", "approve.tsx"),
  page("/:roundId/approva/:group", "group.tsx"),
];
