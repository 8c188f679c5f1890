// SPDX-License-Identifier: AGPL-3.0-or-later
// A meeting on a real database, from its draft to the approved minutes: who is told, who sees what, what never changes.
import { createHash } from "node:crypto";
import { Forbidden, NotFound, stoppedClock, type Actor, type Caller, type MailPort, type Result } from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { modulesFor } from "../../../server/registries.ts";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import type { PublicPoint } from "./queries/public.ts";
import { runConvocationJob } from "./usecases/run-convocation-job.ts";

const CLERK = personWith("clerk");
const MAYOR = mayorOf("019062");
const ANYBODY: Actor = { kind: "anonymous" };
const THIRD = personWith("third_sector_reader");
const CLOCK = stoppedClock("2026-11-22T09:00:00Z");
const HELD = stoppedClock("2026-12-15T17:05:00Z");
const PDF = strToU8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

let database: TestDatabase;
let ambitoId = 0;
let other = 0;
let assembly = 0;
let table = 0;
const seats: number[] = [];

const valueOf = <V>(result: Result<V, string>): V => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
};
const caller = (actor: Actor, clock = CLOCK): Caller => database.caller(ambitoId, actor, clock);
const governance = (actor: Actor = CLERK, clock = CLOCK) => modulesFor(caller(actor, clock)).governance;
const rowOf = async (text: string, values: unknown[]) => (await database.owner(text, values))[0]?.id as number;

async function addBody(ambito: number, key: string, name: string, kind: string): Promise<number> {
  return rowOf(
    `insert into governance.body (ambito_id, key, name, kind, level, first_day) values ($1, $2, $3, $4, 'ambito', '2020-01-01') returning id`,
    [ambito, key, name, kind],
  );
}
const addSeat = (body: number, label: string, istat: string | null, email: string, duty = "member") =>
  rowOf(
    `insert into governance.seat (ambito_id, body_id, label, duty, category, istat, email, first_day)
      values ($1, $2, $3, $4, 'municipality', $5, $6, '2020-01-01') returning id`,
    [ambitoId, body, label, duty, istat, email],
  );

const RULE = {
  weight: { kind: "heads" },
  quorum: {
    first: { basis: "heads", threshold: ">", fraction: "1/2" },
    second: { basis: "heads", threshold: ">=", fraction: "1/3" },
  },
  majorities: {
    ordinary: {
      of: "voting",
      basis: "heads",
      threshold: ">",
      fraction: "1/2",
      abstentions: "excluded",
      tie: "rejected",
    },
  },
  delegations: { allowed: true, most: 1 },
  notice: { first: 5, second: 1 },
};

const TIMES = { firstDay: "15/12/2026", firstTime: "18:00", secondDay: "16/12/2026", secondTime: "18:00" };
const plan = async (more: object = {}) =>
  valueOf(await governance().planMeeting({ bodyId: assembly, ...TIMES, place: "Sala dei Ricevimenti", ...more }))
    .meetingId;
const item = async (meetingId: number, title = "Riparto 2027", kind = "resolution") =>
  valueOf(await governance().addItem({ meetingId, title, kind })).itemId;
const versionOf = async (meetingId: number) => (await governance().meetingView({ meetingId })).meeting.rowVersion;
const convene = async (meetingId: number, lateReason = "") =>
  governance().convene({ meetingId, rowVersion: await versionOf(meetingId), lateReason });

/** Does the jobs that wait, as the queue would; answers what left and what the server refused. */
async function deliver(mail: MailPort | undefined) {
  const failed: string[] = [];
  for (const { kind, payload } of database.jobs.splice(0)) {
    expect(kind).toBe("governance.sendConvocation");
    await runConvocationJob(database.caller(ambitoId, undefined, CLOCK), payload, mail, "https://albero.example").catch(
      (error: Error) => failed.push(error.message),
    );
  }
  return failed;
}
const sentBox = () => {
  const sent: Parameters<MailPort["send"]>[0][] = [];
  const mail: MailPort = { send: async (message) => void sent.push(message) };
  return { sent, mail };
};

