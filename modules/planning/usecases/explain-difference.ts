// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { guardCard } from "../core/guard.ts";
import { mayWritePlan } from "../permissions.ts";
import { getCard } from "../store/cards.ts";
import { insertExplanation } from "../store/explanations.ts";
import { getVersion } from "../store/versions.ts";
import { explanation } from "./inputs.ts";
import { nameOf } from "./names.ts";
import type { ExplainRefusal } from "./refusals.ts";

/**
 * Records why the printed total of a card differs from its lines: the figures stay as they are.
 * Also on a plan in force: an explanation is about what was printed and changes none of it.
 */
export const explainDifference = useCase<z.infer<typeof explanation>, { id: number }, ExplainRefusal>({
  name: "planning.explainDifference",
  may: mayWritePlan,
  input: explanation,
  async run({ versionId, code, differenceCents, text }, { tx, actor, ambitoId, now, record }) {
    const scope = { ambitoId, versionId };
    const { head } = await getVersion(tx, ambitoId, versionId, "share");
    if (head.status === "closed") return refuse("plan_is_closed");
    const { card } = await getCard(tx, scope, code, true);
    const { difference, differs } = guardCard(card, []);
    if (!differs || difference === null) return refuse("no_difference");
    if (difference !== differenceCents) return refuse("difference_changed");
    const given = { cardCode: code, differenceCents: difference, text, byName: nameOf(actor), at: now };
    const id = await insertExplanation(tx, scope, given);
    await record({ subject: `planning.card:${versionId}/${code}`, before: null, after: { differenceCents, text } });
    return ok({ id });
  },
});
