// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Tx } from "@albero/kernel";
import { sql } from "kysely";

export type Person = {
  accountId: string;
  name: string;
  email: string;
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  lockedUntil: Date | null;
  lastSeenAt: Date | null;
};

const select = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("identity.person").where("ambito_id", "=", ambitoId).selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

function fromRow(row: Row): Person {
  return {
    accountId: row.account_id ?? "",
    name: row.name ?? "",
    email: row.email ?? "",
    hasSecondFactor: row.has_second_factor ?? false,
    disabledAt: row.disabled_at,
    lockedUntil: row.locked_until,
    lastSeenAt: row.last_seen_at,
  };
}

export async function listPersons(tx: Tx, ambitoId: number): Promise<Person[]> {
  return (await select(tx, ambitoId).orderBy("name").orderBy("account_id").execute()).map(fromRow);
}

export async function findPerson(tx: Tx, ambitoId: number, accountId: string): Promise<Person | null> {
  const row = await select(tx, ambitoId).where("account_id", "=", accountId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function unlock(tx: Tx, accountId: string): Promise<boolean> {
  return yes(await sql<{ yes: boolean }>`select identity.unlock(${accountId}) as yes`.execute(tx));
}

/** Closes the account unless another Ambito counts on it; says whether it did. */
export async function closeAccount(tx: Tx, accountId: string, now: Date, today: PlainDate): Promise<boolean> {
  return yes(
    await sql<{ yes: boolean }>`select identity.close_account(${accountId}, ${now}, ${today}) as yes`.execute(tx),
  );
}

export async function reopenAccount(tx: Tx, accountId: string): Promise<boolean> {
  return yes(await sql<{ yes: boolean }>`select identity.reopen_account(${accountId}) as yes`.execute(tx));
}

function yes(answer: { rows: { yes: boolean }[] }): boolean {
  return answer.rows[0]?.yes === true;
}

export async function getRequiresSecondFactor(tx: Tx, ambitoId: number): Promise<boolean> {
  const row = await tx
    .selectFrom("identity.security")
    .where("ambito_id", "=", ambitoId)
    .select("requires_second_factor")
    .executeTakeFirst();
  return row?.requires_second_factor ?? false;
}

export async function setRequiresSecondFactor(tx: Tx, ambitoId: number, required: boolean): Promise<void> {
  await tx
    .insertInto("identity.security")
    .values({ ambito_id: ambitoId, requires_second_factor: required })
    .onConflict((conflict) => conflict.column("ambito_id").doUpdateSet({ requires_second_factor: required }))
    .execute();
}
