// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";
import type { MatrixData } from "../../core/matrix.ts";
import * as sheet from "./sheet-state.ts";

const data: MatrixData = {
  ...{ year: 2026, mode: "indicative", objectives: [] },
  lines: [11, 12, 13].map((id) => ({ id, label: `V${id}`, objective: id === 11 ? "9" : "1", declared: null })),
  channels: [21, 22].map((id) => ({ id, code: `C${id}`, name: `C${id}`, assigned: 0 })),
  cells: [[1, 0, 500, null, 3, ""]],
};
// On the screen: V12, V13 (objective 1), then V11 (objective 9).
const at = (line: number, channel: number) => ({ line, channel });

test("what is written shows, saves with the version seen, and one undo takes one step back", () => {
  let state = sheet.write(data, sheet.CLEAN, [
    [at(1, 0), 700],
    [at(0, 1), 5],
  ]);
  expect(sheet.toSave(data, state)).toEqual([
    { lineId: 12, channelId: 21, version: 3, indicative: "7.00" },
    { lineId: 11, channelId: 22, version: 0, indicative: "0.05" },
  ]);
  expect(sheet.withChanges(data, state).cells).toEqual([
    [1, 0, 700, null, 3, ""],
    [0, 1, 5, null, 0, ""],
  ]);
  state = sheet.write(data, state, [[at(1, 0), null]]);
  expect(sheet.toSave(data, state)[0]).toMatchObject({ indicative: "" });
  state = sheet.undo(state);
  expect(sheet.shownValue(data, state, at(1, 0))).toBe(700);
  state = sheet.undo(state);
  expect([state.changes.size, sheet.undo(state)]).toEqual([0, state]);
});

test("writing what is saved already is no change", () => {
  const state = sheet.write(data, sheet.CLEAN, [[at(1, 0), 700]]);
  expect(sheet.write(data, state, [[at(1, 0), 500]]).changes.size).toBe(0);
  expect(sheet.write(data, sheet.CLEAN, [[at(1, 0), 500]])).toBe(sheet.CLEAN);
});

test("arrows follow the order of the screen and stop at its edges", () => {
  expect(sheet.step(data, at(1, 0), [1, 0])).toEqual(at(2, 0));
  expect(sheet.step(data, at(2, 0), [1, 0])).toEqual(at(0, 0));
  expect(sheet.step(data, at(0, 1), [1, 1])).toEqual(at(0, 1));
});

test("a block from a spreadsheet: Italian amounts, empty cells, what is wrong, what falls outside", () => {
  const pasted = sheet.readPaste(data, at(1, 0), "1.234,56\t\r\n7\tdieci\t9\r\n1\t2\r\n3\t\r\n");
  expect(pasted).toEqual({
    amounts: [
      [at(1, 0), 123_456],
      [at(1, 1), null],
      [at(2, 0), 700],
      [at(0, 0), 100],
      [at(0, 1), 200],
    ],
    wrong: ["dieci"],
    outside: 2,
  });
});

test.each([
  ["1,234", undefined],
  ["-1", undefined],
  ["1.000", 100_000],
  ["€ 12,5", 1_250],
  ["", null],
])("the text %j is %s", (text, amount) => {
  expect(sheet.readAmount(text)).toBe(amount);
});
