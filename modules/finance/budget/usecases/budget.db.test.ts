// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing in the matrix: two people on a cell, who approves, a spreadsheet out and in.
import { spreadsheets } from "@albero/planning";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { clerk, coordinator, financeOf, refusalOf, valueOf } from "./testing.ts";

let db: TestDatabase;
let made = 0;
let ambitoId: number;
let office: ReturnType<typeof financeOf>;
let colleague: ReturnType<typeof financeOf>;
let lineId: number;
let channelId: number;
const year = 2026;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.end());
beforeEach(async () => {
  made += 1;
  ambitoId = await db.newAmbito(`bilancio-${made}`);
  office = financeOf(db, ambitoId, coordinator);
  colleague = financeOf(db, ambitoId, clerk, "2026-03-02T10:30:00Z");
  channelId = valueOf(await office.addChannel({ code: "FNPS", name: "Fondo nazionale", kind: "national" })).id;
  valueOf(await office.openBudget({ year }));
  lineId = valueOf(await office.addLine({ year, label: "Tutela minori", objectiveCode: "7.3" })).lineId;
});

const change = (version: number, more: Record<string, unknown>) => ({
  year,
  changes: [{ lineId, channelId, version, ...more }],
});
const cell = async () => (await office.showMatrix({ year })).cells[0];

describe("the catalogue of services", () => {
  const minors = { code: "7.1", name: "Tutela minori", userArea: "family_and_minors", macroActivity: "2" };
  const plain = { istatArea: "", otherNames: "Minori\n\nMinori\nServizio tutela", isActive: "on" };

  test("an entry is added once, used by lines, changed by whoever saw it as it is", async () => {
    const { id } = valueOf(await colleague.addService({ ...minors, ...plain }));
    valueOf(await office.addLine({ year, label: "Tutela", objectiveCode: "", serviceId: String(id) }));
    const seen = await office.showService({ id });
    expect(seen).toMatchObject({
      otherNames: ["Minori", "Servizio tutela"],
      lines: 1,
      lastYear: year,
      istatArea: null,
    });
    expect(await office.addService({ ...minors, ...plain })).toMatchObject({
      refusal: "service_code_taken",
      fields: [{ path: "code" }],
    });
    const next = { ...minors, ...plain, id, rowVersion: seen.rowVersion, userArea: "disabled", isActive: undefined };
    valueOf(await office.changeService(next));
    expect(refusalOf(await colleague.changeService({ ...next, name: "Altro" }))).toBe("service_changed_meanwhile");
    expect(await office.listServices()).toMatchObject([{ userArea: "disabled", isActive: false, lines: 1 }]);
  });

  test.each([
    ["no code", { code: " " }],
    ["a code that is too long", { code: "x".repeat(41) }],
    ["no name", { name: "" }],
    ["a macro-activity that is not there", { macroActivity: "6" }],
    ["half a macro-activity", { macroActivity: "1,5" }],
    ["an ISTAT area in words", { istatArea: "minori" }],
    ["an area of nobody", { userArea: "tutti" }],
    ["names without end", { otherNames: "x".repeat(4_001) }],
  ])("with %s it is refused", async (_what, wrong) => {
    expect(refusalOf(await office.addService({ ...minors, ...plain, ...wrong }))).toBe("invalid_input");
    expect(await office.listServices()).toEqual([]);
  });
});

