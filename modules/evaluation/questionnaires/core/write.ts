// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing a form: each change gives the whole form back, or says why not.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import {
  LIMITS,
  NO_WORDS,
  questionOf,
  questionsOf,
  type Form,
  type Option,
  type Question,
  type Words,
} from "./form.ts";

export type WriteRefusal =
  | "options_needed"
  | "too_many_options"
  | "lines_needed"
  | "same_words_twice"
  | "scale_upside_down"
  | "limits_upside_down"
  | "too_many_questions"
  | "no_such_question"
  | "too_many_pages"
  | "nothing_asked"
  | "title_needed";

/** What is typed of a question: choices and lines one a line, "Italiano | English". */
export type Typed = Omit<Question, "key" | "options" | "rows"> & { options: string; rows: string };

/** "Molto | A lot": the two languages of one line. */
export function wordsOfLine(line: string): Words {
  const [it = "", en = ""] = line.split("|").map((part) => part.trim());
  return { it, en };
}

export const lineOfWords = ({ it, en }: Words): string => (en ? `${it} | ${en}` : it);
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A line that was there keeps its key, so that waves can be compared; a new one gets the next. */
function optionsFrom(text: string, before: readonly Option[]): Option[] {
  let last = Math.max(0, ...before.map(({ key }) => Number(key) || 0));
  return linesOf(text).map((line) => {
    const label = wordsOfLine(line);
    const known = before.find((each) => each.label.it === label.it);
    if (!known) last += 1;
    return { key: known?.key ?? String(last), label };
  });
}

function checked(question: Question): Result<Question, WriteRefusal> {
  const { kind, min, max, options, rows } = question;
  const lines = kind === "matrix" ? rows : options;
  if ((kind === "one" || kind === "many") && options.length < 2) return refuse("options_needed");
  if (kind === "matrix" && rows.length === 0) return refuse("lines_needed");
  if (options.length > LIMITS.options || rows.length > LIMITS.rows) return refuse("too_many_options");
  if (new Set(lines.map(({ label }) => label.it)).size < lines.length) return refuse("same_words_twice");
  const isScale = kind === "scale" || kind === "matrix";
  if (isScale && !(min !== null && max !== null && Number.isInteger(min) && Number.isInteger(max) && min >= 0))
    return refuse("scale_upside_down");
  if (isScale && ((max ?? 0) <= (min ?? 0) || (max ?? 0) > LIMITS.scale)) return refuse("scale_upside_down");
  if (kind === "number" && min !== null && max !== null && max <= min) return refuse("limits_upside_down");
  return ok(question);
}

/** What does not belong to the kind of the question is put away. */
function shaped(key: string, typed: Typed, before: Question | null): Question {
  const { kind } = typed;
  const isScale = kind === "scale" || kind === "matrix";
  const hasOptions = kind === "one" || kind === "many";
  return {
    ...{ key, kind, label: typed.label, help: typed.help, required: typed.required },
    min: isScale || kind === "number" ? typed.min : null,
    max: isScale || kind === "number" ? typed.max : null,
    low: isScale ? typed.low : NO_WORDS,
    high: isScale ? typed.high : NO_WORDS,
    options: hasOptions ? optionsFrom(typed.options, before?.options ?? []) : [],
    rows: kind === "matrix" ? optionsFrom(typed.rows, before?.rows ?? []) : [],
    maxLength: kind === "text" ? typed.maxLength : null,
  };
}

/** The key of the next question: never one that a version has had, so that answers are never mistaken. */
function nextKey(...forms: readonly (Form | null)[]): string {
  const used = forms
    .flatMap((form) => (form ? questionsOf(form) : []))
    .map(({ key }) => Number(/^d(\d+)$/.exec(key)?.[1] ?? 0));
  return `d${Math.max(0, ...used) + 1}`;
}

/**
 * Adds a question at the end of a page, or writes one anew; a page after the last is made. `past` is the version before,
 * whose keys are not used again. Refuses choices or lines missing or double, scales and limits upside down, too much.
 */
