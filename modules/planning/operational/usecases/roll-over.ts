// SPDX-License-Identifier: AGPL-3.0-or-later
// From a year to the next, with the reason of everything that does not go on as it was.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase } from "@albero/kernel";
import { nameOf } from "../../usecases/names.ts";
import { ownerOf } from "../core/document.ts";
import { laterObjective } from "../core/years.ts";
import { maySeeYear, mayWriteYear } from "../permissions.ts";
import { deviationsFrom } from "../queries/questions.ts";
import { saveReason } from "../store/deviations.ts";
import { listObjectives } from "../store/objectives.ts";
import { getYear, touchYear } from "../store/plans.ts";
import { subjectOf } from "./build-year.ts";
import { reason, rollOver } from "./inputs.ts";
import type { ReasonRefusal, RollOverRefusal } from "./refusals.ts";
import { storeYear } from "./year-file.ts";

/**
 * Makes the draft of the next year out of this one: what is kept or will change goes on with its days a year later,
 * what is dropped stays behind. Every objective must be chosen; what changes or is dropped says why.
 */
export const rollOverOperationalPlan = useCase<z.infer<typeof rollOver>, { year: number }, RollOverRefusal>({
  name: "planning.rollOverOperationalPlan",
  may: mayWriteYear,
  input: rollOver,
  async run({ year, title, choices }, { tx, actor, ambitoId, now, record }) {
    const { head, printed } = await getYear(tx, ambitoId, year, "share");
    if (!maySeeYear(actor, head.status)) throw new NotFound(`operational plan of ${year}`);
    const objectives = await listObjectives(tx, ambitoId, head.id);
    const codes = new Set(objectives.map((each) => each.code));
    const chosen = new Map(choices.map((each) => [each.code, each]));
    const stranger = choices.find((each) => !codes.has(each.code));
    if (stranger || chosen.size < choices.length) {
      return refuse("unknown_objective", { details: stranger ? { code: stranger.code } : {} });
    }
    const silent = objectives.filter((each) => !chosen.has(each.code)).map((each) => each.code);
    if (silent.length > 0) return refuse("choice_missing", { details: { codes: silent.join(", ") } });
    const unsaid = choices.filter((each) => each.choice !== "kept" && each.reason === "").map((each) => each.code);
    if (unsaid.length > 0) return refuse("reason_missing", { details: { codes: unsaid.join(", ") } });

    const going = objectives.filter((each) => chosen.get(each.code)?.choice !== "dropped");
    if (going.length === 0) return refuse("nothing_kept");
    const next = {
      year: head.year + 1,
      title,
      territory: head.territory,
      printed: {},
      // The chapter that named who answers stays with its year: the name of the role goes on with the objective.
      objectives: going.map((each) => ({ ...laterObjective(each, 1), owner: ownerOf(each, printed) })),
    };
    const by = { now, byName: nameOf(actor) };
    const around = { zoneVersionId: head.zoneVersionId, followsId: head.id };
    const planId = await storeYear(tx, ambitoId, next, around, by);
    if (planId === null) return refuse("year_taken", { details: { year: next.year } });
    for (const { code, choice, reason: why } of choices) {
      if (why !== "") await saveReason(tx, { ambitoId, planId }, { code, kind: choice, reason: why }, by);
    }
    await record({ subject: subjectOf(next.year), before: null, after: { title, follows: head.year, choices } });
    return ok({ year: next.year });
  },
});

/** Writes why an objective differs from the year before. */
export const explainOperationalDeviation = useCase<z.infer<typeof reason>, void, ReasonRefusal>({
  name: "planning.explainOperationalDeviation",
  may: mayWriteYear,
  input: reason,
  async run({ year, code, reason: why }, { tx, actor, ambitoId, now, record }) {
    const { head } = await getYear(tx, ambitoId, year, "update");
    if (head.status !== "draft") return refuse("only_a_draft_changes");
    const previous = await deviationsFrom(tx, ambitoId, head, await listObjectives(tx, ambitoId, head.id));
    const found = previous?.deviations.find((each) => each.code === code);
    if (!found || found.kind === "kept") return refuse("not_a_deviation");
    const scope = { ambitoId, planId: head.id };
    await touchYear(tx, ambitoId, head.id);
    await saveReason(tx, scope, { code, kind: found.kind, reason: why }, { now, byName: nameOf(actor) });
    await record({
      subject: subjectOf(year, code),
      before: found.reason ? { reason: found.reason.reason } : null,
      after: { kind: found.kind, reason: why },
    });
    return ok();
  },
});
