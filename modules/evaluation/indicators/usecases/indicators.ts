// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a start is collected, where an indicator serves, when it ends.
import type { z } from "zod";
import { NotFound, ok, refuse, useCase } from "@albero/kernel";
import * as inputs from "../core/inputs.ts";
import { mayDecideIndicators, mayWriteIndicators } from "../permissions.ts";
import { holdCodes, lastMeasured, readCodes } from "../store/ground.ts";
import { getIndicator, listPlaces, listTargets } from "../store/indicators.ts";
import * as store from "../store/write.ts";
import { atField } from "../texts.refusals.ts";
import { placeIn, subjectOf, type Made } from "./definitions.ts";
import type { OwnRefusal } from "./refusals.ts";

type In<K extends "baseline" | "newPlace" | "byPlace" | "retiring" | "resuming"> = z.infer<(typeof inputs)[K]>;

/** Decides whether the start is collected and how, or leaves it undecided again. */
export const decideIndicatorBaseline = useCase<In<"baseline">, Made, OwnRefusal>({
  name: "evaluation.decideIndicatorBaseline",
  may: mayWriteIndicators,
  input: inputs.baseline,
  async run({ indicatorId, rowVersion, baseline, how, when }, { tx, ambitoId, lang, record }) {
    const before = await getIndicator(tx, ambitoId, indicatorId, "update");
    if (before.retiredOn !== null) return refuse("is_retired", { details: { day: before.retiredOn } });
    if (baseline === "yes" && how === "") return atField(refuse("baseline_when_needed"), lang);
    const targets = await listTargets(tx, ambitoId, indicatorId);
    if (baseline === "no" && targets.some((each) => each.kind === "baseline"))
      return atField(refuse("baseline_there"), lang, "baseline");
    const after = baseline === null ? null : { is: baseline, how, when };
    if (!(await store.updateIndicator(tx, ambitoId, { id: indicatorId, rowVersion }, { baseline: after })))
      return refuse("changed_meanwhile");
    await record({ subject: subjectOf(indicatorId), before, after: { baseline, how, when } });
    return ok({ indicatorId });
  },
});

/** Places an indicator at another objective or ring: it is still measured once. */
export const placeIndicator = useCase<In<"newPlace">, Made, OwnRefusal>({
  name: "evaluation.placeIndicator",
  may: mayWriteIndicators,
  input: inputs.newPlace,
  async run({ indicatorId, objective, ring }, { tx, ambitoId, lang, record }) {
    const indicator = await getIndicator(tx, ambitoId, indicatorId, "update");
    if (indicator.retiredOn !== null) return refuse("is_retired", { details: { day: indicator.retiredOn } });
    const place = await placeIn(tx, ambitoId, objective, ring);
    if (!place.ok) return atField(place, lang);
    const { plan, period, objective: code } = place.value;
    const there = await listPlaces(tx, ambitoId, indicatorId);
    if (
      there.some(
        (each) => each.plan === plan && each.period === period && each.objective === code && each.ring === ring,
      )
    )
      return atField(refuse("placed_already"), lang);
    const placeId = await store.insertPlace(tx, ambitoId, indicatorId, place.value);
    await record({ subject: subjectOf(indicatorId), before: null, after: { placeId, ...place.value } });
    return ok({ indicatorId });
  },
});

/** Takes away a place that was added by hand. */
export const removeIndicatorPlace = useCase<In<"byPlace">, Made, OwnRefusal>({
  name: "evaluation.removeIndicatorPlace",
  may: mayWriteIndicators,
  input: inputs.byPlace,
  async run({ indicatorId, placeId }, { tx, ambitoId, record }) {
    await getIndicator(tx, ambitoId, indicatorId, "update");
    const before = await store.findPlace(tx, ambitoId, indicatorId, placeId);
    if (!before) throw new NotFound(`place ${placeId}`);
    if (!(await store.deleteOwnPlace(tx, ambitoId, indicatorId, placeId))) return refuse("place_of_document");
    await record({ subject: subjectOf(indicatorId), before, after: null });
    return ok({ indicatorId });
  },
});

/** Ends an indicator on a day, with its reason; what was measured stays readable. */
export const retireIndicator = useCase<In<"retiring">, Made, OwnRefusal>({
  name: "evaluation.retireIndicator",
  may: mayDecideIndicators,
  input: inputs.retiring,
  async run({ indicatorId, rowVersion, day, reason }, { tx, ambitoId, lang, record }) {
    await holdCodes(tx, ambitoId);
    const before = await getIndicator(tx, ambitoId, indicatorId, "update");
    if (before.retiredOn !== null) return refuse("is_retired", { details: { day: before.retiredOn } });
    if (day < "1990-01-01" || day > "2100-12-31") return atField(refuse("day_out_of_time"), lang, "day");
    if (reason === "") return atField(refuse("reason_needed"), lang);
    const measured = await lastMeasured(tx, ambitoId, indicatorId);
    if (measured !== null && day < measured)
      return atField(refuse("retire_before_measure", { details: { day: measured } }), lang);
    const { formulas } = await readCodes(tx, ambitoId);
    const users = [...formulas].filter(([, codes]) => codes.includes(before.code)).map(([code]) => code);
    if (users.length > 0) return refuse("used_by_formulas", { details: { codes: users.join(", ") } });
    const retired = { on: day, reason };
    if (!(await store.updateIndicator(tx, ambitoId, { id: indicatorId, rowVersion }, { retired })))
      return refuse("changed_meanwhile");
    await record({ subject: subjectOf(indicatorId), before, after: { retired } });
    return ok({ indicatorId });
  },
});

/** Takes an indicator up again that had ended. */
export const resumeIndicator = useCase<In<"resuming">, Made, OwnRefusal>({
  name: "evaluation.resumeIndicator",
  may: mayDecideIndicators,
  input: inputs.resuming,
  async run({ indicatorId, rowVersion }, { tx, ambitoId, record }) {
    const before = await getIndicator(tx, ambitoId, indicatorId, "update");
    if (before.retiredOn === null) return refuse("not_retired");
    if (!(await store.updateIndicator(tx, ambitoId, { id: indicatorId, rowVersion }, { retired: null })))
      return refuse("changed_meanwhile");
    await record({ subject: subjectOf(indicatorId), before, after: { retired: null } });
    return ok({ indicatorId });
  },
});
