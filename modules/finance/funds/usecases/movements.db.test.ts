// SPDX-License-Identifier: AGPL-3.0-or-later
// From the act to the return, and everything that is refused on the way.
import { system } from "@albero/kernel";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { clerk, financeOf, refusalOf, valueOf } from "../../budget/usecases/testing.ts";

let db: TestDatabase;
let made = 0;
let ambitoId: number;
let office: ReturnType<typeof financeOf>;
let annualityId: number;
let lineId: number;
const CREMA = "019035";
const day = "01/02/2026";

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.end());
beforeEach(async () => {
  made += 1;
  ambitoId = await db.newAmbito(`muove-${made}`);
  office = financeOf(db, ambitoId, clerk);
  await db.owner(
    "insert into territory.municipality (ambito_id, istat, name, province, region) values ($1, $2, 'Crema', 'CR', 'Lombardia')",
    [ambitoId, CREMA],
  );
  const { id } = valueOf(
    await office.addChannel({ code: "FNPS", name: "Fondo nazionale politiche sociali", kind: "national" }),
  );
  annualityId = valueOf(await office.openAnnuality({ channelId: id, year: 2025, useFrom: "", useTo: "31/12/2027" })).id;
  valueOf(await office.openBudget({ year: 2026 }));
  lineId = valueOf(await office.addLine({ year: 2026, label: "Tutela minori", objectiveCode: "7.3" })).lineId;
});

const act = { kind: "regional_resolution", body: "Regione Lombardia", number: "XII/100", day: "15/01/2026" };
const assign = async (amount: string, more = {}) =>
  office.assignFund({ annualityId, year: 2026, amount, day, newAct: act, ...more });
const program = (amount: string, more = {}) => office.programLine({ annualityId, lineId, amount, day, ...more });
const commit = (amount: string, more = {}) => office.commitLine({ annualityId, lineId, amount, day, ...more });
const pay = (entryId: number, amount: string, more = {}) => office.payCommitment({ entryId, amount, day, ...more });
const sums = async () => (await office.showAnnuality({ annualityId })).sums;

/** Assigned 1,000, programmed 800, committed 500. */
async function upToCommitment(): Promise<number> {
  valueOf(await assign("1.000,00"));
  valueOf(await program("800"));
  return valueOf(await commit("500")).entryId;
}

describe("the whole way", () => {
  test("assigned by act, programmed, committed, paid in two parts, reported, corrected by one more row", async () => {
    const entryId = await upToCommitment();
    const first = valueOf(await pay(entryId, "300,10", { document: "Fatt. 1" }));
    valueOf(await pay(entryId, "199,90"));
    valueOf(await office.reportPayment({ entryId: first.entryId, amount: "300,10", day }));
    expect(await sums()).toEqual({
      assigned: 100_000,
      programmed: 80_000,
      committed: 50_000,
      paid: 50_000,
      reported: 30_010,
    });
    const { rows } = await office.listLedger({ annualityId });
    expect(rows.map((row) => [row.stage, row.amountCents])).toEqual([
      ["reported", 30_010],
      ["paid", 19_990],
      ["paid", 30_010],
      ["committed", 50_000],
      ["programmed", 80_000],
      ["assigned", 100_000],
    ]);
    const second = rows[1]?.id ?? 0;
    valueOf(await office.reverseEntry({ entryId: second, amount: "", day, note: "Fattura doppia" }));
    expect((await sums()).paid).toBe(30_010);
    expect((await office.showEntry({ entryId: second })).after.map((row) => row.amountCents)).toEqual([-19_990]);
    const [total] = await db.owner(
      "select count(*)::int as broken from (select annuality_id, coalesce(line_id, 0) l, stage, sum(amount_cents) s from finance.entry where ambito_id = $1 group by 1, 2, 3 except select annuality_id, line_id, stage, sum(amount_cents) from finance.total where ambito_id = $1 group by 1, 2, 3) d",
      [ambitoId],
    );
    expect(total).toEqual({ broken: 0 });
  });

  test("a later act raises or reduces; the year of competence stays apart from the year of the books", async () => {
    valueOf(await assign("1.000"));
    valueOf(await assign("250", { direction: "reduce", newAct: { ...act, number: "XII/101" } }));
    expect((await sums()).assigned).toBe(75_000);
    const view = await office.showAnnuality({ annualityId });
    expect([view.annuality.year, view.byYear.map((each) => each.year)]).toEqual([2025, [2026]]);
  });
});

