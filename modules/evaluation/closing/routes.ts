// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/evaluation/closing/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [page("risultati/valutazioni", "site-closings.tsx")];
export const officeRoutes: RouteConfigEntry[] = [
  page("valutazioni", "closings.tsx"),
  page("valutazioni/apri", "open.tsx"),
  page("valutazioni/trienni", "triennia.tsx"),
  page("valutazioni/premiali/nuovo", "new-reward.tsx"),
  page("valutazioni/premiali/:rewardProjectId", "reward.tsx"),
  page("valutazioni/passate/:cycle", "past.tsx"),
  page("valutazioni/passate/:cycle/:n", "past-card.tsx"),
  page("valutazioni/:closingId", "closing.tsx"),
  page("valutazioni/:closingId/voci/:position", "field.tsx"),
  page("valutazioni/:closingId/passi/:step", "step.tsx"),
];
