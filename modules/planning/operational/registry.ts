// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that a route, a command or a job may ask of the operational plan, by name.
import * as questions from "./queries/questions.ts";
import { createOperationalPlan, importOperationalPlan, loadOperationalPlan } from "./usecases/build-year.ts";
import * as life from "./usecases/life.ts";
import * as objectives from "./usecases/objectives.ts";
import * as parts from "./usecases/parts.ts";
import { explainOperationalDeviation, rollOverOperationalPlan } from "./usecases/roll-over.ts";

const { operationalPlans, operationalPlan, operationalObjective } = questions;
const { compareOperationalPlans, exportOperationalPlan, zonePlanForYear } = questions;

export const operationalUseCases = {
  operationalPlans,
  operationalPlan,
  operationalObjective,
  compareOperationalPlans,
  exportOperationalPlan,
  zonePlanForYear,
  createOperationalPlan,
  importOperationalPlan,
  loadOperationalPlan,
  ...objectives,
  ...parts,
  ...life,
  rollOverOperationalPlan,
  explainOperationalDeviation,
};