describe("two people on one cell", () => {
  test("the second is told who wrote what and when; nothing typed is taken or lost", async () => {
    valueOf(await colleague.saveCells(change(0, { indicative: "1.000", note: "primo" })));
    const second = await office.saveCells(change(0, { indicative: "2.000" }));
    expect(second).toMatchObject({
      refusal: "cells_changed_meanwhile",
      fields: [{ path: `cell.${lineId}-${channelId}` }],
    });
    expect(!second.ok && second.fields?.[0]?.message).toMatch(
      /Persona clerk \(02\/03\/26, 11:30\) ha scritto: indicativo 1\.000,00\s€, approvato —, nota «primo»\./,
    );
    expect(await cell()).toMatchObject({ version: 1, indicativeCents: 100_000 });
    valueOf(await office.saveCells(change(1, { indicative: "2.000" })));
    const { versions } = await office.showCell({ year, lineId, channelId });
    expect(versions.map((each) => [each.version, each.indicativeCents, each.note])).toEqual([
      [2, 200_000, "primo"],
      [1, 100_000, "primo"],
    ]);
  });

  test("the same amount at once is no conflict; two at the very same moment make one version", async () => {
    valueOf(await colleague.saveCells(change(0, { indicative: "5" })));
    expect(refusalOf(await office.saveCells(change(0, { indicative: "5,00" })))).toBe("nothing_changed");
    const both = await Promise.all([
      office.saveCells(change(1, { indicative: "6" })),
      colleague.saveCells(change(1, { indicative: "7" })),
    ]);
    expect(both.map(refusalOf).toSorted()).toEqual(["(accepted)", "cells_changed_meanwhile"]);
  });

  test("one cell in conflict keeps back the whole form", async () => {
    const other = valueOf(await office.addLine({ year, label: "Altro", objectiveCode: "" })).lineId;
    valueOf(await colleague.saveCells(change(0, { indicative: "1" })));
    const changes = [
      { lineId: other, channelId, version: 0, indicative: "9" },
      { lineId, channelId, version: 0, indicative: "2" },
    ];
    expect(refusalOf(await office.saveCells({ year, changes }))).toBe("cells_changed_meanwhile");
    expect((await office.showMatrix({ year })).cells).toHaveLength(1);
  });
});

describe("who may", () => {
  test("a clerk writes indicative amounts; approved ones are the coordinator's", async () => {
    expect(refusalOf(await colleague.saveCells(change(0, { approved: "1" })))).toBe("only_the_coordinator_approves");
    valueOf(await office.saveCells(change(0, { approved: "1" })));
    await expect(colleague.approveBudget({ year, rowVersion: 1, actId: "" })).rejects.toThrow("finance.approveBudget");
  });

  test("approving by an act makes one more version of each cell that differs", async () => {
    valueOf(await colleague.saveCells(change(0, { indicative: "10" })));
    expect(refusalOf(await office.approveBudget({ year, rowVersion: 1, actId: "" }))).toBe("act_needed");
    const newAct = { kind: "assembly", body: "Assemblea dei Sindaci", number: "3", day: "01/03/2026" };
    expect(valueOf(await office.approveBudget({ year, rowVersion: 1, newAct }))).toEqual({ cells: 1 });
    expect(await cell()).toMatchObject({ version: 2, indicativeCents: 1_000, approvedCents: 1_000 });
    expect((await office.showMatrix({ year })).budget.approved?.act).toBe("Assemblea dei Sindaci n. 3");
    expect(refusalOf(await office.approveBudget({ year, rowVersion: 1, newAct: { ...newAct, number: "4" } }))).toBe(
      "budget_changed_meanwhile",
    );
  });
});

describe("what is refused, with nothing stored", () => {
  test.each(["1,234", "-1", "1,000.00", "dieci", "100000000000000", "1.00.0"])("the amount %j", async (indicative) => {
    const result = await office.saveCells(change(0, { indicative }));
    expect(result).toMatchObject({ refusal: "invalid_input", fields: [{ path: "changes.0.indicative" }] });
    expect(await cell()).toBeUndefined();
  });

  test("lines of another year, channels that are not there, a budget twice, a year of long ago", async () => {
    expect(
      refusalOf(await office.saveCells({ year: 2025, changes: [{ lineId, channelId, version: 0, indicative: "1" }] })),
    ).toBe("line_of_another_year");
    expect(
      refusalOf(
        await office.saveCells({ year, changes: [{ lineId, channelId: 999_999, version: 0, indicative: "1" }] }),
      ),
    ).toBe("channel_unknown");
    expect(refusalOf(await office.saveCells({ year, changes: [] }))).toBe("invalid_input");
    expect(refusalOf(await office.openBudget({ year }))).toBe("budget_taken");
    expect(refusalOf(await office.openBudget({ year: "MMXXVI" }))).toBe("invalid_input");
    expect(refusalOf(await office.openBudget({ year: 1066 }))).toBe("invalid_input");
    expect(refusalOf(await office.addLine({ year, label: "  ", objectiveCode: "" }))).toBe("invalid_input");
    expect(refusalOf(await office.addLine({ year, label: "x", objectiveCode: "<b>" }))).toBe("invalid_input");
    expect(refusalOf(await office.addLine({ year, label: "x", objectiveCode: "", serviceId: 999_999 }))).toBe(
      "service_unknown",
    );
    expect(refusalOf(await office.takePlanLines({ year }))).toBe("lines_taken_already");
    await expect(office.showMatrix({ year: 2031 })).rejects.toThrow("budget of 2031");
    await expect(office.showCell({ year: 2025, lineId, channelId })).rejects.toThrow("2025");
    valueOf(await office.saveCells(change(0, { indicative: "1" })));
    await expect(db.owner("update finance.cell set note = 'x'")).rejects.toThrow("never changed");
  });

  test("two people on the name of one line", async () => {
    const edit = (label: string) => ({ lineId, rowVersion: 1, label, objectiveCode: "7.3" });
    valueOf(await colleague.changeLine(edit("Uno")));
    expect(refusalOf(await office.changeLine(edit("Due")))).toBe("line_changed_meanwhile");
  });
});

