// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";
import { proposeLinks } from "./continuity.ts";
import type { Card, Question } from "./document.ts";
import { editCard, misfitsOf, noteChanges, pickFields, type Changes } from "./edit.ts";
import { emptyCard } from "./empty-card.ts";
import { cardOf, cremaPlan } from "./plans.testing.ts";
import { decideQuestions, usesOf } from "./template.ts";

const card: Card = {
  ...emptyCard({ code: "A", title: "Prima", areas: ["A"], areaName: "Povertà" }),
  uncertain: "dubbio",
};
const stored = (changes: Changes = {}, rowVersion = 1) => ({ card, changes, rowVersion });
const by = (rowVersion: number) => ({ rowVersion, by: "Ada", at: "2026-03-02T10:00:00.000Z" });

describe("an edit of a card", () => {
  test("changes the fields of the patch and names them", () => {
    const edited = editCard(stored(), { title: "Dopo", subtitle: null, answers: { newService: { value: "new" } } }, 1);
    expect(edited).toMatchObject({ ok: true, value: { changed: ["title", "answers.newService"], merged: false } });
  });

  test("empties an optional field with null and takes an answer away with null", () => {
    const full = { ...card, answers: { digital: { value: true } } };
    const edited = editCard({ ...stored(), card: full }, { uncertain: null, answers: { digital: null } }, 1);
    expect(edited.ok && edited.value.card.uncertain).toBeUndefined();
    expect(edited.ok && edited.value.card.answers).toEqual({});
  });

  test.each([
    ["the field was changed before the person looked", { title: by(3) }, 3, true],
    ["the field was changed after", { title: by(4) }, 3, false],
    ["another field was changed after", { subtitle: by(4) }, 3, true],
  ] as const)("%s", (_name, changes, base, accepted) => {
    expect(editCard(stored(changes, 4), { title: "Dopo" }, base).ok).toBe(accepted);
  });

  test("a conflict names the newest change", () => {
    const changes = { title: by(4), keywords: { ...by(5), by: "Bice" } };
    const edited = editCard(stored(changes, 5), { title: "Dopo", keywords: ["una"] }, 3);
    expect(edited).toMatchObject({ refusal: "changed_meanwhile", details: { by: "Bice" } });
  });

  test("notes and picks fields, answers each for itself", () => {
    expect(noteChanges({ title: by(2) }, ["answers.digital"], by(3))).toEqual({
      title: by(2),
      "answers.digital": by(3),
    });
    expect(pickFields(card, ["title", "answers.digital"])).toEqual({ title: "Prima", "answers.digital": null });
  });
});

test("an objective that an action serves cannot go away alone", () => {
  const plan = cremaPlan();
  const before = plan.cards.find((each) => each.actions.some((action) => action.servesObjectives.length > 0));
  const anyCard = before ?? cardOf(plan, "A");
  const found = misfitsOf({ ...anyCard, specificObjectives: [] }, anyCard, plan, "it");
  const served = anyCard.actions.flatMap((action) => [
    ...action.servesObjectives,
    ...(action.suggestedObjectives ?? []),
  ]);
  expect(found.length > 0).toBe(served.length > 0);
  expect(found.every((problem) => problem.path.startsWith("actions."))).toBe(true);
});

describe("the questions of a template", () => {
  const question = (more: Partial<Question>): Question => ({
    key: "q",
    number: 1,
    label: "?",
    type: "yes_no",
    required: true,
    ...more,
  });
  test.each([
    [[question({ type: "choice" })], "options_missing"],
    [[question({ askedWhen: { question: "nobody", value: true } })], "asked_when_unknown"],
  ] as const)("%j", (questions, refusal) => {
    expect(decideQuestions(questions)).toMatchObject({ ok: false, refusal });
  });
  test("stand in the order of their numbers", () => {
    const sorted = decideQuestions([question({ key: "b", number: 9 }), question({ key: "a", number: 2 })]);
    expect(sorted.ok && sorted.value.map((each) => each.key)).toEqual(["a", "b"]);
  });
  test("an answer that says nothing is no use of a question", () => {
    const answers = { a: { value: null, note: null }, b: { value: false }, c: { items: ["una"] } };
    expect([...usesOf([{ ...card, answers }]).keys()]).toEqual(["b", "c"]);
  });
});

test("no link is proposed for a card that says it continues nothing", () => {
  const { cards } = cremaPlan();
  expect(proposeLinks([], cards)).toEqual([]);
});
