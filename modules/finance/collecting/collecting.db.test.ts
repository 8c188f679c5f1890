// SPDX-License-Identifier: AGPL-3.0-or-later
// The money of the municipalities on a real database: from a frozen split to the balance, and who sees what.
import { Forbidden, NotFound, stoppedClock, type Actor, type Caller, type Result } from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { runReminderJob } from "./usecases/run-reminder-job.ts";

const [CREMA, OFFANENGO, SERGNANO] = ["019035", "019062", "019094"];
const COORDINATOR = personWith("coordinator");
const CLERK = personWith("clerk");
const MAYOR = mayorOf(OFFANENGO);
const CLOCK = stoppedClock("2026-07-10T09:00:00Z");

let database: TestDatabase;
let ambitoId = 0;
let otherAmbito = 0;
/** Services of 2026: Crema 100.000,01 €, Offanengo 30.000,02 €, Sergnano 9.999,97 €. */
let services = 0;
let solidarity = 0;

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const as = (actor: Actor, clock = CLOCK): Caller => ({ ...database.caller(ambitoId, actor, clock), ambitoId });
const finance = (actor: Actor = COORDINATOR) => modulesFor(as(actor)).finance;

/** A split that the assembly has decided, as the slice of the splits leaves it. */
async function frozenSplit(
  purpose: string,
  year: number,
  shares: Record<string, number>,
  of = ambitoId,
): Promise<number> {
  const total = Object.values(shares).reduce((all, share) => all + share, 0);
  const [split] = await database.owner(
    `insert into finance.split (ambito_id, name, purpose, year, total_cents, rule, bases, created_at, created_by, changed_at)
      values ($1, $2, $3, $4, $5, '{}', '{}', now(), 'x', now()) returning id`,
    [of, purpose === "solidarity-fund" ? "Fondo di solidarietà" : "Servizi associati", purpose, year, total],
  );
  const id = split?.id as number;
  for (const [istat, share] of Object.entries(shares))
    await database.owner(
      `insert into finance.split_share (ambito_id, split_id, istat, name, share_cents, exact_numerator, exact_denominator, bound, steps)
        values ($1, $2, $3, $3, $4, '1', '1', 'none', '[]')`,
      [of, id, istat, share],
    );
  await database.owner(
    "update finance.split set state = 'frozen', frozen_at = now(), frozen_by = 'x', act = 'Delibera 3/2025' where id = $1",
    [id],
  );
  return id;
}

const callsOf = async (istat: string) => (await finance().municipalityAccount({ istat })).calls;
const callIdOf = async (istat: string, label: string, setId = services) => {
  const found = (await callsOf(istat)).find((one) => one.label === label && one.setId === setId);
  if (!found) throw new Error(`no ${label} of ${istat}`);
  return found.id;
};

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  otherAmbito = await database.newAmbito("altrove");
  const shares = { [CREMA]: 100_000_01, [OFFANENGO]: 30_000_02, [SERGNANO]: 9_999_97 };
  services = valueOf(
    await finance(CLERK).makeQuotas({ splitId: await frozenSplit("associated-services", 2026, shares) }),
  ).setId;
  const fund = await frozenSplit("solidarity-fund", 2026, { [CREMA]: 50_000_00, [OFFANENGO]: 6_000_00, [SERGNANO]: 0 });
  solidarity = valueOf(await finance(CLERK).makeQuotas({ splitId: fund })).setId;
  valueOf(await finance().approveQuotas({ setId: services }));
  valueOf(await finance().approveQuotas({ setId: solidarity, dues: [{ n: 1, due: "30/04/2026" }] }));
});
afterAll(() => database.end());

