// SPDX-License-Identifier: AGPL-3.0-or-later
// Measures: rows are added, never rewritten; the one in force of each place is current.
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Measure, MeasureStatus, NewMeasure } from "../core/measure.ts";

const measures = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.measure").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof measures>["execute"]>>[number];

const number = (text: string | number | null): number | null => (text === null ? null : Number(text));
const measureOf = (row: Row): Measure => ({
  ...{ id: row.id, roundId: row.round_id, indicatorId: row.indicator_id, definitionId: row.definition_id },
  ...{ day: row.day as PlainDate, level: row.level as Measure["level"], territory: row.territory },
  ...{ subArea: row.sub_area, breakdown: row.breakdown, state: row.state as Measure["state"] },
  ...{ value: number(row.value), numerator: number(row.numerator), denominator: number(row.denominator) },
  ...{ items: row.items, note: row.note, origin: row.origin as Measure["origin"] },
  ...{ status: row.status as MeasureStatus, isCurrent: row.is_current, replaces: row.replaces },
  ...{ reason: row.reason, byName: row.by_name, at: row.at, rowVersion: row.row_version },
});

type Filter = { roundId?: number; indicatorIds?: readonly number[]; territories?: readonly string[] };

/** The measures in force, of a round, of some indicators, of some territories. */
export async function listCurrent(tx: Tx, ambitoId: number, filter: Filter): Promise<Measure[]> {
  let query = measures(tx, ambitoId).where("is_current", "=", true);
  if (filter.roundId !== undefined) query = query.where("round_id", "=", filter.roundId);
  if (filter.indicatorIds) query = query.where("indicator_id", "=", sql<number>`any(${[...filter.indicatorIds]})`);
  if (filter.territories) query = query.where("territory", "=", sql<string>`any(${[...filter.territories]})`);
  return (await query.orderBy("indicator_id").orderBy("territory").orderBy("breakdown").execute()).map(measureOf);
}

export async function getMeasure(tx: Tx, ambitoId: number, id: number): Promise<Measure> {
  const row = await measures(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`measure ${id}`);
  return measureOf(row);
}

/** Every row of the place of a measure, the newest first: the one in force and those that it replaced. */
export async function listRowsOf(tx: Tx, ambitoId: number, one: Measure): Promise<Measure[]> {
  const rows = await measures(tx, ambitoId)
    .where("round_id", "=", one.roundId)
    .where("indicator_id", "=", one.indicatorId)
    .where("level", "=", one.level)
    .where("territory", "=", one.territory)
    .where("breakdown", "=", one.breakdown)
    .orderBy("id", "desc")
    .execute();
  return rows.map(measureOf);
}

/** The measures in force of an indicator through all rounds, the oldest first. */
export async function historyOf(tx: Tx, ambitoId: number, indicatorId: number): Promise<Measure[]> {
  const rows = await measures(tx, ambitoId)
    .where("indicator_id", "=", indicatorId)
    .where("is_current", "=", true)
    .orderBy("day")
    .orderBy("id")
    .execute();
  return rows.map(measureOf);
}

/** Values in force of earlier rounds at the same places, the oldest first: what an answer is compared with. */
export async function listEarlier(
  tx: Tx,
  ambitoId: number,
  asked: { roundId: number; before: PlainDate; indicatorIds: readonly number[]; territories?: readonly string[] },
): Promise<{ indicatorId: number; territory: string; breakdown: string; value: number; day: PlainDate }[]> {
  let query = tx
    .selectFrom("evaluation.measure")
    .select(["indicator_id", "territory", "breakdown", "value", "day"])
    .where("ambito_id", "=", ambitoId)
    .where("is_current", "=", true)
    .where("state", "=", "value")
    .where("value", "is not", null)
    .where("round_id", "<>", asked.roundId)
    .where("day", "<", asked.before)
    .where("indicator_id", "=", sql<number>`any(${[...asked.indicatorIds]})`);
  if (asked.territories) query = query.where("territory", "=", sql<string>`any(${[...asked.territories]})`);
  const rows = await query.orderBy("day").orderBy("id").execute();
  return rows.map((row) => ({
    ...{ indicatorId: row.indicator_id, territory: row.territory, breakdown: row.breakdown },
    ...{ value: Number(row.value), day: row.day as PlainDate },
  }));
}

