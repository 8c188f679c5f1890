// SPDX-License-Identifier: AGPL-3.0-or-later
// How each kind of thing is found. A new kind is one line here, one in usecases/effects.ts.
import type { Tx } from "@albero/kernel";
import type { EffectKind } from "../../core/effects.ts";
import * as finance from "./finance.ts";
import * as governance from "./governance.ts";
import * as planning from "./planning.ts";
import type { Candidate, Target } from "./target.ts";

export type { Candidate, Target } from "./target.ts";

type Finder = {
  list(tx: Tx, ambitoId: number): Promise<Candidate[]>;
  find(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null>;
};

export const TARGETS: Readonly<Record<EffectKind, Finder>> = {
  plan_version: { list: planning.listPlanVersions, find: planning.findPlanVersion },
  operational_plan: { list: planning.listOperationalPlans, find: planning.findOperationalPlan },
  split: { list: finance.listSplits, find: finance.findSplit },
  budget: { list: finance.listBudgets, find: finance.findBudget },
  fund_assignment: { list: finance.listAnnualities, find: finance.findAnnuality },
  voting_rule: { list: governance.listVotingRules, find: governance.findVotingRule },
  agreement: { list: governance.listAgreements, find: governance.findAgreement },
  report: { list: governance.listReports, find: governance.findReport },
};
