// SPDX-License-Identifier: AGPL-3.0-or-later
import { runPrintJob } from "@albero/publishing";
import type { JobHandlers } from "./jobs.ts";

/** What is done after the commit, by kind of job. */
export const jobHandlers: JobHandlers = {
  "publishing.print": runPrintJob,
};
