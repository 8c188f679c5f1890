// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules, returns, contract: who may, what is refused and why, what never changes, and that nothing crosses an Ambito.
import { readFile } from "node:fs/promises";
import { Forbidden, NotFound, system } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { clerk, coordinator, financeOf, moneyFiles, refusalOf, valueOf } from "../../budget/usecases/testing.ts";

const GOVERNANCE = new URL("../../../../data/crema/governance-2025.json", import.meta.url);

let db: TestDatabase;
let ambitoId: number;
let office: ReturnType<typeof financeOf>;
let lead: ReturnType<typeof financeOf>;
let fnps: number;
/** An annuality of 2026 with 100,000 euro, and two lines: one for families, one for people in poverty. */
let annualityId: number;
let [families, elderly] = [0, 0];

const ACT = { kind: "regional_decree", body: "Regione Lombardia", number: "1", day: "2026-01-10", year: "", title: "" };
const DAY = "2026-02-01";

beforeAll(async () => {
  db = await testDatabase();
  ambitoId = await db.newAmbito("regole");
  office = financeOf(db, ambitoId, clerk);
  lead = financeOf(db, ambitoId, coordinator);
  valueOf(await financeOf(db, ambitoId, system("test")).loadMoney(await moneyFiles()));
  fnps = (await office.listFunds()).funds.find((fund) => fund.code === "FNPS")?.id ?? 0;
  const period = { useFrom: "2026-01-01", useTo: "2026-05-31" };
  annualityId = valueOf(await office.openAnnuality({ channelId: fnps, year: 2026, ...period })).id;
  const money = { annualityId, year: 2026, amount: "100.000", day: DAY, actId: "", newAct: ACT };
  valueOf(await office.assignFund(money));
  await db.owner("insert into finance.budget (ambito_id, year) values ($1, 2026)", [ambitoId]);
  const lineFor = async (label: string, area: string) => {
    const [row] = await db.owner(
      `insert into finance.line (ambito_id, year, label, service_id)
        select $1, 2026, $2, min(id) from finance.service where ambito_id = $1 and user_area = $3 returning id`,
      [ambitoId, label, area],
    );
    return row?.id as number;
  };
  families = await lineFor("Tutela minori", "family_and_minors");
  elderly = await lineFor("Persone in povertà", "poverty");
});
afterAll(() => db.end());

const program = (lineId: number, amount: string, more = {}) =>
  office.programLine({ annualityId, lineId, amount, day: DAY, actId: "", newAct: null, ...more });
const commit = (lineId: number, amount: string, more = {}) =>
  office.commitLine({ annualityId, lineId, amount, day: DAY, actId: "", newAct: null, ...more });

