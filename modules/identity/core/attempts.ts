// SPDX-License-Identifier: AGPL-3.0-or-later

/** After this many wrong passwords in a row one waits; an address is shared by a whole town hall, so it is given more. */
export const ATTEMPTS_ALLOWED = { account: 5, address: 30 } as const;

/** How long one waits, and after how long the wrong attempts are forgotten. */
export const LOCK_MINUTES = 15;

const MINUTE_MS = 60_000;

/** Whole minutes to wait, at least one: what the page tells. */
export function minutesUntil(end: Date, now: Date): number {
  return Math.max(1, Math.ceil((end.getTime() - now.getTime()) / MINUTE_MS));
}

export function lockEnd(now: Date): Date {
  return new Date(now.getTime() + LOCK_MINUTES * MINUTE_MS);
}

/** The moment before which wrong attempts no longer count. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - LOCK_MINUTES * MINUTE_MS);
}
