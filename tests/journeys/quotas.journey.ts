// SPDX-License-Identifier: AGPL-3.0-or-later
// From a frozen split to the statement of a mayor: quotas, calls, the file of the bank; with scripts and without.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, openBrowser } from "../support/browser.ts";
import { follow, leave, newWorker, OFFICE, open, press, see, WAYS, wordsOf } from "./steps.ts";

const QUOTAS = `${OFFICE}/quote`;
const SPLITS = `${OFFICE}/riparti`;
/** The mayor of the demonstration. */
const OWN = "019025";

describe.skipIf(!BROWSER)("the quotas of the municipalities", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`called from a frozen split, paid through the bank, told to the mayor, ${way}`, async () => {
      const coordinator = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      const set = await callQuotas(coordinator);
      const { code, amount } = await firstCallOf(coordinator, set, OWN);
      await leave(coordinator);

      const clerk = await newWorker(browser, "operatore", { javaScriptEnabled });
      await takeBankFile(clerk, code, amount);
      await open(clerk, `${set}/approva`, 403);
      await leave(clerk);

      const mayor = await newWorker(browser, "sindaca", { javaScriptEnabled });
      await readStatement(mayor, amount);
      if (javaScriptEnabled) await expectAccessible(mayor);
      await leave(mayor);
    });
  }
});

/** Quotas of a split that was decided just now, so that no other journey has used it. */
async function callQuotas(page: Page): Promise<string> {
  await freezeCopy(page);
  await open(page, `${QUOTAS}?anno=2019`);
  // Other journeys may have decided splits of their own.
  await press(page, /^Prepara le quote Fondo di solidarietà/);
  await see(page, { text: "Quote preparate: ora le approva il coordinatore." });
  await follow(page, "Approva e chiedi il pagamento");
  await see(page, { text: /Approvando nascono 48 richieste di pagamento/ });
  await press(page, "Approva e chiedi il pagamento");
  await see(page, { text: "Quote approvate: le richieste di pagamento sono pronte." });
  return new URL(page.url()).pathname;
}

/** A copy of an example of the pilot becomes the decided one, in the place of the one before. */
async function freezeCopy(page: Page): Promise<void> {
  await open(page, `${SPLITS}/nuovo?da=1`);
  await press(page, "Calcola e salva");
  await page.waitForURL(/\/riparti\/\d+$/);
  const split = new URL(page.url()).pathname;
  await open(page, `${split}/congela`);
  await page.getByLabel("Atto", { exact: false }).first().fill("Assemblea dei Sindaci, n. 3 del 12/12/2018");
  await page.getByRole("button", { name: /^Congela/ }).click();
  await page.waitForURL(new RegExp(`${split}$`));
}

async function firstCallOf(page: Page, set: string, istat: string): Promise<{ code: string; amount: string }> {
  await open(page, set);
  const row = page.getByRole("row").filter({ has: page.locator(`a[href$="/comuni/${istat}"]`) });
  await row.getByRole("link", { name: "unica soluzione" }).click();
  await see(page, { text: "Come si paga" });
  const code = await page.locator(".call-code").innerText();
  const amount = /La rata è di ([\d.,]+)/.exec(await wordsOf(page))?.[1] ?? "";
  return { code, amount };
}

async function takeBankFile(page: Page, code: string, amount: string): Promise<void> {
  await open(page, `${QUOTAS}/banca`);
  const upload = async (name: string, text: string) => {
    await page.getByLabel("File della banca").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await press(page, "Controlla il file");
  };
  await upload("sbagliato.csv", "Data;Importo;Descrizione\n31/02/2019;10,00;x\n");
  await see(page, { text: /«31\/02\/2019» non è un giorno/ });
  const file = `Data;Importo;Descrizione;Ordinante\n20/03/2019;${amount};${code.replace(/(....)/g, "$1 ")};TESORIERE\n21/03/2019;-5,00;spese;\n`;
  await upload("banca.csv", file);
  await see(page, { heading: "1 incasso nuovo da confermare", text: "La causale ha il codice della rata" });
  await press(page, "Registra gli incassi");
  await see(page, { text: `1 incasso registrato per ${amount} €.` });
  await upload("banca.csv", file);
  await see(page, { heading: "Nessun incasso nuovo" });
}

async function readStatement(page: Page, amount: string): Promise<void> {
  await open(page, QUOTAS);
  expect(await page.getByRole("row").count()).toBe(3);
  await open(page, `${OFFICE}/estratti/019035/2019`, 404);
  await open(page, `${OFFICE}/estratti/${OWN}/2019`);
  await see(page, { heading: "Castelleone: dare e avere del 2019", text: "Saldata" });
  expect(await wordsOf(page)).toContain(amount);
  const paper = await page.request.get(`${OFFICE}/estratti/${OWN}/2019/pdf`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
}
