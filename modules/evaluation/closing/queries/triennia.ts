// SPDX-License-Identifier: AGPL-3.0-or-later
// Cycles side by side, and the reward projects with what goes on with them.
import type { z } from "zod";
import { question, type Work } from "@albero/kernel";
import { useCases as planning } from "@albero/planning";
import { newestTexts } from "../core/card.ts";
import {
  countMoves,
  isYearOf,
  meanDegree,
  movesOf,
  type MoveCounts,
  type ObjectiveMove,
  type RewardProject,
} from "../core/triennia.ts";
import { mayReadClosings, mayReadPublicClosings, mayWriteRewards } from "../permissions.ts";
import { budgetsByYear, indicatorCounts } from "../store/around.ts";
import { listClosings, listTexts } from "../store/closings.ts";
import { getReward, listRewards } from "../store/rewards.ts";
import * as inputs from "../usecases/inputs.ts";
import { publishedPast, publishedPlan } from "./reads.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type CycleColumn = {
  cycle: string;
  objectives: number | null;
  /** Whole cents: what the cards of the plan declare; null where no plan of the cycle is here. */
  declaredCents: number | null;
  /** Budgets of years of the cycle that are here. */
  years: { year: number; cents: number }[];
  /** The plain mean of the degrees that are known. */
  degree: { mean: number; of: number } | null;
  indicators: number | null;
  /** Of the operational plans of years of the cycle. */
  yearIndicators: { year: number; count: number }[];
  rewards: RewardProject[];
};
/** What a card of the plan in force answers about reward projects (field 18). */
export type RewardAnswer = {
  code: string;
  title: string;
  value: boolean | null;
  note: string | null;
  uncertain: string | null;
};
export type TrienniaView = {
  /** Of the plan in force: on its pages links are confirmed. */
  versionId: number;
  now: string;
  past: string | null;
  columns: CycleColumn[];
  moves: ObjectiveMove[];
  counts: MoveCounts;
  answers: RewardAnswer[];
};

async function compare(work: Work, isPublic: boolean): Promise<TrienniaView | null> {
  const { tx, ambitoId } = work;
  const plan = await publishedPlan(work);
  if (!plan) return null;
  const past = await publishedPast(work);
  const { document } = await planning.publishedDocument.run({ number: undefined }, work);
  const cards = plan.cards.map(({ code, title }) => ({ code, title }));
  const links = (past?.objectives ?? []).flatMap((each) => each.links);
  const moves = movesOf(
    (past?.objectives ?? []).map((each) => each.objective),
    past ? cards : [],
    links,
  );
  const now = plan.version.cycle.code;
  const rewards = await listRewards(tx, ambitoId);
  const head = past?.evaluation;
  const cycles = [
    ...new Set([...rewards.map((each) => each.cycle), ...(head ? [head.previousCycle, head.cycle] : []), now]),
  ];
  // The accounts and the indicators of a year are for whoever works in the Ambito: a citizen reads them on their own pages.
  const budgets = isPublic ? [] : await budgetsByYear(tx, ambitoId);
  const counts = await indicatorCounts(tx, ambitoId);
  const texts = await listTexts(tx, ambitoId, { isPublic });
  const closings = (await listClosings(tx, ambitoId)).filter((card) => card.plan === "zone");
  const degreesOf = (cycle: string): (number | null)[] =>
    cycle === head?.cycle
      ? (past?.objectives ?? []).map((each) => each.objective.degreeOfAchievement.value)
      : closings
          .filter((card) => card.period === cycle)
          .map(
            (card) => newestTexts(texts.filter((text) => text.closingId === card.id)).get("degree")?.percent ?? null,
          );
  const columns = cycles.toSorted().map((cycle): CycleColumn => ({
    ...{ cycle, years: budgets.filter(({ year }) => isYearOf(cycle, year)), degree: meanDegree(degreesOf(cycle)) },
    objectives: cycle === now ? cards.length : cycle === head?.cycle ? (past?.objectives.length ?? null) : null,
    declaredCents: cycle === now ? plan.guard.declared : null,
    indicators: counts.find((each) => each.plan === "zone" && each.period === cycle)?.count ?? null,
    yearIndicators: counts
      .filter((each) => each.plan === "operational" && isYearOf(cycle, Number(each.period)))
      .map(({ period, count }) => ({ year: Number(period), count })),
    rewards: rewards.filter((each) => each.cycle === cycle),
  }));
  const answers = document.cards.flatMap(({ code, title, answers: given }): RewardAnswer[] => {
    const answer = given["rewardProject"];
    if (!answer) return [];
    const value = typeof answer.value === "boolean" ? answer.value : null;
    return [{ code, title, value, note: answer.note ?? null, uncertain: answer.uncertain ?? null }];
  });
  return {
    versionId: plan.version.id,
    now,
    past: head?.cycle ?? null,
    columns,
    moves,
    counts: countMoves(moves),
    answers,
  };
}

/** Cycles side by side; null while no plan is published. */
export const compareTriennia = question<In<"nothing">, TrienniaView | null>({
  name: "evaluation.compareTriennia",
  isRemembered: true,
  may: mayReadClosings,
  input: inputs.nothing,
  run: (_input, work) => compare(work, false),
});

/** The same for the citizen. */
export const publicTriennia = question<In<"nothing">, TrienniaView | null>({
  name: "evaluation.publicTriennia",
  isRemembered: true,
  may: mayReadPublicClosings,
  input: inputs.nothing,
  run: (_input, work) => compare(work, true),
});

/** A reward project to change, with the cards of the plan in force to choose from. */
export const showRewardProject = question<
  In<"byReward">,
  { project: RewardProject; cards: { code: string; title: string }[] }
>({
  name: "evaluation.showRewardProject",
  may: mayWriteRewards,
  input: inputs.byReward,
  async run({ rewardProjectId }, work) {
    const project = await getReward(work.tx, work.ambitoId, rewardProjectId);
    const plan = await publishedPlan(work);
    return { project, cards: (plan?.cards ?? []).map(({ code, title }) => ({ code, title })) };
  },
});

/** The cards of the plan in force, for a new reward project. */
export const cardsForRewards = question<In<"nothing">, { code: string; title: string }[]>({
  name: "evaluation.cardsForRewards",
  may: mayWriteRewards,
  input: inputs.nothing,
  run: async (_input, work) => ((await publishedPlan(work))?.cards ?? []).map(({ code, title }) => ({ code, title })),
});
