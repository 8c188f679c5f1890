// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { bind, stoppedClock, type Actor } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { useCases } from "../../index.ts";
import { clerk, loadCrema, valueOf } from "../../usecases/testing.ts";

const bytes = new Uint8Array(
  readFileSync(new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url)),
);
const printed = JSON.parse(new TextDecoder().decode(bytes));

let db: TestDatabase;
let crema: number;
const at = (actor: Actor, ambitoId = crema, moment = "2026-03-02T09:00:00Z") =>
  bind(useCases, db.caller(ambitoId, actor, stoppedClock(moment)));

beforeAll(async () => {
  db = await testDatabase();
  crema = await db.newAmbito("crema-anno");
  await loadCrema(db, crema);
});
afterAll(() => db.end());

describe("the plan of 2019", () => {
  const load = { bytes, actBody: "Assemblea dei Sindaci", actUncertain: "I documenti non lo dicono." };

  test("is loaded once, approved, and comes out of the database as the file has it", async () => {
    const albero = at({ kind: "system", name: "test" });
    expect(valueOf(await albero.loadOperationalPlan(load))).toEqual({ year: 2019, objectives: 17, changed: true });
    expect(valueOf(await albero.loadOperationalPlan(load))).toMatchObject({ changed: false });
    const file = await at(clerk).exportOperationalPlan({ year: 2019 });
    expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(printed);
    const view = await at(clerk).operationalPlan({ year: 2019 });
    expect(view.totals.declaredCents).toBe(9_954_819_26);
    expect(view.objectives.find((each) => each.code === "8.1")?.budget).toMatchObject({ computedCents: null });
  });
});
