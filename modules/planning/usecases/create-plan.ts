// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { ok, refuse, useCase, type Tx } from "@albero/kernel";
import { cycle as cycleShape, FORMAT, type Cycle, type PlanDocument } from "../core/document.ts";
import { mayLeadPlan } from "../permissions.ts";
import { insertDocument } from "../store/documents.ts";
import { ensurePlan, listCycles } from "../store/plans.ts";
import { listVersions } from "../store/versions.ts";
import { newPlan } from "./inputs.ts";
import { nameOf } from "./names.ts";
import { refuseAt } from "./refuse-at.ts";
import type { CreatePlanRefusal } from "./refusals.ts";

const DEFAULT_CYCLE = new URL("../../../data/reference/cycle-lombardia-2025-2027.json", import.meta.url);

type Pattern = Pick<Cycle, "areas" | "template">;

async function patternOf(tx: Tx, ambitoId: number, given: z.infer<typeof newPlan>): Promise<Pattern | null> {
  const cycles = (await listCycles(tx, ambitoId)).map((each) => each.cycle);
  const same = cycles.find((cycle) => cycle.code === given.cycle.code);
  if (same) return same;
  if (given.templateFrom === "previous") return cycles.find((cycle) => cycle.code < given.cycle.code) ?? null;
  return cycleShape.parse(JSON.parse(await readFile(DEFAULT_CYCLE, "utf8")));
}

/**
 * Opens the plan of a cycle with an empty first draft.
 * Areas and questions: those given, else of the cycle when it exists, else of the previous cycle or of the regional model.
 */
export const createPlan = useCase<z.infer<typeof newPlan>, { versionId: number }, CreatePlanRefusal>({
  name: "planning.createPlan",
  may: mayLeadPlan,
  input: newPlan,
  async run(given, { tx, actor, ambitoId, now, lang, record }) {
    const { code, firstDay, lastDay } = given.cycle;
    if (lastDay <= firstDay) return refuseAt("cycle.lastDay", "days_in_wrong_order", lang);
    const pattern = await patternOf(tx, ambitoId, given);
    if (!pattern) return refuse("no_previous_plan");

    const areas = given.cycle.areas ?? pattern.areas;
    const cycle: Cycle = { code, firstDay, lastDay, areas, template: given.cycle.template ?? pattern.template };
    const { title, ambitoName: ambito } = given;
    const document: PlanDocument = { format: FORMAT, title, ambito, cycle, measures: [], cards: [] };
    const planId = await ensurePlan(tx, ambitoId, cycle, now);
    // Asked while the cycle is held: of two people who begin the same plan, the second finds it.
    const versions = await listVersions(tx, ambitoId);
    if (versions.some((version) => version.planId === planId)) return refuse("plan_exists", { details: { code } });
    const origin = { planId, basedOn: null, now, byName: nameOf(actor) };
    const versionId = await insertDocument(tx, ambitoId, document, origin);
    await record({ subject: `planning.version:${versionId}`, before: null, after: { title, cycle: code } });
    return ok({ versionId });
  },
});
