// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, refuse, useCase, type Actor } from "@albero/kernel";
import { apportion } from "../core/apportion.ts";
import { splitForm } from "../core/form.ts";
import { mayFreezeSplits, mayWriteSplits } from "../permissions.ts";
import * as store from "../store/splits.ts";
import { computeForm, shareRowsOf } from "./compute.ts";
import type { SplitUseRefusal } from "./refusals.ts";

const id = z.coerce.number().int().min(1);
const version = z.coerce.number().int().min(1);
const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({});

export const nameOf = (actor: Actor): string => (actor.kind === "anonymous" ? "" : actor.name);
const subjectOf = (split: number) => `finance.split:${split}`;
const briefOf = ({ name, purpose, year, totalCents, rule }: store.SplitValues) => ({
  name,
  purpose,
  year,
  totalCents,
  rule,
});

/** Computes a scenario and keeps it with its shares: a new one, or in the place of what it was. */
export const saveSplit = useCase<
  { id: number | null; version: number | null; form: z.infer<typeof splitForm>; typed: z.infer<typeof typed> },
  { id: number },
  SplitUseRefusal
>({
  name: "finance.saveSplit",
  may: mayWriteSplits,
  input: z.object({
    id: id.nullable().default(null),
    version: version.nullable().default(null),
    form: splitForm,
    typed,
  }),
  async run({ id: known, version: seen, form, typed: written }, { tx, ambitoId, lang, now, actor, record }) {
    const before = known === null ? null : await store.getSplit(tx, ambitoId, known, true);
    if (before && before.state !== "scenario") return refuse("only_a_scenario_changes");
    if (before && seen !== null && before.version !== seen) return refuse("changed_meanwhile");
    const computed = await computeForm(form, { tx, ambitoId, lang }, written);
    if (!computed.ok) return computed;
    const { values, file, outcome } = computed.value;
    const saved = before ? before.id : await store.insertSplit(tx, ambitoId, values, { at: now, name: nameOf(actor) });
    if (before) await store.updateSplit(tx, ambitoId, saved, values, now);
    await store.putShares(tx, ambitoId, saved, shareRowsOf(file, outcome));
    await record({ subject: subjectOf(saved), before: before && briefOf(before), after: briefOf(values) });
    return ok({ id: saved });
  },
});

/** Throws a scenario away. What was frozen stays. */
export const removeSplit = useCase<{ id: number }, void, SplitUseRefusal>({
  name: "finance.removeSplit",
  may: mayWriteSplits,
  input: z.object({ id }),
  async run({ id: asked }, { tx, ambitoId, record }) {
    const split = await store.getSplit(tx, ambitoId, asked, true);
    if (split.state !== "scenario") return refuse("only_a_scenario_changes");
    await store.deleteSplit(tx, ambitoId, asked);
    await record({ subject: subjectOf(asked), before: briefOf(split), after: null });
    return ok();
  },
});

/** Lets whoever works in the Ambito open a scenario by its address, or keeps it in the office again. */
export const shareSplit = useCase<{ id: number; shared: boolean }, void, SplitUseRefusal>({
  name: "finance.shareSplit",
  may: mayWriteSplits,
  input: z.object({ id, shared: z.boolean() }),
  async run({ id: asked, shared }, { tx, ambitoId, record }) {
    const split = await store.getSplit(tx, ambitoId, asked, true);
    if (split.state !== "scenario") return refuse("only_a_scenario_changes");
    await store.setShared(tx, ambitoId, asked, shared);
    await record({ subject: subjectOf(asked), before: { shared: split.shared }, after: { shared } });
    return ok();
  },
});

/**
 * Freezes the scenario that the mayors chose, with the act that says so. One of the same purpose and year that was frozen
 * before is superseded: both stay readable. The shares are computed once more and must be those that everybody saw.
 */
export const freezeSplit = useCase<
  { id: number; version: number; act: string },
  { superseded: number[] },
  SplitUseRefusal
>({
  name: "finance.freezeSplit",
  may: mayFreezeSplits,
  input: z.object({ id, version, act: z.string().trim().max(300) }),
  async run({ id: asked, version: seen, act }, { tx, ambitoId, now, actor, record }) {
    const split = await store.getSplit(tx, ambitoId, asked, true);
    if (split.state !== "scenario") return refuse("only_a_scenario_changes");
    if (split.version !== seen) return refuse("changed_meanwhile");
    if (act.length < 5) return refuse("act_missing", { fields: [{ path: "act", message: "act_missing" }] });
    const file = store.fileOfSplit(split);
    const outcome = apportion(file);
    if (!outcome.ok) return outcome;
    await store.putShares(tx, ambitoId, asked, shareRowsOf(file, outcome.value));
    const superseded = await store.supersede(tx, ambitoId, split, now);
    await store.freeze(tx, ambitoId, asked, { at: now, name: nameOf(actor), act });
    const after = { state: "frozen", act, superseded, totalCents: split.totalCents };
    await record({ subject: subjectOf(asked), before: { state: "scenario" }, after });
    return ok({ superseded });
  },
});
