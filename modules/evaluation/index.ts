// SPDX-License-Identifier: AGPL-3.0-or-later
// What the plan achieved: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export { takeIndicators } from "./indicators/usecases/take.ts";
export { loadIntegrationCards } from "./integration/usecases/load-cards.ts";
export { loadRewardProjects } from "./closing/usecases/rewards.ts";
/** Rounds: the demonstration, the reminders, what others read of them. */
export { loadInventedRounds } from "./rounds/usecases/load.ts";
export { runRemindRound, runRoundReminder } from "./rounds/usecases/remind.ts";
/** Questionnaires: the demonstration, the letters, the level that a closed wave gives to an indicator. */
export { loadInventedAnswers } from "./questionnaires/usecases/load.ts";
export { runLetterJob } from "./questionnaires/usecases/letters.ts";
/** Reports: their templates, and the job that draws their papers. */
export { takeReportTemplates } from "./reports/usecases/templates.ts";
export { runReportPrint } from "./reports/usecases/print.ts";
