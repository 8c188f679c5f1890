// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  ask,
  call,
  dayInItaly,
  Forbidden,
  machineClock,
  NotFound,
  ok,
  useCase,
  type Actor,
  type Clock,
} from "@albero/kernel";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personWith, testDatabase, type TestDatabase } from "../../tests/support/database.ts";
import { createIdentity } from "./better-auth.ts";
import { addUser, disableUser, listUsers } from "./command-line/users.ts";
import { demoAccounts, DEMO_PASSWORD, loadDemoAccounts } from "./command-line/demo.ts";
import { hashOfToken } from "./core/invitation.ts";
import { actorFor, needsSecondFactor } from "./core/standing.ts";
import type { IdentityPort } from "./port.ts";
import { useCases } from "./registry.ts";
import { cookieJar, totpOf } from "./test-support.ts";

const PASSWORD = "una frase lunga da ricordare";
const ADMINISTRATOR = personWith("administrator");
let database: TestDatabase;
let identity: IdentityPort;
let crema: number;
let lodi: number;
let minutesAhead = 0;
const clock: Clock = { now: () => new Date(Date.now() + minutesAhead * 60_000) };
const today = () => dayInItaly(machineClock.now());

beforeAll(async () => {
  database = await testDatabase();
  crema = await database.newAmbito("crema");
  lodi = await database.newAmbito("lodi");
  const baseUrl = "http://localhost:3105";
  const secret = "a secret of more than thirty-two characters";
  identity = createIdentity({ url: database.url, baseUrl, secret, clock });
});
afterAll(async () => {
  await identity.close();
  await database.end();
});

const as = (ambitoId: number, actor: Actor = ADMINISTRATOR) => database.caller(ambitoId, actor, clock);
const personOf = (accountId: string, name: string): Actor => ({
  kind: "person",
  accountId,
  name,
  roles: [],
  territories: [],
});

async function invited(ambitoId: number, email: string, more: Record<string, unknown> = {}): Promise<string> {
  const form = { email, name: "Ada Prova", role: "clerk", body: "Ufficio di Piano", ...more };
  const made = await call(as(ambitoId), useCases.invite, form);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.token;
}

async function working(ambitoId: number, email: string, role = "clerk"): Promise<string> {
  const token = await invited(ambitoId, email, { role });
  const found = await identity.findAccount(email);
  const made = found ? null : await identity.createAccount({ name: "Ada Prova", email, password: PASSWORD });
  const accountId = found?.accountId ?? (made?.ok ? made.value.accountId : "");
  const taken = await identity.takeUp(as(ambitoId, personOf(accountId, "Ada Prova")), hashOfToken(token));
  if (!taken.ok) throw new Error(taken.refusal);
  return accountId;
}

async function sessionOf(email: string) {
  const jar = cookieJar();
  const entered = await identity.signIn(jar.facts(), { email, password: PASSWORD });
  if (entered.ok) jar.keep(entered.value.headers);
  return { jar, session: await identity.findSession(jar.facts().headers) };
}

test("an invitation becomes an assignment, once, for the person it was made for", async () => {
  const token = await invited(crema, "ada@example.org");
  expect(await identity.findInvitation(token)).toMatchObject({ ambitoSlug: "crema", state: "open", hasAccount: false });
  expect(await identity.findInvitation("another")).toBeNull();
  const other = await identity.createAccount({ name: "Altra", email: "altra@example.org", password: PASSWORD });
  const ada = await identity.createAccount({ name: "Ada", email: "ada@example.org", password: PASSWORD });
  if (!ada.ok || !other.ok) throw new Error("accounts");
  const take = (accountId: string) => identity.takeUp(as(crema, personOf(accountId, "x")), hashOfToken(token));
  expect(await take(other.value.accountId)).toMatchObject({ refusal: "invited_someone_else" });
  expect(await take(ada.value.accountId)).toMatchObject({ ok: true });
  expect(await take(ada.value.accountId)).toMatchObject({ refusal: "invitation_gone" });
  const { session } = await sessionOf("ada@example.org");
  expect(session?.assignments).toMatchObject([{ ambitoSlug: "crema", role: "clerk", lastDay: null }]);
  expect(actorFor(session, crema, today())).toMatchObject({ kind: "person", roles: ["clerk"] });
  expect(actorFor(session, lodi, today())).toMatchObject({ roles: [] });
});

