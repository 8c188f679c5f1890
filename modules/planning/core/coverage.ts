// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Lang } from "@albero/kernel/pure";
import { type Card, type PlanDocument } from "./document.ts";
import { cardsOfMeasure } from "./measures.ts";
import { boxKey } from "./nodes.ts";
import { BES_DOMAINS, SDG_GOALS } from "./reference.ts";

/** Where a card touches a row: the keys of its actions, lines or boxes; empty when the card as a whole does. */
export type CoverageCell = { cardCode: string; keys: string[] };

export type CoverageRow = {
  key: string;
  /** The number of the domain or goal, the code of the measure. */
  code: string | null;
  name: string;
  /** Cards in plan order; empty when nobody covers the row. */
  cells: CoverageCell[];
};

export type Gap =
  | { kind: "no_action" | "no_money" | "no_indicator" | "no_objective" | "no_bes"; cardCode: string }
  /** The card does not say which specific objective the action serves; `suggested`: a reader proposed one. */
  | { kind: "action_without_objective"; cardCode: string; key: string; label: string; suggested: boolean }
  | { kind: "objective_without_action"; cardCode: string; key: string; label: string; suggested: boolean };

export type Coverage = {
  cards: { code: string; title: string }[];
  bes: CoverageRow[];
  sdgs: CoverageRow[];
  /** One row: the actions that carry out an essential level (LEPS). */
  leps: CoverageRow;
  /** PNRR measures; projects are not of the PNRR and stand apart. */
  pnrr: CoverageRow[];
  projects: CoverageRow[];
  gaps: Gap[];
};

type Frame = readonly { n: number; it: string; en: string }[];

function rowsOf(plan: PlanDocument, frame: Frame, numbers: (card: Card) => number[], lang: Lang): CoverageRow[] {
  return frame.map((row) => ({
    key: String(row.n),
    code: String(row.n),
    name: row[lang],
    cells: plan.cards
      .filter((card) => numbers(card).includes(row.n))
      .map((card) => ({ cardCode: card.code, keys: [] })),
  }));
}

function measureRows(plan: PlanDocument, kind: "pnrr" | "project"): CoverageRow[] {
  return plan.measures
    .filter((measure) => measure.kind === kind)
    .map((measure) => ({
      key: measure.key,
      code: measure.code,
      name: measure.title,
      cells: cardsOfMeasure(plan, measure.key).map((each) => ({
        cardCode: each.cardCode,
        keys: [...each.actions, ...each.lines, ...(each.hasBox ? [boxKey(measure.key)] : [])],
      })),
    }));
}

/** What is missing in one card: no action, no money, no indicator, actions and objectives that nothing ties together. */
export function gapsOf(card: Card): Gap[] {
  const gaps: Gap[] = [];
  const say = (kind: "no_action" | "no_money" | "no_indicator" | "no_objective" | "no_bes", missing: boolean) => {
    if (missing) gaps.push({ kind, cardCode: card.code });
  };
  say("no_objective", card.specificObjectives.length === 0);
  say("no_action", card.actions.length === 0);
  say("no_money", card.resources.declaredTotal === null && card.resources.lines.every((line) => line.amount === null));
  say("no_indicator", card.indicators.length === 0);
  say("no_bes", card.besDomains.length === 0);

  const served = new Set(card.actions.flatMap((action) => action.servesObjectives));
  const proposed = new Set(card.actions.flatMap((action) => action.suggestedObjectives ?? []));
  for (const { key, text } of card.specificObjectives) {
    if (served.has(key)) continue;
    const suggested = proposed.has(key);
    gaps.push({ kind: "objective_without_action", cardCode: card.code, key, label: text, suggested });
  }
  for (const { key, title, servesObjectives, suggestedObjectives = [] } of card.actions) {
    if (servesObjectives.length > 0) continue;
    const suggested = suggestedObjectives.length > 0;
    gaps.push({ kind: "action_without_objective", cardCode: card.code, key, label: title, suggested });
  }
  return gaps;
}

/** Which cards touch each Bes domain, SDG, LEPS and PNRR measure, the uncovered rows included; and what is missing. */
export function coverageOf(plan: PlanDocument, lang: Lang = "it"): Coverage {
  const leps = plan.cards.flatMap((card) => {
    const keys = card.actions.filter((action) => action.leps).map((action) => action.key);
    return keys.length > 0 ? [{ cardCode: card.code, keys }] : [];
  });
  return {
    cards: plan.cards.map((card) => ({ code: card.code, title: card.title })),
    bes: rowsOf(plan, BES_DOMAINS, (card) => card.besDomains.map((each) => each.n), lang),
    sdgs: rowsOf(plan, SDG_GOALS, (card) => card.sdgs.map((each) => each.n), lang),
    leps: { key: "leps", code: "LEPS", name: "LEPS", cells: leps },
    pnrr: measureRows(plan, "pnrr"),
    projects: measureRows(plan, "project"),
    gaps: plan.cards.flatMap(gapsOf),
  };
}
