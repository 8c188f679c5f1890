// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Definition } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces } from "../../indicators/store/indicators.ts";
import { writeCell } from "../core/answer.ts";
import type { Measure } from "../core/measure.ts";
import { isOutlier, usualRange } from "../core/outlier.ts";
import type { Round } from "../core/round.ts";
import { groupOf, mayAnswerFor, type Territory } from "../core/territory.ts";
import { mayReadRounds, mayWriteRounds } from "../permissions.ts";
import { listEvidence, listProofs, type Evidence } from "../store/evidence.ts";
import { getMeasure, historyOf, listRowsOf } from "../store/measures.ts";
import { listPassages, type Passage } from "../store/passages.ts";
import { getRound, listRounds } from "../store/rounds.ts";
import { listTerritories } from "../store/territories.ts";
import * as inputs from "../usecases/inputs.ts";
import { objectivesBy, type Objective } from "./context.ts";

export type MeasureView = {
  measure: Measure;
  answer: string;
  round: Round;
  code: string;
  definition: Definition | null;
  objectives: Objective[];
  territory: Territory | null;
  group: string;
  /** Every row of this place, the newest first, with what proves each. */
  rows: (Measure & { answer: string; evidence: Evidence[] })[];
  /** The same place in the other rounds, the oldest first. */
  elsewhere: {
    measureId: number;
    round: string;
    invented: boolean;
    day: PlainDate;
    answer: string;
    value: number | null;
  }[];
  passages: Passage[];
  isUnusual: boolean;
  proofs: { kind: "act" | "document"; id: number; label: string }[];
  mayProve: boolean;
};

/** One measure with everything behind it: who, when, what proves it, what it was before. */
export const showMeasure = question<z.infer<typeof inputs.byMeasure>, MeasureView>({
  name: "evaluation.showMeasure",
  may: mayReadRounds,
  input: inputs.byMeasure,
  async run({ measureId }, { tx, ambitoId, actor }) {
    const measure = await getMeasure(tx, ambitoId, measureId);
    const round = await getRound(tx, ambitoId, measure.roundId);
    const definitions = await listDefinitions(tx, ambitoId, measure.indicatorId);
    const definition = definitions.find((one) => one.id === measure.definitionId) ?? null;
    const kind = { kind: definition?.kind ?? ("count" as const) };
    const indicator = (await listIndicators(tx, ambitoId)).find((one) => one.id === measure.indicatorId);
    const places = await listPlaces(tx, ambitoId, measure.indicatorId);
    const territories = await listTerritories(tx, ambitoId, round.lastDay);
    const all = await listRowsOf(tx, ambitoId, measure);
    const evidence = Map.groupBy(
      await listEvidence(
        tx,
        ambitoId,
        all.map((one) => one.id),
      ),
      (one) => one.measureId,
    );
    const rounds = new Map((await listRounds(tx, ambitoId)).map((one) => [one.id, one]));
    const elsewhere = (await historyOf(tx, ambitoId, measure.indicatorId)).filter(
      (one) => one.roundId !== round.id && one.territory === measure.territory && one.breakdown === measure.breakdown,
    );
    const past = elsewhere.filter((one) => one.day < round.firstDay).flatMap((one) => one.value ?? []);
    const place = { level: measure.level, code: measure.territory, subArea: measure.subArea };
    const group = groupOf(place);
    const mayProve = mayAnswerFor(actor, place) && round.state === "open" && measure.status !== "locked";
    return {
      ...{ measure, round, code: indicator?.code ?? "", definition, group, mayProve },
      answer: writeCell(measure, kind),
      objectives: objectivesBy(places).get(measure.indicatorId) ?? [],
      territory: territories.find((one) => one.code === measure.territory) ?? null,
      rows: all.map((one) => ({ ...one, answer: writeCell(one, kind), evidence: evidence.get(one.id) ?? [] })),
      elsewhere: elsewhere.map((one) => ({
        ...{ measureId: one.id, round: rounds.get(one.roundId)?.name ?? "", day: one.day, value: one.value },
        ...{ invented: rounds.get(one.roundId)?.invented ?? false, answer: writeCell(one, kind) },
      })),
      passages: (await listPassages(tx, ambitoId, round.id)).filter(
        (one) => one.territory === group && (one.indicatorId === null || one.indicatorId === measure.indicatorId),
      ),
      isUnusual: isOutlier(measure.value, usualRange(kind.kind, past)),
      proofs: mayProve ? await listProofs(tx, ambitoId, mayWriteRounds(actor)) : [],
    };
  },
});