test("an invitation that is too old or withdrawn opens nothing, and belongs to one Ambito", async () => {
  const old = await invited(crema, "tardi@example.org");
  const gone = await invited(crema, "ritirata@example.org");
  const made = await identity.createAccount({ name: "Tardi", email: "tardi@example.org", password: PASSWORD });
  const person = personOf(made.ok ? made.value.accountId : "", "Tardi");
  await expect(identity.takeUp(as(lodi, person), hashOfToken(old))).rejects.toThrow(NotFound);
  minutesAhead = 15 * 24 * 60;
  expect(await identity.takeUp(as(crema, person), hashOfToken(old))).toMatchObject({ refusal: "invitation_gone" });
  expect(await identity.findInvitation(old)).toMatchObject({ state: "expired" });
  minutesAhead = 0;
  const { invitations } = await ask(as(crema), useCases.listPeople, {});
  const id = invitations.find((one) => one.email === "ritirata@example.org")?.id;
  expect(await call(as(crema), useCases.withdrawInvitation, { id })).toMatchObject({ ok: true });
  expect(await identity.findInvitation(gone)).toMatchObject({ state: "withdrawn" });
  expect(await call(as(crema), useCases.withdrawInvitation, { id })).toMatchObject({ refusal: "invitation_gone" });
});

test("a wrong form says which field is wrong", async () => {
  const form = { email: "x", name: "", role: "king", body: "Ente", firstDay: "", lastDay: "" };
  const wrong = await call(as(crema), useCases.invite, form);
  expect(!wrong.ok && wrong.fields?.map((field) => field.path).sort()).toEqual(["email", "name", "role"]);
  const days = {
    email: "d@example.org",
    name: "Dora",
    role: "clerk",
    body: "Ente",
    firstDay: "31/02/2026",
    lastDay: "",
  };
  expect(await call(as(crema), useCases.invite, days)).toMatchObject({
    refusal: "wrong_days",
    fields: [{ path: "firstDay" }],
  });
  const backwards = { ...days, firstDay: "2026-05-02", lastDay: "01/05/2026" };
  expect(await call(as(crema), useCases.invite, backwards)).toMatchObject({ fields: [{ path: "lastDay" }] });
  const twice = { ...days, firstDay: "", lastDay: "" };
  expect(await call(as(crema), useCases.invite, twice)).toMatchObject({ ok: true });
  expect(await call(as(crema), useCases.invite, twice)).toMatchObject({ refusal: "already_invited" });
});

test("the last administrator cannot be sent away, nor can anybody send themselves away", async () => {
  const rome = await database.newAmbito("roma");
  const first = await working(rome, "prima-admin@example.org", "administrator");
  const list = () => ask(as(rome), useCases.listPeople, {});
  const assignment = (await list()).people[0]?.assignments[0]?.id;
  const end = { id: assignment, lastDay: today() };
  expect(await call(as(rome), useCases.endAssignment, end)).toMatchObject({ refusal: "last_administrator" });
  expect(await call(as(rome), useCases.disablePerson, { accountId: first })).toMatchObject({
    refusal: "last_administrator",
  });
  const second = await working(rome, "seconda-admin@example.org", "administrator");
  const self: Actor = { kind: "person", accountId: first, name: "Prima", roles: ["administrator"], territories: [] };
  expect(await call(as(rome, self), useCases.disablePerson, { accountId: first })).toMatchObject({
    refusal: "oneself",
  });
  expect(await call(as(rome, self), useCases.disablePerson, { accountId: second })).toMatchObject({
    value: { accountClosed: true },
  });
});

