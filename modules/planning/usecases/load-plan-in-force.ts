// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase, type Actor } from "@albero/kernel";
import { evaluationSystem, pastPlan } from "../core/evaluation.ts";
import { insertDocument } from "../store/documents.ts";
import { saveEvaluationSystem } from "../store/evaluation-system.ts";
import { ensurePlan } from "../store/plans.ts";
import { listVersions, saveStep } from "../store/versions.ts";
import { planInForce } from "./inputs.ts";
import { nameOf } from "./names.ts";
import { readJson, storePast } from "./past-plan.ts";
import { readPlanFile } from "./plan-file.ts";

export type LoadedPlan = {
  versionId: number;
  /** False when the plan of that cycle was there already: nothing was changed. */
  changed: boolean;
  cards: number;
  pastObjectives: number;
  links: number;
};

/** Only Albero itself, from the command line: a person imports a draft and walks it through its life. */
const mayLoadInForce = (actor: Actor): boolean => actor.kind === "system";

/**
 * Stores a plan that is in force already, with the evaluation of the plan before it and its own evaluation system.
 * A second call for the same cycle changes nothing and says so.
 */
export const loadPlanInForce = useCase<z.infer<typeof planInForce>, LoadedPlan, "has_problems">({
  name: "planning.loadPlanInForce",
  may: mayLoadInForce,
  unaudited: "A second load changes nothing; the first leaves its event.",
  input: planInForce,
  async run({ inForceFrom, actBody, actUncertain, ...files }, { tx, actor, ambitoId, now, lang, record }) {
    const { plan, problems } = await readPlanFile("json", files.plan, lang);
    if (!plan) {
      return refuse("has_problems", { fields: problems.map(({ place, message }) => ({ path: place, message })) });
    }
    const past = files.past ? readJson(pastPlan, files.past, lang) : null;
    if (past && !past.ok) return past;
    const evaluation = files.evaluation ? readJson(evaluationSystem, files.evaluation, lang) : null;
    if (evaluation && !evaluation.ok) return evaluation;

    const planId = await ensurePlan(tx, ambitoId, plan.cycle, now);
    const there = (await listVersions(tx, ambitoId)).find((version) => version.planId === planId);
    if (there) return ok({ versionId: there.id, changed: false, cards: there.cards, pastObjectives: 0, links: 0 });

    const versionId = await insertDocument(tx, ambitoId, plan, { planId, basedOn: null, now, byName: nameOf(actor) });
    await saveStep(tx, ambitoId, versionId, { status: "consultation" });
    const act = { act_body: actBody, act_uncertain: actUncertain };
    await saveStep(tx, ambitoId, versionId, { status: "approved", ...act, approved_at: now });
    await saveStep(tx, ambitoId, versionId, { status: "in_force", in_force_from: inForceFrom });
    const before = past
      ? await storePast(tx, ambitoId, planId, past.value, plan.cards, now)
      : { objectives: 0, links: 0 };
    if (evaluation) await saveEvaluationSystem(tx, ambitoId, planId, evaluation.value);
    const loaded = { cards: plan.cards.length, pastObjectives: before.objectives, links: before.links };
    await record({ subject: `planning.version:${versionId}`, before: null, after: { inForceFrom, ...act, ...loaded } });
    return ok({ versionId, changed: true, ...loaded });
  },
});
