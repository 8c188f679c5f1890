// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { ANONYMOUS, ask, call, Forbidden, NotFound, plainDate, type Actor, type Caller } from "@albero/kernel";
import { spreadsheets } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { dangersOn } from "./queries/danger.ts";
import { useCases } from "./registry.ts";
import { bodyByKey, getBody, listBodies, seatsOn } from "./store/bodies.ts";

let data: TestDatabase;
let ambitoId: number;
let other: number;
let assembly: number;

const AGNADELLO = "019002";
const CREMA = "019035";
const by = (actor: Actor): Caller => data.caller(ambitoId, actor);
const clerk = () => by(personWith("clerk"));
const coordinator = () => by(personWith("coordinator"));
const file = async (name: string) => readFile(new URL(`../../../data/crema/${name}`, import.meta.url));
const files = async () => ({ printed: await file("governance-2025.json"), seats: await file("governance-seats.json") });
const idOf = async (key: string): Promise<number> => {
  const { bodies } = await ask(clerk(), useCases.bodiesOn, {});
  return bodies.find((body) => body.key === key)?.id ?? 0;
};

beforeAll(async () => {
  data = await testDatabase();
  const loaded = await loadCremaTerritory(data.caller(0));
  if (!loaded.ok) throw new Error(loaded.refusal);
  ({ ambitoId } = loaded.value);
  other = await data.newAmbito("altrove");
  expect(await call(data.caller(ambitoId), useCases.loadBodies, await files())).toMatchObject({
    value: { changed: true, bodies: 17 },
  });
  assembly = await idOf("assemblea-ambito");
});
afterAll(() => data.end());

