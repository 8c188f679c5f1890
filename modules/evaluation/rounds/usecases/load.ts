// SPDX-License-Identifier: AGPL-3.0-or-later
// The rounds of the demonstration: invented numbers over real indicators, marked as invented wherever they are shown.
import type { z } from "zod";
import { assert, ok, problemsOf, refuse, useCase, type Work } from "@albero/kernel";
import { definitionOn, type Definition } from "../../core/indicator.ts";
import { listDefinitions, listIndicators } from "../../indicators/store/indicators.ts";
import { NOTHING_TYPED, readAnswer, readCell } from "../core/answer.ts";
import { inventedFile, type InventedFile, type InventedRound } from "../core/invented.ts";
import type { MeasureStatus, NewMeasure } from "../core/measure.ts";
import { groupOf, type Territory } from "../core/territory.ts";
import { mayRunRounds } from "../permissions.ts";
import { insertMeasures } from "../store/measures.ts";
import { insertDeviation, insertPassage } from "../store/passages.ts";
import { insertRound, listRounds, saveAsked } from "../store/rounds.ts";
import { foldRound } from "../store/standings.ts";
import { insertTargets } from "../store/targets.ts";
import { listTerritories } from "../store/territories.ts";
import * as inputs from "./inputs.ts";

type Loaded = { changed: boolean; rounds: number; measures: number };

const readFile = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** Loads the invented rounds. Where there are some already it changes nothing. */
export const loadInventedRounds = useCase<
  z.infer<typeof inputs.file>,
  Loaded,
  "unreadable_file" | "unknown_indicators"
>({
  name: "evaluation.loadInventedRounds",
  may: mayRunRounds,
  input: inputs.file,
  async run({ rounds }, work) {
    const { tx, ambitoId, lang, record } = work;
    const file = inventedFile.safeParse(readFile(rounds));
    if (!file.success) return refuse("unreadable_file", { fields: problemsOf(file.error, lang) });
    const there = (await listRounds(tx, ambitoId)).filter((one) => one.invented);
    if (there.length > 0) {
      await record({ subject: "evaluation.round", before: {}, after: {} });
      return ok({ changed: false, rounds: there.length, measures: 0 });
    }
    const ids = new Map((await listIndicators(tx, ambitoId)).map((one) => [one.code, one.id]));
    const unknown = codesIn(file.data).filter((code) => !ids.has(code));
    if (unknown.length > 0) return refuse("unknown_indicators", { details: { codes: unknown.join(", ") } });
    const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
    await insertTargets(tx, ambitoId, {
      source: file.data.source,
      targets: file.data.targets.map((one) => ({ ...one, indicatorId: ids.get(one.code) ?? 0 })),
    });
    let measures = 0;
    for (const round of file.data.rounds) measures += await loadRound(work, file.data, round, { ids, definitions });
    await record({ subject: "evaluation.round", before: null, after: { rounds: file.data.rounds.length, measures } });
    return ok({ changed: true, rounds: file.data.rounds.length, measures });
  },
});

const codesIn = (file: InventedFile): string[] => [
  ...new Set([
    ...file.targets.map((one) => one.code),
    ...file.rounds.flatMap((round) => [
      ...round.asked.map(([code]) => code),
      ...round.measures.map(([code]) => code),
      ...round.deviations.flatMap((one) => one.indicator ?? []),
    ]),
  ]),
];

type Known = { ids: ReadonlyMap<string, number>; definitions: ReadonlyMap<number, Definition[]> };

async function loadRound(work: Work, file: InventedFile, round: InventedRound, known: Known): Promise<number> {
  const { tx, ambitoId, now } = work;
  const { name, firstDay, lastDay, dueOn, state, strategy, openedOn, closedOn } = round;
  const roundId = await insertRound(tx, ambitoId, {
    ...{ name, firstDay, lastDay, dueOn, state, strategy, openedOn, closedOn, invented: true, meetingId: null },
    note: `${file.notice} ${round.note}`.trim(),
  });
  assert(roundId !== null, "two rounds of the demonstration have different names");
  const asked = round.asked.map(([code, level]) => {
    const indicatorId = known.ids.get(code) ?? 0;
    const definition = definitionOn(known.definitions.get(indicatorId) ?? [], lastDay);
    assert(definition, "an indicator has a definition");
    return { code, indicatorId, definitionId: definition.id, level, definition };
  });
  await saveAsked(tx, ambitoId, roundId, asked);
  const territories = new Map((await listTerritories(tx, ambitoId, lastDay)).map((one) => [one.code, one]));
  const byCode = new Map(asked.map((one) => [one.code, one]));
  const measures = round.measures.map(([code, territory, cell, note = ""]) => {
    const request = byCode.get(code);
    const place = territories.get(territory);
    assert(request && place, `${name}: ${code} is asked at ${territory}`);
    return measureOf({ cell, note, place, request, roundId, day: lastDay, statuses: round.statuses });
  });
  const byName = file.source;
  await insertMeasures(tx, ambitoId, measures, { byName, at: now });
  for (const [group, all] of Map.groupBy(measures, (one) => one.group))
    if (all[0] && all[0].status !== "entered")
      await insertPassage(tx, ambitoId, {
        ...{ roundId, territory: group, indicatorId: null, toStatus: all[0].status, reason: "", measures: all.length },
        ...{ byName, at: now },
      });
  for (const { indicator, objective, text, decision } of round.deviations) {
    const indicatorId = indicator === undefined ? null : (known.ids.get(indicator) ?? null);
    await insertDeviation(tx, ambitoId, { roundId, indicatorId, objective, text, decision, byName, at: now });
  }
  await foldRound(tx, ambitoId, roundId);
  return measures.length;
}

type Given = {
  cell: string;
  note: string;
  place: Territory;
  request: { indicatorId: number; definitionId: number; definition: Definition };
  roundId: number;
  day: NewMeasure["day"];
  statuses: Readonly<Record<string, MeasureStatus>>;
};

function measureOf({ cell, note, place, request, roundId, day, statuses }: Given) {
  const { definition, indicatorId, definitionId } = request;
  const { answer, troubles } = readAnswer(readCell(cell, definition) ?? NOTHING_TYPED, definition, place.level);
  assert(troubles.length === 0, `${definition.text} can be «${cell}» at ${place.name}`);
  const group = groupOf(place);
  return {
    ...answer,
    ...{ roundId, indicatorId, definitionId, day, level: place.level, territory: place.code, subArea: place.subArea },
    ...{ breakdown: "", note, origin: "typed" as const, replaces: null, reason: "" },
    ...{ group, status: statuses[group] ?? ("entered" as const) },
  };
}
