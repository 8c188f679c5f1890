// SPDX-License-Identifier: AGPL-3.0-or-later
// What a citizen reads, on a phone too, with no script at all.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser, PHONE } from "../support/browser.ts";
import { visitEveryKind } from "./pages.ts";
import { AMBITO, follow, open, press, see, WAYS, wordsOf } from "./steps.ts";

const isPublic = (address: string) => !address.includes("/ufficio");

describe.skipIf(!BROWSER)("a citizen", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`goes from the first page to an objective, the tree, the money and the territory, ${way}`, async () => {
      const page = await newVisitor(browser, { javaScriptEnabled });
      await open(page, "/");
      await see(page, { heading: /^Che cosa facciamo insieme/ });
      await follow(page, "Opportunità & diritti");
      await readObjective(page);
      await readTree(page);
      await readMoney(page);
      await readTerritory(page);
      await page.context().close();
    });

    test(`searches, and reads the same in English, ${way}`, async () => {
      const page = await newVisitor(browser, { javaScriptEnabled });
      await open(page, AMBITO);
      const words = page.getByRole("searchbox");
      await words.first().fill("anziani");
      await words.first().press("Enter");
      await see(page, { heading: /risultat[io] per «anziani»$/ });
      await page
        .getByRole("main")
        .getByRole("link", { name: /anziani/i })
        .first()
        .click();
      await page.waitForURL((url) => !url.pathname.endsWith("/cerca"));

      await open(page, `${AMBITO}/piano`);
      expect(await page.locator("html").getAttribute("lang")).toBe("it");
      await page.getByRole("link", { name: /English|Inglese/ }).click();
      await page.waitForURL(/lang=en/);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await wordsOf(page)).toMatch(/13 objectives/);
      // The choice is kept from page to page.
      await open(page, `${AMBITO}/conti`);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await page.context().close();
    });
  }

  test("no public page ships a script, breaks, or is wider than a phone", async () => {
    const page = await newVisitor(browser, { viewport: PHONE });
    const wrong: string[] = [];
    const kinds = await visitEveryKind(page, ["/", AMBITO, "/accedi"], isPublic, async (tab, address, status) => {
      if (status !== 200) wrong.push(`${address} answers ${status}`);
      if ((await tab.locator("script").count()) > 0) wrong.push(`${address} ships a script`);
      const tooWide = await overflowOf(tab);
      if (tooWide) wrong.push(`${address} is too wide: ${tooWide}`);
    });
    expect(wrong).toEqual([]);
    expect(kinds.length).toBeGreaterThan(20);
    await page.context().close();
  });

  test("what is not there says so, with the way back", async () => {
    const page = await newVisitor(browser);
    for (const address of ["/nessuno", `${AMBITO}/piano/obiettivi/ZZ`, `${AMBITO}/territorio/comuni/999999`]) {
      await open(page, address, 404);
      await see(page, { heading: "Questa pagina non c'è", link: "Torna all'inizio" });
    }
    await page.context().close();
  });
});

async function readObjective(page: Page): Promise<void> {
  await see(page, { heading: "Opportunità & diritti" });
  const words = await wordsOf(page);
  for (const part of ["A chi è rivolto", "Che cosa si fa", "Con quali soldi", "Come si vedrà se funziona"]) {
    expect(words).toContain(part);
  }
  // The sum of this card does not close: the page says it and does not correct it.
  expect(words).toContain("Questo conto non torna");
  expect(words).toContain("750.000,00");
}

async function readTree(page: Page): Promise<void> {
  await open(page, `${AMBITO}/piano/albero`);
  await see(page, { heading: "Lo stesso albero, in parole" });
  const outline = page.getByRole("main").locator("details summary");
  await outline.first().click();
  await page
    .getByRole("link", { name: /Opportunità & diritti/ })
    .last()
    .click();
  await see(page, { heading: "Opportunità & diritti" });
}

async function readMoney(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: /principale/i })
    .getByRole("link")
    .nth(1)
    .click();
  await see(page, { heading: /del denaro viene dalla fonte/ });
  await see(page, { heading: "Dalla fonte all'obiettivo" });
  await page.getByText("I numeri del grafico").first().click();
  await see(page, { text: "Opportunità & diritti" });
}

async function readTerritory(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: /principale/i })
    .getByRole("link", { name: "Il territorio" })
    .click();
  await see(page, { heading: /^48 Comuni/ });
  await page.getByLabel("Scegli il dato").selectOption({ index: 1 });
  await press(page, "Mostra");
  await see(page, { heading: "La tabella" });
}

/** The things that stick out of the screen on the right, if the page can be dragged sideways. */
async function overflowOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return "";
    const out = [...document.querySelectorAll("main *, header *, footer *")].filter(
      (one) => one.getBoundingClientRect().right > width + 1,
    );
    const names = out.slice(0, 3).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`);
    return `${document.documentElement.scrollWidth} > ${width}: ${names.join(", ")}`;
  });
}