describe("quotas and calls", () => {
  test("each instalment is called, to the cent; nothing is asked of who owes nothing", async () => {
    const calls = await callsOf(OFFANENGO);
    expect(calls.map(({ label, due, amount }) => ({ label, due, amount }))).toEqual([
      { label: "1° acconto", due: "2026-02-28", amount: 12_000_01 },
      { label: "unica soluzione", due: "2026-04-30", amount: 6_000_00 },
      { label: "2° acconto", due: "2026-06-30", amount: 12_000_01 },
    ]);
    expect((await callsOf(SERGNANO)).map((one) => one.setId)).toEqual([services, services]);
    const year = await finance().collectingYear({});
    expect(year).toMatchObject({ year: 2026, late: 3, total: { settled: 0, notYetDue: 0 } });
    expect(year.rows).toHaveLength(3);
  });

  test("a split makes quotas once; approved quotas are neither approved again nor withdrawn", async () => {
    const split = await frozenSplit("associated-services", 2030, { [CREMA]: 1_00 });
    const { setId } = valueOf(await finance(CLERK).makeQuotas({ splitId: split }));
    expect(await finance(CLERK).makeQuotas({ splitId: split })).toMatchObject({ refusal: "quotas_already_made" });
    valueOf(await finance().withdrawQuotas({ setId, reason: "Un Comune mancava" }));
    expect(await finance().withdrawQuotas({ setId, reason: "ancora" })).toMatchObject({ refusal: "already_withdrawn" });
    expect(await finance().approveQuotas({ setId })).toMatchObject({ refusal: "already_withdrawn" });
    valueOf(await finance(CLERK).makeQuotas({ splitId: split }));
    expect(await finance().approveQuotas({ setId: services })).toMatchObject({ refusal: "already_approved" });
    expect(await finance().withdrawQuotas({ setId: services, reason: "no" })).toMatchObject({
      refusal: "already_approved",
    });
  });

  test("two who press at once make one set", async () => {
    const splitId = await frozenSplit("associated-services", 2031, { [CREMA]: 1_00 });
    const both = await Promise.all([finance(CLERK).makeQuotas({ splitId }), finance().makeQuotas({ splitId })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });
});

describe("receipts", () => {
  test("the oldest first, what is left is a credit, and a reversal opens everything again", async () => {
    const paid = valueOf(
      await finance(CLERK).registerReceipt({ istat: SERGNANO, day: "01/03/2026", amount: "8.500,00" }),
    );
    expect(paid).toMatchObject({ settled: 7_999_98, left: 500_02 });
    expect((await callsOf(SERGNANO)).map((one) => one.status)).toEqual(["settled", "settled"]);
    valueOf(await finance(CLERK).reverseReceipt({ receiptId: paid.receiptId, reason: "era di Soncino" }));
    expect((await callsOf(SERGNANO)).map((one) => one.open)).toEqual([3_999_99, 3_999_99]);
    expect(await finance(CLERK).reverseReceipt({ receiptId: paid.receiptId, reason: "x" })).toMatchObject({
      refusal: "already_reversed",
    });
  });

  test("as designated; a credit note gives back what was paid; the credit is used or paid back", async () => {
    const callId = await callIdOf(CREMA, "2° acconto");
    valueOf(
      await finance(CLERK).registerReceipt({ istat: CREMA, day: "2026-06-20", amount: "40.000,00", callIds: [callId] }),
    );
    expect((await callsOf(CREMA)).find((one) => one.id === callId)).toMatchObject({
      status: "settled",
      amount: 40_000_00,
    });
    valueOf(
      await finance().addCreditNote({ callId, amount: "1.000,00", reason: "errore nelle ore", day: "2026-07-01" }),
    );
    expect((await finance().municipalityAccount({ istat: CREMA })).credit).toBe(1_000_00);
    expect(
      await finance().addCreditNote({ callId, amount: "39.000,01", reason: "troppo", day: "2026-07-01" }),
    ).toMatchObject({
      refusal: "more_than_call",
      details: { left: 39_000_00 },
    });
    valueOf(
      await finance(CLERK).registerRefund({ istat: CREMA, day: "2026-07-02", amount: "400", note: "mandato 12" }),
    );
    expect(
      await finance(CLERK).registerRefund({ istat: CREMA, day: "2026-07-02", amount: "600,01", note: "x" }),
    ).toMatchObject({ refusal: "more_than_credit" });
    expect(valueOf(await finance(CLERK).useCredit({ istat: CREMA })).settled).toBe(600_00);
    expect((await finance().callView({ callId: await callIdOf(CREMA, "1° acconto") })).call).toMatchObject({
      credited: 600_00,
      status: "overdue",
    });
    expect(await finance(CLERK).useCredit({ istat: CREMA })).toMatchObject({ refusal: "no_credit" });
  });

  test("two clerks who register at once never settle a call twice", async () => {
    const before = (await callsOf(OFFANENGO)).reduce((all, one) => all + one.open, 0);
    const pay = () => finance(CLERK).registerReceipt({ istat: OFFANENGO, day: "2026-07-01", amount: "10.000,00" });
    await Promise.all([pay(), pay(), pay()]);
    const calls = await callsOf(OFFANENGO);
    expect(calls.reduce((all, one) => all + one.open, 0)).toBe(Math.max(0, before - 30_000_00));
    for (const one of calls) expect(one.settled).toBeLessThanOrEqual(one.amount);
  });
});

const entry = (reference: string, amount: string, payer: string, words: string) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-07-03</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${payer}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const camt = (...entries: string[]) =>
  new TextEncoder().encode(`<Document><BkToCstmrStmt><Stmt>${entries.join("")}</Stmt></BkToCstmrStmt></Document>`);

describe("the file of the bank", () => {
  test("dry run proposes and stores nothing; taken once, never twice", async () => {
    const [first] = await callsOf(SERGNANO);
    const bytes = camt(
      entry("B1", "3999.99", "TESORIERE", `acconto ${first?.reference}`),
      entry("B2", "50.00", "Comune di Pandino", ""),
    );
    const tried = valueOf(await finance(CLERK).importBankFile({ name: "luglio.xml", bytes, dryRun: true }));
    expect(tried.rows.map((row) => row.proposal)).toEqual([
      { callId: first?.id, istat: SERGNANO, reason: "reference" },
      { callId: null, istat: "019067", reason: "name" },
    ]);
    expect((await finance(CLERK).bankPage({})).files).toEqual([]);

    const choices = [
      { reference: "B1", choice: `c${first?.id}` },
      { reference: "B2", choice: "" },
    ];
    const done = valueOf(await finance(CLERK).importBankFile({ name: "luglio.xml", bytes, dryRun: false, choices }));
    expect(done.taken).toMatchObject({ receipts: 1, amount: 3_999_99, waiting: 1 });
    expect((await callsOf(SERGNANO))[0]).toMatchObject({ status: "settled" });
    expect(await finance(CLERK).importBankFile({ name: "luglio.xml", bytes, dryRun: false, choices })).toMatchObject({
      refusal: "nothing_new",
    });

    const more = camt(entry("B1", "3999.99", "TESORIERE", ""), entry("B3", "1.00", "X", ""));
    const again = valueOf(await finance(CLERK).importBankFile({ name: "agosto.xml", bytes: more, dryRun: false }));
    expect(again).toMatchObject({ rows: [{ isKnown: true }, { isKnown: false }], taken: { receipts: 0, waiting: 1 } });

    const [left] = (await finance(CLERK).bankPage({})).waiting.filter((one) => one.reference === "B2");
    const assign = (amount: string) =>
      finance(CLERK).registerReceipt({ istat: SERGNANO, day: "2026-07-03", amount, movementId: left?.id });
    expect(await assign("50,01")).toMatchObject({ refusal: "movement_spent" });
    valueOf(await assign("50,00"));
    expect(await assign("0,01")).toMatchObject({ refusal: "movement_spent" });
  });

  test("a file with errors is not taken at all", async () => {
    const bytes = camt(entry("B9", "10.00", "X", ""), entry("B8", "10,00", "X", ""));
    const refused = await finance(CLERK).importBankFile({ name: "x.xml", bytes, dryRun: false });
    expect(refused).toMatchObject({ refusal: "file_has_problems", details: { problems: 1 } });
    expect((await finance(CLERK).bankPage({})).waiting.map((one) => one.reference)).not.toContain("B9");
  });

  test("one choice that cannot be undoes the whole file", async () => {
    const bytes = camt(entry("C1", "10.00", "X", ""), entry("C2", "10.00", "X", ""));
    const choices = [
      { reference: "C1", choice: `m${OFFANENGO}` },
      { reference: "C2", choice: "c999999" },
    ];
    const refused = await finance(CLERK).importBankFile({ name: "x.xml", bytes, dryRun: false, choices });
    expect(refused).toMatchObject({ refusal: "choice_not_possible", details: { reference: "C2" } });
    expect((await finance().municipalityAccount({ istat: OFFANENGO })).receipts.map((one) => one.amount)).not.toContain(
      10_00,
    );
  });
});

describe("the balance", () => {
  test("closes on the actual costs, and a correction moves the correction alone", async () => {
    expect(await finance().closeBalance({ setId: services, due: "2027-06-30" })).toMatchObject({
      refusal: "actual_cost_missing",
      details: { missing: 3 },
    });
    const cost = (istat: string, amount: string) => ({ istat, amount });
    const costs = [cost(CREMA, "95.000,00"), cost(OFFANENGO, "23.000,00"), cost(SERGNANO, "7.999,98")];
    valueOf(await finance(CLERK).registerActualCosts({ setId: services, source: "rendiconto", costs }));
    // Crema: 95.000,00 − (80.000,01 − 1.000,00 of the credit note); Offanengo: 23.000,00 − 24.000,02.
    const closed = valueOf(await finance().closeBalance({ setId: services, due: "30/06/2027" }));
    expect(closed).toMatchObject({ calls: 1, credits: 1 });
    expect((await callsOf(CREMA)).find((one) => one.kind === "balance")).toMatchObject({
      amount: 15_999_99,
      n: 3,
      label: "saldo",
    });
    expect(await finance().closeBalance({ setId: services, due: "2027-06-30", reason: "x" })).toMatchObject({
      refusal: "nothing_to_balance",
    });
    expect(await finance().closeBalance({ setId: services, due: "2027-06-30" })).toMatchObject({
      refusal: "reason_needed",
    });

    valueOf(
      await finance(CLERK).registerActualCosts({
        setId: services,
        source: "rettifica",
        costs: [cost(SERGNANO, "8.010,00")],
      }),
    );
    valueOf(await finance().closeBalance({ setId: services, due: "2027-09-30", reason: "ore di Sergnano" }));
    const again = (await callsOf(SERGNANO)).filter((one) => one.kind === "balance");
    expect(again.map(({ amount, n, label }) => ({ amount, n, label }))).toEqual([
      { amount: 10_02, n: 3, label: "conguaglio 2" },
    ]);
    const view = await finance().balanceView({ setId: services });
    expect(view.balances.map((one) => one.number)).toEqual([2, 1]);
    expect(view.lines.every((line) => line.difference === 0)).toBe(true);
  });

  test("quotas paid at once have none", async () => {
    expect(await finance().closeBalance({ setId: solidarity, due: "2027-01-01" })).toMatchObject({
      refusal: "no_balance_here",
    });
  });
});

describe("reminders", () => {
  const message = {
    istat: CREMA,
    recipient: "protocollo@crema.example",
    subject: "Rate scadute",
    body: "Gentile Comune",
  };

  test("wait in the queue, and say what became of them", async () => {
    const { reminderId } = valueOf(await finance(CLERK).sendReminder(message));
    expect(database.jobs).toContainEqual({ kind: "finance.sendReminder", payload: { reminderId } });
    const outcome = async () => (await finance().arrearsOn({})).reminders.find((one) => one.id === reminderId);
    expect(await outcome()).toMatchObject({ outcome: "waiting" });
    await runReminderJob(database.caller(ambitoId), { reminderId }, undefined);
    expect(await outcome()).toMatchObject({ outcome: "no_mail", body: "Gentile Comune" });
    const refuses = { send: () => Promise.reject(new Error("550 casella piena")) };
    await expect(runReminderJob(database.caller(ambitoId), { reminderId }, refuses)).rejects.toThrow("550");
    expect(await outcome()).toMatchObject({ outcome: "failed", detail: "550 casella piena" });
    const sent: unknown[] = [];
    const mail = { send: async (one: unknown) => void sent.push(one) };
    await runReminderJob(database.caller(ambitoId), { reminderId }, mail);
    await runReminderJob(database.caller(ambitoId), { reminderId }, mail);
    expect(sent).toEqual([{ to: message.recipient, subject: message.subject, body: message.body }]);
    expect(await outcome()).toMatchObject({ outcome: "sent" });
  });

  test("only of who is late", async () => {
    expect(await finance(CLERK).sendReminder({ ...message, istat: "019067" })).toMatchObject({
      refusal: "nothing_overdue",
    });
  });
});

describe("the statement", () => {
  beforeAll(async () => {
    const row = (istat: string, users: string, contribution: string) => ({
      istat,
      users,
      hours: "10,5",
      places: "",
      contribution,
    });
    const rows = [
      row(CREMA, "40", "4.000"),
      row(OFFANENGO, "12", "1.200,00"),
      row(SERGNANO, "9", "900"),
      row("019067", "8", "800"),
    ];
    valueOf(
      await finance(CLERK).registerReceived({ year: 2026, service: "Assistenza domiciliare", source: "CSC", rows }),
    );
    const few = [row(CREMA, "6", "6.000"), row(OFFANENGO, "3", "7.531"), row(SERGNANO, "2", "100")];
    valueOf(await finance(CLERK).registerReceived({ year: 2026, service: "Affido", source: "CSC", rows: few }));
  });

  test("a mayor sees the own one, with averages that tell of nobody", async () => {
    const view = await finance(MAYOR).municipalityStatement({ istat: OFFANENGO, year: 2026 });
    expect(view.statement.total).toMatchObject({ quota: 36_000_02 });
    expect(view.statement.total.ambito).toBeGreaterThan(0);
    const [foster, home] = view.statement.receives;
    expect(home).toMatchObject({
      service: "Assistenza domiciliare",
      shown: { users: { value: 12 }, hours: { value: 10_50 } },
    });
    expect(foster).toMatchObject({
      service: "Affido",
      shown: { users: { kind: "suppressed" }, contribution: { kind: "suppressed" } },
    });
    expect(view.statement.contribution).toEqual({ value: 1_200_00, isAtLeast: true });
    expect(JSON.stringify(view)).not.toContain("753100");
  });

  test("others do not exist for a mayor, nor for who keeps no accounts", async () => {
    for (const istat of [CREMA, "019067", "000000"]) {
      await expect(finance(MAYOR).municipalityStatement({ istat, year: 2026 })).rejects.toThrow(NotFound);
      await expect(finance(MAYOR).municipalityAccount({ istat })).rejects.toThrow(NotFound);
      await expect(finance(MAYOR).statementPdf({ istat, year: 2026 })).rejects.toThrow(NotFound);
    }
    await expect(finance(MAYOR).callView({ callId: await callIdOf(CREMA, "1° acconto") })).rejects.toThrow(NotFound);
    for (const role of ["evaluator", "third_sector_reader", "administrator", "sub_area_coordinator"] as const)
      await expect(finance(personWith(role)).municipalityStatement({ istat: CREMA, year: 2026 })).rejects.toThrow(
        Forbidden,
      );
    await expect(finance(MAYOR).bankPage({})).rejects.toThrow(Forbidden);
    const year = await finance(MAYOR).collectingYear({});
    expect(year.rows.map((row) => row.istat)).toEqual([OFFANENGO]);
    const set = await finance(MAYOR).quotaSetView({ setId: services });
    expect(set.quotas.map((quota) => quota.istat)).toEqual([OFFANENGO]);
    expect(
      (await finance(MAYOR).arrearsOn({ on: "2026-12-31" })).late.filter((one) => one.istat !== OFFANENGO),
    ).toEqual([]);
    expect((await finance(MAYOR).balanceView({ setId: services })).lines.map((line) => line.istat)).toEqual([
      OFFANENGO,
    ]);
  });
});

const TABLES =
  "quota call credit_note receipt allocation refund actual_cost received reminder reminder_outcome balance_line".split(
    " ",
  );
const ALL = [...TABLES, "quota_set", "quota_decision", "balance", "bank_file", "bank_movement"];

/** Plain SQL as the application, with the rights that a transaction of ours would have. */
async function asApp(seen: string, text: string, of = ambitoId): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url, options: "-c role=albero_app" });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.ambito', $1, true), set_config('app.municipalities', $2, true)", [
      String(of),
      seen,
    ]);
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

