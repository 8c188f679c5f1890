// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import { chainShape, type Chain } from "../core/chain.ts";

export type StoredChain = { objective: string; number: number; chain: Chain; reason: string; at: Date };

/** Every version of the chains of a period, of all objectives or of one, the newest first. Who wrote them is read apart. */
export async function listChains(
  tx: Tx,
  ambitoId: number,
  { period, objective }: { period: string; objective?: string },
): Promise<StoredChain[]> {
  let query = tx
    .selectFrom("evaluation.chain")
    .select(["objective", "number", "content", "reason", "at"])
    .where("ambito_id", "=", ambitoId)
    .where("period", "=", period);
  if (objective !== undefined) query = query.where("objective", "=", objective);
  const rows = await query.orderBy("number", "desc").execute();
  return rows.map(({ objective: code, number, content, reason, at }) => ({
    ...{ objective: code, number, reason, at },
    chain: chainShape.parse(content),
  }));
}

/** Who wrote each version of a chain: for whoever works in the Ambito. */
export async function listAuthors(
  tx: Tx,
  ambitoId: number,
  { period, objective }: { period: string; objective: string },
): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom("evaluation.chain")
    .select(["number", "by_name"])
    .where("ambito_id", "=", ambitoId)
    .where("period", "=", period)
    .where("objective", "=", objective)
    .execute();
  return new Map(rows.map((row) => [row.number, row.by_name]));
}

/** Adds the next version; false when somebody has added it meanwhile. */
export async function insertChain(
  tx: Tx,
  ambitoId: number,
  one: { period: string; objective: string; number: number; chain: Chain; reason: string; byName: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto("evaluation.chain")
    .values({
      ...{ ambito_id: ambitoId, period: one.period, objective: one.objective, number: one.number },
      ...{ content: JSON.stringify(one.chain), reason: one.reason, by_name: one.byName, at: one.at },
    })
    .onConflict((conflict) => conflict.constraint("chain_versions_follow").doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
