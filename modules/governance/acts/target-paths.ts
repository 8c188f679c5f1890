// SPDX-License-Identifier: AGPL-3.0-or-later
// Where each thing that an act approves is read: every name is a door.
import { budgetPaths, fundsPaths, splitsPaths } from "@albero/finance/paths";
import { officePaths, yearPaths } from "@albero/planning/paths";
import { agreementsPaths } from "../agreements/paths.ts";
import { votingPaths } from "../voting/paths.ts";
import type { EffectKind } from "./core/effects.ts";
import { actsPaths } from "./paths.ts";

const PAGES: Readonly<Record<EffectKind, (slug: string, id: number) => string>> = {
  plan_version: officePaths.version,
  operational_plan: yearPaths.year,
  split: splitsPaths.split,
  budget: budgetPaths.year,
  fund_assignment: fundsPaths.annuality,
  voting_rule: votingPaths.rule,
  agreement: agreementsPaths.one,
  report: actsPaths.document,
};

export const pageOfTarget = (kind: EffectKind, slug: string, id: number): string => PAGES[kind](slug, id);
