// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of the rounds ask.
export { listRounds, showRound, showRoundFields } from "./rounds.ts";
export { showAsking } from "./asking.ts";
export { showEntries, showEntry, showGrid } from "./entry.ts";
export { showApproval, showGroup } from "./approval.ts";
export { showMeasure } from "./measure.ts";
export { showRoundClosing, showDeviations, showReminders } from "./closing.ts";
