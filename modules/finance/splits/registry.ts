// SPDX-License-Identifier: AGPL-3.0-or-later
import { frozenSplit, frozenSplits } from "./queries/frozen.ts";

export const useCases = { frozenSplits, frozenSplit };
