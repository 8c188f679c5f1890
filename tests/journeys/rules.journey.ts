// SPDX-License-Identifier: AGPL-3.0-or-later
// The FNPS comes with a rule: the clerk programs too little for families, reads why it is wrong, and the coordinator lets it refuse.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, openBrowser } from "../support/browser.ts";
import { follow, leave, newWorker, OFFICE, open, openToWrite, press, see, WAYS, wordsOf } from "./steps.ts";

const FUNDS = `${OFFICE}/fondi`;
const RULE = "Almeno metà del fondo va a infanzia, adolescenza e famiglia";

describe.skipIf(!BROWSER)("a rule of a fund", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const [at, { way, javaScriptEnabled }] of WAYS.entries()) {
    test(`is broken, read and obeyed, ${way}`, async () => {
      const year = 2030 + at;
      const clerk = await newWorker(browser, "operatore", { javaScriptEnabled });
      const annuality = await openAnnuality(clerk, year);
      await assign(clerk, annuality, year);

      await program(clerk, annuality, "60.000");
      await see(clerk, { text: /La regola dice: «Almeno metà del fondo/ });
      expect(await wordsOf(clerk)).toMatch(/ne servono almeno 50\.000,00 € \(50 % di 100\.000,00 €\)/);
      expect(await clerk.getByLabel("Importo").inputValue()).toBe("60.000");
      if (javaScriptEnabled) await expectAccessible(clerk);
      await clerk.getByLabel(/^Ho letto che cosa dice la regola/).check();
      await press(clerk, "Registra");
      await clerk.waitForURL(new RegExp(`${annuality}$`));

      const coordinator = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      await setReaction(coordinator, "rifiuta");
      await program(clerk, annuality, "10.000");
      await see(clerk, { text: /per cambiare la regola serve chi coordina/ });
      expect(await clerk.getByLabel(/^Ho letto che cosa dice la regola/).count()).toBe(0);

      await open(coordinator, `${FUNDS}/regole`);
      await follow(coordinator.getByRole("row", { name: /dal 2020/ }), RULE);
      await follow(coordinator, `Prova sul ${await budgetYear(coordinator)}`);
      await see(coordinator, { text: /la regola avrebbe rifiutato \d+ rig/ });
      if (javaScriptEnabled) await expectAccessible(coordinator);
      await setReaction(coordinator, "avvisa");
      await leave(coordinator);
      await leave(clerk);
    }, 120_000);
  }
});

async function openAnnuality(page: Page, year: number): Promise<string> {
  await open(page, FUNDS);
  await follow(page, "Fondo nazionale politiche sociali");
  await openToWrite(page, `${new URL(page.url()).pathname}/nuova-annualita`);
  await page.getByLabel("Anno", { exact: false }).first().fill(String(year));
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/annualita\/\d+$/);
  return new URL(page.url()).pathname;
}

async function assign(page: Page, annuality: string, year: number): Promise<void> {
  await openToWrite(page, `${annuality}/assegna`);
  await page.getByLabel("Importo").fill("100.000");
  await page.locator("[name='year']").fill("2026");
  await page.locator("details:has([name='newAct.number']) > summary").click();
  await page.locator("[name='newAct.kind']").selectOption("regional_decree");
  await page.locator("[name='newAct.body']").fill("Regione Lombardia");
  await page.locator("[name='newAct.number']").fill(`XII/${year}`);
  await page.locator("[name='newAct.day']").fill("10/01/2026");
  await page.getByRole("main").getByRole("button").last().click();
  await page.waitForURL(new RegExp(`${annuality}$`));
}

/** Programs on the first line that is not for families. */
async function program(page: Page, annuality: string, amount: string): Promise<void> {
  await openToWrite(page, `${annuality}/programma`);
  const lines = page.locator("select[name='lineId'] option");
  const wanted = (await lines.allInnerTexts()).find((label) => /Dopo di Noi/i.test(label));
  await page.locator("select[name='lineId']").selectOption({ label: wanted ?? "" });
  await page.getByLabel("Importo").fill(amount);
  await press(page, "Registra");
}

async function setReaction(page: Page, reaction: "avvisa" | "rifiuta"): Promise<void> {
  await open(page, `${FUNDS}/regole`);
  await follow(page.getByRole("row", { name: /dal 2020/ }), RULE);
  await openToWrite(page, `${new URL(page.url()).pathname}/cambia`);
  await page.getByLabel(reaction, { exact: true }).check();
  await press(page, "Salva la regola");
  await page.waitForURL(/\/regole\/\d+$/);
}

/** The year of the budget of the line chosen above. */
async function budgetYear(page: Page): Promise<string> {
  const names = await page.getByRole("link", { name: /^Prova sul/ }).allInnerTexts();
  return names.at(-1)?.replace(/\D/g, "") ?? "";
}
