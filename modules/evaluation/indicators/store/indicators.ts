// SPDX-License-Identifier: AGPL-3.0-or-later
// Indicators with their definitions, places and targets, as the slices of the results read them.
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Definition, Origin, Place, Target } from "../../core/indicator.ts";

export type StoredIndicator = {
  id: number;
  code: string;
  origin: Origin;
  baseline: "yes" | "no" | null;
  baselineHow: string;
  baselineWhen: PlainDate | null;
  retiredOn: PlainDate | null;
  retiredReason: string;
  rowVersion: number;
};

const indicators = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("evaluation.indicator").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof indicators>["execute"]>>[number];

const indicatorOf = (row: Row): StoredIndicator => ({
  ...{
    id: row.id,
    code: row.code,
    origin: row.origin as Origin,
    baseline: row.baseline as StoredIndicator["baseline"],
  },
  ...{ baselineHow: row.baseline_how, baselineWhen: row.baseline_when as PlainDate | null },
  ...{ retiredOn: row.retired_on as PlainDate | null, retiredReason: row.retired_reason, rowVersion: row.row_version },
});

export async function listIndicators(tx: Tx, ambitoId: number): Promise<StoredIndicator[]> {
  return (await indicators(tx, ambitoId).orderBy("id").execute()).map(indicatorOf);
}

export async function getIndicator(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<StoredIndicator> {
  const query = indicators(tx, ambitoId).where("id", "=", id);
  const row = await (lock === "update" ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new NotFound(`indicator ${id}`);
  return indicatorOf(row);
}

/** Every definition, of all indicators or of one, in the order of their numbers. */
export async function listDefinitions(tx: Tx, ambitoId: number, indicatorId?: number): Promise<Definition[]> {
  let query = tx.selectFrom("evaluation.definition").selectAll().where("ambito_id", "=", ambitoId);
  if (indicatorId !== undefined) query = query.where("indicator_id", "=", indicatorId);
  const rows = await query.orderBy("indicator_id").orderBy("number").execute();
  return rows.map((row) => ({
    ...{ id: row.id, indicatorId: row.indicator_id, number: row.number, firstDay: row.first_day as PlainDate },
    ...{ text: row.text, kind: row.kind as Definition["kind"], numerator: row.numerator, denominator: row.denominator },
    ...{ unit: row.unit, direction: row.direction as Definition["direction"] },
    breakdowns: row.breakdowns as Definition["breakdowns"],
    sourceKind: row.source_kind as Definition["sourceKind"],
    ...{ owner: row.owner, level: row.level as Definition["level"] },
    ...{ frequency: row.frequency as Definition["frequency"], rollUp: row.roll_up as Definition["rollUp"] },
    tolerance: row.tolerance === null ? null : Number(row.tolerance),
    ...{ query: row.query, formula: row.formula, reason: row.reason, source: row.source, uncertain: row.uncertain },
  }));
}

/** Where indicators serve, in the order of the documents. */
export async function listPlaces(tx: Tx, ambitoId: number, indicatorId?: number): Promise<Place[]> {
  let query = tx.selectFrom("evaluation.place").selectAll().where("ambito_id", "=", ambitoId);
  if (indicatorId !== undefined) query = query.where("indicator_id", "=", indicatorId);
  const rows = await query.orderBy("id").execute();
  return rows.map((row) => ({
    ...{ indicatorId: row.indicator_id, plan: row.plan as Place["plan"], period: row.period },
    ...{ objective: row.objective, objectiveTitle: row.objective_title, ring: row.chain as Place["ring"] },
    ...{ document: row.document as Place["document"], position: row.position, statement: row.statement },
    uncertain: row.uncertain,
  }));
}

export type StoredTarget = Target & {
  id: number;
  indicatorId: number;
  note: string;
  source: string;
  rowVersion: number;
};

export async function listTargets(tx: Tx, ambitoId: number, indicatorId?: number): Promise<StoredTarget[]> {
  let query = tx.selectFrom("evaluation.target").selectAll().where("ambito_id", "=", ambitoId);
  if (indicatorId !== undefined) query = query.where("indicator_id", "=", indicatorId);
  const rows = await query.orderBy("indicator_id").orderBy("day").execute();
  return rows.map((row) => ({
    ...{ id: row.id, indicatorId: row.indicator_id, kind: row.kind as Target["kind"], day: row.day as PlainDate },
    ...{ operator: row.operator as Target["operator"], value: Number(row.value), territory: row.territory },
    ...{ state: row.state as Target["state"], note: row.note, source: row.source, rowVersion: row.row_version },
  }));
}
