// SPDX-License-Identifier: AGPL-3.0-or-later
import * as site from "./queries/site.ts";
import { showBoard, showBoardGroup, showIndicatorResult } from "./queries/questions.ts";

export const useCases = { showBoard, showBoardGroup, showIndicatorResult, ...site };
