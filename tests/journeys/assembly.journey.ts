// SPDX-License-Identifier: AGPL-3.0-or-later
// A whole assembly, with several browsers at once: convened, a first call without quorum, a second with, a delegation, a
// conflict of interest, a weighted vote by phone and by the secretary, the act that freezes the split, the minutes.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { acceptInvitation, enrolSecondFactor, invite } from "./invitations.ts";
import { follow, leave, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

const QUESTION = "Approva il riparto provato in aula";

describe.skipIf(!BROWSER)("an assembly", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("from the convocation to the minutes", async () => {
    const coordinator = await newWorker(browser, "coordinatrice");
    const split = await newScenario(coordinator);
    const meeting = await convene(coordinator);
    const [mayor, screen] = await Promise.all([newMayor(browser), newWorker(browser, "operatore")]);
    await open(mayor, `${meeting}/voto`);
    await see(mayor, { heading: "La seduta non è aperta" });
    await open(screen, `${meeting}/schermo`);

    await desertedThenOpened(coordinator, meeting);
    await screen.getByText("Numero legale raggiunto").waitFor();
    await delegateAndLeave(coordinator, meeting);
    const vote = await openVote(coordinator, meeting);

    await castByPhone(mayor, meeting);
    await screen.getByText("2 / 45").waitFor();
    await recordTheOthers(coordinator, vote);
    await see(coordinator, { text: "Approvato" });
    await screen.getByText("Approvato").waitFor();
    await expectAccessible(screen);
    await expectAccessible(coordinator);
    // The line dropped and the phone sends the same again: nothing is counted twice, the mayor sees what was taken.
    await open(mayor, `${meeting}/voto`);
    await see(mayor, { text: "Contro" });
    await leave(mayor);
    await leave(screen);

    await adopt(coordinator, split);
    await minutes(coordinator, meeting);
    await leave(coordinator);
    await readOnSite(browser, meeting);
  }, 150_000);
});

/** A scenario of the solidarity fund that nobody has decided yet. */
async function newScenario(page: Page): Promise<string> {
  await open(page, `${OFFICE}/riparti/nuovo?da=1`);
  await page.getByLabel("Nome", { exact: false }).first().fill("Riparto provato in aula");
  await press(page, "Calcola e salva");
  await page.waitForURL(/\/riparti\/\d+$/);
  return new URL(page.url()).pathname;
}

/** A meeting of the assembly in some weeks, with one point; answers its address. */
async function convene(page: Page): Promise<string> {
  await open(page, `${OFFICE}/sedute/nuova`);
  await page.getByLabel("Organo").selectOption({ label: "Assemblea dei Sindaci di Ambito" });
  await page.getByLabel("Titolo").fill("Assemblea provata");
  await page.getByLabel("Giorno").first().fill("15/12/2030");
  await page.getByLabel("Ora").first().fill("18:00");
  await page.getByLabel("Giorno").nth(1).fill("16/12/2030");
  await page.getByLabel("Ora").nth(1).fill("18:00");
  await page.getByLabel("Luogo").fill("Sala Ricevimenti");
  await press(page, "Salva");
  await page.waitForURL(/\/sedute\/\d+/);
  const meeting = new URL(page.url()).pathname;
  await open(page, `${meeting}/punti/nuovo`);
  await page.getByLabel("Oggetto").fill(QUESTION);
  await page.getByRole("radio", { name: "Delibera" }).check();
  await press(page, "Salva il punto");
  await page.waitForURL((url) => url.pathname === meeting);
  await open(page, `${meeting}/convoca`);
  await press(page, "Convoca");
  await see(page, { text: "L’avviso è partito" });
  return meeting;
}

/** The mayor of Crema, invited now, with a second factor on a phone. */
async function newMayor(browser: Browser): Promise<Page> {
  const administrator = await newWorker(browser, "amministratore");
  const person = {
    ...{ name: "Sindaco Invitato", email: `sindaco-${randomUUID().slice(0, 8)}@demo.example` },
    ...{ role: "Sindaco o delegato", territory: "Crema" },
  };
  const link = await invite(administrator, person);
  await leave(administrator);
  const mayor = await newVisitor(browser, { viewport: PHONE });
  await acceptInvitation(mayor, link);
  await enrolSecondFactor(mayor);
  return mayor;
}

/** Twelve come to the first call, all but three to the second. */
async function desertedThenOpened(page: Page, meeting: string): Promise<void> {
  await open(page, `${meeting}/aula`);
  const tiles = page.locator(".seat-tile input");
  for (const at of Array.from({ length: 6 }, (_none, index) => index)) await tiles.nth(at).check();
  await press(page, "Salva le presenze");
  await see(page, { text: "Presenze salvate." });
  await see(page, { text: "Manca il numero legale" });
  await press(page, "Dichiara deserta la prima convocazione");
  await see(page, { text: "La prima convocazione è andata deserta." });
  await press(page, "Segna tutti presenti");
  await see(page, { text: "Numero legale raggiunto" });
  for (const name of ["Soncino", "Rivolta", "Vailate"]) await page.getByLabel(new RegExp(name)).uncheck();
  await press(page, "Salva le presenze");
  await see(page, { text: "45 in aula" });
  await press(page, "Apri la seduta in seconda convocazione");
  await see(page, { text: "Seduta aperta." });
}

