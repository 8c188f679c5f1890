// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { guardPlan } from "../core/guard.ts";
import { mayLeadPlan } from "../permissions.ts";
import type { ImportReport } from "../queries/answers.ts";
import { insertDocument } from "../store/documents.ts";
import { ensurePlan } from "../store/plans.ts";
import { importFile } from "./inputs.ts";
import { nameOf } from "./names.ts";
import { readPlanFile } from "./plan-file.ts";
import type { ImportRefusal } from "./refusals.ts";

/**
 * Reads a whole plan from a file. A dry run tells what it holds and everything that is wrong, and stores nothing;
 * a real import makes a new draft version of the plan of that cycle, whole or not at all.
 */
export const importPlan = useCase<z.infer<typeof importFile>, ImportReport, ImportRefusal>({
  name: "planning.importPlan",
  may: mayLeadPlan,
  unaudited: "A dry run changes nothing; a real import leaves its event.",
  input: importFile,
  async run({ format, bytes, dryRun }, { tx, actor, ambitoId, now, lang, record }) {
    const { plan, problems } = await readPlanFile(format, bytes, lang);
    const report: ImportReport = {
      versionId: null,
      cycleCode: plan?.cycle.code ?? null,
      title: plan?.title ?? null,
      cards: plan?.cards.length ?? 0,
      measures: plan?.measures.length ?? 0,
      differing: plan ? guardPlan(plan).differing : [],
      problems,
    };
    if (dryRun) return ok(report);
    if (!plan) {
      const fields = problems.map(({ place, message }) => ({ path: place, message }));
      return refuse("has_problems", { details: { problems: problems.length }, fields });
    }
    const planId = await ensurePlan(tx, ambitoId, plan.cycle, now);
    const versionId = await insertDocument(tx, ambitoId, plan, { planId, basedOn: null, now, byName: nameOf(actor) });
    const { title, cards, measures } = report;
    await record({ subject: `planning.version:${versionId}`, before: null, after: { title, cards, measures, format } });
    return ok({ ...report, versionId });
  },
});
