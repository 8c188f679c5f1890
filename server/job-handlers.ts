// SPDX-License-Identifier: AGPL-3.0-or-later
import { runLetterJob, runRemindRound, runReportPrint, runRoundReminder } from "@albero/evaluation";
import { runReminderJob } from "@albero/finance";
import { forgetUrnKey, runConvocationJob, runDayJob, runNoticeJob, runPartyReminder } from "@albero/governance";
import { call, type MailPort } from "@albero/kernel";
import { runPrintJob, useCases as publishing } from "@albero/publishing";
import type { JobHandlers } from "./jobs.ts";
import { workersOf } from "./workers.ts";

const printPublished: JobHandlers[string] = async (caller) => void (await call(caller, publishing.printPublished, {}));

/** What is done after the commit, by kind of job. Without a mail server messages wait to be copied by hand. */
export const jobHandlersWith = (mail: MailPort | undefined, address: string): JobHandlers => ({
  "publishing.print": runPrintJob,
  // The official document is ready before the first citizen asks for it.
  "planning.stepTaken": printPublished,
  // What an earlier run could not finish, or an earlier release did not make.
  "server.started": printPublished,
  "evaluation.printReport": (caller, payload) => runReportPrint(caller, payload, address),
  "finance.sendReminder": (caller, payload) => runReminderJob(caller, payload, mail),
  // The result is safe: from now on nobody can open that urn, in whatever copy of the database.
  "governance.forgetUrnKey": async (_caller, { keyId }) => forgetUrnKey(String(keyId)),
  // Once a day, however often the server starts: the day asks for the next one.
  "governance.day": async (caller) => runDayJob(caller, { workers: await workersOf(caller), address }),
  "governance.remindParty": (caller, payload) => runPartyReminder(caller, payload, mail),
  "governance.sendConvocation": (caller, payload) => runConvocationJob(caller, payload, mail, address),
  "governance.sendNotice": (caller, payload) => runNoticeJob(caller, payload, mail),
  "evaluation.sendLetter": (caller, payload) => runLetterJob(caller, payload, mail, address),
  "evaluation.remindRound": async (caller, payload) =>
    runRemindRound(caller, payload, { workers: await workersOf(caller), address }),
  "evaluation.sendRoundReminder": (caller, payload) => runRoundReminder(caller, payload, mail),
});