export function putQuestion(
  form: Form,
  past: Form | null,
  { key, page, typed }: { key: string | null; page: number; typed: Typed },
): Result<Form, WriteRefusal> {
  const before = key === null ? null : questionOf(form, key);
  if (key !== null && !before) return refuse("no_such_question");
  if (!before && questionsOf(form).length >= LIMITS.questions) return refuse("too_many_questions");
  if (page > Math.min(form.pages.length + 1, LIMITS.pages)) return refuse("too_many_pages");
  const question = checked(shaped(key ?? nextKey(form, past), typed, before));
  if (!question.ok) return question;
  const pages = form.pages.length < page ? [...form.pages, { title: NO_WORDS, questions: [] }] : form.pages;
  const stays = pages[page - 1]?.questions.some((each) => each.key === key) ?? false;
  return ok({
    ...form,
    pages: pages.map((each, at) => {
      const isHere = at === page - 1;
      if (isHere && stays)
        return { ...each, questions: each.questions.map((one) => (one.key === key ? question.value : one)) };
      const others = each.questions.filter((one) => one.key !== key);
      return { ...each, questions: isHere ? [...others, question.value] : others };
    }),
  });
}

/** Moves a question by one place; over the edge of its page it goes to the page beside. */
export function moveQuestion(form: Form, key: string, way: "up" | "down"): Result<Form, WriteRefusal> {
  const from = form.pages.findIndex(({ questions }) => questions.some((each) => each.key === key));
  const question = questionOf(form, key);
  if (!question) return refuse("no_such_question");
  const own = form.pages[from]?.questions ?? [];
  const at = own.indexOf(question);
  const to = at + (way === "up" ? -1 : 1);
  const others = own.filter((each) => each !== question);
  const beside = form.pages[from + (way === "up" ? -1 : 1)];
  const isInside = to >= 0 && to < own.length;
  if (!isInside && !beside) return ok(form);
  return ok({
    ...form,
    pages: form.pages.map((page) => {
      if (page.questions === own) return { ...page, questions: isInside ? others.toSpliced(to, 0, question) : others };
      if (isInside || page !== beside) return page;
      return { ...page, questions: way === "up" ? [...page.questions, question] : [question, ...page.questions] };
    }),
  });
}

export function removeQuestion(form: Form, key: string): Result<Form, WriteRefusal> {
  if (!questionOf(form, key)) return refuse("no_such_question");
  return ok({
    ...form,
    pages: form.pages.map((page) => ({ ...page, questions: page.questions.filter((each) => each.key !== key) })),
  });
}

export type Head = { title: Words; intro: Words; thanks: Words; pageTitles: string };

/** The words around the questions; the titles of the pages one a line. */
export function writeHead(form: Form, { title, intro, thanks, pageTitles }: Head): Result<Form, WriteRefusal> {
  if (!title.it) return refuse("title_needed");
  const titles = pageTitles.split(/\r?\n/).map((line) => wordsOfLine(line));
  return ok({
    ...{ title, intro, thanks },
    pages: form.pages.map((page, at) => ({ ...page, title: titles[at] ?? NO_WORDS })),
  });
}

/** The form as it is published: pages without questions go. Refuses one that asks nothing. */
export function decidePublish(form: Form): Result<Form, WriteRefusal> {
  const pages = form.pages.filter(({ questions }) => questions.length > 0);
  return pages.length === 0 ? refuse("nothing_asked") : ok({ ...form, pages });
}

/** Sentences that have no English yet: whoever reads English reads Italian there. */
export function withoutEnglish(form: Form): number {
  const sentences = [form.title, form.intro, form.thanks, ...form.pages.map((page) => page.title)].concat(
    questionsOf(form).flatMap(({ label, help, low, high, options, rows }) => [
      ...[label, help, low, high],
      ...[...options, ...rows].map((each) => each.label),
    ]),
  );
  return sentences.filter(({ it, en }) => it !== "" && en === "").length;
}
