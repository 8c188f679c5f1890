// SPDX-License-Identifier: AGPL-3.0-or-later
// The decisions of the Ambito: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export { findCalendar } from "./deadlines/store/feed.ts";
export { hashOf as hashOfSecret } from "./deadlines/usecases/feed.ts";
export { runDayJob, runNoticeJob } from "./deadlines/usecases/day.ts";
export { loadDeadlineRules } from "./deadlines/usecases/rules.ts";
export type { Worker } from "./deadlines/core/notices.ts";
export type { Thing as WeekThing, WeekView } from "./deadlines/queries/week.ts";
/** Rows of a CSV file, whatever separates them and however an old spreadsheet wrote it. */
export { fromCsv } from "./bodies/core/sheet.ts";
export { loadBodies } from "./bodies/usecases/load.ts";
export { runConvocationJob } from "./meetings/usecases/run-convocation-job.ts";
export { feelPulse, type Pulse } from "./session/queries/pulse.ts";
export { forgetUrnKey, keepUrnKeysIn } from "./session/store/urn.ts";
export { loadAgreements } from "./agreements/usecases/load.ts";
export { runPartyReminder } from "./agreements/usecases/reminders.ts";
export { loadTables } from "./tables/usecases/load.ts";
export { explainTally, type ToldTally } from "./voting/core/explain.ts";
export { tallyShape, type TallyFile } from "./voting/core/file.ts";
export type { Tally } from "./voting/core/result.ts";
export { swingsOf } from "./voting/core/power.ts";
export { tally } from "./voting/core/tally.ts";
export { refusalSentence as tallyRefusal } from "./voting/texts.refusals.ts";
export { loadVotingRules } from "./voting/usecases/load.ts";
/** Files that somebody sends: recognised by their content, kept with their hash, refused in the same words everywhere. */
export { readUpload, upload, type ReadFile, type Upload } from "./usecases/read-upload.ts";
export type { FileLimits, FileRefusal } from "./core/files.ts";
export { fileRefusals, type FileWords } from "./texts.files.ts";
