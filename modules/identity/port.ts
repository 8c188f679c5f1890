// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Caller, Actor, Clock, Lang, PlainDate, Result, Role } from "@albero/kernel";

/** How the person of a session proved who they are: a password, a password and a code, or another body's login. */
export type Proof = "password" | "totp" | "oidc";

/** One assignment of a person: what they may do, where, for which body, until when (both days included). */
export type HeldAssignment = {
  ambitoId: number;
  ambitoSlug: string;
  ambitoName: string;
  role: Role;
  /** The body the person acts for: a municipality, a company, a cooperative. */
  body: string;
  /** ISTAT code of a municipality or code of a sub-area; null for the whole Ambito. */
  territory: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate | null;
  /** The Ambito asks for a second factor. */
  requiresSecondFactor: boolean;
};

/** The session of a request: who, proved how, with every assignment the person holds in any Ambito. */
export type Session = {
  accountId: string;
  sessionId: string;
  name: string;
  email: string;
  proof: Proof;
  /** The account has a working second factor. */
  hasSecondFactor: boolean;
  /** This session was opened with a second factor, or by a login that the installation trusts as one. */
  secondFactorDone: boolean;
  assignments: readonly HeldAssignment[];
};

/** `set-cookie` headers for the answer: a route copies them, whatever else it answers. */
export type Cookies = { headers: Headers };

export type SignInRefusal = "wrong_credentials" | "too_many_attempts" | "account_disabled";
export type CodeRefusal = "wrong_code" | "code_already_used" | "too_many_attempts" | "challenge_expired";
export type PasswordRefusal = "wrong_password" | "password_too_short" | "password_too_long" | "too_many_attempts";
export type OidcRefusal = "oidc_failed" | "oidc_not_invited" | "oidc_not_linked" | "oidc_not_verified";

/** What an authenticator application needs: the address as a picture and as a secret to type. */
export type Enrolment = { secret: string; svg: string; recoveryCodes: readonly string[] };

export type OpenSession = {
  id: string;
  /** What the browser said of itself. */
  browser: string;
  address: string;
  startedAt: Date;
  lastsUntil: Date;
  isThisOne: boolean;
};

/** What one request tells: the cookies it carried and where it came from (never a header that the client chose). */
export type RequestFacts = { headers: Headers; address: string };

/**
 * Everything Albero needs from a login product, and nothing that such a product needs from Albero.
 * A refusal `too_many_attempts` carries `details.retryInMinutes` (whole minutes, at least 1).
 */
export type IdentityPort = {
  /** Where people reach Albero, for the links that it gives out. */
  readonly baseUrl: string;
  /** The label of the button when another body's login is configured. */
  readonly oidcLabel: string | null;
  /** One query, no cache: a session revoked a moment ago is not found. */
  findSession(headers: Headers): Promise<Session | null>;
  signIn(
    facts: RequestFacts,
    credentials: { email: string; password: string },
  ): Promise<Result<Cookies & { next: "signed_in" | "second_factor" }, SignInRefusal>>;
  /** Ends a log-in that waits for the code; also confirms the enrolment when there is a session. */
  verifyTotp(facts: RequestFacts, code: string): Promise<Result<Cookies, CodeRefusal>>;
  verifyRecoveryCode(facts: RequestFacts, code: string): Promise<Result<Cookies, CodeRefusal>>;
  enrollTotp(facts: RequestFacts, password: string): Promise<Result<Enrolment, PasswordRefusal | "already_enrolled">>;
  disableTotp(facts: RequestFacts, password: string): Promise<Result<Cookies, PasswordRefusal>>;
  signOut(facts: RequestFacts): Promise<Cookies>;
  listSessions(facts: RequestFacts): Promise<OpenSession[]>;
  revokeSession(facts: RequestFacts, sessionId: string): Promise<void>;
  changePassword(
    facts: RequestFacts,
    change: { current: string; next: string },
  ): Promise<Result<Cookies, PasswordRefusal>>;
  /** Only an invitation, the command line or the demo loader come here: nobody signs up. */
  createAccount(account: {
    name: string;
    email: string;
    password: string;
  }): Promise<Result<{ accountId: string }, "email_taken" | "password_too_short" | "password_too_long">>;
  findAccount(email: string): Promise<{ accountId: string; name: string; isDisabled: boolean } | null>;
  setPassword(accountId: string, password: string): Promise<void>;
  disableAccount(accountId: string): Promise<void>;
  enableAccount(accountId: string): Promise<void>;
  /** The invitation behind the secret of a link, before anybody knows which Ambito it is of. */
  findInvitation(token: string): Promise<FoundInvitation | null>;
  /** The invitations that wait for an e-mail that another body has vouched for. */
  openInvitations(email: string): Promise<readonly { ambitoId: number; tokenHash: string }[]>;
  /** Begins the assignment of an invitation, for the person of the caller in the Ambito of the caller. */
  takeUp(
    caller: Caller,
    tokenHash: string,
  ): Promise<Result<{ id: number }, "invitation_gone" | "invited_someone_else" | "invalid_input">>;
  /** The address of the other body's login, to redirect to. With `link`, for the person of the session. */
  startOidc(
    facts: RequestFacts,
    ask: { returnTo: string; link: boolean },
  ): Promise<Result<Cookies & { location: string }, "oidc_failed">>;
  /** The answer of the other body's login: `/accedi/ritorno` gives its own request. */
  finishOidc(facts: RequestFacts, request: Request): Promise<Result<Cookies & { returnTo: string }, OidcRefusal>>;
  close(): Promise<void>;
};

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says: "SPID o CIE", "Regione Lombardia". */
  label: string;
  /** True when that login always asks a second factor itself (SPID level 2, CIE). */
  countsAsSecondFactor: boolean;
};

export type IdentitySettings = {
  /** The database, as a URL: the port opens its own pool with the role `albero_auth`. */
  url: string;
  /** Where people reach Albero; with https the cookies are `Secure`. */
  baseUrl: string;
  /** At least 32 characters, kept by the server beside its data. */
  secret: string;
  oidc?: OidcSettings;
  clock: Clock;
  poolSize?: number;
};

/** One account of a demonstration, listed at the log-in with its password. */
export type DemoAccount = { email: string; name: string; role: Role; password: string };

/** Makes a caller for the few steps that happen in an Ambito other than that of the address: accepting an invitation. */
export type CallAs = (ambitoId: number, actor: Actor, lang: Lang) => Caller;

/** What the server gives with each request to the pages of this module, as `requestInfo(context).login`. */
export type Login = { port: IdentityPort; session: Session | null; callAs: CallAs };

/** An invitation as whoever holds its link may see it. */
export type FoundInvitation = {
  ambitoId: number;
  ambitoName: string;
  ambitoSlug: string;
  tokenHash: string;
  email: string;
  name: string;
  role: Role;
  body: string;
  state: "open" | "used" | "withdrawn" | "expired";
  hasAccount: boolean;
};
