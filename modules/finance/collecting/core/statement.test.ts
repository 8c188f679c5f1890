// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate } from "@albero/kernel/pure";
import { describe, expect, test } from "vitest";
import { composeStatement, type StatementInput } from "./statement.ts";

const A = "019062";
const members = [A, "019035", "019088"];
const input: StatementInput = {
  istat: A,
  year: 2026,
  today: plainDate("2026-04-15"),
  subAreaCode: "CREMA",
  inhabitants: new Map([
    [
      2026,
      new Map([
        [A, 6_000],
        ["019035", 34_000],
        ["019088", 1_000],
        ["019099", 9_000],
      ]),
    ],
  ]),
  quotas: [
    { setId: 1, year: 2026, name: "Servizi", kind: "services", amount: cents(60_000_00), actual: null },
    { setId: 2, year: 2026, name: "Fondo di solidarietà", kind: "solidarity", amount: cents(30_000_00), actual: null },
  ],
  calls: [
    {
      id: 1,
      n: 1,
      due: plainDate("2026-02-28"),
      amount: cents(24_000_00),
      settled: cents(24_000_00),
      setId: 1,
      setName: "Servizi",
      year: 2026,
      label: "1° acconto",
      reference: "RF1",
    },
    {
      id: 2,
      n: 1,
      due: plainDate("2026-03-31"),
      amount: cents(30_000_00),
      settled: cents(10_000_00),
      setId: 2,
      setName: "Fondo",
      year: 2026,
      label: "unica soluzione",
      reference: "RF2",
    },
  ],
  quotaGroups: [
    { setId: 1, areaCode: "ambito", amount: 500_000_00, members: [...members, "019099"] },
    { setId: 1, areaCode: "CREMA", amount: 410_000_00, members },
    { setId: 2, areaCode: "ambito", amount: 250_000_00, members: [...members, "019099"] },
  ],
  received: [
    { year: 2026, service: "Assistenza domiciliare", users: 30, hours: 1_200_00, places: null, contribution: 5_000_00 },
    { year: 2026, service: "Affido", users: 3, hours: null, places: null, contribution: 7_531_00 },
  ],
  receivedGroups: [
    {
      year: 2026,
      service: "Assistenza domiciliare",
      areaCode: "ambito",
      users: 400,
      hours: 0,
      places: null,
      contribution: 0,
      municipalities: 4,
      members: [...members, "019099"],
    },
    {
      year: 2026,
      service: "Assistenza domiciliare",
      areaCode: "CREMA",
      users: 398,
      hours: 0,
      places: null,
      contribution: 0,
      municipalities: 3,
      members,
    },
    {
      year: 2026,
      service: "Affido",
      areaCode: "ambito",
      users: 7,
      hours: null,
      places: null,
      contribution: 0,
      municipalities: 4,
      members: [...members, "019099"],
    },
  ],
  rule: { from: "2019-01-01", fewerThan: 5, fewestMunicipalities: 3, source: "x", verified: false },
};
const statement = composeStatement(input);

describe("what it pays", () => {
  test("each quota, for each inhabitant, beside the averages", () => {
    expect(statement.pays[0]).toMatchObject({ amount: 60_000_00, perHead: 10_00, subArea: 10_00, ambito: 10_00 });
    expect(statement.pays[1]).toMatchObject({
      perHead: 5_00,
      subArea: null,
      ambito: 5_00,
      overdue: 20_000_00,
      settled: 10_000_00,
    });
  });
  test("the whole: an average that lacks a part is no average", () => {
    expect(statement.total).toMatchObject({
      quota: 90_000_00,
      perHead: 15_00,
      subArea: null,
      ambito: 15_00,
      called: 54_000_00,
      overdue: 20_000_00,
    });
  });
  test("inhabitants that nobody counted make no figure", () => {
    const blind = composeStatement({ ...input, inhabitants: new Map() });
    expect(blind).toMatchObject({ inhabitants: null, total: { perHead: null, ambito: null } });
  });
});

describe("what it receives", () => {
  const [home, foster] = statement.receives;
  test("enough persons are told, every thousand inhabitants too", () => {
    expect(home).toMatchObject({ shown: { users: { value: 30 } }, rate: { value: 5 }, subAreaRate: { kind: "value" } });
  });
  test("the Ambito stays silent where it would tell the few persons outside the sub-area", () => {
    expect(home?.ambitoRate).toEqual({ kind: "suppressed" });
  });
  test("three persons are not told, nor their money, nor a group whose others are few", () => {
    expect(foster).toMatchObject({
      shown: { users: { kind: "suppressed" }, contribution: { kind: "suppressed" } },
      ...{ rate: { kind: "suppressed" }, ambitoRate: { kind: "suppressed" }, subAreaRate: { kind: "missing" } },
    });
  });
  test("no total gives them back", () => {
    expect(statement.users).toEqual({ value: 30, isAtLeast: true });
    expect(statement.contribution).toEqual({ value: 5_000_00, isAtLeast: true });
    expect(statement.years).toMatchObject([{ year: 2026, contribution: { isAtLeast: true } }]);
    expect(JSON.stringify(statement)).not.toMatch(/:3[,}]|753100/);
  });
});

test("years after the one asked are not told", () => {
  const later = [...input.quotas, { ...input.quotas[0]!, year: 2027, setId: 9 }];
  expect(composeStatement({ ...input, quotas: later }).years.map((one) => one.year)).toEqual([2026]);
});
