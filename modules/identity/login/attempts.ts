// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Clock, ok, refuse, type Refused, type Ok } from "@albero/kernel";
import type pg from "pg";
import { ATTEMPTS_ALLOWED, forgottenBefore, lockEnd, minutesUntil } from "../core/attempts.ts";

type Kind = keyof typeof ATTEMPTS_ALLOWED;

/** Counts attempts in the database, so that a second process or a restart gives nobody a fresh start. */
export type AttemptGuard = {
  /** Counts one attempt before it is made, so that a hundred at once are no way round; refuses when there were too many. */
  claim(email: string, address: string): Promise<Ok<void> | Refused<"too_many_attempts">>;
  /** The attempt was right: the account starts afresh, the address gets its attempt back. */
  forgive(email: string, address: string): Promise<void>;
};

export function attemptGuard(pool: pg.Pool, clock: Clock): AttemptGuard {
  return {
    claim: async (email, address) => {
      const now = clock.now();
      const waits = [await claimOne(pool, "account", email, now), await claimOne(pool, "address", address, now)];
      const until = waits.find((wait) => wait !== null);
      return until ? refuse("too_many_attempts", { details: { retryInMinutes: minutesUntil(until, now) } }) : ok();
    },
    forgive: async (email, address) => {
      await pool.query("delete from auth.lockout where key = $1", [`account:${email}`]);
      await pool.query(
        "update auth.lockout set failures = greatest(failures - 1, 0), locked_until = null where key = $1 and failures <= $2",
        [`address:${address}`, ATTEMPTS_ALLOWED.address],
      );
    },
  };
}

/** The attempt that reaches the limit is still made and closes the door behind it: only those after it are refused. */
async function claimOne(pool: pg.Pool, kind: Kind, who: string, now: Date): Promise<Date | null> {
  const allowed = ATTEMPTS_ALLOWED[kind];
  const { rows } = await pool.query<{ failures: number; locked_until: Date | null }>(
    `insert into auth.lockout as l (key, failures, last_failure_at) values ($1, 1, $2)
     on conflict (key) do update set
       failures = case when l.locked_until > $2 then l.failures + 1
                       when l.locked_until <= $2 or l.last_failure_at < $3 then 1
                       else l.failures + 1 end,
       locked_until = case when l.locked_until > $2 then l.locked_until
                           when l.locked_until is null and l.last_failure_at >= $3 and l.failures + 1 >= $4 then $5
                           else null end,
       last_failure_at = $2
     returning failures, locked_until`,
    [`${kind}:${who}`, now, forgottenBefore(now), allowed, lockEnd(now)],
  );
  const counted = rows[0];
  return counted && counted.failures > allowed ? counted.locked_until : null;
}
