// SPDX-License-Identifier: AGPL-3.0-or-later
// The signature drawing: pure functions from the plan to SVG, the same text for the same plan.
export { treeModelOf, type TreeModel, type TreeObjective } from "./model.ts";
export type { DrawOptions, Drawing, TreeGround, TreeNode } from "./options.ts";
export { drawPlanTree } from "./plan-tree.ts";
export { drawObjectiveTree } from "./objective-tree.ts";
export type { BranchOptions } from "./rails.ts";
export { hueOf } from "./palette.ts";
