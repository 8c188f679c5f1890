// SPDX-License-Identifier: AGPL-3.0-or-later
import { compareSplits, trySplitWeight } from "./queries/compare.ts";
import { splitFormOptions } from "./queries/form.ts";
import { frozenSplit, frozenSplits } from "./queries/frozen.ts";
import { explainSplitShare, printSplitShare } from "./queries/share.ts";
import { listSplitBoard, showSplit, showSplitRule, showSplitStep, splitFile } from "./queries/splits.ts";
import { loadExampleSplits } from "./usecases/examples.ts";
import { keepSplitRule } from "./usecases/rules.ts";
import { freezeSplit, removeSplit, saveSplit, shareSplit } from "./usecases/splits.ts";

const changes = { saveSplit, removeSplit, shareSplit, freezeSplit, keepSplitRule, loadExampleSplits };
const questions = { listSplitBoard, showSplit, showSplitStep, splitFile, showSplitRule, splitFormOptions };
const simulator = { compareSplits, trySplitWeight, explainSplitShare, printSplitShare };

export const useCases = { ...changes, ...questions, ...simulator, frozenSplits, frozenSplit };
