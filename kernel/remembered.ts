// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers that hold until something changes in the Ambito: the end of its audit chain says whether anything has.
import type { Caller } from "./use-case.ts";
import { dayInItaly } from "./clock.ts";

/** How many answers stay in memory. */
const KEPT = 100;
const kept = new Map<string, unknown>();

/**
 * Under which words the answer to this caller may be remembered; null where nothing has ever happened. The end of the
 * chain is shared by no two states of a database, and whoever has other rights or another day asks for another answer.
 */
export async function memoryKey(caller: Caller, name: string, input: unknown): Promise<string | null> {
  const { db, ambitoId, actor, clock, lang } = caller;
  const head = await db
    .selectFrom("kernel.audit_head")
    .select("last_hash")
    .where("ambito_id", "=", ambitoId)
    .executeTakeFirst();
  if (!head?.last_hash) return null;
  const rights = actor.kind === "person" ? [...actor.roles, ...actor.territories] : [];
  return JSON.stringify([head.last_hash, ambitoId, name, input, lang, dayInItaly(clock.now()), actor.kind, rights]);
}

export function recall(key: string): { answer: unknown } | undefined {
  if (!kept.has(key)) return undefined;
  const answer = kept.get(key);
  kept.delete(key);
  kept.set(key, answer);
  return { answer };
}

export function remember(key: string, answer: unknown): void {
  kept.set(key, answer);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
