// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate, Role, Tx } from "@albero/kernel";

export type Assignment = {
  id: number;
  accountId: string;
  role: Role;
  body: string;
  territory: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate | null;
};

const select = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("identity.assignment")
    .where("ambito_id", "=", ambitoId)
    .select(["id", "account_id", "role", "body", "territory", "first_day", "last_day"]);

type Row = {
  id: number;
  account_id: string;
  role: string;
  body: string;
  territory: string | null;
  first_day: string;
  last_day: string | null;
};

function fromRow(row: Row): Assignment {
  return {
    id: row.id,
    accountId: row.account_id,
    role: row.role as Role,
    body: row.body,
    territory: row.territory,
    firstDay: row.first_day as PlainDate,
    lastDay: row.last_day as PlainDate | null,
  };
}

export async function listAssignments(tx: Tx, ambitoId: number): Promise<Assignment[]> {
  const rows = await select(tx, ambitoId).orderBy("first_day").orderBy("id").execute();
  return rows.map(fromRow);
}

export async function listAssignmentsOf(tx: Tx, ambitoId: number, accountId: string): Promise<Assignment[]> {
  const rows = await select(tx, ambitoId)
    .where("account_id", "=", accountId)
    .orderBy("first_day")
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

export async function findAssignmentForUpdate(tx: Tx, ambitoId: number, id: number): Promise<Assignment | null> {
  const row = await select(tx, ambitoId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertAssignment(tx: Tx, ambitoId: number, one: Omit<Assignment, "id">): Promise<number> {
  const { id } = await tx
    .insertInto("identity.assignment")
    .values({
      ambito_id: ambitoId,
      account_id: one.accountId,
      role: one.role,
      body: one.body,
      territory: one.territory,
      first_day: one.firstDay,
      last_day: one.lastDay,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function setLastDay(tx: Tx, ambitoId: number, id: number, lastDay: PlainDate): Promise<void> {
  await tx
    .updateTable("identity.assignment")
    .set({ last_day: lastDay })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}