describe("the database itself", () => {
  test.each(TABLES)("finance.%s shows a municipality its own rows alone", async (table) => {
    const istats = async (seen: string) =>
      (await asApp(seen, `select distinct istat from finance.${table}`)).map((row) => row.istat);
    expect((await istats("all")).length).toBeGreaterThan(0);
    expect((await istats(OFFANENGO)).filter((one) => one !== OFFANENGO)).toEqual([]);
    expect(await istats("")).toEqual([]);
    expect(await istats("019000,all,")).toEqual([]);
  });

  test.each(["bank_file", "bank_movement"])("finance.%s is the Plan Office's", async (table) => {
    expect((await asApp("all", `select 1 from finance.${table}`)).length).toBeGreaterThan(0);
    expect(await asApp(OFFANENGO, `select 1 from finance.${table}`)).toEqual([]);
  });

  test.each(ALL)("finance.%s shows nothing to another Ambito, and no row of it ever changes", async (table) => {
    expect(await asApp("all", `select 1 from finance.${table}`, otherAmbito)).toEqual([]);
    for (const text of [`update finance.${table} set ambito_id = ambito_id`, `delete from finance.${table}`]) {
      await expect(asApp("all", text)).rejects.toMatchObject({ code: "42501" });
      await expect(database.owner(text)).rejects.toThrow(/never changed/);
    }
  });

  test("sums speak of at least two municipalities, whatever is asked, and only inside the Ambito", async () => {
    const sums = (of?: number) => asApp(OFFANENGO, "select municipalities from finance.quota_sums('{2026}', 0)", of);
    expect((await sums()).every((row) => (row.municipalities as number) >= 2)).toBe(true);
    expect((await sums()).length).toBeGreaterThan(0);
    expect(await sums(otherAmbito)).toEqual([]);
    await expect(asApp("all", "select * from finance.group_of('2026-01-01')")).rejects.toMatchObject({ code: "42501" });
  });

  test("proves the sums again: no call is settled beyond itself, no payment spent twice, no movement taken twice", async () => {
    const callId = await callIdOf(CREMA, "1° acconto");
    const receipt = `insert into finance.receipt (ambito_id, istat, day, amount_cents, at, by_name) values (${ambitoId}, '${CREMA}', '2026-01-01', 1000000000, now(), 'x') returning id`;
    const spend = (amount: number) =>
      asApp(
        "all",
        `with r as (${receipt}) select 1; insert into finance.allocation (ambito_id, istat, call_id, receipt_id, amount_cents, at)
        select ${ambitoId}, '${CREMA}', ${callId}, (select max(id) from finance.receipt where istat = '${CREMA}' and reverses_id is null), ${amount}, now()`,
      );
    await expect(spend(999_999_999)).rejects.toMatchObject({ constraint: "a_call_is_settled_once" });
    await expect(
      asApp(
        "all",
        `insert into finance.receipt (ambito_id, istat, day, amount_cents, movement_id, at, by_name)
        select ${ambitoId}, '${CREMA}', '2026-01-01', 1, id, now(), 'x' from finance.bank_movement where reference = 'B1'`,
      ),
    ).rejects.toMatchObject({ constraint: "a_movement_is_registered_once" });
    await expect(
      asApp(
        "all",
        `insert into finance.allocation (ambito_id, istat, call_id, receipt_id, amount_cents, at)
        select ${ambitoId}, '${SERGNANO}', ${callId}, (select max(id) from finance.receipt), 1, now()`,
      ),
    ).rejects.toMatchObject({ code: "23503" });
  });
});

