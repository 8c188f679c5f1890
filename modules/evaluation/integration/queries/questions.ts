// SPDX-License-Identifier: AGPL-3.0-or-later
// What screens ask of the cards of integration. The citizen reads the same, without who marked which step and why.
import type { z } from "zod";
import { question, type PlainDate, type Work } from "@albero/kernel";
import type { CardIndicator, IntegrationCard, IntegrationHead } from "../core/file.ts";
import { codeOf } from "../core/indicators.ts";
import { matrixOf, type Matrix } from "../core/matrix.ts";
import { odditiesOf, type Oddity } from "../core/oddities.ts";
import { periodState, type PeriodState } from "../core/period.ts";
import { addProgress, newestMarks, progressOf, type Progress, type StepMark } from "../core/progress.ts";
import { mayReadIntegration, mayReadPublicIntegration } from "../permissions.ts";
import * as store from "../store/cards.ts";
import * as inputs from "../usecases/inputs.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type CardLine = Pick<IntegrationCard, "n" | "title" | "kind" | "start" | "end" | "matrix" | "matrixRows"> & {
  id: number;
  period: PeriodState;
  /** null where the card prints no steps. */
  progress: Progress | null;
  indicators: number;
  odd: number;
  actors: number;
};
export type GoalLine = {
  area: string;
  title: string;
  place: string | null;
  goals: {
    text: string;
    uncertain: string | null;
    cards: { id: number; n: number; title: string }[];
    progress: Progress;
  }[];
};
export type IntegrationView = {
  head: Omit<IntegrationHead, "sharedGoals">;
  cards: CardLine[];
  goals: GoalLine[];
  matrix: Matrix;
  progress: Progress;
};
export type IndicatorLine = CardIndicator & {
  code: string;
  cardId: number;
  card: number;
  cardTitle: string;
  odd: Oddity[];
  /** Its number among the indicators of Albero. */
  indicatorId: number | null;
};
export type CardView = {
  id: number;
  period: string;
  source: string;
  card: IntegrationCard;
  state: PeriodState;
  progress: Progress | null;
  steps: { position: number; text: string; newest: StepMark | null; marks: StepMark[] }[];
  indicators: IndicatorLine[];
  goals: { area: string; text: string }[];
  today: PlainDate;
};

const progressFor = (card: IntegrationCard, marks: readonly StepMark[]): Progress | null =>
  card.steps === null ? null : progressOf(card.steps.length, marks);

const linesOf = ({ id, card }: store.StoredCard, ids: ReadonlyMap<string, number>): IndicatorLine[] =>
  card.indicators.map((indicator, at) => {
    const code = codeOf(card.n, at + 1);
    const own = { code, cardId: id, card: card.n, cardTitle: card.title, indicatorId: ids.get(code) ?? null };
    return { ...indicator, ...own, odd: odditiesOf(indicator) };
  });

async function viewOf({ tx, ambitoId, today }: Work, isPublic: boolean): Promise<IntegrationView | null> {
  const set = await store.findSet(tx, ambitoId);
  if (!set) return null;
  const cards = await store.listCards(tx, ambitoId, set.id);
  const marks = await store.listMarks(tx, ambitoId, { isPublic });
  const own = (id: number) => marks.filter((mark) => mark.cardId === id);
  const known = new Map(
    cards.map((each) => [each.card.n, { ...each, progress: progressFor(each.card, own(each.id)) }]),
  );
  const { sharedGoals, ...head } = set.head;
  return {
    head,
    cards: cards.map(({ id, card }) => ({
      ...{ id, n: card.n, title: card.title, kind: card.kind, start: card.start, end: card.end, matrix: card.matrix },
      ...{
        matrixRows: card.matrixRows,
        period: periodState(card, today),
        progress: known.get(card.n)?.progress ?? null,
      },
      ...{ indicators: card.indicators.length, actors: card.actors.length },
      odd: card.indicators.filter((indicator) => odditiesOf(indicator).length > 0).length,
    })),
    goals: sharedGoals.map(({ area, title, place, goals }) => ({
      ...{ area, title, place: place ?? null },
      goals: goals.map(({ text, relatedCards, uncertain }) => {
        const related = relatedCards.flatMap((n) => known.get(n) ?? []);
        return {
          ...{ text, uncertain: uncertain ?? null },
          cards: related.map(({ id, card }) => ({ id, n: card.n, title: card.title })),
          progress: addProgress(related.flatMap(({ progress }) => progress ?? [])),
        };
      }),
    })),
    matrix: matrixOf(
      set.head.matrix,
      cards.map(({ card }) => card),
    ),
    progress: addProgress([...known.values()].flatMap(({ progress }) => progress ?? [])),
  };
}

async function cardOf({ tx, ambitoId, today }: Work, cardId: number, isPublic: boolean): Promise<CardView> {
  const stored = await store.getCard(tx, ambitoId, cardId);
  const { id, card } = stored;
  const set = await store.getSet(tx, ambitoId, stored.setId);
  const marks = await store.listMarks(tx, ambitoId, { cardId, isPublic });
  const newest = newestMarks(marks);
  return {
    ...{ id, period: set.period, source: set.head.source.document, card, state: periodState(card, today), today },
    progress: progressFor(card, marks),
    steps: (card.steps ?? []).map((text, at) => ({
      ...{ position: at + 1, text, newest: newest.get(at + 1) ?? null },
      marks: marks.filter((mark) => mark.position === at + 1),
    })),
    indicators: linesOf(stored, await store.indicatorIds(tx, ambitoId)),
    goals: set.head.sharedGoals.flatMap(({ area, goals }) =>
      goals.filter((goal) => goal.relatedCards.includes(card.n)).map(({ text }) => ({ area, text })),
    ),
  };
}

/** The cards of the newest period with the matrix, the shared goals and how far everything is; null while there are none. */
export const listIntegrationCards = question<In<"nothing">, IntegrationView | null>({
  name: "evaluation.listIntegrationCards",
  isRemembered: true,
  may: mayReadIntegration,
  input: inputs.nothing,
  run: (_input, work) => viewOf(work, false),
});

export const showIntegrationCard = question<In<"byCard">, CardView>({
  name: "evaluation.showIntegrationCard",
  may: mayReadIntegration,
  input: inputs.byCard,
  run: ({ integrationCardId }, work) => cardOf(work, integrationCardId, false),
});

/** Every indicator of the cards of the newest period, with what is odd in it. */
export const listIntegrationIndicators = question<In<"nothing">, IndicatorLine[]>({
  name: "evaluation.listIntegrationIndicators",
  isRemembered: true,
  may: mayReadIntegration,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId }) {
    const set = await store.findSet(tx, ambitoId);
    if (!set) return [];
    const ids = await store.indicatorIds(tx, ambitoId);
    return (await store.listCards(tx, ambitoId, set.id)).flatMap((stored) => linesOf(stored, ids));
  },
});

/** What the citizen reads of the cards. */
export const publicIntegrationCards = question<In<"nothing">, IntegrationView | null>({
  name: "evaluation.publicIntegrationCards",
  isRemembered: true,
  may: mayReadPublicIntegration,
  input: inputs.nothing,
  run: (_input, work) => viewOf(work, true),
});

export const publicIntegrationCard = question<In<"byCard">, CardView>({
  name: "evaluation.publicIntegrationCard",
  may: mayReadPublicIntegration,
  input: inputs.byCard,
  run: ({ integrationCardId }, work) => cardOf(work, integrationCardId, true),
});
