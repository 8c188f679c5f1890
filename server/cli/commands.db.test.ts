// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line as a person or a script uses it: exit code 0 only on success, one sentence when something is wrong.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { albero, alberoJson } from "../../tests/support/command.ts";
import { launchDatabase } from "../database/launcher.ts";
import { temporaryFolder } from "../temporary-folder.ts";

// Whole programs start and end here: a busy machine needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const ROOT = path.join(import.meta.dirname, "../..");
const PLAN = path.join(ROOT, "data/crema/plan-2025-2027.json");

let folder: string;
let remove: () => Promise<void>;
let atWork: { end(): Promise<void> };
const file = (name: string) => path.join(folder, name);
const json = <V>(...args: string[]) => alberoJson<V>(folder, args);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder("commands"));
  const loaded = await json<{ cards: number }>("load", "crema");
  expect(loaded).toMatchObject({ code: 0, answer: { wasThere: false, cards: 13 } });
  // As beside a server at work: no command finds itself alone and stops the database.
  const { url, stop } = await launchDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  atWork = {
    end: async () => {
      await client.end();
      await stop();
    },
  };
});
afterAll(async () => {
  await atWork.end();
  await remove();
});

describe("plan check", () => {
  type Report = {
    cards: { code: string }[];
    differing: { code: string; declared: number; computed: number; difference: number }[];
    sharedMeasures: { measure: string; disagrees: boolean; cards: { code: string; line: number; box: number }[] }[];
  };

  test("finds the four cards of Crema whose sum does not close, and the measures that disagree", async () => {
    const { code, answer } = await alberoJson<Report>(folder, ["plan", "check", PLAN]);
    expect(code).toBe(0);
    expect(answer.cards).toHaveLength(13);
    expect(answer.differing.map((card) => card.code)).toEqual(["J", "K", "L-FC", "F"]);
    for (const { declared, computed, difference } of answer.differing) {
      expect(Math.round((declared - computed) * 100)).toBe(Math.round(difference * 100));
      expect(difference).not.toBe(0);
    }
    expect(answer.sharedMeasures.length).toBeGreaterThan(0);
    for (const measure of answer.sharedMeasures) expect(measure.cards.length).toBeGreaterThan(1);
    const disagreeing = answer.sharedMeasures.filter((measure) => measure.disagrees);
    expect(disagreeing.length).toBeGreaterThan(0);
    for (const { cards } of disagreeing) {
      const amounts = cards.flatMap((card) => [card.line, card.box]).filter((amount) => amount !== null);
      expect(new Set(amounts).size).toBeGreaterThan(1);
    }
  });

  test("lists every problem of a broken file with its place", async () => {
    const plan = JSON.parse(await readFile(PLAN, "utf8"));
    plan.cards[0].resources.lines[0].amount = 10.005;
    delete plan.cards[1].title;
    await writeFile(file("broken.json"), JSON.stringify(plan));
    const { code, answer } = await json<{ error: string; problems: { path: string }[] }>(
      "plan",
      "check",
      file("broken.json"),
    );
    expect({ code, error: answer.error }).toEqual({ code: 1, error: expect.stringContaining("2 problem(s)") });
    expect(answer.problems.map((problem) => problem.path).toSorted()).toEqual([
      "$.cards[0].resources.lines[0].amount",
      "$.cards[1].title",
    ]);
  });
});

describe("export, import, export", () => {
  test.each(["json", "xlsx", "ods"])("%s gives the same bytes", async (format) => {
    const [first, second] = [file(`first.${format}`), file(`second.${format}`)];
    expect(await json("plan", "export", "1", "--format", format, "--out", first)).toMatchObject({ code: 0 });
    const imported = await json<{ versionId: number }>("plan", "import", first);
    expect(imported.code).toBe(0);
    const version = String(imported.answer.versionId);
    expect(await json("plan", "export", version, "--format", format, "--out", second)).toMatchObject({ code: 0 });
    expect(Buffer.compare(await readFile(first), await readFile(second))).toBe(0);
  });
});

test("plan import --dry-run tells what the file holds and stores nothing", async () => {
  const dry = await json("plan", "import", PLAN, "--dry-run");
  expect(dry).toMatchObject({ code: 0, answer: { versionId: null, cards: 13, problems: [] } });
});

test("plan print writes a PDF that says it is one", async () => {
  const out = file("piano.pdf");
  expect(await json("plan", "print", "1", "--format", "pdf", "--out", out)).toMatchObject({ code: 0 });
  expect((await readFile(out)).subarray(0, 5).toString()).toBe("%PDF-");
});

