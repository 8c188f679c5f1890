// SPDX-License-Identifier: AGPL-3.0-or-later
import { Forbidden } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import type { PlanDocument } from "../core/document.ts";
import { clerk, draftOfCrema, files, planningOf, refusalOf, valueOf } from "./testing.ts";

let db: TestDatabase;
let ambitoId: number;
beforeAll(async () => {
  db = await testDatabase();
  ambitoId = await db.newAmbito("importa");
});
afterAll(() => db.end());

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const plan = () => JSON.parse(new TextDecoder().decode(files.plan)) as PlanDocument;
const countRows = async () =>
  (await db.owner("select (select count(*) from planning.version) + (select count(*) from planning.cycle) as n"))[0]?.[
    "n"
  ];

test("a dry run tells what the file holds and stores nothing", async () => {
  const report = valueOf(
    await planningOf(db, ambitoId).importPlan({ format: "json", bytes: files.plan, dryRun: true }),
  );
  expect(report).toMatchObject({ versionId: null, cycleCode: "2025-2027", cards: 13, problems: [] });
  expect(report.differing.length).toBeGreaterThan(0);
  expect(await countRows()).toBe(0);
  expect(await db.owner("select * from kernel.audit_event")).toEqual([]);
});

const broken: [string, Uint8Array, string][] = [
  ["not JSON", bytesOf("{ ciao"), "$"],
  ["not text", new Uint8Array([0xff, 0xfe, 0x00]), "$"],
  ["empty", new Uint8Array(), "$"],
  ["another format", bytesOf({ ...plan(), format: "altro/1" }), "$.format"],
  ["no cards", bytesOf({ ...plan(), cards: undefined }), "$.cards"],
  ["a code twice", bytesOf({ ...plan(), cards: [...plan().cards, ...plan().cards.slice(0, 1)] }), "$.cards[13].code"],
  ["a zero character", bytesOf({ ...plan(), title: "a\0b" }), "$.title"],
  [
    "a day that does not exist",
    bytesOf({ ...plan(), cycle: { ...plan().cycle, lastDay: "2027-02-31" } }),
    "$.cycle.lastDay",
  ],
];
test.each(broken)(
  "a broken file, %s: the dry run says where, the import stores nothing",
  async (_name, bytes, place) => {
    const { importPlan } = planningOf(db, ambitoId);
    const report = valueOf(await importPlan({ format: "json", bytes, dryRun: true }));
    expect(report.problems.map((problem) => problem.place)).toContain(place);
    expect(report.problems.every((problem) => problem.message.length > 5)).toBe(true);
    expect(refusalOf(await importPlan({ format: "json", bytes, dryRun: false }))).toBe("has_problems");
    expect(await countRows()).toBe(0);
  },
);

test.each(["xlsx", "ods"] as const)("%s: exported, imported and exported again it is the same plan", async (format) => {
  const own = await db.newAmbito(`foglio-${format}`);
  const planning = planningOf(db, own);
  const first = await draftOfCrema(db, own);
  const { bytes } = await planning.exportPlan({ versionId: first, format });
  const { versionId } = valueOf(await planning.importPlan({ format, bytes, dryRun: false }));
  expect(await planning.getDocument({ versionId })).toEqual(plan());
  const again = await planning.exportPlan({ versionId, format: "json" });
  expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(files.plan));
  expect((await planning.listVersions()).map((version) => version.number)).toEqual([2, 1]);
});

test("a text file is no spreadsheet", async () => {
  const { importPlan } = planningOf(db, ambitoId);
  const report = valueOf(await importPlan({ format: "xlsx", bytes: bytesOf("ciao"), dryRun: true }));
  expect(report.problems).toHaveLength(1);
});

test("a clerk does not import; a file of another cycle makes another plan", async () => {
  await expect(
    planningOf(db, ambitoId, clerk).importPlan({ format: "json", bytes: files.plan, dryRun: true }),
  ).rejects.toThrow(Forbidden);
  const { importPlan, listVersions } = planningOf(db, ambitoId);
  const cycle = { ...plan().cycle, code: "2028-2030", firstDay: "2028-01-01", lastDay: "2030-12-31" };
  valueOf(await importPlan({ format: "json", bytes: files.plan, dryRun: false }));
  valueOf(await importPlan({ format: "json", bytes: bytesOf({ ...plan(), cycle }), dryRun: false }));
  expect((await listVersions()).map((version) => `${version.cycle.code} ${version.number}`)).toEqual([
    "2028-2030 1",
    "2025-2027 1",
  ]);
});
