// SPDX-License-Identifier: AGPL-3.0-or-later
// Acts on a real database: adoption does what it says or nothing at all; documents are read by whom they are open to.
import { zipSync, strToU8 } from "fflate";
import { ANONYMOUS, Forbidden, NotFound, stoppedClock, type Actor, type Caller, type Result } from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";

const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const MAYOR = mayorOf("019062");
const THIRD_SECTOR = personWith("third_sector_reader");
const CLOCK = stoppedClock("2026-03-02T09:00:00Z");
const TODAY = "02/03/2026";

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;
let bodyId = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const refusalOf = (result: Result<unknown, string>): string => (result.ok ? "(accepted)" : result.refusal);
const as = (actor: Actor, of = ambitoId): Caller => ({ ...database.caller(of, actor, CLOCK), ambitoId: of });
const modules = (actor: Actor = COORDINATOR, of = ambitoId) => modulesFor(as(actor, of));
const office = () => modules().governance;

const inOrder = (a: number | string, b: number | string): number =>
  String(a).localeCompare(String(b), "en", { numeric: true });

/** Amounts are written with a space that does not break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

let bodies = 0;
async function newBody(of = ambitoId): Promise<number> {
  bodies += 1;
  const [row] = await database.owner(
    `insert into governance.body (ambito_id, key, name, kind, level, first_day)
      values ($1, $2, $3, 'assembly', 'ambito', '2020-01-01') returning id`,
    [of, `assemblea-${bodies}`, `Assemblea dei Sindaci ${bodies}`],
  );
  return row?.id as number;
}

/** A scenario that somebody wrote, as the slice of the splits leaves it. */
async function scenario(year: number, change: Record<string, unknown> = {}): Promise<number> {
  const { finance } = modules(CLERK);
  const { sources } = await finance.splitFormOptions({});
  const census = sources.find((one) => one.key.includes("censusPopulation"))?.key ?? "";
  const form = {
    ...{ name: `Riparto ${year}`, purpose: "associated-services", year: String(year), total: "1.000.000,00" },
    ...{ ruleName: "Regola", population: census, criteria: [{ source: census, weight: "100", label: "" }] },
    ...change,
  };
  return valueOf(await finance.saveSplit({ form, typed: {} })).id;
}

async function draft(more: Record<string, unknown> = {}) {
  const form = { bodyId, kind: "resolution", subject: "Approva il riparto", text: "Si approva.", ...more };
  return valueOf(await office().saveAct(form)).actId;
}
const shown = (actId: number) => office().showAct({ actId });
const rowVersion = async (actId: number) => (await shown(actId)).act.rowVersion;
async function approves(actId: number, kind: string, targetId: number, more: Record<string, unknown> = {}) {
  return office().addActEffect({ actId, rowVersion: await rowVersion(actId), kind, targetId, ...more });
}
async function adopt(actId: number, more: Record<string, unknown> = {}) {
  return office().adoptAct({ actId, rowVersion: await rowVersion(actId), day: TODAY, ...more });
}

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
  bodyId = await newBody();
});
afterAll(() => database.end());