describe("bad input is refused with a reason, and nothing is lost", () => {
  const receipt = { istat: "019035", day: "2026-07-01", amount: "10" };
  const bad: [string, (use: ReturnType<typeof finance>) => Promise<Result<unknown, string>>, string][] = [
    ["an amount with letters", (use) => use.registerReceipt({ ...receipt, amount: "dieci" }), "invalid_input"],
    ["an amount of nothing", (use) => use.registerReceipt({ ...receipt, amount: "" }), "invalid_input"],
    ["zero", (use) => use.registerReceipt({ ...receipt, amount: "0,00" }), "invalid_input"],
    ["a negative amount", (use) => use.registerReceipt({ ...receipt, amount: "-10" }), "invalid_input"],
    ["three decimals", (use) => use.registerReceipt({ ...receipt, amount: "10,005" }), "invalid_input"],
    [
      "separators in the wrong place",
      (use) => use.registerReceipt({ ...receipt, amount: "1.00.0,00" }),
      "invalid_input",
    ],
    [
      "beyond ten thousand billions",
      (use) => use.registerReceipt({ ...receipt, amount: "10000000000001" }),
      "invalid_input",
    ],
    ["31 February", (use) => use.registerReceipt({ ...receipt, day: "31/02/2026" }), "invalid_input"],
    ["tomorrow", (use) => use.registerReceipt({ ...receipt, day: "11/07/2026" }), "day_in_future"],
    ["a municipality that is no code", (use) => use.registerReceipt({ ...receipt, istat: "Crema" }), "invalid_input"],
    [
      "a municipality that owes nothing",
      (use) => use.registerReceipt({ ...receipt, istat: "019067" }),
      "nothing_called",
    ],
    [
      "a call of another municipality",
      async (use) => use.registerReceipt({ ...receipt, callIds: [await callIdOf(OFFANENGO, "1° acconto")] }),
      "unknown_call",
    ],
    [
      "a call that is settled",
      async (use) => use.registerReceipt({ ...receipt, callIds: [await callIdOf(CREMA, "2° acconto")] }),
      "call_already_settled",
    ],
    [
      "a call number beyond the numbers",
      (use) => use.registerReceipt({ ...receipt, callIds: [1e12] }),
      "invalid_input",
    ],
    ["a note with a zero character", (use) => use.registerReceipt({ ...receipt, note: "a\0b" }), "invalid_input"],
    [
      "a reversal of a reversal",
      async (use) =>
        use.reverseReceipt({
          receiptId: (await finance().municipalityAccount({ istat: SERGNANO })).receipts.find(
            (one) => one.reversesId !== null,
          )?.id,
          reason: "x",
        }),
      "is_a_reversal",
    ],
    ["a reversal without a reason", (use) => use.reverseReceipt({ receiptId: 1, reason: "  " }), "invalid_input"],
    [
      "a credit note of tomorrow",
      async (use) =>
        use.addCreditNote({ callId: await callIdOf(CREMA, "1° acconto"), amount: "1", reason: "x", day: "2026-07-11" }),
      "day_in_future",
    ],
    ["quotas of a split that is not there", (use) => use.makeQuotas({ splitId: 999_999 }), "split_not_frozen"],
    ["quotas of a split that is no number", (use) => use.makeQuotas({ splitId: "uno" }), "invalid_input"],
    [
      "a day before the year",
      async (use) => use.approveQuotas({ setId: (await openSet()).setId, dues: [{ n: 1, due: "2025-12-31" }] }),
      "due_before_year",
    ],
    [
      "a day for the balance",
      async (use) => use.approveQuotas({ setId: (await openSet()).setId, dues: [{ n: 3, due: "2033-01-01" }] }),
      "unknown_instalment",
    ],
    [
      "costs of quotas not approved",
      async (use) =>
        use.registerActualCosts({
          setId: (await openSet()).setId,
          source: "x",
          costs: [{ istat: CREMA, amount: "1" }],
        }),
      "quotas_not_approved",
    ],
    [
      "costs of who is not there",
      (use) => use.registerActualCosts({ setId: services, source: "x", costs: [{ istat: "019067", amount: "1" }] }),
      "not_in_these_quotas",
    ],
    [
      "costs said twice",
      (use) =>
        use.registerActualCosts({
          setId: services,
          source: "x",
          costs: [CREMA, CREMA].map((istat) => ({ istat, amount: "1" })),
        }),
      "said_twice",
    ],
    [
      "costs without a source",
      (use) => use.registerActualCosts({ setId: services, source: "", costs: [{ istat: CREMA, amount: "1" }] }),
      "invalid_input",
    ],
    [
      "negative costs",
      (use) => use.registerActualCosts({ setId: services, source: "x", costs: [{ istat: CREMA, amount: "-1" }] }),
      "invalid_input",
    ],
    ["no costs at all", (use) => use.registerActualCosts({ setId: services, source: "x", costs: [] }), "invalid_input"],
    [
      "hours without persons",
      (use) =>
        use.registerReceived({
          year: 2026,
          service: "SAD",
          source: "x",
          rows: [{ istat: CREMA, users: "", hours: "3", places: "", contribution: "" }],
        }),
      "users_needed",
    ],
    [
      "half a person",
      (use) =>
        use.registerReceived({
          year: 2026,
          service: "SAD",
          source: "x",
          rows: [{ istat: CREMA, users: "2,5", hours: "", places: "", contribution: "" }],
        }),
      "invalid_input",
    ],
    [
      "a year of another age",
      (use) =>
        use.registerReceived({
          year: 1492,
          service: "SAD",
          source: "x",
          rows: [{ istat: CREMA, users: "2", hours: "", places: "", contribution: "" }],
        }),
      "invalid_input",
    ],
    [
      "a municipality of somewhere else",
      (use) =>
        use.registerReceived({
          year: 2026,
          service: "SAD",
          source: "x",
          rows: [{ istat: "058091", users: "2", hours: "", places: "", contribution: "" }],
        }),
      "unknown_municipality",
    ],
    [
      "an address that is none",
      (use) => use.sendReminder({ istat: CREMA, recipient: "comune", subject: "x", body: "x" }),
      "invalid_input",
    ],
    [
      "a subject with a second head",
      (use) => use.sendReminder({ istat: CREMA, recipient: "a@b.it", subject: "x\r\nBcc: c@d.it", body: "x" }),
      "invalid_input",
    ],
    [
      "an empty file",
      (use) => use.importBankFile({ name: "x", bytes: new Uint8Array(), dryRun: true }),
      "invalid_input",
    ],
    [
      "a file that is no file",
      (use) => use.importBankFile({ name: "x", bytes: "ciao", dryRun: true }),
      "invalid_input",
    ],
    [
      "a choice that is no choice",
      (use) =>
        use.importBankFile({
          name: "x",
          bytes: camt(entry("Z", "1.00", "", "")),
          dryRun: false,
          choices: [{ reference: "Z", choice: "tutti" }],
        }),
      "invalid_input",
    ],
  ];

  let open: { setId: number } | undefined;
  async function openSet(): Promise<{ setId: number }> {
    open ??= valueOf(
      await finance().makeQuotas({ splitId: await frozenSplit("associated-services", 2032, { [CREMA]: 10_00 }) }),
    );
    return open;
  }
  const rows = async () =>
    (
      await database.owner(
        "select (select count(*) from finance.receipt) + (select count(*) from finance.allocation) + (select count(*) from finance.received) + (select count(*) from finance.actual_cost) + (select count(*) from finance.bank_movement) as n",
      )
    )[0]?.n;

  test.each(bad)("%s", async (_what, ask, refusal) => {
    await openSet();
    const before = await rows();
    expect(await ask(finance())).toMatchObject({ ok: false, refusal });
    expect(await rows()).toBe(before);
  });

  test("a split whose shares do not make its total, or that names a stranger, makes no quotas", async () => {
    const wrong = await frozenSplit("associated-services", 2034, { [CREMA]: 10_00, "058091": 5_00 });
    expect(await finance().makeQuotas({ splitId: wrong })).toMatchObject({
      refusal: "unknown_municipality",
      details: { istat: "058091" },
    });
    const empty = await frozenSplit("associated-services", 2035, {});
    expect(await finance().makeQuotas({ splitId: empty })).toMatchObject({ refusal: "split_without_shares" });
    const early = await frozenSplit("associated-services", 2018, { [CREMA]: 1 });
    expect(await finance().makeQuotas({ splitId: early })).toMatchObject({ refusal: "no_instalment_rule" });
  });

  test("a clerk decides nothing, a mayor writes nothing", async () => {
    const { setId } = await openSet();
    await expect(finance(CLERK).approveQuotas({ setId })).rejects.toThrow(Forbidden);
    await expect(finance(CLERK).closeBalance({ setId, due: "2033-01-01" })).rejects.toThrow(Forbidden);
    await expect(finance(MAYOR).registerReceipt({ istat: OFFANENGO, day: "2026-07-01", amount: "1" })).rejects.toThrow(
      Forbidden,
    );
    await expect(finance(MAYOR).quotaSetView({ setId })).rejects.toThrow(NotFound);
  });
});

test("every change has left its event, and the chain holds", async () => {
  const events = await database.owner(
    "select distinct use_case from kernel.audit_event where use_case like 'finance.%' order by 1",
  );
  expect(events.length).toBeGreaterThanOrEqual(12);
  expect(await database.owner("select * from kernel.verify_audit()")).toEqual([]);
});
