// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tests of this folder share: an Ambito with the plan of Crema, in force or as a draft.
import { readFileSync } from "node:fs";
import { bind, stoppedClock, type Actor, type Result } from "@albero/kernel";
import { personWith, type TestDatabase } from "../../../tests/support/database.ts";
import { useCases } from "../index.ts";

const data = (name: string) => new Uint8Array(readFileSync(new URL(`../../../data/crema/${name}`, import.meta.url)));

export const files = {
  plan: data("plan-2025-2027.json"),
  past: data("evaluation-2021-2023.json"),
  evaluation: data("evaluation-2025-2027.json"),
};

export const coordinator = personWith("coordinator");
export const clerk = personWith("clerk");

export function planningOf(
  db: TestDatabase,
  ambitoId: number,
  actor: Actor = coordinator,
  at = "2026-03-02T09:00:00Z",
) {
  return bind(useCases, db.caller(ambitoId, actor, stoppedClock(at)));
}

/** The value of a result that the test expects to be a yes. */
export function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

export function refusalOf(result: Result<unknown, string>): string {
  return result.ok ? "accepted" : result.refusal;
}

export async function loadCrema(db: TestDatabase, ambitoId: number) {
  const { loadPlanInForce } = planningOf(db, ambitoId, { kind: "system", name: "test" });
  return valueOf(
    await loadPlanInForce({
      ...files,
      inForceFrom: "2025-01-01",
      actBody: "Assemblea dei Sindaci",
      actUncertain: "I documenti non dicono il numero e il giorno dell'atto.",
    }),
  );
}

/** The plan of Crema as a draft that one can write in. */
export async function draftOfCrema(db: TestDatabase, ambitoId: number): Promise<number> {
  const { importPlan } = planningOf(db, ambitoId);
  const { versionId } = valueOf(await importPlan({ format: "json", bytes: files.plan, dryRun: false }));
  if (versionId === null) throw new Error("a real import makes a version");
  return versionId;
}
