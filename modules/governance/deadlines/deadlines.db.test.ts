// SPDX-License-Identifier: AGPL-3.0-or-later
import { bind, Forbidden, NotFound, stoppedClock, system, type Actor, type Result } from "@albero/kernel";
import { useCases as finance, type MailPort } from "@albero/finance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import type { Worker } from "./core/notices.ts";
import { useCases as acts } from "../acts/registry.ts";
import { useCases } from "./registry.ts";
import { findCalendar } from "./store/feed.ts";
import { runDayJob, runNoticeJob } from "./usecases/day.ts";
import { hashOf } from "./usecases/feed.ts";

let db: TestDatabase;
let made = 0;
const CREMA = "019035";
const OFFANENGO = "019062";
const NOW = "2026-11-22T09:00:00Z";
const clerk = personWith("clerk");
const coordinator = personWith("coordinator");

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.end());

function valueOf<V>(result: Result<V, string>): V {
  if (!result.ok) throw new Error(`refused: ${result.refusal} ${JSON.stringify(result.fields ?? {})}`);
  return result.value;
}
const refusalOf = (result: Result<unknown, string>) => (result.ok ? "(accepted)" : result.refusal);

/** An Ambito of its own with two municipalities, the rules of Albero on. */
async function newPlace() {
  made += 1;
  const ambitoId = await db.newAmbito(`scade-${made}`);
  for (const [istat, name] of [
    [CREMA, "Crema"],
    [OFFANENGO, "Offanengo"],
  ])
    await db.owner(
      "insert into territory.municipality (ambito_id, istat, name, province, region) values ($1, $2, $3, 'CR', 'Lombardia')",
      [ambitoId, istat, name],
    );
  const caller = (actor: Actor, now = NOW) => db.caller(ambitoId, actor, stoppedClock(now));
  const as = (actor: Actor, now = NOW) => bind(useCases, caller(actor, now));
  const money = bind(finance, caller(clerk));
  const year = async (which = 2027, actor: Actor = clerk, now = NOW) =>
    (await as(actor, now).deadlineYear({ year: which })).deadlines;
  const one = async (key: string, actor: Actor = clerk, now = NOW) => {
    const found = (await as(actor, now).deadlineList({ filter: "all" })).deadlines.find((each) => each.key === key);
    if (!found) throw new Error(`no deadline ${key}`);
    return found;
  };
  return { ambitoId, caller, as, money, year, one };
}
type Place = Awaited<ReturnType<typeof newPlace>>;

/** A fund whose money ends on a day, as somebody would type it. */
async function fundEnding({ money }: Place, useTo: string) {
  const { id } = valueOf(await money.addChannel({ code: "FNPS", name: "Fondo nazionale", kind: "national" }));
  const annuality = valueOf(await money.openAnnuality({ channelId: id, year: 2025, useFrom: "", useTo }));
  const newAct = { kind: "regional_resolution", body: "Regione Lombardia", number: "XII/1", day: "15/01/2026" };
  valueOf(
    await money.assignFund({ annualityId: annuality.id, year: 2026, amount: "1.000,00", day: "01/02/2026", newAct }),
  );
  const move = async (to: string, rowVersion: number) =>
    valueOf(await money.changeAnnuality({ id: annuality.id, rowVersion, useFrom: "", useTo: to, label: "", note: "" }));
  return { key: `FONDO-SCADE/annuality_ends:${annuality.id}`, move };
}

const byHand = {
  ...{ title: "Mandare i dati alla Regione", due: "15/03/2027", ownerRole: "clerk", audience: "office" },
  ...{ reminders: "30 giorni, 7 giorni", escalationAfter: "3 giorni", escalationRole: "coordinator" },
  steps: "Raccogliere\nControllare\n\nMandare",
};

