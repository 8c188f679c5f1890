// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CANDIDATES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this machine, if there is one. */
export const BROWSER = CANDIDATES.find((file) => file && existsSync(file));

export async function openBrowser(): Promise<Browser> {
  if (!BROWSER) throw new Error("No Chromium on this machine: install it or set CHROMIUM.");
  return chromium.launch({ executablePath: BROWSER, args: QUIET });
}
