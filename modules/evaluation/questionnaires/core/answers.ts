// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody answers: read from what was typed, refused where it does not fit the question, never guessed.
import type { Form, FormPage, Question } from "./form.ts";
import { levelsOf, questionsOf } from "./form.ts";
import { readNumber } from "../../rounds/core/number.ts";

/** A step of a scale or a number; a choice; choices; a text; the steps of a matrix by line. */
export type Answer = number | string | string[] | Record<string, number>;
export type Answers = Record<string, Answer>;

export type AnswerRefusal =
  | "answer_needed"
  | "not_a_number"
  | "out_of_range"
  | "too_long"
  | "no_such_choice"
  | "no_such_step"
  | "one_choice_only"
  | "line_needed";
export type AnswerProblem = { path: string; refusal: AnswerRefusal; details: Record<string, string | number> };

/** What was typed, by the name of the field: `q.KEY`, in a matrix `q.KEY.LINE`. */
export type Typed = Readonly<Record<string, readonly string[]>>;
export const fieldOfQuestion = (key: string, line?: string): string => (line ? `q.${key}.${line}` : `q.${key}`);

type Read = { answer: Answer | null; problems: AnswerProblem[] };
const fine = (answer: Answer | null): Read => ({ answer, problems: [] });

/**
 * What was typed on one page. `needed: false` when one goes back or leaves: what is empty may stay empty, what is wrong
 * may not. Refuses answers left out, numbers outside, texts too long, choices that the question does not have.
 */
export function readPage(
  page: FormPage,
  typed: Typed,
  needed: boolean,
): { answers: Answers; problems: AnswerProblem[] } {
  return collected(page.questions.map((question) => [question, readQuestion(question, typed, needed)]));
}

function collected(all: readonly [Question, Read][]): { answers: Answers; problems: AnswerProblem[] } {
  const known = all.flatMap(([{ key }, { answer }]): [string, Answer][] => (answer === null ? [] : [[key, answer]]));
  return { answers: Object.fromEntries(known), problems: all.flatMap(([, { problems }]) => problems) };
}

/** The whole form again, from what was kept: what is sent must still fit. Answers to questions that are not there go. */
export function checkAll(form: Form, answers: Answers): { answers: Answers; problems: AnswerProblem[] } {
  const typed = typedFrom(form, answers);
  return collected(questionsOf(form).map((question) => [question, readQuestion(question, typed, true)]));
}

/** The answers as they would be typed. */
export function typedFrom(form: Form, answers: Answers): Typed {
  const typed: Record<string, string[]> = {};
  for (const { key } of questionsOf(form)) {
    const answer = answers[key];
    if (answer === undefined) continue;
    if (Array.isArray(answer)) typed[fieldOfQuestion(key)] = answer;
    else if (typeof answer === "object")
      for (const [line, step] of Object.entries(answer)) typed[fieldOfQuestion(key, line)] = [String(step)];
    else typed[fieldOfQuestion(key)] = [typeof answer === "number" ? String(answer).replace(".", ",") : answer];
  }
  return typed;
}

function readQuestion(question: Question, typed: Typed, needed: boolean): Read {
  if (question.kind === "matrix") return readMatrix(question, typed, needed);
  const path = fieldOfQuestion(question.key);
  const no = (refusal: AnswerRefusal, details: AnswerProblem["details"] = {}): Read => ({
    answer: null,
    problems: [{ path, refusal, details }],
  });
  const given = (typed[path] ?? []).map((each) => each.trim()).filter((each) => each !== "");
  if (given.length === 0) return needed && question.required ? no("answer_needed") : fine(null);
  if (question.kind !== "many" && given.length > 1) return no("one_choice_only");
  const [first = ""] = given;
  switch (question.kind) {
    case "scale":
      return isStep(question, first) ? fine(Number(first)) : no("no_such_step");
    case "one":
      return hasOption(question, first) ? fine(first) : no("no_such_choice");
    case "many":
      return given.every((each) => hasOption(question, each)) ? fine([...new Set(given)]) : no("no_such_choice");
    case "number":
      return readQuantity(question, first, no);
    case "text": {
      const most = question.maxLength ?? 2_000;
      return first.length <= most ? fine(first) : no("too_long", { most, length: first.length });
    }
  }
}

const hasOption = ({ options }: Question, key: string): boolean => options.some((each) => each.key === key);
const isStep = (question: Question, text: string): boolean =>
  /^\d{1,2}$/.test(text) && levelsOf(question).includes(Number(text));

function readQuantity(
  { min, max }: Question,
  text: string,
  no: (refusal: AnswerRefusal, details?: AnswerProblem["details"]) => Read,
): Read {
  const read = readNumber(text);
  if (!read.ok || !/^-?\d{1,9}(\.\d{1,3})?$/.test(String(read.value))) return no("not_a_number");
  const { value } = read;
  if ((min !== null && value < min) || (max !== null && value > max))
    return no("out_of_range", { min: min ?? "", max: max ?? "" });
  return fine(value);
}

function readMatrix(question: Question, typed: Typed, needed: boolean): Read {
  const answer: Record<string, number> = {};
  const problems: AnswerProblem[] = [];
  for (const { key } of question.rows) {
    const path = fieldOfQuestion(question.key, key);
    const given = (typed[path] ?? []).filter((each) => each !== "");
    const [step] = given;
    if (given.length > 1) problems.push({ path, refusal: "one_choice_only", details: {} });
    else if (step === undefined) {
      if (needed && question.required) problems.push({ path, refusal: "line_needed", details: {} });
    } else if (isStep(question, step)) answer[key] = Number(step);
    else problems.push({ path, refusal: "no_such_step", details: {} });
  }
  return { answer: Object.keys(answer).length > 0 ? answer : null, problems };
}
