// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { albero, alberoJson } from "../../tests/support/command.ts";

const sample = (name: string): string => path.join(import.meta.dirname, `../../data/samples/tally-${name}.json`);
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "albero-tally-"))));
afterAll(() => rm(folder, { recursive: true }));

type Answer = { outcome: string; members: { name: string; weight: string }[] };

test("the example worked by hand in docs/formats/tally.md comes out the same, as numbers and in words", async () => {
  const { code, answer } = await alberoJson<Answer>(folder, ["tally", sample("double-basis")]);
  expect([code, answer.outcome, answer.members.map(({ weight }) => weight).join()]).toEqual([
    0,
    "rejected",
    "633,177,90,54,26,13,7",
  ]);
  const { stdout } = await albero(folder, ["tally", sample("double-basis"), "--lang", "it"]);
  expect(stdout).toContain("Per peso: 1/2 di 993 è 496,5; servono almeno 497; sono 810 millesimi. Raggiunto.");
});

test.each<[string, (text: string) => string, RegExp]>([
  ["a delegation to oneself", (text) => text.replace('"to": "delta"', '"to": "epsilon"'), /cannot delegate itself/],
])("%s: one clear sentence, exit code 1", async (_name, change, sentence) => {
  const file = path.join(folder, "wrong.json");
  await writeFile(file, change(await readFile(sample("double-basis"), "utf8")));
  const { code, stderr, stdout } = await albero(folder, ["tally", file]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.split("\n")[0]).toMatch(sentence);
});
