// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { decideMark, newestMarks } from "../core/progress.ts";
import { mayWriteIntegration } from "../permissions.ts";
import { getCard, insertMark, listMarks } from "../store/cards.ts";
import { stepFields } from "../texts.refusals.ts";
import { nameOf } from "../../indicators/usecases/names.ts";
import * as inputs from "./inputs.ts";
import type { OwnRefusal } from "./refusals.ts";

/** Marks a step of a card as begun, done, or not begun after all. Each mark is one more row. */
export const markIntegrationStep = useCase<z.infer<typeof inputs.mark>, { cardId: number }, OwnRefusal>({
  name: "evaluation.markIntegrationStep",
  may: mayWriteIntegration,
  input: inputs.mark,
  async run({ integrationCardId, ...mark }, { tx, actor, ambitoId, now, today, lang, record }) {
    const { id, card } = await getCard(tx, ambitoId, integrationCardId, "update");
    const before = newestMarks(await listMarks(tx, ambitoId, { cardId: id })).get(mark.position);
    const decided = decideMark(card.steps?.length ?? 0, before, mark, today);
    if (!decided.ok) return refuse(decided.refusal, { fields: stepFields(decided.refusal, lang) });
    await insertMark(tx, ambitoId, { ...mark, cardId: id, byName: nameOf(actor), at: now });
    await record({
      subject: `evaluation.integration_card:${id}/${mark.position}`,
      before: before ? { state: before.state, day: before.day } : null,
      after: mark,
    });
    return ok({ cardId: id });
  },
});
