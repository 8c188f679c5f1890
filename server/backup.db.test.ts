// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startAlbero } from "../tests/support/albero.ts";
import { alberoJson } from "../tests/support/command.ts";
import { signedIn } from "../tests/hostile/visitor.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Whole programs start and end here: a busy machine needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;
type Report = { tables: number; rows: number };

let [from, to] = [] as unknown as [Folder, Folder];
let backup: string;
let made: { code: number; answer: Report };

beforeAll(async () => {
  from = await temporaryFolder("backup");
  to = await temporaryFolder("restore");
  backup = path.join(from.folder, "albero.backup");
  await alberoJson(from.folder, ["load", "crema"]);
  made = await alberoJson<Report>(from.folder, ["backup", backup]);
});
afterAll(async () => {
  await from.remove();
  await to.remove();
});

test("a backup counts what it holds", () => {
  expect(made).toMatchObject({ code: 0, answer: { rows: expect.any(Number) } });
  expect(made.answer.rows).toBeGreaterThan(1_000);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    "with a spoiled byte",
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 5_000), Buffer.from([1, 2, 3]), bytes.subarray(5_003)]),
  ],
  ["of another kind", () => Buffer.from("PK\u0003\u0004")],
  ["without its end", (bytes: Buffer) => rewritten(bytes, (lines) => lines.slice(0, -1))],
  ["with a row less", (bytes: Buffer) => rewritten(bytes, (lines) => lines.toSpliced(2, 1))],
  [
    "with a table that is not ours",
    (bytes: Buffer) =>
      rewritten(bytes, (lines) => [
        ...lines.slice(0, 1),
        '{"table":"pg_catalog.pg_class; drop table x","columns":[],"rows":[]}',
        ...lines.slice(1),
      ]),
  ],
])("a file %s is refused and nothing is changed", async (_name, spoil) => {
  const broken = path.join(from.folder, "broken.backup");
  await writeFile(broken, spoil(await readFile(backup)));
  const { code, answer } = await alberoJson<{ error: string }>(to.folder, ["restore", broken]);
  expect({ code, error: answer.error }).toEqual({
    code: 1,
    error: "This file is not a whole backup of Albero: it is damaged or was cut short. Nothing was changed.",
  });
});

function rewritten(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  const lines = gunzipSync(bytes).toString().trimEnd().split("\n");
  return gzipSync(`${change(lines).join("\n")}\n`);
}

test("a backup of a later release is refused by its name", async () => {
  const later = path.join(from.folder, "later.backup");
  const head = (lines: string[]) => [
    lines[0]!.replace('"migrations":[', '"migrations":["9999_tomorrow",'),
    ...lines.slice(1),
  ];
  await writeFile(later, rewritten(await readFile(backup), head));
  const { code, answer } = await alberoJson<{ error: string }>(to.folder, ["restore", later]);
  expect({ code, error: answer.error }).toEqual({
    code: 1,
    error: expect.stringContaining("comes from a later release"),
  });
});

test("restored into a new folder everything is there: rows, audit chain, documents, people", async () => {
  const restored = await alberoJson<Report>(to.folder, ["restore", backup]);
  expect(restored).toMatchObject({ code: 0, answer: { rows: made.answer.rows } });
  const again = await alberoJson<Report>(to.folder, ["backup", path.join(to.folder, "again.backup")]);
  expect(again.answer).toMatchObject({ rows: made.answer.rows, tables: made.answer.tables });
  const chains = await Promise.all([from, to].map(({ folder }) => alberoJson(folder, ["audit", "verify"])));
  expect(chains[1]).toEqual(chains[0]);
  expect(chains[1]).toMatchObject({ code: 0, answer: { broken: [] } });
  const plans = [path.join(from.folder, "plan.json"), path.join(to.folder, "plan.json")];
  await alberoJson(from.folder, ["plan", "export", "1", "--out", plans[0]!]);
  await alberoJson(to.folder, ["plan", "export", "1", "--out", plans[1]!]);
  expect(await readFile(plans[1]!, "utf8")).toBe(await readFile(plans[0]!, "utf8"));

  const albero = await startAlbero({ folder: to.folder });
  const visitor = await signedIn(albero.url, "coordinatrice@demo.example");
  expect((await visitor.get("/crema/ufficio/piano/1")).status).toBe(200);
  // The sequences went on from where they were: what is new takes a new number.
  const opened = await visitor.post("/crema/ufficio/piano/1/percorso/modifica", { rowVersion: "1" });
  expect(opened.headers.location).toMatch(/\/crema\/ufficio\/piano\/[2-9]$/);
  await albero.stop();
});

test("nothing is restored over data, and the data stays", async () => {
  const { code, answer } = await alberoJson<{ error: string }>(from.folder, ["restore", backup]);
  expect({ code, error: answer.error }).toEqual({
    code: 1,
    error: expect.stringMatching(/^This database already holds data/),
  });
  expect(await alberoJson(from.folder, ["audit", "verify"])).toMatchObject({ code: 0, answer: { broken: [] } });
});
