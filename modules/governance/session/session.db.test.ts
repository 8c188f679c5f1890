// SPDX-License-Identifier: AGPL-3.0-or-later
import { ask, call, Forbidden, NotFound, type Actor } from "@albero/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { newAssembly, PLACES, provedMayor, RULE, type Assembly } from "./assembly.testing.ts";
import { useCases } from "./registry.ts";

let data: TestDatabase;
let ambitoId: number;
let other: number;
let made = 0;

const by = (actor: Actor) => data.caller(ambitoId, actor);
const clerk = () => by(personWith("clerk"));

beforeAll(async () => {
  data = await testDatabase();
  ambitoId = await data.newAmbito("prova");
  other = await data.newAmbito("altrove");
  for (const [at, istat] of PLACES.entries())
    await data.owner(
      "insert into territory.municipality (ambito_id, istat, name, province, region) values ($1, $2, $3, 'CR', 'Lombardia')",
      [ambitoId, istat, `Luogo ${at + 1}`],
    );
});
afterAll(() => data.end());

const assembly = (options: { rule?: typeof RULE | null; secondCall?: boolean } = {}) =>
  newAssembly(data, ambitoId, { key: `assemblea-${(made += 1)}`, ...options });

const mark = (one: Assembly, position: number, came: number[], went: number[] = []) =>
  call(clerk(), useCases.markPresence, {
    meetingId: one.meetingId,
    position,
    was: went.map((at) => one.seats[at]),
    present: came.map((at) => one.seats[at]),
  });

/** A meeting opened in first call with these places in the room. */
async function opened(present = [0, 1, 2, 3]): Promise<Assembly> {
  const one = await assembly();
  await mark(one, 0, present);
  expect(await call(clerk(), useCases.openMeeting, { meetingId: one.meetingId })).toMatchObject({ ok: true });
  return one;
}

const voteOn = (one: Assembly, more: Record<string, unknown> = {}) =>
  call(clerk(), useCases.openVote, {
    ...{ itemId: one.items[0], kind: "ordinary", question: "Approvi?" },
    ...more,
  });

async function voting(present?: number[], more: Record<string, unknown> = {}) {
  const one = await opened(present);
  const vote = await voteOn(one, more);
  if (!vote.ok) throw new Error(vote.refusal);
  return { one, voteId: vote.value.id };
}

const cast = (at: number, voteId: number, choice: string, apart = {}) =>
  call(by(provedMayor(at)), useCases.castVote, { voteId, choice, apart });
const delegate = (one: Assembly, from: number, to: number, more = {}) =>
  call(clerk(), useCases.registerDelegation, {
    ...{ meetingId: one.meetingId, fromSeatId: one.seats[from], toSeatId: one.seats[to] },
    ...{ document: "nota prot. 12", ...more },
  });
const conflict = (one: Assembly, at: number, item = 0) =>
  call(clerk(), useCases.declareConflict, {
    ...{ meetingId: one.meetingId, itemId: one.items[item], seatId: one.seats[at], reason: "socio del gestore" },
  });
const close = (voteId: number) => call(clerk(), useCases.closeVote, { voteId });
const room = (one: Assembly) => ask(clerk(), useCases.showRoom, { meetingId: one.meetingId });
const shown = (one: Assembly, voteId: number) => ask(clerk(), useCases.showVote, { meetingId: one.meetingId, voteId });
const refused = (refusal: string) => ({ ok: false, refusal });

