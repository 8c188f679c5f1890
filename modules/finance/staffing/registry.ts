// SPDX-License-Identifier: AGPL-3.0-or-later
import { simulateContribution } from "./queries/simulate.ts";

export const useCases = { simulateContribution };
