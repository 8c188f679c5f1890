// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import * as questions from "./queries/questions.ts";
import { addCountedIndicators } from "./usecases/counted.ts";
import { addIndicator, changeIndicatorDefinition } from "./usecases/definitions.ts";
import * as indicators from "./usecases/indicators.ts";
import { exportIndicators, importIndicators } from "./usecases/sheet.ts";
import { takeIndicators } from "./usecases/take.ts";
import * as targets from "./usecases/targets.ts";

export const useCases = {
  ...questions,
  takeIndicators,
  addCountedIndicators,
  addIndicator,
  changeIndicatorDefinition,
  ...indicators,
  ...targets,
  exportIndicators,
  importIndicators,
} satisfies Registry;
