// SPDX-License-Identifier: AGPL-3.0-or-later
// An assembly of 48 mayors who vote with their phones in the same five seconds, and a projector that follows: each ballot
// through the web server, with a session that a second factor opened. One more round with every ballot sent twice.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { useCases as governance } from "@albero/governance";
import { createIdentity, useCases as identityUseCases, type IdentityPort } from "@albero/identity";
import { bind, machineClock, openDatabase, system, type Caller } from "@albero/kernel";
import pg from "pg";
import { buildIfNeeded } from "../server/build-if-needed.ts";
import { launchDatabase } from "../server/database/launcher.ts";
import { temporaryFolder } from "../server/temporary-folder.ts";
import { startAlbero, type RunningAlbero } from "../tests/support/albero.ts";
import { report } from "./report.ts";
import { signInAs } from "./sign-in.ts";

const PASSWORD = "una frase lunga da misurare";
const WITHIN_MS = 5_000;

type Mayor = { istat: string; cookie: string };

/** An account with the office of each municipality, logged in. */
async function mayorsOf(
  albero: RunningAlbero,
  caller: Caller,
  { identity, client }: { identity: IdentityPort; client: pg.Client },
): Promise<Mayor[]> {
  const { rows } = await client.query<{ istat: string; name: string }>(
    "select istat, name from territory.municipality where ambito_id = $1 order by istat",
    [caller.ambitoId],
  );
  const people = bind(identityUseCases, caller);
  const mayors: Mayor[] = [];
  for (const { istat, name } of rows) {
    const email = `sindaco-${istat}@demo.example`;
    const made = await identity.createAccount({ name: `Sindaco di ${name}`, email, password: PASSWORD });
    const invited = await people.invite({ email, name, body: name, role: "mayor", territory: istat });
    if (!made.ok || !invited.ok) throw new Error(`no account for ${name}`);
    const invitation = await identity.findInvitation(invited.value.token);
    const person = { kind: "person", accountId: made.value.accountId, name, roles: [], territories: [] } as const;
    await identity.takeUp({ ...caller, actor: person }, invitation?.tokenHash ?? "");
    mayors.push({ istat, cookie: await signInAs(albero, email, PASSWORD) });
  }
  // A code of six digits for each would measure the person's thumbs: the sessions are marked as opened with one.
  await client.query("update auth.session set proof = 'totp'");
  return mayors;
}

/** A meeting of the assembly that is open with everybody in the room, on its first point. */
async function openAssembly(caller: Caller, client: pg.Client): Promise<{ meetingId: number; itemId: number }> {
  const { ambitoId } = caller;
  const { rows } = await client.query<{ meeting: number; item: number; seats: number[] }>(
    `with m as (insert into governance.meeting (ambito_id, body_id, title, state, first_call, place)
        select $1, id, 'Prova di carico', 'convened', now(), 'Sala' from governance.body where ambito_id = $1 and key = 'assemblea-ambito' returning id, body_id),
      i as (insert into governance.meeting_item (ambito_id, meeting_id, position, title, kind)
        select $1, id, 1, 'Riparto', 'resolution' from m returning id)
      select m.id as meeting, i.id as item, array(select s.id from governance.seat s where s.ambito_id = $1 and s.body_id = m.body_id
        and s.votes and s.first_day <= current_date and (s.last_day is null or s.last_day >= current_date)) as seats from m, i`,
    [ambitoId],
  );
  const [made] = rows;
  if (!made) throw new Error("the pilot has no assembly");
  const use = bind(governance, caller);
  await use.markPresence({ meetingId: made.meeting, position: 0, was: [], present: made.seats });
  const opened = await use.openMeeting({ meetingId: made.meeting });
  if (!opened.ok) throw new Error(`the meeting does not open: ${opened.refusal}`);
  return { meetingId: made.meeting, itemId: made.item };
}

