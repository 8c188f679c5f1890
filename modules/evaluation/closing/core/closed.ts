// SPDX-License-Identifier: AGPL-3.0-or-later
// A closed card for the eye: the same whether people wrote it in Albero or a plan prints it.
import type { PastObjective } from "@albero/planning";
import {
  askOf,
  DIMENSIONS,
  linesOf,
  QUADRANTS,
  SWOT_DIMENSIONS,
  swotField,
  type AgreedText,
  type Answer,
  type Dimension,
  type FieldKey,
  type Quadrant,
  type SwotDimension,
} from "./card.ts";

export type ClosedField = {
  field: Dimension;
  /** The question as the document prints it; null when Albero asked it in its own words. */
  label: string | null;
  percent: number | null;
  /** Where a percentage comes from, as it is said. */
  basis: string | null;
  answer: Answer | null;
  /** The answer as it is printed, where it is not plainly yes or no. */
  printed: string | null;
  lines: string[];
  uncertain: string | null;
  /** False while nothing is there. */
  isSaid: boolean;
};
export type ClosedFact = {
  label: string;
  value: string | number | string[];
  unit: string | null;
  uncertain: string | null;
};
export type ClosedSwot = { dimension: SwotDimension; quadrants: Record<Quadrant, string[]> }[];
export type ClosedCard = {
  code: string;
  codeNote: string | null;
  title: string;
  fields: ClosedField[];
  facts: ClosedFact[];
  /** null where the document prints none. */
  swot: ClosedSwot | null;
};

const NOTHING = {
  ...{ label: null, percent: null, basis: null, answer: null, printed: null, uncertain: null, isSaid: true },
  lines: [] as string[],
};
const yesOrNo = (value: boolean | null): Answer | null => (value === null ? null : value ? "yes" : "no");
const line = (text: string | null | undefined): string[] => (text ? [text] : []);

/** A past objective, field by field, in the words of its document. */
export function closedFromPast(past: PastObjective): ClosedCard {
  const {
    degreeOfAchievement: degree,
    resourceCoincidence: money,
    userEvaluation: users,
    adequateResponse: adequate,
  } = past;
  const { continuityWithPrevious: continuity, proposedAgain: again } = past;
  const of = (
    field: Dimension,
    from: { label?: string; uncertain?: string | undefined },
    said: Partial<ClosedField>,
  ) => ({
    ...{ ...NOTHING, field, label: from.label ?? null, uncertain: from.uncertain ?? null },
    ...said,
  });
  return {
    ...{ code: past.code, codeNote: past.codeNote ?? null, title: past.title, swot: null },
    fields: [
      of("degree", degree, { percent: degree.value, basis: degree.basis ?? null }),
      of("users", users, { answer: users.planned ? "yes" : "not_planned", printed: users.value }),
      of("coincidence", money, { percent: money.value, basis: money.basis ?? null }),
      of("criticalities", {}, { lines: past.criticalPoints }),
      of("adequate", adequate, { answer: adequate.value, printed: adequate.printed, lines: line(adequate.note) }),
      of("continuity", continuity, { answer: yesOrNo(continuity.value) }),
      of("again", again, { answer: yesOrNo(again.value) }),
    ],
    facts: past.facts.map(({ label, value, unit, uncertain }) => ({
      ...{ label, value, unit: unit ?? null, uncertain: uncertain ?? null },
    })),
  };
}

/** A card of ours: the texts that hold, or nothing where none was agreed yet. */
export function closedFromTexts(
  { objective, title }: { objective: string; title: string },
  texts: ReadonlyMap<FieldKey, Pick<AgreedText, "percent" | "answer" | "text">>,
): ClosedCard {
  const wordsOf = (field: FieldKey): string[] => {
    const text = texts.get(field)?.text ?? "";
    return askOf(field).isList ? linesOf(text) : line(text);
  };
  const swot = SWOT_DIMENSIONS.map((dimension) => ({
    dimension,
    quadrants: Object.fromEntries(
      QUADRANTS.map((quadrant) => [quadrant, wordsOf(swotField(dimension, quadrant))]),
    ) as Record<Quadrant, string[]>,
  }));
  const isEmpty = swot.every(({ quadrants }) => QUADRANTS.every((quadrant) => quadrants[quadrant].length === 0));
  return {
    ...{ code: objective, codeNote: null, title, facts: [], swot: isEmpty ? null : swot },
    fields: DIMENSIONS.map((field): ClosedField => {
      const text = texts.get(field);
      const isPercent = askOf(field).percent;
      return {
        ...{ ...NOTHING, field, percent: text?.percent ?? null, answer: text?.answer ?? null },
        basis: isPercent ? text?.text || null : null,
        lines: isPercent ? [] : wordsOf(field),
        isSaid: text !== undefined,
      };
    }),
  };
}
