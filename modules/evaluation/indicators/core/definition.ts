// SPDX-License-Identifier: AGPL-3.0-or-later
// What a definition must hold together, and when a new one may begin.
import { ok, refuse, type PlainDate, type Refused, type Result } from "@albero/kernel/pure";
import { usualRollUp, type Definition, type Kind, type RollUp } from "../../core/indicator.ts";
import { circleFrom, codesIn, parseFormula, writeFormula, type FormulaRefusal } from "./formula.ts";
import type { GivenDefinition } from "./given.ts";
import { queryOf } from "./queries.ts";

/** As a form or a file gives it: what is left empty is taken from the kind, or asked for later. */
export type DefinitionDraft = Omit<GivenDefinition, "rollUp"> & { rollUp: RollUp | null };

export type DefinitionRefusal =
  | FormulaRefusal
  | "unit_of_percentage"
  | "unit_of_presence"
  | "parts_of_other_kind"
  | "denominator_missing"
  | "parts_are_equal"
  | "roll_up_of_other_kind"
  | "query_unknown"
  | "kind_of_query"
  | "computed_in_two_ways"
  | "computed_of_the_ambito"
  | "formula_of_milestone"
  | "formula_unknown_code"
  | "formula_on_itself"
  | "day_out_of_time";

/** The rules by which the parts of each kind may make the whole: a percentage is never added up nor averaged. */
export const ROLL_UPS_OF: Record<Kind, readonly RollUp[]> = {
  count: ["sum", "last"],
  presence: ["any", "all", "last"],
  percentage: ["weighted", "last"],
  ratio: ["weighted", "last"],
  duration: ["weighted", "sum", "last"],
  level: ["weighted", "last"],
  list: ["sum", "last"],
};
const WITH_PARTS: readonly Kind[] = ["percentage", "ratio", "duration", "level"];
/** How a presence may print its unit. */
const YES_NO = ["sì/no", "si/no", "yes/no"];

export type Codes = {
  own: string;
  /** Every code that a formula may name. */
  known: ReadonlySet<string>;
  /** Of each indicator that is computed by a formula, the codes that it is computed from. */
  formulas: ReadonlyMap<string, readonly string[]>;
};

export const isOfOurTime = (day: PlainDate): boolean => day >= "1990-01-01" && day <= "2100-12-31";

/** A definition that can be kept, or the first reason why not. */
export function decideDefinition(draft: DefinitionDraft, codes: Codes): Result<GivenDefinition, DefinitionRefusal> {
  const { kind, unit, query, formula, level } = draft;
  if (!isOfOurTime(draft.firstDay)) return refuse("day_out_of_time");
  const parts = partsProblem(draft);
  if (parts) return parts;
  if (query !== "" && formula !== "") return refuse("computed_in_two_ways");
  if ((query !== "" || formula !== "") && level !== "ambito") return refuse("computed_of_the_ambito");
  const asked = query === "" ? null : queryOf(query);
  if (query !== "" && !asked) return refuse("query_unknown");
  if (asked && asked.kind !== kind) return refuse("kind_of_query", { details: { kind: asked.kind } });
  if (kind === "percentage" && unit !== null && unit !== "%")
    return refuse("unit_of_percentage", { details: { unit } });
  if (kind === "presence" && unit !== null && !YES_NO.includes(unit.toLowerCase()))
    return refuse("unit_of_presence", { details: { unit } });
  const rollUp = draft.rollUp ?? (asked || formula ? "last" : usualRollUp(kind));
  if (!ROLL_UPS_OF[kind].includes(rollUp)) return refuse("roll_up_of_other_kind", { details: { rollUp, kind } });
  const computed = decideFormula(formula, kind, codes);
  if (!computed.ok) return computed;
  const known = unit ?? asked?.unit ?? (kind === "percentage" ? "%" : null);
  return ok({ ...draft, rollUp, formula: computed.value, unit: known });
}

function partsProblem({ kind, numerator, denominator }: DefinitionDraft): Refused<DefinitionRefusal> | null {
  if (numerator === "" && denominator === "") return null;
  if (!WITH_PARTS.includes(kind)) return refuse("parts_of_other_kind", { details: { kind } });
  if (denominator === "") return refuse("denominator_missing");
  return numerator.toLowerCase() === denominator.toLowerCase() ? refuse("parts_are_equal") : null;
}

/** The formula in its plain form. Refuses a code that is not there, and one that leads back to the indicator itself. */
function decideFormula(text: string, kind: Kind, { own, known, formulas }: Codes): Result<string, DefinitionRefusal> {
  if (text === "") return ok("");
  if (kind === "presence" || kind === "list") return refuse("formula_of_milestone");
  const read = parseFormula(text);
  if (!read.ok) return read;
  const named = codesIn(read.value);
  const unknown = named.find((code) => code !== own && !known.has(code));
  if (unknown) return refuse("formula_unknown_code", { details: { code: unknown } });
  const circle = circleFrom(own, new Map([...formulas, [own, named]]));
  if (circle) return refuse("formula_on_itself", { details: { path: circle.join(" → ") } });
  return ok(writeFormula(read.value));
}

export type NextRefusal =
  | "before_last_definition"
  | "measured_after"
  | "reason_needed"
  | "nothing_to_change"
  | "is_retired";

const SAID = [
  ...["text", "kind", "numerator", "denominator", "unit", "direction", "sourceKind", "owner", "level", "frequency"],
  ...["tolerance", "rollUp", "query", "formula", "source", "uncertain"],
] as (keyof GivenDefinition)[];

/** What of a definition another says differently. */
export function changedIn(before: GivenDefinition, after: GivenDefinition): (keyof GivenDefinition)[] {
  const changed = SAID.filter((field) => before[field] !== after[field]);
  const breakdowns = before.breakdowns.toSorted().join() !== after.breakdowns.toSorted().join();
  return breakdowns ? [...changed, "breakdowns"] : changed;
}

/**
 * Whether a definition may follow the last one: from a day that is not before it and after which nothing was measured yet,
 * with its reason. What was measured before stays measured as it was then.
 */
export function decideNext(
  after: GivenDefinition,
  {
    last,
    lastMeasured,
    retiredOn,
    reason,
  }: {
    last: Definition;
    /** The last day of which there is a measure. */
    lastMeasured: PlainDate | null;
    retiredOn: PlainDate | null;
    reason: string;
  },
): Result<void, NextRefusal> {
  if (retiredOn !== null) return refuse("is_retired", { details: { day: retiredOn } });
  if (changedIn(last, after).length === 0) return refuse("nothing_to_change");
  if (reason.trim() === "") return refuse("reason_needed");
  if (after.firstDay < last.firstDay) return refuse("before_last_definition", { details: { day: last.firstDay } });
  if (lastMeasured !== null && after.firstDay <= lastMeasured)
    return refuse("measured_after", { details: { day: lastMeasured } });
  return ok();
}
