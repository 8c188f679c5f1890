// SPDX-License-Identifier: AGPL-3.0-or-later
// An installation with nobody in it: four steps without scripts lead to an Ambito with an empty plan.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero, type RunningAlbero } from "../support/albero.ts";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { follow, open, press, see, wordsOf } from "./steps.ts";

const PASSWORD = "una frase lunga da ricordare";

describe.skipIf(!BROWSER)("a new Ambito", () => {
  let albero: RunningAlbero;
  let browser: Browser;
  let removeFolder: () => Promise<void>;
  beforeAll(async () => {
    const { folder, remove } = await temporaryFolder("empty");
    removeFolder = remove;
    albero = await startAlbero({ folder, args: ["--empty"] });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await albero?.stop();
    await removeFolder?.();
  });

  test("from nothing to an empty plan", async () => {
    const page = await newVisitor(browser, { baseURL: albero.url, javaScriptEnabled: false });
    await open(page, "/");
    await see(page, { heading: "Qui nascerà il primo Ambito" });
    await follow(page, "Prepara il primo Ambito");
    await giveName(page);
    await chooseMunicipalities(page);
    await namePeople(page);
    await see(page, { text: /^Nasce «Ambito della Prova», con 2 Comuni e capofila Crema\.$/ });
    await press(page, "Crea l'Ambito");

    await see(page, { heading: /^Sei invitato a lavorare/ });
    await page.getByLabel("Scegli una password").fill(PASSWORD);
    await page.getByLabel("Riscrivi la password").fill(PASSWORD);
    await press(page, "Accetta l’invito ed entra");
    await see(page, { button: "Esci" });
    await open(page, "/prova/ufficio");
    await see(page, { text: "Non c'è ancora un piano. Il primo passo è crearlo o caricarne uno." });
    await open(page, "/prova/ufficio/territorio/sub-ambiti");
    expect(await wordsOf(page)).toContain("Sub-ambito di Soncino");

    // Set up once: the door is closed behind, and citizens already find a page that says where things stand.
    await open(page, "/avvio", 404);
    await open(page, "/prova");
    await see(page, { heading: "Il piano non è ancora pubblicato" });
    await page.context().close();
  });
});

async function giveName(page: Page): Promise<void> {
  await page.getByLabel("Nome dell'Ambito").fill("Ambito della Prova");
  await page.getByLabel("Indirizzo").fill("Non Va Bene");
  await press(page, "Avanti");
  await page.getByRole("alert").waitFor();
  expect(await page.getByLabel("Nome dell'Ambito").inputValue()).toBe("Ambito della Prova");
  await page.getByLabel("Indirizzo").fill("prova");
  await press(page, "Avanti");
}

async function chooseMunicipalities(page: Page): Promise<void> {
  for (const name of ["Crema", "Soncino"]) {
    await page.getByLabel("Cerca un Comune per nome").fill(name);
    await press(page, "Cerca");
    await page
      .getByRole("group", { name: "Comuni trovati" })
      .getByLabel(new RegExp(`^${name} \\(CR,`))
      .check();
    await press(page, "Aggiungi i Comuni segnati");
  }
  await see(page, { text: "2 Comuni scelti" });
  await press(page, "Avanti");
}

async function namePeople(page: Page): Promise<void> {
  await page.getByLabel("Comune capofila").selectOption({ label: "Crema" });
  await page.getByLabel("Sub-ambiti, uno per riga").fill("Sub-ambito di Soncino | Soncino");
  await page.getByLabel("Nome e cognome").fill("Prima Persona");
  await page.getByLabel("Indirizzo e-mail").fill("prima.persona@demo.example");
  await press(page, "Avanti");
}
