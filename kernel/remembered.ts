// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers that hold until something changes in the Ambito: the end of its audit chain says whether anything has.
import { chainEnd } from "./audit.ts";
import { dayInItaly } from "./clock.ts";
import { bytesOf, Memory } from "./memory.ts";
import type { Caller } from "./use-case.ts";

const MOST_BYTES = 12_000_000;

export const answers = new Memory<{ answer: unknown }>(MOST_BYTES, (kept, key) => key.length + bytesOf(kept));

/**
 * Under which words the answer to this caller may be remembered; null where nothing has ever happened. Whoever
 * has other rights or another day asks for another answer.
 */
export async function memoryKey(
  caller: Caller,
  name: string,
  input: unknown,
  isPersonal: boolean,
): Promise<string | null> {
  const { ambitoId, actor, clock, lang } = caller;
  const end = await endFor(caller);
  if (end === null) return null;
  const rights =
    actor.kind === "person" ? [isPersonal ? actor.accountId : "", ...actor.roles, ...actor.territories] : [];
  return JSON.stringify([end, ambitoId, name, input, lang, dayInItaly(clock.now()), actor.kind, rights]);
}

async function endFor({ db, ambitoId, moment }: Caller): Promise<string | null> {
  const isNow = moment?.ambitoId === ambitoId && !moment.isPast;
  return isNow ? moment.chainEnd : chainEnd(db, ambitoId);
}