describe("users", () => {
  type Users = { email: string; roles: string[]; isDisabled: boolean }[];

  test("are invited, listed and sent away", async () => {
    const added = await json<{ link: string }>(
      "user",
      "add",
      "nuova@demo.example",
      "--name",
      "Persona Nuova",
      "--role",
      "clerk",
    );
    expect(added).toMatchObject({ code: 0, answer: { link: expect.stringMatching(/\/invito\/\S{20,}$/) } });
    expect((await json<Users>("user", "list")).answer).toHaveLength(7);
    expect(await json("user", "disable", "operatore@demo.example")).toMatchObject({ code: 0 });
    const { answer } = await json<Users>("user", "list");
    expect(answer.find((user) => user.email === "operatore@demo.example")).toMatchObject({
      roles: [],
      isDisabled: true,
    });
  });
});

describe("mistakes", () => {
  const OUT = "/nowhere/at/all";
  test.each([
    ["an unknown command", ["esplodi"], 'There is no command "esplodi": see albero --help.'],
    ["an unknown option", ["migrate", "--now"], "Unknown option '--now': see albero --help."],
    ["no file", ["plan", "check"], "Say the plan file: see albero --help."],
    [
      "a file that is not there",
      ["plan", "check", "nessuno.json"],
      "nessuno.json cannot be read: there is no such file.",
    ],
    ["a file of another kind", ["plan", "check", "package.txt"], "package.txt: a plan is a .json, .xlsx or .ods file."],
    ["a version that is no number", ["plan", "export", "uno"], '"uno" is not the number of a version.'],
    ["a version that is not there", ["plan", "export", "999"], /^There is no such thing: version 999/],
    ["a version beyond every number", ["plan", "export", "99999999999"], /^There is no such thing/],
    ["an unknown format", ["plan", "export", "1", "--format", "exe"], "The formats are json, xlsx and ods."],
    ["a print in an unknown format", ["plan", "print", "1", "--format", "exe"], "The formats are pdf and docx."],
    [
      "a folder that is not there",
      ["plan", "export", "1", "--out", OUT],
      /cannot be used: there is no such file or folder\.$/,
    ],
    ["a backup to nowhere", ["backup", OUT], /cannot be used: there is no such file or folder\.$/],
    ["an unknown Ambito", ["user", "list", "--ambito", "boh"], 'There is no Ambito "boh"; there are: crema.'],
    ["a person without a name", ["user", "add", "a@b.example"], "Say the name of the person with --name."],
    ["an unknown role", ["user", "add", "a@b.example", "--name", "Uno", "--role", "re"], /^Say the role with --role: /],
    [
      "an address that is none",
      ["user", "add", "boh", "--name", "Uno", "--role", "clerk"],
      "What was given cannot be used as it is.",
    ],
    ["a person who is not there", ["user", "disable", "x@y.example"], /^Nobody in .+ has the address x@y\.example\.$/],
    ["the last administrator", ["user", "disable", "amministratore@demo.example"], /^This is the last administrator/],
    ["a restore over data", ["restore", "package.json"], /is not a whole backup of Albero/],
  ])("%s is one sentence and exit code 1", async (_name, args, sentence) => {
    const { code, answer } = await json<{ error: string }>(...args);
    expect({ code, error: answer.error }).toEqual({
      code: 1,
      error: expect.stringMatching(sentence instanceof RegExp ? sentence : `^${sentence.replace(/[.()?"]/g, "\\$&")}$`),
    });
    expect(answer.error).not.toContain("\n");
  });

  test("of the environment are told too", async () => {
    const port = await albero(folder, ["start", "--json"], { PORT: "molti" });
    expect({ code: port.code, ...JSON.parse(port.stdout) }).toEqual({
      code: 1,
      error: 'PORT must be a number from 0 to 65535, not "molti".',
    });
    const data = await albero(path.join(PLAN, "dentro"), ["migrate", "--json"]);
    expect(data.code).toBe(1);
    expect(JSON.parse(data.stdout).error).toMatch(/cannot be used: a part of this path is a file/);
    const database = await albero(folder, ["migrate", "--json"], { DATABASE_URL: "postgres://127.0.0.1:1/x" });
    expect(database.code).toBe(1);
    expect(JSON.parse(database.stdout).error).toMatch(/^The database does not answer: /);
  });

  test("leave the audit chain whole", async () => {
    expect(await json("audit", "verify")).toMatchObject({ code: 0, answer: { broken: [] } });
  });
});
