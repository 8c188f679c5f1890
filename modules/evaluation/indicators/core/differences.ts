// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the cards and the evaluation chapter of a plan do not say the same: both texts stand, side by side.
import type { Place, Ring } from "../../core/indicator.ts";

type Said = { text: string; kind: string; unit: string | null };
export type PrintedPlace = Pick<
  Place,
  "plan" | "period" | "objective" | "objectiveTitle" | "ring" | "document" | "position"
> & {
  indicatorId: number;
  code: string;
  printed: Readonly<Record<string, unknown>> | null;
};

export type Difference = {
  period: string;
  objective: string;
  objectiveTitle: string;
  ring: Ring;
  indicatorId: number;
  code: string;
  card: Said | null;
  chapter: Said | null;
};

const saidBy = (place: PrintedPlace | undefined): Said | null =>
  place?.printed
    ? {
        text: String(place.printed["text"] ?? ""),
        kind: String(place.printed["kind"] ?? ""),
        unit: typeof place.printed["unit"] === "string" ? place.printed["unit"] : null,
      }
    : null;
const isEqual = (a: Said | null, b: Said | null) => a?.text === b?.text && a?.kind === b?.kind && a?.unit === b?.unit;

/**
 * Every indicator that card and chapter print differently at one ring, or that only one of them prints, for the objectives
 * and rings that both tell about.
 */
export function differencesOf(places: readonly PrintedPlace[]): Difference[] {
  const told = places.filter(
    (each) => each.plan === "zone" && (each.document === "card" || each.document === "chapter"),
  );
  const where = (each: PrintedPlace) => [each.period, each.objective, each.ring].join("\n");
  const groups = Map.groupBy(told, where);
  return [...groups.values()].flatMap((group) => {
    const documents = new Set(group.map((each) => each.document));
    if (documents.size < 2) return [];
    const indicators = Map.groupBy(group, (each) => each.indicatorId);
    return [...indicators.values()].flatMap((lines) => {
      const [first] = lines;
      const card = saidBy(lines.find((each) => each.document === "card"));
      const chapter = saidBy(lines.find((each) => each.document === "chapter"));
      if (!first || isEqual(card, chapter)) return [];
      const { period, objective, objectiveTitle, ring, indicatorId, code } = first;
      return [{ period, objective, objectiveTitle, ring, indicatorId, code, card, chapter }];
    });
  });
}
