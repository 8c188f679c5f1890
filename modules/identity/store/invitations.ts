// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Role, Tx } from "@albero/kernel";
import { sql } from "kysely";

export type Invitation = {
  id: number;
  email: string;
  name: string;
  role: Role;
  body: string;
  territory: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate | null;
  invitedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
};

const COLUMNS = [
  ...(["id", "email", "name", "role", "body", "territory"] as const),
  ...(["first_day", "last_day", "invited_at", "expires_at", "used_at", "withdrawn_at"] as const),
] as const;

const select = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("identity.invitation").where("ambito_id", "=", ambitoId).select(COLUMNS);

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

function fromRow(row: Row): Invitation {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    body: row.body,
    territory: row.territory,
    firstDay: row.first_day as PlainDate,
    lastDay: row.last_day as PlainDate | null,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    withdrawnAt: row.withdrawn_at,
  };
}

export async function listWaitingInvitations(tx: Tx, ambitoId: number): Promise<Invitation[]> {
  const rows = await select(tx, ambitoId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("invited_at", "desc")
    .execute();
  return rows.map(fromRow);
}

export async function findInvitationForUpdate(
  tx: Tx,
  ambitoId: number,
  by: { id: number } | { tokenHash: string },
): Promise<Invitation | null> {
  const query = select(tx, ambitoId).forUpdate();
  const row = await (
    "id" in by ? query.where("id", "=", by.id) : query.where("token_hash", "=", by.tokenHash)
  ).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertInvitation(
  tx: Tx,
  ambitoId: number,
  one: Omit<Invitation, "id" | "usedAt" | "withdrawnAt"> & { tokenHash: string },
): Promise<number> {
  const { id } = await tx
    .insertInto("identity.invitation")
    .values({
      ambito_id: ambitoId,
      token_hash: one.tokenHash,
      email: one.email,
      name: one.name,
      role: one.role,
      body: one.body,
      territory: one.territory,
      first_day: one.firstDay,
      last_day: one.lastDay,
      invited_at: one.invitedAt,
      expires_at: one.expiresAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function setUsed(tx: Tx, ambitoId: number, id: number, accountId: string, at: Date): Promise<void> {
  await tx
    .updateTable("identity.invitation")
    .set({ used_at: at, account_id: accountId })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function setWithdrawn(tx: Tx, ambitoId: number, id: number, at: Date): Promise<void> {
  await tx
    .updateTable("identity.invitation")
    .set({ withdrawn_at: at })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

export async function isEmailOf(tx: Tx, email: string, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select identity.is_email_of(${email}, ${accountId}) as yes`.execute(tx);
  return rows[0]?.yes === true;
}
