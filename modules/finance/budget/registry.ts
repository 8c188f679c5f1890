// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/budget.ts";
import { saveCells } from "./usecases/cells.ts";
import { listServices, showService } from "./queries/services.ts";
import * as lines from "./usecases/lines.ts";
import { addService, changeService } from "./usecases/services.ts";
import { exportMatrix, takeMatrixFile } from "./usecases/sheet.ts";
import { loadMoney } from "./usecases/load-money.ts";

const { listBudgets, showMatrix, showYears, showBalance, showExecution, showCell } = questions;
const { listMunicipalitySums, showMunicipalityMoney, showExecutionSums } = questions;

export const useCases = {
  ...{
    listBudgets,
    showMatrix,
    showYears,
    showBalance,
    showExecution,
    showCell,
    listMunicipalitySums,
    showMunicipalityMoney,
    showExecutionSums,
  },
  ...lines,
  ...{ listServices, showService, addService, changeService },
  ...{ saveCells, exportMatrix, takeMatrixFile, loadMoney },
};
