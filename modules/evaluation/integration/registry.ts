// SPDX-License-Identifier: AGPL-3.0-or-later
import * as questions from "./queries/questions.ts";
import { loadIntegrationCards } from "./usecases/load-cards.ts";
import { markIntegrationStep } from "./usecases/mark-step.ts";

export const useCases = { ...questions, loadIntegrationCards, markIntegrationStep };
