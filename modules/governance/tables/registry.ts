// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import { loadTables } from "./usecases/load.ts";
import * as mandates from "./usecases/mandates.ts";
import * as sessions from "./usecases/sessions.ts";
import { addTable, changeTable, closeTable, openTable } from "./usecases/tables.ts";

export const useCases = {
  ...questions,
  addTable,
  changeTable,
  openTable,
  closeTable,
  ...mandates,
  ...sessions,
  loadTables,
};
