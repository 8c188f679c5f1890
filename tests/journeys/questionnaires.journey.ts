// SPDX-License-Identifier: AGPL-3.0-or-later
// A questionnaire from its first word to its results: written by the clerk, answered without a name on a phone, in two sittings,
// in two languages; then closed and read. These pages bring no script; whoever answers is tried with scripts on and off.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { AMBITO, follow, leave, newWorker, OFFICE, open, press, see, WAYS, wordsOf } from "./steps.ts";

const RUN = randomUUID().slice(0, 6);
const NAME = `Come va lo sportello ${RUN}`;

describe.skipIf(!BROWSER)("a questionnaire", () => {
  let browser: Browser;
  let office: Page;
  let wave = "";
  let links: string[] = [];
  let forAll = "";
  beforeAll(async () => {
    browser = await openBrowser();
    office = await newWorker(browser, "operatore");
  });
  afterAll(() => browser?.close());

  test("is written, published, asked", async () => {
    await open(office, `${OFFICE}/questionari`);
    await see(office, { text: "Risposte inventate" });
    await follow(office, "Nuovo questionario");
    await office.getByLabel("Nome").fill(NAME);
    await office.getByRole("radio", { name: "Da zero" }).check();
    await press(office, "Crea il questionario");
    await see(office, { heading: /bozza con nessuna domanda/ });
    await addQuestion(office, "Aggiungi una domanda qui", {
      label: "Com’è andata?",
      english: "How did it go?",
      kind: "Scala",
    });
    await addQuestion(office, "Aggiungi una domanda qui", {
      label: "Quante volte è venuto?",
      kind: "Numero",
      from: "1",
      to: "50",
    });
    await follow(office, "Aggiungi una domanda in una pagina nuova");
    await office.locator("[name=labelIt]").fill("Che cosa l’ha portata qui?");
    await office.getByLabel("Che tipo di risposta").selectOption({ label: "Una scelta" });
    await office.locator("[name=options]").fill("La casa");
    await press(office, "Salva la domanda");
    await see(office, { text: "Scrivi almeno due scelte" });
    expect(await office.locator("[name=labelIt]").inputValue()).toBe("Che cosa l’ha portata qui?");
    await office.locator("[name=options]").fill("La casa | Housing\nIl lavoro | Work");
    await press(office, "Salva la domanda");
    await press(office, "Su «Quante volte è venuto?»");
    await see(office, { heading: /bozza con 3 domande/ });
    await follow(office, "Pubblica");
    await press(office, "Pubblica");
    await follow(office, "Nuova rilevazione");
    await office.getByLabel("Nome").fill("Partenza");
    await office.getByLabel("Ultimo giorno").fill("31/12/2030");
    await office.getByLabel("Operatori: a quante persone").fill("12");
    await office.getByLabel("Operatori: anche un collegamento uguale per tutti").check();
    await press(office, "Apri la rilevazione");
    await see(office, { heading: "Partenza: si risponde fino al 31/12/2030" });
    wave = new URL(office.url()).pathname;
    forAll = (await office.getByRole("link", { name: "Operatori: collegamento per tutti" }).getAttribute("href")) ?? "";
    await follow(office, "Invita");
    await office.getByLabel("Collegamenti da dare a mano").fill("2");
    await press(office, "Prepara gli inviti");
    await see(office, { heading: "Ecco i collegamenti: copiali adesso" });
    links = (await office.locator("code").allInnerTexts()).map((text) => new URL(text).pathname);
    expect(links).toHaveLength(2);
    await open(office, wave);
    expect(await wordsOf(office)).not.toContain(links[0]);
  });

  test.each(WAYS)("is answered on a phone in two sittings, once, $way", async ({ javaScriptEnabled }) => {
    const link = links[javaScriptEnabled ? 0 : 1] ?? "";
    const person = await newVisitor(browser, { viewport: PHONE, javaScriptEnabled });
    await open(person, link);
    await see(person, { text: /È anonimo/ });
    await follow(person, "Comincia");
    await press(person, "Avanti");
    await see(person, { text: "A questa domanda serve una risposta." });
    if (javaScriptEnabled) await expectAccessible(person);
    await choose(person, "4");
    await person.getByLabel("Quante volte è venuto?").fill("cento");
    await press(person, "Avanti");
    await see(person, { text: "Qui serve un numero" });
    expect(await person.getByLabel("Quante volte è venuto?").inputValue()).toBe("cento");
    await person.getByLabel("Quante volte è venuto?").fill("12");
    await press(person, "Salva e continua più tardi");
    await see(person, { heading: "È tutto salvato" });
    await leave(person);

    const later = await newVisitor(browser, { viewport: PHONE, javaScriptEnabled });
    await open(later, `${link}?lang=en`);
    await follow(later, "Go on from where you were");
    await later.getByRole("radio", { name: "Work" }).check();
    await press(later, "Next");
    await see(later, { heading: "Read again and send", text: "How did it go?" });
    if (javaScriptEnabled) await expectAccessible(later);
    await press(later, "Send the answers");
    await see(later, { heading: "Your answer has arrived" });
    await open(later, `${link}?pagina=1&lang=it`);
    await see(later, { heading: "La sua risposta è arrivata" });
    await leave(later);
  });

  test("is answered from the link of a group; a link that is not one says what to do", async () => {
    const person = await newVisitor(browser, { viewport: PHONE, javaScriptEnabled: false });
    await open(person, `${AMBITO}/questionario/non-e-un-collegamento-vero`, 404);
    await see(person, { heading: "Questo collegamento non funziona" });
    await open(person, forAll);
    await press(person, "Comincia");
    await see(person, { text: "Pagina 1 di 2" });
    expect(new URL(person.url()).pathname).not.toBe(forAll);
    await choose(person, "2");
    await person.getByLabel("Quante volte è venuto?").fill("3");
    await press(person, "Avanti");
    await press(person, "Avanti");
    await person.getByRole("radio", { name: "La casa" }).check();
    await press(person, "Avanti");
    await press(person, "Invia le risposte");
    await see(person, { heading: "La sua risposta è arrivata" });
    await leave(person);
  });

  test("is closed and read: few answers are not told, the invented ones are, and say what they are", async () => {
    await open(office, `${wave}/carta`);
    await choose(office, "5");
    await press(office, "Salva e scrivine un’altra");
    await see(office, { text: "La risposta di carta è stata presa." });
    await open(office, `${wave}/chiudi`);
    await see(office, { text: /Restano 4 risposte/ });
    await press(office, "Chiudi la rilevazione");
    await see(office, { text: "In «Partenza» le risposte sono troppo poche per essere mostrate." });
    expect(await wordsOf(office)).not.toMatch(/3,[0-9]|La casa: [1-9]/);
    await leave(office);

    const evaluator = await newWorker(browser, "valutatrice", { viewport: PHONE });
    await open(evaluator, `${OFFICE}/questionari`);
    await follow(evaluator.getByRole("row", { name: /benessere/ }), "Leggi i risultati");
    await see(evaluator, { heading: /che cosa hanno risposto/, text: "Risposte inventate" });
    await see(evaluator, { text: "Operatori e Partner insieme" });
    // Four people alone are never told: asking for them gives the group they stand in.
    await follow(evaluator, "Partner");
    await see(evaluator, { text: "Operatori e Partner insieme" });
    expect(await wordsOf(evaluator)).not.toMatch(/Partner 4 /);
    await leave(evaluator);
  });
});

type NewQuestion = { label: string; english?: string; kind: string; from?: string; to?: string };

async function addQuestion(page: Page, way: string, { label, english, kind, from, to }: NewQuestion): Promise<void> {
  await follow(page, way);
  await page.locator("[name=labelIt]").fill(label);
  if (english) await page.locator("[name=labelEn]").fill(english);
  await page.getByLabel("Che tipo di risposta").selectOption({ label: kind });
  if (from) await page.locator("[name=min]").fill(from);
  if (to) await page.locator("[name=max]").fill(to);
  await press(page, "Salva la domanda");
}

/** A step of the first scale of the page. */
async function choose(page: Page, step: string): Promise<void> {
  await page.locator(`.scale-step input[value="${step}"]`).first().check();
}
