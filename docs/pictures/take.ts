// SPDX-License-Identifier: AGPL-3.0-or-later
// Takes the pictures of the README from a running Albero with the pilot: `npm run pictures`, or with the address of another.
import path from "node:path";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero } from "../../tests/support/albero.ts";
import { openBrowser } from "../../tests/support/chromium.ts";

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const ACCOUNT = { email: "coordinatrice@demo.example", password: "albero-dimostrazione" };

const shots: { name: string; address: string; viewport: typeof WIDE; inOffice?: boolean; clip?: number }[] = [
  { name: "home", address: "/crema", viewport: WIDE, clip: 1640 },
  { name: "home-phone", address: "/crema", viewport: PHONE, clip: 1700 },
  { name: "tree", address: "/crema/piano/albero", viewport: WIDE, clip: 2080 },
  { name: "objective", address: "/crema/piano/obiettivi/J", viewport: WIDE, clip: 1500 },
  { name: "money", address: "/crema/conti", viewport: WIDE, clip: 1500 },
  { name: "territory", address: "/crema/territorio", viewport: WIDE, clip: 1500 },
  { name: "office-plan", address: "/crema/ufficio/piano/1", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-card", address: "/crema/ufficio/piano/1/obiettivi/J", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-money", address: "/crema/ufficio/soldi/2019", viewport: WIDE, inOffice: true, clip: 1700 },
  { name: "office-matrix", address: "/crema/ufficio/soldi/2019/matrice", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-share", address: "/crema/ufficio/riparti/1/comuni/019025", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-year", address: "/crema/ufficio/piano-operativo/2019", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-results", address: "/crema/ufficio/risultati", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-chain", address: "/crema/ufficio/catene/A", viewport: WIDE, inOffice: true, clip: 1500 },
  { name: "office-card-phone", address: "/crema/ufficio/piano/1/obiettivi/J", viewport: PHONE, inOffice: true, clip: 1700 },
];

async function take(url: string): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const { name, address, viewport, inOffice, clip } of shots) {
      const page = await browser.newPage({ viewport, baseURL: url, locale: "it-IT" });
      if (inOffice) {
        await page.goto("/accedi");
        await page.fill("input[name=email]", ACCOUNT.email);
        await page.fill("input[name=password]", ACCOUNT.password);
        await page.click("main form button[type=submit]");
        await page.waitForURL("**/ufficio");
      }
      await page.goto(address);
      const file = path.join(import.meta.dirname, `${name}.png`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const area = { x: 0, y: 0, width: viewport.width, height: Math.min(height, clip ?? viewport.height) };
      await page.screenshot({ path: file, fullPage: true, clip: area });
      await page.close();
      console.log(file);
    }
  } finally {
    await browser.close();
  }
}

const [given] = process.argv.slice(2);
if (given) {
  await take(given);
} else {
  const { folder, remove } = await temporaryFolder("pictures");
  const albero = await startAlbero({ folder });
  try {
    await take(albero.url);
  } finally {
    await albero.stop();
    await remove();
  }
}