describe("rules make the year", () => {
  test("taken for the pilot they are on and make it; taken by hand they are off, to be tried first", async () => {
    const pilot = await newPlace();
    const loaded = valueOf(await pilot.as(system("Albero")).loadDeadlineRules());
    expect(loaded.taken).toBeGreaterThan(15);
    const year = await pilot.year();
    expect(year.map(({ due, rule }) => `${due} ${rule?.code}`)).toContain("2027-12-31 PIANO-OPERATIVO");
    expect(year.every(({ state }) => state === "open")).toBe(true);
    // What had gone by before anybody asked is seen, and is not late.
    expect((await pilot.year(2026)).filter(({ mark }) => mark === "late")).toEqual([]);
    expect((await pilot.one("REPORT-ANNUALE/2026")).state).toBe("past");
    expect(valueOf(await pilot.as(system("Albero")).loadDeadlineRules())).toMatchObject({
      taken: 0,
      added: 0,
      moved: 0,
    });

    const other = await newPlace();
    valueOf(await other.as(coordinator).loadDeadlineRules());
    expect(await other.year()).toEqual([]);
    expect(refusalOf(await other.as(coordinator).loadDeadlineRules())).toBe("nothing_to_take");
    const { rules } = await other.as(clerk).listDeadlineRules();
    const rule = rules.find(({ code }) => code === "MONITORAGGIO-6");
    const tried = await other.as(clerk).showDeadlineRule({ ruleId: rule?.id });
    expect(tried.trial?.map(({ due }) => due)).toEqual(["2026-12-31", "2027-06-30", "2027-12-31"]);
    expect(await other.year()).toEqual([]);
    const given = { id: rule?.id, rowVersion: rule?.rowVersion, isOn: "on" };
    expect(valueOf(await other.as(coordinator).switchDeadlineRule(given))).toMatchObject({ added: 4 });
    expect(refusalOf(await other.as(coordinator).switchDeadlineRule(given))).toBe("already_so");
    await expect(other.as(clerk).switchDeadlineRule(given)).rejects.toThrow(Forbidden);
  });

  test("a fact that moves takes its open deadline along and it says so; what was done or decided stays", async () => {
    const place = await newPlace();
    valueOf(await place.as(system("Albero")).loadDeadlineRules());
    const fund = await fundEnding(place, "30/06/2027");
    expect(valueOf(await place.as(clerk).refreshDeadlines())).toMatchObject({ added: 1 });
    await fund.move("31/12/2027", 1);
    expect(valueOf(await place.as(clerk).refreshDeadlines())).toMatchObject({ added: 0, moved: 1 });
    const moved = await place.one(fund.key);
    expect(moved).toMatchObject({ due: "2027-12-31", movedFrom: "2027-06-30", movedOn: "2026-11-22" });
    expect((await place.as(clerk).showDeadline({ deadlineId: moved.id })).events[0]?.words).toBe(
      "2027-06-30>2027-12-31",
    );
    expect(valueOf(await place.as(clerk).refreshDeadlines())).toEqual({ added: 0, moved: 0, settled: 0, dropped: 0 });

    // A day of one's own is kept when the fact moves again, and what is done is left alone.
    const own = { ...byHand, title: moved.title, due: "30/09/2027", id: moved.id, rowVersion: moved.rowVersion };
    valueOf(await place.as(clerk).changeDeadline(own));
    await fund.move("31/12/2028", 2);
    valueOf(await place.as(clerk).refreshDeadlines());
    const kept = await place.one(fund.key);
    expect(kept).toMatchObject({ due: "2027-09-30", ruleDue: "2028-12-31", ownDue: true });
    const done = {
      id: kept.id,
      rowVersion: kept.rowVersion,
      doneOn: "22/11/2026",
      evidenceKind: "note",
      evidence: "Speso",
    };
    valueOf(await place.as(clerk).completeDeadline(done));
    await fund.move("30/06/2029", 3);
    valueOf(await place.as(clerk).refreshDeadlines());
    expect(await place.one(fund.key)).toMatchObject({ state: "done", due: "2027-09-30", evidence: "Speso" });
  });

  test("a rule that is switched off takes back what nobody touched; on again, it is there again", async () => {
    const place = await newPlace();
    valueOf(await place.as(system("Albero")).loadDeadlineRules());
    const before = (await place.year()).length;
    const rule = async () => {
      const { rules } = await place.as(clerk).listDeadlineRules();
      return rules.find(({ code }) => code === "MONITORAGGIO-4") as (typeof rules)[number];
    };
    const worked = await place.one("MONITORAGGIO-4/2027-08");
    const tick = { id: worked.id, rowVersion: worked.rowVersion, step: "0", isDone: "on" };
    valueOf(await place.as(clerk).tickDeadlineStep(tick));
    const turn = async (isOn: string) => {
      const { id, rowVersion } = await rule();
      return valueOf(await place.as(coordinator).switchDeadlineRule({ id, rowVersion, isOn }));
    };
    await turn("off");
    const left = (await place.year()).filter(({ rule: of }) => of?.code === "MONITORAGGIO-4");
    expect(left.map(({ due, isUnasked }) => [due, isUnasked])).toEqual([["2027-08-31", true]]);
    await turn("on");
    expect((await place.year()).length).toBe(before);
    expect((await place.one("MONITORAGGIO-4/2027-08")).steps[0]?.doneOn).toBe("2026-11-22");
  });
});

