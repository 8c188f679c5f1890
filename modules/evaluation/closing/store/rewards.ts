// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { RewardProject } from "../core/triennia.ts";

const rewards = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.reward_project").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof rewards>["execute"]>>[number];

const rewardOf = (row: Row): RewardProject => ({
  ...{ id: row.id, cycle: row.cycle, title: row.title, outcome: row.outcome as RewardProject["outcome"] },
  ...{ note: row.note, cards: row.cards, source: row.source, uncertain: row.uncertain, rowVersion: row.row_version },
});

export async function listRewards(tx: Tx, ambitoId: number): Promise<RewardProject[]> {
  return (await rewards(tx, ambitoId).orderBy("cycle").orderBy("id").execute()).map(rewardOf);
}

export async function getReward(tx: Tx, ambitoId: number, id: number): Promise<RewardProject> {
  const row = await rewards(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`reward project ${id}`);
  return rewardOf(row);
}

type RewardFields = Omit<RewardProject, "id" | "rowVersion">;

/** Whether the cycle has a project of this title, besides the one that is changed. */
export async function isTitleTaken(tx: Tx, ambitoId: number, one: Pick<RewardFields, "cycle" | "title">, id = 0) {
  const row = await rewards(tx, ambitoId)
    .where("cycle", "=", one.cycle)
    .where("title", "=", one.title)
    .where("id", "<>", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertReward(tx: Tx, ambitoId: number, one: RewardFields): Promise<number> {
  const row = await tx
    .insertInto("evaluation.reward_project")
    .values({ ambito_id: ambitoId, ...one })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a project that was added has its number");
  return row.id;
}

export async function updateReward(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, ...one }: RewardProject,
): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.reward_project")
    .set({ ...one, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
