// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { isSpan } from "../core/days.ts";
import { step, type Deadline, type DeadlineEvent, type EventKind, type EvidenceKind } from "../core/deadline.ts";
import type { State, Written } from "../core/merge.ts";
import { assignee, escalation, type Assignee, type Audience, type Escalation } from "../core/rule.ts";

const deadlines = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("governance.deadline as d")
    .leftJoin("governance.deadline_rule as r", "r.id", "d.rule_id")
    .leftJoin("territory.municipality as m", (join) =>
      join.onRef("m.ambito_id", "=", "d.ambito_id").onRef("m.istat", "=", "d.istat"),
    )
    .leftJoin("governance.document as e", (join) =>
      join.onRef("e.ambito_id", "=", "d.ambito_id").onRef("e.id", "=", "d.evidence_document_id"),
    )
    .leftJoin("governance.document_version as v", (join) =>
      join.onRef("v.document_id", "=", "e.id").onRef("v.number", "=", "e.current"),
    )
    .selectAll("d")
    .select(["v.file_name as fileName", "v.media_type as mediaType", "v.size_bytes as sizeBytes"])
    .select(["r.code as ruleCode", "r.source as ruleSource", "r.is_verified as isVerified", "r.note as ruleNote"])
    .select(["r.owner as ruleOwner", "r.substitute as ruleSubstitute", "r.reminders as ruleReminders"])
    .select(["r.escalation as ruleEscalation", "m.name as place"])
    .where("d.ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof deadlines>["execute"]>>[number];

function fileOf({ evidence_document_id: documentId, fileName, mediaType, sizeBytes }: Row): Deadline["evidenceFile"] {
  if (documentId === null || fileName === null || mediaType === null || sizeBytes === null) return null;
  return { documentId, fileName, mediaType, sizeBytes };
}

const whoOf = (own: unknown, ofRule: unknown): Assignee | null => {
  const found = own ?? ofRule;
  return found === null || found === undefined ? null : assignee.parse(found);
};

function deadlineOf(row: Row): Deadline {
  const passed = row.escalation ?? row.ruleEscalation ?? null;
  return {
    ...{ id: row.id, key: row.key, title: row.title, due: row.due as PlainDate, state: row.state as State },
    rule:
      row.rule_id === null
        ? null
        : {
            ...{ id: row.rule_id, code: row.ruleCode ?? "", source: row.ruleSource ?? "", note: row.ruleNote ?? "" },
            isVerified: row.isVerified ?? false,
          },
    ...{ ruleDue: row.rule_due as PlainDate | null, ownDue: row.own_due, ownTitle: row.own_title },
    ...{ movedFrom: row.moved_from as PlainDate | null, movedOn: row.moved_on as PlainDate | null },
    ...{ about: row.about, istat: row.istat, place: row.place, audience: row.audience as Audience },
    // A row of the table has one or the other: "a deadline by hand has its owner".
    owner: whoOf(row.owner, row.ruleOwner) ?? { role: "coordinator" },
    substitute: whoOf(row.substitute, row.ruleSubstitute),
    reminders: (row.reminders ?? row.ruleReminders ?? []).filter(isSpan),
    escalation: passed === null ? null : escalation.parse(passed),
    own: {
      ...{ owner: row.owner !== null, substitute: row.substitute !== null },
      ...{ reminders: row.reminders !== null, escalation: row.escalation !== null },
    },
    steps: step.array().parse(row.steps),
    ...{ note: row.note, source: row.source, doneOn: row.done_on as PlainDate | null, doneBy: row.done_by },
    ...{ evidenceKind: row.evidence_kind as EvidenceKind | null, evidence: row.evidence },
    evidenceFile: fileOf(row),
    ...{ wasReopened: row.was_reopened, isUnasked: row.is_unasked, rowVersion: row.row_version },
    changedAt: row.changed_at,
  };
}

/** What the transaction may see of these days (both included), in order. What was dropped is not shown. */
export async function listDeadlines(
  tx: Tx,
  ambitoId: number,
  days: { from?: PlainDate; to?: PlainDate } = {},
): Promise<Deadline[]> {
  const rows = await deadlines(tx, ambitoId)
    .where("d.state", "<>", "dropped")
    .$if(days.from !== undefined, (query) => query.where("d.due", ">=", days.from ?? ""))
    .$if(days.to !== undefined, (query) => query.where("d.due", "<=", days.to ?? ""))
    .orderBy("d.due")
    .orderBy("d.id")
    .execute();
  return rows.map(deadlineOf);
}

export async function getDeadline(tx: Tx, ambitoId: number, id: number): Promise<Deadline> {
  const row = await deadlines(tx, ambitoId).where("d.id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`deadline ${id}`);
  return deadlineOf(row);
}

/** Everything that came from a rule, whatever became of it: what the rules are compared with. Held until the end. */
export async function listWritten(tx: Tx, ambitoId: number): Promise<Written[]> {
  const rows = await tx
    .selectFrom("governance.deadline")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("key", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, key: row.key ?? "", title: row.title, due: row.due as PlainDate },
    ...{ ruleDue: (row.rule_due ?? row.due) as PlainDate, ownDue: row.own_due, ownTitle: row.own_title },
    ...{ about: row.about, state: row.state as State, wasReopened: row.was_reopened, isUnasked: row.is_unasked },
    isTouched:
      row.note !== "" ||
      row.owner !== null ||
      step
        .array()
        .parse(row.steps)
        .some((each) => each.doneOn !== null),
  }));
}

