// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, openPool, refuse, strangeTexts } from "@albero/kernel";
import { PASSWORD_LENGTH } from "./core/password.ts";
import { accounts, passwordProblem } from "./login/accounts.ts";
import { attemptGuard } from "./login/attempts.ts";
import { cookiesOf, tryAuth, withAddress, type Inside } from "./login/inside.ts";
import { recordAccountEvent } from "./login/journal.ts";
import { oidc } from "./login/oidc.ts";
import { makeAuth } from "./login/options.ts";
import { secondFactor } from "./login/second-factor.ts";
import { sessionReader } from "./login/sessions.ts";
import type { IdentityPort, IdentitySettings } from "./port.ts";

const LONGEST_ADDRESS = 200;

/**
 * The identity port on better-auth. Opens its own pool with the role `albero_auth`, the only one that can read
 * or write accounts. Asserts nothing of the network: an outside login that is down is asked again when it is used.
 */
export function createIdentity(settings: IdentitySettings): IdentityPort {
  const inside = openInside(settings);
  const { pool, sessions, auth, attempts } = inside;
  return {
    baseUrl: settings.baseUrl,
    oidcLabel: settings.oidc?.label ?? null,
    findSession: sessions.find,
    ...secondFactor(inside),
    ...oidc(inside),
    ...accounts(inside),
    signIn: async (facts, { email: typed, password }) => {
      const email = typed.trim().toLowerCase();
      // No account has such an address: nothing is counted, nothing is asked.
      if (email.length > LONGEST_ADDRESS || strangeTexts(email).length > 0) return refuse("wrong_credentials");
      const claimed = await attempts.claim(email, facts.address);
      if (!claimed.ok) return claimed;
      const done = await tryAuth(() =>
        auth.api.signInEmail({ body: { email, password }, headers: withAddress(facts), returnHeaders: true }),
      );
      if (!done.ok) return refuse(done.code === "account_disabled" ? "account_disabled" : "wrong_credentials");
      await attempts.forgive(email, facts.address);
      const answer = done.answer as { twoFactorRedirect?: boolean; user?: { id: string; name: string } };
      if (answer.twoFactorRedirect) return ok({ headers: done.headers, next: "second_factor" as const });
      if (answer.user) await inside.record("identity.signIn", answer.user, { proof: "password" });
      return ok({ headers: done.headers, next: "signed_in" as const });
    },
    signOut: async (facts) => {
      const { headers } = await auth.api.signOut({ headers: withAddress(facts), returnHeaders: true });
      return { headers: cookiesOf(headers) };
    },
    listSessions: async ({ headers }) => {
      const session = await sessions.find(headers);
      return session ? sessions.list(session.accountId, session.sessionId) : [];
    },
    revokeSession: async ({ headers }, sessionId) => {
      const session = await sessions.find(headers);
      if (!session || strangeTexts(sessionId).length > 0) return;
      if (!(await sessions.revoke(session.accountId, sessionId))) return;
      await inside.record("identity.revokeSession", { id: session.accountId, name: session.name });
    },
    changePassword: async (facts, { current, next }) => {
      const problem = passwordProblem(next);
      if (problem) return refuse(problem, { details: PASSWORD_LENGTH });
      const confirmed = await inside.confirmPassword(facts, current);
      if (!confirmed.ok) return confirmed;
      const session = await sessions.find(facts.headers);
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const done = await tryAuth(() =>
        auth.api.changePassword({ body, headers: withAddress(facts), returnHeaders: true }),
      );
      if (!done.ok) return refuse("wrong_password");
      if (session) await inside.record("identity.changePassword", { id: session.accountId, name: session.name });
      return ok({ headers: done.headers });
    },
    close: () => pool.end(),
  };
}

function openInside(settings: IdentitySettings): Inside {
  const pool = openPool(settings.url, "albero_auth", settings.poolSize ?? 4);
  const auth = makeAuth(settings, pool);
  const attempts = attemptGuard(pool, settings.clock);
  const sessions = sessionReader(pool, {
    baseUrl: settings.baseUrl,
    secret: settings.secret,
    now: () => settings.clock.now(),
    oidcCountsAsSecondFactor: settings.oidc?.countsAsSecondFactor ?? false,
  });
  return {
    settings,
    pool,
    auth,
    sessions,
    attempts,
    record: (useCase, account, after) => recordAccountEvent(pool, { useCase, account, after }),
    confirmPassword: async (facts, password) => {
      const session = await sessions.find(facts.headers);
      if (!session) return refuse("wrong_password");
      const claimed = await attempts.claim(session.email, facts.address);
      if (!claimed.ok) return claimed;
      const { rows } = await pool.query<{ password: string | null }>(
        `select password from auth.account where "userId" = $1 and "providerId" = 'credential'`,
        [session.accountId],
      );
      const kept = rows[0]?.password;
      const right = kept ? await (await auth.$context).password.verify({ hash: kept, password }) : false;
      if (!right) return refuse("wrong_password");
      await attempts.forgive(session.email, facts.address);
      return ok();
    },
  };
}
