// SPDX-License-Identifier: AGPL-3.0-or-later
// What a questionnaire asks: pages of questions in both languages. One value, stored whole in each version.
import { z } from "zod";
import type { Lang } from "@albero/kernel/pure";

export const KINDS = ["scale", "one", "many", "number", "text", "matrix"] as const;
export type Kind = (typeof KINDS)[number];

export const GROUPS = ["beneficiaries", "workers", "decision_makers", "funders", "partners"] as const;
/** Who answers: those helped, those who work, those who decide, those who pay, those who take part. */
export type Group = (typeof GROUPS)[number];

export const LIMITS = { pages: 20, questions: 60, options: 20, rows: 15, text: 4_000, scale: 10 } as const;

const words = z.strictObject({ it: z.string().max(1_000), en: z.string().max(1_000) });
/** A sentence in both languages; where the English is empty the Italian stands for it. */
export type Words = z.infer<typeof words>;

const option = z.strictObject({ key: z.string().min(1).max(20), label: words });
export type Option = z.infer<typeof option>;

const question = z.strictObject({
  key: z.string().regex(/^[a-z0-9]{1,20}$/),
  kind: z.enum(KINDS),
  label: words,
  help: words,
  required: z.boolean(),
  /** Ends of a scale or of the rows of a matrix, limits of a number. */
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** What the ends of a scale mean. */
  low: words,
  high: words,
  /** Choices of one or many. */
  options: z.array(option).max(LIMITS.options),
  /** Lines of a matrix. */
  rows: z.array(option).max(LIMITS.rows),
  maxLength: z.int().min(1).max(LIMITS.text).nullable(),
});
export type Question = z.infer<typeof question>;

const page = z.strictObject({ title: words, questions: z.array(question).max(LIMITS.questions) });
export type FormPage = z.infer<typeof page>;

export const formShape = z.strictObject({
  title: words,
  intro: words,
  thanks: words,
  pages: z.array(page).min(1).max(LIMITS.pages),
});
export type Form = z.infer<typeof formShape>;

export const NO_WORDS: Words = { it: "", en: "" };

/** The sentence in the language of the reader. */
export const said = (sentence: Words, lang: Lang): string => (lang === "en" && sentence.en ? sentence.en : sentence.it);

export const questionsOf = (form: Form): Question[] => form.pages.flatMap((each) => each.questions);

export function questionOf(form: Form, key: string): Question | null {
  return questionsOf(form).find((each) => each.key === key) ?? null;
}

export function emptyForm(title: string): Form {
  return {
    title: { it: title, en: "" },
    intro: NO_WORDS,
    thanks: NO_WORDS,
    pages: [{ title: NO_WORDS, questions: [] }],
  };
}

/** The steps of a scale from its lowest to its highest: 1, 2, 3, 4, 5. */
export function levelsOf({ min, max }: Pick<Question, "min" | "max">): number[] {
  const [from, to] = [min ?? 1, max ?? 5];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_none, at) => from + at);
}
