// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { call, machineClock, openDatabase, system, type Caller } from "@albero/kernel";
import { loadPlanInForce } from "@albero/planning";
import { loadCremaTerritory } from "@albero/territory";
import { launchDatabase } from "../server/database/launcher.ts";

const DATA = new URL("../data/crema/", import.meta.url);

/** Fills the installation of `folder`, which is running, with so many Ambiti as large as the pilot. */
export async function addNeighbours(folder: string, count: number): Promise<void> {
  const database = await launchDatabase({ dataFolder: folder });
  const db = openDatabase(database.url, 4);
  const caller: Caller = {
    db,
    actor: system("bench"),
    ambitoId: 0,
    clock: machineClock,
    lang: "it",
    outbox: { enqueue: async () => {} },
  };
  try {
    const files = {
      plan: await readFile(new URL("plan-2025-2027.json", DATA)),
      past: await readFile(new URL("evaluation-2021-2023.json", DATA)),
      evaluation: await readFile(new URL("evaluation-2025-2027.json", DATA)),
    };
    for (let at = 1; at <= count; at += 1) {
      const territory = await loadCremaTerritory(caller, `vicino-${at}`);
      if (!territory.ok) throw new Error(`territory of neighbour ${at}: ${territory.refusal}`);
      const plan = await call({ ...caller, ambitoId: territory.value.ambitoId }, loadPlanInForce, {
        ...files,
        inForceFrom: "2025-01-01",
        actBody: "Assemblea dei Sindaci",
        actUncertain: "Copia del piano pilota per la misura dei tempi.",
      });
      if (!plan.ok) throw new Error(`plan of neighbour ${at}: ${plan.refusal}`);
    }
  } finally {
    await db.destroy();
    await database.stop();
  }
}
