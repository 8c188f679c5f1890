// SPDX-License-Identifier: AGPL-3.0-or-later
// What an indicator is, where it serves, what it aims at: the shapes that every slice of the results speaks of.
import type { PlainDate } from "@albero/kernel/pure";

export const KINDS = ["count", "presence", "percentage", "ratio", "duration", "level", "list"] as const;
export type Kind = (typeof KINDS)[number];

/** The rings of the theory of change, from what is put in to what changes in people's lives. */
export const CHAIN = ["input", "process", "output", "outcome", "impact"] as const;
export type Ring = (typeof CHAIN)[number];

export const ORIGINS = ["zone_plan", "operational_plan", "integration_card", "leps", "own"] as const;
export type Origin = (typeof ORIGINS)[number];

export const ROLL_UPS = ["sum", "weighted", "any", "all", "last"] as const;
export type RollUp = (typeof ROLL_UPS)[number];

export const LEVELS = ["ambito", "sub_area", "municipality"] as const;
export type Level = (typeof LEVELS)[number];

export const DIRECTIONS = ["up", "down", "keep"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SOURCE_KINDS = ["administrative", "survey", "partner", "ad_hoc"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const FREQUENCIES = ["monthly", "quarterly", "every_four_months", "half_yearly", "yearly", "once"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const BREAKDOWNS = ["participants", "sex", "age"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export const OPERATORS = [">=", ">", "=", "<=", "<"] as const;
export type Operator = (typeof OPERATORS)[number];

/** What an indicator means from `firstDay` on. A later definition never touches what was measured before it. */
export type Definition = {
  id: number;
  indicatorId: number;
  number: number;
  firstDay: PlainDate;
  text: string;
  kind: Kind;
  /** What is counted above and below the line; "" when the document does not say it. */
  numerator: string;
  denominator: string;
  unit: string | null;
  direction: Direction | null;
  breakdowns: readonly Breakdown[];
  sourceKind: SourceKind | null;
  /** Who answers for the data: a role or a body, never a person's name. */
  owner: string;
  /** Of whom it is asked: once for the Ambito, of each sub-area, of each municipality. */
  level: Level;
  frequency: Frequency | null;
  /** Per cent of the way from the start to the target that one may lag behind and still be on track. */
  tolerance: number | null;
  rollUp: RollUp;
  /** The name of a question of Albero that computes it, or "". */
  query: string;
  /** A formula over the codes of other indicators, or "". */
  formula: string;
  reason: string;
  source: string;
  uncertain: string | null;
};

/** Where an indicator serves, as one document prints it. */
export type Place = {
  indicatorId: number;
  plan: "zone" | "operational" | "integration" | "leps";
  /** "2025-2027", "2019". */
  period: string;
  objective: string;
  objectiveTitle: string;
  ring: Ring;
  document: "card" | "chapter" | "operational_plan" | "integration_card" | "leps" | "own";
  position: number;
  /** The statement of change that an outcome indicator tells about, or "". */
  statement: string;
  uncertain: string | null;
};

/** A value aimed at on a day, or the value one starts from. */
export type Target = {
  kind: "baseline" | "target";
  day: PlainDate;
  operator: Operator;
  value: number;
  /** "" for the whole Ambito, else the code of a sub-area or of a municipality. */
  territory: string;
  state: "provisional" | "confirmed";
};

/** The rule by which parts make the whole, when nobody says another: percentages and ratios are never averaged. */
export function usualRollUp(kind: Kind): RollUp {
  if (kind === "percentage" || kind === "ratio") return "weighted";
  if (kind === "level" || kind === "duration") return "weighted";
  return kind === "presence" ? "any" : "sum";
}

/** What still has to be said before an indicator can be measured and judged. */
export type Gap = "unit" | "numerator" | "denominator" | "baseline" | "target" | "owner" | "frequency" | "direction";

/** Names what is missing, in the order in which one would ask for it. A presence needs no unit: it is a milestone. */
export function gapsOf(
  definition: Pick<Definition, "kind" | "unit" | "numerator" | "denominator" | "owner" | "frequency" | "direction">,
  { baseline, targets }: { baseline: "yes" | "no" | null; targets: readonly Pick<Target, "kind">[] },
): Gap[] {
  const { kind, unit, numerator, denominator, owner, frequency, direction } = definition;
  const needsParts = kind === "percentage" || kind === "ratio";
  const gaps: [Gap, boolean][] = [
    ["unit", unit === null && kind !== "presence" && kind !== "list"],
    ["numerator", needsParts && numerator === ""],
    ["denominator", needsParts && denominator === ""],
    ["direction", direction === null && kind !== "presence" && kind !== "list"],
    ["baseline", baseline === null],
    ["target", !targets.some((each) => each.kind === "target")],
    ["owner", owner === ""],
    ["frequency", frequency === null],
  ];
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}

/** The definition in force on a day: the newest of those that began by then; before the first, the first. */
export function definitionOn<D extends Pick<Definition, "firstDay" | "number">>(
  definitions: readonly D[],
  day: PlainDate,
): D | undefined {
  const ordered = definitions.toSorted((a, b) => a.firstDay.localeCompare(b.firstDay) || a.number - b.number);
  return ordered.findLast((each) => each.firstDay <= day) ?? ordered[0];
}
