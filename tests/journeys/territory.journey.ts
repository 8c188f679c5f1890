// SPDX-License-Identifier: AGPL-3.0-or-later
// The Plan Office keeps its territory: who belongs to which sub-area, how many people of which age, where the borders run.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { AMBITO, follow, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

const SAMPLES = path.join(import.meta.dirname, "../../data/samples");
const POPULATION = path.join(SAMPLES, "population-by-age.csv");
const TERRITORY = path.join(SAMPLES, "../crema/territory.json");
const BOUNDARIES = path.join(SAMPLES, "boundaries.geojson");

describe.skipIf(!BROWSER)("the territory", () => {
  let browser: Browser;
  let office: Page;
  let citizen: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    office = await newWorker(browser, "coordinatrice", { javaScriptEnabled: false });
    citizen = await newVisitor(browser, { javaScriptEnabled: false });
  });
  afterAll(() => browser?.close());

  test("a municipality finds its sub-area, and the others stay unknown", async () => {
    await open(citizen, `${AMBITO}/territorio/comuni/019002`);
    await see(citizen, { heading: "Agnadello", text: "In quale sub-ambito si trovi oggi non è scritto nelle fonti." });

    await open(office, `${OFFICE}/territorio`);
    await follow(office, "Sub-ambiti");
    await follow(office, "Composizione del 2025");
    await office.getByLabel("Vale dal").fill("31/02/2025");
    await office.getByLabel("Agnadello").selectOption({ label: "Sub-ambito di Pandino" });
    await press(office, "Salva la composizione");
    // A day that does not exist: said at its field, and the choice just made is still there.
    await office.getByRole("alert").waitFor();
    expect(await office.getByLabel("Vale dal").getAttribute("aria-invalid")).toBe("true");
    expect(await office.getByLabel("Agnadello").locator("option:checked").innerText()).toBe("Sub-ambito di Pandino");
    await office.getByLabel("Vale dal").fill("01/01/2025");
    await press(office, "Salva la composizione");
    await see(office, { text: "Salvato." });
    expect(await wordsOf(office)).toContain("7 / 48");

    await open(citizen, `${AMBITO}/territorio/comuni/019002`);
    await see(citizen, { text: "Oggi fa parte del Sub-ambito di Pandino." });
    await open(citizen, `${AMBITO}/territorio/sub-ambiti`);
    expect(await wordsOf(citizen)).toContain("sono certi 7 Comuni su 48");
  });

  test("the population by age is tried, then loaded: pyramid and indices appear", async () => {
    await open(citizen, `${AMBITO}/territorio`);
    await see(citizen, { text: /^I residenti per età non sono stati caricati/ });
    await openLoader(office, "Carica la popolazione per età");
    await office.getByLabel("File CSV di ISTAT").setInputFiles(POPULATION);
    await press(office, "Prova il file");
    await see(office, { heading: /^Il file contiene \d+ Comuni dell'Ambito al / });
    expect(await wordsOf(office)).toContain("Non è stato ancora scritto nulla.");
    await open(citizen, `${AMBITO}/territorio`);
    await see(citizen, { text: /^I residenti per età non sono stati caricati/ });

    await press(office, "Carica davvero");
    await see(office, { text: "Caricato: le pagine del territorio usano già i dati nuovi." });
    // The sample counts three municipalities: each has its own pyramid, the whole Ambito waits for the others.
    await open(citizen, `${AMBITO}/territorio`);
    await see(citizen, { text: /^I residenti per età al 1° gennaio 2023|^I residenti per età al 01\/01\/2023/ });
    await open(citizen, `${AMBITO}/territorio/comuni/019035`);
    await see(citizen, { heading: /^Gli indici calcolati al / });
    await seePyramid(citizen);
  });

  test("when every municipality is counted the whole Ambito has its pyramid and its indices", async () => {
    await openLoader(office, "Carica la popolazione per età");
    await chooseFile(office, "File CSV di ISTAT", await everyMunicipality());
    await press(office, "Prova il file");
    await see(office, { heading: /^Il file contiene 48 Comuni dell'Ambito al / });
    await press(office, "Carica davvero");
    await open(citizen, `${AMBITO}/territorio`);
    await seePyramid(citizen);
    const index = citizen.getByRole("row", { name: /^Indice di vecchiaia Ambito/ }).first();
    expect(await index.getByRole("link").count()).toBe(2);
    await index.getByRole("link").last().click();
    await see(citizen, { text: /sommando prima le persone e poi dividendo/ });
  });

  test("a file that is wrong half-way is refused line by line, and nothing of it is stored", async () => {
    const lines = (await readFile(POPULATION, "utf8")).split("\n");
    const broken = lines.with(20, (lines[20] ?? "").replace(/;\d+;\d+;\d+/, ";dodici;3;15")).join("\n");
    await openLoader(office, "Carica la popolazione per età");
    await chooseFile(office, "File CSV di ISTAT", broken);
    await press(office, "Prova il file");
    await see(office, { text: /finché (c'è|ci sono), il file non si può caricare/ });
    expect(await office.getByRole("row", { name: /^21 / }).count()).toBe(1);
    expect(await office.getByRole("button", { name: "Carica davvero" }).count()).toBe(0);
  });

  test("borders are matched by code before they are used, and their author stays under the map", async () => {
    await openLoader(office, "Carica i confini");
    await office.getByLabel("File dei confini").setInputFiles(BOUNDARIES);
    await press(office, "Prova il file");
    await see(office, { heading: /^Il file contiene i confini di \d+ Comuni dell'Ambito$/ });
    expect(await wordsOf(office)).toContain("dal codice ISTAT");
    await press(office, "Carica davvero");
    await see(office, { text: "Caricato: le pagine del territorio usano già i dati nuovi." });
    await open(citizen, `${AMBITO}/territorio`);
    await see(citizen, { text: /Confini: ISTAT, Confini delle unità amministrative/ });

    await openLoader(office, "Carica i confini");
    await press(office, "Togli i confini e torna alle celle");
    await see(office, { text: "Tolto." });
    await open(citizen, `${AMBITO}/territorio`);
    await see(citizen, { text: /^I confini veri non sono stati caricati/ });
  });

  test("every figure is a door to its source", async () => {
    await open(citizen, `${AMBITO}/territorio`);
    await citizen
      .getByRole("link", { name: /apri da dove viene/ })
      .first()
      .click();
    await see(citizen, { text: /Fonte/ });
    await open(citizen, `${AMBITO}/territorio/comuni`);
    await follow(citizen, "Crema");
    await see(citizen, { heading: "Crema", text: /È il Comune capofila dell'Ambito/ });
  });
});

async function openLoader(page: Page, name: string): Promise<void> {
  await open(page, `${OFFICE}/territorio`);
  await follow(page.getByRole("article"), name);
}

async function chooseFile(page: Page, label: string, text: string): Promise<void> {
  const file = { name: "popolazione.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel(label).setInputFiles(file);
}

async function seePyramid(page: Page): Promise<void> {
  await page
    .getByRole("img", { name: /quanti residenti per età/i })
    .first()
    .waitFor();
}

/** The sample as if every municipality of the Ambito had the residents of its first one. */
async function everyMunicipality(): Promise<string> {
  const [title, head, ...rows] = (await readFile(POPULATION, "utf8")).trim().split("\n");
  const first = rows.filter((row) => row.startsWith("019035;Crema;"));
  const { municipalities } = JSON.parse(await readFile(TERRITORY, "utf8")) as {
    municipalities: { istat: string; name: string }[];
  };
  const all = municipalities.flatMap(({ istat, name }) =>
    first.map((row) => row.replace("019035;Crema;", `${istat};${name};`)),
  );
  return [title, head, ...all].join("\n");
}
