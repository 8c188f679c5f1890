// SPDX-License-Identifier: AGPL-3.0-or-later
// The results of a wave, question by question: every number here has passed the seal.
import { createHash } from "node:crypto";
import type { Answers } from "./answers.ts";
import { levelsOf, questionsOf, type Form, type Group, type Option, type Question, type Words } from "./form.ts";
import { blocksOf, sealMany, sealNumbers, sealOne, sealScale, sealTexts, sumOf, type Sealed } from "./seal.ts";

export type GroupAnswers = { group: Group; answers: Answers };

/** What is counted alone: a question, or one line of a matrix. */
export type Item = { key: string; line: string | null; question: Question; lineLabel: Words | null };

export type Block = { groups: Group[]; sealed: Sealed };
export type ItemResult = { item: Item; blocks: Block[]; total: Sealed };

export function itemsOf(form: Form): Item[] {
  return questionsOf(form).flatMap((question): Item[] =>
    question.kind === "matrix"
      ? question.rows.map((row: Option) => ({ key: question.key, line: row.key, question, lineLabel: row.label }))
      : [{ key: question.key, line: null, question, lineLabel: null }],
  );
}

/** What one person answered to an item; undefined when nothing. */
function answerTo({ key, line }: Item, answers: Answers): unknown {
  const answer = answers[key];
  if (line === null || answer === undefined) return answer;
  return typeof answer === "object" && !Array.isArray(answer) ? answer[line] : undefined;
}

/** Every item of the form, by block and in all. `fewest` is the dated threshold of small numbers. */
export function resultsOf(form: Form, all: readonly GroupAnswers[], fewest: number): ItemResult[] {
  return itemsOf(form).map((item) => {
    const given = all
      .map(({ group, answers }) => ({ group, answer: answerTo(item, answers) }))
      .filter(({ answer }) => answer !== undefined);
    return resultOf(item, given, fewest);
  });
}

function resultOf(item: Item, given: readonly { group: Group; answer: unknown }[], fewest: number): ItemResult {
  const groups = [...new Set(given.map(({ group }) => group))];
  const sizes = groups.map((group) => ({ group, answers: given.filter((one) => one.group === group).length }));
  const cut = blocksOf(sizes, fewest);
  if (cut === null) return { item, blocks: [{ groups, sealed: { kind: "hidden" } }], total: { kind: "hidden" } };
  const blocks = cut.map((inside): Block => {
    const answers = given.filter((one) => inside.includes(one.group)).map(({ answer }) => answer);
    return { groups: inside, sealed: sealed(item, answers, fewest) };
  });
  return { item, blocks, total: sumOf(blocks.map((block) => block.sealed)) };
}

function sealed(item: Item, answers: readonly unknown[], fewest: number): Sealed {
  const { question } = item;
  switch (question.kind) {
    case "scale":
    case "matrix": {
      const levels = levelsOf(question);
      const counts = levels.map((level) => answers.filter((answer) => answer === level).length);
      return sealScale(counts, levels[0] ?? 1, fewest);
    }
    case "one": {
      const counts = question.options.map(({ key }) => answers.filter((answer) => answer === key).length);
      return sealOne(counts, fewest);
    }
    case "many": {
      const counts = question.options.map(
        ({ key }) => answers.filter((answer) => Array.isArray(answer) && answer.includes(key)).length,
      );
      return sealMany(counts, answers.length, fewest);
    }
    case "number":
      return sealNumbers(
        answers.filter((answer) => typeof answer === "number"),
        question,
        fewest,
      );
    case "text":
      return sealTexts(
        shuffled(
          item,
          answers.filter((answer) => typeof answer === "string"),
        ),
        fewest,
      );
  }
}

/** An order that depends on the words alone: the same at every look, and different for each question. */
function shuffled(item: Item, texts: readonly string[]): string[] {
  const mark = (text: string) => createHash("sha256").update(`${item.key} ${text}`).digest("hex");
  return texts.toSorted((a, b) => mark(a).localeCompare(mark(b)));
}

/** How many answered, by block of groups; null where even all together are too few. */
export type Participation = { groups: Group[]; asked: number; answers: number }[] | null;

/** The response of a wave that is closed, cut as the results are: a group of few stands with another. */
export function participationOf(
  groups: readonly { group: Group; asked: number; answers: number }[],
  fewest: number,
): Participation {
  const cut = blocksOf(groups, fewest);
  if (cut === null) return null;
  const silent = groups.filter(({ answers }) => answers === 0).map(({ group }) => [group]);
  return [...cut, ...silent].map((inside) => {
    const own = groups.filter(({ group }) => inside.includes(group));
    const add = (of: "asked" | "answers") => own.reduce((sum, each) => sum + each[of], 0);
    return { groups: inside, asked: add("asked"), answers: add("answers") };
  });
}

export type Level = { numerator: number; denominator: number; answers: number };
export type LevelRefusal = "not_a_scale" | "too_few_answers";

/** The level that a scale question reached: sum of the scores over the answers, if that may be told; null if not. */
export function levelIn(result: ItemResult): Level | LevelRefusal {
  if (result.item.question.kind !== "scale" && result.item.question.kind !== "matrix") return "not_a_scale";
  if (result.total.kind !== "scale" || result.total.sum === null) return "too_few_answers";
  const { answers, sum } = result.total;
  return { numerator: sum, denominator: answers, answers };
}
