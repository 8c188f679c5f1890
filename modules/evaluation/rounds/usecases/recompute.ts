// SPDX-License-Identifier: AGPL-3.0-or-later
// What a round gives, made again: what Albero computes from its own data, then the roll-up of everything.
import type { z } from "zod";
import { assert, ok, refuse, useCase, type Work } from "@albero/kernel";
import { computeValue, type Computed } from "../../indicators/store/compute.ts";
import { listDefinitions } from "../../indicators/store/indicators.ts";
import { NO_NUMBERS, placeKey, saysTheSame, type Answer, type NewMeasure } from "../core/measure.ts";
import type { Round } from "../core/round.ts";
import { mayWriteRounds } from "../permissions.ts";
import { insertMeasures, listCurrent } from "../store/measures.ts";
import { getRound, listAsked } from "../store/rounds.ts";
import { clearStandings, foldRound, holdRequests } from "../store/standings.ts";
import { nameOf } from "./actor-name.ts";
import * as inputs from "./inputs.ts";
import type { RoundsRefusal } from "./refusals.ts";

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

function answerOf(computed: Computed | null): Answer {
  if (computed?.is !== "value") return { state: "missing", ...NO_NUMBERS };
  const { value, numerator, denominator } = computed;
  const hasParts = numerator !== null && denominator !== null && denominator > 0;
  return {
    ...{ state: "value", value: rounded(value), items: null },
    ...{ numerator: hasParts ? rounded(numerator) : null, denominator: hasParts ? rounded(denominator) : null },
  };
}

/**
 * Computes what a round asks of Albero itself, on its last day or today, whichever comes first. What was accepted is
 * frozen; what comes out as before leaves no new row. Formulas see what the others give now. Answers how many are new.
 */
export async function recompute(work: Work, round: Round): Promise<number> {
  const { tx, ambitoId, actor, now, today } = work;
  const asked = await listAsked(tx, ambitoId, round.id);
  await holdRequests(
    tx,
    ambitoId,
    round.id,
    asked.map((one) => one.indicatorId),
  );
  await clearStandings(tx, ambitoId, round.id);
  await foldRound(tx, ambitoId, round.id);
  const definitions = new Map((await listDefinitions(tx, ambitoId)).map((one) => [one.id, one]));
  const computed = asked.filter(({ definitionId, level }) => {
    const definition = definitions.get(definitionId);
    return level === "ambito" && definition && (definition.query !== "" || definition.formula !== "");
  });
  if (computed.length === 0) return 0;
  const indicatorIds = computed.map((one) => one.indicatorId);
  const current = new Map(
    (await listCurrent(tx, ambitoId, { roundId: round.id, indicatorIds })).map((one) => [placeKey(one), one]),
  );
  const day = round.lastDay < today ? round.lastDay : today;
  const measures: NewMeasure[] = [];
  for (const { indicatorId, definitionId } of computed) {
    const before = current.get(placeKey({ indicatorId, territory: "", breakdown: "" })) ?? null;
    if (before && (before.status === "accepted" || before.status === "locked")) continue;
    const definition = definitions.get(definitionId);
    assert(definition, "what is asked has its definition");
    const answer = answerOf(await computeValue(tx, ambitoId, definition, day));
    if (before && saysTheSame(before, answer)) continue;
    measures.push({
      ...answer,
      ...{ roundId: round.id, indicatorId, definitionId, day: day < round.firstDay ? round.firstDay : day },
      ...{ level: "ambito", territory: "", subArea: "", breakdown: "", note: "", origin: "computed" },
      ...{ replaces: before?.id ?? null, reason: "" },
    });
  }
  await insertMeasures(tx, ambitoId, measures, { byName: nameOf(actor), at: now });
  await foldRound(tx, ambitoId, round.id, indicatorIds);
  return measures.length;
}

/** Makes again everything that a round gives. A closed round keeps its measures: only its roll-up is made again. */
export const recomputeRound = useCase<
  z.infer<typeof inputs.byRound>,
  { roundId: number; computed: number },
  RoundsRefusal
>({
  name: "evaluation.recomputeRound",
  may: mayWriteRounds,
  input: inputs.byRound,
  async run({ roundId }, work) {
    const { tx, ambitoId, record } = work;
    const round = await getRound(tx, ambitoId, roundId, "update");
    if (round.state === "draft") return refuse("round_not_open");
    let computed = 0;
    if (round.state === "open") computed = await recompute(work, round);
    else {
      await clearStandings(tx, ambitoId, roundId);
      await foldRound(tx, ambitoId, roundId);
    }
    await record({ subject: `evaluation.round:${roundId}`, before: null, after: { recomputed: computed } });
    return ok({ roundId, computed });
  },
});
