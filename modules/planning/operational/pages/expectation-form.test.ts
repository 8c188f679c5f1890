// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectation } from "../core/expects.ts";
import { operationalFile, planOf } from "../core/file.ts";
import { boxesOf, expectationsIn, groupsIn } from "./expectation-form.ts";

const file = new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url);
const plan = planOf(operationalFile.parse(JSON.parse(readFileSync(file, "utf8"))));
const results = plan.objectives.flatMap((objective) =>
  objective.results.map((result) => ({ id: `${objective.code}/${result.key}`, expects: result.expects })),
);

/** A form as the browser sends it: every box, empty where nothing is written. */
const formOf = (boxes: Record<string, string>) => (name: string) => boxes[name] ?? "";

test.each(results)("$id opens in the form and is saved as it was", ({ expects }) => {
  const boxes = Object.assign({}, ...expects.map(boxesOf)) as Record<string, string>;
  const read = expectationsIn(formOf(boxes)).map((each) => expectation.parse(each));
  expect(read).toEqual(expects);
});

test.each([
  ["1.234,5", 1234.5],
  ["75 %", 75],
  ["7,25", 7.25],
  ["12.5", 12.5],
  ["1.234", 1234],
])("%s is read as an Italian writes numbers", (text, number) => {
  const boxes = { "expects.0.kind": "hours", "expects.0.operator": ">=", "expects.0.target": text };
  expect(expectationsIn(formOf(boxes))).toEqual([{ kind: "hours", operator: ">=", target: number }]);
});

test.each(["sei", "1.23.4", "1,2,3", "--5", "5e3", "0x10", "Infinity"])(
  "%s is no number, and the schema says so",
  (text) => {
    const boxes = { "expects.0.kind": "hours", "expects.0.operator": ">=", "expects.0.target": text };
    expect(expectation.safeParse(expectationsIn(formOf(boxes))[0]).success).toBe(false);
  },
);

test("an empty group between two others is left out, and each problem finds its group again", () => {
  const boxes = { "expects.0.kind": "presence", "expects.2.kind": "hours", "expects.2.operator": ">=" };
  expect(groupsIn(formOf(boxes))).toEqual([0, 2]);
  expect(expectationsIn(formOf(boxes))).toHaveLength(2);
});
