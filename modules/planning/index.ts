// SPDX-License-Identifier: AGPL-3.0-or-later
// The zone plan: what other modules and the server may use of it.
export { useCases } from "./registry.ts";
export type * from "./queries/answers.ts";
export type * from "./core/document.ts";
export type { PlanningRefusal } from "./usecases/refusals.ts";
