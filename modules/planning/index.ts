// SPDX-License-Identifier: AGPL-3.0-or-later
// The zone plan: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export type * from "./queries/answers.ts";
export type * from "./core/document.ts";
export type { PlanningRefusal } from "./usecases/refusals.ts";
export type { EvaluationSystem, PastObjective, PastPlan } from "./core/evaluation.ts";
export { evaluationSystem } from "./core/evaluation.ts";
export * from "./drawing/index.ts";
export { guardPlan } from "./core/guard.ts";
export { loadPlanInForce } from "./usecases/load-plan-in-force.ts";
export { readPlanFile } from "./usecases/plan-file.ts";
export type { TreeNode as PlanTreeNode } from "./core/tree.ts";
// The operational plan of a year.
export type * from "./operational/queries/answers.ts";
export { readYear as readOperationalPlan } from "./operational/queries/questions.ts";
export { loadOperationalPlan } from "./operational/usecases/build-year.ts";
export type { YearRefusal } from "./operational/usecases/refusals.ts";
export { hucreSheets as spreadsheets } from "./sheet/hucre.ts";
export { cellName, type Cell as SheetCell, type Sheet, type SheetKind, type SheetRefusal } from "./sheet/port.ts";
// The words of its refusals, and the guard of zip files, for the acts that approve plans.
export { refusals as planningRefusals } from "./texts.refusals.ts";
export { yearRefusals } from "./operational/texts.refusals.ts";
export { inspectZip } from "./sheet/zip-guard.ts";