describe("the calls", () => {
  test("a first call without quorum is recorded as deserted; the second starts its own roll", async () => {
    const one = await assembly();
    await mark(one, 0, [0, 1]);
    const { meetingId } = one;
    expect(await call(clerk(), useCases.openMeeting, { meetingId })).toMatchObject({
      ...refused("no_quorum"),
      details: { reached: "2", needed: "4" },
    });
    expect(await call(clerk(), useCases.declareDeserted, { meetingId, call: 1 })).toEqual({
      ok: true,
      value: { next: 2 },
    });
    expect((await room(one)).quorum).toMatchObject({ present: 0, holds: false });
    expect(await call(clerk(), useCases.declareDeserted, { meetingId, call: 1 })).toMatchObject(
      refused("deserted_already"),
    );
    await mark(one, 0, [0]);
    expect(await call(clerk(), useCases.declareDeserted, { meetingId, call: 2 })).toMatchObject(
      refused("quorum_is_there"),
    );
    expect(await call(clerk(), useCases.openMeeting, { meetingId })).toEqual({ ok: true, value: { call: 2 } });
    expect((await room(one)).meeting).toMatchObject({ state: "open", call: 2, position: 1, deserted: [1] });
    expect(await call(clerk(), useCases.openMeeting, { meetingId })).toMatchObject(refused("already_opened"));
  });

  test("without a second call, or without a rule, it says so", async () => {
    const lone = await assembly({ secondCall: false });
    expect(await call(clerk(), useCases.declareDeserted, { meetingId: lone.meetingId, call: 1 })).toEqual({
      ok: true,
      value: { next: null },
    });
    expect(await call(clerk(), useCases.openMeeting, { meetingId: lone.meetingId })).toMatchObject(
      refused("deserted_already"),
    );
    const lawless = await assembly({ rule: null });
    expect(await call(clerk(), useCases.openMeeting, { meetingId: lawless.meetingId })).toMatchObject(
      refused("no_rule"),
    );
    expect((await room(lawless)).quorum).toMatchObject({
      isKnown: false,
      why: expect.stringContaining("regola di voto"),
    });
  });

  test("a body that cannot be weighed says which municipality lacks its figure", async () => {
    const { table } = RULE.weight as { table: Record<string, number> };
    const { [PLACES[3]]: _gone, ...rest } = table;
    const one = await assembly({ rule: { ...RULE, weight: { kind: "quotas", express: "exact", table: rest } } });
    await mark(one, 0, [0, 1, 2, 3]);
    const no = await call(clerk(), useCases.openMeeting, { meetingId: one.meetingId });
    expect(no).toMatchObject({ ...refused("cannot_count"), details: { why: expect.stringContaining("Comune 4") } });
  });
});

describe("presence, point by point", () => {
  test("two secretaries at once do not undo each other", async () => {
    const one = await opened([0, 1, 2, 3]);
    // Both forms were drawn with four in the room: one marks a fifth, the other sends the fourth away.
    const seat = (at: number) => one.seats[at];
    const was = [0, 1, 2, 3].map(seat);
    const { meetingId } = one;
    const [a, b] = await Promise.all([
      call(clerk(), useCases.markPresence, { meetingId, position: 1, was, present: [...was, seat(4)] }),
      call(clerk(), useCases.markPresence, { meetingId, position: 1, was, present: was.slice(0, 3) }),
    ]);
    expect([a.ok, b.ok]).toEqual([true, true]);
    const tiles = (await room(one)).groups.flatMap((group) => group.tiles);
    expect(tiles.filter((tile) => tile.isInRoom).map((tile) => tile.seatId)).toEqual([0, 1, 2, 4].map(seat));
  });

  test("each point remembers its own room, in whatever order points are taken", async () => {
    const one = await opened([0, 1, 2, 3]);
    const { meetingId } = one;
    const go = (position: number) => call(clerk(), useCases.goToPoint, { meetingId, position });
    expect(await go(3)).toMatchObject({ ok: true });
    await mark(one, 3, [], [0]);
    expect(await go(2)).toMatchObject({ ok: true });
    await mark(one, 2, [0]);
    const { sittingOf } = await import("./store/sitting.ts");
    const { inAmbito } = await import("@albero/kernel");
    const sitting = await inAmbito(data.db, { ambitoId, isPublic: false }, (tx) => sittingOf(tx, ambitoId, meetingId));
    const present = (position: number) =>
      sitting.points.find((point) => point.position === position)?.presence.filter((state) => state.state === "present")
        .length;
    expect([present(1), present(2), present(3)]).toEqual([4, 4, 3]);
    expect(await go(9)).toMatchObject(refused("no_such_point"));
  });

  test("a stale form, a stranger, a closed meeting", async () => {
    const one = await opened();
    const elsewhere = await opened();
    expect(await mark(one, 0, [4])).toMatchObject(refused("another_point"));
    const { meetingId } = one;
    const strange = { meetingId, position: 1, was: [], present: [elsewhere.seats[5]] };
    expect(await call(clerk(), useCases.markPresence, strange)).toMatchObject(refused("not_a_member"));
    expect(await call(clerk(), useCases.markPresence, { ...strange, present: ["x"] })).toMatchObject(
      refused("invalid_input"),
    );
    expect(await call(clerk(), useCases.closeMeeting, { meetingId })).toMatchObject({ ok: true });
    expect(await mark(one, 1, [4])).toMatchObject(refused("not_convened"));
    expect(await call(clerk(), useCases.closeMeeting, { meetingId })).toMatchObject(refused("not_open"));
    expect(await call(clerk(), useCases.goToPoint, { meetingId, position: 2 })).toMatchObject(refused("not_open"));
    expect(await conflict(one, 0)).toMatchObject(refused("not_convened"));
    expect(await voteOn(one)).toMatchObject(refused("not_open"));
  });
});

