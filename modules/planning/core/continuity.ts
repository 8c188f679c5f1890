// SPDX-License-Identifier: AGPL-3.0-or-later
// Which objectives of the previous plan a card descends from, as far as titles and answers let one suppose.
import type { Card } from "./document.ts";
import type { PastObjective } from "./evaluation.ts";

export type ProposedLink = { cardCode: string; pastCode: string; words: string[] };

/** Words that stand in the name of any area and tell nothing. */
const GENERIC = new Set([
  "politiche",
  "interventi",
  "sociale",
  "sociali",
  "promozione",
  "favore",
  "connessi",
  "persone",
]);

/** The beginnings of the words that carry meaning, without accents: "abitative" and "abitativo" are one. */
function rootsOf(text: string): Map<string, string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z]{5,}/g) ?? [];
  return new Map(words.filter((word) => !GENERIC.has(word)).map((word) => [word.slice(0, 7), word]));
}

/**
 * Proposes a link wherever the name of the area of a card and the title of a past objective share a word that means something.
 * A card that says it does not continue the previous plan gets none. These are proposals: a person confirms them.
 */
export function proposeLinks(past: readonly PastObjective[], cards: readonly Card[]): ProposedLink[] {
  return cards.flatMap((card) => {
    if (card.answers["continuesPreviousPlan"]?.value === false) return [];
    const own = rootsOf(card.areaName);
    return past.flatMap((objective) => {
      const shared = [...rootsOf(objective.title)].filter(([root]) => own.has(root)).map(([, word]) => word);
      return shared.length > 0 ? [{ cardCode: card.code, pastCode: objective.code, words: shared }] : [];
    });
  });
}
