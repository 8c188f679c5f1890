// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages of acts ask.
import { z } from "zod";
import { NotFound, question, type Work } from "@albero/kernel";
import { mayAdoptActs, mayReadActs, maySeeAct, mayWriteActs } from "../permissions.ts";
import { countingVote } from "../core/adopt.ts";
import { differencesSince, type Difference } from "../core/effects.ts";
import * as store from "../store/acts.ts";
import { documentsOfAct } from "../store/documents.ts";
import { TARGETS } from "../store/targets/index.ts";
import { citedAct } from "../usecases/adopt.ts";
import * as inputs from "../usecases/inputs.ts";

const mayOf = ({ actor }: Work) => ({ write: mayWriteActs(actor), adopt: mayAdoptActs(actor) });

/** The acts of a year and the years that have some; drafts for those who write them. */
export const listActs = question({
  name: "governance.listActs",
  may: mayReadActs,
  input: inputs.ofYear,
  async run({ year: asked }, work) {
    const { tx, ambitoId, today } = work;
    const may = mayOf(work);
    const thisYear = Number(today.slice(0, 4));
    const years = [...new Set([thisYear, ...(await store.listYears(tx, ambitoId, may.write))])].toSorted(
      (a, b) => b - a,
    );
    const year = asked ?? thisYear;
    return { year, years, may, acts: await store.listActs(tx, ambitoId, { year, withDrafts: may.write }) };
  },
});

export type EffectView = store.Effect & {
  /** null: the thing is not there any more. Empty for what is done, or unchanged. */
  differences: Difference[] | null;
  isReady: boolean;
};

async function effectsOf(work: Work, act: store.Act): Promise<EffectView[]> {
  const { tx, ambitoId } = work;
  const effects = await store.listEffects(tx, ambitoId, act.id);
  const views: EffectView[] = [];
  for (const effect of effects) {
    if (act.state !== "draft") {
      views.push({ ...effect, differences: [], isReady: true });
      continue;
    }
    const target = await TARGETS[effect.kind].find(tx, ambitoId, effect.targetId, false);
    const differences = target && differencesSince(effect.proposed, target);
    views.push({ ...effect, differences, isReady: target?.isReady ?? false });
  }
  return views;
}

async function voteOf({ tx, ambitoId }: Work, act: store.Act) {
  if (act.itemId === null) return null;
  const votes = await store.listVotes(tx, ambitoId, act.itemId);
  return act.voteId === null ? countingVote(votes) : (votes.find((one) => one.id === act.voteId) ?? null);
}

async function citedBy(work: Work, id: number | null) {
  if (id === null) return null;
  const act = await store.getAct(work.tx, work.ambitoId, id);
  return { id, cited: citedAct(act), subject: act.subject };
}

/** The act that the actor may see; of a draft, whoever may not write learns nothing. */
export async function visibleAct(work: Work, actId: number): Promise<store.Act> {
  const act = await store.getAct(work.tx, work.ambitoId, actId);
  if (!maySeeAct(work.actor, act.state)) throw new NotFound(`act ${actId}`);
  return act;
}

/** One act with all that it approves, each thing compared with how it was proposed, its vote and its documents. */
export const showAct = question({
  name: "governance.showAct",
  may: mayReadActs,
  input: inputs.byAct,
  async run({ actId }, work) {
    const act = await visibleAct(work, actId);
    const { tx, ambitoId, today } = work;
    const item = act.itemId === null ? null : await store.findItem(tx, ambitoId, act.itemId);
    const documents = mayWriteActs(work.actor) ? await documentsOfAct(tx, ambitoId, actId) : [];
    return {
      ...{ act, item, today, documents, may: mayOf(work), cited: citedAct(act) },
      effects: await effectsOf(work, act),
      vote: await voteOf(work, act),
      revokes: await citedBy(work, act.revokesId),
      revokedBy: await citedBy(work, act.revokedById),
    };
  },
});

/** What is needed to write an act: bodies, items, acts to revoke; the act itself when it is there. */
export const actForm = question({
  name: "governance.actForm",
  may: mayWriteActs,
  input: inputs.actStart.extend({ actId: z.coerce.number().int().min(1).nullable().default(null) }),
  async run({ actId, itemId, revokesId }, work) {
    const { tx, ambitoId, today } = work;
    const act = actId === null ? null : await store.getAct(tx, ambitoId, actId);
    const from = itemId === null ? null : await store.findItem(tx, ambitoId, itemId);
    const revoked = await citedBy(work, revokesId);
    const adopted = await store.listAdopted(tx, ambitoId);
    const items = await store.listItems(tx, ambitoId);
    const isListed = act?.itemId === null || act === null || items.some((one) => one.id === act.itemId);
    const own = isListed || act.itemId === null ? null : await store.findItem(tx, ambitoId, act.itemId);
    return {
      ...{ act, from, revoked, items: own ? [own, ...items] : items },
      bodies: await store.listBodies(tx, ambitoId, today),
      adopted: adopted
        .filter((one) => one.id !== actId)
        .map((one) => ({ id: one.id, cited: citedAct(one), subject: one.subject })),
    };
  },
});

/** What of one kind could be approved now. */
export const effectForm = question({
  name: "governance.effectForm",
  may: mayWriteActs,
  input: inputs.effectForm,
  async run({ actId, kind }, { tx, ambitoId, today }) {
    const act = await store.getAct(tx, ambitoId, actId);
    const candidates = kind ? await TARGETS[kind].list(tx, ambitoId) : [];
    return { act, kind: kind ?? null, candidates, year: Number(today.slice(0, 4)) };
  },
});

/** What the adoption would do, with the number that it would give today. */
export const adoptionPreview = question({
  name: "governance.adoptionPreview",
  may: mayAdoptActs,
  input: inputs.byAct,
  async run({ actId }, work) {
    const act = await store.getAct(work.tx, work.ambitoId, actId);
    const { tx, ambitoId, today } = work;
    const vote = await voteOf(work, act);
    const asked = vote && (await store.findVote(tx, ambitoId, vote.id));
    const day = vote?.day && vote.state === "closed" ? vote.day : today;
    const year = Number(day.slice(0, 4));
    const numbers = (await store.listActs(tx, ambitoId, { year, withDrafts: false }))
      .filter((one) => one.bodyId === act.bodyId && one.kind === act.kind)
      .map((one) => one.number ?? 0);
    return {
      ...{ act, today, day, number: Math.max(0, ...numbers) + 1 },
      effects: await effectsOf(work, act),
      vote: vote && { ...vote, question: asked?.question ?? "" },
      revokes: await citedBy(work, act.revokesId),
    };
  },
});
