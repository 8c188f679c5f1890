// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { z } from "zod";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../tests/support/database.ts";
import { hasRole } from "./actor.ts";
import { chainEnd } from "./audit.ts";
import { Forbidden, NotFound, ok, refuse } from "./result.ts";
import { ask, call, question, useCase } from "./use-case.ts";

let database: TestDatabase;
let ambito: number;
beforeAll(async () => {
  database = await testDatabase();
  ambito = await database.newAmbito("prova");
});
afterAll(() => database.end());

const rename = useCase({
  name: "kernel.rename",
  may: (actor) => hasRole(actor, "coordinator"),
  input: z.object({ name: z.string().min(3), ending: z.enum(["accept", "refuse", "forget", "forbid"]) }),
  async run({ name, ending }, { tx, ambitoId, allow, record }) {
    await tx.updateTable("kernel.ambito").set({ name }).where("id", "=", ambitoId).execute();
    allow(ending !== "forbid");
    if (ending === "refuse") return refuse("not_today");
    if (ending === "accept") await record({ subject: `ambito:${ambitoId}`, before: null, after: { name } });
    return ok(name);
  },
});

const nameOf = question({
  name: "kernel.nameOf",
  may: () => true,
  input: z.object({ id: z.coerce.number().int() }),
  run: async ({ id }, { tx }) => {
    const row = await tx.selectFrom("kernel.ambito").select("name").where("id", "=", id).executeTakeFirst();
    if (!row) throw new NotFound("ambito");
    return row.name;
  },
});

const coordinator = personWith("coordinator");
const storedName = async () =>
  (await database.owner("select name from kernel.ambito where id = $1", [ambito]))[0]?.name;
const events = async () =>
  (await database.owner("select * from kernel.audit_event where ambito_id = $1", [ambito])).length;

describe("an action", () => {
  test("is done, and leaves one event in the same transaction", async () => {
    const result = await call(database.caller(ambito, coordinator), rename, { name: "Nuovo nome", ending: "accept" });
    expect(result).toEqual({ ok: true, value: "Nuovo nome" });
    expect(await storedName()).toBe("Nuovo nome");
    expect(await events()).toBe(1);
  });

  test.each(["refuse", "forget", "forbid"])("that ends with %s leaves nothing behind", async (ending) => {
    const before = [await storedName(), await events()];
    const attempt = call(database.caller(ambito, coordinator), rename, { name: `Con ${ending}`, ending });
    if (ending === "refuse") expect(await attempt).toMatchObject({ ok: false, refusal: "not_today" });
    if (ending === "forget") await expect(attempt).rejects.toThrow(/without an audit event/);
    if (ending === "forbid") await expect(attempt).rejects.toThrow(Forbidden);
    expect([await storedName(), await events()]).toEqual(before);
  });

  test("may be part of another: its permission, its event, one transaction", async () => {
    const twice = useCase({
      name: "kernel.renameTwice",
      may: () => true,
      input: z.object({ name: z.string(), ending: z.string(), goesOn: z.boolean() }),
      async run({ name, ending, goesOn }, { also }) {
        const first = await also(rename, { name: `${name} uno`, ending: "accept" });
        if (!first.ok) return first;
        const second = await also(rename, { name: `${name} due`, ending });
        return second.ok || !goesOn ? second : ok("as if nothing were");
      },
    });
    const names = async () =>
      (await database.owner("select use_case from kernel.audit_event where ambito_id = $1", [ambito])).map(
        (row) => row.use_case,
      );
    const caller = database.caller(ambito, coordinator);
    const before = await events();
    expect(await call(caller, twice, { name: "Parte", ending: "accept", goesOn: false })).toMatchObject({ ok: true });
    expect(await storedName()).toBe("Parte due");
    expect((await names()).slice(before)).toEqual(["kernel.rename", "kernel.rename"]);
    const refused = await call(caller, twice, { name: "Altra", ending: "refuse", goesOn: false });
    expect(refused).toMatchObject({ ok: false, refusal: "not_today" });
    expect(await call(caller, twice, { name: "Altra", ending: "?", goesOn: false })).toMatchObject({
      ok: false,
      refusal: "invalid_input",
    });
    const goingOn = call(caller, twice, { name: "Altra", ending: "refuse", goesOn: true });
    await expect(goingOn).rejects.toThrow(/a part of it was refused/);
    const clerk = database.caller(ambito, personWith("clerk"));
    await expect(call(clerk, twice, { name: "Altra", ending: "accept", goesOn: false })).rejects.toThrow(Forbidden);
    expect([await storedName(), await events()]).toEqual(["Parte due", before + 2]);
  });

  test("is asked of whoever may, before anything is read", async () => {
    const clerk = database.caller(ambito, personWith("clerk"));
    await expect(call(clerk, rename, "not even a form")).rejects.toThrow(Forbidden);
  });

  test("answers bad input with a sentence at the field", async () => {
    const result = await call(database.caller(ambito, coordinator), rename, { name: "x", ending: "accept" });
    expect(result).toMatchObject({ ok: false, refusal: "invalid_input", fields: [{ path: "name" }] });
    expect(result.ok || result.fields?.[0]?.message).toMatch(/[a-z]{4,}/);
  });
});

describe("a question", () => {
  test("answers", async () =>
    expect(await ask(database.caller(ambito), nameOf, { id: String(ambito) })).toBe(await storedName()));
  test("with an address that cannot be read is not found", async () => {
    await expect(ask(database.caller(ambito), nameOf, { id: "x" })).rejects.toThrow(NotFound);
  });
});

