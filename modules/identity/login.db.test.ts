// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";
import type { Clock } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { createIdentity } from "./better-auth.ts";
import type { IdentityPort, RequestFacts } from "./port.ts";
import { cookieJar, totpOf } from "./test-support.ts";

const PASSWORD = "una frase lunga da ricordare";
let database: TestDatabase;
let identity: IdentityPort;
let minutesAhead = 0;
const clock: Clock = { now: () => new Date(Date.now() + minutesAhead * 60_000) };

beforeAll(async () => {
  database = await testDatabase();
  identity = createIdentity({
    url: database.url,
    baseUrl: "http://localhost:3105",
    secret: "a secret of more than thirty-two characters",
    clock,
  });
});
afterAll(async () => {
  await identity.close();
  await database.end();
});

async function newPerson(email: string): Promise<string> {
  const made = await identity.createAccount({ name: `Persona ${email}`, email, password: PASSWORD });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.accountId;
}

async function signedIn(email: string) {
  const jar = cookieJar();
  const result = await identity.signIn(jar.facts(), { email, password: PASSWORD });
  if (!result.ok) throw new Error(result.refusal);
  jar.keep(result.value.headers);
  return jar;
}

async function enrolled(
  jar: ReturnType<typeof cookieJar>,
): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  const started = await identity.enrollTotp(jar.facts(), PASSWORD);
  if (!started.ok) throw new Error(started.refusal);
  const confirmed = await identity.verifyTotp(jar.facts(), totpOf(started.value.secret, new Date()));
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  jar.keep(confirmed.value.headers);
  return started.value;
}

/** The code after the one that confirmed the enrolment, which is spent; clocks may differ by half a minute. */
function nextTotpOf(secret: string): string {
  return totpOf(secret, new Date(Date.now() + 30_000));
}

test("the right password opens a session whose cookie scripts cannot read", async () => {
  const accountId = await newPerson("entra@example.org");
  const answer = await identity.signIn(cookieJar().facts(), { email: " Entra@Example.org", password: PASSWORD });
  expect(answer.ok && answer.value.next).toBe("signed_in");
  const cookie = answer.ok ? answer.value.headers.getSetCookie().join("\n") : "";
  expect(cookie).toMatch(/^albero\.session_token=.*HttpOnly.*SameSite=Lax/s);
  const jar = await signedIn("entra@example.org");
  const session = await identity.findSession(jar.facts().headers);
  expect(session).toMatchObject({ accountId, email: "entra@example.org", proof: "password", secondFactorDone: false });
});

test("a cookie that is not signed by us is nobody", async () => {
  const jar = await signedIn("entra@example.org");
  const cookie = jar.facts().headers.get("cookie") ?? "";
  const forged = cookie.replace(/\.[^.;]+(;|$)/, `.${createHmac("sha256", "another").update("x").digest("base64")}$1`);
  expect(await identity.findSession(new Headers({ cookie: forged }))).toBeNull();
  expect(await identity.findSession(new Headers({ cookie: "albero.session_token=%E0%A4%A" }))).toBeNull();
  expect(await identity.findSession(new Headers())).toBeNull();
});

test("cookies are Secure when people reach Albero by https", async () => {
  const secure = createIdentity({
    url: database.url,
    baseUrl: "https://albero.example.org",
    secret: "a secret of more than thirty-two characters",
    clock,
  });
  const jar = cookieJar();
  const answer = await secure.signIn(jar.facts(), { email: "entra@example.org", password: PASSWORD });
  if (!answer.ok) throw new Error(answer.refusal);
  expect(answer.value.headers.getSetCookie()[0]).toMatch(/^__Secure-albero\.session_token=.*Secure/);
  jar.keep(answer.value.headers);
  expect(await secure.findSession(jar.facts().headers)).not.toBeNull();
  await secure.close();
});

test("nobody signs up", async () => {
  const { makeAuth } = await import("./login/options.ts");
  const { openPool } = await import("@albero/kernel");
  const pool = openPool(database.url, "albero_auth", 1);
  const settings = { url: database.url, baseUrl: "http://localhost:3105", secret: "x".repeat(40), clock };
  const auth = makeAuth(settings, pool);
  const body = { name: "Intruso", email: "intruso@example.org", password: PASSWORD };
  await expect(auth.api.signUpEmail({ body })).rejects.toThrow();
  await pool.end();
  expect(await identity.findAccount("intruso@example.org")).toBeNull();
});

