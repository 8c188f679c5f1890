// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions and the actions of the chains both read: the plan in force, the indicators of its objectives, the chain.
import { NotFound, type Tx, type Work } from "@albero/kernel";
import { useCases as planning, type Card, type EvaluationSystem } from "@albero/planning";
import { definitionOn } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces } from "../../indicators/store/indicators.ts";
import type { Chain } from "../core/chain.ts";
import { proposalOf, type KnownIndicator } from "../core/proposal.ts";
import { listChains } from "../store/chains.ts";

type Chapter = EvaluationSystem["objectives"][number];
export type PlanInForce = {
  period: string;
  title: string;
  cards: readonly Card[];
  chapters: ReadonlyMap<string, Chapter>;
};

/** The plan in force with its chapter on evaluation; null while none is published. */
export async function planInForce(work: Work): Promise<PlanInForce | null> {
  if ((await planning.publishedVersions.run({}, work)).length === 0) return null;
  const { document } = await planning.publishedDocument.run({ number: undefined }, work);
  const { system } = await planning.publishedEvaluationSystem.run({ number: undefined }, work);
  return {
    ...{ period: document.cycle.code, title: document.title, cards: document.cards },
    chapters: new Map((system?.objectives ?? []).map((one) => [one.card, one])),
  };
}

/** The indicators that serve each objective of a period, not retired, in the words in force today. */
export async function indicatorsOf(
  tx: Tx,
  ambitoId: number,
  { period, today }: { period: string; today: Work["today"] },
): Promise<Map<string, KnownIndicator[]>> {
  const inUse = (await listIndicators(tx, ambitoId)).filter(({ retiredOn }) => retiredOn === null || retiredOn > today);
  const byId = new Map(inUse.map((one) => [one.id, one]));
  const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
  const found = new Map<string, KnownIndicator[]>();
  for (const place of await listPlaces(tx, ambitoId)) {
    const indicator = byId.get(place.indicatorId);
    if (place.plan !== "zone" || place.period !== period || !indicator) continue;
    const known = found.get(place.objective) ?? [];
    const there = known.find((one) => one.id === indicator.id && one.ring === place.ring);
    if (there) there.statement ||= place.statement;
    else
      known.push({
        ...{ id: indicator.id, code: indicator.code, ring: place.ring, statement: place.statement },
        text: definitionOn(definitions.get(indicator.id) ?? [], today)?.text ?? indicator.code,
      });
    found.set(place.objective, known);
  }
  return found;
}

export type Current = {
  plan: PlanInForce;
  card: Card;
  indicators: KnownIndicator[];
  chain: Chain;
  /** 0 for what is proposed from the plan. */
  number: number;
};

/** The chain of an objective of the plan in force: its newest version, else what the plan proposes. */
export async function currentChain(work: Work, objective: string): Promise<Current> {
  const { tx, ambitoId, today } = work;
  const plan = await planInForce(work);
  const card = plan?.cards.find(({ code }) => code === objective);
  if (!plan || !card) throw new NotFound(`objective ${objective}`);
  const indicators = (await indicatorsOf(tx, ambitoId, { period: plan.period, today })).get(objective) ?? [];
  const [newest] = await listChains(tx, ambitoId, { period: plan.period, objective });
  const chain = newest?.chain ?? proposalOf(card, plan.chapters.get(objective), indicators);
  return { plan, card, indicators, chain, number: newest?.number ?? 0 };
}