describe("the audit chain", () => {
  const problems = () => database.owner("select * from kernel.verify_audit()");
  const writeSome = async () => {
    for (const name of ["Primo", "Secondo", "Terzo"]) {
      await call(database.caller(ambito, coordinator), rename, { name, ending: "accept" });
    }
  };

  test("is whole, also when many write at once", async () => {
    await Promise.all(Array.from({ length: 12 }, writeSome));
    expect(await problems()).toEqual([]);
  });

  test("shows a row altered by SQL", async () => {
    await writeSome();
    await database.owner("update kernel.audit_event set actor_name = 'Nessuno' where ambito_id = $1 and number = 2", [
      ambito,
    ]);
    expect(await problems()).toMatchObject([{ number: 2, problem: "altered" }]);
    await database.owner(
      "update kernel.audit_event set actor_name = 'Persona coordinator' where ambito_id = $1 and number = 2",
      [ambito],
    );
    expect(await problems()).toEqual([]);
  });

  test("shows a row removed by SQL, in the middle and at the end", async () => {
    const keep = await database.owner("select * from kernel.audit_event where ambito_id = $1 order by number", [
      ambito,
    ]);
    await database.owner("delete from kernel.audit_event where ambito_id = $1 and number = 3", [ambito]);
    await database.owner("delete from kernel.audit_event where ambito_id = $1 and number = $2", [ambito, keep.length]);
    const found = (await problems()).map((one) => [Number(one.number), one.problem]);
    expect(found).toContainEqual([4, "missing_before"]);
    expect(found).toContainEqual([keep.length, "end_missing"]);
  });

  test.each([
    "insert into kernel.audit_event select * from kernel.audit_event",
    "update kernel.audit_event set actor_name = 'x'",
    "delete from kernel.audit_event",
    "truncate kernel.audit_event",
    "update kernel.audit_head set last_hash = ''",
  ])("refuses the application: %s", async (text) => {
    await expect(database.asApp(ambito, text)).rejects.toMatchObject({ code: "42501" });
  });
});

test("outside a transaction of ours the application sees no event", async () => {
  const rows = await sql`select * from kernel.audit_event`.execute(database.db);
  expect(rows.rows).toEqual([]);
});

describe("a question that is remembered", () => {
  let asked = 0;
  const remembered = question({
    name: "kernel.remembered",
    isRemembered: (answer: string) => !answer.includes("bozza"),
    may: () => true,
    input: z.object({ word: z.string() }),
    run: async ({ word }, { actor }) => `${word} ${actor.kind} ${(asked += 1)}`,
  });
  const answer = (actor: Parameters<TestDatabase["caller"]>[1], word = "uno") =>
    ask(database.caller(ambito, actor), remembered, { word });
  const change = () => call(database.caller(ambito, coordinator), rename, { name: `Nome ${asked}`, ending: "accept" });

  test("is answered once, until something changes in the Ambito", async () => {
    await change();
    const first = await answer(coordinator);
    expect(await answer(coordinator)).toBe(first);
    await change();
    expect(await answer(coordinator)).not.toBe(first);
  });

  test("is another question with other words, other rights or in another Ambito", async () => {
    const elsewhere = await database.newAmbito("altrove");
    const answers = [
      await answer(coordinator),
      await answer(coordinator, "due"),
      await answer(personWith("clerk")),
      await answer(mayorOf("019025")),
      await answer(mayorOf("019035")),
      await ask(database.caller(elsewhere, coordinator), remembered, { word: "uno" }),
    ];
    expect(new Set(answers).size).toBe(answers.length);
  });

  test("is asked again where the answer may not be kept, and where nothing has ever happened", async () => {
    expect(await answer(coordinator, "bozza")).not.toBe(await answer(coordinator, "bozza"));
    const silent = database.caller(await database.newAmbito("muto"), coordinator);
    expect(await ask(silent, remembered, { word: "uno" })).not.toBe(await ask(silent, remembered, { word: "uno" }));
  });

  test("is another question of each person where it says so", async () => {
    const personal = question({ ...remembered, name: "kernel.personal", isRemembered: "for each person" });
    const [one, two] = ["uno", "due"].map((accountId) =>
      database.caller(ambito, { ...coordinator, accountId } as typeof coordinator),
    );
    const first = await ask(one!, personal, { word: "io" });
    expect(await ask(two!, personal, { word: "io" })).not.toBe(first);
    expect(await ask(one!, personal, { word: "io" })).toBe(first);
  });

  test("of a request that reads is asked of the moment when it began, until it changes something itself", async () => {
    await change();
    const before = await answer(coordinator);
    const end = await chainEnd(database.db, ambito);
    const reading = {
      ...database.caller(ambito, coordinator),
      moment: { ambitoId: ambito, chainEnd: end, isPast: false },
    };
    await change();
    const after = await answer(coordinator);
    expect(await ask(reading, remembered, { word: "uno" })).toBe(before);
    const elsewhere = { ...reading, ambitoId: await database.newAmbito("lontano") };
    expect(await ask(elsewhere, remembered, { word: "uno" })).not.toBe(before);
    await call(reading, rename, { name: "Nome suo", ending: "accept" });
    expect([before, after]).not.toContain(await ask(reading, remembered, { word: "uno" }));
  });
});
