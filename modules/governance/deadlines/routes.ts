// SPDX-License-Identifier: AGPL-3.0-or-later
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(`scadenze${path}`, `../modules/governance/deadlines/pages/${file}`);

export const publicRoutes: RouteConfigEntry[] = [];
export const officeRoutes: RouteConfigEntry[] = [
  page("", "year.tsx"),
  page("/elenco", "list.tsx"),
  page("/nuova", "new.tsx"),
  page("/calendario", "calendar.tsx"),
  page("/promemoria", "notices.tsx"),
  page("/regole", "rules.tsx"),
  page("/regole/nuova", "new-rule.tsx"),
  page("/regole/prendi", "take-rules.tsx"),
  page("/regole/:ruleId", "rule.tsx"),
  page("/regole/:ruleId/cambia", "edit-rule.tsx"),
  page("/regole/:ruleId/accendi", "switch-rule.tsx"),
  page("/:deadlineId", "deadline.tsx"),
  page("/:deadlineId/cambia", "edit.tsx"),
  page("/:deadlineId/fatta", "complete.tsx"),
  page("/:deadlineId/prova/scarica", "evidence.ts"),
  page("/:deadlineId/riapri", "reopen.tsx"),
  page("/:deadlineId/metti-da-parte", "set-aside.tsx"),
];
