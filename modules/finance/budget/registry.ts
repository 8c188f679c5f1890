// SPDX-License-Identifier: AGPL-3.0-or-later
import { listBudgets, showBalance, showCell, showExecution, showMatrix } from "./queries/budget.ts";
import { saveCells } from "./usecases/cells.ts";
import * as lines from "./usecases/lines.ts";
import { exportMatrix, takeMatrixFile } from "./usecases/sheet.ts";
import { loadMoney } from "./usecases/load-money.ts";

export const useCases = {
  ...{ listBudgets, showMatrix, showBalance, showExecution, showCell },
  ...lines,
  ...{ saveCells, exportMatrix, takeMatrixFile, loadMoney },
};
