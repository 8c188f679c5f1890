// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Role } from "@albero/kernel/pure";
import { isInForce } from "./standing.ts";

type Held = { accountId: string; role: Role; firstDay: PlainDate; lastDay: PlainDate | null };

/** An Ambito always keeps one administrator: without these assignments, would nobody be left to give new ones? */
export function leavesNoAdministrator<T extends Held>(
  all: readonly T[],
  without: (one: T) => boolean,
  today: PlainDate,
) {
  const lasting = (one: T) => one.role === "administrator" && isInForce(one, today) && one.lastDay === null;
  const now = all.filter((one) => one.role === "administrator" && isInForce(one, today));
  const left = all.filter((one) => !without(one) && one.role === "administrator" && isInForce(one, today));
  if (now.length === 0) return false;
  // One who leaves on a known day keeps the house only as long as nobody who stays is sent away.
  return left.length === 0 || (now.some(lasting) && !left.some(lasting));
}
