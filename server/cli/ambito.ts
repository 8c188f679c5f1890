// SPDX-License-Identifier: AGPL-3.0-or-later
import type { System } from "../system.ts";
import { CommandError, type Output, type Values } from "./command.ts";

export type Ambito = { id: number; slug: string; name: string };

/** Opens the database for one command and lets go of it, whatever happens. Commands that need none never load it. */
export async function withSystem<V>(output: Output, work: (system: System) => Promise<V>): Promise<V> {
  const { openSystem } = await import("../system.ts");
  const system = await openSystem(output.line);
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

export async function listAmbiti(system: System): Promise<Ambito[]> {
  return system.db.selectFrom("kernel.ambito").select(["id", "slug", "name"]).orderBy("slug").execute();
}

/** The Ambito that a command is about: the one of --ambito, or the only one there is. */
export async function ambitoOf(system: System, values: Values): Promise<Ambito> {
  const all = await listAmbiti(system);
  const names = all.map((ambito) => ambito.slug).join(", ");
  if (typeof values.ambito === "string") {
    const asked = all.find((ambito) => ambito.slug === values.ambito);
    if (!asked) throw new CommandError(`There is no Ambito "${values.ambito}"; there are: ${names || "none"}.`);
    return asked;
  }
  const [only, ...others] = all;
  if (!only)
    throw new CommandError("There is no Ambito yet: run albero load crema, or albero start --empty and set one up.");
  if (others.length > 0) throw new CommandError(`Say which Ambito with --ambito: ${names}.`);
  return only;
}
