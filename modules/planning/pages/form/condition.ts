// SPDX-License-Identifier: AGPL-3.0-or-later
import { isAsked } from "../../core/completeness.ts";
import type { Card, Question } from "../../core/document.ts";

/** When a question is asked: `field` is the control of the other answer, `value` what it must say there. */
export type Condition = { question: string; answer: string; field: string; value: string; holds: boolean };

type Words = { yes: string; no: string };

/** The conditions of the questions that have one, by their key, with the answers as the card stores them. */
export function conditionsOf(questions: readonly Question[], card: Card, words: Words): Record<string, Condition> {
  const found: Record<string, Condition> = {};
  for (const question of questions) {
    const wanted = question.askedWhen;
    const other = questions.find((each) => each.key === wanted?.question);
    if (!wanted || !other) continue;
    const { value } = wanted;
    const isYesNo = typeof value === "boolean";
    found[question.key] = {
      question: other.label,
      answer: isYesNo
        ? words[value ? "yes" : "no"]
        : (other.options?.find((option) => option.value === value)?.label ?? value),
      field: `answers.${other.key}.value`,
      value: isYesNo ? (value ? "yes" : "no") : value,
      holds: isAsked(question, card.answers),
    };
  }
  return found;
}
