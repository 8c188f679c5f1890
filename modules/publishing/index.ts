// SPDX-License-Identifier: AGPL-3.0-or-later
// The public site and the official documents: what pages and the server may use of them.
import { compareSite, searchSite } from "./queries/search.ts";
import { objectiveSite, planSite } from "./queries/site.ts";
import { printedFile, printPlan, printPublished, printState, publishedFile } from "./usecases/print-plan.ts";

const documents = { printPlan, printPublished, printState, printedFile, publishedFile };

export const useCases = { planSite, objectiveSite, searchSite, compareSite, ...documents };
export type { SiteSearch } from "./queries/search.ts";
export type { ObjectiveSite, Picture, PlanSite } from "./queries/site.ts";
export type { Format } from "./documents/print-port.ts";
export type { PrintedFile, PrintRefusal, PrintView } from "./usecases/print-plan.ts";
export type { Block, Cell, Chapter, DocumentModel, PaperWords } from "./documents/blocks.ts";
/** Bars drawn for paper: other modules put them among the images of their documents. */
export { barsSvg } from "./documents/charts.ts";
export { printDocument, printedBytes, printSheet, runPrintJob } from "./usecases/run-print-job.ts";
