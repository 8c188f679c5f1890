// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { budgetOf, ownerOf, totalsOf } from "./document.ts";
import { fileOf, operationalFile, planOf } from "./file.ts";

const read = () =>
  JSON.parse(readFileSync(new URL("../../../../data/crema/operational-plan-2019.json", import.meta.url), "utf8"));
const printed = read();
const plan = planOf(operationalFile.parse(read()));

describe("the operational plan of 2019", () => {
  test("is read whole", () => {
    expect(plan.objectives).toHaveLength(17);
    expect(plan.objectives.flatMap((each) => each.results)).toHaveLength(57);
    expect(plan.objectives.flatMap((each) => each.results.flatMap((result) => result.expects))).toHaveLength(68);
    expect(plan.objectives.flatMap((each) => each.lines)).toHaveLength(40);
  });

  test("is written again as it was, to the last field", () => {
    expect(fileOf(plan, () => null)).toEqual(printed);
    expect(fileOf(planOf(operationalFile.parse(fileOf(plan, () => null))), () => null)).toEqual(printed);
  });

  test("its declared totals add up to the total of the channels; no budget and no lines stay so", () => {
    const totals = totalsOf(plan.objectives);
    expect(totals.declaredCents).toBe(9_954_819_26);
    expect(totals.linesCents).toBe(9_874_819_26);
    expect(totals.withoutBudget).toEqual(["7.12", "7.13", "8.2"]);
    expect(totals.withoutLines).toEqual(["8.1", "8.3"]);
    expect(totals.differing).toEqual([]);
    expect(plan.objectives.filter((each) => budgetOf(each).kind === "none").map((each) => each.code)).toEqual(
      totals.withoutBudget,
    );
  });

  test("who answers is read from the chapter on governance where the objective does not say", () => {
    const owner = (code: string) => ownerOf({ code, owner: null }, plan.printed);
    expect(owner("7.2")).toBe("coordinatrici di sub-ambito");
    expect(owner("8.1")).toBe("tavolo Domiciliarità");
    expect(owner("7.5")).toBeNull();
    expect(ownerOf({ code: "7.2", owner: "Assistente sociale" }, plan.printed)).toBe("Assistente sociale");
  });
});
