// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { wholeOf, type Whole } from "../../core/roll-up.ts";
import { nextPeriod, type Round } from "../core/round.ts";
import { addUp, isWaiting, NO_PLACES, takeAway, type Completeness, type Owed } from "../core/waiting.ts";
import { mayReadRounds, mayWriteRounds } from "../permissions.ts";
import { listDeviations, listPassages, type Deviation, type Passage } from "../store/passages.ts";
import * as store from "../store/rounds.ts";
import { completenessByRound, standingsOf, type Standing } from "../store/standings.ts";
import * as inputs from "../usecases/inputs.ts";
import { owedTo } from "../usecases/owed.ts";
import { groupsOf, objectivesOf, roundContext, type AskedIndicator, type Objective } from "./context.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type RoundLine = { round: Round; asked: number; completeness: Completeness };

export const listRounds = question<In<"nothing">, { rounds: RoundLine[]; today: PlainDate }>({
  name: "evaluation.listRounds",
  may: mayReadRounds,
  input: inputs.nothing,
  isRemembered: true,
  async run(_input, { tx, ambitoId, today }) {
    const sums = await completenessByRound(tx, ambitoId);
    const counts = await store.countAsked(tx, ambitoId);
    const rounds = (await store.listRounds(tx, ambitoId)).map((round) => ({
      ...{ round, asked: counts.get(round.id) ?? 0, completeness: sums.get(round.id) ?? NO_PLACES },
    }));
    return { rounds, today };
  },
});

/** The days that the next round would have. */
export const showRoundFields = question<
  In<"nothing">,
  Pick<Round, "firstDay" | "lastDay" | "dueOn"> & { today: PlainDate }
>({
  name: "evaluation.showRoundFields",
  may: mayWriteRounds,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, today }) {
    const [last] = await store.listRounds(tx, ambitoId);
    return { ...nextPeriod(last, today), today };
  },
});

export type IndicatorLine = Omit<AskedIndicator, "definition"> & {
  text: string;
  kind: AskedIndicator["definition"]["kind"];
  unit: string | null;
  whole: Whole;
  completeness: Completeness;
};
export type RoundView = {
  round: Round;
  today: PlainDate;
  total: Completeness;
  /** Territories that still owe answers, with how many. */
  waiting: Owed[];
  groups: { group: string; name: string; completeness: Completeness }[];
  objectives: (Objective & { completeness: Completeness })[];
  indicators: IndicatorLine[];
  deviations: Deviation[];
  passages: Passage[];
  meeting: { id: number; day: PlainDate; body: string; title: string } | null;
};

export const completenessOf = ({ asked, accepted, fold }: Standing): Completeness => ({
  ...{ asked, accepted, values: fold.valuesIn, missing: fold.missing, notApplicable: fold.notApplicable },
});

export const showRound = question<In<"byRound">, RoundView>({
  name: "evaluation.showRound",
  may: mayReadRounds,
  input: inputs.byRound,
  isRemembered: true,
  async run({ roundId }, work) {
    const { tx, ambitoId, today } = work;
    const { round, asked, territories } = await roundContext(work, roundId);
    const standings = await standingsOf(tx, ambitoId, { roundId });
    const whole = new Map(standings.filter((one) => one.level === "ambito").map((one) => [one.indicatorId, one]));
    const indicators = asked.map(({ definition, ...one }) => {
      const standing = whole.get(one.indicatorId);
      const { text, kind, unit, rollUp } = definition;
      const completeness = standing ? completenessOf(standing) : NO_PLACES;
      const told: Whole = standing ? wholeOf(kind, rollUp, standing.fold) : { is: "missing", because: "no_value" };
      return { ...one, text, kind, unit, whole: told, completeness };
    });
    const total = sum(indicators);
    const bySubArea = Map.groupBy(
      standings.filter((one) => one.level === "sub_area"),
      (one) => one.territory,
    );
    const inSubAreas = new Map([...bySubArea].map(([group, all]) => [group, all.map(completenessOf).reduce(addUp)]));
    const rest = takeAway(total, [...inSubAreas.values()].reduce(addUp, NO_PLACES));
    const owed = round.state === "open" ? await owedTo(tx, ambitoId, round) : [];
    return {
      ...{ round, today, total, indicators, waiting: owed.filter(isWaiting) },
      groups: groupsOf(territories)
        .map(({ group, name }) => ({
          ...{ group, name, completeness: group === "" ? rest : (inSubAreas.get(group) ?? NO_PLACES) },
        }))
        .filter(({ completeness }) => completeness.asked > 0),
      objectives: objectivesOf(asked).map((one) => ({
        ...one,
        completeness: sum(indicators.filter(({ objectives }) => objectives.some(({ code }) => code === one.code))),
      })),
      deviations: await listDeviations(tx, ambitoId, { roundId }),
      passages: (await listPassages(tx, ambitoId, roundId)).slice(0, 30),
      meeting: (await store.listMeetings(tx, ambitoId)).find((one) => one.id === round.meetingId) ?? null,
    };
  },
});

const sum = (all: readonly { completeness: Completeness }[]): Completeness =>
  all.map((one) => one.completeness).reduce(addUp, NO_PLACES);
