// SPDX-License-Identifier: AGPL-3.0-or-later
import { ANONYMOUS, NotFound } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import type { PlanDocument } from "../core/document.ts";
import { files, loadCrema, planningOf } from "./testing.ts";

let db: TestDatabase;
let crema: number;
let versionId: number;
const file = JSON.parse(new TextDecoder().decode(files.plan)) as PlanDocument;

beforeAll(async () => {
  db = await testDatabase();
  crema = await db.newAmbito("crema");
  versionId = (await loadCrema(db, crema)).versionId;
});
afterAll(() => db.end());

test("what is stored equals the file, field by field", async () => {
  const { getDocument } = planningOf(db, crema);
  const stored = await getDocument({ versionId });
  expect(stored.cards.map((card) => card.code)).toEqual(file.cards.map((card) => card.code));
  for (const [index, card] of file.cards.entries()) expect(stored.cards[index]).toEqual(card);
  expect(stored).toEqual(file);
  expect(file.cards).toHaveLength(13);
});

test("the export gives the bytes of the file back", async () => {
  const { exportPlan } = planningOf(db, crema);
  const { bytes, fileName } = await exportPlan({ versionId, format: "json" });
  expect(new TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(files.plan));
  expect(fileName).toBe("piano-2025-2027-v1.json");
});

test("the nodes that other modules join are those of the cards", async () => {
  const rows = await db.asApp(
    crema,
    "select kind, count(*) as n, sum(amount_cents) as cents from planning.node where version_id = $1 group by kind",
    [versionId],
  );
  const byKind = new Map(rows.map((row) => [row["kind"], row]));
  const count = (of: (card: PlanDocument["cards"][number]) => number) =>
    file.cards.reduce((all, card) => all + of(card), 0);
  expect(Number(byKind.get("action")?.["n"])).toBe(count((card) => card.actions.length));
  expect(Number(byKind.get("indicator")?.["n"])).toBe(count((card) => card.indicators.length));
  const cents = count((card) =>
    card.resources.lines.reduce((all, line) => all + Math.round((line.amount ?? 0) * 100), 0),
  );
  expect(Number(byKind.get("line")?.["cents"])).toBe(cents);
});

test("beside a measure that cards share stands what each of them prints", async () => {
  const { merges } = await planningOf(db, crema).getCard({ versionId, code: "D-E" });
  const autonomy = merges.find((merge) => merge.measure === "m5c2-1.2-disabilita");
  expect(autonomy?.cards.map(({ cardCode, lineAmount, boxAmount }) => [cardCode, lineAmount, boxAmount])).toEqual([
    ["D-E", 750_000_00, 750_000_00],
    ["J", 750_000_00, 750_000_00],
    ["H", 710_000_00, 710_000_00],
  ]);
  expect(merges.every((merge) => merge.cards.some((card) => card.cardCode === "D-E"))).toBe(true);
});

test("it is version 1, in force, and says that number and day of its act are not known", async () => {
  const { listVersions } = planningOf(db, crema);
  const [version, ...others] = await listVersions();
  expect(others).toEqual([]);
  expect(version).toMatchObject({ number: 1, status: "in_force", inForceFrom: "2025-01-01", cards: 13 });
  expect(version?.act).toMatchObject({ number: null, date: null, body: "Assemblea dei Sindaci" });
  expect(version?.act?.uncertain).toBeTruthy();
});

test("a second load changes nothing and says so", async () => {
  const before = await db.owner("select last_number from kernel.audit_head where ambito_id = $1", [crema]);
  expect(await loadCrema(db, crema)).toMatchObject({ versionId, changed: false, cards: 13 });
  expect(await db.owner("select last_number from kernel.audit_head where ambito_id = $1", [crema])).toEqual(before);
});

test("links to the previous plan are proposed where area and title agree", async () => {
  const { pastObjectives } = planningOf(db, crema);
  const past = await pastObjectives({ versionId });
  expect(past.objectives).toHaveLength(8);
  const links = past.objectives.flatMap(({ objective, links }) =>
    links.map((link) => `${objective.code} ${link.cardCode}`),
  );
  expect(links).toEqual([
    "5.2.1 A",
    "5.2.2 B",
    "5.2.3 A",
    "5.2.4 D-E",
    "5.2.5 G",
    "5.2.5 I",
    "5.2.6 H",
    "5.2.7 J",
    "5.2.8 K",
  ]);
  expect(past.objectives.every(({ links }) => links.every((link) => link.proposed))).toBe(true);
  expect(past.withoutAncestor.map((card) => card.code).toSorted()).toEqual(["F", "L-BIB", "L-CPT", "L-EM", "L-FC"]);
});

test("a citizen reads the plan in force, and nothing of the office", async () => {
  const citizen = planningOf(db, crema, ANONYMOUS);
  const view = await citizen.publishedVersion();
  expect(view.version.id).toBe(versionId);
  expect(view.cards).toHaveLength(13);
  const card = await citizen.publishedCard({ code: "D-E" });
  expect(card.card.title).toBe("Un territorio che cura");
  expect(card.continuity.map((link) => link.pastCode)).toEqual(["5.2.4"]);
  expect((await citizen.publishedEvaluationSystem()).system?.objectives).toHaveLength(13);
  await expect(citizen.getVersion({ versionId })).rejects.toThrow("planning.getVersion");
});

test("words are found in Italian, in cards and in what hangs on them", async () => {
  const citizen = planningOf(db, crema, ANONYMOUS);
  const { hits } = await citizen.searchPublished({ q: "anziano" });
  expect(hits.some((hit) => hit.cardCode === "D-E" && hit.kind === "card")).toBe(true);
  expect((await citizen.searchPublished({ q: "'; zxq \0 & | !" })).hits).toEqual([]);
  expect((await citizen.searchPublished({ q: "" })).hits).toEqual([]);
});

test("another Ambito sees nothing: not by id, not by SQL, not in public", async () => {
  const other = await db.newAmbito("altrove");
  const { listVersions, getVersion, getCard, exportPlan } = planningOf(
    db,
    other,
    personWith("coordinator", "administrator"),
  );
  expect(await listVersions()).toEqual([]);
  await expect(getVersion({ versionId })).rejects.toThrow(NotFound);
  await expect(getCard({ versionId, code: "A" })).rejects.toThrow(NotFound);
  await expect(exportPlan({ versionId, format: "json" })).rejects.toThrow(NotFound);
  await expect(planningOf(db, other, ANONYMOUS).publishedVersion()).rejects.toThrow(NotFound);
  for (const table of await db.owner("select tablename from pg_tables where schemaname = 'planning'")) {
    const [row] = await db.asApp(other, `select count(*) as n from planning.${String(table["tablename"])}`);
    expect(Number(row?.["n"])).toBe(0);
  }
  await expect(
    db.asApp(other, "update planning.version set title = 'mio' where id = $1 returning id", [versionId]),
  ).resolves.toEqual([]);
  await expect(
    db.asApp(other, "insert into planning.plan (ambito_id, cycle_id, created_at) values ($1, 1, now())", [crema]),
  ).rejects.toThrow("row-level security");
});

test("the audit chain tells the load and holds together", async () => {
  const rows = await db.owner("select use_case, actor_name, subject from kernel.audit_event where ambito_id = $1", [
    crema,
  ]);
  expect(rows).toEqual([
    { use_case: "planning.loadPlanInForce", actor_name: "test", subject: `planning.version:${versionId}` },
  ]);
  expect(await db.owner("select * from kernel.verify_audit()")).toEqual([]);
});
