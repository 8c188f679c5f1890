// SPDX-License-Identifier: AGPL-3.0-or-later
// A fund from its act to the payment, and the matrix of a year, with scripts and without.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, openBrowser } from "../support/browser.ts";
import { newWorker, OFFICE, open, openToWrite, press, see, WAYS, wordsOf } from "./steps.ts";

const MONEY = `${OFFICE}/soldi`;
// Each way has a year of its own, so that neither finds what the other left.
const YEARS = { "with scripts": 2034, "without scripts": 2035 };

describe.skipIf(!BROWSER)("the money", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser?.close());

  test("of 2019 opens first, balanced to the cent, with its three disagreements", async () => {
    const page = await newWorker(browser, "valutatrice");
    await open(page, MONEY);
    await see(page, { heading: "Nel 2019 si programmano 9.954.819,26 €" });
    expect(await wordsOf(page)).toContain("3 voci non coincidono col canale che ha lo stesso nome");
    await expectAccessible(page);
    await open(page, `${MONEY}/2019/quadratura`);
    await see(page, { heading: "Il 2019 quadra al centesimo" });
    expect(await wordsOf(page)).toContain("64.670,33");
    await expectAccessible(page);
    await open(page, `${MONEY}/2019/matrice`);
    await expectAccessible(page);
    await open(page, `${OFFICE}/fondi`);
    expect(await wordsOf(page)).toContain("13.558.180,95");
    await expectAccessible(page);
    await page.context().close();
  });

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`a fund is assigned, programmed, committed and paid, ${way}`, async () => {
      const page = await newWorker(browser, "operatore", { javaScriptEnabled });
      const year = YEARS[way];
      await openYear(page, year);
      await openFund(page, `PROVA ${year}`);
      const annuality = page.url();
      await move(page, "Assegna con un atto", "Registra l’assegnazione", "10.000", async () => {
        await page.getByText("Oppure scrivine uno nuovo").click();
        await page.getByLabel("Che atto è").selectOption("regional_resolution");
        await page.getByLabel("Chi lo ha fatto").fill("Regione Lombardia");
        await page.getByLabel("Numero").fill(`XIII/${year}`);
        await page.getByLabel("Giorno dell’atto").fill("01/10/2026");
        await page.getByLabel("Anno di bilancio").fill(String(year));
      });
      const chooseLine = async () =>
        void (await page.getByLabel("Voce di bilancio").selectOption({ label: `7.3 Tutela ${year}` }));
      await move(page, "Programma su una voce", "Registra", "8.000", chooseLine);
      await page.getByRole("link", { name: "Impegna", exact: true }).click();
      await chooseLine();
      await page.getByLabel("Importo").fill("8.000,01");
      await press(page, "Registra l’impegno");
      await see(page, { text: /sono programmati 8\.000,00/ });
      await page.getByLabel("Importo").fill("5.000");
      await press(page, "Registra l’impegno");
      await see(page, { heading: new RegExp(`PROVA ${year} ${year}: restano 5\\.000,00`) });
      await page
        .getByRole("link", { name: /^5\.000,00/ })
        .first()
        .click();
      await page.getByRole("link", { name: "Paga", exact: true }).click();
      await page.getByLabel("Importo").fill("5.000,00");
      await page.getByLabel("Documento").fill(`Fatt. 12 del ${year}`);
      await press(page, "Registra il pagamento");
      await see(page, { heading: "Pagato: 5.000,00 €" });
      if (javaScriptEnabled) await expectAccessible(page);
      await open(page, annuality.replace(/^https?:\/\/[^/]+/, ""));
      expect(await wordsOf(page)).toContain("impegnati 5.000,00 €, pagati 5.000,00 €");
      await page.context().close();
    });
  }

  test("without scripts a row of the matrix is a plain form", async () => {
    const page = await newWorker(browser, "operatore", { javaScriptEnabled: false });
    await open(page, `${MONEY}/2019/matrice`);
    await page.getByRole("link", { name: "Consulenza legale" }).click();
    await page.getByLabel("Fondo sociale regionale").fill("1,234");
    await press(page, "Salva gli importi");
    await see(page, { text: /al massimo due decimali/ });
    await page.getByLabel("Fondo sociale regionale").fill("1.234,50");
    await press(page, "Salva gli importi");
    expect(await page.getByLabel("Fondo sociale regionale").inputValue()).toBe("1.234,50");
    await page.context().close();
  });

  test("with scripts the matrix is a spreadsheet: paste, undo, and two people on one cell", async () => {
    const [one, other] = [await newWorker(browser, "operatore"), await newWorker(browser, "coordinatrice")];
    for (const page of [one, other]) await openMatrix(page);
    await cell(one, 0, 1).click();
    await paste(one, "100\t200\n300");
    await see(one, { text: "3 caselle cambiate, non ancora salvate." });
    await one.keyboard.press("Control+z");
    await expect.poll(() => one.locator("td.mx-changed").count()).toBe(0);
    await write(one, "1.000");
    await press(one, "Salva");
    await see(one, { text: "Salvato: una casella." });

    await cell(other, 0, 1).click();
    await write(other, "2.000");
    await press(other, "Salva");
    await see(other, { text: "Una casella è cambiata mentre scrivevi" });
    expect(await wordsOf(other)).toMatch(/Operatore demo .* ha scritto: indicativo 1\.000,00\s€/);
    expect(await wordsOf(other)).toMatch(/Tu hai scritto 2\.000,00\s€/);
    await press(other, "Salva i miei valori");
    await see(other, { text: "Salvato: una casella." });
    expect(await cell(other, 0, 1).innerText()).toBe("2.000,00");
    for (const page of [one, other]) await page.context().close();
  });
});