describe("delegations", () => {
  test("refused: to oneself, to two, by who is present, to who is absent, passed on, over the limit, unwritten", async () => {
    const one = await opened([0, 1, 2, 3]);
    expect(await delegate(one, 4, 4)).toMatchObject(refused("delegation_to_oneself"));
    expect(await delegate(one, 3, 0)).toMatchObject(refused("delegation_by_present"));
    expect(await delegate(one, 4, 5)).toMatchObject(refused("delegation_to_absent"));
    expect(await delegate(one, 4, 0, { document: " " })).toMatchObject(refused("invalid_input"));
    expect(await delegate(one, 4, 0, { fromPosition: 3, toPosition: 1 })).toMatchObject(
      refused("delegation_for_no_point"),
    );
    expect(await delegate(one, 4, 0, { toPosition: 77 })).toMatchObject(refused("no_such_point"));
    expect(await delegate(one, 4, 0)).toMatchObject({ ok: true });
    expect(await delegate(one, 4, 1)).toMatchObject(refused("delegation_to_two"));
    expect(await delegate(one, 5, 0)).toMatchObject(refused("too_many_delegations"));
    const stranger = { meetingId: one.meetingId, fromSeatId: 999_999, toSeatId: one.seats[0], document: "nota" };
    expect(await call(clerk(), useCases.registerDelegation, stranger)).toMatchObject(refused("not_a_member"));
  });

  test("it counts in the quorum, ends when the mayor comes, and is withdrawn once", async () => {
    const one = await assembly();
    await mark(one, 0, [0, 1, 2]);
    const { meetingId } = one;
    expect(await call(clerk(), useCases.openMeeting, { meetingId })).toMatchObject(refused("no_quorum"));
    expect(await delegate(one, 3, 0)).toMatchObject({ ok: true });
    expect((await room(one)).quorum).toMatchObject({ holds: true, present: 3, delegated: 1, weight: "880" });
    await mark(one, 0, [3]);
    const [ended] = (await room(one)).delegations;
    expect(ended).toMatchObject({ endsAt: 0, endReason: "arrived" });
    const withdraw = { meetingId, delegationId: ended?.id };
    expect(await call(clerk(), useCases.withdrawDelegation, withdraw)).toMatchObject(refused("delegation_over"));
  });
});

describe("conflicts of interest", () => {
  test("who leaves is neither there nor voting, those they speak for neither; a mistake is taken back", async () => {
    const one = await opened([0, 1, 2, 3]);
    await delegate(one, 4, 3);
    expect(await conflict(one, 3)).toMatchObject({ ok: true });
    expect(await conflict(one, 3)).toMatchObject(refused("conflict_known"));
    const states = (await room(one)).groups.flatMap((group) => group.tiles).map((tile) => tile.state);
    expect(states).toEqual(["present", "present", "present", "left", "absent", "absent"]);
    // Three of six are no majority of heads any more.
    expect(await voteOn(one)).toMatchObject(refused("no_quorum"));
    const back = { meetingId: one.meetingId, itemId: one.items[0], seatId: one.seats[3], reason: "omonimia" };
    expect(await call(clerk(), useCases.withdrawConflict, back)).toMatchObject({ ok: true });
    expect(await call(clerk(), useCases.withdrawConflict, back)).toMatchObject(refused("conflict_unknown"));
    const vote = await voteOn(one);
    expect(vote).toMatchObject({ ok: true });
  });

  test("of a mayor in conflict the phone says why there is no vote", async () => {
    const one = await opened([0, 1, 2, 3, 4]);
    await conflict(one, 3);
    const vote = await voteOn(one);
    if (!vote.ok) throw new Error(vote.refusal);
    expect(await cast(3, vote.value.id, "for")).toMatchObject({
      ...refused("in_conflict"),
      details: { member: "Comune 4" },
    });
  });
});

