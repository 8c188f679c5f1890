// SPDX-License-Identifier: AGPL-3.0-or-later
import { question, type Work } from "@albero/kernel";
import { formatDate } from "@albero/kernel/pure";
import { printSheet } from "@albero/publishing";
import { explainTally, type ToldTally } from "../../voting/core/explain.ts";
import { tallyShape } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import { actPaper } from "../documents/act-paper.ts";
import { mayReadActs } from "../permissions.ts";
import * as store from "../store/acts.ts";
import { texts } from "../texts.ts";
import { citedAct } from "../usecases/adopt.ts";
import { byAct } from "../usecases/inputs.ts";
import { visibleAct } from "./acts.ts";

/** The computation of the vote that approved the act, in words; a draft has none yet. */
async function toldVote({ tx, ambitoId, lang }: Work, voteId: number | null): Promise<ToldTally | null> {
  const vote = voteId === null ? null : await store.findVote(tx, ambitoId, voteId);
  const ground = tallyShape.safeParse(vote?.ground);
  if (!vote || !ground.success || vote.state !== "closed") return null;
  return explainTally(ground.data, vote.result as Tally, lang);
}

async function cited({ tx, ambitoId }: Work, id: number | null): Promise<string | null> {
  return id === null ? null : citedAct(await store.getAct(tx, ambitoId, id));
}

/** An act that the actor may see, on paper. The same act always gives the same bytes. */
export async function printedAct(
  work: Work,
  actId: number,
): Promise<{ bytes: Uint8Array; fileName: string; act: store.Act }> {
  const { tx, ambitoId, lang, today } = work;
  const act = await visibleAct(work, actId);
  const ambito = await tx
    .selectFrom("kernel.ambito")
    .select("name")
    .where("id", "=", ambitoId)
    .executeTakeFirstOrThrow();
  const item = act.itemId === null ? null : await store.findItem(tx, ambitoId, act.itemId);
  const t = texts[lang].act;
  const model = actPaper({
    ...act,
    ...{ lang, today, ambito: ambito.name, effects: await store.listEffects(tx, ambitoId, actId) },
    item: item && t.itemOf(item.position, item.title, item.body, formatDate(item.day)),
    vote: await toldVote(work, act.voteId),
    revokes: await cited(work, act.revokesId),
    revokedBy: await cited(work, act.revokedById),
    stampSeconds: Math.floor((act.adoptedAt ?? act.createdAt).getTime() / 1000),
  });
  const name =
    act.number === null ? `bozza-${act.id}` : `${texts.it.kinds[act.kind].toLowerCase()}-${act.number}-${act.year}`;
  return { bytes: await printSheet(model), fileName: `${name}.pdf`, act };
}

export const printAct = question({
  name: "governance.printAct",
  may: mayReadActs,
  input: byAct,
  async run({ actId }, work) {
    const { bytes, fileName } = await printedAct(work, actId);
    return { bytes, fileName };
  },
});
