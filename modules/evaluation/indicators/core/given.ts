// SPDX-License-Identifier: AGPL-3.0-or-later
// An indicator as a document gives it, before Albero has it: what the loaders of every slice hand over to be put in.
import type { PlainDate } from "@albero/kernel/pure";
import { usualRollUp, type Definition, type Kind, type Origin, type Place, type Target } from "../../core/indicator.ts";

/** The first definition: its number and the reason of a change are not for documents to say. */
export type GivenDefinition = Omit<Definition, "id" | "indicatorId" | "number" | "reason">;
/** `printed`: words, kind, unit and target as the document has them, never corrected. */
export type GivenPlace = Omit<Place, "indicatorId"> & { printed: Readonly<Record<string, unknown>> | null };
export type GivenTarget = Target & { note: string; source: string; uncertain: string | null };
export type Baseline = { is: "yes" | "no"; how: string; when: PlainDate | null };

export type GivenIndicator = {
  code: string;
  origin: Origin;
  baseline: Baseline | null;
  definition: GivenDefinition;
  places: readonly GivenPlace[];
  targets: readonly GivenTarget[];
};

/** A definition of which the document says only this; the rest is left to be asked for. */
export function givenDefinition(
  said: Pick<GivenDefinition, "firstDay" | "text" | "kind"> & Partial<GivenDefinition>,
): GivenDefinition {
  return {
    ...{ numerator: "", denominator: "", unit: null, direction: directionOf(said.text), breakdowns: [] },
    ...{ sourceKind: sourceOf(said.text, said.kind), owner: "", level: "ambito", frequency: null, tolerance: null },
    ...{ rollUp: usualRollUp(said.kind), query: "", formula: "", source: "", uncertain: null },
    ...said,
  };
}

/** Which way is better, when the words themselves say it: "Aumento…", "Incremento…", "Riduzione…". Else nobody guesses. */
export function directionOf(text: string): Definition["direction"] {
  const [first = ""] = text
    .trim()
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (["aumento", "incremento", "crescita", "miglioramento"].includes(first)) return "up";
  return ["riduzione", "diminuzione", "calo"].includes(first) ? "down" : null;
}

/** A level that people perceive is asked of them. */
function sourceOf(text: string, kind: Kind): Definition["sourceKind"] {
  return kind === "level" && /percepit|soddisfazione|gradimento/i.test(text) ? "survey" : null;
}
