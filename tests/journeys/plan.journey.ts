// SPDX-License-Identifier: AGPL-3.0-or-later
// The life of a plan, from the amendment to the page that a citizen reads, with scripts and without.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { AMBITO, amendPlan, follow, newWorker, open, press, see, WAYS, wordsOf } from "./steps.ts";

const CARD = "Verso un welfare dell'abitare";

// Each way writes other numbers: the second starts from the plan that the first left in force.
const AMOUNTS = {
  "with scripts": { line: "190.000,00", off: "10.000,00", total: "452.400,00", act: "101/2026" },
  "without scripts": { line: "215.000,00", off: "25.000,00", total: "477.400,00", act: "102/2026" },
};

describe.skipIf(!BROWSER)("the life of a plan", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`a coordinator amends, corrects, approves and publishes, ${way}`, async () => {
      const page = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      const { line, off, total, act } = AMOUNTS[way];
      const draft = await amendPlan(page);

      await openResources(page);
      const wasLine = await amountOfLine(page).inputValue();
      const wasTotal = await declaredTotal(page).inputValue();
      await breakTheSum(page, line, off);
      await guardTellsItEverywhere(page, draft, off);
      await declareTheSum(page, draft, total);

      await publish(page, draft, act);
      await citizenReads(browser, javaScriptEnabled, { line, total, act });
      await compareWithBefore(page, draft, [wasLine, line, wasTotal, total]);
      await page.context().close();
    });
  }
});

/** From the draft's own page to the boxes of the card's resources. */
async function openResources(page: Page): Promise<void> {
  await follow(page, CARD);
  await see(page, { heading: CARD });
  await follow(page, "Scrivi");
  await page
    .getByRole("navigation", { name: "Le parti della scheda" })
    .getByRole("link", { name: /^Risorse/ })
    .click();
  await declaredTotal(page).waitFor();
  await page.waitForLoadState("networkidle");
}

const amountOfLine = (page: Page) =>
  page.getByRole("group", { name: "Voce 1", exact: true }).getByLabel("Importo in euro");
const declaredTotal = (page: Page) => page.getByRole("textbox", { name: "Totale dichiarato", exact: true });

async function breakTheSum(page: Page, line: string, off: string): Promise<void> {
  await amountOfLine(page).fill(line);
  await press(page, "Salva");
  await see(page, { text: /Salvato alle/ });
  expect(await wordsOf(page)).toContain(`Il totale dichiarato è più basso della somma delle voci di ${off}`);
}

/** The difference is told on the card, on the list of the cards and among the accounts of the plan. */
async function guardTellsItEverywhere(page: Page, draft: string, off: string): Promise<void> {
  await follow(page, "Torna alla scheda");
  await see(page, { text: `Il totale dichiarato è più basso della somma delle voci di ${off}` });
  await open(page, draft);
  expect(await page.getByRole("row", { name: CARD }).innerText()).toContain(off);
  await open(page, `${draft}/conti`);
  await see(page, { text: CARD });
}

async function declareTheSum(page: Page, draft: string, total: string): Promise<void> {
  await open(page, draft);
  await openResources(page);
  await declaredTotal(page).fill(total);
  await press(page, "Salva");
  // The sum follows the fingers: only this says that it was saved.
  await see(page, { text: /Salvato alle/ });
  await see(page, { text: "Il totale dichiarato è la somma delle voci." });
}

async function publish(page: Page, draft: string, act: string): Promise<void> {
  await open(page, `${draft}/percorso`);
  await follow(page, "Manda in consultazione");
  await press(page, "Manda in consultazione");
  await follow(page, "Approva");
  // Without its act a plan is not approved: the form says what is missing, at the field, and keeps what was typed.
  await page.getByLabel("Numero dell'atto").fill(act);
  await page.getByLabel("Data dell'atto").fill("31/02/2026");
  await page.getByLabel("Organo che ha approvato").fill("Assemblea dei Sindaci");
  await press(page, "Approva");
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Numero dell'atto").inputValue()).toBe(act);
  expect(await page.getByLabel("Data dell'atto").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("Data dell'atto").fill("15/03/2026");
  await press(page, "Approva");
  await follow(page, "Metti in vigore");
  await page.getByLabel("In vigore dal").fill("01/04/2026");
  await press(page, "Metti in vigore");
  await see(page, { link: "Apri una modifica" });
  expect(await wordsOf(page)).toContain(`Assemblea dei Sindaci, n. ${act} del 15/03/2026`);
}

/** The coordinator goes out; then anybody reads the new figures and the act. */
async function citizenReads(
  browser: Browser,
  javaScriptEnabled: boolean,
  { line, total, act }: { line: string; total: string; act: string },
): Promise<void> {
  const citizen = await newVisitor(browser, { javaScriptEnabled });
  await open(citizen, `${AMBITO}/piano`);
  expect(await wordsOf(citizen)).toContain(act);
  await follow(citizen, CARD);
  await see(citizen, { heading: CARD });
  const words = await wordsOf(citizen);
  expect(words).toContain(line);
  expect(words).toContain(total);
  expect(words).toContain("Il totale stampato è la somma delle righe, al centesimo.");
  await citizen.context().close();
}

async function compareWithBefore(page: Page, draft: string, figures: readonly string[]): Promise<void> {
  await open(page, `${draft}/percorso`);
  await page
    .getByRole("row", { name: /Sostituito/ })
    .getByRole("link", { name: /^Confronta/ })
    .first()
    .click();
  await see(page, { heading: /^Che cosa cambia dalla versione \d+ alla \d+$/ });
  const words = await wordsOf(page);
  expect(words).toContain("1 scheda cambiata");
  for (const figure of figures) expect(words).toContain(figure);
  await press(page, "Esci");
  await page.waitForURL((url) => !url.pathname.includes("/ufficio"));
  await open(page, `${draft}/percorso`);
  expect(new URL(page.url()).pathname).toBe("/accedi");
}
