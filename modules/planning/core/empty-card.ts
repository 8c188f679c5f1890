// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Card } from "./document.ts";

/** A card on which nobody has written anything but its name. */
export function emptyCard(head: Pick<Card, "code" | "title" | "areas" | "areaName">): Card {
  return {
    ...head,
    coProgrammingArea: null,
    besDomains: [],
    sdgs: [],
    context: { summary: null, facts: [] },
    subtitle: null,
    generalObjective: null,
    keywords: [],
    specificObjectives: [],
    actions: [],
    targets: [],
    resources: { lines: [], declaredTotal: null },
    staff: [],
    answers: {},
    indicators: [],
    impact: [],
    measures: [],
  };
}