describe("a deadline in the hands of people", () => {
  test("written, taken on, ticked, done with its evidence, opened again with a reason, set aside", async () => {
    const place = await newPlace();
    const office = place.as(clerk);
    const { id } = valueOf(await office.addDeadline(byHand));
    const now = async () => (await office.showDeadline({ deadlineId: id })).deadline;
    expect(await now()).toMatchObject({ reminders: ["30d", "7d"], isMine: true, steps: { length: 3 } });
    valueOf(await place.as(coordinator).takeDeadline({ id, rowVersion: 1 }));
    expect((await now()).owner).toEqual({ account: "account-coordinator", name: "Persona coordinator" });
    valueOf(await office.tickDeadlineStep({ id, rowVersion: 2, step: 1, isDone: "true" }));
    // Whoever had the page open before is refused, and nothing is lost.
    const done = { id, doneOn: "20/11/2026", evidenceKind: "act", evidence: "Delibera n. 12 del 20/11/2026" };
    expect(refusalOf(await office.completeDeadline({ ...done, rowVersion: 2 }))).toBe("changed_meanwhile");
    valueOf(await office.completeDeadline({ ...done, rowVersion: 3 }));
    expect(await now()).toMatchObject({ mark: "done", doneBy: "Persona clerk", evidence: done.evidence });
    valueOf(await office.reopenDeadline({ id, rowVersion: 4, reason: "La Regione chiede altri dati" }));
    expect(await now()).toMatchObject({ state: "open", evidence: "", wasReopened: true });
    valueOf(await office.setAsideDeadline({ id, rowVersion: 5, reason: "Lo fa la Provincia" }));
    const { events, deadline } = await office.showDeadline({ deadlineId: id });
    expect(deadline.mark).toBe("off");
    expect(events.map(({ kind }) => kind)).toEqual(["set_aside", "reopened", "done", "changed", "taken", "made"]);
  });

  test("a file proves it: the office finds it among its documents, whoever sees the deadline opens it, it stays", async () => {
    const place = await newPlace();
    const office = place.as(coordinator);
    const mayor = place.as(mayorOf(CREMA));
    const ofCrema = { ...byHand, audience: "members", istat: CREMA, ownerRole: "mayor" };
    const { id } = valueOf(await office.addDeadline(ofCrema));
    const { id: ofOffice } = valueOf(await office.addDeadline(byHand));
    const bytes = new TextEncoder().encode("%PDF-1.7\n%%EOF");
    const done = { id, rowVersion: 1, doneOn: "20/11/2026", evidenceKind: "document", evidence: "" };
    const proved = (more: object) => mayor.completeDeadline({ ...done, ...more });
    expect(await proved({})).toMatchObject({ refusal: "evidence_missing", fields: [{ path: "evidence" }] });
    const lying = { name: "ricevuta.png", bytes };
    expect(await proved({ file: lying })).toMatchObject({
      refusal: "extension_lies",
      fields: [{ path: "file", message: expect.stringContaining("Il nome dice «.png»") }],
    });
    valueOf(await proved({ file: { name: "ricevuta.pdf", bytes } }));
    const { deadline } = await mayor.showDeadline({ deadlineId: id });
    expect(deadline).toMatchObject({ state: "done", evidence: "ricevuta.pdf" });
    expect(Buffer.from((await mayor.deadlineEvidence({ deadlineId: id })).bytes).toString()).toBe("%PDF-1.7\n%%EOF");
    await expect(place.as(mayorOf(OFFANENGO)).deadlineEvidence({ deadlineId: id })).rejects.toThrow(NotFound);
    await expect(office.deadlineEvidence({ deadlineId: ofOffice })).rejects.toThrow(NotFound);

    const papers = bind(acts, place.caller(coordinator));
    const documentId = deadline.evidenceFile?.documentId;
    const kept = await papers.showDocument({ documentId });
    expect(kept).toMatchObject({ document: { openness: "staff" }, places: { proves: { id } } });
    await expect(bind(acts, place.caller(mayorOf(CREMA))).showDocument({ documentId })).rejects.toThrow(NotFound);
    const other = { name: "altra.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF") };
    const { rowVersion } = kept.document;
    expect(refusalOf(await papers.addDocumentVersion({ documentId, rowVersion, file: other }))).toBe("document_proves");
    expect(refusalOf(await papers.removeDocument({ documentId, rowVersion }))).toBe("document_proves");
    valueOf(await office.reopenDeadline({ id, rowVersion: 2, reason: "Era la ricevuta di un altro" }));
    expect((await office.showDeadline({ deadlineId: id })).deadline.evidenceFile).toBeNull();
    valueOf(await papers.removeDocument({ documentId, rowVersion }));
  });

  test("each wrong input is refused with its own sentence", async () => {
    const place = await newPlace();
    const office = place.as(clerk);
    const { id } = valueOf(await office.addDeadline(byHand));
    const add = (more: object) => office.addDeadline({ ...byHand, ...more });
    const done = (more: object) =>
      office.completeDeadline({
        id,
        rowVersion: 1,
        doneOn: "20/11/2026",
        evidenceKind: "note",
        evidence: "Fatto",
        ...more,
      });
    const rule = (more: object) =>
      office.addDeadlineRule({
        ...{ title: "Prova", code: "PROVA", kind: "yearly", month: "2", day: "31", audience: "office" },
        ...{ ownerRole: "clerk", source: "Regolamento", ...more },
      });
    valueOf(await rule({}));
    const wrong: [string, Promise<Result<unknown, string>>, string][] = [
      ["no title", add({ title: " " }), "invalid_input"],
      ["a title without end", add({ title: "x".repeat(301) }), "invalid_input"],
      ["no such day", add({ due: "31/02/2027" }), "invalid_input"],
      ["a day of another age", add({ due: "01/01/1200" }), "invalid_input"],
      ["nobody's", add({ ownerRole: "" }), "owner_missing"],
      ["a name without an address", add({ ownerRole: "", ownerName: "Ragioneria" }), "email_missing"],
      ["no address", add({ ownerName: "Ragioneria", ownerEmail: "non un indirizzo" }), "invalid_input"],
      ["a role that is not", add({ ownerRole: "king" }), "invalid_input"],
      ["reminders in other words", add({ reminders: "quando capita" }), "invalid_input"],
      ["too many reminders", add({ reminders: "1d,2d,3d,4d,5d,6d,7d,8d,9d" }), "invalid_input"],
      ["passed on to nobody", add({ escalationRole: "" }), "invalid_input"],
      ["a municipality of elsewhere", add({ istat: "015146", audience: "members" }), "municipality_unknown"],
      ["its mayor could not read it", add({ istat: CREMA }), "municipality_needs_members"],
      ["a step without end", add({ steps: "x".repeat(201) }), "invalid_input"],
      ["too many steps", add({ steps: "a\n".repeat(21) }), "invalid_input"],
      ["a sign that cannot be kept", add({ note: "a\0b" }), "invalid_input"],
      ["done tomorrow", done({ doneOn: "23/11/2026" }), "day_in_the_future"],
      ["no evidence", done({ evidence: " " }), "evidence_missing"],
      ["no address of the web", done({ evidenceKind: "link", evidence: "javascript:alert(1)" }), "link_unreadable"],
      ["evidence that Albero alone gives", done({ evidenceKind: "fact" }), "invalid_input"],
      ["a step that is not", office.tickDeadlineStep({ id, rowVersion: 1, step: 9, isDone: "on" }), "step_unknown"],
      ["open it while it is open", office.reopenDeadline({ id, rowVersion: 1, reason: "Perché sì" }), "already_open"],
      ["no reason", office.setAsideDeadline({ id, rowVersion: 1, reason: "" }), "invalid_input"],
      ["a code that is taken", rule({}), "rule_code_taken"],
      ["a code with spaces", rule({ code: "PROVA DUE" }), "invalid_input"],
      ["a month that is not", rule({ code: "B", month: "13" }), "invalid_input"],
      ["every five months", rule({ code: "C1", kind: "months", every: "5" }), "invalid_input"],
      ["two distances", rule({ code: "D1", kind: "relative", span: "1 mese, 2 mesi" }), "invalid_input"],
      ["years upside down", rule({ code: "E1", firstYear: "2028", lastYear: "2027" }), "years_upside_down"],
      ["no source", rule({ code: "F1", source: "" }), "invalid_input"],
      ["a message that is not", office.sendNoticeAgain({ noticeId: "x" }), "invalid_input"],
    ];
    for (const [what, asked, refusal] of wrong) expect(refusalOf(await asked), what).toBe(refusal);
    await expect(office.showDeadline({ deadlineId: 999_999 })).rejects.toThrow(NotFound);
    // Nothing of it was written.
    expect((await office.deadlineList({ filter: "all" })).counts.all).toBe(1);
  });

  test("who sees what: the office all, a mayor what is of all and of the own municipality, the others what is of all", async () => {
    const place = await newPlace();
    const office = place.as(clerk);
    const add = async (title: string, more: object) =>
      valueOf(await office.addDeadline({ ...byHand, title, ...more })).id;
    const ofOffice = await add("Di ufficio", {});
    const ofAll = await add("Di tutti", { audience: "members" });
    const ofCrema = await add("Di Crema", { audience: "members", istat: CREMA, ownerRole: "mayor" });
    const seen = async (actor: Actor) =>
      (await place.as(actor).deadlineList({ filter: "all" })).deadlines.map(({ id }) => id).toSorted((a, b) => a - b);
    expect(await seen(coordinator)).toEqual([ofOffice, ofAll, ofCrema]);
    expect(await seen(mayorOf(CREMA))).toEqual([ofAll, ofCrema]);
    expect(await seen(mayorOf(OFFANENGO))).toEqual([ofAll]);
    expect(await seen(personWith("third_sector_reader"))).toEqual([ofAll]);
    await expect(place.as(mayorOf(OFFANENGO)).showDeadline({ deadlineId: ofCrema })).rejects.toThrow(NotFound);
    // A mayor says what was done for the own municipality, and nothing else.
    const done = { rowVersion: 1, doneOn: "20/11/2026", evidenceKind: "note", evidence: "Mandato" };
    await expect(place.as(mayorOf(CREMA)).completeDeadline({ id: ofAll, ...done })).rejects.toThrow(Forbidden);
    valueOf(await place.as(mayorOf(CREMA)).completeDeadline({ id: ofCrema, ...done }));
    await expect(place.as(mayorOf(CREMA)).addDeadline(byHand)).rejects.toThrow(Forbidden);
    // PostgreSQL says the same, whatever is asked.
    const elsewhere = await newPlace();
    expect(await db.asApp(elsewhere.ambitoId, "select id from governance.deadline")).toEqual([]);
    expect(await db.asApp(place.ambitoId, "select id from governance.deadline where audience = 'office'")).toEqual([]);
    expect(
      await db.asApp(place.ambitoId, "select id from governance.deadline_event where deadline_id = $1", [ofCrema]),
    ).toEqual([]);
  });
});

