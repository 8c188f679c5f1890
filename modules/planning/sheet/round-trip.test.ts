// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "../core/canonical.ts";
import type { PlanDocument } from "../core/document.ts";
import { cremaPlan, cremaText, planOf2006, somePlan } from "../core/plans.testing.ts";
import { fromSheets } from "./from-sheets.ts";
import { hucreSheets } from "./hucre.ts";
import { SHEET_KINDS, type SheetKind } from "./port.ts";
import { toSheets } from "./to-sheets.ts";

async function throughFile(plan: PlanDocument, kind: SheetKind): Promise<string> {
  const file = await hucreSheets.read(await hucreSheets.write(toSheets(plan), kind));
  if (!file.ok) throw new Error(file.refusal);
  expect(file.value.kind).toBe(kind);
  const read = fromSheets(file.value.sheets);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return canonicalText(read.plan);
}

describe.each(SHEET_KINDS)("a plan through %s", (kind) => {
  test("the plan of Crema comes back byte for byte", async () => {
    expect(await throughFile(cremaPlan(), kind)).toBe(cremaText());
  });

  test("a plan of another cycle, with kinds and fields of its own, comes back byte for byte", async () => {
    expect(await throughFile(planOf2006(), kind)).toBe(canonicalText(planOf2006()));
  });

  test("any plan comes back byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async (plan) => {
        expect(await throughFile(plan, kind)).toBe(canonicalText(plan));
      }),
      { numRuns: 25 },
    );
  });

  test("the same plan gives the same file", async () => {
    const first = await hucreSheets.write(toSheets(planOf2006()), kind);
    await new Promise((later) => setTimeout(later, 2_100));
    expect(await hucreSheets.write(toSheets(planOf2006()), kind)).toEqual(first);
  });

  test("text that looks like a formula stays text", async () => {
    const read = await hucreSheets.read(await hucreSheets.write(toSheets(planOf2006()), kind));
    if (!read.ok) throw new Error(read.refusal);
    const actions = read.value.sheets.find((sheet) => sheet.name === "Azioni");
    expect(actions?.rows.flat()).toContain("=SOMMA di axis");
  });
});

test("in the plan of Crema every cell is written for people: no cell needs JSON", () => {
  const cells = toSheets(cremaPlan()).flatMap((sheet) => sheet.rows.flat());
  expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("json:"))).toEqual([]);
});