beforeAll(async () => {
  database = await testDatabase();
  ({ ambitoId } = valueOf(await loadCremaTerritory(database.caller(0))));
  other = await database.newAmbito("altrove");
  assembly = await addBody(ambitoId, "assemblea", "Assemblea dei Sindaci", "assembly");
  table = await addBody(ambitoId, "tavolo-minori", "Tavolo minori", "table");
  seats.push(await addSeat(assembly, "Sindaco di Crema", "019035", "crema@comune.example", "president"));
  seats.push(await addSeat(assembly, "Sindaco di Offanengo", "019062", "offanengo@comune.example"));
  seats.push(await addSeat(assembly, "Sindaco di Sergnano", "019094", ""));
  await addSeat(table, "Referente", null, "tavolo@ente.example");
  await database.owner(
    `insert into governance.voting_rule (ambito_id, body_id, name, valid_from, rule) values ($1, $2, 'Regola di prova', '2020-01-01', $3)`,
    [ambitoId, assembly, RULE],
  );
});
afterAll(() => database.end());

describe("a meeting is prepared", () => {
  test("day and hour are those of Italy; drafts are the Plan Office's alone", async () => {
    const meetingId = await plan();
    const { meeting } = await governance().meetingView({ meetingId });
    expect(meeting).toMatchObject({ state: "draft", first: { day: "2026-12-15", time: "18:00" } });
    const home = await governance(MAYOR).meetingsHome({});
    expect([...home.coming, ...home.past].map((one) => one.id)).not.toContain(meetingId);
    await expect(governance(MAYOR).meetingView({ meetingId })).rejects.toThrow(NotFound);
    await expect(governance(MAYOR).planMeeting({ bodyId: assembly, ...TIMES })).rejects.toThrow(Forbidden);
  });

  test.each([
    [{ firstDay: "31/02/2027" }, "first_call_unclear"],
    [{ firstTime: "25:00" }, "first_call_unclear"],
    [{ firstDay: "29/03/2027", firstTime: "" }, "invalid_input"],
    [{ firstDay: "21/11/2026" }, "in_the_past"],
    [{ secondDay: "15/12/2026", secondTime: "18:00" }, "second_not_after_first"],
    [{ secondTime: "" }, "second_call_unclear"],
    [{ plannedMinutes: 5 }, "invalid_input"],
    [{ place: "x".repeat(301) }, "invalid_input"],
    [{ firstDay: "15/12/1999" }, "in_the_past"],
    [{ title: "a\u0000b" }, "invalid_input"],
  ])("%j is refused: %s", async (more, refusal) => {
    expect(await governance().planMeeting({ bodyId: assembly, ...TIMES, ...more })).toMatchObject({ refusal });
  });

  test("a body of another Ambito, or one that has ended, has no meetings", async () => {
    const foreign = await addBody(other, "loro", "Organo di altri", "assembly");
    await expect(governance().planMeeting({ bodyId: foreign, ...TIMES })).rejects.toThrow(NotFound);
    const ended = await addBody(ambitoId, "finito", "Organo finito", "committee");
    await database.owner("update governance.body set last_day = '2026-06-30' where id = $1", [ended]);
    expect(await governance().planMeeting({ bodyId: ended, ...TIMES })).toMatchObject({ refusal: "body_has_ended" });
  });

  test("an older page changes nothing, and the agenda keeps its order", async () => {
    const meetingId = await plan();
    const [first, second] = [await item(meetingId, "Primo"), await item(meetingId, "Secondo", "information")];
    const stale = { meetingId, rowVersion: 1, ...TIMES, place: "Altrove" };
    expect(await governance().changeMeeting(stale)).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await governance().moveItem({ meetingId, itemId: first, rowVersion: 1, by: "down" })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    valueOf(
      await governance().moveItem({ meetingId, itemId: first, rowVersion: await versionOf(meetingId), by: "down" }),
    );
    const order = async () =>
      (await governance().meetingView({ meetingId })).items.map((one) => [one.id, one.position]);
    expect(await order()).toEqual([
      [second, 1],
      [first, 2],
    ]);
    const changed = { meetingId, itemId: second, title: "Secondo", kind: "opinion", text: "", rowVersion: 9 };
    expect(await governance().changeItem(changed)).toMatchObject({ refusal: "changed_meanwhile" });
    valueOf(await governance().changeItem({ ...changed, rowVersion: 1 }));
    expect(await governance().removeItem({ meetingId, itemId: second, rowVersion: 1 })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    valueOf(await governance().removeItem({ meetingId, itemId: second, rowVersion: 2 }));
    expect(await order()).toEqual([[first, 1]]);
    await expect(governance().changeItem({ ...changed, itemId: 999_999 })).rejects.toThrow(NotFound);
    expect(await governance().addItem({ meetingId, title: "x", kind: "party" })).toMatchObject({
      refusal: "invalid_input",
    });
  });
});

describe("documents", () => {
  test("are what their bytes say, once, and only for who sees the meeting", async () => {
    const meetingId = await plan();
    const itemId = await item(meetingId);
    const add = (more: object = {}) =>
      governance().addMeetingDocument({ meetingId, itemId, name: "Relazione finale.pdf", bytes: PDF, ...more });
    const { documentId } = valueOf(await add());
    const [kept] = (await governance().meetingView({ meetingId })).items[0]?.documents ?? [];
    expect(kept).toMatchObject({ title: "Relazione finale", fileName: "Relazione finale.pdf" });
    expect(kept?.sha256).toBe(createHash("sha256").update(PDF).digest("hex"));
    expect(await add()).toMatchObject({ refusal: "file_already_there" });
    expect(await add({ bytes: strToU8("<html>") })).toMatchObject({ refusal: "file_kind_unknown" });
    expect(await add({ name: "a.docx" })).toMatchObject({ refusal: "extension_lies" });
    expect(await add({ bytes: new Uint8Array() })).toMatchObject({ refusal: "file_empty" });
    await expect(add({ itemId: 999_999 })).rejects.toThrow(NotFound);
    await expect(governance(MAYOR).meetingDocumentFile({ meetingId, documentId })).rejects.toThrow(NotFound);
    const elsewhere = await plan();
    await expect(governance().meetingDocumentFile({ meetingId: elsewhere, documentId })).rejects.toThrow(NotFound);
    expect(Buffer.from((await governance().meetingDocumentFile({ meetingId, documentId })).bytes)).toEqual(
      Buffer.from(PDF),
    );
    await expect(database.asApp(ambitoId, "update governance.meeting_document set title = 'x'")).rejects.toThrow();
    expect(await database.asApp(other, "select id from governance.meeting_document")).toEqual([]);
    valueOf(await governance().removeMeetingDocument({ meetingId, documentId }));
    await expect(governance().removeMeetingDocument({ meetingId, documentId })).rejects.toThrow(NotFound);
  });
});

describe("the convocation", () => {
  test("leaves once for each address; what happened to each is kept", async () => {
    const meetingId = await plan();
    expect(await convene(meetingId)).toMatchObject({ refusal: "agenda_is_empty" });
    await item(meetingId);
    database.jobs.length = 0;
    expect(valueOf(await convene(meetingId))).toMatchObject({ seats: 3, withAddress: 2 });
    expect(await convene(meetingId)).toMatchObject({ refusal: "nothing_new_to_tell" });
    const down: MailPort = { send: () => Promise.reject(new Error("421 server is down")) };
    expect(await deliver(down)).toEqual(["421 server is down", "421 server is down"]);
    const states = async () => {
      const { messages } = await governance().meetingView({ meetingId });
      return messages[0]?.receipts.map(({ state, tries }) => [state, tries]);
    };
    expect(await states()).toEqual([
      ["failed", 1],
      ["failed", 1],
      ["no_address", 0],
    ]);
    expect(valueOf(await governance().resendConvocation({ meetingId }))).toEqual({ again: 2 });
    const { sent, mail } = sentBox();
    const again = [...database.jobs];
    expect(await deliver(mail)).toEqual([]);
    // The queue may do a job twice: the second time nothing leaves.
    database.jobs.push(...again);
    await deliver(mail);
    expect(sent.map((one) => one.to)).toEqual(["crema@comune.example", "offanengo@comune.example"]);
    expect(sent[0]?.body).toContain(`https://albero.example/crema/ufficio/sedute/${meetingId}`);
    expect(sent[0]?.attachment).toMatchObject({ type: "text/calendar; charset=utf-8; method=PUBLISH" });
    expect(sent[0]?.attachment?.content).toContain("DTSTART;TZID=Europe/Rome:20261215T180000");
    expect(await states()).toEqual([
      ["sent", 2],
      ["sent", 2],
      ["no_address", 0],
    ]);
    expect(await governance().resendConvocation({ meetingId })).toMatchObject({ refusal: "nothing_to_send_again" });
  });

  test("with less notice than the rule asks it needs a reason, which everybody reads", async () => {
    const meetingId = await plan({ firstDay: "25/11/2026", secondDay: "26/11/2026" });
    await item(meetingId);
    expect(await convene(meetingId)).toMatchObject({
      refusal: "too_late_without_reason",
      details: { asked: 5, left: 3, lastDay: "2026-11-20" },
    });
    valueOf(await convene(meetingId, "Scade il bando regionale"));
    const { messages, meeting } = await governance().meetingView({ meetingId });
    expect(messages[0]?.body).toContain("Scade il bando regionale");
    expect(meeting.lateReason).toBe("Scade il bando regionale");
    database.jobs.length = 0;
  });

  test("a change is told again with the next number; an older message that still waits is not sent", async () => {
    const meetingId = await plan();
    await item(meetingId);
    database.jobs.length = 0;
    valueOf(await convene(meetingId));
    const rowVersion = await versionOf(meetingId);
    valueOf(
      await governance().changeMeeting({ meetingId, rowVersion, ...TIMES, firstTime: "20:30", place: "Sergnano" }),
    );
    expect((await governance().meetingView({ meetingId })).hasChanged).toBe(true);
    valueOf(await convene(meetingId));
    const { sent, mail } = sentBox();
    await deliver(mail);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.subject).toMatch(/^Seduta cambiata/);
    expect(sent[0]?.attachment?.content).toContain("SEQUENCE:1");
    expect(sent[0]?.attachment?.content).toContain("T203000");
    const { messages } = await governance().meetingView({ meetingId });
    expect(messages.map((one) => one.receipts[0]?.state)).toEqual(["sent", "superseded"]);
    const cancelled = { meetingId, rowVersion: await versionOf(meetingId), reason: "Neve" };
    expect(await governance().cancelMeeting({ ...cancelled, reason: "" })).toMatchObject({ refusal: "invalid_input" });
    expect(await governance().cancelMeeting({ ...cancelled, rowVersion: 1 })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    valueOf(await governance().cancelMeeting(cancelled));
    const off = sentBox();
    await deliver(off.mail);
    expect(off.sent[0]?.attachment?.content).toContain("STATUS:CANCELLED");
    expect(off.sent[0]?.attachment?.content).toContain("SEQUENCE:2");
    expect((await governance(MAYOR).meetingIcs({ meetingId })).calendar).toContain("STATUS:CANCELLED");
    expect(await governance().cancelMeeting(cancelled)).toMatchObject({ refusal: "not_planned_any_more" });
    expect(await convene(meetingId)).toMatchObject({ refusal: "not_to_convene" });
    expect(await governance().addMeetingDocument({ meetingId, name: "a.pdf", bytes: PDF })).toMatchObject({
      refusal: "meeting_is_cancelled",
    });
    expect(await governance().addItem({ meetingId, title: "Altro", kind: "opinion" })).toMatchObject({
      refusal: "not_planned_any_more",
    });
  });

  test("is read by who holds the seat; tables are all that the third sector sees", async () => {
    const meetingId = await plan();
    await item(meetingId);
    valueOf(await convene(meetingId));
    const ofTable = valueOf(await governance().planMeeting({ bodyId: table, ...TIMES, place: "Crema" })).meetingId;
    await item(ofTable, "Mandato", "information");
    valueOf(await convene(ofTable));
    expect(valueOf(await governance(MAYOR).confirmReading({ meetingId }))).toMatchObject({ read: 1 });
    expect(valueOf(await governance(MAYOR).confirmReading({ meetingId }))).toMatchObject({ read: 0 });
    expect(await governance(mayorOf("019999")).confirmReading({ meetingId })).toMatchObject({
      refusal: "no_seat_of_yours",
    });
    const seen = await governance(MAYOR).meetingView({ meetingId });
    expect(seen).toMatchObject({ messages: [], own: [{ label: "Sindaco di Offanengo" }] });
    await expect(governance(THIRD).meetingView({ meetingId })).rejects.toThrow(NotFound);
    await expect(governance(THIRD).confirmReading({ meetingId })).rejects.toThrow(NotFound);
    await expect(governance(THIRD).dossierPdf({ meetingId })).rejects.toThrow(NotFound);
    expect((await governance(THIRD).meetingsHome({})).coming.map((one) => one.id)).toEqual([ofTable]);
    await expect(governance({ kind: "anonymous" }).meetingsHome({})).rejects.toThrow(Forbidden);
    database.jobs.length = 0;
  });
});

/** What the citizen and the mayor read of a meeting: the same. */
async function read(meetingId: number) {
  const [citizen, mayor] = [await publicly(ANYBODY, meetingId), await publicly(MAYOR, meetingId)];
  expect(mayor).toEqual(citizen);
  return citizen;
}
async function publicly(actor: Actor, meetingId: number) {
  const { publicMeeting, publicMeetings, publicMinutes } = governance(actor, HELD);
  const { coming, past } = await publicMeetings({ year: "2026" });
  const isListed = [...coming, ...past].some((one) => one.id === meetingId);
  const one = await publicMeeting({ meetingId }).catch((error: Error) => error.constructor.name);
  const minutes = await publicMinutes({ meetingId }).then(
    (file) => createHash("sha256").update(file.bytes).digest("hex"),
    (error: Error) => error.constructor.name,
  );
  const points = typeof one === "string" ? one : one.points;
  return { isListed, minutes, points: typeof points === "string" ? points : points.map(briefly) };
}
const briefly = ({ title, acts, votes }: PublicPoint) => ({
  ...{ title, acts: acts.length },
  votes: votes.map(({ outcome, shares, told }) => [
    outcome,
    ...shares.map((one) => `${one.choice} ${one.heads}`),
    told?.sections.length,
  ]),
});

describe("the minutes", () => {
  test("hold the data of the meeting, and once approved never change", async () => {
    const meetingId = await plan();
    const itemId = await item(meetingId, "Riparto dei servizi 2027");
    await item(meetingId, "Comunicazioni", "information");
    const NOTHING = { isListed: false, minutes: "NotFound", points: "NotFound" };
    expect(await read(meetingId)).toEqual(NOTHING);
    valueOf(await convene(meetingId));
    database.jobs.length = 0;
    const [first, second] = ["Riparto dei servizi 2027", "Comunicazioni"].map((title) => ({
      title,
      acts: 0,
      votes: [],
    }));
    const convened = { isListed: true, minutes: "NotFound", points: [first, second] };
    expect(await read(meetingId)).toEqual(convened);
    const note = (text: string, rowVersion = 0) =>
      governance(CLERK, HELD).writeItemNote({ meetingId, itemId, rowVersion, text });
    expect(await note("presto")).toMatchObject({ refusal: "not_held_yet" });
    const held = governance(CLERK, HELD);
    valueOf(await held.markPresence({ meetingId, position: 0, was: [], present: seats.slice(0, 2) }));
    valueOf(await held.openMeeting({ meetingId }));
    valueOf(await held.goToPoint({ meetingId, position: 1 }));
    const asked = { itemId, kind: "ordinary", question: "Si approva il riparto?", isSecret: false };
    const { id: voteId } = valueOf(await held.openVote(asked));
    valueOf(await held.recordVotes({ voteId, choices: { [`${seats[0]}`]: "for", [`${seats[1]}`]: "against" } }));
    valueOf(await held.closeVote({ voteId }));

    expect(await note("Hanno votato {voto}")).toMatchObject({ refusal: "unknown_block", details: { name: "voto" } });
    expect(await note("{voti} {voti}")).toMatchObject({ refusal: "block_twice" });
    valueOf(await note("Il Presidente illustra il riparto.\n\n{voti}\n\nSi riparla a gennaio."));
    expect(await note("tardi", 0)).toMatchObject({ refusal: "changed_meanwhile" });

    const frame = {
      meetingId,
      rowVersion: 0,
      president: "Sindaco di Crema",
      secretary: "Segreteria",
      opening: "",
      closing: "",
    };
    expect(await held.approveMinutes({ meetingId, rowVersion: 0 })).toMatchObject({ refusal: "not_closed_yet" });
    valueOf(await held.closeMeeting({ meetingId }));
    // How it was voted is told with the minutes, not before.
    expect(await read(meetingId)).toEqual(convened);
    expect(await held.approveMinutes({ meetingId, rowVersion: 0 })).toMatchObject({ refusal: "nobody_signs" });
    valueOf(await held.writeMinutesFrame(frame));
    expect(await held.writeMinutesFrame(frame)).toMatchObject({ refusal: "changed_meanwhile" });
    expect(await held.approveMinutes({ meetingId, rowVersion: 7 })).toMatchObject({ refusal: "changed_meanwhile" });
    await expect(governance(MAYOR, HELD).minutesView({ meetingId })).rejects.toThrow(NotFound);
    await expect(governance(MAYOR, HELD).minutesFile({ meetingId, format: "pdf" })).rejects.toThrow(NotFound);

    const draft = await held.minutesFile({ meetingId, format: "docx" });
    expect(Buffer.from(draft.bytes).subarray(0, 2).toString()).toBe("PK");
    const { sha256 } = valueOf(await held.approveMinutes({ meetingId, rowVersion: 1 }));
    const votes = [["rejected", "for 1", "against 1", 6]];
    expect(await read(meetingId)).toEqual({ isListed: true, minutes: sha256, points: [{ ...first, votes }, second] });
    const { meetingId: ofTable } = valueOf(await governance().planMeeting({ bodyId: table, ...TIMES, place: "Crema" }));
    await item(ofTable, "Mandato", "information");
    valueOf(await convene(ofTable));
    expect(await read(ofTable)).toEqual(NOTHING);
    const dossier = await governance(MAYOR, HELD).dossierPdf({ meetingId });
    expect(Buffer.from(dossier.bytes).subarray(0, 5).toString()).toBe("%PDF-");
    const { bytes } = await governance(MAYOR, HELD).minutesFile({ meetingId, format: "pdf" });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    const [kept] = await database.owner("select model::text as model from governance.minutes where meeting_id = $1", [
      meetingId,
    ]);
    for (const words of ["Il Presidente illustra", "Si approva il riparto?", "Sindaco di Offanengo", "contrario"])
      expect(kept?.model).toContain(words);

    expect(await held.approveMinutes({ meetingId, rowVersion: 2 })).toMatchObject({ refusal: "minutes_are_approved" });
    expect(await note("dopo", 1)).toMatchObject({ refusal: "minutes_are_approved" });
    expect(await held.addMeetingDocument({ meetingId, name: "a.pdf", bytes: PDF })).toMatchObject({
      refusal: "minutes_are_approved",
    });
    for (const change of [
      "update governance.minutes set president = 'Altri'",
      "delete from governance.minutes",
      "update governance.meeting set place = 'Altrove'",
      "update governance.meeting_item set title = 'Altro'",
      "update governance.item_note set text = 'Altro'",
    ]) {
      const key = /governance\.meeting set/.test(change) ? "id" : "meeting_id";
      await expect(database.owner(`${change} where ${key} = $1`, [meetingId])).rejects.toThrow(/approved/);
    }
  });
});
