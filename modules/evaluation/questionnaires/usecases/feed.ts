// SPDX-License-Identifier: AGPL-3.0-or-later
// From a closed wave to the measure of an indicator: numerator the sum of the scores, denominator the answers.
import type { z } from "zod";
import { formatDate, ok, refuse, useCase } from "@albero/kernel";
import type { EntryTrouble } from "../../rounds/core/entry.ts";
import { mayEnterMeasures } from "../../rounds/permissions.ts";
import { getRound } from "../../rounds/store/rounds.ts";
import { troubleWords } from "../../rounds/texts.troubles.ts";
import { checkerFor, holdRequests, write } from "../../rounds/usecases/writing.ts";
import type { LevelRefusal } from "../core/results.ts";
import { mayWriteQuestionnaires } from "../permissions.ts";
import { levelOf } from "../queries/results.ts";
import * as inputs from "./inputs.ts";

export type FeedRefusal = LevelRefusal | EntryTrouble | "wave_open" | "no_such_question" | "nothing_new";

/**
 * Writes the level that a question reached into an open round, as a measure of an indicator that is asked of the whole Ambito.
 * It is a measure like any other: checked, accepted, locked by the same people. Refuses what the seal does not tell.
 */
export const feedIndicator = useCase<z.infer<typeof inputs.feed>, { roundId: number; measureId: number }, FeedRefusal>({
  name: "evaluation.feedIndicator",
  may: (actor) => mayWriteQuestionnaires(actor) && mayEnterMeasures(actor),
  input: inputs.feed,
  async run({ waveId, key, line, roundId, indicatorId, reason }, work) {
    const { tx, ambitoId, lang, record } = work;
    const { level, refusal, day, wave } = await levelOf(work, { waveId, key, line });
    if (level === null) return refuse(refusal ?? "too_few_answers");
    const round = await getRound(tx, ambitoId, roundId, "share");
    await holdRequests(tx, ambitoId, roundId, [indicatorId]);
    const checker = await checkerFor(work, round, [indicatorId]);
    const checked = checker.check({
      ...{ indicatorId, territory: "", breakdown: "", reason, confirmed: true, seen: undefined, day: formatDate(day) },
      note: `${wave}: ${key}${line === "" ? "" : `.${line}`} (${level.answers})`,
      typed: {
        ...{ state: "value", value: "", items: "" },
        ...{ numerator: String(level.numerator), denominator: String(level.denominator) },
      },
    });
    const [first] = checked.problems;
    if (first) {
      const path = first.field === "reason" ? "reason" : "asked";
      return refuse(first.trouble, { fields: [{ path, message: troubleWords(first, lang) }] });
    }
    if (!checked.measure) return refuse("nothing_new");
    const [measureId = 0] = await write(work, roundId, [{ ...checked.measure, origin: "survey" }]);
    const after = { ...level, roundId, indicatorId, measureId, question: key };
    await record({ subject: `evaluation.wave:${waveId}`, before: null, after });
    return ok({ roundId, measureId });
  },
});