test("who is sent away loses session and roles at once; where another Ambito counts on them, only the roles here", async () => {
  const alone = await working(crema, "sola@example.org");
  const shared = await working(crema, "condivisa@example.org");
  await working(lodi, "condivisa@example.org");
  const before = await sessionOf("sola@example.org");
  const keeps = await sessionOf("condivisa@example.org");
  expect(before.session).not.toBeNull();
  expect(await call(as(crema), useCases.disablePerson, { accountId: alone })).toMatchObject({
    value: { accountClosed: true },
  });
  expect(await identity.findSession(before.jar.facts().headers)).toBeNull();
  expect(await call(as(crema), useCases.disablePerson, { accountId: shared })).toMatchObject({
    value: { accountClosed: false },
  });
  const session = await identity.findSession(keeps.jar.facts().headers);
  expect(actorFor(session, crema, today())).toMatchObject({ roles: [] });
  expect(actorFor(session, lodi, today())).toMatchObject({ roles: ["clerk"] });

  const again = { accountId: alone, role: "evaluator", body: "Università", territory: "", firstDay: "", lastDay: "" };
  expect(await call(as(crema), useCases.giveAssignment, again)).toMatchObject({ ok: true });
  expect(await call(as(crema), useCases.giveAssignment, again)).toMatchObject({ refusal: "already_assigned" });
  const back = await sessionOf("sola@example.org");
  expect(actorFor(back.session, crema, today())).toMatchObject({ roles: ["evaluator"] });
});

test("an administrator of another Ambito neither sees nor touches these people", async () => {
  const accountId = await working(crema, "nostra@example.org");
  const { people } = await ask(as(lodi), useCases.listPeople, {});
  expect(people.map((person) => person.email)).not.toContain("nostra@example.org");
  for (const useCase of [useCases.disablePerson, useCases.unlockPerson]) {
    await expect(call(as(lodi), useCase as typeof useCases.unlockPerson, { accountId })).rejects.toThrow(NotFound);
  }
  const closed = await database.asApp(lodi, "select identity.close_account($1, now(), current_date) as yes", [
    accountId,
  ]);
  expect(closed).toEqual([{ yes: false }]);
});

test("an administrator unlocks who wrote five wrong passwords", async () => {
  const accountId = await working(crema, "bloccata@example.org");
  for (let time = 0; time < 5; time += 1) {
    await identity.signIn(cookieJar().facts(), { email: "bloccata@example.org", password: "sbagliata sbagliata" });
  }
  const { people } = await ask(as(crema), useCases.listPeople, {});
  expect(people.find((person) => person.accountId === accountId)).toMatchObject({ isLocked: true });
  expect(await call(as(crema), useCases.unlockPerson, { accountId })).toMatchObject({ ok: true });
  expect((await sessionOf("bloccata@example.org")).session).not.toBeNull();
  expect(await call(as(crema), useCases.unlockPerson, { accountId })).toMatchObject({ refusal: "not_locked" });
});

test("where the second factor is asked, a password alone gives no role until the factor is there", async () => {
  const milan = await database.newAmbito("milano");
  await working(milan, "fattore@example.org");
  expect(await call(as(milan), useCases.requireSecondFactor, { required: "on" })).toMatchObject({ ok: true });
  const { jar, session } = await sessionOf("fattore@example.org");
  expect(session && needsSecondFactor(session, milan, today())).toBe(true);
  expect(actorFor(session, milan, today())).toMatchObject({ kind: "person", roles: [] });
  const enrolment = await identity.enrollTotp(jar.facts(), PASSWORD);
  if (!enrolment.ok) throw new Error(enrolment.refusal);
  expect(enrolment.value.svg).toContain("<svg");
  const confirmed = await identity.verifyTotp(jar.facts(), totpOf(enrolment.value.secret, machineClock.now()));
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  jar.keep(confirmed.value.headers);
  const strong = await identity.findSession(jar.facts().headers);
  expect(actorFor(strong, milan, today())).toMatchObject({ roles: ["clerk"] });
});

