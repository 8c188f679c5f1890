// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, refuse, type Result } from "@albero/kernel/pure";
import type { Card, Question } from "./document.ts";

export type TemplateRefusal =
  | "question_key_taken"
  | "no_such_question"
  | "question_has_answers"
  | "type_has_answers"
  | "options_missing"
  | "asked_when_unknown";

/** The values given to each question on these cards: a question that is not in the map has no answer anywhere. */
export function usesOf(cards: readonly Card[]): Map<string, unknown[]> {
  const uses = new Map<string, unknown[]>();
  for (const card of cards) {
    for (const [key, answer] of Object.entries(card.answers)) {
      const isEmpty = (answer.value ?? null) === null && !answer.note && !answer.items?.length;
      if (!isEmpty) uses.set(key, [...(uses.get(key) ?? []), answer.value ?? null]);
    }
  }
  return uses;
}

/**
 * Whether the questions of a template hold together; answers with them in the order of their numbers.
 * Refuses a choice without options, and a question asked when an unknown question has some answer.
 */
export function decideQuestions(questions: readonly Question[]): Result<Question[], TemplateRefusal> {
  const keys = new Set(questions.map((question) => question.key));
  for (const { key, type, options = [], askedWhen } of questions) {
    const isChoice = type === "choice" || type === "choices";
    if (isChoice && options.length === 0) return refuse("options_missing", { details: { key } });
    if (askedWhen && !keys.has(askedWhen.question)) {
      return refuse("asked_when_unknown", { details: { key, question: askedWhen.question } });
    }
  }
  return ok(questions.toSorted((a, b) => a.number - b.number));
}
