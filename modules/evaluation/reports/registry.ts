// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registry } from "@albero/kernel";
import * as questions from "./queries/questions.ts";
import * as site from "./queries/site.ts";
import { approveReport } from "./usecases/approve.ts";
import * as blocks from "./usecases/blocks.ts";
import { printReport } from "./usecases/print.ts";
import { changeReportTitle, makeNextReport, makeReport, removeReport } from "./usecases/reports.ts";
import { takeReportTemplates } from "./usecases/templates.ts";

const { listReports, reportForm, readReport, reportPapers, writeReport, reportBlock, reportFigure, reportApproval } =
  questions;
const { reportFile, reportData, publicReports, publicReport, publicReportFigure, publicReportFile, publicReportData } =
  site;

const reads = {
  listReports,
  reportForm,
  readReport,
  reportPapers,
  writeReport,
  reportBlock,
  reportFigure,
  reportApproval,
};
const files = { reportFile, reportData, publicReportFile, publicReportData };
const reports = { makeReport, makeNextReport, changeReportTitle, removeReport, approveReport, printReport };

export const useCases = {
  ...reads,
  ...files,
  ...{ publicReports, publicReport, publicReportFigure },
  ...{ takeReportTemplates, ...reports },
  ...blocks,
} satisfies Registry;
