// SPDX-License-Identifier: AGPL-3.0-or-later
// The signature drawing: pure functions from the plan to SVG, the same text for the same plan.
export { treeModelOf, type TreeModel, type TreeObjective } from "./model.ts";
export { drawPlanTree, type DrawOptions, type Drawing, type TreeGround, type TreeNode } from "./plan-tree.ts";
export { drawObjectiveTree, type BranchOptions } from "./objective-tree.ts";
export { hueOf } from "./palette.ts";
