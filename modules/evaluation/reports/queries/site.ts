// SPDX-License-Identifier: AGPL-3.0-or-later
// The files of reports, and what the citizen reads of those that were approved.
import type { z } from "zod";
import { NotFound, question, type Work } from "@albero/kernel";
import { mayReadPublicReports, mayReadReports, mayWriteReports } from "../permissions.ts";
import * as store from "../store/reports.ts";
import { findPrintBytes, listPrints, type Format } from "../store/values.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";
import { figureView, headOf, seen, viewOf, type FigureView, type ReportHead, type ReportView } from "./questions.ts";
import { loadReport, type LoadedReport } from "./load.ts";
import { reportSheets } from "./sheet.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

async function approved(work: Work, reportId: number): Promise<LoadedReport> {
  const report = await store.getReport(work.tx, work.ambitoId, reportId);
  if (report.state !== "approved") throw new NotFound(`report ${reportId}`);
  return loadReport(work, reportId);
}

export type ReportFile = { bytes: Uint8Array; fileName: string; mediaType: string };
const MEDIA = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
} as const;

const fileOf = (
  { id, kind, year }: Pick<store.StoredReport, "id" | "kind" | "year">,
  format: keyof typeof MEDIA,
  lang: Work["lang"],
  bytes: Uint8Array,
): ReportFile => ({
  ...{ bytes, mediaType: MEDIA[format], fileName: `${texts[lang].fileNames[kind]}-${year}-${id}.${format}` },
});

async function paperOf(work: Work, report: store.StoredReport, format: Format): Promise<ReportFile> {
  const key = { ambitoId: work.ambitoId, reportId: report.id, format };
  const own = await findPrintBytes(work.tx, { ...key, lang: work.lang });
  const bytes = own ?? (await findPrintBytes(work.tx, { ...key, lang: "it" }));
  if (!bytes) throw new NotFound(`the ${format} of report ${report.id}`);
  return fileOf(report, format, own ? work.lang : "it", bytes);
}

/** The paper of a report in the language of the person, else in Italian. NotFound until it is drawn. */
export const reportFile = question<In<"byFile">, ReportFile>({
  name: "evaluation.reportFile",
  may: mayReadReports,
  input: inputs.byFile,
  async run({ reportId, format }, work) {
    const report = await store.getReport(work.tx, work.ambitoId, reportId);
    if (report.state === "draft" && !mayWriteReports(work.actor)) throw new NotFound(`report ${reportId}`);
    return paperOf(work, report, format);
  },
});

/** The data of a report as a spreadsheet. */
export const reportData = question<In<"byReport">, ReportFile>({
  name: "evaluation.reportData",
  may: mayReadReports,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const loaded = await seen(work, reportId);
    return fileOf(loaded.report, "ods", work.lang, await reportSheets(loaded, work.lang));
  },
});

// What the citizen reads.

export const publicReports = question<In<"nothing">, { reports: ReportHead[] }>({
  name: "evaluation.publicReports",
  may: mayReadPublicReports,
  isRemembered: true,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const all = await store.listReports(tx, ambitoId);
    return { reports: all.filter((report) => report.state === "approved").map(headOf) };
  },
});

export const publicReport = question<In<"byChapter">, ReportView & { formats: Format[] }>({
  name: "evaluation.publicReport",
  may: mayReadPublicReports,
  input: inputs.byChapter,
  async run({ reportId, chapter }, work) {
    const loaded = await approved(work, reportId);
    const prints = await listPrints(work.tx, work.ambitoId, reportId);
    const formats = [...new Set(prints.filter((print) => print.state === "done").map((print) => print.format))];
    return { ...(await viewOf(loaded, chapter, work.lang)), formats };
  },
});

export const publicReportFigure = question<In<"byFigure">, FigureView>({
  name: "evaluation.publicReportFigure",
  may: mayReadPublicReports,
  isRemembered: true,
  input: inputs.byFigure,
  run: async ({ reportId, name }, work) => figureView(await approved(work, reportId), name, work.lang, true),
});

export const publicReportFile = question<In<"byFile">, ReportFile>({
  name: "evaluation.publicReportFile",
  may: mayReadPublicReports,
  input: inputs.byFile,
  run: async ({ reportId, format }, work) => paperOf(work, (await approved(work, reportId)).report, format),
});

export const publicReportData = question<In<"byReport">, ReportFile>({
  name: "evaluation.publicReportData",
  may: mayReadPublicReports,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const loaded = await approved(work, reportId);
    return fileOf(loaded.report, "ods", work.lang, await reportSheets(loaded, work.lang));
  },
});
