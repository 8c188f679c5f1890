// SPDX-License-Identifier: AGPL-3.0-or-later
// Programming cycles side by side: which objectives go on, which are new, which end; money, results, indicators.
import type { PastObjective } from "@albero/planning";

export type CycleLink = { cardCode: string; pastCode: string; proposed: boolean };
export type NowCard = { code: string; title: string };

export type ObjectiveMove =
  | { is: "continued"; past: PastObjective; cards: (NowCard & { proposed: boolean })[] }
  /** Nothing follows from it. `saidAgain`: its own evaluation said that it would be proposed again. */
  | { is: "dropped"; past: PastObjective; saidAgain: boolean | null }
  | { is: "new"; card: NowCard };

/**
 * Every past objective once, continued by its cards or dropped; then every card that follows from none. A link that nobody
 * confirmed counts, and says that it is proposed.
 */
export function movesOf(
  past: readonly PastObjective[],
  cards: readonly NowCard[],
  links: readonly CycleLink[],
): ObjectiveMove[] {
  const known = new Map(cards.map((card) => [card.code, card]));
  const followed = new Set(links.map((link) => link.cardCode));
  return [
    ...past.map((objective): ObjectiveMove => {
      const own = links.filter((link) => link.pastCode === objective.code && known.has(link.cardCode));
      const next = own.map(({ cardCode, proposed }) => ({
        code: cardCode,
        title: known.get(cardCode)?.title ?? "",
        proposed,
      }));
      if (next.length === 0) return { is: "dropped", past: objective, saidAgain: objective.proposedAgain.value };
      return { is: "continued", past: objective, cards: next };
    }),
    ...cards.filter((card) => !followed.has(card.code)).map((card): ObjectiveMove => ({ is: "new", card })),
  ];
}

export type MoveCounts = { continued: number; dropped: number; new: number; proposed: number };

/** How many of each; `proposed`: links that nobody confirmed. */
export function countMoves(moves: readonly ObjectiveMove[]): MoveCounts {
  const of = (is: ObjectiveMove["is"]) => moves.filter((move) => move.is === is).length;
  const proposed = moves.flatMap((move) =>
    move.is === "continued" ? move.cards.filter((card) => card.proposed) : [],
  ).length;
  return { continued: of("continued"), dropped: of("dropped"), new: of("new"), proposed };
}

/** The plain mean of the degrees that are known, and how many are: ours, no document prints it. */
export function meanDegree(degrees: readonly (number | null)[]): { mean: number; of: number } | null {
  const known = degrees.filter((degree): degree is number => degree !== null);
  if (known.length === 0) return null;
  return { mean: known.reduce((sum, degree) => sum + degree, 0) / known.length, of: known.length };
}

/** Whether a year is one of a cycle: 2019 is of "2018-2020". */
export const isYearOf = (cycle: string, year: number): boolean => {
  const [first = 0, last = 0] = cycle.split("-").map(Number);
  return year >= first && year <= last;
};

export const OUTCOMES = ["reached", "not_reached", "unknown"] as const;
export type RewardOutcome = (typeof OUTCOMES)[number];
export type RewardProject = {
  id: number;
  cycle: string;
  title: string;
  outcome: RewardOutcome;
  note: string;
  /** Codes of the cards of the next plan that go on with it. */
  cards: string[];
  source: string;
  uncertain: string | null;
  rowVersion: number;
};
