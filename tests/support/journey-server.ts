// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestProject } from "vitest/node";
import { temporaryFolder } from "../../server/temporary-folder.ts";
import { startAlbero } from "./albero.ts";

declare module "vitest" {
  interface ProvidedContext {
    alberoUrl: string;
    alberoData: string;
  }
}

/** Albero as a person starts it, with the pilot, in a process and a folder of its own, for all the journeys of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await temporaryFolder("journey");
  const albero = await startAlbero({ folder });
  project.provide("alberoUrl", albero.url);
  project.provide("alberoData", folder);
  return async () => {
    await albero.stop();
    await remove();
  };
}
