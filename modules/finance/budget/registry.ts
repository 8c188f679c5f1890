// SPDX-License-Identifier: AGPL-3.0-or-later
import { loadMoney } from "./usecases/load-money.ts";

export const useCases = { loadMoney };