const MOST_ROWS = 1_000;

/** Adds measures; those that they replace are no longer current. Answers their numbers, in the same order. */
export async function insertMeasures(
  tx: Tx,
  ambitoId: number,
  all: readonly (NewMeasure & { status?: MeasureStatus })[],
  { byName, at }: { byName: string; at: Date },
): Promise<number[]> {
  const replaced = all.flatMap((one) => (one.replaces === null ? [] : [one.replaces]));
  if (replaced.length > 0)
    await tx
      .updateTable("evaluation.measure")
      .set({ is_current: false })
      .where("ambito_id", "=", ambitoId)
      .where("id", "=", sql<number>`any(${replaced}::bigint[])`)
      .execute();
  const ids: number[] = [];
  for (let from = 0; from < all.length; from += MOST_ROWS) {
    const rows = await tx
      .insertInto("evaluation.measure")
      .values(
        all.slice(from, from + MOST_ROWS).map((one) => ({
          ...{ ambito_id: ambitoId, round_id: one.roundId, indicator_id: one.indicatorId },
          ...{ definition_id: one.definitionId, day: one.day, level: one.level, territory: one.territory },
          ...{ sub_area: one.subArea, breakdown: one.breakdown, state: one.state, value: one.value },
          ...{ numerator: one.numerator, denominator: one.denominator },
          ...{ items: one.items === null ? null : [...one.items], note: one.note, origin: one.origin },
          ...{ status: one.status ?? "entered", reason: one.reason, by_name: byName, at },
          replaces: one.replaces,
        })),
      )
      .returning("id")
      .execute();
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** Of which sub-area (with its municipalities) a measure is, as an expression: "" for all the rest. */
const GROUP = sql<string>`case when level = 'sub_area' then territory else sub_area end`;

/** Moves the measures in force of a group from one status to another; answers the indicators that were touched. */
export async function moveMeasures(
  tx: Tx,
  ambitoId: number,
  asked: {
    roundId: number;
    group: string | null;
    indicatorIds: readonly number[] | null;
    from: readonly MeasureStatus[];
    to: MeasureStatus;
  },
): Promise<{ indicatorId: number; group: string }[]> {
  let query = tx
    .updateTable("evaluation.measure")
    .set((row) => ({ status: asked.to, row_version: row("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", asked.roundId)
    .where("is_current", "=", true)
    .where("status", "in", [...asked.from]);
  if (asked.group !== null) query = query.where(GROUP, "=", asked.group);
  if (asked.indicatorIds) query = query.where("indicator_id", "=", sql<number>`any(${[...asked.indicatorIds]})`);
  const rows = await query.returning(["indicator_id", GROUP.as("group")]).execute();
  return rows.map((row) => ({ indicatorId: row.indicator_id, group: row.group }));
}

/** How many measures in force stand at each status, by group. */
export async function countByStatus(
  tx: Tx,
  ambitoId: number,
  roundId: number,
): Promise<{ group: string; status: MeasureStatus; measures: number }[]> {
  const rows = await tx
    .selectFrom("evaluation.measure")
    .select(["status", GROUP.as("group"), sql<number>`count(*)::int`.as("measures")])
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", roundId)
    .where("is_current", "=", true)
    .groupBy(["status", GROUP])
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as MeasureStatus }));
}

/** How many of these indicators have an answer at each territory, whatever it says. */
export async function countByTerritory(
  tx: Tx,
  ambitoId: number,
  roundId: number,
  indicatorIds: readonly number[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("evaluation.measure")
    .select(["territory", sql<number>`count(*)::int`.as("answers")])
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", roundId)
    .where("is_current", "=", true)
    .where("breakdown", "=", "")
    .where("indicator_id", "=", sql<number>`any(${[...indicatorIds]})`)
    .groupBy("territory")
    .execute();
  return new Map(rows.map((row) => [row.territory, row.answers]));
}
