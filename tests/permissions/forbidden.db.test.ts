// SPDX-License-Identifier: AGPL-3.0-or-later
import { bind, Forbidden, type Registry } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registries } from "../../server/registries.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { ACTORS, entries } from "./matrix.ts";

let database: TestDatabase;
let ambitoId: number;
beforeAll(async () => {
  database = await testDatabase();
  ambitoId = await database.newAmbito("crema");
});
afterAll(() => database.end());

describe("whoever may not is told so before anything is read or written", () => {
  test.each(entries().map((entry) => [entry.name, entry] as const))("%s", async (_name, entry) => {
    const registry = registries[entry.module as keyof typeof registries] as Registry;
    const refused = ACTORS.filter(({ actor }) => !entry.may(actor));
    for (const { actor } of refused) {
      const bound = bind(registry, database.caller(ambitoId, actor)) as Record<
        string,
        (raw?: unknown) => Promise<unknown>
      >;
      await expect(bound[entry.key]?.({})).rejects.toThrow(Forbidden);
    }
    const { length } = await database.owner("select from kernel.audit_event");
    expect(length).toBe(0);
  });
});
