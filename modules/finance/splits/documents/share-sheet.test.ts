// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainDate } from "@albero/kernel";
import { printSheet } from "@albero/publishing";
import { expect, test } from "vitest";
import { apportion } from "../core/apportion.ts";
import { explain } from "../core/explain.ts";
import { fileOf } from "../core/files.testing.ts";
import { tell } from "./told.ts";
import { shareSheet } from "./share-sheet.ts";

const sheetFor = (name: string) => {
  const file = {
    ...fileOf("1000", [100, 300, 600], { lastYear: { "019000": "90" } }, { floors: [{ kind: "amount", euro: "200" }] }),
    name,
  };
  const outcome = apportion(file);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const [share] = outcome.value.shares;
  if (!share) throw new Error("nobody pays");
  const explanation = explain(file, outcome.value, share);
  const told = tell(explanation, { state: "scenario", act: null, groupNames: {}, sources: [] }, "it");
  const about = { explanation, told, lang: "it" as const, ambito: "Ambito di prova", isScenario: true };
  return shareSheet({ ...about, day: plainDate("2026-03-02"), stampSeconds: 1_772_000_000 });
};

test("the paper says the share, the reason, and that it binds nobody yet", () => {
  const sheet = sheetFor("Prova");
  expect(sheet.title).toBe("Comune 0 paga 200,00\u00a0€");
  expect(sheet.coverNotice).toContain("non è una quota dovuta");
  expect(JSON.stringify(sheet.chapters)).toContain("110,00\u00a0€ in più (+122,2\u00a0%)");
});

test("whatever somebody typed as a name, the paper can be drawn", async () => {
  let every = "";
  for (let code = 0xa0; code <= 0x17f; code += 1) every += String.fromCodePoint(code);
  for (const name of ["Σ 漢字 😀 e\u0301 \u202f\u2011 λ", every, "–—‘’‚“”„•…‹›€™−÷×"]) {
    const bytes = await printSheet(sheetFor(name));
    expect(Buffer.from(bytes.subarray(0, 5)).toString(), name).toBe("%PDF-");
  }
});