async function openYear(page: Page, year: number): Promise<void> {
  await open(page, `${MONEY}/nuovo`);
  await page.getByLabel("Anno", { exact: true }).fill(String(year));
  await press(page, "Apri il bilancio");
  await page.getByRole("link", { name: "Aggiungi una voce" }).click();
  await page.getByLabel("Nome della voce").fill(`Tutela ${year}`);
  await page.getByLabel("Codice dell’obiettivo").fill("7.3");
  await press(page, "Aggiungi la voce");
  await see(page, { heading: `Tutela ${year}: 0,00 €` });
}

async function openFund(page: Page, code: string): Promise<void> {
  await open(page, `${OFFICE}/fondi/nuovo`);
  await page.getByLabel("Sigla").fill(code);
  await page.getByLabel("Nome", { exact: true }).fill(`Fondo di ${code}`);
  await page.getByLabel("Genere").selectOption("regional");
  await press(page, "Aggiungi");
  await page.getByRole("link", { name: "Apri un’annualità" }).click();
  await page.getByLabel("Anno di competenza").fill(code.slice(-4));
  await press(page, "Aggiungi");
  await see(page, { heading: /ancora niente di assegnato/ });
}

/** One movement of an annuality: its link, its form, its button. */
async function move(
  page: Page,
  link: string,
  button: string,
  amount: string,
  fill: () => Promise<void>,
): Promise<void> {
  await page.getByRole("link", { name: link, exact: true }).click();
  await page.getByLabel("Importo").fill(amount);
  await fill();
  await press(page, button);
  await see(page, { heading: /restano .* da impegnare$/ });
}

const cell = (page: Page, line: number, channel: number) =>
  page.locator(`tr[data-l="${line}"] td[data-c="${channel}"]`);

async function openMatrix(page: Page): Promise<void> {
  await openToWrite(page, `${MONEY}/2019/scrivi`);
  await page.locator("table.mx-live").waitFor();
}

async function write(page: Page, amount: string): Promise<void> {
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(amount);
  await page.keyboard.press("Enter");
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}
