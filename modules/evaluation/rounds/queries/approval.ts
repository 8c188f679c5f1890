// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { NotFound, question } from "@albero/kernel";
import { writeCell } from "../core/answer.ts";
import { placeKey, STATUSES, type MeasureStatus } from "../core/measure.ts";
import { isOutlier, usualRange } from "../core/outlier.ts";
import type { Round } from "../core/round.ts";
import { groupOf, mayCheckGroup } from "../core/territory.ts";
import { isWaiting } from "../core/waiting.ts";
import { mayReadRounds } from "../permissions.ts";
import { countByStatus, listCurrent, listEarlier } from "../store/measures.ts";
import { listPassages, type Passage } from "../store/passages.ts";
import { getRound } from "../store/rounds.ts";
import { listTerritories } from "../store/territories.ts";
import * as inputs from "../usecases/inputs.ts";
import { owedTo } from "../usecases/owed.ts";
import { groupsOf, roundContext, type Objective } from "./context.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;
export type Counts = Record<MeasureStatus, number>;
export type GroupLine = {
  group: string;
  name: string;
  counts: Counts;
  /** Answers that have not come in. */
  waiting: number;
  mayCheck: boolean;
};

const noCounts = (): Counts => ({ entered: 0, checked: 0, accepted: 0, locked: 0 });

/** How far the measures of each group have come. */
export const showApproval = question<In<"byRound">, { round: Round; groups: GroupLine[] }>({
  name: "evaluation.showApproval",
  may: mayReadRounds,
  input: inputs.byRound,
  async run({ roundId }, { tx, ambitoId, actor }) {
    const round = await getRound(tx, ambitoId, roundId);
    const territories = await listTerritories(tx, ambitoId, round.lastDay);
    const waiting = Map.groupBy((await owedTo(tx, ambitoId, round)).filter(isWaiting), (one) => groupOf(one.territory));
    const counted = await countByStatus(tx, ambitoId, roundId);
    const groups = groupsOf(territories).map(({ group, name }) => {
      const counts = noCounts();
      for (const one of counted) if (one.group === group) counts[one.status] += one.measures;
      const owes = (waiting.get(group) ?? []).reduce((sum, one) => sum + one.asked - one.answered, 0);
      return { group, name, counts, waiting: owes, mayCheck: mayCheckGroup(actor, group) };
    });
    return { round, groups: groups.filter((one) => one.waiting > 0 || STATUSES.some((each) => one.counts[each] > 0)) };
  },
});

export type GroupMeasure = {
  id: number;
  indicatorId: number;
  text: string;
  unit: string | null;
  territory: string;
  breakdown: string;
  answer: string;
  note: string;
  status: MeasureStatus;
  byName: string;
  isUnusual: boolean;
  objectives: Objective[];
};
export type GroupView = GroupLine & { round: Round; measures: GroupMeasure[]; passages: Passage[] };

/** The measures of a group, one by one, with those that are far from their history in sight. */
export const showGroup = question<In<"byGroup">, GroupView>({
  name: "evaluation.showGroup",
  may: mayReadRounds,
  input: inputs.byGroup,
  async run({ roundId, group }, work) {
    const { tx, ambitoId, actor } = work;
    const { round, asked, territories } = await roundContext(work, roundId);
    const found = groupsOf(territories).find((one) => one.group === group);
    if (!found) throw new NotFound(`group ${group}`);
    const indicators = new Map(asked.map((one) => [one.indicatorId, one]));
    const names = new Map(territories.map((one) => [one.code, one.name]));
    const current = (await listCurrent(tx, ambitoId, { roundId })).filter(
      (one) => groupOf({ level: one.level, code: one.territory, subArea: one.subArea }) === group,
    );
    const indicatorIds = [...new Set(current.map((one) => one.indicatorId))];
    const earlier = Map.groupBy(
      await listEarlier(tx, ambitoId, { roundId, before: round.firstDay, indicatorIds }),
      placeKey,
    );
    const counts = noCounts();
    const measures = current.flatMap((one): GroupMeasure[] => {
      counts[one.status] += 1;
      const indicator = indicators.get(one.indicatorId);
      if (!indicator) return [];
      const { definition, objectives } = indicator;
      const past = (earlier.get(placeKey(one)) ?? []).map((each) => each.value);
      return [
        {
          ...{ id: one.id, indicatorId: one.indicatorId, text: definition.text, unit: definition.unit, objectives },
          ...{ territory: names.get(one.territory) ?? one.territory, breakdown: one.breakdown, note: one.note },
          ...{ answer: writeCell(one, definition), status: one.status, byName: one.byName },
          isUnusual: isOutlier(one.value, usualRange(definition.kind, past)),
        },
      ];
    });
    const owed = (await owedTo(tx, ambitoId, round)).filter((one) => groupOf(one.territory) === group);
    const passages = (await listPassages(tx, ambitoId, roundId)).filter((one) => one.territory === group);
    return {
      ...{ ...found, round, counts, measures, passages, mayCheck: mayCheckGroup(actor, group) },
      waiting: owed.reduce((sum, one) => sum + one.asked - one.answered, 0),
    };
  },
});
