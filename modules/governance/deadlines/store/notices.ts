// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";

export type Outcome = "waiting" | "sent" | "failed" | "no_mail" | "nobody";
export type Notice = {
  id: number;
  deadlineId: number;
  kind: "reminder" | "escalation";
  due: PlainDate;
  span: string;
  recipient: string;
  person: string;
  subject: string;
  body: string;
  at: Date;
  outcome: Outcome;
  detail: string;
  outcomeAt: Date | null;
};

/** Messages, newest first, with what became of each; `unsent`: those still to go, of deadlines that are still to do. */
export async function listNotices(
  tx: Tx,
  ambitoId: number,
  filter: { id?: number; deadlineId?: number; unsent?: boolean } = {},
): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, n.deadline_id as "deadlineId", n.kind, n.due, n.span, n.recipient, n.person, n.subject, n.body, n.at,
        coalesce(o.outcome, 'waiting') as outcome, coalesce(o.detail, '') as detail, o.at as "outcomeAt"
      from governance.deadline_notice n
      left join lateral (select * from governance.deadline_notice_outcome where notice_id = n.id order by id desc limit 1) o on true
      where n.ambito_id = ${ambitoId} and (${filter.id ?? null}::int is null or n.id = ${filter.id ?? null})
        and (${filter.deadlineId ?? null}::int is null or n.deadline_id = ${filter.deadlineId ?? null})
        and (not ${filter.unsent ?? false}::bool or (coalesce(o.outcome, 'waiting') in ('waiting', 'failed')
          and exists (select from governance.deadline d where d.id = n.deadline_id and d.state = 'open' and d.due = n.due)))
      order by n.id desc limit 300`.execute(tx);
  return rows;
}

export async function getNotice(tx: Tx, ambitoId: number, id: number): Promise<Notice> {
  const [found] = await listNotices(tx, ambitoId, { id });
  if (!found) throw new NotFound(`notice ${id}`);
  return found;
}

type NewNotice = Omit<Notice, "id" | "outcome" | "detail" | "outcomeAt">;

/** The number of the message; null when it was written already: it goes once. */
export async function insertNotice(tx: Tx, ambitoId: number, one: NewNotice): Promise<number | null> {
  const row = await tx
    .insertInto("governance.deadline_notice")
    .values({
      ...{ ambito_id: ambitoId, deadline_id: one.deadlineId, kind: one.kind, due: one.due, span: one.span },
      ...{ recipient: one.recipient, person: one.person, subject: one.subject, body: one.body, at: one.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertOutcome(
  tx: Tx,
  ambitoId: number,
  one: { noticeId: number; outcome: Exclude<Outcome, "waiting">; detail: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("governance.deadline_notice_outcome")
    .values({
      ...{ ambito_id: ambitoId, notice_id: one.noticeId, outcome: one.outcome, detail: one.detail, at: one.at },
    })
    .execute();
}