describe("what is refused, with nothing stored", () => {
  const amounts: [string, string][] = [
    ["", "ogni amount missing"],
    ["0", "zero"],
    ["-5", "negative"],
    ["1,234", "three decimals"],
    ["1.2.3", "dots everywhere"],
    ["1,000.00", "the English way round"],
    ["12 euro", "words"],
    ["1e3", "scientific"],
    ["0x10", "hexadecimal"],
    ["100000000000000", "beyond ten to the thirteenth cents"],
    ["NaN", "not a number"],
    ["=1+1", "a formula"],
  ];
  test.each(amounts)("amount %j (%s)", async (amount) => {
    expect(refusalOf(await assign(amount))).toBe("invalid_input");
    expect((await office.listLedger({})).total).toBe(0);
  });

  test.each([["31/02/2026"], ["2026-13-01"], ["domani"], [""]])("day %j", async (wrong) => {
    expect(refusalOf(await assign("10", { day: wrong }))).toBe("invalid_input");
  });

  test("a day that has not come, an assignment without act, an act written twice", async () => {
    expect(refusalOf(await assign("10", { day: "31/12/2026" }))).toBe("day_in_the_future");
    expect(refusalOf(await assign("10", { newAct: null }))).toBe("act_needed");
    expect(refusalOf(await assign("10", { newAct: { ...act, day: "31/12/2026" } }))).toBe("day_in_the_future");
    valueOf(await assign("10"));
    const twice = await assign("10", { newAct: { ...act, number: "xii/100", body: "REGIONE LOMBARDIA" } });
    expect(twice).toMatchObject({ refusal: "act_taken", fields: [{ path: "newAct.number" }] });
    expect(refusalOf(await office.registerAct(act))).toBe("act_taken");
    expect((await sums()).assigned).toBe(1_000);
  });

  test("programmed beyond assigned asks first, then does", async () => {
    valueOf(await assign("100"));
    expect(await program("100,01")).toMatchObject({
      refusal: "programmed_beyond_assigned",
      details: { left: 10_000, assigned: 10_000 },
    });
    valueOf(await program("100,01", { confirmed: "on" }));
    expect((await sums()).programmed).toBe(10_001);
  });

  test("a commitment above its line, a payment above its commitment, a return above its payment", async () => {
    const entryId = await upToCommitment();
    expect(await commit("300,01")).toMatchObject({ refusal: "commitment_beyond_line", details: { left: 30_000 } });
    expect(await pay(entryId, "500,01")).toMatchObject({
      refusal: "payment_beyond_commitment",
      details: { left: 50_000 },
    });
    const paid = valueOf(await pay(entryId, "200"));
    expect(refusalOf(await office.reportPayment({ entryId: paid.entryId, amount: "200,01", day }))).toBe(
      "reported_beyond_paid",
    );
    expect(refusalOf(await pay(paid.entryId, "1"))).toBe("not_a_commitment");
    expect(refusalOf(await office.reportPayment({ entryId, amount: "1", day }))).toBe("not_a_commitment");
    expect(refusalOf(await pay(entryId, "1", { day: "31/01/2026" }))).toBe("before_what_it_follows");
  });

  test("reversals: without a reason, above the row, under what rests on it, of a reversal", async () => {
    const entryId = await upToCommitment();
    valueOf(await pay(entryId, "200"));
    const reverse = (id: number, amount: string, note = "errore") =>
      office.reverseEntry({ entryId: id, amount, day, note });
    expect(refusalOf(await reverse(entryId, "1", ""))).toBe("reason_needed");
    expect(refusalOf(await reverse(entryId, "600"))).toBe("reversal_beyond_row");
    expect(refusalOf(await reverse(entryId, "300,01"))).toBe("reversal_below_next");
    const done = valueOf(await reverse(entryId, "300"));
    expect(refusalOf(await reverse(done.entryId, "1"))).toBe("reversal_of_a_reversal");
    const programmed = (await office.listLedger({ annualityId, stage: "programmed" })).rows[0]?.id ?? 0;
    expect(refusalOf(await reverse(programmed, "700"))).toBe("reversal_below_next");
    expect(await sums()).toMatchObject({ programmed: 80_000, committed: 20_000, paid: 20_000 });
  });

  test("lines, municipalities, years and codes that are not there", async () => {
    valueOf(await assign("100"));
    expect(refusalOf(await program("10", { lineId: 999_999 }))).toBe("line_unknown");
    valueOf(await program("10"));
    expect(refusalOf(await commit("10", { municipality: "015146" }))).toBe("municipality_unknown");
    expect(refusalOf(await commit("10", { municipality: "Crema" }))).toBe("invalid_input");
    expect(refusalOf(await office.openAnnuality({ channelId: 1, year: 1812, useFrom: "", useTo: "" }))).toBe(
      "invalid_input",
    );
    const { channelId } = (await office.showAnnuality({ annualityId })).annuality;
    expect(refusalOf(await office.openAnnuality({ channelId, year: 2025, useFrom: "", useTo: "" }))).toBe(
      "annuality_taken",
    );
    expect(
      refusalOf(await office.openAnnuality({ channelId, year: 2024, useFrom: "31/12/2024", useTo: "01/01/2024" })),
    ).toBe("period_upside_down");
    expect(refusalOf(await office.openAnnuality({ channelId, year: 2024, useFrom: "", useTo: "", cup: "B1" }))).toBe(
      "invalid_input",
    );
    expect(refusalOf(await office.addChannel({ code: "FNPS", name: "Di nuovo", kind: "national" }))).toBe(
      "channel_taken",
    );
    expect(refusalOf(await office.addChannel({ code: "<b>", name: "x", kind: "national" }))).toBe("invalid_input");
    await expect(
      office.assignFund({ annualityId: 999_999, year: 2026, amount: "1", day, newAct: act }),
    ).rejects.toThrow("annuality");
  });
});

