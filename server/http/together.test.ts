// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import { Together } from "./together.ts";

function counted() {
  const together = new Together<number>();
  const answers: ((error?: Error) => void)[] = [];
  const ask = (key = "crema") =>
    together.ask(key, () => {
      const number = answers.length;
      return new Promise((resolve, reject) => answers.push((error) => (error ? reject(error) : resolve(number))));
    });
  return { ask, answers };
}

test("whoever asks while the question is on its way shares the next answer", async () => {
  const { ask, answers } = counted();
  const [first, second, third] = [ask(), ask(), ask()];
  answers[0]!();
  expect(await first).toBe(0);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]!();
  expect(await Promise.all([second, third])).toEqual([1, 1]);
});

test("two keys do not wait for each other", async () => {
  const { ask, answers } = counted();
  const [here, there] = [ask("crema"), ask("lodi")];
  answers[1]!();
  expect(await there).toBe(1);
  answers[0]!();
  expect(await here).toBe(0);
});

test("an error is told to those who asked that question, and to nobody after them", async () => {
  const { ask, answers } = counted();
  const [first, second] = [ask(), ask()];
  answers[0]!(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]!();
  expect(await second).toBe(1);
});
