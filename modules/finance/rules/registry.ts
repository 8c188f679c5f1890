// SPDX-License-Identifier: AGPL-3.0-or-later
import { listFundRules, showAnnualityRules, showExpiry, showFundRule } from "./queries/questions.ts";
import { addRule, changeRule, switchRule, takeKnownRules } from "./usecases/rules.ts";

export const useCases = {
  ...{ listFundRules, showFundRule, showAnnualityRules, showExpiry },
  ...{ addRule, changeRule, switchRule, takeKnownRules },
};
