// SPDX-License-Identifier: AGPL-3.0-or-later
// An act gets its number and does what it says, or nothing happens at all.
import { createHash } from "node:crypto";
import type { z } from "zod";
import { ok, refuse, useCase, type FieldProblem, type Result, type Work } from "@albero/kernel";
import { contentText, decideAdoption } from "../core/adopt.ts";
import { differencesSince, type Difference } from "../core/effects.ts";
import { mayAdoptActs } from "../permissions.ts";
import * as store from "../store/acts.ts";
import { TARGETS, type Target } from "../store/targets/index.ts";
import { differenceWords } from "../words.ts";
import { citation, DO, type Citing, type Done } from "./effects.ts";
import { adoption } from "./inputs.ts";
import { nameOf, subjectOf } from "./names.ts";
import type { ActRefusal } from "./refusals.ts";

type Held = { effect: store.Effect; target: Target };

/**
 * Every thing of the act, held until the end of the transaction before anything is written, so that what is compared is what
 * is approved and nobody waits crosswise. Refuses with the differences when one changed since it was proposed.
 */
async function holdUnchanged(work: Work, effects: readonly store.Effect[]): Promise<Result<Held[], ActRefusal>> {
  const held: Held[] = [];
  for (const effect of effects) {
    const target = await TARGETS[effect.kind].find(work.tx, work.ambitoId, effect.targetId, true);
    if (!target) return refuse("target_gone", { details: { effect: effect.name } });
    const found = differencesSince(effect.proposed, target);
    if (found.length > 0) return refuseChanged(work, effect, found);
    if (!target.isReady) return refuse("target_not_ready", { details: { effect: effect.name } });
    held.push({ effect, target });
  }
  return ok(held);
}

const MOST_TOLD = 12;
function refuseChanged(work: Work, effect: store.Effect, found: readonly Difference[]): Result<Held[], ActRefusal> {
  const fields = found
    .slice(0, MOST_TOLD)
    .map((one): FieldProblem => ({ path: "", message: `${effect.name}. ${differenceWords(one, work.lang)}` }));
  return refuse("changed_since_proposed", { details: { effect: effect.name, count: found.length }, fields });
}

/** Whoever wrote in the thing between the comparison and the approval, without its row: the approval is of what was seen. */
async function isStillWhatWasProposed(work: Work, { effect }: Held): Promise<boolean> {
  if (effect.kind !== "budget") return true;
  const now = await TARGETS.budget.find(work.tx, work.ambitoId, effect.targetId, false);
  const changed = now ? differencesSince(effect.proposed, now) : [];
  return changed.every((one) => one.key === "version");
}

async function doAll(
  work: Work,
  act: Citing,
  held: readonly Held[],
): Promise<Result<Record<number, Done>, ActRefusal>> {
  const outcomes: Record<number, Done> = {};
  for (const one of held) {
    const done = await DO[one.effect.kind]({ work, act, ...one });
    if (!done.ok) return done;
    if (!(await isStillWhatWasProposed(work, one)))
      return refuse("changed_since_proposed", { details: { effect: one.effect.name, count: 1 } });
    await store.saveOutcome(work.tx, work.ambitoId, one.effect.id, done.value, work.now);
    outcomes[one.effect.id] = done.value;
  }
  return ok(outcomes);
}

async function votesOf(work: Work, itemId: number | null) {
  if (itemId === null) return null;
  const item = await store.findItem(work.tx, work.ambitoId, itemId);
  const votes = await store.listVotes(work.tx, work.ambitoId, itemId, true);
  // An information is not voted; whatever was put to the vote, counts.
  return item?.kind === "information" && votes.length === 0 ? null : votes;
}

async function hashOf(work: Work, act: Citing & { text: string }, held: readonly Held[], revokes: string | null) {
  const ambito = await work.tx
    .selectFrom("kernel.ambito")
    .select("name")
    .where("id", "=", work.ambitoId)
    .executeTakeFirstOrThrow();
  const { body, kind, number, day, subject, text } = act;
  const approves = held.map(({ effect }) => ({
    ...{ kind: effect.kind, name: effect.name, proposed: effect.proposed, choices: effect.choices },
  }));
  const content = contentText({ ambito: ambito.name, body, kind, number, day, subject, text, revokes, approves });
  return createHash("sha256").update(content).digest("hex");
}

type Adopted = { number: number; year: number; done: Record<number, Done> };

/**
 * Adopts an act on a day: gives it the next number of its body, kind and year, does everything that it approves and keeps
 * it for good, all in one transaction. Refuses when the item was not approved, when a thing changed since it was proposed
 * (with the differences), and when one of the things cannot be done: then no number is used.
 */
export const adoptAct = useCase<z.infer<typeof adoption>, Adopted, ActRefusal>({
  name: "governance.adoptAct",
  may: mayAdoptActs,
  input: adoption,
  async run({ actId, rowVersion, day }, work) {
    const { tx, ambitoId, now, today, record } = work;
    const act = await store.getAct(tx, ambitoId, actId, true);
    if (act.state !== "draft") return refuse("not_a_draft");
    if (act.rowVersion !== rowVersion) return refuse("changed_meanwhile");
    const year = Number(day.slice(0, 4));
    const series = { bodyId: act.bodyId, kind: act.kind, year };
    const last = await store.holdSeries(tx, ambitoId, series);
    const votes = await votesOf(work, act.itemId);
    const decision = decideAdoption({ ...act, day, today, last, votes });
    if (!decision.ok) return decision;
    const { number, voteId } = decision.value;
    const revoked = act.revokesId === null ? null : await store.getAct(tx, ambitoId, act.revokesId, true);
    if (revoked && revoked.state !== "adopted") return refuse("already_revoked");
    const held = await holdUnchanged(work, await store.listEffects(tx, ambitoId, actId));
    if (!held.ok) return held;

    const { kind, body, subject, text } = act;
    const citing: Citing = { id: actId, kind, number, day, body, subject };
    const contentHash = await hashOf(work, { ...citing, text }, held.value, revoked && citedAct(revoked));
    const done = await doAll(work, citing, held.value);
    if (!done.ok) return done;
    if (revoked) await store.saveRevocation(tx, ambitoId, revoked.id, actId);
    await store.keepNumber(tx, ambitoId, series, number);
    await store.saveAdoption(tx, ambitoId, actId, {
      ...{ number, day, year, voteId, contentHash, at: now, byName: nameOf(work.actor) },
    });
    const after = { state: "adopted", citation: citation(citing), contentHash, voteId, done: done.value };
    await record({ subject: subjectOf(actId), before: { state: "draft" }, after });
    if (revoked)
      await record({
        subject: subjectOf(revoked.id),
        before: { state: "adopted" },
        after: { state: "revoked", by: actId },
      });
    return ok({ number, year, done: done.value });
  },
});

/** An adopted act as another one cites it. */
export function citedAct(act: Pick<store.Act, "kind" | "number" | "day" | "body">): string {
  return act.number === null || act.day === null ? "" : citation({ ...act, number: act.number, day: act.day });
}