describe("a spreadsheet", () => {
  const take = (bytes: Uint8Array, more: Record<string, unknown>) =>
    office.takeMatrixFile({ year, bytes, dryRun: true, ...more });
  const changed = async (amount: string | number) => {
    const { bytes } = await office.exportMatrix({ year, format: "xlsx" });
    const file = await spreadsheets.read(bytes);
    if (!file.ok) throw new Error(file.refusal);
    const row = file.value.sheets[0]?.rows[1];
    if (row) row[3] = amount;
    return spreadsheets.write(file.value.sheets, "ods");
  };

  test("comes back with its differences, which are taken when they are confirmed", async () => {
    valueOf(await office.saveCells(change(0, { indicative: "10" })));
    const bytes = await changed("1.234,56");
    const report = valueOf(await take(bytes, {}));
    expect(report).toMatchObject({
      saved: null,
      problems: [],
      differences: [{ line: "Tutela minori", channel: "Fondo nazionale", before: 1_000, after: 123_456, version: 1 }],
    });
    expect(await cell()).toMatchObject({ indicativeCents: 1_000 });
    expect(valueOf(await take(bytes, { dryRun: false, seen: [[lineId, channelId, 1]] }))).toMatchObject({ saved: 1 });
    expect((await office.showCell({ year, lineId, channelId })).versions[0]).toMatchObject({
      version: 2,
      origin: "file",
      indicativeCents: 123_456,
    });
    expect(valueOf(await take(bytes, {})).differences).toEqual([]);
  });

  test("taken after somebody else wrote: told, nothing stored", async () => {
    valueOf(await office.saveCells(change(0, { indicative: "10" })));
    const bytes = await changed(20);
    valueOf(await colleague.saveCells(change(1, { indicative: "30" })));
    expect(refusalOf(await take(bytes, { dryRun: false, seen: [[lineId, channelId, 1]] }))).toBe(
      "cells_changed_meanwhile",
    );
    expect(await cell()).toMatchObject({ indicativeCents: 3_000 });
  });

  test("what is no spreadsheet of ours is refused; a wrong cell keeps back all of it", async () => {
    expect(refusalOf(await take(new TextEncoder().encode("N.;Voce"), {}))).toBe("not_a_spreadsheet");
    expect(refusalOf(await take(new Uint8Array(), {}))).toBe("not_a_spreadsheet");
    const other = await spreadsheets.write([{ name: "Foglio1", rows: [["a"]] }], "xlsx");
    expect(refusalOf(await take(other, {}))).toBe("another_layout");
    const wrong = await changed("mille");
    expect(valueOf(await take(wrong, {})).problems).toEqual([
      { path: "Indicativi 2026!D2", message: "«mille» non è un importo: scrivi per esempio 1.234,56." },
    ]);
    expect(refusalOf(await take(wrong, { dryRun: false }))).toBe("file_has_problems");
    expect(await cell()).toBeUndefined();
  });
});
