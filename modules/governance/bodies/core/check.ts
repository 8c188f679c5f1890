// SPDX-License-Identifier: AGPL-3.0-or-later
// The composition of a body against the seats that it has: who is missing. Pure.
import type { PlainDate } from "@albero/kernel/pure";
import { CATEGORIES, type Category, type CompositionLine, type Seat } from "./body.ts";

export type Place = { istat: string; name: string };

/** Something that the rule of composition asks and the seats do not have. */
export type Missing =
  /** Fewer seats of a category than the rule asks. */
  | { kind: "seats"; category: Category; least: number; found: number; missing: number }
  /** Municipalities that the rule wants in the body and that have no seat. */
  | { kind: "municipalities"; places: Place[] };

/**
 * What is missing among the seats in force on a day. `ground` are the municipalities that the rule means: of the Ambito,
 * or those that are known to be of the sub-area. Lines of the same category add up: two lines that ask one office each
 * want two seats. A line without a number asks nothing that can be counted, one that holds from later nothing yet.
 */
export function checkComposition(
  lines: readonly CompositionLine[],
  seats: readonly Pick<Seat, "category" | "istat" | "duty">[],
  ground: readonly Place[],
  day: PlainDate,
): Missing[] {
  const rule = lines.filter((line) => line.since === null || line.since <= day);
  const sitting = seats.filter((seat) => seat.duty !== "invited");
  const counted = CATEGORIES.flatMap((category): Missing[] => {
    const least = rule
      .filter((line) => line.category === category)
      .reduce((total, line) => total + (line.least ?? 0), 0);
    const found = sitting.filter((seat) => seat.category === category).length;
    return found < least ? [{ kind: "seats", category, least, found, missing: least - found }] : [];
  });
  if (!rule.some((line) => line.everyMunicipality)) return counted;
  const represented = new Set(sitting.map((seat) => seat.istat));
  const places = ground.filter((place) => !represented.has(place.istat));
  return places.length > 0 ? [...counted, { kind: "municipalities", places }] : counted;
}
