// SPDX-License-Identifier: AGPL-3.0-or-later
// For tests of the money: the documents of the pilot, and the use cases bound to a person.
import { readFile } from "node:fs/promises";
import { bind, type Actor, type Result, stoppedClock } from "@albero/kernel";
import { personWith, type TestDatabase } from "../../../../tests/support/database.ts";
import { useCases } from "../../registry.ts";

const DATA = new URL("../../../../data/crema/", import.meta.url);

export const moneyFiles = async () => ({
  operationalPlan: new Uint8Array(await readFile(new URL("operational-plan-2019.json", DATA))),
  spending: new Uint8Array(await readFile(new URL("spending.json", DATA))),
});

export const coordinator = personWith("coordinator");
export const clerk = personWith("clerk");
export const NOW = "2026-03-02T09:00:00Z";

export function financeOf(db: TestDatabase, ambitoId: number, actor: Actor, now = NOW) {
  return bind(useCases, db.caller(ambitoId, actor, stoppedClock(now)));
}

export function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok)
    throw new Error(`refused: ${result.refusal} ${JSON.stringify(result.fields ?? result.details ?? {})}`);
  return result.value;
}

export function refusalOf(result: Result<unknown, string>): string {
  return result.ok ? "(accepted)" : result.refusal;
}
