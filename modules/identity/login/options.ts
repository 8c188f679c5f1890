// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, betterAuth, type GenericEndpointContext } from "better-auth";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { LOCK_MINUTES, ATTEMPTS_ALLOWED } from "../core/attempts.ts";
import { PASSWORD_LENGTH } from "../core/password.ts";
import { paths } from "../paths.ts";
import type { IdentitySettings, Proof } from "../port.ts";
import { COOKIE_PREFIX } from "./sessions.ts";
import { spendCode } from "./used-codes.ts";

/** The one outside login, by the name that better-auth knows it by. */
export const OIDC = "oidc";

/** We write this header on what we hand to better-auth, from the address of the connection: a client cannot choose it. */
export const ADDRESS_HEADER = "x-albero-address";

const TOTP = "/two-factor/verify-totp";

/** A working day: who comes back tomorrow logs in again. */
const SESSION_SECONDS = 12 * 60 * 60;

/**
 * better-auth, told to be strict: no sign-up, no silent linking, no telemetry, no address of its own on the network.
 * Its HTTP handler is never mounted: the port calls the few functions that Albero needs, so that its other
 * endpoints (change of e-mail, deletion of accounts, backup codes, …) do not exist for anybody.
 */
export function makeAuth(settings: IdentitySettings, pool: pg.Pool) {
  return betterAuth({
    appName: "Albero",
    baseURL: settings.baseUrl,
    secret: settings.secret,
    trustedOrigins: [new URL(settings.baseUrl).origin],
    telemetry: { enabled: false },
    logger: { level: "error", disabled: true },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
      type: "postgres",
      schemaName: "auth",
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    account: { accountLinking: { enabled: true, disableImplicitLinking: true }, encryptOAuthTokens: true },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { proof: { type: "string", required: false, input: false } },
    },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 60 },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: settings.baseUrl.startsWith("https://"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      user: { create: { before: (user, context) => refuseTheUninvited(pool, settings, user, context) } },
      session: { create: { before: (session, context) => markSession(pool, settings, session, context) } },
    },
    plugins: [
      twoFactor({
        issuer: "Albero",
        accountLockout: { maxFailedAttempts: ATTEMPTS_ALLOWED.account, durationSeconds: LOCK_MINUTES * 60 },
      }),
      ...(settings.oidc ? [outsideLogin(settings.oidc, settings.baseUrl)] : []),
    ],
  });
}

function outsideLogin(oidc: NonNullable<IdentitySettings["oidc"]>, baseUrl: string) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC,
        name: oidc.label,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ["openid", "email", "profile"],
        redirectURI: new URL(paths.oidcReturn(), baseUrl).href,
        pkce: true,
        requireIdTokenVerification: true,
      },
    ],
  });
}

type NewUser = { email: string; emailVerified: boolean; name: string };

/** The only user that better-auth makes by itself is one that comes through the outside login: invited, or refused. */
async function refuseTheUninvited(
  pool: pg.Pool,
  settings: IdentitySettings,
  user: NewUser,
  context: GenericEndpointContext | null,
) {
  if (!context?.path?.startsWith("/callback")) return false;
  if (!user.emailVerified) throw new APIError("FORBIDDEN", { code: "oidc_not_verified", message: "not verified" });
  const { rowCount } = await pool.query("select from auth.open_invitations($1, $2)", [
    user.email,
    settings.clock.now(),
  ]);
  if (!rowCount) throw new APIError("FORBIDDEN", { code: "oidc_not_invited", message: "not invited" });
  return { data: { ...user, name: user.name || user.email } };
}

type NewSession = { userId: string } & Record<string, unknown>;

/** No session for a closed account, none for a code that opened one already; every other one says how it was proved. */
async function markSession(
  pool: pg.Pool,
  settings: IdentitySettings,
  session: NewSession,
  context: GenericEndpointContext | null,
) {
  const { rows } = await pool.query<{ closed: boolean }>(
    `select disabled_at is not null as closed from auth."user" where id = $1`,
    [session.userId],
  );
  if (rows[0]?.closed !== false) throw new APIError("FORBIDDEN", { code: "account_disabled", message: "disabled" });
  const isFresh =
    context?.path !== TOTP || (await spendCode(pool, session.userId, codeIn(context), settings.clock.now()));
  if (!isFresh) throw new APIError("FORBIDDEN", { code: "code_already_used", message: "used" });
  return { data: { ...session, proof: proofOf(context) } };
}

function codeIn({ body }: GenericEndpointContext): string {
  return String((body as { code?: unknown } | undefined)?.code ?? "");
}

function proofOf(context: GenericEndpointContext | null): Proof {
  const path = context?.path ?? "";
  if (path.startsWith("/callback")) return "oidc";
  if (path === TOTP || path === "/two-factor/verify-backup-code") return "totp";
  // A changed password renews the session, which stays as well proved as it was.
  const present = context?.context.session?.session as { proof?: Proof } | undefined;
  return path === "/change-password" ? (present?.proof ?? "password") : "password";
}

export type Auth = ReturnType<typeof makeAuth>;
