// SPDX-License-Identifier: AGPL-3.0-or-later
// Nobody is left out: every page there is, in every state, by rule and by keyboard.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BROWSER,
  DESKTOP,
  expectAccessible,
  findBarriers,
  newVisitor,
  openBrowser,
  PHONE,
} from "../support/browser.ts";
import { visitEveryKind } from "./pages.ts";
import { AMBITO, amendPlan, newWorker, OFFICE, open, openToWrite, press, removeDraft, see, signInAs } from "./steps.ts";

const isPublic = (address: string) => !address.includes("/ufficio");
const isOffice = (address: string) => address.startsWith(OFFICE) || address.startsWith("/profilo");
/** Dozens of pages, each looked at whole. */
const ALL_PAGES_MS = 600_000;

const isAdministrators = (address: string) => /\/ufficio\/(persone|registro)|^\/profilo/.test(address);
/** Where tables become cards, or the menu and the form change their shape. */
const isOtherOnPhone = (address: string) =>
  /^\/crema(\/piano|\/ufficio|\/ufficio\/piano|\/ufficio\/territorio\/sub-ambiti)?$|\/scrivi\/|\/percorso$/.test(
    address,
  );
/** The draft first: of a page that can be written in, the form is what must be looked at. */
const startsOf = (draft: string) => [
  `${draft}/obiettivi/H/scrivi/risorse`,
  `${draft}/percorso`,
  draft,
  OFFICE,
  "/profilo",
];

describe.skipIf(!BROWSER)("accessibility", () => {
  let browser: Browser;
  let coordinator: Page;
  let draft = "";
  beforeAll(async () => {
    browser = await openBrowser();
    coordinator = await newWorker(browser, "coordinatrice");
    draft = await amendPlan(coordinator);
  });
  afterAll(async () => {
    if (draft) await removeDraft(coordinator, draft);
    await browser?.close();
  });

  test(
    "every public page",
    async () => {
      const page = await newVisitor(browser);
      await visitAll(page, ["/", AMBITO, "/accedi"], isPublic, 20);
    },
    ALL_PAGES_MS,
  );

  test(
    "every page of the work area",
    async () => {
      const page = await newWorker(browser, "coordinatrice");
      await visitAll(page, startsOf(draft), isOffice, 30);
    },
    ALL_PAGES_MS,
  );

  test(
    "every page of the administrator",
    async () => {
      const page = await newWorker(browser, "amministratore");
      await visitAll(
        page,
        [`${OFFICE}/persone`, `${OFFICE}/persone/invita`, `${OFFICE}/registro`],
        isAdministrators,
        4,
      );
    },
    ALL_PAGES_MS,
  );

  test(
    "every part of the editor",
    async () => {
      const page = coordinator;
      await open(page, `${draft}/obiettivi/A/scrivi/di-che-cosa-parla`);
      const parts = page.getByRole("navigation", { name: "Le parti della scheda" }).getByRole("link");
      const addresses = await parts.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      const wrong: string[] = [];
      for (const address of addresses) {
        await open(page, address);
        wrong.push(...(await findBarriers(page)).map((barrier) => `${address} ${barrier}`));
      }
      expect(wrong).toEqual([]);
    },
    ALL_PAGES_MS,
  );

  test("pages that say no, and forms that come back", async () => {
    const page = await newVisitor(browser);
    for (const address of ["/nessuno", `${AMBITO}/piano/obiettivi/ZZ`]) {
      await open(page, address, 404);
      await expectAccessible(page);
    }
    await signInAs(page, "nessuno@demo.example", "non è questa");
    await page.getByRole("alert").waitFor();
    await expectAccessible(page);

    const clerk = await newWorker(browser, "operatore");
    await open(clerk, `${OFFICE}/registro`, 403);
    await expectAccessible(clerk);
    await openToWrite(clerk, `${draft}/obiettivi/H/scrivi/risorse`);
    await clerk.getByRole("group", { name: "Voce 1", exact: true }).getByLabel("Importo in euro").fill("12,345");
    await press(clerk, "Salva");
    await clerk.getByRole("alert").waitFor();
    await expectAccessible(clerk);
    await open(coordinator, `${draft}/percorso/consultazione`);
    await expectAccessible(coordinator);
    await open(coordinator, `${OFFICE}/piano/importa`);
    await press(coordinator, "Controlla il file");
    await see(coordinator, { text: "Scegli un file." });
    await expectAccessible(coordinator);
  });

  test("the first Tab offers to skip to the content, and focus is seen wherever it goes", async () => {
    const page = await newVisitor(browser);
    for (const address of [AMBITO, `${AMBITO}/piano`, "/accedi"]) {
      await open(page, address);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#contenuto");
      await expect.poll(() => isFocusSeen(page)).toBe(true);
      for (let at = 0; at < 15; at += 1) {
        await page.keyboard.press("Tab");
        // Pages glide to what has the focus.
        await expect
          .poll(() => isFocusSeen(page), { message: `${address}, Tab ${at + 2}: ${await focused(page)}` })
          .toBe(true);
      }
    }
    await open(page, AMBITO);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("menu and fields of the editor are reached by Tab, in the order in which they are read", async () => {
    const page = coordinator;
    await open(page, `${draft}/obiettivi/H/scrivi/risorse`);
    const reached: string[] = [];
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press("Tab");
      reached.push(await focused(page));
    }
    const order = ["Vai al contenuto", "Il piano", "Obiettivi e azioni", "Voce", "Canale", "Codice", "Importo in euro"];
    const places = order.map((name) => reached.findIndex((one) => one.startsWith(name)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    // From one box to the next, with nothing in between.
    expect((places[6] ?? 0) - (places[3] ?? 0)).toBe(3);
  });

  /** Looks at one page of every kind, wide and narrow, and tells all that is wrong at the end. */
  async function visitAll(
    page: Page,
    from: readonly string[],
    within: (address: string) => boolean,
    atLeast: number,
  ): Promise<void> {
    const wrong: string[] = [];
    const kinds = await visitEveryKind(page, from, within, async (tab, address, status) => {
      if (status >= 400) wrong.push(`${address} answers ${status}`);
      wrong.push(...(await findBarriers(tab)).map((barrier) => `${address} ${barrier}`));
      // The same page on a phone: nothing wider than the screen, and where it changes its shape, looked at again.
      for (const viewport of [DESKTOP, PHONE]) {
        await tab.setViewportSize(viewport);
        if (await isTooWide(tab)) wrong.push(`${address} is wider than a screen of ${viewport.width}`);
      }
      if (isOtherOnPhone(address))
        wrong.push(...(await findBarriers(tab)).map((barrier) => `${address} on a phone ${barrier}`));
      await tab.setViewportSize(DESKTOP);
    });
    expect(wrong).toEqual([]);
    expect(kinds.length).toBeGreaterThanOrEqual(atLeast);
    await page.context().close();
  }
});

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/** What a person would call the thing that has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) && !(one instanceof SVGElement)) return "";
    const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])] : [];
    const text =
      labels.map((label) => label.textContent).join(" ") || one.getAttribute("aria-label") || one.textContent;
    return (text ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

/** The thing with the focus is on the screen and has a ring, or a shadow for a ring. */
async function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return true;
    const box = one.getBoundingClientRect();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const hasRing = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    return hasRing && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  });
}