describe("the bodies of the pilot", () => {
  test("loaded twice change nothing, and a file that is none is refused", async () => {
    expect(await call(data.caller(ambitoId), useCases.loadBodies, await files())).toMatchObject({
      value: { changed: false, seats: 0 },
    });
    const wrong = { ...(await files()), seats: new TextEncoder().encode("{}") };
    expect(await call(data.caller(other), useCases.loadBodies, wrong)).toMatchObject({ refusal: "unreadable_file" });
    await expect(call(coordinator(), useCases.loadBodies, await files())).rejects.toThrow(Forbidden);
  });

  test("stand in the chart of today and of 2006", async () => {
    const now = await ask(clerk(), useCases.bodiesOn, {});
    expect(now.bodies).toHaveLength(17);
    expect(now.bodies.find((body) => body.id === assembly)?.seats).toBe(49);
    expect(now.chart.svg).toContain(`/ufficio/organi/${assembly}"`);
    expect(now.flows).toHaveLength(5);
    const then = await ask(clerk(), useCases.bodiesOn, { day: "2006-01-01" });
    expect(then.bodies.map((body) => body.level)).toEqual(["ambito", ...Array.from({ length: 6 }, () => "sub_area")]);
    expect(then.chart.svg).toContain(`/${assembly}?giorno=2006-01-01"`);
    expect((await ask(clerk(), useCases.bodiesOn, { day: "2005-12-31" })).bodies).toEqual([]);
  });

  test("say who represents a municipality, where and until when", async () => {
    const then = await ask(by(mayorOf(AGNADELLO)), useCases.whoRepresents, { istat: AGNADELLO, day: "2006-06-01" });
    expect(then.now.map(({ body }) => body.name)).toEqual([
      "Assemblea dei Sindaci di Ambito",
      "Assemblea del sub-ambito di Pandino",
    ]);
    expect(then).toMatchObject({ isOwn: true, subArea: "Sub-ambito di Pandino" });
    const now = await ask(clerk(), useCases.whoRepresents, { istat: AGNADELLO });
    expect(now.now).toHaveLength(1);
    expect(now.before.map(({ seat }) => seat.lastDay)).toEqual(["2024-12-31"]);
    expect(now.subArea).toBeNull();
    const crema = await ask(clerk(), useCases.whoRepresents, { istat: CREMA });
    expect(crema.shared.map(({ seat }) => seat.label)).toEqual(["Rappresentante del sub-ambito di Crema"]);
    await expect(ask(clerk(), useCases.whoRepresents, { istat: "099999" })).rejects.toThrow(NotFound);
  });

  test("are read by other parts of governance through the store", async () => {
    const today = plainDate("2026-11-22");
    await data.db.transaction().execute(async (plain) => {
      const tx = plain as unknown as Parameters<typeof getBody>[0];
      // Without the Ambito of the transaction the database shows nothing.
      expect(await listBodies(tx, ambitoId)).toEqual([]);
      expect(await bodyByKey(tx, ambitoId, "assemblea-ambito")).toBeNull();
      expect(await seatsOn(tx, ambitoId, assembly, today)).toEqual([]);
      expect(await dangersOn(tx, ambitoId, { day: today, months: 3 })).toEqual([]);
      await expect(getBody(tx, ambitoId, assembly)).rejects.toThrow(NotFound);
    });
  });

  test("are public without persons and addresses, which the citizen’s role cannot even ask for", async () => {
    const citizen = by(ANONYMOUS);
    const { bodies } = await ask(citizen, useCases.publicBodies, {});
    expect(bodies).toHaveLength(17);
    const one = await ask(citizen, useCases.publicBody, { id: assembly, day: "2006-01-01" });
    expect(one.seats.filter((seat) => seat.istat !== null)).toHaveLength(48);
    expect(JSON.stringify(one)).not.toContain(".example");
    await expect(ask(citizen, useCases.showBody, { id: assembly })).rejects.toThrow(Forbidden);
    for (const column of ["email", "holder", "delegate", "substitute"]) {
      const asked = `set local role albero_public; select ${column} from governance.seat`;
      await expect(data.asApp(ambitoId, asked), column).rejects.toThrow(/permission denied/);
    }
  });

  test("show addresses to who convenes, not to every member", async () => {
    const seen = async (caller: Caller) =>
      (await ask(caller, useCases.showBody, { id: assembly })).seats.some((seat) => seat.email !== "");
    expect(await seen(clerk())).toBe(true);
    expect(await seen(by(mayorOf(CREMA)))).toBe(false);
    expect(await seen(by(personWith("third_sector_reader")))).toBe(false);
  });

  test("are not seen from another Ambito, nor written by who may not", async () => {
    const stranger = data.caller(other, personWith("coordinator"));
    expect((await ask(stranger, useCases.bodiesOn, {})).bodies).toEqual([]);
    await expect(ask(stranger, useCases.showBody, { id: assembly })).rejects.toThrow(NotFound);
    await expect(ask(stranger, useCases.publicBody, { id: assembly })).rejects.toThrow(NotFound);
    await expect(call(by(mayorOf(CREMA)), useCases.addSeat, {})).rejects.toThrow(Forbidden);
    await expect(call(clerk(), useCases.closeBody, { id: assembly })).rejects.toThrow(Forbidden);
  });
});

const bodyForm = (change: Record<string, unknown> = {}) => ({
  ...{ name: "Tavolo di prova", kind: "table", level: "ambito", tier: "working", subArea: "", firstDay: "01/01/2026" },
  functions: "Prima cosa\n\n Seconda cosa ",
  composition: [
    { text: "Enti del Terzo Settore", wayIn: "elected", category: "third_sector", least: "2" },
    { text: "", wayIn: "", category: "", least: "" },
  ],
  ...change,
});
const seatForm = (change: Record<string, unknown> = {}) => ({
  ...{ label: "Primo ente", duty: "member", category: "third_sector", votes: "on", istat: "", firstDay: "01/02/2026" },
  ...{ refill: "on", email: "ente@ets.example" },
  ...change,
});

