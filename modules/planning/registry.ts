// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that a route, a command or a job may ask of planning, by name.
import * as everybody from "./queries/public.ts";
import { operationalUseCases } from "./operational/registry.ts";
import * as staff from "./queries/staff.ts";
import { amend } from "./usecases/amend.ts";
import * as cards from "./usecases/cards.ts";
import { createPlan } from "./usecases/create-plan.ts";
import * as drafts from "./usecases/drafts.ts";
import { explainDifference } from "./usecases/explain-difference.ts";
import { importPlan } from "./usecases/import-plan.ts";
import * as life from "./usecases/life-cycle.ts";
import { loadPlanInForce } from "./usecases/load-plan-in-force.ts";
import * as measures from "./usecases/measures.ts";
import { linkContinuity, loadPastEvaluation } from "./usecases/past-plan.ts";
import { saveCardSection } from "./usecases/save-card-section.ts";
import * as template from "./usecases/template.ts";

export const useCases = {
  ...staff,
  ...everybody,
  createPlan,
  saveCardSection,
  ...drafts,
  ...cards,
  explainDifference,
  ...measures,
  ...life,
  amend,
  importPlan,
  ...template,
  linkContinuity,
  loadPastEvaluation,
  loadPlanInForce,
  ...operationalUseCases,
};
