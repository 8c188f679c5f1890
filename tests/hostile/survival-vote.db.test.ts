// SPDX-License-Identifier: AGPL-3.0-or-later
// A process killed in the middle of a secret vote: who was told that the paper is in the urn is counted, once, as was said.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startAlbero, type RunningAlbero } from "../support/albero.ts";
import { alberoJson } from "../support/command.ts";
import { hostAlbero, type Hosted } from "./running.ts";
import { formOf, signedIn, type Visitor } from "./visitor.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const MEETINGS = "/crema/ufficio/sedute";
/** Two clerks record the papers of a box together, one voter at a time, each with two forms under way. */
const PEOPLE = ["coordinatrice@demo.example", "operatore@demo.example"];
const HANDS = 2;
/** How many papers were acknowledged when the process is killed. */
const KILLS = [10, 26];
const CHOICES = ["for", "against", "abstained"] as const;

let hosted: Hosted;
let running: RunningAlbero;

beforeAll(async () => {
  hosted = await hostAlbero("survival-vote", { isQuiet: false });
  running = hosted.albero;
});
afterAll(async () => {
  await running.stop();
  await hosted.stop();
});

/** A meeting of the assembly with everybody in the room and a secret vote open: the address of the vote. */
async function openSecretVote(visitor: Visitor): Promise<string> {
  const [body] = await hosted.sql("select id from governance.body where name = 'Assemblea dei Sindaci di Ambito'");
  const meeting = await sent(visitor, `${MEETINGS}/nuova`, {
    ...{ bodyId: String(body?.id), title: "Seduta interrotta", place: "Crema", plannedMinutes: "120" },
    ...{ firstDay: "15/12/2030", firstTime: "18:00", secondDay: "", secondTime: "" },
  });
  const here = meeting.split("?")[0] ?? "";
  await sent(visitor, `${here}/punti/nuovo`, { title: "Si fida del Presidente?", kind: "resolution" });
  await sent(visitor, `${here}/convoca`, formOf((await visitor.get(`${here}/convoca`)).text));
  const room = formOf((await visitor.get(`${here}/aula`)).text);
  await sent(visitor, `${here}/aula`, { ...room, op: "all" });
  await sent(visitor, `${here}/aula`, { op: "open" });
  const asked = formOf((await visitor.get(`${here}/aula/vota`)).text);
  return sent(visitor, `${here}/aula/vota`, { ...asked, kind: "unanimity", how: "secret" });
}

async function sent(visitor: Visitor, path: string, form: Record<string, string | readonly string[]>): Promise<string> {
  const { status, headers } = await visitor.post(path, form);
  expect({ path, status }).toEqual({ path, status: 302 });
  return String(headers.location);
}

/** What each seat puts into the box. */
const choiceOf = (seat: number) => CHOICES[seat % CHOICES.length] ?? "for";

type Box = { waiting: number[]; acknowledged: Set<number>; found: Set<number>; tried: Set<number> };

/** Papers go into the urn until none waits or the line is cut; one that was not acknowledged waits again. */
async function record(vote: string, visitor: Visitor, box: Box): Promise<void> {
  for (let seat = box.waiting.shift(); seat !== undefined; seat = box.waiting.shift()) {
    const form = { op: "papers", votante: String(seat), [`schede-${choiceOf(seat)}`]: "1" };
    const isAgain = box.tried.has(seat);
    box.tried.add(seat);
    const answer = await visitor.post(`${vote}/registra`, form).catch(() => null);
    if (answer?.status === 302) box.acknowledged.add(seat);
    // Taken before the cut, but nobody was told.
    else if (answer?.status === 422 && isAgain) box.found.add(seat);
    else {
      box.waiting.push(seat);
      if (answer === null) return;
    }
  }
}

const recordAll = (vote: string, visitors: readonly Visitor[], box: Box) =>
  Promise.all(visitors.flatMap((visitor) => Array.from({ length: HANDS }, () => record(vote, visitor, box))));

async function votedIn(voteId: number): Promise<number[]> {
  const rows = await hosted.sql("select seat_id from governance.has_voted where vote_id = $1 order by 1", [voteId]);
  return rows.map((row) => Number(row.seat_id));
}

test("a secret vote in which Albero is killed twice is counted whole, nobody twice", async () => {
  const visitors = await Promise.all(PEOPLE.map((person) => signedIn(running.url, person)));
  const [first] = visitors as [Visitor, Visitor];
  const vote = await openSecretVote(first);
  const voteId = Number(/votazioni\/(\d+)$/.exec(vote)?.[1]);
  const page = (await first.get(`${vote}/registra`)).text;
  const seats = [...page.matchAll(/name="votante"[^>]*value="(\d+)"/g)].map((found) => Number(found[1]));
  expect(seats.length).toBeGreaterThan(Math.max(...KILLS) + PEOPLE.length * HANDS);
  const box: Box = { waiting: [...seats], acknowledged: new Set(), found: new Set(), tried: new Set() };

  for (const papers of KILLS) {
    const recording = recordAll(vote, visitors, box);
    while (box.acknowledged.size < papers) await pause(1);
    running.process.kill("SIGKILL");
    await once(running.process, "exit");
    await recording;
    const voted = await votedIn(voteId);
    expect([...box.acknowledged].filter((seat) => !voted.includes(seat))).toEqual([]);
    expect(voted.filter((seat) => !box.tried.has(seat))).toEqual([]);
    running = await startAlbero({ folder: hosted.folder, port: running.port });
  }
  await recordAll(vote, visitors, box);
  expect([...box.acknowledged, ...box.found].toSorted((a, b) => a - b)).toEqual(seats.toSorted((a, b) => a - b));
  expect(await votedIn(voteId)).toEqual(seats.toSorted((a, b) => a - b));

  await sent(first, `${vote}/chiudi`, formOf((await first.get(`${vote}/chiudi`)).text));
  const [counted] = await hosted.sql("select result -> 'votes' as votes from governance.vote where id = $1", [voteId]);
  const put = CHOICES.map((choice) => [choice, { heads: seats.filter((seat) => choiceOf(seat) === choice).length }]);
  expect(counted?.votes).toMatchObject(Object.fromEntries(put));
  expect(await hosted.sql("select from governance.urn where vote_id = $1", [voteId])).toEqual([]);
  expect(await alberoJson(hosted.folder, ["audit", "verify"])).toMatchObject({ code: 0, answer: { broken: [] } });
});
