// SPDX-License-Identifier: AGPL-3.0-or-later
// What a closed wave could feed: its scales, and the indicators of kind level that an open round asks of the whole Ambito.
import type { z } from "zod";
import { question } from "@albero/kernel";
import { listDefinitions } from "../../indicators/store/indicators.ts";
import { listAsked, listRounds } from "../../rounds/store/rounds.ts";
import type { Item } from "../core/results.ts";
import { mayWriteQuestionnaires } from "../permissions.ts";
import { levelIn, type Level } from "../core/results.ts";
import { getQuestionnaire, type Questionnaire } from "../store/forms.ts";
import { getWave } from "../store/waves.ts";
import type { Wave } from "../core/wave.ts";
import * as inputs from "../usecases/inputs.ts";
import { resultsOfWave } from "./results.ts";

export type FeedView = {
  questionnaire: Questionnaire;
  wave: Wave;
  /** The scales whose level may be told. */
  scales: { item: Item; level: Level }[];
  asked: { roundId: number; round: string; indicatorId: number; text: string }[];
};

export const showFeed = question<z.infer<typeof inputs.byWave>, FeedView>({
  name: "evaluation.showFeed",
  may: mayWriteQuestionnaires,
  input: inputs.byWave,
  async run({ waveId }, work) {
    const { tx, ambitoId } = work;
    const wave = await getWave(tx, ambitoId, waveId);
    const items = wave.closedOn === null ? [] : (await resultsOfWave(work, wave)).items;
    const definitions = new Map((await listDefinitions(tx, ambitoId)).map((one) => [one.id, one]));
    const asked: FeedView["asked"] = [];
    for (const round of await listRounds(tx, ambitoId)) {
      if (round.state !== "open") continue;
      for (const one of await listAsked(tx, ambitoId, round.id)) {
        const definition = definitions.get(one.definitionId);
        if (one.level !== "ambito" || definition?.kind !== "level") continue;
        asked.push({ roundId: round.id, round: round.name, indicatorId: one.indicatorId, text: definition.text });
      }
    }
    const scales = items.flatMap((result) => {
      const level = levelIn(result);
      return typeof level === "string" ? [] : [{ item: result.item, level }];
    });
    return { questionnaire: await getQuestionnaire(tx, ambitoId, wave.questionnaireId), wave, scales, asked };
  },
});
