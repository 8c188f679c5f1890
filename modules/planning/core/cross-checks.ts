// SPDX-License-Identifier: AGPL-3.0-or-later
// What no single field can know: codes that repeat, references to nothing, a period that ends before it starts.
import type { Answer, Card, PlanDocument, Question } from "./document.ts";
import { problem, type Problem } from "./problem.ts";
import type { Words } from "./words.ts";

type Steps = readonly PropertyKey[];
type Thing = keyof Words["things"];

function duplicates(thing: Thing, entries: { steps: Steps; value: string }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ steps, value }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [problem(steps, (say) => say.problems.duplicate(say.things[thing], value))];
  });
}

function templateProblems({ cycle }: PlanDocument): Problem[] {
  const at = ["cycle", "template"];
  const { parts, questions } = cycle.template;
  const known = new Set(questions.map((question) => question.key));
  const wrongConditions = questions.flatMap(({ askedWhen }, position) =>
    askedWhen && !known.has(askedWhen.question)
      ? [
          problem([...at, "questions", position, "askedWhen", "question"], (say) =>
            say.problems.unknownQuestion(askedWhen.question),
          ),
        ]
      : [],
  );
  return [
    ...duplicates(
      "question",
      questions.map(({ key }, position) => ({ steps: [...at, "questions", position, "key"], value: key })),
    ),
    ...duplicates(
      "part",
      parts.map(({ section }, position) => ({ steps: [...at, "parts", position, "section"], value: section })),
    ),
    ...wrongConditions,
  ];
}

/** Everything with a key in one card: the keys share one space, because "D-E/a6" must name one thing. */
function keysOf(card: Card): { steps: Steps; value: string }[] {
  const listed = (steps: Steps, list: readonly { key: string }[]) =>
    list.map(({ key }, position) => ({ steps: [...steps, position, "key"], value: key }));
  return [
    ...listed(["specificObjectives"], card.specificObjectives),
    ...listed(["actions"], card.actions),
    ...listed(["resources", "lines"], card.resources.lines),
    ...listed(["staff"], card.staff),
    ...listed(["indicators"], card.indicators),
    ...listed(["impact"], card.impact),
  ];
}

function referenceProblems(card: Card, known: { measures: Set<string>; areas: Set<string> }): Problem[] {
  const objectives = new Set(card.specificObjectives.map((objective) => objective.key));
  const found: Problem[] = [];
  const measure = (steps: Steps, key: string | null) => {
    if (key !== null && !known.measures.has(key)) found.push(problem(steps, (say) => say.problems.unknownMeasure(key)));
  };
  card.areas.forEach((letter, position) => {
    if (!known.areas.has(letter)) found.push(problem(["areas", position], (say) => say.problems.unknownArea(letter)));
  });
  card.actions.forEach((action, position) => {
    measure(["actions", position, "measure"], action.measure);
    for (const field of ["servesObjectives", "suggestedObjectives"] as const) {
      (action[field] ?? []).forEach((key, place) => {
        if (objectives.has(key)) return;
        found.push(problem(["actions", position, field, place], (say) => say.problems.unknownObjective(key)));
      });
    }
  });
  card.resources.lines.forEach((line, position) => measure(["resources", "lines", position, "measure"], line.measure));
  card.measures.forEach((box, position) => measure(["measures", position, "measure"], box.measure));
  return found;
}

function isOfItsType(question: Question, answer: Answer): boolean {
  const { value } = answer;
  if (value === null || value === undefined) return true;
  switch (question.type) {
    case "yes_no":
      return typeof value === "boolean";
    case "choices":
      return Array.isArray(value);
    case "choice":
    case "text":
      return typeof value === "string";
    case "list":
      return false;
  }
}

function answerProblems(card: Card, questions: ReadonlyMap<string, Question>): Problem[] {
  return Object.entries(card.answers).flatMap(([key, answer]) => {
    const question = questions.get(key);
    if (!question) return [problem(["answers", key], (say) => say.problems.unknownQuestion(key))];
    const at = ["answers", key, "value"];
    if (!isOfItsType(question, answer)) return [problem(at, (say) => say.problems.wrongAnswer(question.label))];
    const options = question.options && new Set(question.options.map((option) => option.value));
    if (!options || typeof answer.value === "boolean") return [];
    const chosen = [answer.value ?? []].flat();
    return chosen
      .filter((value) => !options.has(value))
      .map((value) => problem(at, (say) => say.problems.notOffered(value)));
  });
}

/** Problems between the fields of a plan whose every field has the right shape. Empty when the plan holds together. */
export function crossProblems(plan: PlanDocument): Problem[] {
  const { cycle, cards, measures } = plan;
  const known = {
    measures: new Set(measures.map((measure) => measure.key)),
    areas: new Set(cycle.areas.map((area) => area.letter)),
  };
  const questions = new Map(cycle.template.questions.map((question) => [question.key, question]));
  const inCards = cards.flatMap((card, position) => {
    const here = [
      ...duplicates("key", keysOf(card)),
      ...duplicates(
        "measure",
        card.measures.map((box, place) => ({ steps: ["measures", place, "measure"], value: box.measure })),
      ),
      ...referenceProblems(card, known),
      ...answerProblems(card, questions),
    ];
    return here.map((each) => ({ ...each, path: `$.cards[${position}]${each.path.slice(1)}` }));
  });
  const reversed = cycle.lastDay < cycle.firstDay;
  return [
    ...(reversed ? [problem(["cycle", "lastDay"], (say) => say.problems.periodReversed())] : []),
    ...duplicates(
      "area",
      cycle.areas.map(({ letter }, place) => ({ steps: ["cycle", "areas", place, "letter"], value: letter })),
    ),
    ...templateProblems(plan),
    ...duplicates(
      "measure",
      measures.map(({ key }, place) => ({ steps: ["measures", place, "key"], value: key })),
    ),
    ...duplicates(
      "card",
      cards.map(({ code }, place) => ({ steps: ["cards", place, "code"], value: code })),
    ),
    ...inCards,
  ];
}
