// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero } from "./albero.ts";
import { BROWSER } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** One installation for each worker: what one journey changes, no other sees at the same moment. */
    alberoUrls: readonly string[];
    /** Where the journeys under way say which installation is theirs. */
    alberoClaims: string;
  }
}

/**
 * Albero as a person starts it, with the pilot, in a process and a folder of its own for each worker of a run.
 * JOURNEY_URL names one that is running already: quicker while a journey is being written.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.JOURNEY_URL;
  if (running || !BROWSER) {
    if (!BROWSER) console.warn("No Chromium on this machine, so the journeys are skipped: install it or set CHROMIUM.");
    project.provide("alberoUrls", [running ?? ""]);
    project.provide("alberoClaims", "");
    return async () => {};
  }
  const started = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startOne()));
  project.provide(
    "alberoUrls",
    started.map(({ url }) => url),
  );
  const claims = await temporaryFolder("journey-claims");
  project.provide("alberoClaims", claims.folder);
  return async () => {
    await Promise.all(started.map((one) => one.end()));
    await claims.remove();
  };
}

async function startOne(): Promise<{ url: string; end(): Promise<void> }> {
  const { folder, remove } = await temporaryFolder("journey");
  const albero = await startAlbero({ folder });
  const end = async () => {
    await albero.stop();
    await remove();
  };
  return { url: albero.url, end };
}