const SHARE = {
  ...{ code: "META", title: "Almeno metà a famiglie e minori", kind: "area_share", share: "50", bound: "min" },
  ...{ userArea: "family_and_minors", onBreach: "warn", source: "Atto di prova, art. 2", isVerified: "on" },
};
const ruleNamed = async (code: string) => {
  const rule = (await office.listFundRules()).rules.find((each) => each.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
};

describe("a rule", () => {
  test("is born off, is tried, is switched on by the coordinator, warns, then refuses", async () => {
    const { id } = valueOf(await office.addRule({ ...SHARE, channelId: fnps }));
    expect(await ruleNamed("META")).toMatchObject({ isOn: false, settings: { share: 5000 } });
    await expect(office.switchRule({ id, rowVersion: 1, isOn: true })).rejects.toThrow(Forbidden);
    valueOf(await lead.switchRule({ id, rowVersion: 1, isOn: true }));
    await expect(office.changeRule({ ...SHARE, id, rowVersion: 2 })).rejects.toThrow(Forbidden);

    const warned = await program(elderly, "50.000,01");
    expect(warned).toMatchObject({ refusal: "rule_warns", fields: [{ path: "amount" }] });
    const words = String(!warned.ok && warned.details?.breach);
    expect(words).toContain("«Almeno metà a famiglie e minori»");
    expect(words).toContain("Atto di prova, art. 2");
    expect(words).toMatch(/49\.999,99.*50\.000,00/);
    expect((await program(elderly, "50.000,00")).ok).toBe(true);

    valueOf(await lead.changeRule({ ...SHARE, channelId: fnps, id, rowVersion: 2, onBreach: "refuse" }));
    expect(refusalOf(await program(elderly, "0,01", { rulesRead: "on" }))).toBe("rule_breached");
    expect((await program(families, "40.000")).ok).toBe(true);
    valueOf(await lead.switchRule({ id, rowVersion: 3, isOn: false }));
    const over = { rulesRead: "on", confirmed: "on" };
    expect((await program(elderly, "2.000", over)).ok).toBe(true);
    valueOf(await lead.switchRule({ id, rowVersion: 4, isOn: true }));
  });

  test("is tried on a year: the rows that it would have refused, with their numbers", async () => {
    const { id } = await ruleNamed("META");
    const { trial } = await lead.showFundRule({ ruleId: id, year: 2026 });
    const [tried] = trial?.annualities ?? [];
    expect(tried).toMatchObject({ tried: 3, annuality: { isFromMatrix: false }, facts: { assigned: 10_000_000 } });
    expect(tried?.found.map((each) => each.row.amount)).toEqual([200_000]);
    const earlier = (await lead.showFundRule({ ruleId: id, year: 2019 })).trial;
    expect(earlier?.annualities.map((each) => each.facts.assigned)).toEqual([58_852_209]);
    expect(earlier?.annualities.map((each) => [each.annuality.channelCode, each.tried])).toEqual([["FNPS", 0]]);
    const reader = financeOf(db, ambitoId, personWith("evaluator"));
    expect(await reader.showFundRule({ ruleId: id, year: 2026 })).toMatchObject({ mayTry: false, trial: null });
  });

  test("the period of use and the single document warn at their field; confirmed, the row is written", async () => {
    const period = { ...SHARE, code: "PERIODO", kind: "period_of_use", title: "Nel periodo" };
    const once = {
      ...SHARE,
      code: "UNA VOLTA",
      kind: "single_document",
      checks: ["document"],
      title: "Una volta sola",
    };
    for (const rule of [period, once]) {
      const { id } = valueOf(await office.addRule({ ...rule, channelId: "" }));
      valueOf(await lead.switchRule({ id, rowVersion: 1, isOn: true }));
    }
    const late = { day: "2025-12-31" };
    expect(await commit(families, "10", late)).toMatchObject({ refusal: "rule_warns", fields: [{ path: "day" }] });
    const first = valueOf(await commit(families, "1.000"));
    const pay = { entryId: first.entryId, amount: "400", day: DAY, document: "Fattura 12", actId: "", newAct: null };
    expect((await office.payCommitment(pay)).ok).toBe(true);

    const other = (await office.listFunds()).funds.find((fund) => fund.code === "FNA")?.id ?? 0;
    const second = valueOf(await office.openAnnuality({ channelId: other, year: 2026, useFrom: "", useTo: "" })).id;
    const act = { actId: "", newAct: { ...ACT, number: "2" } };
    valueOf(await office.assignFund({ annualityId: second, year: 2026, amount: "500", day: DAY, ...act }));
    valueOf(await program(families, "500", { annualityId: second }));
    const committed = valueOf(await commit(families, "500", { annualityId: second }));
    const again = { ...pay, entryId: committed.entryId, document: " fattura 12" };
    expect(await office.payCommitment(again)).toMatchObject({ refusal: "rule_warns", fields: [{ path: "document" }] });
    expect((await office.payCommitment({ ...again, rulesRead: "on" })).ok).toBe(true);
  });

  test("known rules are taken once, for the funds that are there, and stay off", async () => {
    await expect(office.takeKnownRules()).rejects.toThrow(Forbidden);
    expect(valueOf(await lead.takeKnownRules()).taken).toBe(7);
    expect(refusalOf(await lead.takeKnownRules())).toBe("nothing_to_take");
    expect((await ruleNamed("FNPS-META-2019")).isOn).toBe(false);
  });

  test("the annuality says where its quota stands, and what expires", async () => {
    const [own] = await office.showAnnualityRules({ annualityId });
    expect(own).toMatchObject({ share: { inside: 4_000_000, outside: 5_200_000, assigned: 10_000_000 } });
    const { rows, forecasts, year } = await office.showExpiry();
    expect(rows.find((row) => row.annuality.id === annualityId)).toMatchObject({ expiry: 3, unspent: 9_960_000 });
    expect(year).toBe(2026);
    const forecast = forecasts.find((row) => row.channel.code === "FNPS")?.forecast;
    expect(forecast).toMatchObject({ daysGone: 61, days: 365, straightLine: 239_344, byPlan: 9_200_000 });
  });

  const bad: [string, Record<string, unknown>, string][] = [
    ["no percentage", { share: "" }, "share"],
    ["a percentage above a hundred", { share: "100,01" }, "share"],
    ["three decimals", { share: "33,333" }, "share"],
    ["a share of nobody", { userArea: "" }, "userArea"],
    ["neither least nor most", { bound: "" }, "bound"],
    ["an area that is not there", { userArea: "gatti" }, "userArea"],
    ["no service at all", { kind: "eligible_services" }, "userAreas"],
    ["days upside down", { kind: "period_of_use", from: "31/12/2026", to: "01/01/2026" }, "to"],
    ["a day that is not there", { kind: "period_of_use", from: "30/02/2026" }, "from"],
    ["nothing to check", { kind: "single_document" }, "checks"],
    ["a kind that is not there", { kind: "magic" }, "kind"],
    ["no source", { source: " " }, "source"],
    ["no sentence", { title: "" }, "title"],
    ["years upside down", { firstYear: "2027", lastYear: "2026" }, "lastYear"],
    ["a year of another age", { firstYear: "1492" }, "firstYear"],
    ["a code with signs", { code: "=1+1" }, "code"],
    ["a code that is taken", { code: "meta" }, "code"],
    ["a fund that is not there", { channelId: 999_999 }, "channelId"],
  ];
  test.each(bad)("is not written with %s", async (_what, wrong, path) => {
    const result = await office.addRule({ ...SHARE, code: "NUOVA", channelId: fnps, ...wrong });
    expect(result.ok || result.fields?.map((field) => field.path)).toContain(path);
  });

  test("two who change it: the second is told; who only reads writes nothing", async () => {
    const { id } = valueOf(await office.addRule({ ...SHARE, code: "DUE", channelId: fnps }));
    const change = { ...SHARE, id, rowVersion: 1, channelId: fnps };
    expect((await office.changeRule(change)).ok).toBe(true);
    expect(refusalOf(await office.changeRule(change))).toBe("changed_meanwhile");
    const reader = financeOf(db, ambitoId, mayorOf("019035"));
    await expect(reader.addRule({ ...SHARE, code: "TRE", channelId: fnps })).rejects.toThrow(Forbidden);
    expect((await reader.listFundRules()).rules.length).toBeGreaterThan(7);
  });
});

describe("a return", () => {
  const at = "2026-02-28";
  const freeze = async (more: Record<string, unknown> = {}) => {
    const { mark } = await lead.previewReturn({ annualityId, at });
    return lead.freezeReturn({ annualityId, at, mark, ...more });
  };

  test("is frozen by the coordinator as it was seen; a fall asks for its reason; nothing of it changes", async () => {
    const seen = await office.previewReturn({ annualityId, at });
    expect(seen.figures).toMatchObject({ assigned: 10_000_000, undatedRows: 0 });
    expect(seen.figures.rows.map((row) => [row.userArea, row.programmed, row.committed, row.paid])).toEqual([
      ["family_and_minors", 4_000_000, 100_000, 40_000],
      ["poverty", 5_200_000, 0, 0],
    ]);
    await expect(office.freezeReturn({ annualityId, at, mark: seen.mark })).rejects.toThrow(Forbidden);
    expect(refusalOf(await freeze({ mark: "old" }))).toBe("figures_changed");
    expect(refusalOf(await freeze({ at: "2026-12-31" }))).toBe("day_not_come");
    expect(refusalOf(await freeze({ at: "30/02/2026" }))).toBe("invalid_input");
    const first = valueOf(await freeze());
    expect(refusalOf(await freeze())).toBe("not_after_the_last");

    const { rows } = (await office.showAnnuality({ annualityId })).ledger;
    const paid = rows.find((row) => row.stage === "paid")?.id;
    const back = {
      entryId: paid,
      amount: "100",
      day: "2026-03-01",
      note: "Fattura sbagliata",
      actId: "",
      newAct: null,
    };
    valueOf(await office.reverseEntry(back));
    const later = { annualityId, at: "2026-03-02" };
    const { mark, falls } = await lead.previewReturn(later);
    expect(falls.map((fall) => [fall.stage, fall.before, fall.after])).toEqual([["paid", 40_000, 30_000]]);
    const silent = await lead.freezeReturn({ ...later, mark });
    expect(silent).toMatchObject({ refusal: "reasons_missing", fields: [{ path: `reason.${falls[0]?.figure}` }] });
    const reason = { figure: falls[0]?.figure, reason: "material_error", words: "Fattura registrata due volte" };
    const odd = await lead.freezeReturn({ ...later, mark, reasons: [{ ...reason, reason: "boh" }] });
    expect(refusalOf(odd)).toBe("invalid_input");
    const second = valueOf(await lead.freezeReturn({ ...later, mark, reasons: [reason] }));

    const reader = financeOf(db, ambitoId, personWith("evaluator"));
    const view = await reader.showReturn({ returnId: second.id });
    expect(view).toMatchObject({ head: { previousId: first.id }, falls: [{ before: 40_000, after: 30_000 }] });
    await expect(reader.previewReturn(later)).rejects.toThrow(Forbidden);
    for (const table of ["return", "return_row", "return_fall"])
      await expect(db.asApp(ambitoId, `delete from finance.${table}`)).rejects.toThrow(/never changed/);
    const csv = new TextDecoder().decode((await reader.exportReturn({ returnId: second.id, format: "csv" })).bytes);
    expect(csv).toContain("FNPS;2026;2026-03-02;");
    expect(csv).toContain(";300,00;");
  });
});

describe("the contract of service", () => {
  test("says what the documents say and nothing more", async () => {
    const load = {
      governance: new Uint8Array(await readFile(GOVERNANCE)),
      operationalPlan: (await moneyFiles()).operationalPlan,
    };
    const albero = financeOf(db, ambitoId, system("test"));
    expect(valueOf(await albero.loadServiceContract(load)).changed).toBe(true);
    expect(valueOf(await albero.loadServiceContract(load)).changed).toBe(false);
    await expect(lead.loadServiceContract(load)).rejects.toThrow(Forbidden);
    const broken = { ...load, governance: new TextEncoder().encode("{") };
    expect(refusalOf(await albero.loadServiceContract(broken))).toBe("unreadable_file");
    const { contracts } = await office.listContracts();
    const past = contracts.find((each) => each.contract.title.includes("2018-2020"));
    expect(past?.contract).toMatchObject({ firstDay: null, lastDay: null });
    expect(past?.annexes).toMatchObject([{ year: 2019, printedTotal: null, computedTotal: 610_742_147 }]);
    expect(past?.deadlines.map((each) => [each.due, each.amount])).toEqual([
      ["2019-02-28", 211_732_659],
      ["2019-03-31", 81_410_500],
      ["2019-06-30", 211_732_659],
      [null, null],
    ]);
  });

  test("is written by the clerk, approved by the coordinator, then its items stay", async () => {
    const text = { company: "Azienda", title: "Contratto 2026", act: "", source: "", note: "" };
    const days = { firstDay: "01/01/2026", lastDay: "31/12/2028" };
    expect(refusalOf(await office.addContract({ ...text, firstDay: days.lastDay, lastDay: days.firstDay }))).toBe(
      "period_upside_down",
    );
    expect(refusalOf(await office.addContract({ ...text, ...days, company: "" }))).toBe("invalid_input");
    const { id: contractId } = valueOf(await office.addContract({ ...text, ...days }));
    expect(refusalOf(await office.addContract({ ...text, ...days }))).toBe("contract_title_taken");
    const annex = { contractId, year: 2026, printedTotal: "1.000,00", act: "", approvedOn: "", source: "", note: "" };
    expect(refusalOf(await office.addContractAnnex({ ...annex, approvedOn: DAY }))).toBe("only_coordinator_approves");
    const { id } = valueOf(await office.addContractAnnex(annex));
    expect(refusalOf(await office.addContractAnnex(annex))).toBe("annex_taken");
    const item = { annexId: id, label: "SAD", amount: "999,99", note: "" };
    expect(refusalOf(await office.addContractItem({ ...item, amount: "-1" }))).toBe("invalid_input");
    expect(refusalOf(await office.addContractItem({ ...item, amount: "9,999" }))).toBe("invalid_input");
    const { id: itemId } = valueOf(await office.addContractItem(item));
    const due = {
      contractId,
      itemId,
      what: "Acconto",
      due: "30/04/2026",
      dueWords: "",
      sharePercent: "40",
      source: "",
    };
    expect(refusalOf(await office.addContractDeadline({ ...due, due: "" }))).toBe("deadline_without_day");
    expect(refusalOf(await office.addContractDeadline({ ...due, itemId: "" }))).toBe("share_without_item");
    expect(refusalOf(await office.addContractDeadline({ ...due, sharePercent: "101" }))).toBe("invalid_input");
    expect(refusalOf(await office.addContractDeadline({ ...due, itemId: 999_999 }))).toBe("item_unknown");
    const deadline = valueOf(await office.addContractDeadline(due));
    expect(refusalOf(await office.removeContractItem({ itemId }))).toBe("item_has_deadlines");
    const done = { id: deadline.id, rowVersion: 1, doneOn: "2027-01-01" };
    expect(refusalOf(await office.markContractDeadline(done))).toBe("day_in_the_future");
    expect((await office.markContractDeadline({ ...done, doneOn: DAY })).ok).toBe(true);
    const approval = { ...annex, id, rowVersion: 1, approvedOn: DAY };
    expect(refusalOf(await office.changeContractAnnex(approval))).toBe("only_coordinator_approves");
    expect((await lead.changeContractAnnex(approval)).ok).toBe(true);
    expect(refusalOf(await office.addContractItem(item))).toBe("annex_approved");
    expect(refusalOf(await office.changeContractAnnex({ ...annex, id, rowVersion: 2 }))).toBe("annex_approved");
  });
});

test("nothing of it is seen or touched from another Ambito", async () => {
  const elsewhere = await db.newAmbito("altrove");
  const stranger = financeOf(db, elsewhere, coordinator);
  const { id } = await ruleNamed("META");
  await expect(stranger.showFundRule({ ruleId: id })).rejects.toThrow(NotFound);
  await expect(stranger.switchRule({ id, rowVersion: 1, isOn: true })).rejects.toThrow(NotFound);
  await expect(stranger.previewReturn({ annualityId, at: "2026-02-28" })).rejects.toThrow(NotFound);
  expect((await stranger.listReturns()).returns).toEqual([]);
  expect((await stranger.listContracts()).contracts).toEqual([]);
  expect(refusalOf(await stranger.addRule({ ...SHARE, channelId: fnps }))).toBe("channel_unknown");
});

test("the contribution starts from what the territory knows, and says nothing when it knows nothing", async () => {
  const empty = await office.simulateContribution({ hundredths: 2800 });
  expect(empty).toMatchObject({ known: null, result: null, thresholds: null });
  const full = await office.simulateContribution({ residents: 163_000, hundredths: 2800 });
  expect(full.result).toMatchObject({ total: 11_692_308 });
  expect((full.oneMore?.total ?? 0) - (full.result?.total ?? 0)).toBe(4_000_000);
});