describe("reminders", () => {
  const workers: Worker[] = [
    { accountId: "a", name: "Anna", email: "anna@example.org", roles: ["clerk"], territories: [] },
    { accountId: "b", name: "Bruno", email: "bruno@example.org", roles: ["coordinator"], territories: [] },
  ];
  const address = "https://albero.example.org";

  test("once a day, once a message, the next day asked for; the mail server that fails is tried again and is seen", async () => {
    const place = await newPlace();
    const { id } = valueOf(await place.as(clerk).addDeadline({ ...byHand, due: "29/11/2026" }));
    valueOf(
      await place.as(clerk).addDeadline({ ...byHand, title: "Di nessuno", due: "28/11/2026", ownerRole: "evaluator" }),
    );
    const notices = async () => (await place.as(clerk).listDeadlineNotices()).notices;
    const run = async (now: string) => {
      db.jobs.length = 0;
      await runDayJob(place.caller(system("Albero"), now), { workers, address });
      return db.jobs.map(({ kind, notBefore }) => (notBefore ? `${kind} ${notBefore}` : kind));
    };
    expect(await run(NOW)).toEqual(["governance.sendNotice", "governance.day 2026-11-23T04:30:00Z"]);
    expect((await notices()).map(({ title, recipient, outcome }) => [title, recipient, outcome])).toEqual([
      ["Mandare i dati alla Regione", "anna@example.org", "waiting"],
      ["Di nessuno", "", "nobody"],
    ]);
    // The server starts again on the same day.
    expect(await run("2026-11-22T15:00:00Z")).toEqual([]);

    const [waiting] = await notices();
    const sent: string[] = [];
    const send = (mail: MailPort | undefined, now = NOW) =>
      runNoticeJob(place.caller(system("Albero"), now), { noticeId: waiting?.id }, mail);
    const broken: MailPort = { send: () => Promise.reject(new Error("421 try later")) };
    const works: MailPort = { send: async ({ to, body }) => void sent.push(`${to} ${body}`) };
    await expect(send(broken)).rejects.toThrow("421");
    expect((await notices())[0]).toMatchObject({ outcome: "failed", detail: "421 try later" });
    expect((await place.as(clerk).myWeek()).unsent).toBe(1);
    // The next morning it goes again by itself, and is written once.
    expect(await run("2026-11-23T04:30:00Z")).toEqual(["governance.sendNotice", "governance.day 2026-11-24T04:30:00Z"]);
    await send(works, "2026-11-23T04:31:00Z");
    await send(works, "2026-11-23T04:32:00Z");
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain(`${address}/scade-${made}/ufficio/scadenze/${id}`);
    expect(refusalOf(await place.as(clerk).sendNoticeAgain({ noticeId: waiting?.id }))).toBe("already_sent");

    // Three days after the day it goes to the coordinator; done, to nobody.
    await run("2026-12-02T04:30:00Z");
    expect((await notices())[0]).toMatchObject({ kind: "escalation", recipient: "bruno@example.org" });
    const { rowVersion } = (await place.as(clerk).showDeadline({ deadlineId: id })).deadline;
    const done = { id, rowVersion, doneOn: "20/11/2026", evidenceKind: "note", evidence: "Mandato" };
    valueOf(await place.as(clerk).completeDeadline(done));
    const [passedOn] = await notices();
    await runNoticeJob(place.caller(system("Albero")), { noticeId: passedOn?.id }, works);
    expect(sent).toHaveLength(1);
    await expect(bind(useCases, place.caller(coordinator)).runDeadlineDay({ workers, address })).rejects.toThrow(
      Forbidden,
    );
  });

  test("without a mail server a message stays to be read", async () => {
    const place = await newPlace();
    valueOf(await place.as(clerk).addDeadline({ ...byHand, due: "29/11/2026" }));
    await runDayJob(place.caller(system("Albero")), { workers, address });
    const [notice] = (await place.as(clerk).listDeadlineNotices()).notices;
    await runNoticeJob(place.caller(system("Albero")), { noticeId: notice?.id }, undefined);
    expect((await place.as(clerk).listDeadlineNotices()).notices[0]?.outcome).toBe("no_mail");
  });
});

