// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { ANONYMOUS, bind, NotFound } from "@albero/kernel";
import { useCases as planning } from "@albero/planning";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { useCases } from "../index.ts";

let db: TestDatabase;
let loaded: number;
let bare: number;

beforeAll(async () => {
  db = await testDatabase();
  [loaded, bare] = [await db.newAmbito("con-piano"), await db.newAmbito("senza-piano")];
  const data = (name: string) => new Uint8Array(readFileSync(`data/crema/${name}`));
  const result = await bind(planning, db.caller(loaded)).loadPlanInForce({
    plan: data("plan-2025-2027.json"),
    past: data("evaluation-2021-2023.json"),
    inForceFrom: "2025-01-01",
    actBody: "Assemblea dei Sindaci",
    actUncertain: "I documenti non dicono il numero e il giorno dell'atto.",
  });
  expect(result.ok).toBe(true);
  await bind(planning, db.caller(bare)).importPlan({
    format: "json",
    bytes: data("plan-2025-2027.json"),
    dryRun: false,
  });
});
afterAll(() => db.end());

const citizen = (ambitoId: number) => bind(useCases, db.caller(ambitoId, ANONYMOUS));

test("a citizen reads the plan in force, with a trunk that is what the guard counts once", async () => {
  const plan = await citizen(loaded).planSite({ slug: "con-piano" });
  expect(plan?.cards).toHaveLength(13);
  expect(plan?.model.totalCents).toBe(plan?.guard.computedOnce);
  expect(plan?.picture.wide).toContain("/con-piano/piano/obiettivi/D-E");
});

test("a draft is nothing to a citizen", async () => {
  expect(await citizen(bare).planSite({ slug: "senza-piano" })).toBeNull();
  await expect(citizen(bare).objectiveSite({ slug: "senza-piano", code: "A" })).rejects.toThrow(NotFound);
  expect((await citizen(bare).searchSite({ q: "anziani" })).plan).toEqual([]);
});

test("an objective says who shares its measures and what it continues", async () => {
  const { shared, ancestors, picture } = await citizen(loaded).objectiveSite({ slug: "con-piano", code: "J" });
  expect(shared.map(({ others }) => others.map(({ code }) => code))).toEqual([["D-E", "H"]]);
  expect(ancestors.length).toBeGreaterThan(0);
  expect(picture.small).toContain("/con-piano/piano/obiettivi/J#a1");
});

test("search finds by the beginning of a word, and signs of a pattern are only signs", async () => {
  expect((await citizen(loaded).searchSite({ q: "anziano" })).plan.length).toBeGreaterThan(3);
  expect((await citizen(loaded).searchSite({ q: "%_\\'" })).plan).toEqual([]);
  expect(await citizen(loaded).searchSite({ q: "  " })).toEqual({ words: "", plan: [], municipalities: [] });
});

test("only published versions are compared", async () => {
  expect((await citizen(loaded).compareSite({ from: 1, to: 1 })).comparison.identical).toBe(true);
  await expect(citizen(loaded).compareSite({ from: 1, to: 2 })).rejects.toThrow(NotFound);
  await expect(citizen(bare).compareSite({ from: 1, to: 1 })).rejects.toThrow(NotFound);
});
