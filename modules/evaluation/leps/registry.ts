// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import { addLepsFigure, correctLepsFigure } from "./usecases/figures.ts";

export const useCases = { ...questions, addLepsFigure, correctLepsFigure };
