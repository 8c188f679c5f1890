// SPDX-License-Identifier: AGPL-3.0-or-later
import { parsePlainDate } from "@albero/kernel/pure";

/** The question of the address: kind of decision, call, day. What cannot be read is not asked. */
export function askedOf(request: Request): { kind?: string; call?: string; day?: string } {
  const query = new URL(request.url).searchParams;
  const day = parsePlainDate(query.get("giorno") ?? "");
  return {
    ...(query.get("decisione") ? { kind: query.get("decisione") ?? "" } : {}),
    ...(query.get("convocazione") ? { call: query.get("convocazione") ?? "" } : {}),
    ...(day.ok ? { day: day.value } : {}),
  };
}
