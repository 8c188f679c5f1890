// SPDX-License-Identifier: AGPL-3.0-or-later
// Results: of closed waves alone, and only what has passed the seal.
import type { z } from "zod";
import { question, type PlainDate, type Work } from "@albero/kernel";
import {
  participationOf,
  resultsOf,
  levelIn,
  type ItemResult,
  type Level,
  type LevelRefusal,
  type Participation,
} from "../core/results.ts";
import type { Wave } from "../core/wave.ts";
import { mayReadQuestionnaires } from "../permissions.ts";
import * as forms from "../store/forms.ts";
import * as waves from "../store/waves.ts";
import * as inputs from "../usecases/inputs.ts";
import { fewestOn } from "./office.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type WaveResults = { wave: Wave; fewest: number; participation: Participation; items: ItemResult[] };
export type ResultsView = {
  questionnaire: forms.Questionnaire;
  /** The oldest first: what is compared. */
  waves: WaveResults[];
  /** Waves that still take answers: their results are not there yet. */
  waiting: { name: string; lastDay: PlainDate }[];
};

export async function resultsOfWave({ tx, ambitoId }: Pick<Work, "tx" | "ambitoId">, wave: Wave): Promise<WaveResults> {
  const fewest = await fewestOn(wave.lastDay);
  const { form } = await forms.getVersion(tx, ambitoId, wave.versionId);
  const answers = await waves.listAnswers(tx, ambitoId, wave.id);
  const groups = (await waves.listGroups(tx, ambitoId, wave.id)).map(({ group, asked }) => ({
    ...{ group, asked, answers: answers.filter((each) => each.group === group).length },
  }));
  return { wave, fewest, participation: participationOf(groups, fewest), items: resultsOf(form, answers, fewest) };
}

/** Every closed wave of a questionnaire, side by side. */
export const questionnaireResults = question<In<"byQuestionnaire">, ResultsView>({
  name: "evaluation.questionnaireResults",
  may: mayReadQuestionnaires,
  input: inputs.byQuestionnaire,
  async run({ questionnaireId }, work) {
    const { tx, ambitoId } = work;
    const questionnaire = await forms.getQuestionnaire(tx, ambitoId, questionnaireId);
    const all = await waves.listWaves(tx, ambitoId, { questionnaireId });
    const closed: WaveResults[] = [];
    for (const wave of all) if (wave.closedOn !== null) closed.push(await resultsOfWave(work, wave));
    const waiting = all.filter((wave) => wave.closedOn === null).map(({ name, lastDay }) => ({ name, lastDay }));
    return { questionnaire, waves: closed, waiting };
  },
});

export type LevelView = {
  level: Level | null;
  refusal: LevelRefusal | "wave_open" | "no_such_question" | null;
  /** The day of the measure: the last on which one could answer. */
  day: PlainDate;
  wave: string;
};

/**
 * The level that a scale question reached in a closed wave: numerator (sum of the scores), denominator (answers). What feeds
 * an indicator of kind level. Without a level it says why.
 */
export async function levelOf(
  work: Pick<Work, "tx" | "ambitoId">,
  { waveId, key, line }: In<"level">,
): Promise<LevelView> {
  const wave = await waves.getWave(work.tx, work.ambitoId, waveId);
  const day = wave.closedOn !== null && wave.closedOn < wave.lastDay ? wave.closedOn : wave.lastDay;
  const without = (refusal: NonNullable<LevelView["refusal"]>): LevelView => ({
    level: null,
    refusal,
    day,
    wave: wave.name,
  });
  if (wave.closedOn === null) return without("wave_open");
  const { items } = await resultsOfWave(work, wave);
  const found = items.find(({ item }) => item.key === key && (item.line ?? "") === line);
  if (!found) return without("no_such_question");
  const level = levelIn(found);
  return typeof level === "string" ? without(level) : { level, refusal: null, day, wave: wave.name };
}

export const questionLevel = question<In<"level">, LevelView>({
  name: "evaluation.questionLevel",
  may: mayReadQuestionnaires,
  input: inputs.level,
  run: (given, work) => levelOf(work, given),
});
