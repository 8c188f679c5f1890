// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { dayInItaly, NotFound, question, type Work } from "@albero/kernel";
import { itemsOf, RINGS, type ChainRing } from "../core/chain.ts";
import { countGaps, gapsOf } from "../core/gaps.ts";
import type { KnownIndicator } from "../core/proposal.ts";
import { proposalOf } from "../core/proposal.ts";
import type { Chain } from "../core/chain.ts";
import { mayReadChains, mayReadPublicChains, mayWriteChains } from "../permissions.ts";
import { listAuthors, listChains as storedChains } from "../store/chains.ts";
import * as inputs from "../usecases/inputs.ts";
import { texts } from "../texts.ts";
import { outlineRings, picturesOf, toldGaps, type OutlineRing, type Pictures, type ToldGap } from "./picture.ts";
import { currentChain, indicatorsOf, planInForce } from "./reads.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type ChainLine = {
  code: string;
  title: string;
  areas: string[];
  /** 0 while only the plan proposes it. */
  number: number;
  changedOn: string | null;
  counts: Record<ChainRing, number>;
  indicators: number;
  gaps: number;
};
export type ChainList = { period: string | null; lines: ChainLine[] };

async function list(work: Work): Promise<ChainList> {
  const { tx, ambitoId, today } = work;
  const plan = await planInForce(work);
  if (!plan) return { period: null, lines: [] };
  const indicators = await indicatorsOf(tx, ambitoId, { period: plan.period, today });
  const stored = await storedChains(tx, ambitoId, { period: plan.period });
  const lines = plan.cards.map((card): ChainLine => {
    const known = indicators.get(card.code) ?? [];
    const newest = stored.find((one) => one.objective === card.code);
    const chain = newest?.chain ?? proposalOf(card, plan.chapters.get(card.code), known);
    return {
      ...{ code: card.code, title: card.title, areas: card.areas, number: newest?.number ?? 0 },
      changedOn: newest ? dayInItaly(newest.at) : null,
      counts: Object.fromEntries(RINGS.map((ring) => [ring, chain[ring].items.length])) as ChainLine["counts"],
      indicators: known.length,
      gaps: countGaps(gapsOf(chain, new Set(known.map(({ code }) => code)))),
    };
  });
  return { period: plan.period, lines };
}

export const listChains = question<In<"nothing">, ChainList>({
  name: "evaluation.listChains",
  may: mayReadChains,
  input: inputs.nothing,
  isRemembered: true,
  run: async (_input, work) => list(work),
});

export const publicChains = question<In<"nothing">, ChainList>({
  name: "evaluation.publicChains",
  may: mayReadPublicChains,
  input: inputs.nothing,
  isRemembered: true,
  run: async (_input, work) => list(work),
});

export type ChainVersion = { number: number; reason: string; on: string; byName: string | null };
export type ChainView = {
  objective: { code: string; title: string; areas: string[] };
  period: string;
  planTitle: string;
  /** 0: proposed from the plan, to be confirmed. */
  number: number;
  isNewest: boolean;
  rings: OutlineRing[];
  items: number;
  gaps: ToldGap[];
  missing: number;
  picture: Pictures;
  /** The newest first. */
  versions: ChainVersion[];
};

async function view(work: Work, objective: string, number?: number): Promise<ChainView> {
  const { tx, ambitoId, lang } = work;
  const { plan, card, indicators, ...newest } = await currentChain(work, objective);
  const stored = await storedChains(tx, ambitoId, { period: plan.period, objective });
  const asked = number === undefined ? newest : stored.find((one) => one.number === number);
  if (!asked) throw new NotFound(`chain ${objective} ${number}`);
  const isProposal = asked.number === 0;
  const told = {
    chain: asked.chain,
    indicators,
    isProposal,
    gaps: gapsOf(asked.chain, new Set(indicators.map(({ code }) => code))),
  };
  return {
    ...{
      objective: { code: card.code, title: card.title, areas: card.areas },
      period: plan.period,
      planTitle: plan.title,
    },
    ...{ number: asked.number, isNewest: asked.number === newest.number, rings: outlineRings(told) },
    ...{ items: itemsOf(asked.chain), gaps: toldGaps(asked.chain, told.gaps), missing: countGaps(told.gaps) },
    picture: picturesOf({ ...told, title: texts[lang].picture.title(card.title) }, lang),
    versions: stored.map((one) => ({
      ...{ number: one.number, reason: one.reason, on: dayInItaly(one.at), byName: null },
    })),
  };
}

async function withAuthors(work: Work, found: ChainView): Promise<ChainView> {
  const { period, objective, versions } = found;
  const authors = await listAuthors(work.tx, work.ambitoId, { period, objective: objective.code });
  return { ...found, versions: versions.map((one) => ({ ...one, byName: authors.get(one.number) ?? null })) };
}

export const showChain = question<In<"byObjective">, ChainView>({
  name: "evaluation.showChain",
  may: mayReadChains,
  input: inputs.byObjective,
  isRemembered: true,
  run: async ({ objective }, work) => withAuthors(work, await view(work, objective)),
});

export const showChainVersion = question<In<"byVersion">, ChainView>({
  name: "evaluation.showChainVersion",
  may: mayReadChains,
  input: inputs.byVersion,
  run: async ({ objective, number }, work) => withAuthors(work, await view(work, objective, number)),
});

export const publicChain = question<In<"byObjective">, ChainView>({
  name: "evaluation.publicChain",
  may: mayReadPublicChains,
  input: inputs.byObjective,
  isRemembered: true,
  run: async ({ objective }, work) => view(work, objective),
});

export type ChainToWrite = {
  objective: { code: string; title: string };
  number: number;
  chain: Chain;
  indicators: KnownIndicator[];
};

/** The newest chain of an objective, to write the next. */
export const writeChain = question<In<"byObjective">, ChainToWrite>({
  name: "evaluation.writeChain",
  may: mayWriteChains,
  input: inputs.byObjective,
  async run({ objective }, work) {
    const { card, chain, number, indicators } = await currentChain(work, objective);
    return { objective: { code: card.code, title: card.title }, number, chain, indicators };
  },
});
