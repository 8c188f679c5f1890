// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { STEP_STATES } from "../core/progress.ts";

export const nothing = z.strictObject({});
const cardId = shapes.id;
export const byCard = z.object({ integrationCardId: cardId });
export const file = z.object({ bytes: z.instanceof(Uint8Array), dryRun: z.boolean() });
export const mark = z.object({
  integrationCardId: cardId,
  position: z.coerce.number().int().min(1).max(200),
  state: z.enum(STEP_STATES),
  day: shapes.day,
  note: shapes.note,
});
