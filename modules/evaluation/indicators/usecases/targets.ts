// SPDX-License-Identifier: AGPL-3.0-or-later
// What an indicator aims at by which day: written provisional, then confirmed.
import type { z } from "zod";
import { assert, ok, refuse, useCase } from "@albero/kernel";
import * as inputs from "../core/inputs.ts";
import { decideTarget } from "../core/target.ts";
import { mayDecideIndicators, mayWriteIndicators } from "../permissions.ts";
import { listTerritories } from "../store/ground.ts";
import { getIndicator, listDefinitions, listTargets } from "../store/indicators.ts";
import * as store from "../store/write.ts";
import { atField } from "../texts.refusals.ts";
import { subjectOf, type Made } from "./definitions.ts";
import type { OwnRefusal } from "./refusals.ts";

type In<K extends "newTarget" | "byTarget"> = z.infer<(typeof inputs)[K]>;

/** Adds a target or a starting value, provisional; a first start says that the start is collected. */
export const addIndicatorTarget = useCase<In<"newTarget">, Made, OwnRefusal>({
  name: "evaluation.addIndicatorTarget",
  may: mayWriteIndicators,
  input: inputs.newTarget,
  async run(form, { tx, ambitoId, lang, record }) {
    const { indicatorId, note, source, ...draft } = form;
    const indicator = await getIndicator(tx, ambitoId, indicatorId, "update");
    const definition = (await listDefinitions(tx, ambitoId, indicatorId)).at(-1);
    assert(definition, "every indicator has a definition");
    const territories = new Set((await listTerritories(tx, ambitoId)).map((each) => each.code));
    const decided = decideTarget(draft, {
      ...{ kind: definition.kind, direction: definition.direction, baseline: indicator.baseline },
      ...{ retiredOn: indicator.retiredOn, targets: await listTargets(tx, ambitoId, indicatorId), territories },
    });
    if (!decided.ok) return atField(decided, lang, decided.refusal === "day_out_of_time" ? "day" : undefined);
    const target = { ...decided.value, state: "provisional", note, source, uncertain: null } as const;
    const id = await store.insertTarget(tx, ambitoId, indicatorId, target);
    if (target.kind === "baseline" && indicator.baseline === null) {
      const baseline = { is: "yes", how: source, when: target.day } as const;
      await store.updateIndicator(tx, ambitoId, { id: indicatorId, rowVersion: indicator.rowVersion }, { baseline });
    }
    await record({ subject: subjectOf(indicatorId), before: null, after: { targetId: id, ...target } });
    return ok({ indicatorId });
  },
});

/** Confirms a provisional value: from then on it is what the Ambito has promised. */
export const confirmIndicatorTarget = useCase<In<"byTarget">, Made, OwnRefusal>({
  name: "evaluation.confirmIndicatorTarget",
  may: mayDecideIndicators,
  input: inputs.byTarget,
  async run({ targetId, rowVersion }, { tx, ambitoId, record }) {
    const before = await store.getTarget(tx, ambitoId, targetId);
    if (before.state === "confirmed") return refuse("already_confirmed");
    if (!(await store.confirmTarget(tx, ambitoId, { id: targetId, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: subjectOf(before.indicator_id), before, after: { ...before, state: "confirmed" } });
    return ok({ indicatorId: before.indicator_id });
  },
});

/** Takes a value away; the register keeps it. What was confirmed only the coordinator takes back. */
export const removeIndicatorTarget = useCase<In<"byTarget">, Made, OwnRefusal>({
  name: "evaluation.removeIndicatorTarget",
  may: mayWriteIndicators,
  input: inputs.byTarget,
  async run({ targetId, rowVersion }, { tx, ambitoId, actor, allow, record }) {
    const before = await store.getTarget(tx, ambitoId, targetId);
    if (before.state === "confirmed") allow(mayDecideIndicators(actor));
    if (!(await store.deleteTarget(tx, ambitoId, { id: targetId, rowVersion }))) return refuse("changed_meanwhile");
    await record({ subject: subjectOf(before.indicator_id), before, after: null });
    return ok({ indicatorId: before.indicator_id });
  },
});