test("an account keeps its e-mail to itself and its password long", async () => {
  await newPerson("prima@example.org");
  const again = await identity.createAccount({ name: "Seconda", email: "PRIMA@example.org", password: PASSWORD });
  expect(again).toMatchObject({ ok: false, refusal: "email_taken" });
  const short = await identity.createAccount({ name: "Corta", email: "corta@example.org", password: "troppocorta" });
  expect(short).toMatchObject({ ok: false, refusal: "password_too_short" });
});

test("after five wrong passwords even the right one waits, and the wait ends", async () => {
  await newPerson("distratta@example.org");
  const attempt = (password: string) =>
    identity.signIn(cookieJar().facts(), { email: "distratta@example.org", password });
  for (let time = 1; time <= 5; time += 1) {
    expect(await attempt("sbagliata sbagliata")).toMatchObject({ refusal: "wrong_credentials" });
  }
  expect(await attempt(PASSWORD)).toMatchObject({ refusal: "too_many_attempts", details: { retryInMinutes: 15 } });
  minutesAhead = 16;
  expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
  minutesAhead = 0;
});

test("a hundred guesses at once are five guesses", async () => {
  await newPerson("assalita@example.org");
  const guesses = Array.from({ length: 40 }, (_, at) =>
    identity.signIn(cookieJar(`10.0.0.${at}`).facts(), {
      email: "assalita@example.org",
      password: `guess number ${at}`,
    }),
  );
  const answers = await Promise.all(guesses);
  expect(answers.filter((answer) => !answer.ok && answer.refusal === "wrong_credentials")).toHaveLength(5);
});

test("an address that guesses at many accounts waits too, without shutting the accounts", async () => {
  const from = "10.9.9.9";
  for (let at = 0; at < 30; at += 1) {
    await identity.signIn(cookieJar(from).facts(), {
      email: `nobody-${at}@example.org`,
      password: "a wild long guess",
    });
  }
  const credentials = { email: "entra@example.org", password: PASSWORD };
  expect(await identity.signIn(cookieJar(from).facts(), credentials)).toMatchObject({ refusal: "too_many_attempts" });
  expect(await identity.signIn(cookieJar("10.9.9.10").facts(), credentials)).toMatchObject({ ok: true });
});

test("with a second factor the password alone opens nothing", async () => {
  await newPerson("codice@example.org");
  const first = await signedIn("codice@example.org");
  const { secret, recoveryCodes } = await enrolled(first);
  expect(await identity.findSession(first.facts().headers)).toMatchObject({ proof: "totp", secondFactorDone: true });

  const jar = cookieJar();
  const half = await identity.signIn(jar.facts(), { email: "codice@example.org", password: PASSWORD });
  expect(half.ok && half.value.next).toBe("second_factor");
  if (half.ok) jar.keep(half.value.headers);
  expect(await identity.findSession(jar.facts().headers)).toBeNull();

  const right = nextTotpOf(secret);
  const wrong = right === "000000" ? "000001" : "000000";
  expect(await identity.verifyTotp(jar.facts(), wrong)).toMatchObject({ refusal: "wrong_code" });
  const done = await identity.verifyTotp(jar.facts(), `${right.slice(0, 3)} ${right.slice(3)}`);
  if (!done.ok) throw new Error(done.refusal);
  jar.keep(done.value.headers);
  expect(await identity.findSession(jar.facts().headers)).toMatchObject({ proof: "totp", secondFactorDone: true });

  const lost = cookieJar();
  const again = await identity.signIn(lost.facts(), { email: "codice@example.org", password: PASSWORD });
  if (again.ok) lost.keep(again.value.headers);
  expect(await identity.verifyRecoveryCode(lost.facts(), recoveryCodes[0] ?? "")).toMatchObject({ ok: true });
});