export type NewDeadline = {
  key: string | null;
  ruleId: number | null;
  title: string;
  due: PlainDate;
  about: string | null;
  istat: string | null;
  audience: Audience;
  owner: Assignee | null;
  substitute: Assignee | null;
  reminders: readonly string[] | null;
  escalation: Escalation | null;
  steps: readonly string[];
  note: string;
  source: string;
  state: State;
  doneOn: PlainDate | null;
  evidence: string;
  at: Date;
};

const json = (value: object | null): string | null => value && JSON.stringify(value);

/** The number of the new deadline. */
export async function insertDeadline(tx: Tx, ambitoId: number, made: NewDeadline): Promise<number> {
  const row = await tx
    .insertInto("governance.deadline")
    .values({
      ...{ ambito_id: ambitoId, key: made.key, rule_id: made.ruleId, title: made.title, due: made.due },
      ...{ rule_due: made.key === null ? null : made.due, about: made.about, istat: made.istat },
      ...{ audience: made.audience, owner: json(made.owner), substitute: json(made.substitute) },
      ...{ reminders: made.reminders && [...made.reminders], escalation: json(made.escalation), note: made.note },
      steps: JSON.stringify(made.steps.map((text) => ({ text, doneOn: null }))),
      ...{ source: made.source, state: made.state, done_on: made.doneOn, evidence: made.evidence },
      ...{ evidence_kind: made.state === "done" ? "fact" : null, changed_at: made.at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type DeadlineColumns = Partial<{
  evidence_document_id: number | null;
  title: string;
  due: PlainDate;
  rule_due: PlainDate;
  moved_from: PlainDate | null;
  moved_on: PlainDate | null;
  own_due: boolean;
  own_title: boolean;
  about: string | null;
  istat: string | null;
  audience: Audience;
  owner: string | null;
  substitute: string | null;
  reminders: string[] | null;
  escalation: string | null;
  steps: string;
  note: string;
  state: State;
  done_on: PlainDate | null;
  done_by: string;
  evidence_kind: EvidenceKind | null;
  evidence: string;
  was_reopened: boolean;
  is_unasked: boolean;
}> & { changed_at: Date };

/** False when somebody has changed it meanwhile. */
export async function updateDeadline(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion }: { id: number; rowVersion: number },
  columns: DeadlineColumns,
): Promise<boolean> {
  const done = await tx
    .updateTable("governance.deadline")
    .set({ ...columns, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** What the rules change by themselves: a form that shows the deadline as it was is refused afterwards. */
export async function followRule(tx: Tx, ambitoId: number, id: number, columns: DeadlineColumns): Promise<void> {
  await tx
    .updateTable("governance.deadline")
    .set((one) => ({ ...columns, row_version: one("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function addEvent(
  tx: Tx,
  ambitoId: number,
  event: { deadlineId: number; kind: EventKind; words: string; at: Date; byName: string },
): Promise<void> {
  await tx
    .insertInto("governance.deadline_event")
    .values({
      ...{ ambito_id: ambitoId, deadline_id: event.deadlineId, kind: event.kind, words: event.words },
      ...{ at: event.at, by_name: event.byName },
    })
    .execute();
}

export async function listEvents(tx: Tx, ambitoId: number, deadlineId: number): Promise<DeadlineEvent[]> {
  const rows = await tx
    .selectFrom("governance.deadline_event")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("deadline_id", "=", deadlineId)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as EventKind, words: row.words, at: row.at, byName: row.by_name },
  }));
}

/** Whoever compares rules and deadlines in this Ambito does it alone until the transaction ends. */
export async function takeTurn(tx: Tx, ambitoId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('governance.deadlines'), ${ambitoId})`.execute(tx);
}

/** True the first time that it is asked for a day: whoever receives it does the work of the day. */
export async function beginDay(tx: Tx, ambitoId: number, day: PlainDate, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto("governance.deadline_day")
    .values({ ambito_id: ambitoId, day, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("day")
    .executeTakeFirst();
  return row !== undefined;
}

/** The name and the address of the Ambito: what a message says. */
export async function getAmbito(tx: Tx, ambitoId: number): Promise<{ slug: string; name: string }> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from kernel.ambito where id = ${ambitoId}`.execute(tx);
  const [found] = rows;
  if (!found) throw new NotFound(`ambito ${ambitoId}`);
  return found;
}

export async function isMunicipality(tx: Tx, ambitoId: number, istat: string): Promise<boolean> {
  const { rows } = await sql`
    select from territory.municipality where ambito_id = ${ambitoId} and istat = ${istat}`.execute(tx);
  return rows.length > 0;
}
