// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

const id = z.coerce.number().int().min(1).max(2_147_483_647);
export const meetingInput = z.object({ meetingId: id });
export const voteInput = z.object({ meetingId: id, voteId: id });