describe("an open vote", () => {
  test("by phone, with the delegations carried; asked again it answers what was taken and counts nothing twice", async () => {
    const one = await opened([0, 1, 2, 3]);
    await delegate(one, 4, 1);
    const vote = await voteOn(one);
    if (!vote.ok) throw new Error(vote.refusal);
    const voteId = vote.value.id;
    const apart = { [String(one.seats[4])]: "against" };
    const first = await cast(1, voteId, "for", apart);
    const ballots = [
      { seatId: one.seats[1], choice: "for" },
      { seatId: one.seats[4], choice: "against" },
    ];
    expect(first).toEqual({ ok: true, value: { meetingId: one.meetingId, isNew: true, ballots } });
    expect(await cast(1, voteId, "against")).toEqual({
      ok: true,
      value: { meetingId: one.meetingId, isNew: false, ballots },
    });
    await Promise.all([0, 2, 3].flatMap((at) => [cast(at, voteId, "abstained"), cast(at, voteId, "abstained")]));
    const closed = await close(voteId);
    expect(closed).toMatchObject({ ok: true, value: { outcome: "approved" } });
    const { told, lines, vote: brief } = await shown(one, voteId);
    expect(brief).toMatchObject({ voted: 5, entitled: 5, outcome: "approved" });
    expect(lines.map((line) => line.choice)).toEqual(["abstained", "for", "abstained", "abstained", "against"]);
    expect(told?.sections.flatMap((section) => section.table?.rows ?? [])).toContainEqual(
      expect.arrayContaining(["Favorevoli", "1", "260"]),
    );
    // After the close: what was taken is still told to who has voted, and nothing else is taken.
    expect(await cast(1, voteId, "for")).toMatchObject({ ok: true, value: { isNew: false, ballots } });
    expect(await close(voteId)).toMatchObject(refused("vote_closed"));
  });

  test("who may not vote from a phone is told why", async () => {
    const { one, voteId } = await voting([0, 1, 2, 3]);
    const weak = by(mayorOf(PLACES[0]));
    expect(await call(weak, useCases.castVote, { voteId, choice: "for" })).toMatchObject(
      refused("second_factor_missing"),
    );
    expect(await cast(5, voteId, "for")).toMatchObject({ ...refused("absent"), details: { member: "Comune 6" } });
    expect(await cast(0, voteId, "maybe")).toMatchObject(refused("unknown_choice"));
    expect(await cast(0, voteId, "blank")).toMatchObject(refused("unknown_choice"));
    expect(await cast(0, voteId, "")).toMatchObject(refused("invalid_input"));
    const foreign = by({ ...mayorOf("019099"), secondFactor: true } as Actor);
    expect(await call(foreign, useCases.castVote, { voteId, choice: "for" })).toMatchObject(
      refused("no_seat_of_yours"),
    );
    await expect(call(clerk(), useCases.castVote, { voteId, choice: "for" })).rejects.toThrow(Forbidden);
    await expect(call(by(mayorOf(PLACES[0])), useCases.closeVote, { voteId })).rejects.toThrow(Forbidden);
    const stranger = data.caller(other, provedMayor(0));
    await expect(call(stranger, useCases.castVote, { voteId, choice: "for" })).rejects.toThrow(NotFound);
    await expect(ask(clerk(), useCases.showVote, { meetingId: one.meetingId + 1, voteId })).rejects.toThrow(NotFound);
  });

  test("the secretary records the others in one form; who has voted keeps that vote", async () => {
    const { one, voteId } = await voting();
    await cast(0, voteId, "against");
    const choices = Object.fromEntries([0, 1, 2, 3].map((at) => [String(one.seats[at]), "for"]));
    const record = (more: Record<string, string>) => call(clerk(), useCases.recordVotes, { voteId, choices: more });
    expect(await record(choices)).toMatchObject({ ok: true, value: { taken: 3, kept: ["Comune 1"] } });
    expect(await record({ [String(one.seats[5])]: "for" })).toMatchObject(refused("vote_by_absent"));
    expect(await record({ [String(one.seats[2])]: "forse" })).toMatchObject(refused("unknown_choice"));
    expect(await record({})).toMatchObject(refused("nothing_recorded"));
    expect(await record({ "1; drop table": "for" })).toMatchObject(refused("invalid_input"));
    expect(await close(voteId)).toMatchObject({ ok: true, value: { outcome: "approved" } });
    expect(await record(choices)).toMatchObject(refused("vote_closed"));
  });

  test("what cannot be voted, and when", async () => {
    const { one, voteId } = await voting();
    expect(await voteOn(one)).toMatchObject(refused("vote_under_way"));
    expect(await mark(one, 1, [4])).toMatchObject(refused("vote_under_way"));
    expect(await delegate(one, 4, 0)).toMatchObject(refused("vote_under_way"));
    const { meetingId } = one;
    expect(await call(clerk(), useCases.closeMeeting, { meetingId })).toMatchObject(refused("vote_under_way"));
    expect(await call(clerk(), useCases.goToPoint, { meetingId, position: 3 })).toMatchObject(
      refused("vote_under_way"),
    );
    await close(voteId);
    expect(await voteOn(one)).toMatchObject(refused("same_question"));
    expect(await voteOn(one, { itemId: one.items[1] })).toMatchObject(refused("another_point"));
    expect(await voteOn(one, { itemId: 999_999 })).toMatchObject(refused("no_such_point"));
    expect(await voteOn(one, { question: "Altro?", kind: "unanimity" })).toMatchObject({ ok: false });
    expect(await voteOn(one, { question: "Altro?", kind: "strange" })).toMatchObject(refused("invalid_input"));
    await call(clerk(), useCases.goToPoint, { meetingId, position: 3 });
    expect(await voteOn(one, { itemId: one.items[2] })).toMatchObject(refused("point_is_not_voted"));
  });

  test("a mistake is corrected once by a vote that cites it; a vote is withdrawn before its count", async () => {
    const { one, voteId } = await voting();
    await cast(0, voteId, "for");
    const withdraw = (reason: string) => call(clerk(), useCases.withdrawVote, { voteId, reason });
    expect(await withdraw("")).toMatchObject(refused("invalid_input"));
    expect(await withdraw("domanda sbagliata")).toMatchObject({ ok: true });
    expect(await withdraw("ancora")).toMatchObject(refused("vote_closed"));
    expect(await cast(1, voteId, "for")).toMatchObject(refused("vote_closed"));
    expect((await shown(one, voteId)).told).toBeNull();
    const again = await voteOn(one);
    if (!again.ok) throw new Error(again.refusal);
    await close(again.value.id);
    const citing = { correctsId: again.value.id, question: "Approvi davvero?" };
    expect(await voteOn(one, citing)).toMatchObject(refused("correction_without_reason"));
    expect(await voteOn(one, { ...citing, correctsId: voteId, reason: "conta" })).toMatchObject(
      refused("not_to_correct"),
    );
    const corrected = await voteOn(one, { ...citing, reason: "un voto letto male" });
    if (!corrected.ok) throw new Error(corrected.refusal);
    await close(corrected.value.id);
    expect(await voteOn(one, { ...citing, reason: "di nuovo" })).toMatchObject(refused("corrected_already"));
    expect((await shown(one, again.value.id)).correctedBy).toMatchObject({ id: corrected.value.id });
  });

  test("a ballot that races with the close is counted or refused, never lost", async () => {
    const { one, voteId } = await voting([0, 1, 2, 3, 4, 5]);
    const answers = await Promise.all([
      ...[0, 1, 2].map((at) => cast(at, voteId, "for")),
      close(voteId),
      ...[3, 4, 5].map((at) => cast(at, voteId, "for")),
    ]);
    const casts = answers.filter((_answer, at) => at !== 3);
    const taken = casts.filter((answer) => answer.ok).length;
    expect(casts.filter((answer) => !answer.ok).map((answer) => (answer.ok ? "" : answer.refusal))).toEqual(
      Array.from({ length: 6 - taken }, () => "vote_closed"),
    );
    const { lines, told } = await shown(one, voteId);
    expect(lines.filter((line) => line.hasVoted)).toHaveLength(taken);
    expect(told?.sections.flatMap((section) => section.table?.rows ?? [])).toContainEqual(
      expect.arrayContaining(["Favorevoli", String(taken)]),
    );
  });

  test("the database takes no ballot of a closed vote, and changes none", async () => {
    const { one, voteId } = await voting();
    await cast(0, voteId, "for");
    const insert = `insert into governance.ballot (vote_id, seat_id, ambito_id, choice, cast_at, means, by_name)
      values (${voteId}, ${one.seats[1]}, ${ambitoId}, 'for', now(), 'secretary', 'x')`;
    await expect(data.asApp(ambitoId, `update governance.ballot set choice = 'against'`)).rejects.toThrow(
      /permission|never/,
    );
    await expect(data.owner(`update governance.ballot set choice = 'against'`)).rejects.toThrow(/never changed/);
    await close(voteId);
    await expect(data.asApp(ambitoId, insert)).rejects.toThrow(/takes no more ballots/);
    await expect(
      data.asApp(ambitoId, `update governance.vote set outcome = 'rejected' where id = ${voteId}`),
    ).rejects.toThrow(/closed once/);
    await expect(data.asApp(ambitoId, `delete from governance.attendance`)).rejects.toThrow(/permission|never/);
  });
});

