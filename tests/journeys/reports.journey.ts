// SPDX-License-Identifier: AGPL-3.0-or-later
// The report of a year: written from the data, its words looked after, approved with its figures, printed, read by a citizen,
// followed by that of the next year. These pages ship no scripts.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { AMBITO, follow, leave, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

const OWN_WORDS = "Nel nostro Ambito {territorio.comuni|Comune programma|Comuni programmano} insieme.";

describe.skipIf(!BROWSER)("the report of a year", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("writes itself, is looked after, approved, printed, read, and followed by the next", async () => {
    const coordinator = await newWorker(browser, "coordinatrice");
    await open(coordinator, `${OFFICE}/relazioni`);
    await follow(coordinator, "Prepara una relazione");
    await coordinator.getByLabel(/^Anno/).fill("1980");
    await press(coordinator, "Prepara la bozza");
    await see(coordinator, { text: "Scegli un anno dal 2000" });
    await coordinator.getByLabel(/^Anno/).fill("2025");
    await press(coordinator, "Prepara la bozza");
    await see(coordinator, { heading: "Report Annuale 2025" });
    const report = new URL(coordinator.url()).pathname;

    await aNumberOpensItsRows(coordinator);
    await changeWords(coordinator, report);

    // Approved: from now on it is what it is.
    await open(coordinator, `${report}/approva`);
    await see(coordinator, { text: /cifre vengono fissate/ });
    await coordinator.getByLabel("Giorno dell’approvazione").fill("30/04/2026");
    await coordinator.getByLabel(/^Atto o decisione/).fill("Assemblea dei Sindaci del 30 aprile 2026");
    await press(coordinator, "Approva la relazione");
    await see(coordinator, { text: "Approvata il 30/04/2026 (Assemblea dei Sindaci del 30 aprile 2026)" });
    expect(await coordinator.getByRole("link", { name: "Scrivi", exact: true }).count()).toBe(0);

    expect(await pagesOfPaper(coordinator)).toBeGreaterThan(30);
    await theCitizenReads(browser);

    // That of the next year begins with the same words and other numbers. A page that waits for its paper asks again by itself.
    await coordinator.goto("about:blank");
    await open(coordinator, report);
    await follow(coordinator, "Prepara la prossima");
    await press(coordinator, "Prepara la prossima");
    await see(coordinator, { heading: "Report Annuale 2026", text: "Nel nostro Ambito" });
    const next = new URL(coordinator.url()).pathname;
    await follow(coordinator, "Che cosa è cambiato dall’anno prima");
    await see(coordinator, { text: "Ogni cifra accanto a quella del 2025." });
    await open(coordinator, `${next}/elimina`);
    await press(coordinator, "Elimina la bozza");
    await see(coordinator, { heading: /relazion/ });
    await leave(coordinator);
  }, 120_000);
});

async function aNumberOpensItsRows(page: Page): Promise<void> {
  await follow(page, "Il Piano di Zona e i suoi obiettivi");
  await page
    .getByRole("link", { name: /^90 azioni/ })
    .first()
    .click();
  await see(page, { heading: "Azioni: 90", text: "Realizzazione del Progetto PNRR 1.3.1 Housing First" });
  await expectAccessible(page);
}

async function changeWords(page: Page, report: string): Promise<void> {
  await open(page, `${report}/scrivi`);
  await page.getByRole("link", { name: /^Cambia le parole \(Testo: Ambito Territoriale/ }).click();
  const italian = page.getByLabel("Testo italiano");
  await italian.fill("Nel nostro Ambito {territorio.comuni sono tanti.");
  await press(page, "Salva");
  await see(page, { text: /Una graffa si apre e non si chiude/ });
  await italian.fill("Nel nostro Ambito 48 Comuni programmano insieme.");
  await press(page, "Salva");
  await see(page, { text: /Hai scritto a mano un numero che era legato ai dati: \{territorio\.comuni\} \(48\)/ });
  await italian.fill(OWN_WORDS);
  await page.getByLabel("Salva anche senza queste cifre").check();
  await press(page, "Salva");
  await see(page, { text: "Nel nostro Ambito 48 Comuni programmano insieme." });
  await expectAccessible(page);
}

/** The paper is drawn in the background: the page says when it is there. */
async function pagesOfPaper(page: Page): Promise<number> {
  const link = page.getByRole("link", { name: "Scarica il PDF" });
  await expect.poll(async () => (await page.reload(), link.count()), { timeout: 60_000, interval: 1_000 }).toBe(1);
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(file.suggestedFilename()).toMatch(/^report-annuale-2025-\d+\.pdf$/);
  const bytes = await readFile(await file.path());
  // The tree of the pages says how many there are.
  const counts = [...bytes.toString("latin1").matchAll(/\/Count (\d+)/g)].map((found) => Number(found[1]));
  return Math.max(0, ...counts);
}

async function theCitizenReads(browser: Browser): Promise<void> {
  const citizen = await newVisitor(browser, { viewport: PHONE });
  await open(citizen, `${AMBITO}/risultati/relazioni`);
  await follow(citizen, "Report Annuale 2025");
  await see(citizen, { text: "Nel nostro Ambito", link: "Scarica il PDF" });
  await expectAccessible(citizen);
  await citizen
    .getByRole("link", { name: /^48 Comuni/ })
    .first()
    .click();
  await see(citizen, { heading: "Comuni dell’Ambito: 48" });
  expect(await wordsOf(citizen)).toContain("Castelleone");
  await leave(citizen);
}
