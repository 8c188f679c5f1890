// SPDX-License-Identifier: AGPL-3.0-or-later
// The money of the Ambito: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export { loadMoney } from "./budget/usecases/load-money.ts";
export { runReminderJob } from "./collecting/usecases/run-reminder-job.ts";
export type { MailPort } from "@albero/kernel";
export { loadExampleSplits } from "./splits/usecases/examples.ts";
export { apportion, type Outcome, type Share } from "./splits/core/apportion.ts";
export { explain } from "./splits/core/explain.ts";
export { splitShape, type SplitFile } from "./splits/core/file.ts";
export { formatShares } from "./splits/documents/plain-text.ts";
export { tell, type Told } from "./splits/documents/told.ts";
export { refusals as splitRefusals } from "./splits/texts.refusals.en.ts";
export { refusals as splitRefusalsIt } from "./splits/texts.refusals.it.ts";
export { takeKnownRules } from "./rules/usecases/rules.ts";
export { loadServiceContract } from "./contract/usecases/load-contract.ts";
export { toCsv } from "./budget/core/sheet.ts";
/** The shapes of what people type (amounts, days, numbers of rows), for the forms of whoever decides about money. */
export * as shapes from "./funds/core/inputs.ts";
export { refusals as budgetRefusals } from "./budget/texts.refusals.ts";
export { refusals as fundsRefusals } from "./funds/texts.refusals.ts";
export { refusals as collectingRefusals } from "./collecting/texts.refusals.ts";
/** From how many people on a number may be shown: whoever tells results asks the same rule. */
export { smallNumbersOn } from "./collecting/core/small-numbers.ts";
export { smallNumbersRules } from "./collecting/store/rules.ts";
