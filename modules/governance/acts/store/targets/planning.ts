// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans as an act sees them. `hold` keeps the row still until the transaction ends.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import { fact, part } from "../../core/effects.ts";
import { type Candidate, held, type Target } from "./target.ts";

type VersionRow = { id: number; number: number; title: string; status: string; row_version: number };

export async function listPlanVersions(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<VersionRow>`
    select id, number, title, status, row_version from planning.version
      where ambito_id = ${ambitoId} and status = 'consultation' order by id desc`.execute(tx);
  return rows.map((row) => ({ id: row.id, name: row.title, version: row.number }));
}

export async function findPlanVersion(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<VersionRow>`
    select id, number, title, status, row_version from planning.version
      where ambito_id = ${ambitoId} and id = ${id} ${held(hold)}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const cards = await sql<{ code: string; title: string; mark: string }>`
    select code, coalesce(content ->> 'title', '') as title, row_version || ' · ' || left(md5(content::text), 8) as mark
      from planning.card where ambito_id = ${ambitoId} and version_id = ${id} order by position`.execute(tx);
  return {
    name: row.title,
    version: row.number,
    rowVersion: row.row_version,
    isReady: row.status === "consultation",
    facts: [
      fact("state", "state", row.status),
      fact("version", "version", row.row_version),
      fact("cards", "count", cards.rows.length),
      ...cards.rows.map((card) => part(card.code, `${card.code} · ${card.title}`, "print", card.mark)),
    ],
  };
}

type YearRow = { id: number; year: number; title: string; status: string; row_version: number };

export async function listOperationalPlans(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<YearRow>`
    select id, year, title, status, row_version from planning.operational_plan
      where ambito_id = ${ambitoId} and status = 'draft' order by year desc`.execute(tx);
  return rows.map((row) => ({ id: row.year, name: row.title }));
}

export async function findOperationalPlan(
  tx: Tx,
  ambitoId: number,
  year: number,
  hold: boolean,
): Promise<Target | null> {
  const { rows } = await sql<YearRow>`
    select id, year, title, status, row_version from planning.operational_plan
      where ambito_id = ${ambitoId} and year = ${year} ${held(hold)}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const objectives = await sql<{ code: string; title: string; mark: string; cents: number }>`
    select o.code, coalesce(o.content ->> 'title', '') as title,
        left(md5(o.content::text
          || coalesce((select string_agg(p::text, '' order by p.kind, p.key) from planning.operational_part p
              where p.plan_id = o.plan_id and p.objective_code = o.code), '')
          || coalesce((select string_agg(l::text, '' order by l.position) from planning.operational_line l
              where l.plan_id = o.plan_id and l.objective_code = o.code), '')), 8) as mark,
        coalesce((select sum(l.amount_cents) from planning.operational_line l
              where l.plan_id = o.plan_id and l.objective_code = o.code), 0)::bigint as cents
      from planning.operational_objective o
      where o.ambito_id = ${ambitoId} and o.plan_id = ${row.id} order by o.position`.execute(tx);
  return {
    name: row.title,
    rowVersion: row.row_version,
    isReady: row.status === "draft",
    facts: [
      fact("state", "state", row.status),
      fact("version", "version", row.row_version),
      fact("objectives", "count", objectives.rows.length),
      fact(
        "total",
        "money",
        objectives.rows.reduce((all, one) => all + one.cents, 0),
      ),
      ...objectives.rows.map((one) => part(one.code, `${one.code} · ${one.title}`, "print", one.mark)),
    ],
  };
}
