// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero } from "./albero.ts";
import { BROWSER } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    alberoUrl: string;
    alberoData: string;
  }
}

/**
 * Albero as a person starts it, with the pilot, in a process and a folder of its own, for all the journeys of a run.
 * JOURNEY_URL names one that is running already: quicker while a journey is being written.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.JOURNEY_URL;
  if (running || !BROWSER) {
    if (!BROWSER) console.warn("No Chromium on this machine, so the journeys are skipped: install it or set CHROMIUM.");
    project.provide("alberoUrl", running ?? "");
    project.provide("alberoData", "");
    return async () => {};
  }
  const { folder, remove } = await temporaryFolder("journey");
  const albero = await startAlbero({ folder });
  project.provide("alberoUrl", albero.url);
  project.provide("alberoData", folder);
  return async () => {
    await albero.stop();
    await remove();
  };
}
