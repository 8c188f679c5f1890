// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan goes out as a spreadsheet, is corrected there, and comes back.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hucreSheets } from "../../modules/planning/sheet/hucre.ts";
import type { Cell, Sheet } from "../../modules/planning/sheet/port.ts";
import { BROWSER, openBrowser } from "../support/browser.ts";
import { follow, newWorker, OFFICE, open, press, removeDraft, see, WAYS, wordsOf } from "./steps.ts";

const TITLE = "Reti che sostengono";

describe.skipIf(!BROWSER)("a plan in a spreadsheet", () => {
  let browser: Browser;
  let original: Sheet[];
  beforeAll(async () => {
    browser = await openBrowser();
    const page = await newWorker(browser, "coordinatrice");
    original = await downloadPlan(page);
    await page.context().close();
  });
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`a cell is changed, the file is checked, then it becomes a draft, ${way}`, async () => {
      const page = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      const before = await versionsListed(page);
      await check(page, changed(original, TITLE, `${TITLE}, riscritto`));
      await see(page, { text: /^Il file contiene «Piano di Zona 2025-2027»: 13 obiettivi/ });
      expect(await versionsListed(page)).toBe(before);

      await check(page, changed(original, TITLE, `${TITLE}, riscritto`));
      await press(page, "Salva il piano");
      await page.waitForURL(/\/ufficio\/piano\/\d+$/);
      const draft = new URL(page.url()).pathname;
      await follow(page, `${TITLE}, riscritto`);
      await see(page, { heading: `${TITLE}, riscritto`, text: "Bozza" });
      expect(await versionsListed(page)).toBe(before + 1);
      await removeDraft(page, draft);
      await page.context().close();
    });
  }

  test("a broken file is told sheet by sheet and cell by cell, and nothing is stored", async () => {
    const page = await newWorker(browser, "coordinatrice");
    const before = await versionsListed(page);
    await check(page, withText(original, "molti soldi"));
    await see(page, { heading: /cos[ae] da guardare$/ });
    const words = await wordsOf(page);
    expect(words).toContain("Non è stato salvato niente.");
    expect(words).toMatch(/[A-Z]{1,2}\d+/);
    expect(await page.getByRole("button", { name: "Salva il piano" }).count()).toBe(0);
    expect(await versionsListed(page)).toBe(before);

    await open(page, `${OFFICE}/piano/importa`);
    await choose(page, "piano.xlsx", Buffer.from("questo non è un foglio di calcolo"));
    await page.getByRole("alert").or(page.getByRole("table")).first().waitFor();
    await open(page, `${OFFICE}/piano/importa`);
    await choose(page, "piano.pdf", Buffer.from("%PDF-1.7"));
    await see(page, { text: /Albero legge file \.json, \.xlsx e \.ods/ });
    await open(page, `${OFFICE}/piano/importa`);
    await press(page, "Controlla il file");
    await see(page, { text: "Scegli un file." });
    await page.context().close();
  });
});

/** Downloads the plan in force as a person does, from the list of the plans. */
async function downloadPlan(page: Page): Promise<Sheet[]> {
  await open(page, `${OFFICE}/piano`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    follow(page.getByRole("row", { name: /In vigore/ }), "XLSX"),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const book = await hucreSheets.read(await readFile(await download.path()));
  if (!book.ok) throw new Error(book.refusal);
  return book.value.sheets;
}

async function check(page: Page, sheets: Sheet[]): Promise<void> {
  await open(page, `${OFFICE}/piano/importa`);
  await choose(page, "piano.xlsx", Buffer.from(await hucreSheets.write(sheets, "xlsx")));
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.getByLabel("File del piano").setInputFiles(file);
  await press(page, "Controlla il file");
}

async function versionsListed(page: Page): Promise<number> {
  await open(page, `${OFFICE}/piano`);
  return page.getByRole("link", { name: /^Versione \d+/ }).count();
}

const withCells = (sheets: readonly Sheet[], change: (cell: Cell) => Cell): Sheet[] =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(change)) }));

const changed = (sheets: readonly Sheet[], from: string, to: string): Sheet[] =>
  withCells(sheets, (cell) => (cell === from ? to : cell));

/** Words where an amount should stand. */
const withText = (sheets: readonly Sheet[], words: string): Sheet[] =>
  withCells(sheets, (cell) => (cell === 227437.98 ? words : cell));
