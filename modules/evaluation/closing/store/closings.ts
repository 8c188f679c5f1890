// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import { json } from "../../indicators/store/json.ts";
import type {
  AgreedText,
  Answer,
  Closing,
  ClosingStep,
  Coincidence,
  Contribution,
  FieldKey,
  Said,
} from "../core/card.ts";

export type Who = { now: Date; byName: string };

const closings = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.closing").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof closings>["execute"]>>[number];

const closingOf = (row: Row): Closing => ({
  ...{ id: row.id, plan: row.plan as Closing["plan"], period: row.period, objective: row.objective },
  ...{ title: row.objective_title, state: row.state as Closing["state"], rowVersion: row.row_version },
  computed: row.computed as Coincidence | null,
});

/** Every card; who has not logged in gets the approved ones. */
export async function listClosings(tx: Tx, ambitoId: number): Promise<Closing[]> {
  return (await closings(tx, ambitoId).orderBy("period", "desc").orderBy("id").execute()).map(closingOf);
}

export async function getClosing(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Closing> {
  const query = closings(tx, ambitoId).where("id", "=", id);
  const row = await (lock === "update" ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new NotFound(`closing evaluation ${id}`);
  return closingOf(row);
}

type NewClosing = Pick<Closing, "plan" | "period" | "objective" | "title">;

/** The number of the new card; null where the objective has one already. */
export async function insertClosing(tx: Tx, ambitoId: number, one: NewClosing): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.closing")
    .values({
      ...{ ambito_id: ambitoId, plan: one.plan, period: one.period, objective: one.objective },
      objective_title: one.title,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when somebody changed the card meanwhile. */
export async function updateState(
  tx: Tx,
  ambitoId: number,
  { id, state, computed, rowVersion }: Pick<Closing, "id" | "state" | "computed" | "rowVersion">,
): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.closing")
    .set({ state, computed: computed === null ? null : json(computed), row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Every agreed text, of one card or of all; who wrote it only for whoever works in the Ambito. */
export async function listTexts(
  tx: Tx,
  ambitoId: number,
  { closingId, isPublic = false }: { closingId?: number; isPublic?: boolean } = {},
): Promise<(AgreedText & { closingId: number })[]> {
  const rows = await tx
    .selectFrom("evaluation.closing_text")
    .select(["closing_id as closingId", "field", "number", "percent", "answer", "text"])
    .$if(!isPublic, (query) => query.select(["by_name as byName", "at"]))
    .where("ambito_id", "=", ambitoId)
    .$if(closingId !== undefined, (query) => query.where("closing_id", "=", closingId ?? 0))
    .orderBy("closing_id")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    ...{ closingId: row.closingId, field: row.field as FieldKey, number: row.number, text: row.text },
    ...{ percent: row.percent === null ? null : Number(row.percent), answer: row.answer as Answer | null },
    ...{ byName: row.byName ?? "", at: row.at ?? null },
  }));
}

export async function insertText(
  tx: Tx,
  ambitoId: number,
  closingId: number,
  { field, number, percent, answer, text }: Said & { field: FieldKey; number: number },
  { now, byName }: Who,
): Promise<void> {
  await tx
    .insertInto("evaluation.closing_text")
    .values({
      ...{ ambito_id: ambitoId, closing_id: closingId, field, number, percent, answer, text },
      ...{ by_name: byName, at: now },
    })
    .execute();
}

export async function listContributions(
  tx: Tx,
  ambitoId: number,
  closingId?: number,
): Promise<(Contribution & { closingId: number })[]> {
  const rows = await tx
    .selectFrom("evaluation.closing_contribution")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .$if(closingId !== undefined, (query) => query.where("closing_id", "=", closingId ?? 0))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, closingId: row.closing_id, field: row.field as FieldKey, text: row.text, at: row.at },
    ...{ tableId: row.table_id, tableName: row.table_name, byName: row.by_name },
  }));
}

type NewContribution = Pick<Contribution, "field" | "text" | "tableId" | "tableName">;

export async function insertContribution(
  tx: Tx,
  ambitoId: number,
  closingId: number,
  { field, text, tableId, tableName }: NewContribution,
  { now, byName }: Who,
): Promise<number> {
  const row = await tx
    .insertInto("evaluation.closing_contribution")
    .values({
      ...{ ambito_id: ambitoId, closing_id: closingId, field, text, table_id: tableId, table_name: tableName },
      ...{ by_name: byName, at: now },
    })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a contribution that was added has its number");
  return row.id;
}

export async function listSteps(tx: Tx, ambitoId: number, closingId: number): Promise<ClosingStep[]> {
  const rows = await tx
    .selectFrom("evaluation.closing_step")
    .select(["id", "to_state as toState", "note", "by_name as byName", "at"])
    .where("ambito_id", "=", ambitoId)
    .where("closing_id", "=", closingId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, toState: row.toState as ClosingStep["toState"] }));
}

export async function insertStep(
  tx: Tx,
  ambitoId: number,
  closingId: number,
  { toState, note }: Pick<ClosingStep, "toState" | "note">,
  { now, byName }: Who,
): Promise<void> {
  await tx
    .insertInto("evaluation.closing_step")
    .values({ ambito_id: ambitoId, closing_id: closingId, to_state: toState, note, by_name: byName, at: now })
    .execute();
}
