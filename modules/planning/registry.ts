// SPDX-License-Identifier: AGPL-3.0-or-later
// Being filled in: the types are final.
import type { Question, UseCase } from "@albero/kernel";
import type { z } from "zod";
import type { CardComparison } from "./core/compare.ts";
import type { Cycle, PlanDocument } from "./core/document.ts";
import type * as a from "./queries/answers.ts";
import type * as i from "./usecases/inputs.ts";
import type * as r from "./usecases/refusals.ts";

type Q<I extends z.ZodType, V> = Question<z.infer<I>, V>;
type U<I extends z.ZodType, V, R extends string> = UseCase<z.infer<I>, V, R>;
type Saved = { rowVersion: number };

type Registry = {
  listVersions: Q<typeof i.nothing, a.VersionRow[]>;
  listCycles: Q<typeof i.nothing, Cycle[]>;
  getVersion: Q<typeof i.byVersion, a.VersionView>;
  getCard: Q<typeof i.byCard, a.CardView>;
  getDocument: Q<typeof i.byVersion, PlanDocument>;
  exportPlan: Q<typeof i.versionFormat, a.PlanFile>;
  compareVersions: Q<typeof i.twoVersions, { left: a.VersionHead; right: a.VersionHead; cards: CardComparison[] }>;
  getTree: Q<typeof i.byVersion, a.TreeView>;
  getCoverage: Q<typeof i.byVersion, a.CoverageView>;
  getMeasure: Q<typeof i.byMeasure, a.MeasureView>;
  /** Without versionId: the version in force, else the newest. */
  searchPlan: Q<typeof i.search, a.SearchAnswer>;
  pastObjectives: Q<typeof i.byVersion, a.PastView>;
  historyOfCard: Q<typeof i.byCard, a.CardChange[]>;
  /** For everybody, only approved, in_force, amended, closed. Without number: the one in force, else the newest. */
  publishedVersions: Q<typeof i.nothing, a.VersionRow[]>;
  publishedVersion: Q<typeof i.published, a.VersionView>;
  publishedCard: Q<typeof i.publishedByCode, a.PublishedCard>;
  publishedDocument: Q<typeof i.published, a.DocumentView>;
  publishedTree: Q<typeof i.published, a.TreeView>;
  publishedCoverage: Q<typeof i.published, a.CoverageView>;
  publishedMeasure: Q<typeof i.publishedByMeasure, a.MeasureView>;
  publishedPast: Q<typeof i.published, a.PastView>;
  searchPublished: Q<typeof i.publishedSearch, a.SearchAnswer>;

  createPlan: U<typeof i.newPlan, { versionId: number }, r.CreatePlanRefusal>;
  saveCardSection: U<typeof i.saveSection, Saved & { merged: boolean }, r.SaveCardRefusal>;
  saveDraft: U<typeof i.draft, { savedAt: Date }, r.DraftRefusal>;
  discardDraft: U<typeof i.oneDraft, void, r.DraftRefusal>;
  addCard: U<typeof i.newCard, { code: string }, r.AddCardRefusal>;
  removeCard: U<typeof i.byCard, void, r.OnlyDraftRefusal>;
  moveCard: U<typeof i.moveCard, { position: number }, r.OnlyDraftRefusal>;
  explainDifference: U<typeof i.explanation, { id: number }, r.ExplainRefusal>;
  chooseMeasureAmount: U<typeof i.measureAmount, void, r.OnlyDraftRefusal>;
  addMeasure: U<typeof i.newMeasure, { key: string }, r.AddMeasureRefusal>;
  updateMeasure: U<typeof i.measureChange, void, r.OnlyDraftRefusal>;
  sendToConsultation: U<typeof i.byRowVersion, Saved, r.StepRefusal>;
  backToDraft: U<typeof i.byRowVersion, Saved, r.StepRefusal>;
  approve: U<typeof i.approval, Saved, r.StepRefusal>;
  completeAct: U<typeof i.approval, Saved, r.StepRefusal>;
  bringIntoForce: U<typeof i.entry, Saved, r.StepRefusal>;
  amend: U<typeof i.byVersion, { versionId: number }, r.AmendRefusal>;
  closePlan: U<typeof i.closing, Saved, r.StepRefusal>;
  removeVersion: U<typeof i.byRowVersion, void, r.StepRefusal>;
  importPlan: U<typeof i.importFile, a.ImportReport, r.ImportRefusal>;
  addQuestion: U<typeof i.oneQuestion, { key: string }, r.QuestionRefusal>;
  changeQuestion: U<typeof i.oneQuestion, { key: string }, r.QuestionRefusal>;
  removeQuestion: U<typeof i.questionKey, void, r.QuestionRefusal>;
  linkContinuity: U<typeof i.continuity, void, r.ContinuityRefusal>;
  loadPastEvaluation: U<typeof i.pastEvaluationFile, { objectives: number; links: number }, r.EvaluationRefusal>;
};

export const useCases = {} as Registry;
