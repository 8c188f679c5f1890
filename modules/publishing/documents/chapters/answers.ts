// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Answer, Card, Question } from "@albero/planning";
import type { Block, Item } from "../blocks.ts";
import type { Texts } from "../texts.ts";
import { notes } from "./words.ts";

/** Questions that stand one after the other in the template, as a table: number and question, then the answer. */
export function answersTable(card: Card, questions: Question[], t: Texts): Block {
  const first = questions[0]?.number ?? 0;
  const last = questions.at(-1)?.number ?? 0;
  return {
    kind: "rows",
    title: t.card.answersTitle(card.code, first, last),
    rows: questions.map((question, at) => ({
      label: `${question.number}. ${question.label}`,
      value: answerItems(
        question,
        card.answers[question.key],
        t,
        at === 0 ? card.answersUncertain : undefined,
        isAsked(question, card),
      ),
    })),
  };
}

function isAsked(question: Question, card: Card): boolean {
  if (!question.askedWhen) return true;
  return card.answers[question.askedWhen.question]?.value === question.askedWhen.value;
}

function answerItems(
  question: Question,
  answer: Answer | undefined,
  t: Texts,
  cardNote: string | undefined,
  asked: boolean,
): Item[] {
  const { value, note, items, uncertain } = answer ?? {};
  const head = [valueWords(question, value, t), note].filter(Boolean).join(" ");
  const doubts = notes(uncertain, cardNote);
  const names = (items ?? []).map((text): Item => ({ label: "–", text }));
  if (!head && !names.length) return [{ text: asked ? t.card.empty : t.card.notAsked, note: doubts }];
  const opening = head || (question.itemsLabel && names.length ? `${question.itemsLabel}:` : "");
  if (!opening) return names.map((name, at) => (at === 0 ? { ...name, note: doubts } : name));
  return [{ text: opening, note: doubts }, ...names];
}

function valueWords(question: Question, value: Answer["value"], t: Texts): string | null {
  if (value === undefined || value === null) return null;
  if (value === true) return t.card.yes;
  if (value === false) return t.card.no;
  const labels = [value]
    .flat()
    .map((chosen) => question.options?.find((option) => option.value === chosen)?.label ?? chosen);
  const words = labels.join("; ");
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Fields that other plans have and this template does not: kept and printed as they are. */
export function otherFields(card: Card): Item[] {
  return Object.entries(card.other ?? {}).map(([key, value]) => ({
    lead: `${key}:`,
    text: typeof value === "string" ? value : JSON.stringify(value),
  }));
}
