// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, timingSafeEqual } from "node:crypto";
import type pg from "pg";
import type { HeldAssignment, OpenSession, Proof, Session } from "../port.ts";

export const COOKIE_PREFIX = "albero";

export type SessionReader = {
  find(headers: Headers): Promise<Session | null>;
  list(accountId: string, thisSessionId: string): Promise<OpenSession[]>;
  /** Ends one session of the person; someone else's is as good as missing. */
  revoke(accountId: string, sessionId: string): Promise<boolean>;
};

type Row = {
  session_id: string;
  account_id: string;
  name: string;
  email: string;
  proof: Proof;
  has_second_factor: boolean;
  assignments: HeldAssignment[];
};

export function sessionReader(
  pool: pg.Pool,
  settings: { baseUrl: string; secret: string; now: () => Date; oidcCountsAsSecondFactor: boolean },
): SessionReader {
  const secure = settings.baseUrl.startsWith("https://");
  const cookieName = `${secure ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
  return {
    find: async (headers) => {
      const token = signedValue(headers.get("cookie"), cookieName, settings.secret);
      if (!token) return null;
      const { rows } = await pool.query<Row>({
        name: "find_session",
        text: "select * from auth.find_session($1, $2)",
        values: [token, settings.now()],
      });
      const row = rows[0];
      return row ? sessionOf(row, settings.oidcCountsAsSecondFactor) : null;
    },
    list: async (accountId, thisSessionId) => {
      const { rows } = await pool.query<{ id: string; browser: string; address: string; started: Date; ends: Date }>(
        `select id, coalesce("userAgent", '') as browser, coalesce("ipAddress", '') as address,
           "createdAt" as started, "expiresAt" as ends
         from auth.session where "userId" = $1 and "expiresAt" > $2 order by "createdAt" desc`,
        [accountId, settings.now()],
      );
      return rows.map((row) => ({
        id: row.id,
        browser: row.browser,
        address: row.address,
        startedAt: row.started,
        lastsUntil: row.ends,
        isThisOne: row.id === thisSessionId,
      }));
    },
    revoke: async (accountId, sessionId) => {
      const gone = await pool.query(`delete from auth.session where id = $1 and "userId" = $2`, [sessionId, accountId]);
      return gone.rowCount === 1;
    },
  };
}

function sessionOf(row: Row, oidcCounts: boolean): Session {
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    name: row.name,
    email: row.email,
    proof: row.proof,
    hasSecondFactor: row.has_second_factor,
    secondFactorDone: row.proof === "totp" || (row.proof === "oidc" && oidcCounts),
    assignments: row.assignments,
  };
}

/** The value of a cookie that we signed ("value.signature"), null when it is missing or the signature is not ours. */
function signedValue(cookies: string | null, name: string, secret: string): string | null {
  const found = cookies?.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  if (!found) return null;
  const text = decoded(found.slice(name.length + 1));
  const dot = text.lastIndexOf(".");
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), "base64");
  const ours = createHmac("sha256", secret).update(value).digest();
  return given.length === ours.length && timingSafeEqual(given, ours) ? value : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
