// SPDX-License-Identifier: AGPL-3.0-or-later
// Waves, the groups that each asks, how many answered.
import { sql } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { Answers } from "../core/answers.ts";
import type { Group } from "../core/form.ts";
import type { GroupAnswers } from "../core/results.ts";
import type { Wave, WaveGroup } from "../core/wave.ts";

export async function listWaves(
  tx: Tx,
  ambitoId: number,
  filter: { id?: number; questionnaireId?: number } = {},
): Promise<Wave[]> {
  let query = tx
    .selectFrom("evaluation.wave as w")
    .innerJoin("evaluation.questionnaire_version as v", (join) =>
      join.onRef("v.ambito_id", "=", "w.ambito_id").onRef("v.id", "=", "w.version_id"),
    )
    .where("w.ambito_id", "=", ambitoId)
    .selectAll("w")
    .select("v.number as version")
    .orderBy("w.first_day")
    .orderBy("w.id");
  if (filter.id !== undefined) query = query.where("w.id", "=", filter.id);
  if (filter.questionnaireId !== undefined) query = query.where("w.questionnaire_id", "=", filter.questionnaireId);
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, questionnaireId: row.questionnaire_id, versionId: row.version_id, version: row.version },
    ...{ name: row.name, kind: row.kind as Wave["kind"], isAnonymous: row.is_anonymous, invented: row.invented },
    ...{ firstDay: row.first_day as PlainDate, lastDay: row.last_day as PlainDate },
    ...{ closedOn: row.closed_on as PlainDate | null, rowVersion: row.row_version },
  }));
}

export async function getWave(tx: Tx, ambitoId: number, id: number): Promise<Wave> {
  const [found] = await listWaves(tx, ambitoId, { id });
  if (!found) throw new NotFound(`wave ${id}`);
  return found;
}

type NewWave = Pick<
  Wave,
  "questionnaireId" | "versionId" | "name" | "kind" | "firstDay" | "lastDay" | "isAnonymous" | "invented"
> & {
  groups: readonly WaveGroup[];
};

/** Null where the questionnaire has a wave of this name. */
export async function insertWave(tx: Tx, ambitoId: number, one: NewWave): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.wave")
    .values({
      ...{
        ambito_id: ambitoId,
        questionnaire_id: one.questionnaireId,
        version_id: one.versionId,
        name: one.name,
        kind: one.kind,
      },
      ...{ first_day: one.firstDay, last_day: one.lastDay, is_anonymous: one.isAnonymous, invented: one.invented },
    })
    .onConflict((conflict) => conflict.columns(["ambito_id", "questionnaire_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  const groups = one.groups.map(({ group, asked, openToken }) => ({
    ...{ ambito_id: ambitoId, wave_id: row.id, grp: group, asked, open_token: openToken },
  }));
  await tx.insertInto("evaluation.wave_group").values(groups).execute();
  return row.id;
}

type WaveChange = Pick<Wave, "id" | "rowVersion"> & Partial<Pick<Wave, "lastDay" | "versionId" | "closedOn">>;

/** False where somebody changed the wave meanwhile. */
export async function updateWave(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, ...change }: WaveChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("evaluation.wave")
    .set({
      row_version: sql`row_version + 1`,
      ...(change.lastDay ? { last_day: change.lastDay } : {}),
      ...(change.versionId ? { version_id: change.versionId } : {}),
      ...(change.closedOn ? { closed_on: change.closedOn } : {}),
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function listGroups(tx: Tx, ambitoId: number, waveId: number): Promise<WaveGroup[]> {
  const rows = await tx
    .selectFrom("evaluation.wave_group")
    .where("ambito_id", "=", ambitoId)
    .where("wave_id", "=", waveId)
    .select(["grp", "asked", "open_token"])
    .orderBy(sql`array_position(array['beneficiaries','workers','decision_makers','funders','partners'], grp)`)
    .execute();
  return rows.map(({ grp, asked, open_token }) => ({ group: grp as Group, asked, openToken: open_token }));
}

/** How many answered, by wave and group. */
export async function countAnswers(
  tx: Tx,
  ambitoId: number,
): Promise<{ waveId: number; group: Group; answers: number }[]> {
  const { rows } = await sql<{ waveId: number; group: Group; answers: number }>`
    select wave_id as "waveId", grp as "group", count(*)::int as answers
      from evaluation.answer where ambito_id = ${ambitoId} group by wave_id, grp`.execute(tx);
  return rows;
}

/** Every answer of a wave, in the order of chance in which they stand. For the seal alone: no screen receives one. */
export async function listAnswers(tx: Tx, ambitoId: number, waveId: number): Promise<GroupAnswers[]> {
  const rows = await tx
    .selectFrom("evaluation.answer")
    .where("ambito_id", "=", ambitoId)
    .where("wave_id", "=", waveId)
    .select(["grp", "answers"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ group: row.grp as Group, answers: row.answers as Answers }));
}

export async function keepPapers(tx: Tx, waveId: number, group: Group, papers: readonly Answers[]): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select evaluation.keep_paper(${waveId}, ${group}, ${JSON.stringify(papers)}::jsonb) as kept`.execute(tx);
  return rows[0]?.kept ?? false;
}

/** What was begun and never sent goes when the wave closes. */
export async function dropDrafts(tx: Tx, ambitoId: number, waveId: number): Promise<void> {
  await sql`
    delete from evaluation.answer_draft d using evaluation.invitation i
      where d.ambito_id = ${ambitoId} and i.ambito_id = d.ambito_id and i.id = d.invitation_id and i.wave_id = ${waveId}`.execute(
    tx,
  );
}
