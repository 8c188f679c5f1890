// SPDX-License-Identifier: AGPL-3.0-or-later
// The year: built from the zone plan in force, written, approved, and carried to the next, with scripts and without.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, openBrowser } from "../support/browser.ts";
import { follow, leave, newWorker, OFFICE, open, openToWrite, press, see, WAYS, wordsOf } from "./steps.ts";

const YEARS = `${OFFICE}/piano-operativo`;
/** Each way builds a year of its own: an approved plan stays. */
const YEAR = { "with scripts": 2026, "without scripts": 2027 };

describe.skipIf(!BROWSER)("the operational plan", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("2019 is there, to the cent, with its results as sentences", async () => {
    const page = await newWorker(browser, "sindaca", { javaScriptEnabled: false });
    await open(page, `${YEARS}/2019`);
    const words = await wordsOf(page);
    expect(words).toContain("Il 2019: 17 obiettivi, 57 risultati attesi");
    expect(words).toContain("Il piano programma 9.954.819,26 €");
    await follow(page, "Continuando a Fare Legami");
    await see(page, { text: /almeno 20 patti per le famiglie; almeno 5 patti di gruppo/ });
    await leave(page);
  });

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`the office builds a year, writes a result and a line, approves, ${way}`, async () => {
      const year = YEAR[way];
      const clerk = await newWorker(browser, "operatore", { javaScriptEnabled });
      await build(clerk, year);
      await writeResult(clerk, year);
      await writeLine(clerk, year);
      await leave(clerk);

      const coordinator = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      await open(coordinator, `${YEARS}/${year}/approva`);
      await press(coordinator, "Approva il piano");
      await see(coordinator, { text: "Scrivi il numero dell’atto che approva il piano." });
      await coordinator.getByLabel("Numero dell’atto", { exact: true }).fill("12");
      await coordinator.getByLabel("Giorno dell’atto", { exact: true }).fill("15/01/2026");
      await press(coordinator, "Approva il piano");
      await see(coordinator, { text: "Assemblea dei Sindaci, atto n. 12 del 15/01/2026" });
      expect(await coordinator.getByRole("link", { name: "Aggiungi un obiettivo" }).count()).toBe(0);
      await leave(coordinator);
    });
  }
});

async function build(page: Page, year: number): Promise<void> {
  await openToWrite(page, `${YEARS}/nuovo`);
  await page.getByLabel("Anno", { exact: true }).fill(String(year));
  await page.getByLabel("Titolo", { exact: true }).fill(`Piano Operativo ${year}`);
  await press(page, "Crea la bozza");
  await see(page, { text: "Scegli almeno un obiettivo del piano di zona." });
  await page.getByLabel("L-FC · Fare comunità").check();
  const card = page.locator(".year-take", { hasText: "Fare comunità" });
  if (!(await card.getByRole("combobox").first().isVisible())) await card.locator("summary").click();
  await card.getByRole("combobox").first().selectOption({ label: "comincia quest’anno (nuova)" });
  await press(page, "Crea la bozza");
  await see(page, { heading: `Il ${year}: 1 obiettivo, 0 risultati attesi` });
}

async function writeResult(page: Page, year: number): Promise<void> {
  await openToWrite(page, `${YEARS}/${year}/obiettivi/L-FC/risultati/nuovo`);
  await page.getByLabel("Il risultato, come lo scrive il piano").fill("Sei incontri per ogni sub-ambito");
  const group = page.getByRole("group", { name: "Che cosa si conterà, 1" });
  await group.getByLabel("Che tipo di misura").selectOption({ label: "Un numero di cose" });
  await group.getByLabel("Confronto").selectOption({ label: "almeno (o: dal giorno)" });
  await group.getByLabel("Quanto, o quale giorno").fill("sei");
  await group.getByLabel("Di che cosa", { exact: true }).fill("incontri");
  await group.getByText(/^Altro: scadenza/).click();
  await group.getByLabel(/^Vale per ogni/).fill("sub-ambito");
  await press(page, "Salva");
  await see(page, { text: "Qui ci vuole un numero." });
  expect(await page.getByLabel("Quanto, o quale giorno").first().inputValue()).toBe("sei");
  await page.getByLabel("Quanto, o quale giorno").first().fill("6");
  await press(page, "Salva");
  await see(page, { text: "Almeno 6 incontri, per ogni sub-ambito." });
}

async function writeLine(page: Page, year: number): Promise<void> {
  await openToWrite(page, `${YEARS}/${year}/obiettivi/L-FC/voci/nuovo`);
  await page.getByLabel("Servizio o voce").fill("Animazione di comunità");
  await page.getByRole("textbox", { name: "Importo", exact: true }).fill("1.234,567");
  await press(page, "Salva");
  await see(page, { text: "Un importo ha al massimo due decimali." });
  await page.getByRole("textbox", { name: "Importo", exact: true }).fill("1.234,56");
  await press(page, "Salva");
  expect(await wordsOf(page)).toContain("Le voci sommano a 1.234,56 €.");
}
