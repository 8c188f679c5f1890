// SPDX-License-Identifier: AGPL-3.0-or-later
// How an objective went, written together: a table and an evaluator say what they think, the coordinator agrees one text a field,
// the card is agreed. Then a step of a card shared with the health authority. None of it needs scripts.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, expectAccessible, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { AMBITO, follow, leave, newWorker, OFFICE, open, press, see, wordsOf } from "./steps.ts";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
/** An objective of a past year: no other journey evaluates it. */
const YEAR = "operational:2019";

describe.skipIf(!BROWSER)("the end of an objective", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("two people contribute, the coordinator agrees one text a field, the card is agreed", async () => {
    const evaluator = await newWorker(browser, "valutatrice", WITHOUT_SCRIPTS);
    const card = await openCard(evaluator);
    await say(evaluator, `${card}/voci/1`, "Direi il 70 per cento");
    await leave(evaluator);

    const table = await newWorker(browser, "terzosettore", { ...WITHOUT_SCRIPTS, viewport: PHONE });
    await open(table, `${card}/voci/1`);
    await table.getByLabel("A nome di").selectOption({ label: "Tavolo Povertà" });
    await say(table, `${card}/voci/1`, "Per noi l’80", false);
    await see(table, { text: /Ente del Terzo Settore demo, per il Tavolo Povertà/ });
    expect(await table.getByRole("button", { name: "Concorda il testo" }).count()).toBe(0);
    await leave(table);

    // With scripts, for the look of a program at the pages needs them.
    const office = await newWorker(browser, "coordinatrice");
    await open(office, `${card}/voci/1`);
    await see(office, { text: "Direi il 70 per cento" });
    await expectAccessible(office);
    await agree(office, `${card}/voci/1`, { percent: "175" });
    await see(office, { text: "Una percentuale qui va da 0 a 100" });
    expect(await office.getByLabel("Percentuale", { exact: true }).inputValue()).toBe("175");
    await agree(office, null, { percent: "75" });
    await see(office, { text: "75 %" });
    await open(office, `${card}/passi/accordo`);
    await press(office, "Concorda la scheda");
    await see(office, { text: /^Mancano ancora i testi concordati di: Valutazione degli utenti/ });
    await agree(office, `${card}/voci/2`, { answer: "Non prevista" });
    await agree(office, `${card}/voci/3`, { percent: "100", text: "Consuntivi" });
    await agree(office, `${card}/voci/4`, { text: "Trasporti\nTempi lunghi" });
    await agree(office, `${card}/voci/5`, { answer: "In parte", text: "Solo nei Comuni grandi" });
    await agree(office, `${card}/voci/6`, { answer: "Sì" });
    await agree(office, `${card}/voci/7`, { answer: "No" });
    await open(office, `${card}/passi/accordo`);
    await press(office, "Concorda la scheda");
    await see(office, { text: /La scheda è concordata e aspetta l’approvazione/ });
    expect(await wordsOf(office)).toContain("2 contributi di 2 persone");
    await expectAccessible(office);
    await leave(office);
  });

  test("a step of a shared card is marked, and the citizen sees how far it is", async () => {
    const clerk = await newWorker(browser, "operatore", WITHOUT_SCRIPTS);
    await open(clerk, `${OFFICE}/integrazione`);
    await follow(clerk, /^22\. /);
    const card = new URL(clerk.url()).pathname;
    await open(clerk, `${card}/passi/1`);
    // On a server that ran already the step may be done: then it is taken back, with a reason.
    const isDone = (await clerk.locator(".page-status").innerText()).trim() === "Fatto";
    await clerk.getByRole("radio", { name: isDone ? "Da cominciare" : "Fatto" }).check();
    await clerk.getByLabel("Nota").fill("Provato insieme");
    await press(clerk, "Segna il passo");
    await see(clerk, { heading: "I passi" });
    const words = await wordsOf(clerk);
    const [done] = /\d+ su \d+/.exec(words) ?? [];
    await leave(clerk);

    const citizen = await newVisitor(browser, WITHOUT_SCRIPTS);
    await open(citizen, card.replace(OFFICE, `${AMBITO}/risultati`));
    expect(await wordsOf(citizen)).toContain(`Passi fatti ${done}`);
    await leave(citizen);
  });
});

/** Opens the card of the first objective that has none; on a server that ran already, of the next. */
async function openCard(page: Page): Promise<string> {
  await open(page, `${OFFICE}/valutazioni/apri`);
  const choice = page.getByLabel("Obiettivo");
  const values = await choice
    .getByRole("option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
  await choice.selectOption(values.find((value) => value.startsWith(YEAR)) ?? "");
  await press(page, "Apri la scheda");
  await page.waitForURL(/\/valutazioni\/\d+$/);
  return new URL(page.url()).pathname;
}

async function say(page: Page, address: string, words: string, isFresh = true): Promise<void> {
  if (isFresh) await open(page, address);
  await page.getByLabel("Che cosa ne pensi").fill(words);
  await press(page, "Aggiungi il contributo");
  await see(page, { text: words });
}

type Said = { percent?: string; answer?: string; text?: string };

async function agree(page: Page, address: string | null, { percent, answer, text }: Said): Promise<void> {
  if (address !== null) await open(page, address);
  if (percent !== undefined) await page.getByLabel("Percentuale", { exact: true }).fill(percent);
  if (answer !== undefined) await page.getByRole("radio", { name: answer, exact: true }).check();
  if (text !== undefined) await page.locator("textarea[name=text]").fill(text);
  await press(page, "Concorda il testo");
}
