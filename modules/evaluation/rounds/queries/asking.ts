// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { question } from "@albero/kernel";
import { definitionOn, type Frequency, type Level } from "../../core/indicator.ts";
import { listDefinitions, listIndicators, listPlaces } from "../../indicators/store/indicators.ts";
import { isChosen, type Choice, type Round } from "../core/round.ts";
import { mayWriteRounds } from "../permissions.ts";
import { getRound, listAsked } from "../store/rounds.ts";
import * as inputs from "../usecases/inputs.ts";
import { isComputed, objectivesBy, type Objective } from "./context.ts";

export type AskingLine = {
  indicatorId: number;
  code: string;
  text: string;
  frequency: Frequency | null;
  level: Level;
  isComputed: boolean;
  isAsked: boolean;
  objectives: Objective[];
};
export type AskingView = {
  round: Round;
  choice: Choice;
  /** Those that the filters let through. */
  lines: AskingLine[];
  /** All that the draft asks, shown or not. */
  asked: { indicatorId: number; level: Level }[];
  objectives: Objective[];
};

/** What a draft asks and could ask; indicators no longer in use are not there. */
export const showAsking = question<z.infer<typeof inputs.choice>, AskingView>({
  name: "evaluation.showAsking",
  may: mayWriteRounds,
  input: inputs.choice,
  async run({ roundId, ...choice }, { tx, ambitoId }) {
    const round = await getRound(tx, ambitoId, roundId);
    const asked = await listAsked(tx, ambitoId, roundId);
    const levels = new Map(asked.map((one) => [one.indicatorId, one.level]));
    const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
    const places = await listPlaces(tx, ambitoId);
    const placesBy = Map.groupBy(places, (one) => one.indicatorId);
    const objectives = objectivesBy(places);
    const lines = (await listIndicators(tx, ambitoId)).flatMap(({ id, code, retiredOn }): AskingLine[] => {
      const definition = definitionOn(definitions.get(id) ?? [], round.lastDay);
      if (!definition || (retiredOn !== null && retiredOn <= round.lastDay)) return [];
      if (!isChosen(choice, placesBy.get(id) ?? [], definition)) return [];
      const { text, frequency, level } = definition;
      return [
        {
          ...{ indicatorId: id, code, text, frequency, level: levels.get(id) ?? level, isAsked: levels.has(id) },
          ...{ isComputed: isComputed(definition), objectives: objectives.get(id) ?? [] },
        },
      ];
    });
    const all = [...new Map([...objectives.values()].flat().map((one) => [one.code, one])).values()];
    return {
      ...{ round, choice, lines, objectives: all },
      asked: asked.map(({ indicatorId, level }) => ({ indicatorId, level })),
    };
  },
});
