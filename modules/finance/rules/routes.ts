// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`fondi/${path}`, `../modules/finance/rules/pages/${file}`);

export const officeRoutes: RouteConfigEntry[] = [
  page("regole", "rules.tsx"),
  page("regole/nuova", "new-rule.tsx"),
  page("regole/prendi", "take-rules.tsx"),
  page("regole/:ruleId", "rule.tsx"),
  page("regole/:ruleId/cambia", "edit-rule.tsx"),
  page("regole/:ruleId/accendi", "switch-rule.tsx"),
  page("scadenze", "expiry.tsx"),
];
