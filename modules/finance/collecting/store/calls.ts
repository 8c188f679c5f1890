// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, type Cents, type PlainDate, type Tx } from "@albero/kernel";
import type { CallState } from "../core/allocate.ts";
import type { QuotaKind } from "../core/instalments.ts";

/** A call with where it belongs and how much of it is settled by payments and by credits. */
export type LedgerCall = CallState & {
  quotaId: number;
  setId: number;
  setName: string;
  year: number;
  kind: "instalment" | "balance";
  quotaKind: QuotaKind;
  istat: string;
  place: string;
  label: string;
  reference: string;
  paid: Cents;
  credited: Cents;
};

export type CallFilter = { id?: number; setId?: number; istat?: string; year?: number };

/** The calls that the transaction may see, oldest first. */
export async function listCalls(tx: Tx, ambitoId: number, filter: CallFilter = {}): Promise<LedgerCall[]> {
  const { rows } = await sql<Record<string, never> & Omit<LedgerCall, "settled">>`
    select c.id, c.n, to_char(c.due, 'YYYY-MM-DD') as due, c.amount_cents as amount, c.quota_id as "quotaId", s.id as "setId", s.name as "setName",
        s.year, c.kind, s.kind as "quotaKind", c.istat, m.name as place, c.label, c.reference,
        coalesce(a.paid, 0)::bigint as paid, coalesce(a.credited, 0)::bigint as credited
      from finance.call c
      join finance.quota q on q.id = c.quota_id
      join finance.quota_set s on s.id = q.set_id
      join territory.municipality m on m.ambito_id = c.ambito_id and m.istat = c.istat
      left join lateral (select sum(amount_cents) filter (where receipt_id is not null) as paid,
          sum(amount_cents) filter (where credit_note_id is not null) as credited
        from finance.allocation where call_id = c.id) a on true
      where c.ambito_id = ${ambitoId}
        and (${filter.id ?? null}::int is null or c.id = ${filter.id ?? null})
        and (${filter.setId ?? null}::int is null or s.id = ${filter.setId ?? null})
        and (${filter.istat ?? null}::text is null or c.istat = ${filter.istat ?? null})
        and (${filter.year ?? null}::int is null or s.year = ${filter.year ?? null})
      order by c.due, m.name, c.id`.execute(tx);
  return rows.map((row) => ({ ...row, settled: cents(row.paid + row.credited) }));
}

export type NewCall = {
  quotaId: number;
  istat: string;
  n: number;
  kind: LedgerCall["kind"];
  label: string;
  balanceId: number | null;
  amount: Cents;
  due: PlainDate;
  reference: string;
};

export async function insertCalls(
  tx: Tx,
  ambitoId: number,
  calls: readonly NewCall[],
  by: { now: Date; byName: string },
): Promise<void> {
  if (calls.length === 0) return;
  await tx
    .insertInto("finance.call")
    .values(
      calls.map((call) => ({
        ...{
          ambito_id: ambitoId,
          quota_id: call.quotaId,
          istat: call.istat,
          n: call.n,
          kind: call.kind,
          label: call.label,
        },
        ...{ balance_id: call.balanceId, amount_cents: call.amount, due: call.due, reference: call.reference },
        ...{ at: by.now, by_name: by.byName },
      })),
    )
    .execute();
}

export type CallEvent = {
  kind: "receipt" | "reversal" | "credit_note";
  id: number;
  day: PlainDate;
  amount: Cents;
  note: string;
  byName: string;
};

/** What settled a call, in the order in which it happened. */
export async function listCallEvents(tx: Tx, ambitoId: number, callId: number): Promise<CallEvent[]> {
  const { rows } = await sql<CallEvent>`
    select case when a.credit_note_id is not null then 'credit_note' when r.reverses_id is not null then 'reversal' else 'receipt' end as kind,
        coalesce(a.receipt_id, a.credit_note_id) as id, to_char(coalesce(r.day, n.day), 'YYYY-MM-DD') as day, a.amount_cents as amount,
        coalesce(r.note, n.reason) as note, coalesce(r.by_name, n.by_name) as "byName"
      from finance.allocation a left join finance.receipt r on r.id = a.receipt_id left join finance.credit_note n on n.id = a.credit_note_id
      where a.ambito_id = ${ambitoId} and a.call_id = ${callId} order by a.id`.execute(tx);
  return rows;
}
