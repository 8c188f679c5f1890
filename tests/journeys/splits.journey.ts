// SPDX-License-Identifier: AGPL-3.0-or-later
// Two ways of dividing a cost are tried and compared, one is chosen and frozen, and a mayor reads why, with scripts and without.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser } from "../support/browser.ts";
import { follow, newWorker, OFFICE, open, press, see, WAYS } from "./steps.ts";

const HOME = `${OFFICE}/riparti`;
const TITLE = "500.000,00 € divisi fra 48 Comuni";
// Each way decides another year, so that neither takes the other's place.
const YEARS = { "with scripts": "2031", "without scripts": "2032" };

describe.skipIf(!BROWSER)("a shared cost", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`is simulated, compared, decided and explained, ${way}`, async () => {
      const names = { one: `Sola popolazione, ${way}`, two: `Anche parti uguali, ${way}` };
      const clerk = await newWorker(browser, "operatore", { javaScriptEnabled });
      const first = await simulate(clerk, names.one, YEARS[way], [["Popolazione al censimento", "100"]]);
      const second = await simulateAfterARefusal(clerk, names.two, YEARS[way]);
      await compare(clerk, [names.one, names.two]);
      if (javaScriptEnabled) await expectAccessible(clerk);
      await tryAnotherWeight(clerk, second);
      await mayorDoesNotSeeIt(browser, first, javaScriptEnabled);
      await clerk.context().close();

      const coordinator = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      await freeze(coordinator, second, `Assemblea dei Sindaci del 20/12/2030, n. 14, ${way}`);
      await coordinator.context().close();

      const mayor = await newWorker(browser, "sindaca", { javaScriptEnabled });
      await readsWhy(mayor, second, javaScriptEnabled);
      await mayor.context().close();
    });
  }
});

async function fillForm(page: Page, name: string, year: string, criteria: readonly (readonly [string, string])[]) {
  await page.getByLabel("Nome dello scenario").fill(name);
  await page.getByLabel("Che cosa si divide").selectOption({ label: "Servizi in gestione associata" });
  await page.getByLabel("Anno", { exact: true }).fill(year);
  await page.getByLabel("Importo da dividere").fill("500.000");
  await page.getByLabel("Nome della regola").fill(`Regola di ${name}`);
  for (const [at, [figure, weight]] of criteria.entries()) {
    const source = page.getByLabel(`Criterio ${at + 1}: dato`);
    const label = await source.locator("option", { hasText: figure }).first().innerText();
    await source.selectOption({ label });
    await page.getByLabel(`Peso del criterio ${at + 1} (%)`).fill(weight);
  }
}

async function simulate(
  page: Page,
  name: string,
  year: string,
  criteria: readonly (readonly [string, string])[],
): Promise<string> {
  await open(page, HOME);
  await follow(page, "Nuovo scenario");
  await fillForm(page, name, year, criteria);
  await press(page, "Calcola e salva");
  await see(page, { heading: TITLE });
  return new URL(page.url()).pathname;
}

/** Weights that are not a hundred are told, and everything that was typed is still there. */
async function simulateAfterARefusal(page: Page, name: string, year: string): Promise<string> {
  await open(page, `${HOME}/nuovo`);
  await fillForm(page, name, year, [
    ["Popolazione al censimento", "60"],
    ["Parti uguali", "30"],
  ]);
  await press(page, "Calcola e salva");
  await see(page, { text: "I pesi dei criteri fanno 90 %: devono fare esattamente 100 %." });
  await page.getByLabel("Peso del criterio 2 (%)").fill("40");
  await press(page, "Calcola e salva");
  await see(page, { heading: TITLE });
  return new URL(page.url()).pathname;
}

async function compare(page: Page, names: readonly string[]): Promise<void> {
  await open(page, HOME);
  for (const name of names) await page.getByLabel(`Scegli «${name}» per il confronto`).first().check();
  await press(page, "Confronta gli scenari scelti");
  await see(page, { text: /Comuni pagano di meno e \d+ pagano di più/ });
  await see(page, { text: "In tutto cambiano mano" });
}

async function tryAnotherWeight(page: Page, split: string): Promise<void> {
  await open(page, split);
  await follow(page, "Prova un altro peso");
  await open(page, `${new URL(page.url()).pathname}?criterio=population&peso=80`);
  await see(page, { heading: /dal 60\s%\sal\s80\s%/ });
}

async function mayorDoesNotSeeIt(browser: Browser, split: string, javaScriptEnabled: boolean): Promise<void> {
  const mayor = await newWorker(browser, "sindaca", { javaScriptEnabled });
  expect((await mayor.goto(split))?.status()).toBe(404);
  await mayor.context().close();
  const stranger = await newVisitor(browser, { javaScriptEnabled });
  await stranger.goto(split);
  expect(new URL(stranger.url()).pathname).toBe("/accedi");
  await stranger.context().close();
}

async function freeze(page: Page, split: string, act: string): Promise<void> {
  await open(page, split);
  await follow(page, "Congela: è quello deciso");
  await see(page, { text: "le quote non cambieranno più" });
  await page.getByLabel("Atto che ha deciso il riparto").fill(act);
  await press(page, "Congela il riparto");
  await see(page, { text: `Deciso con: ${act}` });
}

async function readsWhy(page: Page, split: string, isScripted: boolean): Promise<void> {
  await open(page, split);
  await page
    .getByRole("row", { name: /^Castelleone/ })
    .getByRole("link", { name: "Castelleone", exact: true })
    .click();
  await see(page, { heading: /^Castelleone paga/ });
  await see(page, { text: "Ogni riga si rifà con una calcolatrice" });
  if (isScripted) await expectAccessible(page);
  const paper = await page.getByRole("link", { name: "Stampa su un foglio (PDF)" }).getAttribute("href");
  const printed = await page.context().request.get(paper ?? "");
  expect(printed.status()).toBe(200);
  expect((await printed.body()).subarray(0, 5).toString()).toBe("%PDF-");
}
