// SPDX-License-Identifier: AGPL-3.0-or-later
// An act while it is written: its words, and what it will approve.
import type { z } from "zod";
import { ok, refuse, useCase, type Result, type Work } from "@albero/kernel";
import type { Choices } from "../core/effects.ts";
import { mayWriteActs } from "../permissions.ts";
import * as store from "../store/acts.ts";
import { TARGETS } from "../store/targets/index.ts";
import * as inputs from "./inputs.ts";
import { nameOf, subjectOf } from "./names.ts";
import type { ActRefusal } from "./refusals.ts";

type Form = z.infer<typeof inputs.actForm>;

/** What the draft points at must be there and fit together. */
async function checkLinks({ tx, ambitoId }: Work, form: Form): Promise<Result<void, ActRefusal>> {
  if (!(await store.findBody(tx, ambitoId, form.bodyId))) return refuse("unknown_body");
  if (form.itemId !== null) {
    const item = await store.findItem(tx, ambitoId, form.itemId);
    if (!item) return refuse("unknown_item");
    if (item.bodyId !== form.bodyId) return refuse("item_of_other_body", { details: { body: item.body } });
  }
  if (form.revokesId === null) return ok();
  if (form.revokesId === form.actId) return refuse("revokes_itself");
  const revoked = (await store.listAdopted(tx, ambitoId)).some((one) => one.id === form.revokesId);
  return revoked ? ok() : refuse("act_not_adopted");
}

/** Writes a draft, new or in the place of what it was. Nothing is decided yet. */
export const saveAct = useCase<Form, { actId: number }, ActRefusal>({
  name: "governance.saveAct",
  may: mayWriteActs,
  input: inputs.actForm,
  async run(form, work) {
    const { tx, ambitoId, now, today, actor, record } = work;
    const before = form.actId === null ? null : await store.getAct(tx, ambitoId, form.actId, true);
    if (before && before.state !== "draft") return refuse("only_a_draft_changes");
    if (before && before.rowVersion !== form.rowVersion) return refuse("changed_meanwhile");
    const fits = await checkLinks(work, form);
    if (!fits.ok) return fits;
    const { bodyId, kind, subject, text, itemId, revokesId } = form;
    const values = { bodyId, kind, subject, text, itemId, revokesId };
    const year = Number(today.slice(0, 4));
    const by = { at: now, name: nameOf(actor) };
    const actId = before ? before.id : await store.insertAct(tx, ambitoId, { ...values, year }, by);
    if (before) await store.updateAct(tx, ambitoId, actId, values);
    await record({ subject: subjectOf(actId), before, after: values });
    return ok({ actId });
  },
});

/** Throws a draft away. What was adopted stays for good. */
export const removeAct = useCase<z.infer<typeof inputs.actAndVersion>, void, ActRefusal>({
  name: "governance.removeAct",
  may: mayWriteActs,
  input: inputs.actAndVersion,
  async run({ actId, rowVersion }, work) {
    const draft = await draftOf(work, actId, rowVersion);
    if (!draft.ok) return draft;
    await store.deleteAct(work.tx, work.ambitoId, actId);
    await work.record({ subject: subjectOf(actId), before: draft.value, after: null });
    return ok();
  },
});

async function draftOf(
  { tx, ambitoId }: Work,
  actId: number,
  rowVersion: number,
): Promise<Result<store.Act, "only_a_draft_changes" | "changed_meanwhile">> {
  const act = await store.getAct(tx, ambitoId, actId, true);
  if (act.state !== "draft") return refuse("only_a_draft_changes");
  return act.rowVersion === rowVersion ? ok(act) : refuse("changed_meanwhile");
}

type NewEffect = z.infer<typeof inputs.newEffect>;