/** Follows the events of a meeting: when each number of ballots was first heard of. */
function follow(address: string, cookie: string): { heard: Map<number, number>; stop(): void } {
  const heard = new Map<number, number>();
  const abort = new AbortController();
  void (async () => {
    const answer = await fetch(address, { headers: { cookie }, signal: abort.signal });
    for await (const piece of answer.body ?? []) {
      for (const found of Buffer.from(piece as Uint8Array)
        .toString()
        .matchAll(/"voted":(\d+)/g)) {
        const voted = Number(found[1]);
        if (!heard.has(voted)) heard.set(voted, performance.now());
      }
    }
  })().catch(() => undefined);
  return { heard, stop: () => abort.abort() };
}

async function castAll(address: string, origin: string, mayors: readonly Mayor[], voteId: number, times: number) {
  const waits: number[] = [];
  let failed = 0;
  let last = 0;
  await Promise.all(
    mayors.flatMap(({ cookie }, at) =>
      Array.from({ length: times }, async () => {
        await pause((WITHIN_MS / mayors.length) * at);
        const choice = ["for", "against", "abstained"][at % 3] ?? "for";
        const body = new URLSearchParams({ op: "confirm", voteId: String(voteId), scelta: choice });
        const started = performance.now();
        const answer = await fetch(address, { method: "POST", headers: { cookie, origin }, body });
        await answer.arrayBuffer();
        last = performance.now();
        waits.push(last - started);
        if (answer.status !== 200) failed += 1;
      }),
    ),
  );
  const sorted = waits.toSorted((a, b) => a - b);
  return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, failed, last };
}

/** 48 phones in the same five seconds, once and then twice each. */
export async function benchBallots(): Promise<void> {
  await buildIfNeeded(console.log);
  const { folder, remove } = await temporaryFolder("bench-ballots");
  const albero = await startAlbero({ folder });
  const database = await launchDatabase({ dataFolder: folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const db = openDatabase(database.url, 4);
  const secret = (await readFile(path.join(folder, "secret"), "utf8")).trim();
  const identity = createIdentity({ url: database.url, baseUrl: albero.url, secret, clock: machineClock });
  try {
    const found = await client.query<{ id: number }>("select id from kernel.ambito where slug = 'crema'");
    const caller: Caller = {
      ...{ db, actor: system("bench"), ambitoId: found.rows[0]?.id ?? 0, clock: machineClock, lang: "it" as const },
      outbox: { enqueue: async () => {} },
    };
    const mayors = await mayorsOf(albero, caller, { identity, client });
    const { meetingId, itemId } = await openAssembly(caller, client);
    const use = bind(governance, caller);
    const meeting = `${albero.url}/crema/ufficio/sedute/${meetingId}`;
    for (const times of [1, 2]) {
      const vote = await use.openVote({ itemId, kind: "ordinary", question: `Giro ${times}` });
      if (!vote.ok) throw new Error(`no vote: ${vote.refusal}`);
      const screen = follow(`${meeting}/novita`, mayors[0]?.cookie ?? "");
      await pause(200);
      const { p95, failed, last } = await castAll(`${meeting}/voto`, albero.url, mayors, vote.value.id, times);
      await pause(2_000);
      screen.stop();
      const shown = await use.showVote({ meetingId, voteId: vote.value.id });
      const told = times === 1 ? "" : ", each sent twice at once";
      report(`${mayors.length} ballots by phone in 5 s${told}, taken`, shown.vote.voted, "", {
        atLeast: mayors.length,
      });
      report(`p95 of a ballot${told}`, p95, "ms", { below: 300 });
      report("  answers that were not 200", failed, "", { below: 1 });
      const heard = screen.heard.get(mayors.length) ?? Infinity;
      report("  the projector hears of the last ballot after", Math.max(heard - last, 0), "ms", { below: 2_000 });
      await use.closeVote({ voteId: vote.value.id });
    }
  } finally {
    await identity.close();
    await client.end();
    await db.destroy();
    await database.stop();
    await albero.stop();
    await remove();
  }
}
