// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { ANONYMOUS, bind, NotFound, system, type Actor } from "@albero/kernel";
import { loadPlanInForce, useCases as planningCases } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { printedBytes, runPrintJob, useCases } from "../index.ts";
import { printer } from "./run-print-job.ts";

let db: TestDatabase;
let ambitoId: number;
let versionId: number;
const file = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../data/crema/${name}.json`, import.meta.url)));
const coordinator = personWith("coordinator");
const as = (actor: Actor, ambito = ambitoId) => bind(useCases, db.caller(ambito, actor));

/** Does the jobs that were left in the queue, as the server does. */
async function workOff() {
  for (const job of db.jobs.splice(0)) await runPrintJob(db.caller(ambitoId, system("jobs")), job.payload);
}

beforeAll(async () => {
  db = await testDatabase();
  const territory = await loadCremaTerritory(db.caller(0, system("test")));
  if (!territory.ok) throw new Error(`refused: ${territory.refusal}`);
  ambitoId = territory.value.ambitoId;
  const planning = bind({ loadPlanInForce }, db.caller(ambitoId, system("test")));
  const files = {
    plan: file("plan-2025-2027"),
    past: file("evaluation-2021-2023"),
    evaluation: file("evaluation-2025-2027"),
  };
  const act = {
    actBody: "Assemblea dei Sindaci",
    actUncertain: "I documenti non dicono il numero e il giorno dell'atto.",
  };
  const loaded = await planning.loadPlanInForce({ ...files, inForceFrom: "2025-01-01", ...act });
  if (!loaded.ok) throw new Error(`refused: ${loaded.refusal}`);
  versionId = loaded.value.versionId;
  db.jobs.splice(0);
});
afterAll(async () => {
  printer.close();
  await db.end();
});

test("an approved version is printed once, in the background, and stays the same document", async () => {
  const office = as(coordinator);
  expect((await office.printState({ versionId })).prints).toMatchObject([{ print: null }, { print: null }]);
  await expect(office.printedFile({ versionId, format: "pdf" })).rejects.toThrow(NotFound);

  expect(await office.printPlan({ versionId, format: "pdf" })).toMatchObject({ ok: true });
  const [waiting] = (await office.printState({ versionId })).prints;
  expect(waiting).toMatchObject({ isAtWork: true, isCurrent: false, print: { state: "queued", percent: 0 } });
  expect(await office.printPlan({ versionId, format: "pdf" })).toMatchObject({
    ok: false,
    refusal: "already_printing",
  });

  await workOff();
  const [made] = (await office.printState({ versionId })).prints;
  expect(made).toMatchObject({ isAtWork: false, isCurrent: true, print: { state: "done", percent: 100 } });
  expect(await office.printPlan({ versionId, format: "pdf" })).toMatchObject({ ok: false, refusal: "already_made" });

  const kept = await office.printedFile({ versionId, format: "pdf" });
  expect(kept.fileName).toMatch(/^piano-di-zona-2025-2027-.*-v1\.pdf$/);
  const again = await printedBytes(db.caller(ambitoId), { versionId, format: "pdf", lang: "it" });
  expect(Buffer.compare(again.bytes, kept.bytes)).toBe(0);
  await expect(
    db.asApp(ambitoId, "update publishing.print set bytes = 'x', changed_at = now() where version_id = $1", [
      versionId,
    ]),
  ).rejects.toThrow(/final/);
});

test("Albero prints by itself what is published and not printed yet, in every language, once", async () => {
  const albero = as(system("start"));
  expect(await albero.printPublished()).toMatchObject({ ok: true, value: { queued: 3 } });
  expect(await albero.printPublished()).toMatchObject({ ok: true, value: { queued: 0 } });
});

test("the citizen reads the stored document and never has one drawn", async () => {
  const citizen = as(ANONYMOUS);
  expect(await citizen.publishedFile({ format: "docx" })).toBeNull();
  expect(db.jobs.length).toBe(3);
  await workOff();
  expect(await as(system("start")).printPublished()).toMatchObject({ ok: true, value: { queued: 0 } });

  const pdf = await citizen.publishedFile({ format: "pdf" });
  const stored = await as(coordinator).printedFile({ versionId, format: "pdf" });
  expect(pdf && Buffer.compare(pdf.bytes, stored.bytes)).toBe(0);
  const docx = await citizen.publishedFile({ format: "docx" });
  expect(docx && Buffer.from(docx.bytes.subarray(0, 2)).toString()).toBe("PK");
  await expect(citizen.publishedFile({ format: "pdf", number: 9 })).rejects.toThrow(NotFound);
  await expect(citizen.printState({ versionId })).rejects.toThrow();
});

test("a draft is printed again when its text has changed", async () => {
  const planning = bind(planningCases, db.caller(ambitoId, coordinator));
  const amended = await planning.amend({ versionId });
  if (!amended.ok) throw new Error(`refused: ${amended.refusal}`);
  const draft = amended.value.versionId;
  const office = as(coordinator);
  await office.printPlan({ versionId: draft, format: "docx" });
  await workOff();
  const docx = async () => (await office.printState({ versionId: draft })).prints.find((one) => one.format === "docx");
  expect(await docx()).toMatchObject({ isCurrent: true });

  await planning.saveCardSection({ versionId: draft, code: "A", rowVersion: 1, patch: { title: "Un titolo nuovo" } });
  expect(await docx()).toMatchObject({ isCurrent: false, print: { state: "done" } });
  expect(await office.printPlan({ versionId: draft, format: "docx" })).toMatchObject({ ok: true });
  await workOff();
  expect(await docx()).toMatchObject({ isCurrent: true });
  await expect(as(ANONYMOUS).publishedFile({ format: "docx", number: 2 })).rejects.toThrow(NotFound);
});

test("a second Ambito sees nothing of it", async () => {
  const other = await db.newAmbito("altro-stampa");
  await expect(as(coordinator, other).printState({ versionId })).rejects.toThrow(NotFound);
  await expect(as(coordinator, other).printedFile({ versionId, format: "pdf" })).rejects.toThrow(NotFound);
  expect(await db.asApp(other, "select id from publishing.print")).toEqual([]);
});
