// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Tx } from "@albero/kernel";
import { sql } from "kysely";

export type AuditFilter = {
  person: string | null;
  useCase: string | null;
  subject: string | null;
  from: PlainDate | null;
  to: PlainDate | null;
};

export type AuditEvent = {
  number: number;
  at: Date;
  useCase: string;
  actorName: string;
  actorRoles: string;
  subject: string;
  before: unknown;
  after: unknown;
};

/** Days are Italian days, whatever the zone of the server. */
export async function findAuditEvents(
  tx: Tx,
  ambitoId: number,
  filter: AuditFilter,
  page: number,
  perPage: number,
): Promise<{ events: AuditEvent[]; total: number }> {
  const inItaly = sql<string>`(at at time zone 'Europe/Rome')::date`;
  const matching = tx
    .selectFrom("kernel.audit_event")
    .where("ambito_id", "=", ambitoId)
    .$if(filter.person !== null, (query) => query.where("actor_name", "ilike", `%${escapeLike(filter.person)}%`))
    .$if(filter.useCase !== null, (query) => query.where("use_case", "=", filter.useCase ?? ""))
    .$if(filter.subject !== null, (query) => query.where("subject", "like", `${escapeLike(filter.subject)}%`))
    .$if(filter.from !== null, (query) => query.where(inItaly, ">=", filter.from ?? ""))
    .$if(filter.to !== null, (query) => query.where(inItaly, "<=", filter.to ?? ""));
  const { total } = await matching
    .select((expression) => expression.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(["number", "at", "use_case", "actor_name", "actor_roles", "subject", "before", "after"])
    .orderBy("number", "desc")
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  const events = rows.map((row) => ({
    number: row.number,
    at: row.at,
    useCase: row.use_case,
    actorName: row.actor_name,
    actorRoles: row.actor_roles,
    subject: row.subject,
    before: row.before as unknown,
    after: row.after as unknown,
  }));
  return { events, total };
}

export async function listAuditUseCases(tx: Tx, ambitoId: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("kernel.audit_event")
    .where("ambito_id", "=", ambitoId)
    .select("use_case")
    .distinct()
    .orderBy("use_case")
    .execute();
  return rows.map((row) => row.use_case);
}

export type BrokenLink = { number: number; problem: "missing_before" | "altered" | "end_missing" };

/** What the database finds when it computes the chain of the Ambito again, and how many events it computed. */
export async function findBrokenLinks(tx: Tx, ambitoId: number): Promise<{ events: number; problems: BrokenLink[] }> {
  const { rows } = await sql<BrokenLink>`
    select number, problem from kernel.verify_audit() where ambito_id = ${ambitoId} order by number`.execute(tx);
  const { events } = await tx
    .selectFrom("kernel.audit_event")
    .where("ambito_id", "=", ambitoId)
    .select((expression) => expression.fn.countAll<number>().as("events"))
    .executeTakeFirstOrThrow();
  return { events, problems: rows };
}

function escapeLike(text: string | null): string {
  return (text ?? "").replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