describe("a body of our own", () => {
  let id: number;
  beforeAll(async () => {
    const opened = await call(clerk(), useCases.openBody, bodyForm());
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    ({ id } = opened.value);
  });
  const add = (change: Record<string, unknown> = {}) =>
    call(clerk(), useCases.addSeat, { bodyId: id, ...seatForm(change) });
  const version = async (seatId: number) =>
    (await ask(clerk(), useCases.seatForm, { bodyId: id, seatId })).seat?.rowVersion ?? 0;

  test("says that two third-sector seats are missing, then one, then none", async () => {
    const missing = async () => (await ask(clerk(), useCases.showBody, { id, day: "2026-03-01" })).missing;
    expect(await missing()).toMatchObject([{ kind: "seats", category: "third_sector", missing: 2 }]);
    expect((await add()).ok).toBe(true);
    expect(await missing()).toMatchObject([{ missing: 1 }]);
    expect((await add({ label: "Secondo ente", lastDay: "31/03/2026" })).ok).toBe(true);
    expect(await missing()).toEqual([]);
    const { dangers } = await ask(clerk(), useCases.seatsInDanger, { day: "2026-03-01", months: 3 });
    expect(dangers.filter((one) => one.bodyId === id)).toMatchObject([{ kind: "expires", label: "Secondo ente" }]);
    const after = await ask(clerk(), useCases.seatsInDanger, { day: "2026-05-01", months: 3 });
    expect(after.dangers.filter((one) => one.bodyId === id).map((one) => one.kind)).toEqual(["short", "vacant"]);
  });

  test("takes a delegate and a substitute; the second of two hands is told", async () => {
    const { seats } = await ask(clerk(), useCases.showBody, { id, day: "2026-03-01" });
    const seat = seats.find((one) => one.label === "Primo ente");
    const change = { ...seatForm({ holder: "Ada Prova", delegate: "Ugo Prova" }), id: seat?.id, rowVersion: 1 };
    expect((await call(clerk(), useCases.changeSeat, change)).ok).toBe(true);
    expect(await call(clerk(), useCases.changeSeat, change)).toMatchObject({ refusal: "changed_meanwhile" });
    const self = { ...change, rowVersion: 2, delegate: "ada prova" };
    expect(await call(clerk(), useCases.changeSeat, self)).toMatchObject({
      refusal: "delegate_is_holder",
      fields: [{ path: "delegate", message: expect.stringContaining("delegare sé stesso") }],
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ["place_taken", {}],
    ["place_taken", { label: "PRIMO ENTE", firstDay: "31/12/2030" }],
    ["seat_before_body", { label: "Altro", firstDay: "31/12/2025" }],
    ["period_upside_down", { label: "Altro", lastDay: "31/01/2026" }],
    ["unknown_municipality", { label: "Altro", istat: "099999" }],
    ["substitute_is_taken", { label: "Altro", holder: "Ada", substitute: "Ada" }],
    ["invalid_input", { label: "" }],
    ["invalid_input", { label: "x".repeat(201) }],
    ["invalid_input", { label: "Altro", firstDay: "31/02/2026" }],
    ["invalid_input", { label: "Altro", firstDay: "" }],
    ["invalid_input", { label: "Altro", email: "non è un indirizzo" }],
    ["invalid_input", { label: "Altro", email: "a@b.example\r\nBcc: c@d.example" }],
    ["invalid_input", { label: "Altro", duty: "king" }],
    ["invalid_input", { label: "Altro", istat: "abc" }],
    ["invalid_input", { label: "Al\u0000tro" }],
  ])("a seat that cannot be is refused: %s (%#)", async (reason, change) => {
    expect(await add(change)).toMatchObject({ ok: false, refusal: reason });
  });

  test.each<[string, Record<string, unknown>]>([
    ["body_name_taken", { name: "tavolo di PROVA" }],
    ["sub_area_missing", { name: "Altro", level: "sub_area" }],
    ["sub_area_unknown", { name: "Altro", level: "sub_area", subArea: "MARTE" }],
    ["invalid_input", { name: "x" }],
    ["invalid_input", { name: "Altro", kind: "parliament" }],
    ["invalid_input", { name: "Altro", firstDay: "ieri" }],
    ["invalid_input", { name: "Altro", composition: [{ text: "", least: "2", category: "union" }] }],
    ["invalid_input", { name: "Altro", composition: [{ text: "Sindacati", least: "2", category: "" }] }],
    ["invalid_input", { name: "Altro", composition: [{ text: "Sindacati", least: "0", category: "union" }] }],
    ["invalid_input", { name: "Altro", composition: "sindacati" }],
  ])("a body that cannot be is refused: %s (%#)", async (reason, change) => {
    expect(await call(clerk(), useCases.openBody, bodyForm(change))).toMatchObject({ ok: false, refusal: reason });
  });

  test("ends a seat, and does not begin after its seats", async () => {
    const made = await add({ label: "Terzo ente" });
    const seatId = made.ok ? made.value.id : 0;
    const end = { id: seatId, rowVersion: await version(seatId), lastDay: "30/06/2026" };
    expect(await call(clerk(), useCases.endSeat, { ...end, lastDay: "31/01/2026" })).toMatchObject({
      refusal: "period_upside_down",
    });
    expect((await call(clerk(), useCases.endSeat, end)).ok).toBe(true);
    expect(await call(clerk(), useCases.endSeat, end)).toMatchObject({ refusal: "changed_meanwhile" });
    const later = { ...end, rowVersion: 2, lastDay: "01/07/2026" };
    expect(await call(clerk(), useCases.endSeat, later)).toMatchObject({ refusal: "already_ended" });
    const moved = { ...bodyForm({ firstDay: "02/02/2026" }), id, rowVersion: 1 };
    expect(await call(clerk(), useCases.changeBody, moved)).toMatchObject({ refusal: "seats_before_body" });
    const named = { ...bodyForm({ name: "Tavolo di prova, nuovo" }), id, rowVersion: 1 };
    expect((await call(clerk(), useCases.changeBody, named)).ok).toBe(true);
    expect(await call(clerk(), useCases.changeBody, named)).toMatchObject({ refusal: "changed_meanwhile" });
  });

  test("closes with its seats, once, and not before a meeting that it has to hold", async () => {
    await data.owner(
      "insert into governance.meeting (ambito_id, body_id, title, first_call) values ($1, $2, 'Prova', '2026-09-01T08:00:00Z')",
      [ambitoId, id],
    );
    const close = (lastDay: string, rowVersion = 2) =>
      call(coordinator(), useCases.closeBody, { id, rowVersion, lastDay });
    expect(await close("31/08/2026")).toMatchObject({ refusal: "meetings_after_closing", details: { count: 1 } });
    expect(await close("31/01/2026")).toMatchObject({ refusal: "seats_after_closing" });
    expect(await close("01/09/2026")).toMatchObject({ value: { ended: 1 } });
    expect(await close("01/09/2026", 3)).toMatchObject({ refusal: "already_closed" });
    const gone = await ask(clerk(), useCases.showBody, { id, day: "2026-09-02" });
    expect([gone.inForce, gone.seats]).toEqual([false, []]);
    expect(await add({ label: "Tardi", firstDay: "01/10/2026" })).toMatchObject({ refusal: "seat_after_body" });
  });
});

describe("seats from a sheet", () => {
  const take = (bytes: Uint8Array, dryRun = true) => call(clerk(), useCases.importSeats, { bytes, dryRun });
  const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\r\n"));
  const HEAD = "organo;posto;incarico;categoria;vota;comune;titolare;email;dal;al";

  test.each(["csv", "xlsx", "ods"])("what goes out as %s comes back as it is", async (format) => {
    const { bytes } = await ask(clerk(), useCases.exportSeats, { format });
    const back = await take(bytes);
    expect(back).toMatchObject({ ok: true, value: { saved: null, changes: [], problems: [] } });
    expect(back.ok && back.value.same).toBeGreaterThan(100);
  });

  test("changes a seat and adds another, after showing what would change", async () => {
    const bytes = csv(
      HEAD,
      "assemblea-ambito;Sindaco di Crema;presidente;;;Crema;;presidenza@ambito-crema.example;01/01/2006;",
      "Comitato Ristretto;Assessore invitato;invitato;Comuni;no;Crema;=1+1;;01/03/2026;31/12/2026",
    );
    const dry = await take(bytes);
    expect(dry).toMatchObject({ value: { saved: null, problems: [] } });
    expect(dry.ok && dry.value.changes).toMatchObject([
      { label: "Sindaco di Crema", isNew: false, fields: ["incarico", "e-mail"] },
      { label: "Assessore invitato", isNew: true },
    ]);
    const before = await ask(clerk(), useCases.showBody, { id: assembly });
    expect(before.seats[0]?.duty).toBe("member");
    expect(await take(bytes, false)).toMatchObject({ value: { saved: 2 } });
    const after = await ask(clerk(), useCases.showBody, { id: assembly });
    expect(after.seats[0]).toMatchObject({ duty: "president", label: "Sindaco di Crema", istat: CREMA });
    expect(await take(bytes, false)).toMatchObject({ refusal: "nothing_to_change" });
    const out = await ask(clerk(), useCases.exportSeats, { format: "csv" });
    expect(new TextDecoder().decode(out.bytes)).toContain("'=1+1");
  });

  test.each<[string, string, string]>([
    ["A2", "nessuno;Posto;;;;;;;01/01/2026;", "organo"],
    ["B2", "comitato-ristretto;;;;;;;;01/01/2026;", "nome del posto"],
    ["C2", "comitato-ristretto;Posto;re;;;;;;01/01/2026;", "incarico"],
    ["D2", "comitato-ristretto;Posto;;nobili;;;;;01/01/2026;", "categoria"],
    ["E2", "comitato-ristretto;Posto;;;forse;;;;01/01/2026;", "sì o no"],
    ["F2", "comitato-ristretto;Posto;;;;Milano;;;01/01/2026;", "Comune"],
    ["H2", "comitato-ristretto;Posto;;;;;;chiocciola;01/01/2026;", "e-mail"],
    ["I2", "comitato-ristretto;Posto;;;;;;;;", "primo giorno"],
    ["I2", "comitato-ristretto;Posto;;;;;;;31/02/2026;", "calendario"],
    ["B2", "comitato-ristretto;Posto;;;;;;;01/01/2020;", "comincia"],
    ["B2", "comitato-ristretto;Posto;;;;;;;01/02/2026;01/01/2026", "prima del primo"],
    ["B2", "assemblea-ambito;Vice di Crema;;;;19035;;;01/02/2026;", "già rappresentato"],
  ])("a wrong cell is named: %s %s", async (place, row, words) => {
    const result = await take(csv(HEAD, row));
    expect(result.ok && result.value.problems).toMatchObject([
      { path: place, message: expect.stringContaining(words) },
    ]);
    expect(await take(csv(HEAD, row), false)).toMatchObject({ refusal: "file_has_problems" });
  });

  test("a seat said twice, a sheet of something else and no sheet at all are refused", async () => {
    const row = "comitato-ristretto;Posto;;;;;;;01/02/2026;";
    const twice = await take(csv(HEAD, row, row));
    expect(twice.ok && twice.value.problems.map((one) => one.path)).toEqual(["B3"]);
    expect(await take(csv("nome;cognome", "a;b"))).toMatchObject({ refusal: "not_a_seats_file" });
    expect(await take(new Uint8Array())).toMatchObject({ refusal: "not_a_spreadsheet" });
    expect(await take(Uint8Array.of(0, 1, 2))).toMatchObject({ refusal: "not_a_spreadsheet" });
    expect((await take(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9))).ok).toBe(false);
    const other = await spreadsheets.write([{ name: "x", rows: [["a", "b"]] }], "xlsx");
    expect(await take(other)).toMatchObject({ refusal: "not_a_seats_file" });
    await expect(call(by(mayorOf(CREMA)), useCases.importSeats, { bytes: csv(HEAD), dryRun: true })).rejects.toThrow(
      Forbidden,
    );
  });
});