/** The mayor of Soncino delegates the one of Crema; who is present may not. One leaves for an interest of their own. */
async function delegateAndLeave(page: Page, meeting: string): Promise<void> {
  await open(page, `${meeting}/aula/deleghe`);
  await page.getByLabel("Chi delega").selectOption({ label: "Sindaco di Soncino" });
  await page.getByLabel("Chi porta la delega").selectOption({ label: "Sindaco di Crema" });
  await page.getByLabel("Documento").fill("nota prot. 12 del 20/11/2026");
  await press(page, "Registra la delega");
  await see(page, { text: "Delega registrata." });
  await open(page, `${meeting}/aula/conflitti`);
  await page.getByLabel("Chi esce").selectOption({ label: "Sindaco di Pandino" });
  await page.getByLabel("Motivo").first().fill("amministra un ente che riceve il contributo");
  await press(page, "Segna che esce");
  await see(page, { text: "il numero legale è ricalcolato" });
}

async function openVote(page: Page, meeting: string): Promise<string> {
  await open(page, `${meeting}/aula`);
  await follow(page, "Apri una votazione");
  await page.getByLabel("Tipo di decisione").selectOption({ label: "bilancio e riparti" });
  await press(page, "Apri la votazione");
  await page.waitForURL(/\/votazioni\/\d+$/);
  await see(page, { text: /per approvare servono \d+ millesimi/ });
  return new URL(page.url()).pathname;
}

/** The question comes to the phone by itself; a choice is cast only from the page that repeats it. */
async function castByPhone(page: Page, meeting: string): Promise<void> {
  await see(page, { heading: QUESTION });
  expect(await wordsOf(page)).toContain("Sindaco di Soncino");
  await expectAccessible(page);
  await page.getByLabel("Contro").check();
  await press(page, "Continua");
  await see(page, { heading: "Confermi questo voto?" });
  await press(page, "Sì, voto contro");
  await see(page, { heading: "Il tuo voto è stato preso" });
  await open(page, `${meeting}/voto`);
  await see(page, { text: "Il tuo voto era già stato preso" });
}

async function recordTheOthers(page: Page, vote: string): Promise<void> {
  await open(page, `${vote}/registra`);
  await page.getByLabel("Tutti gli altri: A favore").check();
  await press(page, "Registra questi voti");
  await see(page, { text: "Registrati 43 voti." });
  await open(page, `${vote}/chiudi`);
  await press(page, "Chiudi la votazione");
  await page.waitForURL(new RegExp(`${vote}$`));
  const file = await page.request.get(`${vote}/file.json`);
  expect(Object.keys(((await file.json()) as { ballot: { votes: object } }).ballot.votes)).toHaveLength(45);
}

/** The act of the vote approves the split: adopted, it is frozen and its quotas are there. */
async function adopt(page: Page, split: string): Promise<void> {
  await follow(page, "Prepara l’atto");
  await page.getByLabel("Oggetto").fill("Approva il riparto provato in aula");
  await page.getByLabel("Testo", { exact: true }).fill("Vista la votazione, il riparto è approvato.");
  await press(page, "Salva la bozza");
  await page.waitForURL(/\/atti\/\d+$/);
  const act = new URL(page.url()).pathname;
  await open(page, `${act}/approva?cosa=split`);
  const choice = await page
    .locator("select[name=targetId] option", { hasText: "Riparto provato in aula" })
    .first()
    .getAttribute("value");
  await page.locator("select[name=targetId]").selectOption(choice);
  await press(page, "Aggiungi all’atto");
  await page.waitForURL(new RegExp(`${act}$`));
  await open(page, `${act}/adotta`);
  await press(page, "Adotta l’atto");
  await page.waitForURL(new RegExp(`${act}$`));
  await open(page, split);
  await see(page, { text: /[Cc]ongelat/ });
}

async function minutes(page: Page, meeting: string): Promise<void> {
  await open(page, `${meeting}/aula`);
  await press(page, "Chiudi la seduta");
  await see(page, { text: "Seduta chiusa." });
  const [pdf, docx] = await Promise.all([
    page.request.get(`${meeting}/verbale.pdf`),
    page.request.get(`${meeting}/verbale.docx`),
  ]);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await docx.body()).subarray(0, 2).toString()).toBe("PK");
  await open(page, `${meeting}/verbale`);
  await page.getByLabel("Chi ha presieduto").fill("Sindaco di Crema");
  await page.getByLabel("Chi ha scritto").fill("Ufficio di Piano");
  await press(page, "Salva");
  await open(page, `${meeting}/verbale/approva`);
  await press(page, "Approva");
  await see(page, { text: "Verbale approvato: non cambia più." });
}

/** The citizen finds the assembly, what it decided and who voted how. */
async function readOnSite(browser: Browser, meeting: string): Promise<void> {
  const citizen = await newVisitor(browser, { viewport: PHONE });
  await open(citizen, meeting.replace(/\/ufficio\/sedute\/\d+$/, "/organi"));
  await follow(citizen, "Le assemblee");
  await follow(citizen.getByRole("row", { name: /Assemblea provata/ }).last(), /Assemblea provata$/);
  await see(citizen, { link: "Scarica il verbale (PDF)", text: "A favore 43" });
  await citizen.getByText("Come si è contato, e chi ha votato come").click();
  await see(citizen, { text: "Sindaco di Pandino" });
  await expectAccessible(citizen);
  await leave(citizen);
}
