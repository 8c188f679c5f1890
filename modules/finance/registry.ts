// SPDX-License-Identifier: AGPL-3.0-or-later
import { useCases as budget } from "./budget/registry.ts";
import { useCases as funds } from "./funds/registry.ts";
import { useCases as splits } from "./splits/registry.ts";
import { useCases as collecting } from "./collecting/registry.ts";
import { useCases as rules } from "./rules/registry.ts";
import { useCases as returns } from "./returns/registry.ts";
import { useCases as staffing } from "./staffing/registry.ts";
import { useCases as contract } from "./contract/registry.ts";

export const useCases = {
  ...budget,
  ...funds,
  ...splits,
  ...collecting,
  ...rules,
  ...returns,
  ...staffing,
  ...contract,
};
