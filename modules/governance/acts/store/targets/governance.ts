// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules, agreements and documents as an act sees them. `hold` keeps the row still until the transaction ends.
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import { fact } from "../../core/effects.ts";
import { type Candidate, held, type Target } from "./target.ts";

type RuleRow = {
  id: number;
  name: string;
  body: string;
  act: string;
  retired: boolean;
  day: string;
  print: string;
  row_version: number;
};

export async function listVotingRules(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<{ id: number; name: string; body: string }>`
    select r.id, r.name, b.name as body from governance.voting_rule r
      join governance.body b on b.ambito_id = r.ambito_id and b.id = r.body_id
      where r.ambito_id = ${ambitoId} and not r.retired and r.act = '' order by r.valid_from desc, r.id desc`.execute(
    tx,
  );
  return rows.map((row) => ({ id: row.id, name: `${row.name} · ${row.body}` }));
}

export async function findVotingRule(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<RuleRow>`
    select r.id, r.name, b.name as body, r.act, r.retired, r.valid_from as day, left(md5(r.rule::text), 12) as print, r.row_version
      from governance.voting_rule r join governance.body b on b.ambito_id = r.ambito_id and b.id = r.body_id
      where r.ambito_id = ${ambitoId} and r.id = ${id} ${hold ? sql`for update of r` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  return {
    name: `${row.name} · ${row.body}`,
    rowVersion: row.row_version,
    isReady: !row.retired && row.act === "",
    facts: [
      fact("state", "state", row.retired ? "retired" : row.act === "" ? "proposed" : "decided"),
      fact("version", "version", row.row_version),
      fact("validFrom", "day", row.day),
      fact("rule", "print", row.print),
    ],
  };
}

type AgreementRow = { id: number; title: string; state: string; row_version: number; parties: number; print: string };

export async function listAgreements(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<{ id: number; title: string; number: number }>`
    select id, title, number from governance.agreement
      where ambito_id = ${ambitoId} and state = 'consultation' order by id desc`.execute(tx);
  return rows.map((row) => ({ id: row.id, name: row.title, version: row.number }));
}

export async function findAgreement(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<AgreementRow>`
    select a.id, a.title, a.state, a.row_version,
        left(md5(a.object || a.duties || coalesce(a.amount_cents::text, '')), 12) as print,
        (select count(*)::int from governance.agreement_party p where p.ambito_id = a.ambito_id and p.agreement_id = a.id) as parties
      from governance.agreement a where a.ambito_id = ${ambitoId} and a.id = ${id} ${held(hold)}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  return {
    name: row.title,
    rowVersion: row.row_version,
    isReady: row.state === "consultation",
    facts: [
      fact("state", "state", row.state),
      fact("version", "version", row.row_version),
      fact("parties", "count", row.parties),
      fact("file", "print", row.print),
    ],
  };
}

export async function listReports(tx: Tx, ambitoId: number): Promise<Candidate[]> {
  const { rows } = await sql<{ id: number; title: string; current: number }>`
    select id, title, current from governance.document
      where ambito_id = ${ambitoId} and kind in ('report', 'budget', 'regulation') and act_id is null and current > 0
      order by day desc, id desc limit 300`.execute(tx);
  return rows.map((row) => ({ id: row.id, name: row.title, version: row.current }));
}

type ReportRow = {
  id: number;
  title: string;
  current: number;
  act_id: number | null;
  row_version: number;
  sha256: string;
};

export async function findReport(tx: Tx, ambitoId: number, id: number, hold: boolean): Promise<Target | null> {
  const { rows } = await sql<ReportRow>`
    select d.id, d.title, d.current, d.act_id, d.row_version, coalesce(o.sha256, v.sha256) as sha256
      from governance.document d
      join governance.document_version v on v.ambito_id = d.ambito_id and v.document_id = d.id and v.number = d.current
      left join governance.document_original o on o.version_id = v.id
      where d.ambito_id = ${ambitoId} and d.id = ${id} ${hold ? sql`for update of d` : sql``}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  return {
    name: row.title,
    version: row.current,
    rowVersion: row.row_version,
    isReady: row.act_id === null,
    facts: [
      fact("state", "state", row.act_id === null ? "proposed" : "decided"),
      fact("version", "version", row.current),
      fact("file", "print", row.sha256),
    ],
  };
}
