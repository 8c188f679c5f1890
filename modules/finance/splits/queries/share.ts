// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { dayInItaly, question, type Work } from "@albero/kernel";
import { printSheet } from "@albero/publishing";
import { tell } from "../documents/told.ts";
import { shareSheet } from "../documents/share-sheet.ts";
import { mayReadSplits } from "../permissions.ts";
import { listSubAreaNames } from "../store/ground.ts";
import { getSteps, listShares } from "../store/splits.ts";
import { headOf, openSplit, populationOf } from "./splits.ts";

const one = z.object({ id: z.coerce.number().int().min(1), istat: z.string().regex(/^\d{6}$/) });

async function readShare({ id, istat }: z.infer<typeof one>, { tx, ambitoId, actor, lang }: Work) {
  const split = await openSplit(tx, ambitoId, actor, id);
  const explanation = await getSteps(tx, ambitoId, id, istat);
  const groupNames = split.rule.groupBy ? await listSubAreaNames(tx, ambitoId) : {};
  const { state, act } = split;
  const sources = [...new Set(Object.values(split.bases.sources))];
  const told = tell(explanation, { state, act, groupNames, sources }, lang);
  return { split, explanation, told };
}

/** Why a municipality pays what it pays: the sentences, and every number of every step. */
export const explainSplitShare = question({
  name: "finance.explainSplitShare",
  may: mayReadSplits,
  input: one,
  async run(asked, work) {
    const { split, explanation, told } = await readShare(asked, work);
    const shares = (await listShares(work.tx, work.ambitoId, [split.id])).get(split.id) ?? [];
    const { actor } = work;
    return {
      ...{ split: headOf(split), told, name: explanation.name, istat: asked.istat },
      ...{ share: explanation.share, lastYear: explanation.lastYear, population: populationOf(split, asked.istat) },
      isOwn: actor.kind === "person" && actor.territories.includes(asked.istat),
      places: shares.map(({ istat, name }) => ({ istat, name })),
    };
  },
});

/** The same on one side of paper. */
export const printSplitShare = question({
  name: "finance.printSplitShare",
  may: mayReadSplits,
  input: one,
  async run(asked, work) {
    const { split, explanation, told } = await readShare(asked, work);
    const ambito = await work.tx
      .selectFrom("kernel.ambito")
      .select("name")
      .where("id", "=", work.ambitoId)
      .executeTakeFirstOrThrow();
    const at = split.frozenAt ?? split.changedAt;
    const model = shareSheet({
      ...{ explanation, told, lang: work.lang, ambito: ambito.name, isScenario: split.state === "scenario" },
      ...{ day: dayInItaly(at), stampSeconds: Math.floor(at.getTime() / 1000) },
    });
    const plain = explanation.name
      .normalize("NFKD")
      .replace(/[^\p{L}\d]+/gu, "-")
      .toLowerCase();
    return { bytes: await printSheet(model), fileName: `quota-${plain}-${explanation.year}.pdf` };
  },
});