describe("a secret vote", () => {
  const election = { kind: "election", isSecret: true, candidates: "Ada\nBea\n\nAda", seats: 1 };
  async function electing() {
    const one = await opened([0, 1, 2, 3]);
    await delegate(one, 4, 0);
    await call(clerk(), useCases.goToPoint, { meetingId: one.meetingId, position: 2 });
    const vote = await voteOn(one, { itemId: one.items[1], ...election });
    if (!vote.ok) throw new Error(vote.refusal);
    return { one, voteId: vote.value.id };
  }

  test("the database holds who has voted and a sealed urn, and nothing that joins the two", async () => {
    const { voteId } = await electing();
    const before = await data.owner("select sealed, key_id from governance.urn where vote_id = $1", [voteId]);
    expect(await cast(0, voteId, "c1")).toMatchObject({
      ok: true,
      value: { isNew: true, ballots: [{ choice: null }, { choice: null }] },
    });
    await cast(1, voteId, "c2");
    expect(await cast(1, voteId, "c1")).toMatchObject({ ok: true, value: { isNew: false } });
    const after = await data.owner("select sealed from governance.urn where vote_id = $1", [voteId]);
    const [one, two] = [before[0]?.sealed as Buffer, after[0]?.sealed as Buffer];
    expect(two.length).toBe(one.length);
    expect(two.equals(one)).toBe(false);
    expect(await data.owner("select * from governance.ballot where vote_id = $1", [voteId])).toEqual([]);
    const columns = await data.owner(
      "select column_name from information_schema.columns where table_schema = 'governance' and table_name = 'has_voted' order by 1",
    );
    expect(columns.map((column) => column.column_name)).toEqual(["ambito_id", "seat_id", "vote_id"]);
    const said = await data.owner("select before, after from kernel.audit_event where subject = $1", [
      `governance.vote:${voteId}`,
    ]);
    expect(JSON.stringify(said)).not.toMatch(/"c1"|"c2"/);
    expect(await close(voteId)).toMatchObject({ ok: true });
    expect(await data.owner("select * from governance.urn where vote_id = $1", [voteId])).toEqual([]);
    expect(data.jobs.at(-1)).toMatchObject({ kind: "governance.forgetUrnKey", payload: { keyId: before[0]?.key_id } });
  });

  test("papers of a box are recorded when they add up, once for each voter", async () => {
    const { one, voteId } = await electing();
    await cast(1, voteId, "c2");
    const papers = (voted: number[], counted: Record<string, number>) =>
      call(clerk(), useCases.recordPapers, {
        voteId,
        voted: voted.map((at) => one.seats[at]),
        papers: Object.fromEntries(Object.entries(counted).map(([choice, heads]) => [choice, { heads }])),
      });
    expect(await papers([0, 2], { c1: 1 })).toMatchObject(refused("papers_do_not_add"));
    expect(await papers([0, 1], { c1: 2 })).toMatchObject(refused("voted_already"));
    expect(await papers([5], { c1: 1 })).toMatchObject(refused("vote_by_absent"));
    expect(await papers([], {})).toMatchObject(refused("nothing_recorded"));
    expect(await papers([0], { c9: 1 })).toMatchObject(refused("unknown_choice"));
    expect(await papers([0], { c1: -1 })).toMatchObject(refused("invalid_input"));
    const open = { voteId, choices: { [String(one.seats[0])]: "c1" } };
    expect(await call(clerk(), useCases.recordVotes, open)).toMatchObject(refused("vote_is_secret"));
    expect(await papers([0, 2, 3, 4], { c1: 3, blank: 1 })).toMatchObject({ ok: true, value: { taken: 4 } });
    expect(await close(voteId)).toMatchObject({ ok: true, value: { outcome: "approved" } });
    const { told, lines } = await shown(one, voteId);
    expect(told?.headline).toContain("Ada");
    expect(lines.every((line) => line.hasVoted && line.choice === null)).toBe(true);
    const { file } = await ask(clerk(), useCases.voteFile, { meetingId: one.meetingId, voteId });
    expect(file.ballot).toMatchObject({
      candidates: [{ votes: { heads: 3 } }, { votes: { heads: 1 } }],
      blank: { heads: 1 },
    });
  });

  test("an election must be secret where the rule says so, and needs candidates", async () => {
    const one = await opened();
    await call(clerk(), useCases.goToPoint, { meetingId: one.meetingId, position: 2 });
    const on = { itemId: one.items[1], ...election };
    expect(await voteOn(one, { ...on, isSecret: false })).toMatchObject(refused("cannot_count"));
    expect(await voteOn(one, { ...on, candidates: " \n " })).toMatchObject(refused("no_candidates"));
    expect(await voteOn(one, { ...on, seats: 5 })).toMatchObject(refused("cannot_count"));
  });

  test("without its key the urn cannot be opened: the vote is withdrawn and repeated", async () => {
    const { one, voteId } = await electing();
    await cast(0, voteId, "c1");
    const [{ key_id: keyId } = {}] = await data.owner("select key_id from governance.urn where vote_id = $1", [voteId]);
    const { forgetUrnKey } = await import("./store/urn.ts");
    forgetUrnKey(String(keyId));
    expect(await close(voteId)).toMatchObject(refused("urn_lost"));
    expect(await cast(1, voteId, "c1")).toMatchObject(refused("urn_lost"));
    expect((await shown(one, voteId)).vote.voted).toBe(2);
    expect(await call(clerk(), useCases.withdrawVote, { voteId, reason: "chiave persa" })).toMatchObject({ ok: true });
    expect(await voteOn(one, { itemId: one.items[1], ...election })).toMatchObject({ ok: true });
  });
});

test("the pulse moves with every ballot, and tells nothing to who may not watch", async () => {
  const { one, voteId } = await voting();
  const feel = async () => JSON.stringify(await ask(clerk(), useCases.feelPulse, { meetingId: one.meetingId }));
  const first = await feel();
  await cast(0, voteId, "for");
  const second = await feel();
  await close(voteId);
  expect(new Set([first, second, await feel()]).size).toBe(3);
  await expect(
    ask(by(personWith("third_sector_reader")), useCases.feelPulse, { meetingId: one.meetingId }),
  ).rejects.toThrow(Forbidden);
  await expect(
    ask(data.caller(other, personWith("clerk")), useCases.feelPulse, { meetingId: one.meetingId }),
  ).rejects.toThrow(NotFound);
});
