// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import {
  ok,
  problemsOf,
  refuse,
  strangeTexts,
  useCase,
  type FieldProblem,
  type Lang,
  type Result,
} from "@albero/kernel";
import { putIndicators } from "../../indicators/store/put.ts";
import { nameOf } from "../../indicators/usecases/names.ts";
import { integrationFile, type IntegrationFile } from "../core/file.ts";
import { indicatorsOf } from "../core/indicators.ts";
import { odditiesOf } from "../core/oddities.ts";
import { mayWriteIntegration } from "../permissions.ts";
import { findSet, insertFile, listCards, type StoredSet } from "../store/cards.ts";
import { stored, texts } from "../texts.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";

const MOST_BYTES = 5_000_000;
const MOST_PROBLEMS = 200;

export type LoadedCards = {
  /** False in a trial, and where these very cards are there already. */
  changed: boolean;
  wasThere: boolean;
  title: string;
  period: string;
  cards: number;
  goals: number;
  indicators: number;
  odd: number;
};

/** Reads a file of cards; the problems carry the path inside the file. */
export function readCards(
  bytes: Uint8Array,
  lang: Lang,
): Result<IntegrationFile, "no_file" | "file_too_big" | "has_problems"> {
  if (bytes.length === 0) return refuse("no_file");
  if (bytes.length > MOST_BYTES) return refuse("file_too_big");
  const problems = (fields: FieldProblem[]) =>
    refuse("has_problems", { details: { problems: fields.length }, fields: fields.slice(0, MOST_PROBLEMS) });
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return problems([{ path: "", message: texts[lang].upload.notJson }]);
  }
  const read = integrationFile.safeParse(content);
  if (!read.success) return problems(problemsOf(read.error, lang));
  const strange = strangeTexts(content);
  if (strange.length > 0)
    return problems(strange.map((path) => ({ path: path.join("."), message: texts[lang].upload.strange })));
  return ok(read.data);
}

/**
 * Stores the cards of a period with their indicators. A trial says what would be stored. The same cards a second time change
 * nothing; other cards of a period that has some are refused, for steps and measures hang on those.
 */
export const loadIntegrationCards = useCase<z.infer<typeof inputs.file>, LoadedCards, OwnRefusal>({
  name: "evaluation.loadIntegrationCards",
  may: mayWriteIntegration,
  unaudited: "A trial and a second load change nothing; the first load leaves its event.",
  input: inputs.file,
  async run({ bytes, dryRun }, { tx, actor, ambitoId, now, lang, record }) {
    const read = readCards(bytes, lang);
    if (!read.ok) return read;
    const file = read.value;
    const there = await findSet(tx, ambitoId, file.period);
    if (there && !(await isSame(there, file))) return refuse("other_cards_there", { details: { period: file.period } });
    const indicators = file.cards.flatMap((card) => card.indicators);
    const report: LoadedCards = {
      ...{ changed: !there && !dryRun, wasThere: there !== null, title: file.title, period: file.period },
      ...{ cards: file.cards.length, indicators: indicators.length },
      goals: file.sharedGoals.flatMap((area) => area.goals).length,
      odd: indicators.filter((indicator) => odditiesOf(indicator).length > 0).length,
    };
    if (!report.changed) return ok(report);
    const who = { now, byName: nameOf(actor) };
    const setId = await insertFile(tx, ambitoId, file, who);
    await putIndicators(tx, ambitoId, indicatorsOf(file, stored), who);
    const { changed: _changed, wasThere: _wasThere, ...loaded } = report;
    await record({ subject: `evaluation.integration_set:${setId}`, before: null, after: loaded });
    return ok(report);

    async function isSame(set: StoredSet, { format: _format, cards, ...head }: IntegrationFile): Promise<boolean> {
      const stores = (await listCards(tx, ambitoId, set.id)).map((each) => each.card);
      return (
        isDeepStrictEqual(
          stores,
          cards.toSorted((a, b) => a.n - b.n),
        ) && isDeepStrictEqual(set.head, head)
      );
    }
  },
});
