// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the voting rules in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/governance/voting/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [];
export const officeRoutes: RouteConfigEntry[] = [
  page("regole-voto", "rules.tsx"),
  page("regole-voto/nuova", "new-rule.tsx"),
  page("regole-voto/:ruleId", "rule.tsx"),
  page("regole-voto/:ruleId/cambia", "change-rule.tsx"),
  page("regole-voto/:ruleId/ritira", "retire-rule.tsx"),
  page("regole-voto/:ruleId/che-cosa-basta", "enough.tsx"),
  page("regole-voto/:ruleId/che-cosa-basta/:memberId", "power.tsx"),
];
