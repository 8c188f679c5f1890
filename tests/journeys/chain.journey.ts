// SPDX-License-Identifier: AGPL-3.0-or-later
// The chain of an objective is written as an outline, without scripts, and its picture follows.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import { AMBITO, follow, leave, newWorker, OFFICE, open, press, see } from "./steps.ts";

const CHAIN = `${OFFICE}/catene/L-CPT`;

describe.skipIf(!BROWSER)("a chain of change", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** The lines of the picture: one a link. */
  const linesOf = (page: Page) => page.locator(".drawn-wide path[fill=none]").count();

  test("is completed as an outline and drawn again, without scripts", async () => {
    const clerk = await newWorker(browser, "operatore", { javaScriptEnabled: false });
    await open(clerk, CHAIN);
    await see(clerk, { heading: /alla catena manca/ });
    const before = await linesOf(clerk);
    const version = await clerk.getByText(/^Versione \d+, di /).count();

    await follow(clerk, version === 0 ? "Completa e conferma" : "Scrivi la catena");
    await clerk.getByLabel("A1 porta a").fill("P1, Z9");
    await clerk.getByLabel(/^Perché le attività diano i prodotti/).fill("I servizi 0-6 partecipano");
    await clerk.getByLabel("Perché la cambi").fill("Prova del percorso");
    await press(clerk, "Salva la catena");
    await see(clerk, { text: "Nessuna voce scritta ha il segno «Z9»." });
    expect(await clerk.getByLabel("A1 porta a").inputValue()).toBe("P1, Z9");

    await clerk.getByLabel("A1 porta a").fill("P1, P2, E1");
    await press(clerk, "Salva la catena");
    await see(clerk, { text: `Versione ${version + 1}, di` });
    expect(await linesOf(clerk)).toBeGreaterThanOrEqual(Math.max(3, before));
    await see(clerk, { text: "→ porta a P1, P2 e E1" });
    await leave(clerk);

    const citizen = await newVisitor(browser, { javaScriptEnabled: false });
    await open(citizen, `${AMBITO}/risultati/catene/L-CPT`);
    await see(citizen, { text: "I servizi 0-6 partecipano" });
    await leave(citizen);
  });
});