test("a code opens one session: read over a shoulder it is spent", async () => {
  await newPerson("spalla@example.org");
  const { secret } = await enrolled(await signedIn("spalla@example.org"));
  const half = async () => {
    const jar = cookieJar();
    const opened = await identity.signIn(jar.facts(), { email: "spalla@example.org", password: PASSWORD });
    if (opened.ok) jar.keep(opened.value.headers);
    return jar;
  };
  const [first, second, third] = [await half(), await half(), await half()];
  const code = nextTotpOf(secret);
  const both = await Promise.all([first, second].map((jar) => identity.verifyTotp(jar.facts(), code)));
  expect(both.map((one) => (one.ok ? "in" : one.refusal)).toSorted()).toEqual(["code_already_used", "in"]);
  expect(await identity.verifyTotp(third.facts(), code)).toMatchObject({ refusal: "code_already_used" });
  expect(await identity.findSession(third.facts().headers)).toBeNull();
});

test("five wrong codes close the way of the codes", async () => {
  await newPerson("codici@example.org");
  const { secret } = await enrolled(await signedIn("codici@example.org"));
  const jar = cookieJar();
  const half = await identity.signIn(jar.facts(), { email: "codici@example.org", password: PASSWORD });
  if (half.ok) jar.keep(half.value.headers);
  const wrong = totpOf(secret, new Date(0));
  for (let time = 0; time < 5; time += 1) await identity.verifyTotp(jar.facts(), wrong);
  const fresh = cookieJar();
  const retry = await identity.signIn(fresh.facts(), { email: "codici@example.org", password: PASSWORD });
  if (retry.ok) fresh.keep(retry.value.headers);
  expect(await identity.verifyTotp(fresh.facts(), totpOf(secret, new Date()))).toMatchObject({
    refusal: "too_many_attempts",
  });
});

test("a code without a log-in that waits for it is a challenge that expired", async () => {
  expect(await identity.verifyTotp(cookieJar().facts(), "123456")).toMatchObject({ refusal: "challenge_expired" });
});

test("a revoked session is nobody at once; other people's sessions cannot be revoked", async () => {
  await newPerson("tanti@example.org");
  const [one, two] = [await signedIn("tanti@example.org"), await signedIn("tanti@example.org")];
  const open = await identity.listSessions(one.facts());
  expect(open).toHaveLength(2);
  const other = open.find((session) => !session.isThisOne);
  const stranger: RequestFacts = (await signedIn("entra@example.org")).facts();
  await identity.revokeSession(stranger, other?.id ?? "");
  expect(await identity.findSession(two.facts().headers)).not.toBeNull();
  await identity.revokeSession(one.facts(), other?.id ?? "");
  expect(await identity.findSession(two.facts().headers)).toBeNull();
  expect(await identity.findSession(one.facts().headers)).not.toBeNull();
});

test("signing out ends the session on the server, not only in the browser", async () => {
  const jar = await signedIn("tanti@example.org");
  await identity.signOut(jar.facts());
  expect(await identity.findSession(jar.facts().headers)).toBeNull();
});

test("a new password closes the other sessions and keeps how well this one was proved", async () => {
  await newPerson("cambia@example.org");
  const jar = await signedIn("cambia@example.org");
  await enrolled(jar);
  const facts = jar.facts();
  const next = "un'altra frase da ricordare";
  expect(await identity.changePassword(facts, { current: "sbagliata sbagliata", next })).toMatchObject({
    refusal: "wrong_password",
  });
  expect(await identity.changePassword(facts, { current: PASSWORD, next: "corta" })).toMatchObject({
    refusal: "password_too_short",
  });
  const changed = await identity.changePassword(facts, { current: PASSWORD, next });
  if (!changed.ok) throw new Error(changed.refusal);
  jar.keep(changed.value.headers);
  expect(await identity.findSession(facts.headers)).toBeNull();
  expect(await identity.findSession(jar.facts().headers)).toMatchObject({ proof: "totp" });
});

test("a closed account opens no session, and says so only to who knows the password", async () => {
  const accountId = await newPerson("chiusa@example.org");
  const jar = await signedIn("chiusa@example.org");
  await identity.disableAccount(accountId);
  expect(await identity.findSession(jar.facts().headers)).toBeNull();
  const attempt = (password: string) => identity.signIn(cookieJar().facts(), { email: "chiusa@example.org", password });
  expect(await attempt(PASSWORD)).toMatchObject({ refusal: "account_disabled" });
  expect(await attempt("non la conosco affatto")).toMatchObject({ refusal: "wrong_credentials" });
  await identity.enableAccount(accountId);
  expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
});
