// SPDX-License-Identifier: AGPL-3.0-or-later
import { call } from "@albero/kernel";
import { runPrintJob, useCases as publishing } from "@albero/publishing";
import type { JobHandlers } from "./jobs.ts";

/** What is done after the commit, by kind of job. */
export const jobHandlers: JobHandlers = {
  "publishing.print": runPrintJob,
  // The official document is ready before the first citizen asks for it.
  "planning.stepTaken": async (caller) => void (await call(caller, publishing.printPublished, {})),
};
