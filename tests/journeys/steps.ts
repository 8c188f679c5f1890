// SPDX-License-Identifier: AGPL-3.0-or-later
// What the people of the journeys do again and again, in their words.
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { newVisitor } from "../support/browser.ts";

export const AMBITO = "/crema";
export const OFFICE = `${AMBITO}/ufficio`;
export const DEMO_PASSWORD = "albero-dimostrazione";

/** The people of the demonstration, by the first part of their e-mail. */
export type DemoPerson =
  | "coordinatrice"
  | "operatore"
  | "sindaca"
  | "subambito"
  | "terzosettore"
  | "valutatrice"
  | "amministratore";

/** Both ways in which every important journey must work. */
export const WAYS = [
  { way: "with scripts", javaScriptEnabled: true },
  { way: "without scripts", javaScriptEnabled: false },
] as const;

export async function signIn(page: Page, person: DemoPerson): Promise<void> {
  await signInAs(page, `${person}@demo.example`, DEMO_PASSWORD);
  await see(page, { button: "Esci" });
}

/** Fills the log-in and sends it, whatever comes of it. */
export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/accedi");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Entra", exact: true }).click();
}

/** A fresh visitor who is already logged in. */
export async function newWorker(
  browser: Browser,
  person: DemoPerson,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newVisitor(browser, options);
  await signIn(page, person);
  return page;
}

export async function leave(page: Page): Promise<void> {
  await page.context().close();
}

type Sight = { heading?: string | RegExp; text?: string | RegExp; button?: string | RegExp; link?: string | RegExp };

/** Waits until the person sees these things. */
export async function see(place: Page | Locator, sight: Sight): Promise<void> {
  const { heading, text, button, link } = sight;
  const sights = [
    heading === undefined ? null : place.getByRole("heading", { name: heading }),
    text === undefined ? null : place.getByText(text),
    button === undefined ? null : place.getByRole("button", { name: button }),
    link === undefined ? null : place.getByRole("link", { name: link }),
  ];
  for (const one of sights) await one?.first().waitFor();
}

export async function follow(place: Page | Locator, name: string | RegExp): Promise<void> {
  await place.getByRole("link", { name, exact: true }).first().click();
}

export async function press(place: Page | Locator, name: string | RegExp): Promise<void> {
  await place.getByRole("button", { name, exact: true }).first().click();
}

/** The words of the page's main part, on one line. */
export async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
}

/** Opens an address and expects the answer to be this one. */
export async function open(page: Page, address: string, status = 200): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(status);
}

/** Opens a page to write in it, and gives it the moment that a person needs to look at it before typing. */
export async function openToWrite(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.waitForLoadState("networkidle");
}

/** Loads the page again and gives it the same moment: a key pressed sooner would be the browser's, not ours. */
export async function reloadToWrite(page: Page): Promise<void> {
  await page.reload();
  await page.waitForLoadState("networkidle");
}

/** Opens a modification of the plan that is in force and gives the address of the new draft. */
export async function amendPlan(page: Page): Promise<string> {
  await open(page, `${OFFICE}/piano`);
  await removeLeftDraft(page);
  await follow(page, "Modificare (nasce una nuova versione) o chiudere");
  await follow(page, "Apri una modifica");
  await press(page, "Apri una modifica");
  await page.waitForURL(/\/ufficio\/piano\/\d+$/);
  return new URL(page.url()).pathname;
}

/** A journey that failed half-way may have left its draft, and a plan has one draft at a time. */
async function removeLeftDraft(page: Page): Promise<void> {
  const left = page.getByRole("row", { name: /Bozza/ }).getByRole("link", { name: /^Versione/ });
  if ((await left.count()) > 0) await removeDraft(page, (await left.first().getAttribute("href")) ?? "");
}

/** Leaves the plan as it was: the draft is thrown away. */
export async function removeDraft(page: Page, draft: string): Promise<void> {
  await open(page, `${draft}/percorso/eliminazione`);
  await press(page, "Elimina la bozza");
  await page.waitForURL(/\/ufficio\/piano$/);
}
