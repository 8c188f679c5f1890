// SPDX-License-Identifier: AGPL-3.0-or-later
// Every address of the money, slice by slice. `slug` is the Ambito's.
export { budgetPaths } from "./budget/paths.ts";
export { fundsPaths } from "./funds/paths.ts";
export { splitsPaths } from "./splits/paths.ts";
export { collectingPaths } from "./collecting/paths.ts";
export { rulesPaths } from "./rules/paths.ts";
export { returnsPaths } from "./returns/paths.ts";
export { staffingPaths } from "./staffing/paths.ts";
export { contractPaths } from "./contract/paths.ts";