describe("a resolution that approves a split", () => {
  test("freezes it with its own name, makes the quotas and calls the instalments, all or nothing", async () => {
    const split = await scenario(2026);
    const actId = await draft();
    valueOf(await approves(actId, "split", split, { callQuotas: "on" }));
    expect(await adopt(actId)).toMatchObject({ value: { number: 1, year: 2026 } });

    const { finance } = modules();
    const frozen = await finance.frozenSplit({ id: split });
    expect(frozen).toMatchObject({ state: "frozen", act: "Delibera n. 1 del 02/03/2026 · Assemblea dei Sindaci 1" });
    const year = await finance.collectingYear({ year: 2026 });
    expect(year.rows).toHaveLength(48);
    const { act, effects } = await shown(actId);
    expect(act).toMatchObject({ state: "adopted", number: 1, day: "2026-03-02", adoptedByName: "Persona coordinator" });
    expect(act.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(effects[0]?.outcome).toMatchObject({ quotas: 48, superseded: 0 });
    expect(Number(effects[0]?.outcome?.calls)).toBeGreaterThanOrEqual(96);
    const events = await database.owner(
      "select use_case from kernel.audit_event where ambito_id = $1 order by number desc limit 4",
      [ambitoId],
    );
    expect(events.map((one) => one.use_case)).toEqual([
      "governance.adoptAct",
      "finance.approveQuotas",
      "finance.makeQuotas",
      "finance.freezeSplit",
    ]);
    expect(await database.owner("select * from kernel.verify_audit()")).toEqual([]);
  });

  test("is refused when the split changed since, with what it was and what it is; proposed again it goes through", async () => {
    const split = await scenario(2027);
    const actId = await draft();
    valueOf(await approves(actId, "split", split));
    const { finance } = modules(CLERK);
    const { sources } = await finance.splitFormOptions({});
    const census = sources.find((one) => one.key.includes("censusPopulation"))?.key ?? "";
    const form = {
      ...{
        name: "Riparto 2027",
        purpose: "associated-services",
        year: "2027",
        total: "1.100.000,00",
        ruleName: "Regola",
      },
      ...{ population: census, criteria: [{ source: census, weight: "100", label: "" }] },
    };
    valueOf(await finance.saveSplit({ id: split, form, typed: {} }));

    const refused = await adopt(actId);
    expect(refusalOf(refused)).toBe("changed_since_proposed");
    const told = refused.ok ? [] : (refused.fields ?? []).map((field) => plain(field.message));
    expect(told[1]).toBe("Riparto 2027 (2027). Totale: proposto 1.000.000,00 €, adesso 1.100.000,00 €.");
    expect(told).toHaveLength(12);
    const before = await shown(actId);
    expect(before.act).toMatchObject({ state: "draft", number: null });
    expect(before.effects[0]?.differences).toHaveLength(50);
    expect((await finance.showSplit({ id: split })).split.state).toBe("scenario");

    const effectId = before.effects[0]?.id;
    valueOf(await office().proposeAgain({ actId, effectId, rowVersion: before.act.rowVersion }));
    expect(await adopt(actId)).toMatchObject({ value: { number: 2 } });
    expect((await finance.showSplit({ id: split })).split.state).toBe("frozen");
    // Nobody asked the municipalities for anything: the quotas wait.
    expect((await shown(actId)).effects[0]?.outcome).not.toHaveProperty("calls");
  });

  test("gives its number back when a part of it cannot be done, and undoes the parts before", async () => {
    const body = await newBody();
    const good = await scenario(2028);
    const tooOld = await scenario(1995);
    const actId = await draft({ bodyId: body });
    valueOf(await approves(actId, "split", good));
    valueOf(await approves(actId, "split", tooOld));
    const refused = await adopt(actId);
    expect(refused).toMatchObject({ refusal: "effect_refused" });
    expect(!refused.ok && refused.details?.reason).toMatch(/quante rate/);
    expect((await modules().finance.showSplit({ id: good })).split.state).toBe("scenario");
    valueOf(await adopt(await draft({ bodyId: body })));
    expect(
      (await office().listActs({ year: 2026 })).acts.filter((one) => one.bodyId === body).map((one) => one.number),
    ).toEqual([null, 1]);
  });

  test("a thing is proposed once, when it may be approved, by a draft that is still the same", async () => {
    const split = await scenario(2029);
    const actId = await draft();
    valueOf(await approves(actId, "split", split));
    expect(refusalOf(await approves(actId, "split", split))).toBe("already_approves");
    expect(refusalOf(await approves(actId, "split", 999_999))).toBe("unknown_target");
    expect(refusalOf(await office().addActEffect({ actId, rowVersion: 1, kind: "split", targetId: split }))).toBe(
      "changed_meanwhile",
    );
    valueOf(await modules().finance.removeSplit({ id: split }));
    expect(refusalOf(await adopt(actId))).toBe("target_gone");
    const [effect] = (await shown(actId)).effects;
    expect(effect?.differences).toBeNull();
    valueOf(await office().dropActEffect({ actId, effectId: effect?.id, rowVersion: await rowVersion(actId) }));
    valueOf(await office().removeAct({ actId, rowVersion: await rowVersion(actId) }));
    await expect(shown(actId)).rejects.toThrow(NotFound);
  });
});

describe("numbers", () => {
  test("five adoptions at once take five numbers, without holes or doubles", async () => {
    const body = await newBody();
    const acts = await Promise.all(Array.from({ length: 5 }, () => draft({ bodyId: body, kind: "determination" })));
    const adopted = await Promise.all(acts.map((actId) => adopt(actId)));
    expect(adopted.map((one) => valueOf(one).number).toSorted(inOrder)).toEqual([1, 2, 3, 4, 5]);
    // Another kind of act of the same body begins its own series.
    expect(valueOf(await adopt(await draft({ bodyId: body, kind: "decree" }))).number).toBe(1);
  });

  test("two who adopt the same act give it one number", async () => {
    const body = await newBody();
    const actId = await draft({ bodyId: body });
    const both = await Promise.all([adopt(actId), adopt(actId)]);
    expect(both.map((one) => (one.ok ? one.value.number : one.refusal)).toSorted(inOrder)).toEqual([1, "not_a_draft"]);
  });

  test("what was adopted never changes, not even by SQL; another act revokes it and undoes nothing by itself", async () => {
    const body = await newBody();
    const actId = await draft({ bodyId: body });
    valueOf(await adopt(actId));
    const form = { actId, rowVersion: 2, bodyId: body, kind: "resolution", subject: "Altro", text: "Altro" };
    expect(refusalOf(await office().saveAct(form))).toBe("only_a_draft_changes");
    for (const sql of [
      "update governance.act set subject = 'Altro' where id = $1",
      "update governance.act set state = 'draft' where id = $1",
      "delete from governance.act where id = $1",
    ])
      await expect(database.owner(sql, [actId])).rejects.toThrow("an adopted act never changes");
    await expect(
      database.owner(
        `insert into governance.act_effect (ambito_id, act_id, kind, target_id, name, proposed, proposed_at)
          values ($1, $2, 'split', 1, 'x', '{}', now())`,
        [ambitoId, actId],
      ),
    ).rejects.toThrow("never changes");

    const later = await draft({ bodyId: body, subject: "Revoca", revokesId: actId });
    const second = await draft({ bodyId: body, subject: "Revoca ancora", revokesId: actId });
    valueOf(await adopt(later));
    expect((await shown(actId)).act.state).toBe("revoked");
    expect((await shown(actId)).revokedBy?.cited).toContain("n. 2 del 02/03/2026");
    expect(refusalOf(await adopt(second))).toBe("already_revoked");
    expect(refusalOf(await office().saveAct({ ...form, actId: null, rowVersion: null, revokesId: actId }))).toBe(
      "act_not_adopted",
    );
  });
});

describe("an act that comes from an item", () => {
  let itemId = 0;
  let ruleId = 0;
  const vote = async (outcome: string, correctsId: number | null = null): Promise<number> => {
    const [row] = await database.owner(
      `insert into governance.vote (ambito_id, item_id, kind, question, rule_id, state, ground, result, outcome, corrects_id, reason, opened_at, closed_at)
        values ($1, $2, 'ordinary', 'Approvate?', $3, 'closed', '{}', '{}', $4, $5, 'perché', '2026-03-01T10:00Z', '2026-03-01T11:00Z') returning id`,
      [ambitoId, itemId, ruleId, outcome, correctsId],
    );
    return row?.id as number;
  };
  beforeAll(async () => {
    const [rule] = await database.owner(
      "insert into governance.voting_rule (ambito_id, body_id, name, valid_from, rule) values ($1, $2, 'Regola', '2026-01-01', '{}') returning id",
      [ambitoId, bodyId],
    );
    ruleId = rule?.id as number;
    const [meeting] = await database.owner(
      "insert into governance.meeting (ambito_id, body_id, first_call) values ($1, $2, '2026-03-01T10:00Z') returning id",
      [ambitoId, bodyId],
    );
    const [item] = await database.owner(
      "insert into governance.meeting_item (ambito_id, meeting_id, position, title, kind) values ($1, $2, 1, 'Riparto', 'resolution') returning id",
      [ambitoId, meeting?.id],
    );
    itemId = item?.id as number;
  });

  test("waits for the vote, never follows a rejected one, and quotes the one that approved", async () => {
    const actId = await draft({ itemId });
    expect(refusalOf(await adopt(actId))).toBe("vote_missing");
    const first = await vote("rejected");
    expect(await adopt(actId)).toMatchObject({ refusal: "vote_not_approved", details: { outcome: "rejected" } });
    const second = await vote("approved", first);
    expect(await adopt(actId, { day: "28/02/2026" })).toMatchObject({ ok: false });
    valueOf(await adopt(actId));
    expect((await shown(actId)).act).toMatchObject({ voteId: second, state: "adopted" });
    const other = await newBody();
    const form = { bodyId: other, kind: "resolution", subject: "Altro organo", text: "x", itemId };
    expect(refusalOf(await office().saveAct(form))).toBe("item_of_other_body");
  });

  test("a rule of voting is put in force with its act, and the one before ends", async () => {
    const [next] = await database.owner(
      "insert into governance.voting_rule (ambito_id, body_id, name, valid_from, rule) values ($1, $2, 'Regola nuova', '2026-03-02', '{}') returning id",
      [ambitoId, bodyId],
    );
    const actId = await draft();
    valueOf(await approves(actId, "voting_rule", next?.id as number));
    valueOf(await adopt(actId));
    const rules = await database.owner(
      "select name, act <> '' as decided, valid_to::text from governance.voting_rule where ambito_id = $1 and body_id = $2 order by id",
      [ambitoId, bodyId],
    );
    expect(rules).toEqual([
      { name: "Regola", decided: false, valid_to: "2026-03-01" },
      { name: "Regola nuova", decided: true, valid_to: null },
    ]);
  });
});

describe("plans and money", () => {
  test("one act approves the budget and assigns a fund: finance knows it as one act", async () => {
    const { finance } = modules();
    const year = 2031;
    const channelId = valueOf(await finance.addChannel({ code: "FNPS", name: "Fondo nazionale", kind: "national" })).id;
    valueOf(await finance.openBudget({ year }));
    const { lineId } = valueOf(await finance.addLine({ year, label: "Tutela minori", objectiveCode: "" }));
    const cell = (version: number, indicative: string) =>
      finance.saveCells({ year, changes: [{ lineId, channelId, version, indicative }] });
    valueOf(await cell(0, "1.000"));
    const fund = valueOf(
      await finance.openAnnuality({ channelId, year: 2026, useFrom: "", useTo: "", milestones: [], note: "" }),
    ) as { id: number };
    const actId = await draft({ subject: "Budget e fondo" });
    valueOf(await approves(actId, "budget", year));
    expect(refusalOf(await approves(actId, "fund_assignment", fund.id))).toBe("amount_needed");
    valueOf(await approves(actId, "fund_assignment", fund.id, { amount: "12.345,67", year: 2026 }));

    valueOf(await cell(1, "1.500"));
    const refused = await adopt(actId);
    expect(!refused.ok && refused.fields?.map((one) => plain(one.message)).join(" ")).toContain(
      "Tutela minori: proposto 1.000,00 €, adesso 1.500,00 €.",
    );
    const [budget] = (await shown(actId)).effects;
    valueOf(await office().proposeAgain({ actId, effectId: budget?.id, rowVersion: await rowVersion(actId) }));
    valueOf(await adopt(actId));
    expect((await finance.showMatrix({ year })).cells[0]).toMatchObject({ approvedCents: 1_500_00 });
    const acts = await database.owner("select number, body from finance.act where ambito_id = $1", [ambitoId]);
    expect(acts).toHaveLength(1);
    const entries = await database.owner(
      "select amount_cents, stage from finance.entry where ambito_id = $1 and annuality_id = $2",
      [ambitoId, fund.id],
    );
    expect(entries).toMatchObject([{ stage: "assigned" }]);
    expect(Number(entries[0]?.amount_cents)).toBe(12_345_67);
  });

  test("a plan in consultation is approved by the act and enters into force", async () => {
    const { planning } = modules();
    const cycle = { code: "2026-2028", firstDay: "2026-01-01", lastDay: "2028-12-31" };
    const made = valueOf(await planning.createPlan({ title: "Piano di Zona", ambitoName: "Crema", cycle }));
    const { versionId } = made as { versionId: number };
    valueOf(await planning.addCard({ versionId, code: "A", title: "Minori" }));
    expect(refusalOf(await approves(await draft(), "plan_version", versionId))).toBe("target_not_ready");
    valueOf(await planning.sendToConsultation({ versionId, rowVersion: 1 }));
    const actId = await draft({ subject: "Approva il piano" });
    valueOf(await approves(actId, "plan_version", versionId, { inForceFrom: "01/01/2026" }));
    const { number } = valueOf(await adopt(actId));
    const [head] = await planning.listVersions();
    expect(head).toMatchObject({
      ...{ status: "in_force", inForceFrom: "2026-03-02" },
      act: { number: String(number), date: "2026-03-02", body: "Assemblea dei Sindaci 1" },
    });
  });
});

describe("a year and an agreement", () => {
  test("the operational plan of a year is approved as it was proposed, and changes no more", async () => {
    const { planning } = modules();
    const year = 2027;
    const choices = [{ card: "A", actions: [] }];
    valueOf(await planning.createOperationalPlan({ year, title: "Piano Operativo 2027", choices }));
    const actId = await draft({ subject: "Approva il Piano Operativo 2027" });
    expect(refusalOf(await approves(actId, "operational_plan", 2026))).toBe("unknown_target");
    valueOf(await approves(actId, "operational_plan", year));
    const content = { text: "Sei incontri", expects: [], action: null };
    valueOf(await planning.saveOperationalResult({ year, code: "A", content }));

    const refused = await adopt(actId);
    expect(refusalOf(refused)).toBe("changed_since_proposed");
    expect(!refused.ok && refused.fields?.at(-1)?.message).toMatch(/^Piano Operativo 2027\. A · Minori: proposto/);
    expect((await planning.operationalPlan({ year })).head).toMatchObject({ status: "draft", act: null });
    const [effect] = (await shown(actId)).effects;
    valueOf(await office().proposeAgain({ actId, effectId: effect?.id, rowVersion: await rowVersion(actId) }));
    const { number } = valueOf(await adopt(actId));
    expect((await planning.operationalPlan({ year })).head).toMatchObject({
      status: "approved",
      act: { number: String(number), date: "2026-03-02", body: "Assemblea dei Sindaci 1" },
    });
    expect(refusalOf(await planning.saveOperationalResult({ year, code: "A", content }))).toBe("only_a_draft_changes");
    expect(refusalOf(await approves(await draft(), "operational_plan", year))).toBe("target_not_ready");
  });

  test("an agreement is approved with the consent of all its parties, and its text closes", async () => {
    const { governance } = modules();
    const text = {
      ...{ kind: "programme_agreement", title: "Accordo di Programma", object: "Attuare il Piano", duties: "" },
      ...{ amount: "", firstDay: "01/04/2026", lastDay: "31/12/2028", noticeDays: "180", source: "" },
    };
    const { agreementId } = valueOf(await governance.addAgreement(text));
    const party = {
      ...{ kind: "organisation", istat: "", bodyId: "", type: "", runts: "", duty: "party", duties: "", areas: "" },
      ...{ amount: "", email: "", agreementId },
    };
    for (const name of ["ASST provata", "Azienda provata"]) valueOf(await governance.addParty({ ...party, name }));
    const actId = await draft({ subject: "Approva l’Accordo di Programma" });
    expect(refusalOf(await approves(actId, "agreement", agreementId))).toBe("target_not_ready");
    const state = async () => (await governance.showAgreement({ agreementId })).agreement;
    const step = { agreementId, step: "consult", day: TODAY, act: "", reason: "" };
    valueOf(await governance.takeAgreementStep({ ...step, rowVersion: (await state()).rowVersion }));
    valueOf(await approves(actId, "agreement", agreementId));

    const without = await adopt(actId);
    expect(without).toMatchObject({ refusal: "effect_refused" });
    expect(!without.ok && without.details?.reason).toContain("manca il parere di ASST provata");
    expect((await state()).state).toBe("consultation");
    for (const { id, rowVersion: seen } of (await governance.showAgreement({ agreementId })).parties)
      valueOf(
        await governance.writeConsent({ partyId: id, rowVersion: seen, consent: "yes", day: TODAY, note: "detto" }),
      );
    const { number } = valueOf(await adopt(actId));
    expect(await state()).toMatchObject({
      ...{ state: "approved", approvedOn: "2026-03-02" },
      act: `Delibera n. ${number} del 02/03/2026 · Assemblea dei Sindaci 1`,
    });
    expect(refusalOf(await governance.addParty({ ...party, name: "Arrivata tardi" }))).toBe("parties_are_closed");
    expect((await modules(ANONYMOUS).governance.publicAgreement({ agreementId })).agreement.state).toBe("approved");
  });
});

describe("who may", () => {
  test("a clerk writes, only a coordinator adopts; a draft is the office's, what is adopted is everybody's who works there", async () => {
    const split = await scenario(2032);
    const { governance: clerk } = modules(CLERK);
    const { actId } = valueOf(await clerk.saveAct({ bodyId, kind: "opinion", subject: "Parere", text: "Sì." }));
    valueOf(await clerk.addActEffect({ actId, rowVersion: 1, kind: "split", targetId: split }));
    await expect(clerk.adoptAct({ actId, rowVersion: 2, day: TODAY })).rejects.toThrow(Forbidden);
    await expect(modules(MAYOR).governance.showAct({ actId })).rejects.toThrow(NotFound);
    expect((await modules(MAYOR).governance.listActs({})).acts.some((one) => one.id === actId)).toBe(false);
    valueOf(await office().removeAct({ actId, rowVersion: 2 }));
    const [adopted] = (await modules(MAYOR).governance.listActs({ year: 2026 })).acts;
    await modules(MAYOR).governance.showAct({ actId: adopted?.id });
    await expect(modules(ANONYMOUS).governance.listActs({})).rejects.toThrow(Forbidden);
    await expect(modules(COORDINATOR, otherAmbito).governance.showAct({ actId: adopted?.id })).rejects.toThrow(
      NotFound,
    );
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = (text = "") => bytes(`%PDF-1.7\n${text}\n%%EOF`);
const docx = (words: string) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(`<w:document><w:body><w:p><w:t>${words}</w:t></w:p></w:body></w:document>`),
  });
const head = { title: "Relazione annuale", kind: "report", day: "01/02/2026", description: "" };
const inPublic = { openness: "public", publishedFrom: "01/02/2026" };
const add = (more: Record<string, unknown> = {}) =>
  office().addDocument({ ...head, openness: "staff", file: { name: "relazione.pdf", bytes: pdf() }, ...more });
const idOf = async (more: Record<string, unknown> = {}) => valueOf(await add(more)).documentId;
const onSite = () => modules(ANONYMOUS).governance;

/** What the role of the citizen sees of a table, whatever our code asks. */
async function asCitizen(text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url, options: "-c role=albero_app" });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local role albero_public");
    await client.query("select set_config('app.ambito', $1, true)", [String(ambitoId)]);
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

describe("the repository", () => {
  test("each circle opens its own documents and does not learn of the others", async () => {
    const ids = {
      public: await idOf({ ...inPublic, title: "Documento di tutti" }),
      adhering: await idOf({ openness: "adhering", title: "Documento degli aderenti" }),
      members: await idOf({ openness: "members", title: "Documento dei membri" }),
      staff: await idOf({ title: "Documento dell’ufficio" }),
    };
    const sees = async (actor: Actor, of = ambitoId) => {
      const { governance } = modules(actor, of);
      const opened: string[] = [];
      for (const [openness, documentId] of Object.entries(ids)) {
        const show = governance.showDocument({ documentId });
        const file = governance.documentFile({ documentId, version: 1, copy: "copia" });
        const both = await Promise.all([show, file].map((asked) => asked.then(Boolean, (error: unknown) => error)));
        if (both.every((one) => one === true)) opened.push(openness);
        else expect(both.every((one) => one instanceof NotFound)).toBe(true);
      }
      const { hits } = await governance.searchDocuments({ q: "documento" });
      expect(hits.map((one) => one.id).toSorted(inOrder)).toEqual(
        opened.map((one) => ids[one as keyof typeof ids]).toSorted(inOrder),
      );
      return opened;
    };
    expect(await sees(CLERK)).toEqual(["public", "adhering", "members", "staff"]);
    expect(await sees(MAYOR)).toEqual(["public", "adhering", "members"]);
    expect(await sees(THIRD_SECTOR)).toEqual(["public", "adhering"]);
    expect(await sees(COORDINATOR, otherAmbito)).toEqual([]);
    for (const [openness, documentId] of Object.entries(ids)) {
      for (const ask of [onSite().publishedDocument, onSite().publishedDocumentFile]) {
        const asked = ask({ documentId });
        await (openness === "public" ? expect(asked).resolves.toBeTruthy() : expect(asked).rejects.toThrow(NotFound));
      }
    }
    await expect(onSite().showDocument({ documentId: ids.public })).rejects.toThrow(Forbidden);
    expect((await onSite().searchPublished({ q: "documento" })).hits.map((one) => one.id)).toEqual([ids.public]);
    expect(await asCitizen("select id from governance.document")).toEqual([{ id: ids.public }]);
    expect(await asCitizen("select document_id as id from governance.document_version")).toEqual([{ id: ids.public }]);
    expect(await asCitizen("select count(*)::int as n from governance.document_copy")).toEqual([{ n: 1 }]);
    await expect(asCitizen("select 1 from governance.document_original")).rejects.toThrow("permission denied");
    // Of an act only what a public agenda cites: never its text, nor one that no assembly has on its agenda.
    await expect(asCitizen("select text from governance.act")).rejects.toThrow();
    expect(await asCitizen("select id from governance.act")).toEqual([]);
  });

  test("of a redacted document the citizen gets the copy, and finds only words of the copy", async () => {
    const documentId = await idOf({
      ...{ ...inPublic, title: "Contributi economici", section: "sovvenzioni-contributi-sussidi" },
      file: { name: "integrale.docx", bytes: docx("Il contributo alla famiglia Zanzottera è concesso") },
      redacted: { name: "omissis.docx", bytes: docx("Il contributo alla famiglia [omissis] è concesso") },
    });
    const { bytes: read, fileName } = await onSite().publishedDocumentFile({ documentId });
    expect([
      fileName,
      Buffer.from(read).equals(Buffer.from(docx("Il contributo alla famiglia [omissis] è concesso"))),
    ]).toEqual(["omissis.docx", true]);
    const found = async (actor: Actor, q: string) =>
      (await modules(actor).governance.searchPublished({ q })).hits.some((one) => one.id === documentId);
    const foundIn = async (actor: Actor, q: string) =>
      (await modules(actor).governance.searchDocuments({ q })).hits.some((one) => one.id === documentId);
    expect(await found(ANONYMOUS, "Zanzottera")).toBe(false);
    expect(await found(COORDINATOR, "Zanzottera")).toBe(false);
    expect(await foundIn(MAYOR, "Zanzottera")).toBe(false);
    expect(await foundIn(CLERK, "Zanzottera")).toBe(true);
    expect(await found(ANONYMOUS, "concessi famiglie")).toBe(true);
    const full = { documentId, version: 1, copy: "integrale" };
    await expect(modules(MAYOR).governance.documentFile(full)).rejects.toThrow(NotFound);
    expect((await modules(CLERK).governance.documentFile(full)).fileName).toBe("integrale.docx");
    const listed = await onSite().transparentDocuments();
    expect(listed.map((one) => [one.id, one.section])).toEqual([[documentId, "sovvenzioni-contributi-sussidi"]]);
  });

  test("a new version takes the place of the old one, which only the office still opens", async () => {
    const documentId = await idOf({ ...inPublic, file: { name: "prima.pdf", bytes: pdf("nomi") } });
    const known = (await office().showDocument({ documentId })).document.rowVersion;
    const next = {
      documentId,
      rowVersion: known,
      file: { name: "dopo.pdf", bytes: pdf("senza nomi") },
      note: "Corretta",
    };
    expect(refusalOf(await office().addDocumentVersion({ ...next, file: { name: "x.pdf", bytes: pdf("nomi") } }))).toBe(
      "same_file",
    );
    valueOf(await office().addDocumentVersion(next));
    expect(refusalOf(await office().addDocumentVersion(next))).toBe("changed_meanwhile");
    expect((await onSite().publishedDocumentFile({ documentId })).fileName).toBe("dopo.pdf");
    const old = { documentId, version: 1, copy: "copia" };
    await expect(modules(MAYOR).governance.documentFile(old)).rejects.toThrow(NotFound);
    expect((await office().documentFile(old)).fileName).toBe("prima.pdf");
    const versions = await asCitizen("select number from governance.document_version where document_id = $1", [
      documentId,
    ]);
    expect(versions).toEqual([{ number: 2 }]);
    await expect(
      database.owner(
        "update governance.document_copy set bytes = 'x' where version_id in (select id from governance.document_version where document_id = $1)",
        [documentId],
      ),
    ).rejects.toThrow("never changes");
  });

  test("the office changes who reads; what is taken off the site is gone for everybody outside", async () => {
    const documentId = await idOf({ ...inPublic, title: "Avviso pubblico", kind: "notice" });
    const change = async (more: Record<string, unknown>) => {
      const { rowVersion: seen } = (await office().showDocument({ documentId })).document;
      return office().changeDocument({ ...head, documentId, rowVersion: seen, ...more });
    };
    valueOf(await change({ ...inPublic, publishedFrom: "01/02/2026", publishedTo: "01/03/2026" }));
    await expect(onSite().publishedDocument({ documentId })).rejects.toThrow(NotFound);
    await expect(modules(MAYOR).governance.showDocument({ documentId })).rejects.toThrow(NotFound);
    valueOf(await change({ openness: "public", publishedFrom: "01/01/2999" }));
    await expect(onSite().publishedDocument({ documentId })).rejects.toThrow(NotFound);
    expect(await asCitizen("select id from governance.document where id = $1", [documentId])).toEqual([]);
    expect(refusalOf(await change({ openness: "public" }))).toBe("public_needs_a_day");
    expect(refusalOf(await change({ openness: "staff", publishedFrom: "01/01/2026" }))).toBe(
      "publication_needs_public",
    );
    expect(refusalOf(await change({ openness: "members", section: "bilanci" }))).toBe("section_needs_public");
    expect(
      refusalOf(await change({ openness: "public", publishedFrom: "02/03/2026", publishedTo: "01/03/2026" })),
    ).toBe("publication_upside_down");
    expect(refusalOf(await change({ openness: "staff", actId: 999_999 }))).toBe("unknown_act");
    expect(refusalOf(await change({ openness: "staff", actId: await draft() }))).toBe("act_not_adopted");
    expect(refusalOf(await change({ openness: "tutti" }))).toBe("invalid_input");
    expect(refusalOf(await office().changeDocument({ ...head, documentId, rowVersion: 1, openness: "staff" }))).toBe(
      "changed_meanwhile",
    );
    await expect(modules(CLERK).governance.removeDocument({ documentId, rowVersion: 1 })).rejects.toThrow(Forbidden);
    const { rowVersion: seen } = (await office().showDocument({ documentId })).document;
    valueOf(await office().removeDocument({ documentId, rowVersion: seen }));
    await expect(office().showDocument({ documentId })).rejects.toThrow(NotFound);
  });

  const bomb = zipSync({ "word/document.xml": new Uint8Array(120_000_000) }, { level: 9 });
  test.each<[string, Record<string, unknown>, string]>([
    ["an empty file", { file: { name: "a.pdf", bytes: new Uint8Array() } }, "file_empty"],
    ["more than 20 MB", { file: { name: "a.pdf", bytes: new Uint8Array(20_000_001) } }, "file_too_big"],
    ["a program called PDF", { file: { name: "a.pdf", bytes: bytes("MZ\u0000") } }, "file_kind_unknown"],
    ["a page called PDF", { file: { name: "a.pdf", bytes: bytes("<html>") } }, "extension_lies"],
    ["a bomb", { file: { name: "a.docx", bytes: bomb } }, "too_much_inside"],
    ["a damaged archive", { file: { name: "a.docx", bytes: bytes("PK\u0003\u0004 half of it") } }, "file_damaged"],
    [
      "an archive of something else",
      { file: { name: "a.docx", bytes: zipSync({ a: strToU8("x") }) } },
      "file_kind_unknown",
    ],
    ["a name without ending", { file: { name: "relazione", bytes: pdf() } }, "file_name_missing"],
    ["a wrong redacted copy", { redacted: { name: "a.pdf", bytes: bytes("<html>") } }, "extension_lies"],
    ["a redacted copy that covers nothing", { redacted: { name: "b.pdf", bytes: pdf() } }, "redacted_is_the_same"],
    ["no title", { title: " " }, "invalid_input"],
    ["a kind of nothing", { kind: "romanzo" }, "invalid_input"],
    ["a day that is not there", { day: "31/02/2026" }, "invalid_input"],
    ["a section that is not there", { ...inPublic, section: "segreti" }, "invalid_input"],
    ["a zero character", { title: "Relazione\u0000annuale" }, "invalid_input"],
    ["no file", { file: undefined }, "invalid_input"],
  ])("%s is refused and nothing stays", async (_what, change, refusal) => {
    const count = async () => (await database.owner("select count(*)::int as n from governance.document"))[0]?.n;
    const before = await count();
    expect(refusalOf(await add(change))).toBe(refusal);
    expect(await count()).toBe(before);
  });

  test.each(['"', "a & | ! b", "(:*", "-", "\u0000", "%", "'; drop table x; --", "x".repeat(200)])(
    "the search takes %j as words",
    async (q) => {
      const found = await office().searchDocuments({ q });
      expect(found.hits.length).toBeLessThanOrEqual(found.total);
    },
  );

  test("an adopted act is put among the documents once, and a report that an act approved stays as it is", async () => {
    const report = await idOf({ title: "Relazione che si approva", kind: "report" });
    const actId = await draft({ subject: "Approva la relazione", text: "Premesso.\n\nSi approva la relazione." });
    valueOf(await approves(actId, "report", report));
    expect(refusalOf(await office().publishAct({ actId, ...inPublic }))).toBe("act_not_adopted");
    valueOf(await adopt(actId));
    const { documentId } = valueOf(await office().publishAct({ actId, ...inPublic, section: "provvedimenti" }));
    expect(refusalOf(await office().publishAct({ actId, ...inPublic }))).toBe("act_already_published");
    const file = await onSite().publishedDocumentFile({ documentId });
    expect([Buffer.from(file.bytes.subarray(0, 5)).toString(), file.fileName]).toEqual([
      "%PDF-",
      expect.stringMatching(/^delibera-\d+-2026\.pdf$/),
    ]);
    expect((await onSite().searchPublished({ q: "approvare relazioni" })).hits.map((one) => one.id)).toContain(
      documentId,
    );
    const { document, isApproved } = await office().showDocument({ documentId: report });
    expect([isApproved, document.actId]).toEqual([true, actId]);
    const next = { documentId: report, rowVersion: document.rowVersion, file: { name: "b.pdf", bytes: pdf("altro") } };
    expect(refusalOf(await office().addDocumentVersion(next))).toBe("document_is_approved");
    expect(refusalOf(await office().removeDocument({ documentId: report, rowVersion: document.rowVersion }))).toBe(
      "document_is_approved",
    );
  });
});
