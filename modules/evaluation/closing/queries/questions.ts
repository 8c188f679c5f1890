// SPDX-License-Identifier: AGPL-3.0-or-later
// What screens ask of the closing evaluations, of the plans in force and of the cycle before.
import type { z } from "zod";
import { NotFound, question } from "@albero/kernel";
import {
  gapOf,
  missingOf,
  newestTexts,
  sharesOf,
  type AgreedText,
  type Closing,
  type ClosingState,
  type ClosingStep,
  type Coincidence,
  type Contribution,
  type Dimension,
} from "../core/card.ts";
import { closedFromTexts, type ClosedCard } from "../core/closed.ts";
import { mayReadClosings, mayReadPublicClosings } from "../permissions.ts";
import { moneyOf, tablesFor, type TableName } from "../store/around.ts";
import * as store from "../store/closings.ts";
import * as inputs from "../usecases/inputs.ts";
import { pastCycle, plansToEvaluate, type PastCycle, type PlanObjectives } from "./reads.ts";

export type { PastCycle, PastLine } from "./reads.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type ClosingLine = {
  id: number;
  state: ClosingState;
  /** How many of the seven dimensions have their text. */
  agreed: number;
  contributions: number;
  degree: number | null;
};
export type ObjectiveLine = { code: string; title: string; closing: ClosingLine | null };
export type PlanLines = Pick<PlanObjectives, "plan" | "period"> & { objectives: ObjectiveLine[] };
/** Every objective that can be evaluated with its card, and how the cycle before was evaluated. */
export const listClosings = question<In<"nothing">, { plans: PlanLines[]; past: PastCycle | null }>({
  name: "evaluation.listClosings",
  may: mayReadClosings,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId } = work;
    const [cards, texts] = [await store.listClosings(tx, ambitoId), await store.listTexts(tx, ambitoId)];
    const contributions = await store.listContributions(tx, ambitoId);
    const lineOf = ({ id, state }: Closing): ClosingLine => {
      const newest = newestTexts(texts.filter((text) => text.closingId === id));
      return {
        ...{ id, state, agreed: 7 - missingOf(newest).length, degree: newest.get("degree")?.percent ?? null },
        contributions: contributions.filter((one) => one.closingId === id).length,
      };
    };
    const isOf = (card: Closing, { plan, period }: Pick<PlanObjectives, "plan" | "period">) =>
      card.plan === plan && card.period === period;
    const plans = await plansToEvaluate(work);
    // A card whose objective left the plan, or whose plan is no longer the one in force, stays in the list.
    for (const card of cards) {
      const own = plans.find((plan) => isOf(card, plan));
      const one = { code: card.objective, title: card.title };
      if (!own) plans.push({ plan: card.plan, period: card.period, objectives: [one] });
      else if (!own.objectives.some((each) => each.code === card.objective)) own.objectives.push(one);
    }
    return {
      plans: plans.map((plan) => ({
        ...plan,
        objectives: plan.objectives.map((objective) => {
          const card = cards.find((each) => isOf(each, plan) && each.objective === objective.code);
          return { ...objective, closing: card ? lineOf(card) : null };
        }),
      })),
      past: await pastCycle(work),
    };
  },
});

export type ClosingView = {
  card: Closing;
  closed: ClosedCard;
  /** Newest last, of every field. */
  texts: AgreedText[];
  contributions: Contribution[];
  steps: ClosingStep[];
  missing: Dimension[];
  /** Frozen once the card is approved. */
  money: Coincidence | null;
  shares: ReturnType<typeof sharesOf>;
  gap: number | null;
  tables: TableName[];
  /** What the objective follows from, with how that went. */
  previous: { cycle: string; n: number; code: string; title: string; degree: number | null; proposed: boolean }[];
};

/** One card with who said what, what was agreed and what the accounts say. */
export const showClosing = question<In<"byClosing">, ClosingView>({
  name: "evaluation.showClosing",
  may: mayReadClosings,
  input: inputs.byClosing,
  async run({ closingId }, work) {
    const { tx, ambitoId, today } = work;
    const card = await store.getClosing(tx, ambitoId, closingId);
    const texts = await store.listTexts(tx, ambitoId, { closingId });
    const newest = newestTexts(texts);
    const money = card.state === "approved" ? card.computed : await moneyOf(tx, ambitoId, card, today);
    const past = card.plan === "zone" ? await pastCycle(work) : null;
    const follows = past?.evaluation.nextCycle === card.period ? past : null;
    return {
      ...{ card, closed: closedFromTexts(card, newest), texts, missing: missingOf(newest), money },
      contributions: await store.listContributions(tx, ambitoId, closingId),
      steps: await store.listSteps(tx, ambitoId, closingId),
      shares: money ? sharesOf(money) : null,
      gap: gapOf(newest.get("coincidence")?.percent ?? null, money),
      tables: await tablesFor(tx, ambitoId, card.objective),
      previous: (follows?.cards ?? []).flatMap(({ n, card: before, links }) =>
        links
          .filter((link) => link.cardCode === card.objective)
          .map(({ proposed }) => ({
            ...{ cycle: follows?.evaluation.cycle ?? "", n, code: before.code, title: before.title, proposed },
            degree: before.fields.find((field) => field.field === "degree")?.percent ?? null,
          })),
      ),
    };
  },
});

/** How a cycle that ended was evaluated: the process, and a closed card for each objective. */
export const showPastCycle = question<In<"byCycle">, PastCycle>({
  name: "evaluation.showPastCycle",
  may: mayReadClosings,
  input: inputs.byCycle,
  async run({ cycle }, work) {
    const past = await pastCycle(work);
    if (past?.evaluation.cycle !== cycle) throw new NotFound(`evaluation of ${cycle}`);
    return past;
  },
});

export type PublicClosing = { card: Closing; closed: ClosedCard; shares: ReturnType<typeof sharesOf> };

/** What the citizen reads: the approved cards as they were agreed, and the cycle before. */
export const publicClosings = question<In<"nothing">, { approved: PublicClosing[]; past: PastCycle | null }>({
  name: "evaluation.publicClosings",
  isRemembered: true,
  may: mayReadPublicClosings,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId } = work;
    const texts = await store.listTexts(tx, ambitoId, { isPublic: true });
    const cards = (await store.listClosings(tx, ambitoId)).filter((card) => card.state === "approved");
    return {
      approved: cards.map((card) => ({
        card,
        closed: closedFromTexts(card, newestTexts(texts.filter((text) => text.closingId === card.id))),
        shares: card.computed ? sharesOf(card.computed) : null,
      })),
      past: await pastCycle(work),
    };
  },
});