test("the register finds events by person, use case, subject and day", async () => {
  const turin = await database.newAmbito("torino");
  await working(turin, "registro@example.org");
  await call(as(turin), useCases.requireSecondFactor, { required: true });
  const search = (filters: object) => ask(as(turin, personWith("coordinator")), useCases.searchAudit, filters);
  const all = await search({ perPage: 2 });
  expect(all).toMatchObject({ total: 3, pages: 2 });
  expect(all.events[0]).toMatchObject({
    useCase: "identity.requireSecondFactor",
    before: { requiresSecondFactor: false },
    after: { requiresSecondFactor: true },
  });
  expect(await search({ person: "ada" })).toMatchObject({ total: 1 });
  expect(await search({ useCase: "identity.invite" })).toMatchObject({ total: 1 });
  expect(await search({ subject: "identity.assignment" })).toMatchObject({ total: 1 });
  expect(await search({ subject: "%" })).toMatchObject({ total: 0 });
  expect(await search({ from: today() })).toMatchObject({ total: 3 });
  expect(await search({ to: "01/01/2020" })).toMatchObject({ total: 0 });
  expect(await ask(as(turin), useCases.verifyAudit, {})).toEqual({ events: 3, problems: [] });
  await expect(ask(as(turin, personWith("clerk")), useCases.searchAudit, {})).rejects.toThrow(Forbidden);
});

test("the register tells an administrator that money moved, and the amounts to whoever keeps the accounts", async () => {
  const asti = await database.newAmbito("asti");
  const pay = useCase({
    name: "finance.pay",
    may: () => true,
    input: z.object({}),
    async run(_input, { record }) {
      await record({ subject: "finance.entry:1", before: null, after: { municipality: "019025", amountCents: 100 } });
      return ok(null);
    },
  });
  await call(as(asti), pay, {});
  const seenBy = async (role: "administrator" | "coordinator") =>
    (await ask(as(asti, personWith(role)), useCases.searchAudit, {})).events[0];
  expect(await seenBy("coordinator")).toMatchObject({ after: { municipality: "019025" } });
  expect(await seenBy("administrator")).toMatchObject({ useCase: "finance.pay", before: null, after: {} });
});

test("the command line invites, lists and sends away", async () => {
  const pavia = await database.newAmbito("pavia");
  const caller = database.caller(pavia, undefined, clock);
  const user = {
    email: "riga@example.org",
    name: "Rita Riga",
    role: "administrator",
    body: "Ufficio di Piano",
  } as const;
  const added = await addUser(caller, "https://albero.example.org", user);
  expect(added.ok && added.value.link).toMatch(/^https:\/\/albero\.example\.org\/invito\/[\w-]{32}$/);
  await working(pavia, "comando@example.org");
  expect(await listUsers(caller)).toMatchObject([
    { email: "comando@example.org", roles: ["clerk"], isDisabled: false },
  ]);
  expect(await disableUser(caller, "nessuno@example.org")).toMatchObject({ refusal: "no_such_person" });
  expect(await disableUser(caller, "Comando@example.org")).toMatchObject({ ok: true });
  expect(await listUsers(caller)).toMatchObject([{ roles: [], isDisabled: true }]);
});

test("the demo accounts are one a role, can log in, and loading them twice changes nothing", async () => {
  const demo = await database.newAmbito("demo");
  const caller = database.caller(demo, undefined, clock);
  const loaded = await loadDemoAccounts(caller, identity);
  expect(loaded.map((account) => account.role)).toEqual(demoAccounts().map((account) => account.role));
  await loadDemoAccounts(caller, identity);
  const { people } = await ask(caller, useCases.listPeople, {});
  expect(people).toHaveLength(7);
  expect(people.every((person) => person.assignments.length === 1)).toBe(true);
  for (const account of loaded) {
    const jar = cookieJar();
    const entered = await identity.signIn(jar.facts(), { email: account.email, password: DEMO_PASSWORD });
    if (entered.ok) jar.keep(entered.value.headers);
    const session = await identity.findSession(jar.facts().headers);
    expect(actorFor(session, demo, today())).toMatchObject({ roles: [account.role] });
  }
});
