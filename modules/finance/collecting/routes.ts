// SPDX-License-Identifier: AGPL-3.0-or-later
// The addresses of the quotas in the work area, below /:ambito/ufficio. Files are named from web/.
import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const page = (path: string, file: string): RouteConfigEntry =>
  route(path, `../modules/finance/collecting/pages/${file}`, { id: `collecting/${file.replace(/\.tsx?$/, "")}` });

export const officeRoutes: RouteConfigEntry[] = [
  page("quote", "year.tsx"),
  page("quote/ritardi", "arrears.tsx"),
  page("quote/banca", "bank.tsx"),
  page("quote/banca/:movementId", "movement.tsx"),
  page("quote/gruppi/:setId", "set.tsx"),
  page("quote/gruppi/:setId/approva", "approve.tsx"),
  page("quote/gruppi/:setId/saldo", "balance.tsx"),
  page("quote/rate/:callId", "call.tsx"),
  page("quote/comuni/:istat", "municipality.tsx"),
  page("quote/comuni/:istat/sollecito", "reminder.tsx"),
  page("quote/ricevuto/:year", "received.tsx"),
  page("estratti/:istat/:year", "statement.tsx"),
  page("estratti/:istat/:year/pdf", "statement-pdf.ts"),
];
