// SPDX-License-Identifier: AGPL-3.0-or-later
import { call, machineClock } from "@albero/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { createIdentity } from "./better-auth.ts";
import type { IdentityPort } from "./port.ts";
import { useCases } from "./registry.ts";
import { startIssuer, type Claims } from "./test-issuer.ts";
import { cookieJar } from "./test-support.ts";

const PASSWORD = "una frase lunga da ricordare";
const CLIENT = { id: "albero", secret: "the secret of the client" };
let database: TestDatabase;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let identity: IdentityPort;
let crema: number;

beforeAll(async () => {
  database = await testDatabase();
  crema = await database.newAmbito("crema");
  issuer = await startIssuer(CLIENT);
  identity = createIdentity({
    url: database.url,
    baseUrl: "http://localhost:3105",
    secret: "a secret of more than thirty-two characters",
    clock: machineClock,
    oidc: {
      issuer: issuer.state.issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      label: "Regione di prova",
      countsAsSecondFactor: true,
    },
  });
});
afterAll(async () => {
  await identity.close();
  await issuer.stop();
  await database.end();
});

const claims = (name: string, more: Partial<Claims> = {}): Claims => ({
  sub: `subject-${name}`,
  email: `${name}@example.org`,
  email_verified: true,
  name: `Persona ${name}`,
  ...more,
});

/** What a browser does: to the issuer, and back to us with its answer. */
async function through(jar: ReturnType<typeof cookieJar>, who: Claims, link = false) {
  issuer.state.present = who;
  const started = await identity.startOidc(jar.facts(), { returnTo: "/profilo", link });
  if (!started.ok) throw new Error(started.refusal);
  jar.keep(started.value.headers);
  const sent = await fetch(started.value.location, { redirect: "manual" });
  const back = sent.headers.get("location") ?? "";
  expect(back).toMatch(/^http:\/\/localhost:3105\/accedi\/ritorno\?/);
  const finished = await identity.finishOidc(jar.facts(), new Request(back));
  if (finished.ok) jar.keep(finished.value.headers);
  return finished;
}

async function invite(email: string) {
  const caller = database.caller(crema, personWith("administrator"), machineClock);
  const made = await call(caller, useCases.invite, { email, name: "Invitata", role: "mayor", body: "Comune" });
  if (!made.ok) throw new Error(made.refusal);
}

test("who was invited with a verified e-mail gets in, and that login counts as a second factor", async () => {
  await invite("sindaca@example.org");
  const jar = cookieJar();
  expect(await through(jar, claims("sindaca"))).toMatchObject({ ok: true, value: { returnTo: "/profilo" } });
  const session = await identity.findSession(jar.facts().headers);
  expect(session).toMatchObject({ email: "sindaca@example.org", proof: "oidc", secondFactorDone: true });
  expect(await identity.openInvitations("sindaca@example.org")).toHaveLength(1);
  expect(await through(cookieJar(), claims("sindaca"))).toMatchObject({ ok: true });
});

test("who was not invited does not get in, and leaves no account behind", async () => {
  const jar = cookieJar();
  expect(await through(jar, claims("sconosciuta"))).toMatchObject({ refusal: "oidc_not_invited" });
  expect(await identity.findSession(jar.facts().headers)).toBeNull();
  expect(await identity.findAccount("sconosciuta@example.org")).toBeNull();
});

test("an e-mail that the issuer does not vouch for opens nothing", async () => {
  await invite("dubbia@example.org");
  expect(await through(cookieJar(), claims("dubbia", { email_verified: false }))).toMatchObject({
    refusal: "oidc_not_verified",
  });
});

test("an account with a password is never taken over by an e-mail alone; its owner links it from inside", async () => {
  await identity.createAccount({ name: "Con password", email: "propria@example.org", password: PASSWORD });
  await invite("propria@example.org");
  expect(await through(cookieJar(), claims("propria"))).toMatchObject({ refusal: "oidc_not_linked" });

  const jar = cookieJar();
  const entered = await identity.signIn(jar.facts(), { email: "propria@example.org", password: PASSWORD });
  if (entered.ok) jar.keep(entered.value.headers);
  expect(await through(jar, claims("altra-persona"), true)).toMatchObject({ ok: false });
  expect(await through(jar, claims("propria"), true)).toMatchObject({ ok: true });
  expect(await through(cookieJar(), claims("propria"))).toMatchObject({ ok: true });
});

test("a token signed by somebody else is refused", async () => {
  await invite("falsa@example.org");
  issuer.state.forge = true;
  expect(await through(cookieJar(), claims("falsa"))).toMatchObject({ ok: false });
  issuer.state.forge = false;
  expect(await identity.findAccount("falsa@example.org")).toBeNull();
});

test("an answer that we did not ask for is refused", async () => {
  const back = new Request("http://localhost:3105/accedi/ritorno?code=stolen&state=made-up");
  expect(await identity.finishOidc(cookieJar().facts(), back)).toMatchObject({ refusal: "oidc_failed" });
});

test("a closed account stays closed whatever door is tried", async () => {
  const account = await identity.findAccount("sindaca@example.org");
  await identity.disableAccount(account?.accountId ?? "");
  expect(await through(cookieJar(), claims("sindaca"))).toMatchObject({ ok: false });
});
