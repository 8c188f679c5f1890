// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import type { Measure } from "../core/document.ts";
import { mayWritePlan } from "../permissions.ts";
import type { Scope } from "../store/json.ts";
import { getMeasureForUpdate, insertMeasures, listMeasures, saveMeasure } from "../store/measures.ts";
import { getVersion } from "../store/versions.ts";
import { measureAmount, measureChange, newMeasure } from "./inputs.ts";
import { refuseAt } from "./refuse-at.ts";
import type { AddMeasureRefusal, OnlyDraftRefusal } from "./refusals.ts";

const subjectOf = (scope: Scope, key: string) => `planning.measure:${scope.versionId}/${key}`;

async function change(work: Work, scope: Scope, key: string, patch: Partial<Measure>): Promise<void> {
  const before = await getMeasureForUpdate(work.tx, scope, key);
  const after = { ...before, ...patch };
  await saveMeasure(work.tx, scope, after);
  await work.record({ subject: subjectOf(scope, key), before, after });
}

/** Adds a PNRR measure or a project that several cards may then print. */
export const addMeasure = useCase<z.infer<typeof newMeasure>, { key: string }, AddMeasureRefusal>({
  name: "planning.addMeasure",
  may: mayWritePlan,
  input: newMeasure,
  async run({ versionId, measure }, { tx, ambitoId, lang, record }) {
    const scope = { ambitoId, versionId };
    const { head } = await getVersion(tx, ambitoId, versionId, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const known = await listMeasures(tx, scope);
    if (known.some((each) => each.key === measure.key)) {
      return refuseAt("measure.key", "measure_key_taken", lang);
    }
    await insertMeasures(tx, scope, [measure], known.length);
    await record({ subject: subjectOf(scope, measure.key), before: null, after: measure });
    return ok({ key: measure.key });
  },
});

/** Corrects what the plan knows of a measure; what the cards print of it stays theirs. */
export const updateMeasure = useCase<z.infer<typeof measureChange>, void, OnlyDraftRefusal>({
  name: "planning.updateMeasure",
  may: mayWritePlan,
  input: measureChange,
  async run({ versionId, key, patch }, work) {
    const { head } = await getVersion(work.tx, work.ambitoId, versionId, "share");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    await change(work, { ambitoId: work.ambitoId, versionId }, key, patch);
    return ok();
  },
});

/** Says which amount of a shared measure counts in the totals of the plan; null takes the choice back. */
export const chooseMeasureAmount = useCase<z.infer<typeof measureAmount>, void, OnlyDraftRefusal>({
  name: "planning.chooseMeasureAmount",
  may: mayWritePlan,
  input: measureAmount,
  async run({ versionId, key, agreedAmount, note }, work) {
    const { head } = await getVersion(work.tx, work.ambitoId, versionId, "share");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const patch: Partial<Measure> = note === undefined ? { agreedAmount } : { agreedAmount, note };
    await change(work, { ambitoId: work.ambitoId, versionId }, key, patch);
    return ok();
  },
});
