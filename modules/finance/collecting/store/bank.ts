// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, NotFound, type Cents, type Tx } from "@albero/kernel";
import type { Movement } from "../core/bank/movement.ts";

export type BankFileRow = {
  id: number;
  name: string;
  format: "csv" | "camt";
  movements: number;
  known: number;
  at: Date;
  byName: string;
};

export async function listBankFiles(tx: Tx, ambitoId: number): Promise<BankFileRow[]> {
  const rows = await tx
    .selectFrom("finance.bank_file")
    .select(["id", "name", "format", "movements", "known", "at", "by_name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map(({ by_name: byName, ...row }) => ({ ...row, format: row.format as BankFileRow["format"], byName }));
}

export async function insertBankFile(
  tx: Tx,
  ambitoId: number,
  file: Omit<BankFileRow, "id" | "at" | "byName"> & { sha256: string },
  by: { now: Date; byName: string },
): Promise<number> {
  const { name, format, movements, known, sha256 } = file;
  const row = await tx
    .insertInto("finance.bank_file")
    .values({ ambito_id: ambitoId, name, format, movements, known, sha256, at: by.now, by_name: by.byName })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Which of these references are in the accounts already. */
export async function knownReferences(tx: Tx, ambitoId: number, references: readonly string[]): Promise<Set<string>> {
  if (references.length === 0) return new Set();
  const { rows } = await sql<{ reference: string }>`select reference from finance.bank_movement
    where ambito_id = ${ambitoId} and reference = any (${[...references]}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.reference));
}

/** Adds movements and gives their numbers by reference. One that is there already is a broken promise of the database. */
export async function insertMovements(
  tx: Tx,
  ambitoId: number,
  fileId: number,
  movements: readonly Movement[],
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (let at = 0; at < movements.length; at += 1_000) {
    const rows = await tx
      .insertInto("finance.bank_movement")
      .values(
        movements.slice(at, at + 1_000).map((one) => ({
          ...{ ambito_id: ambitoId, file_id: fileId, reference: one.reference, day: one.day },
          ...{ amount_cents: one.amount, payer: one.payer, text: one.text },
        })),
      )
      .returning(["id", "reference"])
      .execute();
    for (const row of rows) numbers.set(row.reference, row.id);
  }
  return numbers;
}

export type StoredMovement = Movement & { id: number; used: Cents };

/** Movements whose money belongs to nobody yet; with an id, that one whatever its state. */
export async function listMovements(tx: Tx, ambitoId: number, id?: number): Promise<StoredMovement[]> {
  const { rows } = await sql<StoredMovement>`
    select b.id, b.reference, to_char(b.day, 'YYYY-MM-DD') as day, b.amount_cents as amount, b.payer, b.text,
        coalesce(r.used, 0)::bigint as used
      from finance.bank_movement b
      left join lateral (select sum(amount_cents) as used from finance.receipt r
        where r.movement_id = b.id) r on true
      where b.ambito_id = ${ambitoId} and (${id ?? null}::int is null or b.id = ${id ?? null})
        and (${id ?? null}::int is not null or coalesce(r.used, 0) < b.amount_cents)
      order by b.day desc, b.id desc limit 500`.execute(tx);
  return rows.map((row) => ({ ...row, amount: cents(row.amount), used: cents(row.used) }));
}

export async function getMovement(tx: Tx, ambitoId: number, id: number): Promise<StoredMovement> {
  const [found] = await listMovements(tx, ambitoId, id);
  if (!found) throw new NotFound(`movement ${id}`);
  return found;
}
