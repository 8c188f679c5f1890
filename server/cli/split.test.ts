// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { albero, alberoJson } from "../../tests/support/command.ts";

const sample = (name: string): string => path.join(import.meta.dirname, `../../data/samples/split-${name}.json`);
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "albero-split-"))));
afterAll(() => rm(folder, { recursive: true }));

type Answer = { shares: { istat: string; share: string }[] };

test("the example worked by hand in docs/formats/split.md comes out the same", async () => {
  const { code, answer } = await alberoJson<Answer>(folder, ["split", sample("worked-example")]);
  expect(code).toBe(0);
  expect(answer.shares.map((one) => one.share)).toEqual(["68372.09", "29627.91", "2000.00"]);
});

test("every condition at once closes to the cent, and is told in words", async () => {
  const { answer } = await alberoJson<Answer>(folder, ["split", sample("every-condition")]);
  const cents = answer.shares.reduce((all, one) => all + Math.round(Number(one.share) * 100), 0);
  expect(cents).toBe(250_000_01);
  const { stdout } = await albero(folder, ["split", sample("every-condition"), "--lang", "it"]);
  expect(stdout).toContain(
    "La quota di Epsilon è 0,00 € perché la regola esclude questo Comune: Gestisce il servizio da solo.".replaceAll(
      " €",
      "\u00a0€",
    ),
  );
});

test.each<[string, (text: string) => string, RegExp]>([
  ["no JSON", () => "{", /not a JSON file/],
  ["another format", (text) => text.replace("albero.split/1", "albero.split/9"), /not a split/],
  ["a field too many", (text) => text.replace('"year"', '"anno": 1, "year"'), /not a split/],
  ["weights of 99 %", (text) => text.replace('"weight": "70"', '"weight": "69"'), /add up to 99%/],
  [
    "floors above the total",
    (text) => text.replace('"euro": "2000"', '"euro": "40000"'),
    /floors add up to €120000\.00/,
  ],
  ["a figure too few", (text) => text.replace(/"019003": 20/, '"019002": 480'), /missing/],
])("%s: one clear sentence, exit code 1", async (_name, change, sentence) => {
  const file = path.join(folder, "wrong.json");
  await writeFile(file, change(await readFile(sample("worked-example"), "utf8")));
  const { code, stderr, stdout } = await albero(folder, ["split", file]);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.split("\n")[0]).toMatch(sentence);
});
