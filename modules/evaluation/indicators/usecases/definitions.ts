// SPDX-License-Identifier: AGPL-3.0-or-later
// A new indicator, and what an indicator means from a day on.
import type { z } from "zod";
import { assert, ok, refuse, useCase, type Result, type Tx } from "@albero/kernel";
import { decideDefinition, decideNext, type DefinitionDraft } from "../core/definition.ts";
import type { GivenPlace } from "../core/given.ts";
import type { Ring } from "../../core/indicator.ts";
import * as inputs from "../core/inputs.ts";
import { mayWriteIndicators } from "../permissions.ts";
import { holdCodes, lastMeasured, listObjectives, readCodes } from "../store/ground.ts";
import { getIndicator, listDefinitions } from "../store/indicators.ts";
import { putIndicators } from "../store/put.ts";
import * as store from "../store/write.ts";
import { atField } from "../texts.refusals.ts";
import { nameOf } from "./names.ts";
import type { OwnRefusal } from "./refusals.ts";

type In<K extends keyof typeof inputs> = (typeof inputs)[K] extends z.ZodType ? z.infer<(typeof inputs)[K]> : never;
export type Made = { indicatorId: number };
export const subjectOf = (id: number): string => `evaluation.indicator:${id}`;

const draftOf = (form: inputs.DefinitionInput): DefinitionDraft => {
  const { firstDay, text, kind, unit, numerator, denominator, direction, breakdowns, sourceKind, owner } = form;
  const { level, frequency, tolerance, rollUp, query, formula, source, uncertain } = form;
  return {
    ...{
      firstDay,
      text,
      kind,
      unit,
      numerator,
      denominator,
      direction,
      breakdowns,
      sourceKind,
      owner,
      level,
      frequency,
    },
    ...{ tolerance, rollUp, query, formula, source, uncertain },
  };
};

/** The place that a form chose, "zone|2025-2027|A" and a ring; refuses an objective of no plan. */
export async function placeIn(
  tx: Tx,
  ambitoId: number,
  objective: string,
  ring: Ring,
): Promise<Result<GivenPlace, "objective_unknown">> {
  const [plan, period, code] = objective.split("|");
  const known = await listObjectives(tx, ambitoId);
  const found = known.find((each) => each.plan === plan && each.period === period && each.code === code);
  if (!found) return refuse("objective_unknown");
  return ok({
    ...{ plan: found.plan, period: found.period, objective: found.code, objectiveTitle: found.title, ring },
    ...{ document: "own", position: 0, statement: "", printed: null, uncertain: null },
  });
}

export const addIndicator = useCase<In<"newIndicator">, Made, OwnRefusal>({
  name: "evaluation.addIndicator",
  may: mayWriteIndicators,
  input: inputs.newIndicator,
  async run(form, { tx, ambitoId, actor, now, lang, record }) {
    await holdCodes(tx, ambitoId);
    const { known, formulas } = await readCodes(tx, ambitoId);
    const decided = decideDefinition(draftOf(form), { own: form.code, known, formulas });
    if (!decided.ok) return atField(decided, lang, decided.refusal === "day_out_of_time" ? "firstDay" : undefined);
    const places: GivenPlace[] = [];
    if (form.objective !== "") {
      if (form.ring === null) return atField(refuse("ring_needed"), lang);
      const place = await placeIn(tx, ambitoId, form.objective, form.ring);
      if (!place.ok) return atField(place, lang);
      places.push(place.value);
    }
    const given = {
      code: form.code,
      origin: "own",
      baseline: null,
      definition: decided.value,
      places,
      targets: [],
    } as const;
    const [put] = await putIndicators(tx, ambitoId, [given], { now, byName: nameOf(actor) });
    assert(put, "an indicator was put");
    if (!put.isNew) return atField(refuse("code_taken"), lang);
    await record({ subject: subjectOf(put.id), before: null, after: given });
    return ok({ indicatorId: put.id });
  },
});

/** A new definition from a day on, with its reason: what was measured before stays as it was measured. */
export const changeIndicatorDefinition = useCase<In<"nextDefinition">, Made, OwnRefusal>({
  name: "evaluation.changeIndicatorDefinition",
  may: mayWriteIndicators,
  input: inputs.nextDefinition,
  async run(form, { tx, ambitoId, actor, now, lang, record }) {
    const { indicatorId, rowVersion, reason } = form;
    await holdCodes(tx, ambitoId);
    const indicator = await getIndicator(tx, ambitoId, indicatorId, "update");
    const last = (await listDefinitions(tx, ambitoId, indicatorId)).at(-1);
    assert(last, "every indicator has a definition");
    const { known, formulas } = await readCodes(tx, ambitoId);
    const decided = decideDefinition(draftOf(form), { own: indicator.code, known, formulas });
    if (!decided.ok) return atField(decided, lang, decided.refusal === "day_out_of_time" ? "firstDay" : undefined);
    const next = decideNext(decided.value, {
      ...{ last, reason, retiredOn: indicator.retiredOn },
      lastMeasured: await lastMeasured(tx, ambitoId, indicatorId),
    });
    if (!next.ok) return atField(next, lang);
    if (!(await store.updateIndicator(tx, ambitoId, { id: indicatorId, rowVersion })))
      return refuse("changed_meanwhile");
    const number = last.number + 1;
    const by = { now, byName: nameOf(actor) };
    await store.insertDefinition(tx, ambitoId, { indicatorId, number, reason, given: decided.value }, by);
    await record({ subject: subjectOf(indicatorId), before: last, after: { ...decided.value, number, reason } });
    return ok({ indicatorId });
  },
});
