// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

/** An invitation lasts two weeks: long enough for a holiday, short enough for a lost e-mail. */
export const INVITATION_DAYS = 14;

export type InvitationState = "open" | "used" | "withdrawn" | "expired";

export function stateOf(
  invitation: { expiresAt: Date; usedAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): InvitationState {
  if (invitation.usedAt) return "used";
  if (invitation.withdrawnAt) return "withdrawn";
  return invitation.expiresAt > now ? "open" : "expired";
}

/** What the database keeps of the secret of a link: who reads the table cannot make the link. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
