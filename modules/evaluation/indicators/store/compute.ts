// SPDX-License-Identifier: AGPL-3.0-or-later
// The value of a computed indicator on a day: counted by name, or worked out from other indicators.
import { assert, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { definitionOn, type Definition } from "../../core/indicator.ts";
import { wholeOf, type Fold } from "../../core/roll-up.ts";
import { codesIn, parseFormula, valueOfFormula } from "../core/formula.ts";
import { readQuery } from "../core/queries.ts";
import { listDefinitions } from "./indicators.ts";
import { count } from "./named-queries.ts";

export type Computed =
  | { is: "value"; value: number; numerator: number | null; denominator: number | null }
  /** `of`: the code without value, or what stands below the line and is zero. */
  | {
      is: "missing";
      because: "no_value" | "division_by_zero" | "too_large" | "nothing_to_count" | "unknown_query";
      of: string;
    };

type Computable = Pick<Definition, "query" | "formula">;

/**
 * Computes a definition on a day, as Albero knows it now. A formula takes of each indicator it names the value in force on
 * that day: computed too, or rolled up in the last round that ended by then. Null for a definition that a person measures.
 */
export async function computeValue(
  tx: Tx,
  ambitoId: number,
  { query, formula }: Computable,
  day: PlainDate,
): Promise<Computed | null> {
  if (query !== "") return computeQuery(tx, ambitoId, query, day);
  return formula === "" ? null : computeFormula(tx, ambitoId, formula, day, new Map());
}

async function computeQuery(tx: Tx, ambitoId: number, query: string, day: PlainDate): Promise<Computed> {
  const asked = readQuery(query);
  if (!asked) return { is: "missing", because: "unknown_query", of: query };
  const { value, numerator, denominator } = await count(tx, ambitoId, asked, day);
  return value === null
    ? { is: "missing", because: "nothing_to_count", of: "" }
    : { is: "value", value, numerator, denominator };
}

type Known = Map<string, Computed>;
const LONGEST_CHAIN = 200;

async function computeFormula(tx: Tx, ambitoId: number, text: string, day: PlainDate, known: Known): Promise<Computed> {
  const read = parseFormula(text);
  assert(read.ok, "a stored formula was read before it was stored");
  for (const code of codesIn(read.value)) {
    if (known.has(code)) continue;
    assert(known.size < LONGEST_CHAIN, "formulas were refused when they closed a circle");
    known.set(code, { is: "missing", because: "no_value", of: code });
    known.set(code, await valueOfCode(tx, ambitoId, code, day, known));
  }
  const told = valueOfFormula(read.value, (code) => {
    const part = known.get(code);
    return part?.is === "value" ? part.value : null;
  });
  return told.is === "value" ? { ...told, numerator: null, denominator: null } : told;
}

async function valueOfCode(tx: Tx, ambitoId: number, code: string, day: PlainDate, known: Known): Promise<Computed> {
  const missing: Computed = { is: "missing", because: "no_value", of: code };
  const indicator = await tx
    .selectFrom("evaluation.indicator")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("code", "=", code)
    .executeTakeFirst();
  if (!indicator) return missing;
  const definition = definitionOn(await listDefinitions(tx, ambitoId, indicator.id), day);
  if (!definition) return missing;
  if (definition.query !== "") return computeQuery(tx, ambitoId, definition.query, day);
  if (definition.formula !== "") return computeFormula(tx, ambitoId, definition.formula, day, known);
  const measured = await measuredOn(tx, ambitoId, definition, day);
  return measured ?? missing;
}

/** What the last round that ended by the day gives for the whole Ambito. */
async function measuredOn(tx: Tx, ambitoId: number, definition: Definition, day: PlainDate): Promise<Computed | null> {
  const row = await tx
    .selectFrom("evaluation.standing as s")
    .innerJoin("evaluation.round as r", (join) =>
      join.onRef("r.ambito_id", "=", "s.ambito_id").onRef("r.id", "=", "s.round_id"),
    )
    .selectAll("s")
    .where("s.ambito_id", "=", ambitoId)
    .where("s.indicator_id", "=", definition.indicatorId)
    .where("s.level", "=", "ambito")
    .where("r.last_day", "<=", day)
    .orderBy("r.last_day", "desc")
    .orderBy("r.id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const number = (value: unknown) => (value === null ? null : Number(value));
  const fold: Fold = {
    ...{ valuesIn: row.values_in, missing: row.missing, notApplicable: row.not_applicable },
    ...{ total: number(row.total), numerator: number(row.numerator), denominator: number(row.denominator) },
    ...{ anyTrue: row.any_true, allTrue: row.all_true },
    last:
      row.last_value === null || row.last_day === null
        ? null
        : { value: Number(row.last_value), day: row.last_day as PlainDate, id: 0 },
  };
  const whole = wholeOf(definition.kind, definition.rollUp, fold);
  return whole.is === "value" ? whole : null;
}
