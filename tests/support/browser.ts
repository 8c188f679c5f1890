// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject } from "vitest";

export { BROWSER, openBrowser } from "./chromium.ts";

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

let own: { url: string; claim: string | null } | null = null;

/** The address of an installation that no other journey under way uses: the first that is free is taken. */
export function baseUrl(): string {
  own ??= claimOne(inject("alberoUrls"), inject("alberoClaims"));
  return own.url;
}

function claimOne(urls: readonly string[], folder: string): { url: string; claim: string | null } {
  if (folder === "") return { url: urls[0] ?? "", claim: null };
  for (const [at, url] of urls.entries()) {
    const claim = path.join(folder, String(at));
    try {
      mkdirSync(claim);
      return { url, claim };
    } catch {
      // Taken by the journey beside this one.
    }
  }
  throw new Error("More journeys go at once than there are installations.");
}

/** Called when the journeys of a file have ended: the installation is free again. */
export function releaseInstallation(): void {
  if (own?.claim) rmdirSync(own.claim);
  own = null;
}

/** A fresh visitor: no cookies, Italian, scripts on unless told. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    locale: "it-IT",
    viewport: DESKTOP,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** What is against the rules of WCAG 2.2 AA that a program can check, on the page as it stands. Needs scripts on. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The other mode opens a second page each time, for frames that our pages do not have.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // What is right is not described node by node: on a long table that alone takes longer than finding what is wrong.
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `${id}: ${help} (${places.join("; ")}${nodes.length > 3 ? `; ${nodes.length} in all` : ""})`;
  });
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page), page.url()).toEqual([]);
}
