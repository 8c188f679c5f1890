// SPDX-License-Identifier: AGPL-3.0-or-later
// Every page there is, found as a visitor would: by following links. Of the pages of one kind, one is enough.
import type { Page } from "playwright-core";

/** Asked for in the address, they make another page of it; all else chooses among what the same page shows. */
const OTHER_PAGE = new Set(["q", "s", "per", "cosa", "passo", "revoca", "corregge", "giorno"]);

/** The kind of page that an address belongs to: numbers, codes and keys say which one, not which kind. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://albero");
  const path = pathname
    .replace(/^\/[^/]+(?=\/ufficio|\/piano|\/territorio|\/conti|\/cerca)/, "/:ambito")
    .replace(/\/obiettivi\/[^/]+/, "/obiettivi/:code")
    .replace(/\/misure\/[^/]+/, "/misure/:key")
    .replace(/\/(catene|rete|leps)\/[^/]+/, "/$1/:code")
    .replace(/\/leps\/:code\/dato\/[^/]+/, "/leps/:code/dato/:key")
    .replace(/\/(calcolo)\/.+/, "/$1/:what")
    .replace(/\/scrivi\/[^/]+/, "/scrivi/:section")
    .replace(/\/cicli\/[^/]+/, "/cicli/:cycle")
    .replace(/\/cifre\/[^/]+/, "/cifre/:name")
    .replace(/\/persone\/(?!invita$)[^/]+/, "/persone/:person")
    .replace(/\/\d+(?=\/|$)/g, "/:n");
  const asked = [...searchParams.keys()].filter((name) => OTHER_PAGE.has(name)).toSorted();
  return asked.length > 0 ? `${path}?${asked.join("&")}` : path;
}

const NOT_A_PAGE =
  /\.(pdf|docx|json|xlsx|ods|csv|svg|ics|xml)(\?|$)|\/scarica(\/|\?|$)|\/estratti\/.+\/pdf|\/stampa\/(pdf|docx)|^\/static\/|^\/assets\//;

/** The addresses of the site that the page in sight links to. The language switch leads to the page itself. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page
    .getByRole("link")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href || one.getAttribute("href") || ""));
  const here = new URL(page.url());
  return hrefs
    .map((href) => new URL(typeof href === "string" ? href : "", here))
    .filter((url) => url.origin === here.origin && !url.searchParams.has("lang"))
    .map((url) => url.pathname + url.search)
    .filter((address) => !NOT_A_PAGE.test(address));
}

/** How many tabs look at once: a page that is drawn and one that is weighed keep two processors busy. */
const TABS = 3;

/**
 * Visits one page of every kind that can be reached from these addresses and stays within `within`, in tabs of the same
 * visitor beside each other.
 */
export async function visitEveryKind(
  page: Page,
  from: readonly string[],
  within: (address: string) => boolean,
  look: (page: Page, address: string, status: number) => Promise<void>,
): Promise<string[]> {
  const seen = new Set<string>();
  const queue = [...from];
  const next = (): string | undefined => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      const kind = kindOf(address);
      if (seen.has(kind) || !within(address)) continue;
      seen.add(kind);
      return address;
    }
    return undefined;
  };
  const idle = [page];
  for (let tab = 1; tab < TABS; tab += 1) idle.push(await page.context().newPage());
  const atWork = new Set<Promise<void>>();
  const visit = async (tab: Page, address: string) => {
    const answer = await tab.goto(address);
    await look(tab, address, answer?.status() ?? 0);
    queue.push(...(await linksOf(tab)));
    idle.push(tab);
  };
  for (;;) {
    const address = idle.length > 0 ? next() : undefined;
    const tab = address === undefined ? undefined : idle.pop();
    if (address === undefined || tab === undefined) {
      if (atWork.size === 0) return [...seen];
      await Promise.race(atWork);
      continue;
    }
    const work: Promise<void> = visit(tab, address).finally(() => atWork.delete(work));
    atWork.add(work);
  }
}
