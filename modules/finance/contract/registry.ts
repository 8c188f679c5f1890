// SPDX-License-Identifier: AGPL-3.0-or-later
import { listContracts, showContract } from "./queries/questions.ts";
import * as changes from "./usecases/contracts.ts";
import { loadServiceContract } from "./usecases/load-contract.ts";

export const useCases = { listContracts, showContract, ...changes, loadServiceContract };
