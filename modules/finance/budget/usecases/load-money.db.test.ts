// SPDX-License-Identifier: AGPL-3.0-or-later
import { system } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { clerk, financeOf, moneyFiles, valueOf } from "./testing.ts";

let db: TestDatabase;
let ambitoId: number;
beforeAll(async () => {
  db = await testDatabase();
  ambitoId = await db.newAmbito("carica");
  valueOf(await financeOf(db, ambitoId, system("test")).loadMoney(await moneyFiles()));
});
afterAll(() => db.end());

test("2019: fourteen channels and the lines of the objectives are the same amount, to the cent", async () => {
  const { funds, byYear, printed } = await financeOf(db, ambitoId, clerk).listFunds();
  const channels = byYear.filter((each) => each.year === 2019);
  expect(channels).toHaveLength(14);
  expect(channels.reduce((all, each) => all + each.assignedCents, 0)).toBe(995_481_926);
  expect(printed.find((each) => each.year === 2019)).toMatchObject({
    declaredCents: 995_481_926,
    computedCents: 995_481_926,
  });
  const [lines] = await db.owner("select count(*)::int as lines, sum(declared_cents)::text as total from finance.line");
  expect(lines).toEqual({ lines: 42, total: "995481926" });
  expect(funds.find((fund) => fund.code === "FSOL")?.years).toEqual([2023, 2022, 2019]);
});

test("2022 and 2023: printed totals stand beside computed ones, and one of the four disagrees", async () => {
  const { printed } = await financeOf(db, ambitoId, clerk).listFunds();
  const figures = printed
    .filter((each) => each.year > 2019)
    .map((each) => [each.year, each.source, each.declaredCents, each.computedCents]);
  expect(figures).toEqual([
    [2023, "Fondi istituzionali", 1_341_978_022, 1_341_978_022],
    [2023, "Misure di Ambito", 48_617_508, 48_617_508],
    [2022, "Fondi istituzionali", 1_355_818_095, 1_352_285_538],
    [2022, "Misure di Ambito", 97_481_874, 97_481_874],
  ]);
  expect(printed.find((each) => each.declaredCents === 1_355_818_095)?.uncertain).toContain("35.325,57");
});

test("the year of competence is not always the year of the books", async () => {
  const office = financeOf(db, ambitoId, clerk);
  const poverty = (await office.listFunds()).funds.find((fund) => fund.code === "FPOV");
  const { annualities } = await office.showFund({ channelId: poverty?.id });
  expect(annualities.map((each) => [each.year, each.sums.assigned])).toEqual([
    [2020, 88_854_751],
    [2019, 46_918_637],
  ]);
  const view = await office.showAnnuality({ annualityId: annualities[0]?.id });
  expect(view.byYear.map((each) => each.year)).toEqual([2022]);
});

test("acts stand beside the amounts that they assign; what the document does not say is said", async () => {
  const office = financeOf(db, ambitoId, clerk);
  const { rows } = await office.listLedger({ year: 2023 });
  const social = rows.find((row) => row.annuality.channelCode === "FSR");
  expect(social?.act).toMatchObject({ body: "Regione Lombardia", number: "XII/777", year: 2023, day: null });
  const housing = rows.filter((row) => row.annuality.channelCode === "EM.AB");
  expect(
    housing.map((row) => [row.act?.number, row.amountCents]).toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual([
    ["XI/6491", 5_414_700],
    ["XI/6970", 0],
  ]);
  expect(rows.find((row) => row.annuality.channelCode === "COM-GA")).toMatchObject({
    act: null,
    note: "Assegnato da: Comuni ambito cremasco.",
  });
});

test("a second load changes nothing", async () => {
  const again = valueOf(await financeOf(db, ambitoId, system("test")).loadMoney(await moneyFiles()));
  expect(again).toEqual({ changed: false, channels: 0, lines: 0, entries: 0 });
});
