// SPDX-License-Identifier: AGPL-3.0-or-later
import { call } from "@albero/kernel";
import { useCases, verifyAudit } from "@albero/identity";
import { afterAll, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
const opened: TestDatabase[] = [];
let ambitoId: number;

/** A chain of four events in one Ambito and of one in another. */
beforeEach(async () => {
  database = await testDatabase();
  opened.push(database);
  ambitoId = await database.newAmbito("crema");
  const other = await database.newAmbito("lodi");
  for (const required of [true, false, true, false]) {
    await call(database.caller(ambitoId), useCases.requireSecondFactor, { required });
  }
  await call(database.caller(other), useCases.requireSecondFactor, { required: true });
});
afterAll(async () => {
  for (const one of opened) await one.end();
});

const where = (number: number) => `where ambito_id = ${ambitoId} and number = ${number}`;

test("an untouched chain is whole", async () => {
  expect(await verifyAudit(database.db)).toEqual([]);
});

test.each([
  ["what was there after", `after = '{"requiresSecondFactor": true}'`],
  ["who did it", "actor_name = 'Qualcun altro'"],
  ["when", "at = at - interval '1 minute'"],
  ["on what", "subject = 'identity.security:999'"],
])("an event whose %s was altered is found", async (_what, change) => {
  await database.owner(`update kernel.audit_event set ${change} ${where(2)}`);
  expect(await verifyAudit(database.db)).toEqual([{ ambitoId, number: 2, problem: "altered" }]);
});

test("an event altered together with its own hash breaks the one after it", async () => {
  await database.owner(`update kernel.audit_event set actor_name = 'Qualcun altro' ${where(2)}`);
  await database.owner(`
    update kernel.audit_event e set hash = kernel.audit_hash(
      (select hash from kernel.audit_event ${where(1)}), e) ${where(2)}`);
  expect(await verifyAudit(database.db)).toEqual([{ ambitoId, number: 3, problem: "altered" }]);
});

test("an event removed from the middle is missed by the next one", async () => {
  await database.owner(`delete from kernel.audit_event ${where(3)}`);
  expect(await verifyAudit(database.db)).toEqual([{ ambitoId, number: 4, problem: "missing_before" }]);
});

test("the first and the last event are missed too", async () => {
  await database.owner(`delete from kernel.audit_event ${where(1)}`);
  await database.owner(`delete from kernel.audit_event ${where(4)}`);
  expect(await verifyAudit(database.db)).toEqual([
    { ambitoId, number: 2, problem: "missing_before" },
    { ambitoId, number: 4, problem: "end_missing" },
  ]);
});

test("an event that was added is found", async () => {
  await database.owner(`
    insert into kernel.audit_event select ambito_id, 5, at, use_case, account_id, actor_name, actor_roles, subject, before, after, hash
    from kernel.audit_event ${where(4)}`);
  expect(await verifyAudit(database.db)).toEqual([
    { ambitoId, number: 5, problem: "altered" },
    { ambitoId, number: 5, problem: "end_missing" },
  ]);
});

test("the application can neither write, change nor remove an event", async () => {
  const attempts = [
    `insert into kernel.audit_event (ambito_id, number, at, use_case, actor_name, actor_roles, subject, hash)
       values (${ambitoId}, 9, now(), 'x', 'x', 'x', 'x', 'x')`,
    `update kernel.audit_event set actor_name = 'x' ${where(1)}`,
    `delete from kernel.audit_event ${where(1)}`,
    "truncate kernel.audit_event",
    `update kernel.audit_head set last_number = 0 where ambito_id = ${ambitoId}`,
    `delete from kernel.audit_head where ambito_id = ${ambitoId}`,
    "alter table kernel.audit_event disable row level security",
  ];
  for (const text of attempts) {
    await expect(database.asApp(ambitoId, text), text).rejects.toMatchObject({ code: "42501" });
  }
  expect(await verifyAudit(database.db)).toEqual([]);
});
