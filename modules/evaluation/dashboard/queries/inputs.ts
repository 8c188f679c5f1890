// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

/** What the indicators of a round are grouped by: objective, policy area, who answers for the data, sub-area. */
export const GROUPS = ["objective", "area", "owner", "sub_area"] as const;
export type Grouping = (typeof GROUPS)[number];

const id = z.coerce.number().int().min(1);
const which = { roundId: id.optional(), territory: z.string().max(40).default("") };
const grouping = z.enum(GROUPS).default("objective");

export const board = z.object({ ...which, grouping });
export const group = z.object({ ...which, grouping, key: z.string().max(200) });
export const indicator = z.object({ indicatorId: id, roundId: id.optional() });
export const nothing = z.object({});
export const byObjective = z.object({ code: z.string().min(1).max(40) });
