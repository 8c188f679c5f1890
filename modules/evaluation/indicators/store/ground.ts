// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules of an indicator look at beside the indicator itself.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { codesIn, parseFormula } from "../core/formula.ts";
import { listPlaces } from "./indicators.ts";

/** The last day of which an indicator has a measure, whatever its state. */
export async function lastMeasured(tx: Tx, ambitoId: number, indicatorId: number): Promise<PlainDate | null> {
  const row = await tx
    .selectFrom("evaluation.measure")
    .select((of) => of.fn.max("day").as("day"))
    .where("ambito_id", "=", ambitoId)
    .where("indicator_id", "=", indicatorId)
    .executeTakeFirst();
  return (row?.day as PlainDate | null | undefined) ?? null;
}

/** Codes and formulas change one at a time: two that each see no circle could close one together. */
export async function holdCodes(tx: Tx, ambitoId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('evaluation.codes'), ${ambitoId})`.execute(tx);
}

/** Every code, and of each indicator computed by a formula the codes that its newest definition names. */
export async function readCodes(tx: Tx, ambitoId: number) {
  const rows = await tx
    .selectFrom("evaluation.indicator as i")
    .innerJoin("evaluation.definition as d", (join) =>
      join.onRef("d.ambito_id", "=", "i.ambito_id").onRef("d.indicator_id", "=", "i.id"),
    )
    .where("i.ambito_id", "=", ambitoId)
    .distinctOn("i.id")
    .select(["i.id", "i.code", "i.retired_on", "d.formula"])
    .orderBy("i.id")
    .orderBy("d.number", "desc")
    .execute();
  const formulas = new Map<string, string[]>();
  for (const { code, formula, retired_on } of rows) {
    const read = formula === "" || retired_on !== null ? null : parseFormula(formula);
    if (read?.ok) formulas.set(code, codesIn(read.value));
  }
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return { known: new Set(rows.filter((row) => row.retired_on === null).map((row) => row.code)), formulas, ids };
}

export type Territory = { code: string; name: string; kind: "sub_area" | "municipality" };

export async function listTerritories(tx: Tx, ambitoId: number): Promise<Territory[]> {
  const areas = await tx
    .selectFrom("territory.sub_area")
    .select(["code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  const municipalities = await tx
    .selectFrom("territory.municipality")
    .select(["istat as code", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
  return [
    ...areas.map((row) => ({ ...row, kind: "sub_area" as const })),
    ...municipalities.map((row) => ({ ...row, kind: "municipality" as const })),
  ];
}

/** The bodies that meet, by the key that a named query asks for. */
export async function listBodyKeys(tx: Tx, ambitoId: number): Promise<{ key: string; name: string }[]> {
  return tx
    .selectFrom("governance.body")
    .select(["key", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
}

export type KnownObjective = { plan: "zone" | "operational"; period: string; code: string; title: string };

/** The objectives at which an indicator may serve: those where some document places one already. */
export async function listObjectives(tx: Tx, ambitoId: number): Promise<KnownObjective[]> {
  const found = new Map<string, KnownObjective>();
  for (const { plan, period, objective, objectiveTitle } of await listPlaces(tx, ambitoId))
    if (plan === "zone" || plan === "operational")
      found.set(`${plan} ${period} ${objective}`, { plan, period, code: objective, title: objectiveTitle });
  return [...found.values()];
}

/** Of every indicator that has measures, the last day of one. */
export async function lastMeasuredOfAll(tx: Tx, ambitoId: number): Promise<Map<number, PlainDate>> {
  const rows = await tx
    .selectFrom("evaluation.measure")
    .select((of) => ["indicator_id", of.fn.max("day").as("day")])
    .where("ambito_id", "=", ambitoId)
    .groupBy("indicator_id")
    .execute();
  return new Map(rows.map((row) => [row.indicator_id, row.day as PlainDate]));
}
