// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Answer, Card, Question, Section, Template } from "./document.ts";

/** "not_asked": a conditional question whose condition does not hold, or the measures of a card that has none. */
export type FieldState = "missing" | "started" | "complete" | "not_asked";

/** One field of the regional template on one card. */
export type FieldCompleteness = {
  number: number;
  label: string;
  required: boolean;
  state: FieldState;
  field: { kind: "part"; section: Section } | { kind: "question"; key: string };
};

export type GroupCompleteness = {
  /** The heading of the group in the template; null when the template has no groups. */
  title: string | null;
  state: "missing" | "started" | "complete";
  fields: FieldCompleteness[];
};

export type CardCompleteness = {
  groups: GroupCompleteness[];
  /** How many fields are complete, of those that are asked. */
  complete: number;
  asked: number;
  /** Required fields that are not complete: what is still to do before the card is finished. */
  toDo: FieldCompleteness[];
};

const isFilled = (text: string | null | undefined): boolean => typeof text === "string" && text.trim() !== "";

function stateOfParts(filled: boolean[], empty: boolean): FieldState {
  if (empty) return "missing";
  return filled.every(Boolean) ? "complete" : "started";
}

const ofList = (list: readonly unknown[]): FieldState => (list.length > 0 ? "complete" : "missing");

/** The state of one structured part of a card. */
export function stateOfSection(card: Card, section: Section): FieldState {
  const { resources } = card;
  switch (section) {
    case "areas":
      return ofList(card.areas);
    case "bes":
      return ofList(card.besDomains);
    case "sdgs":
      return ofList(card.sdgs);
    case "context":
      return stateOfParts(
        [isFilled(card.context.summary)],
        !isFilled(card.context.summary) && card.context.facts.length === 0,
      );
    case "title":
      return isFilled(card.title) ? "complete" : "missing";
    case "objectives": {
      const parts = [isFilled(card.generalObjective), card.specificObjectives.length > 0];
      return stateOfParts(parts, !parts.some(Boolean));
    }
    case "actions":
      return ofList(card.actions);
    case "targets":
      return ofList(card.targets);
    case "resources": {
      const parts = [resources.lines.length > 0, resources.declaredTotal !== null];
      return stateOfParts(parts, !parts.some(Boolean));
    }
    case "staff":
      return ofList(card.staff);
    case "processIndicators":
      return ofList(card.indicators.filter((each) => each.chain === "input" || each.chain === "process"));
    case "outputIndicators":
      return ofList(card.indicators.filter((each) => each.chain === "output"));
    case "impact":
      return ofList([
        ...card.impact,
        ...card.indicators.filter((each) => each.chain === "outcome" || each.chain === "impact"),
      ]);
    case "measures":
      return stateOfMeasures(card);
  }
}

/** A card without actions on a measure has nothing to write here: the part is not asked of it. */
function stateOfMeasures(card: Card): FieldState {
  const named = new Set(card.actions.flatMap((action) => action.measure ?? []));
  const boxed = new Set(card.measures.map((box) => box.measure));
  if (named.size === 0 && boxed.size === 0) return "not_asked";
  if ([...named].every((key) => boxed.has(key))) return "complete";
  return boxed.size > 0 ? "started" : "missing";
}

/** Whether a question is asked on this card: "required only when 19 = no". */
export function isAsked(question: Question, answers: Card["answers"]): boolean {
  if (!question.askedWhen) return true;
  const given = answers[question.askedWhen.question]?.value;
  return given === question.askedWhen.value;
}

/** The state of the answer to one question. A note or a list without the answer itself is a start. */
export function stateOfAnswer(question: Question, answer: Answer | undefined): FieldState {
  const hasNote = isFilled(answer?.note);
  const hasItems = (answer?.items ?? []).length > 0;
  const value = answer?.value;
  const hasValue = Array.isArray(value) ? value.length > 0 : typeof value === "boolean" || isFilled(value);
  const something = hasNote || hasItems || hasValue;
  if (!something) return "missing";
  const whole = { yes_no: hasValue, choice: hasValue, choices: hasValue, text: hasNote || hasValue, list: hasItems };
  return whole[question.type] ? "complete" : "started";
}

function fieldsOf(card: Card, template: Template): { group: string | null; field: FieldCompleteness }[] {
  const parts = template.parts.map((part) => ({
    group: part.group ?? null,
    field: {
      number: part.number,
      label: part.label,
      required: part.required,
      state: stateOfSection(card, part.section),
      field: { kind: "part" as const, section: part.section },
    },
  }));
  const questions = template.questions.map((question) => ({
    group: question.group ?? null,
    field: {
      number: question.number,
      label: question.label,
      required: question.required,
      state: isAsked(question, card.answers) ? stateOfAnswer(question, card.answers[question.key]) : "not_asked",
      field: { kind: "question" as const, key: question.key },
    } satisfies FieldCompleteness,
  }));
  return [...parts, ...questions].toSorted((a, b) => a.field.number - b.field.number);
}

/** What is not required does not hold a group back. */
function stateOfGroup(fields: FieldCompleteness[]): GroupCompleteness["state"] {
  const asked = fields.filter((each) => each.state !== "not_asked");
  if (asked.every((each) => each.state === "complete" || !each.required)) return "complete";
  return asked.every((each) => each.state === "missing") ? "missing" : "started";
}

/** How much of one card is written, field by field, in the groups and in the order of the template of its cycle. */
export function completenessOf(card: Card, template: Template): CardCompleteness {
  const all = fieldsOf(card, template);
  const groups = [...Map.groupBy(all, (each) => each.group)].map(([title, members]) => {
    const fields = members.map((each) => each.field);
    return { title, state: stateOfGroup(fields), fields };
  });
  const asked = all.map((each) => each.field).filter((each) => each.state !== "not_asked");
  return {
    groups,
    complete: asked.filter((each) => each.state === "complete").length,
    asked: asked.length,
    toDo: asked.filter((each) => each.required && each.state !== "complete"),
  };
}
