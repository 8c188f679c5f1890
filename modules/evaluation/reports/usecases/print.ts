// SPDX-License-Identifier: AGPL-3.0-or-later
// Reports on paper: asked for, drawn in the printer's own process, kept; what is approved is drawn once.
import { z } from "zod";
import { ask, inAmbito, ok, question, refuse, useCase, type Caller, type Tx } from "@albero/kernel";
import { LANGS } from "@albero/kernel/pure";
import { printDocument } from "@albero/publishing";
import { FORMATS } from "../core/blocks.ts";
import { mayWriteReports } from "../permissions.ts";
import { loadReport, slugOf } from "../queries/load.ts";
import { reportPaper } from "../queries/paper.ts";
import * as store from "../store/values.ts";
import { getReport } from "../store/reports.ts";
import * as inputs from "./inputs.ts";
import type { ReportRefusal } from "./refusals.ts";
import { subject } from "./reports.ts";
import { writerOf } from "./templates.ts";

/** After so long without a word the printing is taken as lost, and may be asked again. */
const LOST_MS = 5 * 60_000;

/** Whether a paper is being drawn now. */
export const isAtWork = (print: Pick<store.Print, "state" | "changedAt"> | undefined, now: Date): boolean =>
  (print?.state === "queued" || print?.state === "running") && now.getTime() - print.changedAt.getTime() < LOST_MS;

/** Queues the paper of a report in a language. Refuses while it is drawn, and when an approved one is drawn already. */
export const printReport = useCase<z.infer<typeof inputs.byPrint>, { reportId: number }, ReportRefusal>({
  name: "evaluation.printReport",
  may: mayWriteReports,
  input: inputs.byPrint,
  async run({ reportId, format, lang }, work) {
    const { tx, ambitoId, now, record } = work;
    const report = await getReport(tx, ambitoId, reportId, "update");
    const before = (await store.listPrints(tx, ambitoId, reportId)).find(
      (each) => each.format === format && each.lang === lang,
    );
    if (isAtWork(before, now)) return refuse("already_printing");
    const isFinal = report.state === "approved";
    if (isFinal && before?.state === "done" && before.isFinal) return refuse("already_printed");
    await store.queuePrint(tx, { ambitoId, reportId, format, lang }, isFinal, writerOf(work));
    await work.later({ kind: "evaluation.printReport", payload: { reportId, format, lang } });
    await record({ subject: subject(reportId), before: null, after: { print: format, lang } });
    return ok({ reportId });
  },
});

const job = z.object({ reportId: z.int(), format: z.enum(FORMATS), lang: z.enum(LANGS) });

const reportModel = question({
  name: "evaluation.reportModel",
  may: mayWriteReports,
  input: z.object({ reportId: z.int(), address: z.string() }),
  async run({ reportId, address }, work) {
    const loaded = await loadReport(work, reportId);
    const { name } = await slugOf(work);
    const model = await reportPaper(loaded, { lang: work.lang, ambito: name, address });
    return { model, isFinal: loaded.report.state === "approved" };
  },
});

/** The document of a report, as it is printed, and whether it is that of the approved one. */
export const modelOfReport = (caller: Caller, asked: { reportId: number; address: string }) =>
  ask(caller, reportModel, asked);

/** Does a job of kind "evaluation.printReport". When it cannot, the paper is marked and the reason goes to the queue. */
export async function runReportPrint(caller: Caller, payload: Record<string, unknown>, address: string): Promise<void> {
  const { reportId, format, lang } = job.parse(payload);
  const key = { ambitoId: caller.ambitoId, reportId, format, lang };
  const keep = (write: (tx: Tx, now: Date) => Promise<void>) =>
    inAmbito(caller.db, { ambitoId: caller.ambitoId, isPublic: false }, (tx) => write(tx, caller.clock.now()));
  try {
    await keep((tx, now) => store.savePrint(tx, key, { state: "running", now }));
    const { model, isFinal } = await modelOfReport({ ...caller, lang }, { reportId, address });
    const bytes = await printDocument(format, model);
    await keep((tx, now) => store.saveDrawn(tx, key, { bytes, isFinal, now }));
  } catch (error) {
    await keep((tx, now) => store.savePrint(tx, key, { state: "failed", now }));
    throw error;
  }
}
