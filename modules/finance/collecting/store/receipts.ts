// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, NotFound, type Cents, type PlainDate, type Tx } from "@albero/kernel";
import type { Part, Source } from "../core/allocate.ts";

type By = { now: Date; byName: string };

export type NewReceipt = {
  istat: string;
  day: PlainDate;
  amount: Cents;
  movementId: number | null;
  reversesId: number | null;
  note: string;
};

export async function insertReceipt(tx: Tx, ambitoId: number, receipt: NewReceipt, by: By): Promise<number> {
  const row = await tx
    .insertInto("finance.receipt")
    .values({
      ...{ ambito_id: ambitoId, istat: receipt.istat, day: receipt.day, amount_cents: receipt.amount },
      ...{ movement_id: receipt.movementId, reverses_id: receipt.reversesId, note: receipt.note },
      ...{ at: by.now, by_name: by.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type NewCreditNote = {
  quotaId: number;
  istat: string;
  callId: number | null;
  balanceId: number | null;
  amount: Cents;
  reason: string;
  day: PlainDate;
};

export async function insertCreditNote(tx: Tx, ambitoId: number, note: NewCreditNote, by: By): Promise<number> {
  const row = await tx
    .insertInto("finance.credit_note")
    .values({
      ...{
        ambito_id: ambitoId,
        quota_id: note.quotaId,
        istat: note.istat,
        call_id: note.callId,
        balance_id: note.balanceId,
      },
      ...{ amount_cents: note.amount, reason: note.reason, day: note.day, at: by.now, by_name: by.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertAllocations(
  tx: Tx,
  ambitoId: number,
  istat: string,
  moves: readonly (Part & { source: Pick<Source, "kind" | "id"> })[],
  now: Date,
): Promise<void> {
  if (moves.length === 0) return;
  await tx
    .insertInto("finance.allocation")
    .values(
      moves.map(({ callId, amount, source }) => ({
        ...{ ambito_id: ambitoId, istat, call_id: callId, amount_cents: amount, at: now },
        receipt_id: source.kind === "receipt" ? source.id : null,
        credit_note_id: source.kind === "credit_note" ? source.id : null,
      })),
    )
    .execute();
}

export type Receipt = {
  id: number;
  istat: string;
  place: string;
  day: PlainDate;
  amount: Cents;
  left: Cents;
  note: string;
  byName: string;
  movementId: number | null;
  reversesId: number | null;
  reversedById: number | null;
};

/** The receipts that the transaction may see, newest first. */
export async function listReceipts(
  tx: Tx,
  ambitoId: number,
  filter: { id?: number; istat?: string } = {},
): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select r.id, r.istat, m.name as place, to_char(r.day, 'YYYY-MM-DD') as day, r.amount_cents as amount,
        (r.amount_cents - coalesce((select sum(amount_cents) from finance.allocation where receipt_id = r.id), 0))::bigint as "left",
        r.note, r.by_name as "byName", r.movement_id as "movementId", r.reverses_id as "reversesId",
        (select id from finance.receipt v where v.reverses_id = r.id) as "reversedById"
      from finance.receipt r join territory.municipality m on m.ambito_id = r.ambito_id and m.istat = r.istat
      where r.ambito_id = ${ambitoId}
        and (${filter.id ?? null}::int is null or r.id = ${filter.id ?? null})
        and (${filter.istat ?? null}::text is null or r.istat = ${filter.istat ?? null})
      order by r.day desc, r.id desc limit 2000`.execute(tx);
  return rows;
}

export async function getReceipt(tx: Tx, ambitoId: number, id: number): Promise<Receipt> {
  const [found] = await listReceipts(tx, ambitoId, { id });
  if (!found) throw new NotFound(`receipt ${id}`);
  return found;
}

/** What a receipt has paid, call by call. */
export async function listParts(tx: Tx, ambitoId: number, receiptId: number): Promise<Part[]> {
  const rows = await tx
    .selectFrom("finance.allocation")
    .select(["call_id", (e) => e.fn.sum<number>("amount_cents").as("amount")])
    .where("ambito_id", "=", ambitoId)
    .where("receipt_id", "=", receiptId)
    .groupBy("call_id")
    .execute();
  return rows.map((row) => ({ callId: row.call_id, amount: cents(Number(row.amount)) }));
}

/** How much of the credit notes on a call there is already. */
export async function creditedOn(tx: Tx, ambitoId: number, callId: number): Promise<Cents> {
  const row = await tx
    .selectFrom("finance.credit_note")
    .select((e) => e.fn.sum<number>("amount_cents").as("all"))
    .where("ambito_id", "=", ambitoId)
    .where("call_id", "=", callId)
    .executeTakeFirst();
  return cents(Number(row?.all ?? 0));
}

export type Credit = { sources: Source[]; refunded: Cents };

/** What each municipality has paid or been credited beyond its calls, oldest first, and what was paid back. */
export async function listCredits(tx: Tx, ambitoId: number, istat?: string): Promise<Map<string, Credit>> {
  const { rows } = await sql<{ istat: string; kind: Source["kind"] | "refund"; id: number; left: number }>`
    select * from (
      select r.istat, 'receipt' as kind, r.id, r.at,
          (r.amount_cents - coalesce((select sum(amount_cents) from finance.allocation where receipt_id = r.id), 0))::bigint as "left"
        from finance.receipt r where r.ambito_id = ${ambitoId} and r.reverses_id is null
          and not exists (select from finance.receipt v where v.reverses_id = r.id)
      union all
      select n.istat, 'credit_note', n.id, n.at,
          (n.amount_cents - coalesce((select sum(amount_cents) from finance.allocation where credit_note_id = n.id), 0))::bigint
        from finance.credit_note n where n.ambito_id = ${ambitoId}
      union all
      select f.istat, 'refund', f.id, f.at, f.amount_cents from finance.refund f where f.ambito_id = ${ambitoId}) all_rows
    where "left" > 0 and (${istat ?? null}::text is null or istat = ${istat ?? null})
    order by at, kind desc, id`.execute(tx);
  const credits = new Map<string, Credit>();
  for (const row of rows) {
    const known = credits.get(row.istat) ?? { sources: [], refunded: cents(0) };
    if (row.kind === "refund") known.refunded = cents(known.refunded + row.left);
    else known.sources.push({ kind: row.kind, id: row.id, left: cents(row.left) });
    credits.set(row.istat, known);
  }
  return credits;
}

export async function insertRefund(
  tx: Tx,
  ambitoId: number,
  refund: { istat: string; day: PlainDate; amount: Cents; note: string },
  by: By,
): Promise<number> {
  const row = await tx
    .insertInto("finance.refund")
    .values({
      ...{ ambito_id: ambitoId, istat: refund.istat, day: refund.day, amount_cents: refund.amount, note: refund.note },
      ...{ at: by.now, by_name: by.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
