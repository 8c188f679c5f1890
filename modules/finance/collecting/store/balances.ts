// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, type Cents, type PlainDate, type Tx } from "@albero/kernel";
import type { BalanceInput, BalanceLine } from "../core/balance.ts";

type By = { now: Date; byName: string };
export type BalanceGround = BalanceInput & {
  quotaId: number;
  place: string;
  quota: Cents;
  calls: number;
  source: string;
};

/** For each municipality of a set: advances called, earlier differences, newest actual cost. */
export async function listBalanceGround(tx: Tx, ambitoId: number, setId: number): Promise<BalanceGround[]> {
  const { rows } = await sql<BalanceGround>`
    select q.id as "quotaId", q.istat, m.name as place, q.amount_cents as quota,
        coalesce((select max(n) from finance.call where quota_id = q.id), 0) as calls,
        (coalesce((select sum(amount_cents) from finance.call where quota_id = q.id and kind = 'instalment'), 0)
          - coalesce((select sum(n.amount_cents) from finance.credit_note n join finance.call c on c.id = n.call_id
              where n.quota_id = q.id and c.kind = 'instalment'), 0))::bigint as advances,
        coalesce((select sum(l.difference_cents) from finance.balance_line l join finance.balance b on b.id = l.balance_id
            where b.set_id = q.set_id and l.istat = q.istat), 0)::bigint as earlier,
        a.amount_cents as actual, coalesce(a.source, '') as source
      from finance.quota q
      join territory.municipality m on m.ambito_id = q.ambito_id and m.istat = q.istat
      left join lateral (select amount_cents, source from finance.actual_cost
        where set_id = q.set_id and istat = q.istat order by id desc limit 1) a on true
      where q.ambito_id = ${ambitoId} and q.set_id = ${setId} order by m.name`.execute(tx);
  return rows;
}

export async function insertActualCosts(
  tx: Tx,
  ambitoId: number,
  setId: number,
  costs: readonly { istat: string; amount: Cents; source: string }[],
  by: By,
): Promise<void> {
  if (costs.length === 0) return;
  await tx
    .insertInto("finance.actual_cost")
    .values(
      costs.map(({ istat, amount, source }) => ({
        ...{ ambito_id: ambitoId, set_id: setId, istat, amount_cents: amount, source, at: by.now, by_name: by.byName },
      })),
    )
    .execute();
}

export type StoredBalance = {
  id: number;
  number: number;
  due: PlainDate;
  reason: string;
  at: Date;
  byName: string;
  owes: Cents;
  isOwed: Cents;
};

/** The balances of a set, newest first, with what the transaction may see of their lines. */
export async function listBalances(tx: Tx, ambitoId: number, setId: number): Promise<StoredBalance[]> {
  const { rows } = await sql<StoredBalance>`
    select b.id, b.number, to_char(b.due, 'YYYY-MM-DD') as due, b.reason, b.at, b.by_name as "byName",
        coalesce(sum(greatest(l.difference_cents, 0)), 0)::bigint as owes, coalesce(sum(greatest(-l.difference_cents, 0)), 0)::bigint as "isOwed"
      from finance.balance b left join finance.balance_line l on l.balance_id = b.id
      where b.ambito_id = ${ambitoId} and b.set_id = ${setId} group by b.id order by b.number desc`.execute(tx);
  return rows;
}

/** Adds a balance with its lines; null when somebody else closed the same one in the same moment. */
export async function insertBalance(
  tx: Tx,
  ambitoId: number,
  balance: { setId: number; number: number; due: PlainDate; reason: string; lines: readonly BalanceLine[] },
  by: By,
): Promise<number | null> {
  const row = await tx
    .insertInto("finance.balance")
    .values({
      ...{ ambito_id: ambitoId, set_id: balance.setId, number: balance.number, due: balance.due },
      ...{ reason: balance.reason, at: by.now, by_name: by.byName },
    })
    .onConflict((on) => on.constraint("one_balance_per_number").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .insertInto("finance.balance_line")
    .values(
      balance.lines.map((line) => ({
        ...{ ambito_id: ambitoId, balance_id: row.id, istat: line.istat, actual_cents: line.actual },
        ...{ advances_cents: line.advances, earlier_cents: line.earlier, difference_cents: line.difference },
      })),
    )
    .execute();
  return row.id;
}

/** The actual costs of one municipality by set, newest word only. */
export async function listActualCosts(tx: Tx, ambitoId: number, istat: string): Promise<Map<number, Cents>> {
  const { rows } = await sql<{ setId: number; amount: number }>`
    select distinct on (set_id) set_id as "setId", amount_cents as amount from finance.actual_cost
      where ambito_id = ${ambitoId} and istat = ${istat} order by set_id, id desc`.execute(tx);
  return new Map(rows.map((row) => [row.setId, cents(row.amount)]));
}