function choicesOf(form: NewEffect): Choices {
  if (form.kind === "plan_version") return form.inForceFrom === null ? {} : { inForceFrom: form.inForceFrom };
  if (form.kind === "split") return { callQuotas: form.callQuotas };
  if (form.kind !== "fund_assignment") return {};
  const { amount, direction, year } = form;
  return { amountCents: amount ?? 0, direction, ...(year === null ? {} : { year }) };
}

/** Says that the act approves a thing, as the thing is now: whatever changes in it later stops the adoption. */
export const addActEffect = useCase<NewEffect, { effectId: number }, ActRefusal>({
  name: "governance.addActEffect",
  may: mayWriteActs,
  input: inputs.newEffect,
  async run(form, work) {
    const { tx, ambitoId, now, record } = work;
    const draft = await draftOf(work, form.actId, form.rowVersion);
    if (!draft.ok) return draft;
    if (form.kind === "fund_assignment" && form.amount === null)
      return refuse("amount_needed", { fields: [{ path: "amount", message: "amount_needed" }] });
    const target = await TARGETS[form.kind].find(tx, ambitoId, form.targetId, false);
    if (!target) return refuse("unknown_target");
    if (!target.isReady) return refuse("target_not_ready", { details: { effect: target.name } });
    const { actId, kind, targetId } = form;
    const effect = {
      actId,
      kind,
      targetId,
      name: target.name,
      choices: choicesOf(form),
      proposed: { facts: target.facts },
    };
    const effectId = await store.insertEffect(tx, ambitoId, effect, now);
    if (effectId === null) return refuse("already_approves", { details: { effect: target.name } });
    await store.touchAct(tx, ambitoId, actId);
    await record({
      subject: subjectOf(actId),
      before: null,
      after: { approves: { kind, targetId, name: target.name } },
    });
    return ok({ effectId });
  },
});

type OneEffect = z.infer<typeof inputs.effectOfAct>;

async function effectOf(
  work: Work,
  { actId, effectId, rowVersion }: OneEffect,
): Promise<Result<store.Effect, ActRefusal>> {
  const draft = await draftOf(work, actId, rowVersion);
  if (!draft.ok) return draft;
  const found = (await store.listEffects(work.tx, work.ambitoId, actId)).find((one) => one.id === effectId);
  return found ? ok(found) : refuse("unknown_target");
}

/** The act does not approve this thing any more. */
export const dropActEffect = useCase<OneEffect, void, ActRefusal>({
  name: "governance.dropActEffect",
  may: mayWriteActs,
  input: inputs.effectOfAct,
  async run(form, work) {
    const effect = await effectOf(work, form);
    if (!effect.ok) return effect;
    await store.deleteEffect(work.tx, work.ambitoId, form.effectId);
    await store.touchAct(work.tx, work.ambitoId, form.actId);
    const { kind, targetId, name } = effect.value;
    await work.record({ subject: subjectOf(form.actId), before: { approves: { kind, targetId, name } }, after: null });
    return ok();
  },
});

/** Proposes a thing again as it is now, after somebody changed it: whoever does this has read the differences. */
export const proposeAgain = useCase<OneEffect, void, ActRefusal>({
  name: "governance.proposeAgain",
  may: mayWriteActs,
  input: inputs.effectOfAct,
  async run(form, work) {
    const { tx, ambitoId, now, record } = work;
    const effect = await effectOf(work, form);
    if (!effect.ok) return effect;
    const { kind, targetId } = effect.value;
    const target = await TARGETS[kind].find(tx, ambitoId, targetId, false);
    if (!target) return refuse("target_gone", { details: { effect: effect.value.name } });
    if (!target.isReady) return refuse("target_not_ready", { details: { effect: target.name } });
    const proposed = { facts: target.facts };
    await store.saveProposal(tx, ambitoId, form.effectId, { name: target.name, proposed, at: now });
    await store.touchAct(tx, ambitoId, form.actId);
    await record({ subject: subjectOf(form.actId), before: effect.value.proposed, after: proposed });
    return ok();
  },
});