describe("the database proves it again", () => {
  test("rows are never changed or removed, not even by the owner of the tables", async () => {
    await upToCommitment();
    await expect(db.owner("update finance.entry set amount_cents = 1")).rejects.toThrow("never changed");
    await expect(db.owner("delete from finance.entry")).rejects.toThrow("never changed");
    await expect(db.asApp(ambitoId, "update finance.total set amount_cents = 1")).rejects.toThrow("permission denied");
  });

  test("two clerks at once cannot commit the same money", async () => {
    valueOf(await assign("1000"));
    valueOf(await program("800"));
    const other = financeOf(db, ambitoId, personWith("coordinator"));
    const both = await Promise.all([commit("500"), other.commitLine({ annualityId, lineId, amount: "500", day })]);
    expect(both.map(refusalOf).toSorted()).toEqual(["(accepted)", "commitment_beyond_line"]);
    expect((await sums()).committed).toBe(50_000);
  });

  test("a row that would overdraw is refused by the trigger, whoever writes it", async () => {
    await upToCommitment();
    const row = (stage: string, amount: number) =>
      db.owner(
        "insert into finance.entry (ambito_id, year, stage, annuality_id, line_id, day, amount_cents, by_name, at) values ($1, 2026, $2, $3, $4, '2026-02-01', $5, 'x', now())",
        [ambitoId, stage, annualityId, lineId, amount],
      );
    await expect(row("committed", 30_001)).rejects.toThrow("a_commitment_stays_within_its_line");
    await expect(row("programmed", -1)).rejects.toThrow("only_a_reversal_or_an_act_takes_away");
    await expect(row("committed", 20_000_000_000_000)).rejects.toThrow("amount_is_within_reason");
    await row("committed", 30_000);
  });
});

describe("rows about one municipality", () => {
  test("are listed for who may see it; the others read true totals without them", async () => {
    await upToCommitment();
    valueOf(await commit("100", { municipality: CREMA }));
    const seen = async (actor: Parameters<typeof financeOf>[2]) => {
      const { ledger, sums: all } = await financeOf(db, ambitoId, actor).showAnnuality({ annualityId });
      return [ledger.rows.length, ledger.hidden, all.committed];
    };
    expect(await seen(clerk)).toEqual([4, 0, 60_000]);
    expect(await seen(mayorOf(CREMA))).toEqual([4, 0, 60_000]);
    expect(await seen(mayorOf("019036"))).toEqual([3, 1, 60_000]);
    expect(await seen(personWith("evaluator"))).toEqual([3, 1, 60_000]);
    expect(await seen(system("test"))).toEqual([4, 0, 60_000]);
  });
});
