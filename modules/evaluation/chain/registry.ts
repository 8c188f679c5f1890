// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import { saveChain } from "./usecases/save-chain.ts";

export const useCases = { ...questions, saveChain };
