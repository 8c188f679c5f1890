// SPDX-License-Identifier: AGPL-3.0-or-later
// A small assembly for the tests: six municipalities with quotas, a rule with two calls, a meeting with three points.
import { sql } from "kysely";
import { inAmbito, type Actor, type Caller } from "@albero/kernel";
import { mayorOf, type TestDatabase } from "../../../tests/support/database.ts";
import { ruleWith, simple } from "../voting/core/files.testing.ts";

export const PLACES = ["019001", "019002", "019003", "019004", "019005", "019006"] as const;
/** Thousandths: the first two have more than half together. */
const QUOTAS = [340, 260, 160, 120, 80, 40];

export const RULE = ruleWith({
  name: "Regola della prova",
  weight: {
    kind: "quotas",
    express: "exact",
    table: Object.fromEntries(PLACES.map((istat, at) => [istat, QUOTAS[at] ?? 0])),
  },
  quorum: {
    first: { basis: "both", fraction: "1/2", threshold: ">" },
    second: { basis: "weight", fraction: "1/3", threshold: ">=" },
  },
  majorities: { ordinary: simple, budget: simple, election: { ...simple, basis: "heads" } },
  secret: ["election"],
});

export type Assembly = { meetingId: number; bodyId: number; seats: number[]; items: number[] };

/** A body with its seats, rule and convened meeting. `rule` null: the body has none. */
export async function newAssembly(
  { db }: Pick<TestDatabase, "db">,
  ambitoId: number,
  options: { key: string; rule?: typeof RULE | null; secondCall?: boolean },
): Promise<Assembly> {
  const rule = options.rule === undefined ? RULE : options.rule;
  return inAmbito(db, { ambitoId, isPublic: false }, async (tx) => {
    const one = async (query: ReturnType<typeof sql<{ id: number }>>) =>
      ((await query.execute(tx)).rows[0] as { id: number }).id;
    const bodyId = await one(sql<{
      id: number;
    }>`insert into governance.body (ambito_id, key, name, kind, level, first_day)
      values (${ambitoId}, ${options.key}, ${`Assemblea ${options.key}`}, 'assembly', 'ambito', '2000-01-01') returning id`);
    const seats: number[] = [];
    for (const [at, istat] of PLACES.entries())
      seats.push(
        await one(sql<{
          id: number;
        }>`insert into governance.seat (ambito_id, body_id, label, duty, category, istat, first_day)
          values (${ambitoId}, ${bodyId}, ${`Comune ${at + 1}`}, ${at === 0 ? "president" : "member"}, 'municipality', ${istat}, '2000-01-01') returning id`),
      );
    await sql`insert into governance.seat (ambito_id, body_id, label, duty, category, votes, first_day)
      values (${ambitoId}, ${bodyId}, 'Segretario', 'secretary', 'office', false, '2000-01-01')`.execute(tx);
    if (rule) {
      const { name, validFrom, validTo: _to, act: _act, source: _source, verified: _verified, ...body } = rule;
      await sql`insert into governance.voting_rule (ambito_id, body_id, name, valid_from, rule)
        values (${ambitoId}, ${bodyId}, ${name}, ${validFrom}, ${JSON.stringify(body)}::jsonb)`.execute(tx);
    }
    const second = options.secondCall === false ? null : "2026-03-03T10:00:00Z";
    const meetingId = await one(sql<{
      id: number;
    }>`insert into governance.meeting (ambito_id, body_id, title, state, first_call, second_call, place)
      values (${ambitoId}, ${bodyId}, 'Seduta di prova', 'convened', '2026-03-02T08:00:00Z', ${second}, 'Sala') returning id`);
    const items: number[] = [];
    for (const [at, kind] of ["resolution", "election", "information"].entries())
      items.push(
        await one(sql<{ id: number }>`insert into governance.meeting_item (ambito_id, meeting_id, position, title, kind)
          values (${ambitoId}, ${meetingId}, ${at + 1}, ${`Punto ${at + 1}`}, ${kind}) returning id`),
      );
    return { meetingId, bodyId, seats, items };
  });
}

/** The mayor of the place, logged in with a second factor. */
export const provedMayor = (at: number): Actor => ({ ...mayorOf(PLACES[at] ?? ""), secondFactor: true }) as Actor;

export type As = (actor: Actor) => Caller;
