// SPDX-License-Identifier: AGPL-3.0-or-later
// An hour at the editor of a card: nothing that was typed is ever lost.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, openBrowser } from "../support/browser.ts";
import { amendPlan, newWorker, open, openToWrite, press, reloadToWrite, removeDraft, see, wordsOf } from "./steps.ts";

const CARD = "H";

describe.skipIf(!BROWSER)("writing a card", () => {
  let browser: Browser;
  let coordinator: Page;
  let draft = "";
  const section = (name: string) => `${draft}/obiettivi/${CARD}/scrivi/${name}`;

  beforeAll(async () => {
    browser = await openBrowser();
    coordinator = await newWorker(browser, "coordinatrice");
    draft = await amendPlan(coordinator);
  });
  afterAll(async () => {
    if (draft) await removeDraft(coordinator, draft);
    await browser?.close();
  });

  test("what is typed is kept as a draft by itself and is there after a reload", async () => {
    const page = coordinator;
    await openToWrite(page, section("di-che-cosa-parla"));
    await subtitle(page).fill("Scritto e non ancora salvato");
    await see(page, { text: /Bozza salvata alle \d{2}:\d{2}/ });
    await reloadToWrite(page);
    expect(await subtitle(page).inputValue()).toBe("Scritto e non ancora salvato");
    await see(page, { text: /la tua bozza delle \d{2}:\d{2}/ });

    // Others still read the card as it was; Ctrl+S makes the words everybody's.
    await subtitle(page).press("Control+s");
    await see(page, { text: /Salvato alle \d{2}:\d{2}/ });
    await open(page, `${draft}/obiettivi/${CARD}`);
    await see(page, { text: "Scritto e non ancora salvato" });
  });

  test("what is typed before the scripts arrive stays, and is kept as a draft like the rest", async () => {
    const page = await newWorker(browser, "coordinatrice");
    const letScriptsCome = await holdScripts(page);
    await page.goto(section("obiettivi-e-azioni"), { waitUntil: "commit" });
    await page.getByLabel("Obiettivo generale").fill("Scritto su una linea lenta");
    await actionTitle(page, 1).fill("Anche questo");
    const wasLeps = await lepsOf(page, 1).isChecked();
    await lepsOf(page, 1).setChecked(!wasLeps);
    letScriptsCome();
    await see(page, { text: /Bozza salvata alle/ });
    expect(await page.getByLabel("Obiettivo generale").inputValue()).toBe("Scritto su una linea lenta");
    expect(await actionTitle(page, 1).inputValue()).toBe("Anche questo");
    expect(await lepsOf(page, 1).isChecked()).toBe(!wasLeps);
    await page.reload();
    await press(page, "Scarta la bozza e torna al testo salvato");
    await page.context().close();
  });

  test("words typed while the network or the session is gone stay on the screen and are kept when it is back", async () => {
    const page = await newWorker(browser, "coordinatrice");
    await openToWrite(page, section("di-che-cosa-parla"));
    await page.context().setOffline(true);
    await subtitle(page).fill("Scritto senza rete");
    await see(page, { text: /Non riesco a salvare la bozza/ });
    await press(page, "Salva");
    await see(page, { text: /Non riesco a salvare la bozza/ });
    expect(await subtitle(page).inputValue()).toBe("Scritto senza rete");
    await page.context().setOffline(false);
    await press(page, "Salva");
    await see(page, { text: /Salvato alle \d{2}:\d{2}/ });

    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await subtitle(page).fill("Scritto a sessione finita");
    await see(page, { text: /la sessione è finita/ });
    expect(await subtitle(page).inputValue()).toBe("Scritto a sessione finita");
    await page.context().addCookies(cookies);
    await press(page, "Salva");
    await see(page, { text: /Salvato alle \d{2}:\d{2}/ });
    await page.context().close();
  });

  test("who leaves the page at once finds the last word again", async () => {
    const page = coordinator;
    await openToWrite(page, section("di-che-cosa-parla"));
    await subtitle(page).fill("Scritto e subito via");
    await page.goto("about:blank");
    await expect
      .poll(
        async () => {
          await openToWrite(page, section("di-che-cosa-parla"));
          return subtitle(page).inputValue();
        },
        { timeout: 15_000 },
      )
      .toBe("Scritto e subito via");
    await press(page, "Scarta la bozza e torna al testo salvato");
    await see(page, { text: "Mentre scrivi, la bozza si salva da sola." });
  });

  test("a draft that is not wanted is thrown away and the saved words come back", async () => {
    const page = coordinator;
    await openToWrite(page, section("di-che-cosa-parla"));
    const saved = await subtitle(page).inputValue();
    await subtitle(page).fill("Un ripensamento");
    await see(page, { text: /Bozza salvata alle/ });
    await page.reload();
    await press(page, "Scarta la bozza e torna al testo salvato");
    await see(page, { text: "Mentre scrivi, la bozza si salva da sola." });
    expect(await subtitle(page).inputValue()).toBe(saved);
  });

  test("the sum follows the fingers", async () => {
    const page = coordinator;
    await openToWrite(page, section("risorse"));
    await see(page, { text: "Il totale dichiarato è la somma delle voci." });
    const amount = page.getByRole("group", { name: "Voce 1", exact: true }).getByLabel("Importo in euro");
    await amount.fill("221.883,57");
    await see(page, { text: "Il totale dichiarato è più basso della somma delle voci di 0,01 €." });
    await amount.fill("221.883,56");
    await see(page, { text: "Il totale dichiarato è la somma delle voci." });
  });

  test("rows are added, moved and taken away under the hands, by keyboard too", async () => {
    const page = coordinator;
    await openToWrite(page, section("obiettivi-e-azioni"));
    const before = await actions(page).count();
    await page.getByLabel("Obiettivo generale").fill("Parole ancora in volo");
    await press(page, "Aggiungi un'azione");
    const title = page
      .getByRole("group", { name: `Azione ${before + 1}`, exact: true })
      .getByLabel("Azione", { exact: true });
    await expect.poll(() => title.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type("Un'azione nuova");
    await press(page, `Sposta su: Azione ${before + 1}`);
    expect(await actionTitle(page, before).inputValue()).toBe("Un'azione nuova");
    await press(page, `Togli: Azione ${before}`);
    await expect.poll(() => actions(page).count()).toBe(before);
    expect(await page.getByLabel("Obiettivo generale").inputValue()).toBe("Parole ancora in volo");
    await actionTitle(page, 1).press("Alt+n");
    await expect.poll(() => actions(page).count()).toBe(before + 1);
  });

  test("two people on the same words: both texts on the screen, who and when, and a choice", async () => {
    const [one, other] = [await newWorker(browser, "operatore"), await newWorker(browser, "coordinatrice")];
    await openToWrite(one, section("il-bisogno"));
    await openToWrite(other, section("il-bisogno"));
    await need(one).fill("Le parole dell'operatore");
    await press(one, "Salva");
    await see(one, { text: /Salvato alle/ });

    await need(other).fill("Le parole della coordinatrice");
    await press(other, "Salva");
    await see(other, { heading: "Operatore demo ha salvato mentre scrivevi" });
    const words = await wordsOf(other);
    expect(words).toContain("Non si è perso niente");
    expect(words).toContain("Le parole dell'operatore");
    expect(await need(other).inputValue()).toBe("Le parole della coordinatrice");

    await press(other, "Salva il mio testo");
    await see(other, { text: /Salvato alle/ });
    await one.reload();
    expect(await need(one).inputValue()).toBe("Le parole della coordinatrice");
    await one.context().close();
    await other.context().close();
  });

  test("two people on different words of one card: both are kept, without a question", async () => {
    const [one, other] = [await newWorker(browser, "operatore"), await newWorker(browser, "coordinatrice")];
    await openToWrite(one, section("di-che-cosa-parla"));
    await openToWrite(other, section("di-che-cosa-parla"));
    await subtitle(one).fill("Il sottotitolo dell'operatore");
    await press(one, "Salva");
    await see(one, { text: /Salvato alle/ });
    await other.getByLabel("Area di co-programmazione").fill("L'area della coordinatrice");
    await press(other, "Salva");
    await see(other, { text: "Intanto un'altra persona aveva salvato altri campi: ci sono i suoi e i tuoi." });
    expect(await subtitle(other).inputValue()).toBe("Il sottotitolo dell'operatore");
    await one.context().close();
    await other.context().close();
  });

  test("without scripts buttons of the lists keep what was typed", async () => {
    const page = await newWorker(browser, "operatore", { javaScriptEnabled: false });
    await openToWrite(page, section("obiettivi-e-azioni"));
    const before = await actions(page).count();
    await page.getByLabel("Obiettivo generale").fill("Parole ancora in volo");
    await press(page, "Aggiungi un'azione");
    await expect.poll(() => actions(page).count()).toBe(before + 1);
    await actionTitle(page, before + 1).fill("Un'azione nuova");
    await press(page, `Sposta su: Azione ${before + 1}`);
    await expect.poll(() => actionTitle(page, before).inputValue()).toBe("Un'azione nuova");
    await press(page, `Togli: Azione ${before}`);
    await expect.poll(() => actions(page).count()).toBe(before);
    expect(await page.getByLabel("Obiettivo generale").inputValue()).toBe("Parole ancora in volo");
    await page.context().close();
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`a wrong amount comes back at its field, as typed, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
      const page = await newWorker(browser, "operatore", { javaScriptEnabled });
      await openToWrite(page, section("risorse"));
      const line = page.getByRole("group", { name: "Voce 1", exact: true });
      await line.getByRole("textbox", { name: "Canale" }).fill("Un canale nuovo");
      await line.getByLabel("Importo in euro").fill("12,345");
      await press(page, "Salva");
      await page
        .getByRole("alert")
        .getByRole("link", { name: /più di due decimali/ })
        .waitFor();
      const amount = line.getByLabel("Importo in euro");
      expect(await amount.inputValue()).toBe("12,345");
      expect(await amount.getAttribute("aria-invalid")).toBe("true");
      expect(await line.getByRole("textbox", { name: "Canale" }).inputValue()).toBe("Un canale nuovo");

      await page
        .getByRole("alert")
        .getByRole("link", { name: /più di due decimali/ })
        .click();
      expect(await amount.evaluate((box) => box.matches(":focus, :target"))).toBe(true);
      await page.context().close();
    });
  }
});

/** Keeps the scripts of the page on the road until the function it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const subtitle = (page: Page) => page.getByLabel("Sottotitolo");
const actions = (page: Page) => page.getByRole("group", { name: /^Azione \d+$/ });
const actionTitle = (page: Page, n: number) =>
  page.getByRole("group", { name: `Azione ${n}`, exact: true }).getByLabel("Azione", { exact: true });
const lepsOf = (page: Page, n: number) =>
  page.getByRole("group", { name: `Azione ${n}`, exact: true }).getByLabel("Attua un LEPS");
const need = (page: Page) =>
  page
    .getByRole("group", { name: /A quale\/i bisogno/ })
    .getByRole("textbox")
    .first();
