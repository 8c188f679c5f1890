// SPDX-License-Identifier: AGPL-3.0-or-later
import { exportReturn, listReturns, previewReturn, showReturn } from "./queries/questions.ts";
import { freezeReturn } from "./usecases/freeze-return.ts";

export const useCases = { listReturns, previewReturn, showReturn, exportReturn, freezeReturn };