describe("the calendar of one's own", () => {
  test("a secret shown once and kept as a hash; renewed or revoked, the old one opens nothing", async () => {
    const place = await newPlace();
    const mayor = mayorOf(CREMA);
    const office = place.as(clerk);
    valueOf(await office.addDeadline({ ...byHand, title: "Di ufficio" }));
    valueOf(await office.addDeadline({ ...byHand, title: "Di Crema; anche, così", audience: "members", istat: CREMA }));
    const first = valueOf(await place.as(mayor).openCalendar()).secret;
    expect(Buffer.from(first, "base64url")).toHaveLength(32);
    const kept = await db.owner("select * from governance.calendar_feed where ambito_id = $1", [place.ambitoId]);
    expect(JSON.stringify(kept)).not.toContain(first);
    const owner = { ambitoId: place.ambitoId, accountId: "account-mayor-019035" };
    expect(await findCalendar(db.db, hashOf(first))).toEqual(owner);

    const second = valueOf(await place.as(mayor).openCalendar()).secret;
    expect(await findCalendar(db.db, hashOf(first))).toBeNull();
    expect(await findCalendar(db.db, hashOf(second))).toEqual(owner);
    // Another person of the Ambito has none, and revokes none.
    expect(refusalOf(await place.as(mayorOf(OFFANENGO)).revokeCalendar())).toBe("no_calendar");
    const file = await place.as(mayor).calendarFeed({ address: "https://albero.example.org" });
    const lines = file.replaceAll("\r\n ", "").split("\r\n");
    expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toEqual(["SUMMARY:Di Crema\\; anche\\, così"]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20270315");
    expect(await place.as(mayor).calendarFeed({ address: "https://albero.example.org" })).toBe(file);
    valueOf(await place.as(mayor).revokeCalendar());
    expect(await findCalendar(db.db, hashOf(second))).toBeNull();
    expect(refusalOf(await place.as(mayor).revokeCalendar())).toBe("no_calendar");
  });
});

describe("this week", () => {
  test("late, this week, next; a mayor reads what concerns the own municipality", async () => {
    const place = await newPlace();
    const office = place.as(clerk);
    const add = async (title: string, due: string, more: object = {}) =>
      valueOf(await office.addDeadline({ ...byHand, title, due, ...more }));
    await add("Fra poco", "30/11/2026");
    await add("In ritardo", "20/11/2026");
    await add("Oggi, di Crema", "22/11/2026", { audience: "members", istat: CREMA, ownerRole: "mayor" });
    await add("Lontana", "01/06/2027");
    const told = async (actor: Actor) =>
      (await place.as(actor).myWeek()).things.map(
        ({ bucket, title, isMine }) => `${bucket} ${title}${isMine ? " *" : ""}`,
      );
    expect(await told(clerk)).toEqual(["late In ritardo *", "week Oggi, di Crema", "next Fra poco *"]);
    expect(await told(mayorOf(CREMA))).toEqual(["week Oggi, di Crema *"]);
    expect(await told(mayorOf(OFFANENGO))).toEqual([]);
  });
});
