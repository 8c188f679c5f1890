// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Result } from "@albero/kernel";
import { isAPIError } from "better-auth/api";
import type pg from "pg";
import type { CodeRefusal, IdentitySettings, RequestFacts } from "../port.ts";
import type { AttemptGuard } from "./attempts.ts";
import { ADDRESS_HEADER, type Auth } from "./options.ts";
import type { SessionReader } from "./sessions.ts";

/** What the parts of the adapter share. */
export type Inside = {
  settings: IdentitySettings;
  pool: pg.Pool;
  auth: Auth;
  sessions: SessionReader;
  attempts: AttemptGuard;
  record(useCase: string, account: { id: string; name: string }, after?: unknown): Promise<void>;
  /** Asks the password of the person of the session again, counting wrong ones as at the log-in. */
  confirmPassword(facts: RequestFacts, password: string): Promise<Result<void, "wrong_password" | "too_many_attempts">>;
};

/** The headers of the person with our own word on where they come from. */
export function withAddress(facts: RequestFacts): Headers {
  const headers = new Headers(facts.headers);
  headers.set(ADDRESS_HEADER, facts.address);
  return headers;
}

export type Tried = { ok: true; headers: Headers; answer: unknown } | { ok: false; code: string };

/** better-auth throws its refusals; anything else that is thrown is a fault and goes on. */
export async function tryAuth(work: () => Promise<{ headers: Headers; response: unknown }>): Promise<Tried> {
  try {
    const { headers, response } = await work();
    return { ok: true, headers: cookiesOf(headers), answer: response };
  } catch (error) {
    if (isAPIError(error)) return { ok: false, code: error.body?.code ?? error.message };
    throw error;
  }
}

/** Only the cookies of an answer: the rest of its headers is none of the browser's business. */
export function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers();
  for (const cookie of headers.getSetCookie()) cookies.append("set-cookie", cookie);
  return cookies;
}

export function refusedCode(code: string): CodeRefusal {
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return "too_many_attempts";
  if (code === "code_already_used") return code;
  return code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE" ? "wrong_code" : "challenge_expired";
}
