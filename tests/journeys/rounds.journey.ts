// SPDX-License-Identifier: AGPL-3.0-or-later
// A round of monitoring from its draft to its end: asked, answered on a phone and from a sheet, checked, accepted, locked,
// reopened with a reason, closed with what was decided. Half with scripts, half without: these pages need none.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, openBrowser, PHONE } from "../support/browser.ts";
import { follow, leave, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

/** The same journey may be walked again on a server that is running already. */
const NAME = `Prova ${randomUUID().slice(0, 6)}`;
const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const PACTS = "N. patti territoriali definiti";
const SOCIAL_ANTENNAS = "N. antenne sociali contabili";

describe.skipIf(!BROWSER)("a round of monitoring", () => {
  let browser: Browser;
  let round = "";
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("is prepared, asks an objective, opens", async () => {
    const office = await newWorker(browser, "coordinatrice", WITHOUT_SCRIPTS);
    await open(office, `${OFFICE}/rilevazioni/nuova`);
    await office.getByLabel("Nome").fill(NAME);
    await office.getByLabel("Primo giorno").fill("01/01/2026");
    await office.getByLabel("Ultimo giorno").fill("30/06/2026");
    await office.getByLabel("Risposte entro").fill("01/06/2026");
    await press(office, "Crea la bozza");
    await see(office, { text: "Le risposte si aspettano dopo l’ultimo giorno della rilevazione" });
    expect(await office.getByLabel("Nome").inputValue()).toBe(NAME);
    await office.getByLabel("Risposte entro").fill("31/07/2026");
    await press(office, "Crea la bozza");
    await office.waitForURL(/\/rilevazioni\/\d+\/domande$/);
    round = new URL(office.url()).pathname.replace("/domande", "");
    await office.getByLabel("Obiettivo").first().selectOption({ value: "L-FC" });
    await press(office, "Filtra");
    for (const text of [PACTS, SOCIAL_ANTENNAS])
      await office.getByLabel(`A chi si chiede: ${text}`).selectOption({ label: "A ogni sub-ambito" });
    await press(office, "Salva la scelta");
    await see(office, { heading: `«${NAME}» è una bozza` });
    await follow(office, "Apri");
    await press(office, "Apri la rilevazione");
    await see(office, { heading: new RegExp(`^«${NAME}»: mancano \\d+ risposte$`) });
    await leave(office);
  });

  test("is answered on a phone, one indicator a screen", async () => {
    const soncino = await newWorker(browser, "subambito", { viewport: PHONE });
    await open(soncino, round);
    await follow(soncino, "Inserisci le misure");
    await see(soncino, { heading: "Ti mancano 2 risposte" });
    await follow(soncino, "Sub-ambito di Soncino");
    await follow(soncino, "Rispondi al primo che manca");
    await see(soncino, { heading: PACTS, text: /Indicatore 1 di 2/ });
    await expectAccessible(soncino);
    await soncino.getByLabel("Valore", { exact: false }).first().fill("tre");
    await press(soncino, "Salva e vai avanti");
    await see(soncino, { text: "«tre» non è un numero" });
    expect(await soncino.getByLabel("Valore", { exact: false }).first().inputValue()).toBe("tre");
    await soncino.getByLabel("Valore", { exact: false }).first().fill("3");
    await press(soncino, "Salva e vai avanti");
    await see(soncino, { heading: SOCIAL_ANTENNAS });
    await soncino.getByRole("radio", { name: /^Manca/ }).check();
    await press(soncino, "Salva");
    await see(soncino, { heading: "Sub-ambito di Soncino: hai risposto a tutto" });
    await open(soncino, `${round}/inserisci/CREMA`, 403);
    await leave(soncino);
  });

  test("is answered from a sheet, which is tried before it is written", async () => {
    const clerk = await newWorker(browser, "operatore", WITHOUT_SCRIPTS);
    await open(clerk, `${round}/foglio`);
    const sheet = await (await clerk.request.get(`${round}/scarica/csv`)).text();
    const answer = (territory: string, value: string) => (line: string) => {
      const cells = line.split(";");
      if (cells[1] !== PACTS || cells[2] !== territory) return line;
      cells[5] = value;
      return cells.join(";");
    };
    const filled = (value: string) => sheet.split("\r\n").map(answer("CREMA", value)).join("\r\n");
    await load(clerk, filled("-4"));
    await see(clerk, { heading: "Una cosa da correggere", text: "Il valore non può essere sotto lo zero" });
    await load(clerk, filled("12"));
    await see(clerk, { heading: "Il foglio scrive una risposta" });
    await press(clerk, "Scrivi una risposta");
    await clerk.waitForURL(/\/inserisci$/);
    await open(clerk, `${round}/griglia?zona=PANDINO&obiettivo=L-FC`);
    await clerk.getByLabel(`${PACTS}, Sub-ambito di Pandino`).fill("5");
    await press(clerk, "Salva la griglia");
    await see(clerk, { text: "Salvata una risposta." });
    await open(clerk, `${round}?obiettivo=L-FC`);
    await see(clerk.getByRole("row", { name: new RegExp(PACTS) }), { text: /^20\b/ });
    await leave(clerk);
  });

  test("passes from entered to locked, comes back with a reason, closes with what was decided", async () => {
    const soncino = await newWorker(browser, "subambito", WITHOUT_SCRIPTS);
    await open(soncino, `${round}/approva/SONCINO`);
    await press(soncino, "Segna come controllate");
    await see(soncino, { text: "Fatto: 2 misure." });
    await leave(soncino);

    const office = await newWorker(browser, "coordinatrice");
    await open(office, `${round}/approva/SONCINO`);
    await press(office, "Accetta");
    await see(office, { text: "Fatto: 2 misure." });
    await press(office, "Blocca");
    await see(office, { text: "Bloccate 2 misure: Sub-ambito di Soncino" });
    await press(office, "Riapri");
    await see(office, { text: "Scrivi il motivo per cui si riapre" });
    await office.getByLabel("Perché le riapri").fill("Un patto era sfuggito");
    await press(office, "Riapri");
    await see(office, { text: "Riaperte 2 misure: Sub-ambito di Soncino" });
    expect(await wordsOf(office)).toContain("Un patto era sfuggito");

    await open(office, `${round}/chiudi`);
    await see(office, { text: "4 misure aspettano di essere accettate: prima accettale." });
    for (const group of ["SONCINO", "CREMA", "PANDINO"]) {
      await open(office, `${round}/approva/${group}`);
      await press(office, "Segna come controllate");
      await see(office, { text: /^Fatto: / });
      await press(office, "Accetta");
      await see(office, { heading: /niente da controllare$/ });
    }
    await open(office, `${round}/chiudi`);
    await office.getByLabel("Che cosa si è deciso").fill("I patti continuano: la strategia non cambia.");
    await press(office, "Chiudi la rilevazione");
    await see(office, { heading: `«${NAME}» è chiusa`, text: "I patti continuano: la strategia non cambia." });
    await open(office, `${round}/approva/SONCINO`);
    await follow(office, "3");
    await see(office, { heading: /^3 patti$/, text: /Bloccate 2 misure/ });
    await expectAccessible(office);
    await leave(office);
  });
});

async function load(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page.getByLabel("Il foglio riempito").setInputFiles({ name: "misure.csv", mimeType: "text/csv", buffer });
  await press(page, "Prova il foglio");
}
