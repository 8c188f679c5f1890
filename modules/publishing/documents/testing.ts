// SPDX-License-Identifier: AGPL-3.0-or-later
// For the tests of this folder: the plan of Crema as the sources of a document.
import { readFileSync } from "node:fs";
import { plainDate } from "@albero/kernel/pure";
import {
  drawPlanTree,
  evaluationSystem,
  guardPlan,
  treeModelOf,
  type PastPlan,
  type PlanDocument,
} from "@albero/planning";
import type { DocumentSources } from "./model.ts";

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/crema/${name}.json`, import.meta.url), "utf8"));
}

export const cremaPlan = read("plan-2025-2027") as PlanDocument;

export function cremaSources(changes: Partial<DocumentSources> = {}): DocumentSources {
  const { objectives, ...evaluation } = read("evaluation-2021-2023") as PastPlan;
  return {
    plan: cremaPlan,
    head: {
      number: 1,
      status: "in_force",
      title: cremaPlan.title,
      act: { number: "12", date: plainDate("2024-12-12"), body: "Assemblea dei Sindaci", uncertain: null },
      ambitoName: "Crema",
      leadMunicipality: "Crema",
      day: plainDate("2024-12-12"),
      stamp: new Date("2024-12-12T12:00:00Z"),
    },
    guard: guardPlan(cremaPlan),
    explanations: {},
    past: { evaluation, objectives },
    context: null,
    evaluation: evaluationSystem.parse(read("evaluation-2025-2027")),
    tree: drawPlanTree(treeModelOf(cremaPlan), { lang: "it", variant: "print", hrefFor: () => "" }),
    lang: "it",
    ...changes,
  };
}
