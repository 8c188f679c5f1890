// SPDX-License-Identifier: AGPL-3.0-or-later
// A rule tried on a year gone by: the rows of the ledger are written again one by one, and each is asked.
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import {
  breachesOfMovement,
  withMovement,
  type AnnualityFacts,
  type Breach,
  type LineFacts,
  type MovedStage,
} from "./breaches.ts";
import type { Rule } from "./rule.ts";

/** A row of the ledger, or a cell of the matrix where the ledger has no programmed rows. */
export type PastRow = {
  id: number;
  stage: MovedStage | "assigned";
  lineId: number | null;
  amount: Cents;
  day: PlainDate | null;
  document: string | null;
  documentElsewhere: readonly string[];
};

/** `lines` start empty: programmed, committed and others are zero; `others` are set by whoever knows them. */
export type PastAnnuality = {
  id: number;
  channelCode: string;
  facts: AnnualityFacts;
  cupElsewhere: readonly string[];
  rows: readonly PastRow[];
  /** The rows were read from the budget matrix, because the ledger has none programmed. */
  isFromMatrix: boolean;
};

export type Trial = {
  annuality: PastAnnuality;
  /** Everything that the year holds, after the last row. */
  facts: AnnualityFacts;
  /** Rows that are asked: programmed, committed, paid or reported, not reversals. */
  tried: number;
  found: { row: PastRow; breach: Breach }[];
};

/**
 * Writes the rows again in their order and tells what the rule would have said at each.
 * What is assigned counts from the start: a decree written down late does not make a line illegal.
 */
export function replay(rule: Rule, annuality: PastAnnuality): Trial {
  const assigned = cents(
    annuality.rows.filter((row) => row.stage === "assigned").reduce((all, row) => all + row.amount, 0),
  );
  let facts: AnnualityFacts = { ...annuality.facts, assigned };
  const found: Trial["found"] = [];
  let tried = 0;
  for (const row of annuality.rows) {
    if (row.stage === "assigned" || row.lineId === null) continue;
    const movement = { ...row, stage: row.stage, lineId: row.lineId, cupElsewhere: annuality.cupElsewhere };
    if (row.amount > 0) {
      tried += 1;
      for (const breach of breachesOfMovement([rule], facts, movement)) found.push({ row, breach });
    }
    facts = withMovement(facts, movement);
  }
  return { annuality, facts, tried, found };
}

/** A line before anything is written on it. */
export function emptyLine(
  line: Pick<LineFacts, "id" | "label" | "serviceCode" | "userArea">,
  others: Cents,
): LineFacts {
  return { ...line, programmed: cents(0), committed: cents(0), others };
}
