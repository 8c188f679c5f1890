// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { lepsReference, type LepsReference } from "../core/reference.ts";

const FILE = new URL("../../../../data/reference/leps.json", import.meta.url);

/** The catalogue of the essential levels, as its file writes it today. */
export async function readReference(): Promise<LepsReference> {
  return lepsReference.parse(JSON.parse(await readFile(FILE, "utf8")));
}
