// SPDX-License-Identifier: AGPL-3.0-or-later
// The official document: made in the background, kept, and always the same.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, newVisitor, openBrowser } from "../support/browser.ts";
import {
  AMBITO,
  amendPlan,
  follow,
  newWorker,
  OFFICE,
  open,
  openToWrite,
  press,
  removeDraft,
  see,
  WAYS,
} from "./steps.ts";

describe.skipIf(!BROWSER)("printing the plan", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test("the plan in force is printed once and stays the same to the byte", async () => {
    const page = await newWorker(browser, "coordinatrice");
    await openPrint(page);
    await makeReady(page, "PDF");
    await makeReady(page, "DOCX");

    const pdf = await download(page, "PDF");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(hashOf(await download(page, "PDF"))).toBe(hashOf(pdf));
    const docx = await download(page, "DOCX");
    expect(docx.subarray(0, 2).toString()).toBe("PK");

    // A citizen receives the very same document.
    const citizen = await newVisitor(browser);
    await open(citizen, `${AMBITO}/piano`);
    const address = await citizen.getByRole("link", { name: "Scarica il PDF" }).getAttribute("href");
    const answer = await citizen.request.get(address ?? "");
    expect(answer.headers()["content-type"]).toContain("application/pdf");
    expect(hashOf(await answer.body())).toBe(hashOf(pdf));
    await citizen.context().close();
    await page.context().close();
    // The whole plan twice, after what a new Albero prints by itself.
  }, 180_000);

  for (const { way, javaScriptEnabled } of WAYS) {
    test(`a draft is printed as a draft, and again when its text has changed, ${way}`, async () => {
      const page = await newWorker(browser, "coordinatrice", { javaScriptEnabled });
      const draft = await amendPlan(page);
      await open(page, `${draft}/stampa`);
      await press(page, "Prepara il DOCX");
      await see(page.getByRole("article"), { link: /^Scarica il DOCX/ });

      await openToWrite(page, `${draft}/obiettivi/I/scrivi/di-che-cosa-parla`);
      await page.getByLabel("Sottotitolo").fill("Cambiato dopo la stampa");
      await press(page, "Salva");
      await see(page, { text: /Salvato alle/ });
      await open(page, `${draft}/stampa`);
      await see(page, { text: "Il testo è cambiato dall'ultima preparazione: prepara di nuovo il documento." });
      await removeDraft(page, draft);
      await page.context().close();
    });
  }

  test("who is not of the Ambito cannot have a draft's document", async () => {
    const citizen = await newVisitor(browser);
    await open(citizen, `${OFFICE}/piano/1/stampa`);
    expect(new URL(citizen.url()).pathname).toBe("/accedi");
    const answer = await citizen.request.get(`${OFFICE}/piano/1/stampa/pdf`, { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
    expect(answer.headers()["location"]).toBe(`/accedi?ritorno=${encodeURIComponent(`${OFFICE}/piano/1/stampa/pdf`)}`);
    await citizen.context().close();
  });
});

async function openPrint(page: Page): Promise<void> {
  await open(page, `${OFFICE}/piano`);
  await follow(page.getByRole("row", { name: /In vigore/ }), /^Versione/);
  await follow(page, "Stampa il piano");
  await see(page, { heading: "Stampa il piano" });
}

/** Asks for the document where it is not there yet, and waits while the page tells how far it is. */
async function makeReady(page: Page, format: "PDF" | "DOCX"): Promise<void> {
  const start = page.getByRole("button", { name: `Prepara il ${format}` });
  if ((await start.count()) > 0) await start.click();
  await page.getByRole("link", { name: new RegExp(`^Scarica il ${format}`) }).waitFor({ timeout: 60_000 });
}

async function download(page: Page, format: "PDF" | "DOCX"): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: new RegExp(`^Scarica il ${format}`) }).click(),
  ]);
  return readFile(await file.path());
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
