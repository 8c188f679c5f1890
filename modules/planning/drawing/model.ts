// SPDX-License-Identifier: AGPL-3.0-or-later
// What a drawing of the plan needs to know, read from the document and from nothing else.
import { sum, ZERO, type Cents } from "@albero/kernel/pure";
import { amountOf, type Card, type PlanDocument } from "../core/document.ts";
import { sharedMeasures, type MeasureMerge } from "../core/measures.ts";

export type TreeSource = { key: string; name: string | null; cents: Cents };
export type TreeLeaf = {
  key: string;
  title: string;
  pnrr: string | null;
  leps: boolean;
  serves: string[];
  measure: string | null;
};
export type TreeFruit = { key: string; text: string; chain: Card["indicators"][number]["chain"] };
export type TreeObjective = {
  code: string;
  letter: string;
  areaName: string;
  title: string;
  /** The total that the card prints; null when it prints none. */
  printedCents: Cents | null;
  /** What flows in its bough: its lines with an amount, without those already counted on another card. */
  flowCents: Cents;
  /** Amounts of measures that another card already counts: they arrive by a vine. */
  sharedCents: Cents;
  leaves: TreeLeaf[];
  fruits: TreeFruit[];
  measures: { key: string; title: string }[];
};
export type TreeModel = {
  title: string;
  ambito: string;
  cycle: string;
  /** Every line once: the thickness of the trunk. */
  totalCents: Cents;
  sources: TreeSource[];
  objectives: TreeObjective[];
  /** Measures that more than one card names. */
  shared: { key: string; title: string; codes: string[] }[];
  /** One flow from a source to an objective, for whoever draws money. */
  flows: { source: string; objective: string; cents: Cents }[];
};

const NOT_STATED = "not-stated";

/** Reads the plan as a tree. A measure printed by several cards feeds only the bough of the card whose amount counts. */
export function treeModelOf(document: PlanDocument): TreeModel {
  const merges = new Map(sharedMeasures(document).map((merge) => [merge.measure, merge]));
  const fed = new Set<string>();
  const flows: TreeModel["flows"] = [];
  const sources = new Map<string, TreeSource>();
  const objectives = document.cards.map((card) => {
    let [sharedCents, flowCents]: [Cents, Cents] = [ZERO, ZERO];
    for (const line of card.resources.lines) {
      const printed = amountOf(line.amount) ?? ZERO;
      const merge = line.measure === null ? undefined : merges.get(line.measure);
      const isFed = merge !== undefined && (holderOf(merge) !== card.code || fed.has(merge.measure));
      if (merge && !isFed) fed.add(merge.measure);
      if (isFed) sharedCents = sum([sharedCents, printed]);
      const amount = isFed ? ZERO : (merge?.counted ?? printed);
      if (amount === ZERO) continue;
      const key = line.source === null ? NOT_STATED : keyOf(line.source);
      const known = sources.get(key);
      sources.set(key, { key, name: known?.name ?? line.source, cents: sum([known?.cents ?? ZERO, amount]) });
      flowCents = sum([flowCents, amount]);
      flows.push({ source: key, objective: card.code, cents: amount });
    }
    return objectiveOf(document, card, flowCents, sharedCents);
  });
  return {
    title: document.title,
    ambito: document.ambito,
    cycle: document.cycle.code,
    totalCents: sum(objectives.map((each) => each.flowCents)),
    sources: [...sources.values()].toSorted((a, b) => b.cents - a.cents || a.key.localeCompare(b.key)),
    objectives,
    shared: document.measures
      .map((measure) => ({
        key: measure.key,
        title: measure.title,
        codes: objectives
          .filter((each) => each.measures.some((one) => one.key === measure.key))
          .map((each) => each.code),
      }))
      .filter((measure) => measure.codes.length > 1),
    flows: joinFlows(flows),
  };
}

function objectiveOf(document: PlanDocument, card: Card, flowCents: Cents, sharedCents: Cents): TreeObjective {
  const named = new Set([
    ...card.measures.map((box) => box.measure),
    ...card.resources.lines.flatMap((line) => line.measure ?? []),
  ]);
  return {
    code: card.code,
    letter: (card.areas[0] ?? card.code).slice(0, 1),
    areaName: card.areaName,
    title: card.title,
    printedCents: amountOf(card.resources.declaredTotal),
    flowCents,
    sharedCents,
    leaves: card.actions.map(({ key, title, pnrr, leps, servesObjectives, measure }) => ({
      key,
      title,
      pnrr,
      leps,
      measure,
      serves: servesObjectives,
    })),
    fruits: card.indicators.map(({ key, text, chain }) => ({ key, text, chain })),
    measures: document.measures.filter((one) => named.has(one.key)).map(({ key, title }) => ({ key, title })),
  };
}

function joinFlows(flows: TreeModel["flows"]): TreeModel["flows"] {
  const joined = new Map<string, TreeModel["flows"][number]>();
  for (const flow of flows) {
    const key = `${flow.source} ${flow.objective}`;
    joined.set(key, { ...flow, cents: sum([joined.get(key)?.cents ?? ZERO, flow.cents]) });
  }
  return [...joined.values()];
}

/** "Fondo Nazionale (singoli Comuni)" becomes "fondo-nazionale-singoli-comuni": an address, not an identity. */
function keyOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || NOT_STATED;
}

/** The card whose bough carries the money of a shared measure: the one that the guard counts. */
function holderOf(merge: MeasureMerge): string | undefined {
  if (merge.countedFrom !== null && merge.countedFrom !== "agreed") return merge.countedFrom.cardCode;
  const inMoney = merge.cards.filter((card) => card.lineAmount !== null);
  return (inMoney.find((card) => card.inDeclaredTotal !== ZERO) ?? inMoney[0])?.cardCode;
}
