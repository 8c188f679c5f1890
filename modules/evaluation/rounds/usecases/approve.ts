// SPDX-License-Identifier: AGPL-3.0-or-later
// Measures pass from entered to locked by territory, and come back with a reason.
import type { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { decidePass } from "../core/approval.ts";
import { mayCheckMeasures } from "../permissions.ts";
import { moveMeasures as move } from "../store/measures.ts";
import { insertPassage } from "../store/passages.ts";
import { getRound, listAsked } from "../store/rounds.ts";
import { foldRound, holdRequests } from "../store/standings.ts";
import { nameOf } from "./actor-name.ts";
import * as inputs from "./inputs.ts";
import type { RoundsRefusal } from "./refusals.ts";

/**
 * Checks, accepts, locks or reopens the measures of a sub-area with its municipalities ("" for all the rest), of some
 * indicators or of all. Each passage is kept with who, when and why.
 */
export const moveMeasures = useCase<z.infer<typeof inputs.pass>, { roundId: number; moved: number }, RoundsRefusal>({
  name: "evaluation.moveMeasures",
  may: mayCheckMeasures,
  input: inputs.pass,
  async run({ roundId, group, indicatorIds, to, reason }, { tx, ambitoId, actor, now, record }) {
    const round = await getRound(tx, ambitoId, roundId, "share");
    const decided = decidePass(actor, round, { group, to, reason });
    if (!decided.ok) return decided;
    const only = indicatorIds.length === 0 ? null : indicatorIds;
    const held = only ?? (await listAsked(tx, ambitoId, roundId)).map((one) => one.indicatorId);
    await holdRequests(tx, ambitoId, roundId, held);
    const moved = await move(tx, ambitoId, { roundId, group, indicatorIds: only, from: decided.value, to });
    if (moved.length === 0) return refuse("nothing_to_move");
    const counts = Map.groupBy(moved, (one) => one.indicatorId);
    const passages = only ? [...counts] : ([[null, moved]] as const);
    for (const [indicatorId, all] of passages)
      await insertPassage(tx, ambitoId, {
        ...{ roundId, territory: group, indicatorId, toStatus: to, reason, measures: all.length },
        ...{ byName: nameOf(actor), at: now },
      });
    await foldRound(tx, ambitoId, roundId, [...counts.keys()]);
    const after = { group, to, reason, measures: moved.length, indicatorIds: [...counts.keys()] };
    await record({ subject: `evaluation.round:${roundId}`, before: null, after });
    return ok({ roundId, moved: moved.length });
  },
});
