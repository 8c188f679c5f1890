// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { useCaseNames } from "../../modules/identity/use-case-names.it.ts";
import { ACTORS, drawMatrix, entries, MATRIX_FILE } from "./matrix.ts";

test("the committed permission matrix is the true one (node tests/permissions/matrix.ts writes it)", async () => {
  expect(await readFile(MATRIX_FILE, "utf8")).toBe(drawMatrix());
});

test("every use case has the name of its module and of its place in it", () => {
  for (const entry of entries()) expect(entry.name).toBe(`${entry.module}.${entry.key}`);
});

/** What somebody who was asked does with a link, without a log-in. */
const ANSWERING = ["evaluation.beginAnswer", "evaluation.saveAnswers", "evaluation.sendAnswers"];

test("the citizen changes nothing but the own answers, and who holds no role only takes up an invitation", () => {
  const [citizen, noRole] = ACTORS;
  const changes = entries().filter((entry) => !entry.reads);
  const open = (actor: (typeof ACTORS)[number] | undefined) =>
    changes.filter((entry) => actor && entry.may(actor.actor)).map((entry) => entry.name);
  expect(open(citizen).toSorted()).toEqual(ANSWERING);
  expect(open(noRole).toSorted()).toEqual([...ANSWERING, "identity.acceptInvitation"].toSorted());
});

test("readers and evaluators change nothing of the plan or of the territory", () => {
  const readers = ACTORS.filter(({ head }) => ["third sector reader", "evaluator"].includes(head));
  const changes = entries().filter((entry) => !entry.reads && ["planning", "territory"].includes(entry.module));
  for (const { actor } of readers) expect(changes.filter((entry) => entry.may(actor))).toEqual([]);
});

test("the register has plain words for every change, and for nothing that no longer exists", () => {
  const changes = entries().filter((entry) => !entry.reads);
  expect(Object.keys(useCaseNames).sort()).toEqual(changes.map((entry) => entry.name).sort());
});
