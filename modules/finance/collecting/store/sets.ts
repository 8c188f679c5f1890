// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, NotFound, type Cents, type Tx } from "@albero/kernel";
import type { InstalmentRule, QuotaKind } from "../core/instalments.ts";

export type SetState = "made" | "approved" | "withdrawn";
export type QuotaSet = {
  id: number;
  splitId: number;
  year: number;
  kind: QuotaKind;
  name: string;
  total: Cents;
  rule: InstalmentRule;
  state: SetState;
  madeAt: Date;
  madeBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  reason: string;
  act: string;
  /** The split was replaced by another after these quotas were made. */
  isSuperseded: boolean;
};
export type FrozenSplit = {
  id: number;
  year: number;
  name: string;
  purpose: string;
  total: Cents;
  act: string;
  attempts: number;
  isFree: boolean;
};

/** The frozen splits of every year, newest first; free when no set of quotas stands on them. */
export async function listFrozenSplits(tx: Tx, ambitoId: number): Promise<FrozenSplit[]> {
  const { rows } = await sql<Omit<FrozenSplit, "total"> & { total: number }>`
    select s.id, s.year, s.name, s.purpose, s.total_cents as total, coalesce(s.act, '') as act,
        count(q.id)::int as attempts, not coalesce(bool_or(d.decision is distinct from 'withdrawn') filter (where q.id is not null), false) as "isFree"
      from finance.split s
      left join finance.quota_set q on q.ambito_id = s.ambito_id and q.split_id = s.id
      left join finance.quota_decision d on d.set_id = q.id
      where s.ambito_id = ${ambitoId} and s.state = 'frozen'
      group by s.id order by s.year desc, s.name`.execute(tx);
  return rows.map((row) => ({ ...row, total: cents(row.total) }));
}

export async function listShares(
  tx: Tx,
  ambitoId: number,
  splitId: number,
): Promise<{ istat: string; amount: Cents }[]> {
  const rows = await tx
    .selectFrom("finance.split_share")
    .select(["istat", "share_cents"])
    .where("ambito_id", "=", ambitoId)
    .where("split_id", "=", splitId)
    .orderBy("istat")
    .execute();
  return rows.map((row) => ({ istat: row.istat, amount: cents(row.share_cents) }));
}

export async function listSets(
  tx: Tx,
  ambitoId: number,
  filter: { year?: number; id?: number } = {},
): Promise<QuotaSet[]> {
  const rows = await tx
    .selectFrom("finance.quota_set as q")
    .innerJoin("finance.split as s", (join) =>
      join.onRef("s.ambito_id", "=", "q.ambito_id").onRef("s.id", "=", "q.split_id"),
    )
    .leftJoin("finance.quota_decision as d", "d.set_id", "q.id")
    .selectAll("q")
    .select([
      "d.decision",
      "d.at as decided_at",
      "d.by_name as decided_by",
      "d.reason",
      "s.act",
      "s.state as split_state",
    ])
    .where("q.ambito_id", "=", ambitoId)
    .$if(filter.year !== undefined, (query) => query.where("q.year", "=", filter.year ?? 0))
    .$if(filter.id !== undefined, (query) => query.where("q.id", "=", filter.id ?? 0))
    .orderBy("q.year", "desc")
    .orderBy("q.kind")
    .orderBy("q.id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, splitId: row.split_id, year: row.year, kind: row.kind as QuotaKind, name: row.name },
    ...{ total: cents(row.total_cents), rule: row.rule as unknown as InstalmentRule, act: row.act ?? "" },
    ...{ madeAt: row.made_at, madeBy: row.made_by, decidedAt: row.decided_at, decidedBy: row.decided_by },
    state: (row.decision ?? "made") as SetState,
    reason: row.reason ?? "",
    isSuperseded: row.split_state === "superseded",
  }));
}

export async function getSet(tx: Tx, ambitoId: number, id: number): Promise<QuotaSet> {
  const [found] = await listSets(tx, ambitoId, { id });
  if (!found) throw new NotFound(`quotas ${id}`);
  return found;
}

type NewSet = Pick<QuotaSet, "splitId" | "year" | "kind" | "name" | "total" | "rule" | "madeAt" | "madeBy"> & {
  attempt: number;
};

/** Adds a set with its quotas; null when somebody else made quotas of this split in the same moment. */
export async function insertSet(
  tx: Tx,
  ambitoId: number,
  set: NewSet,
  quotas: readonly { istat: string; amount: Cents }[],
): Promise<number | null> {
  const row = await tx
    .insertInto("finance.quota_set")
    .values({
      ...{
        ambito_id: ambitoId,
        split_id: set.splitId,
        attempt: set.attempt,
        year: set.year,
        kind: set.kind,
        name: set.name,
      },
      ...{ total_cents: set.total, rule: JSON.stringify(set.rule), made_at: set.madeAt, made_by: set.madeBy },
    })
    .onConflict((on) => on.constraint("a_split_becomes_quotas_once").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .insertInto("finance.quota")
    .values(quotas.map(({ istat, amount }) => ({ ambito_id: ambitoId, set_id: row.id, istat, amount_cents: amount })))
    .execute();
  return row.id;
}

/** Writes the last word on a set; false when it was said already. */
export async function insertDecision(
  tx: Tx,
  ambitoId: number,
  setId: number,
  decision: { decision: "approved" | "withdrawn"; reason: string; at: Date; byName: string },
): Promise<boolean> {
  const row = await tx
    .insertInto("finance.quota_decision")
    .values({
      ...{ ambito_id: ambitoId, set_id: setId, decision: decision.decision, reason: decision.reason },
      ...{ at: decision.at, by_name: decision.byName },
    })
    .onConflict((on) => on.column("set_id").doNothing())
    .returning("set_id")
    .executeTakeFirst();
  return row !== undefined;
}

export type Quota = { id: number; setId: number; istat: string; name: string; amount: Cents };

/** The quotas that the transaction may see. */
export async function listQuotas(
  tx: Tx,
  ambitoId: number,
  filter: { setId?: number; istat?: string },
): Promise<Quota[]> {
  const rows = await tx
    .selectFrom("finance.quota as q")
    .innerJoin("territory.municipality as m", (join) =>
      join.onRef("m.ambito_id", "=", "q.ambito_id").onRef("m.istat", "=", "q.istat"),
    )
    .select(["q.id", "q.set_id", "q.istat", "q.amount_cents", "m.name"])
    .where("q.ambito_id", "=", ambitoId)
    .$if(filter.setId !== undefined, (query) => query.where("q.set_id", "=", filter.setId ?? 0))
    .$if(filter.istat !== undefined, (query) => query.where("q.istat", "=", filter.istat ?? ""))
    .orderBy("m.name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    setId: row.set_id,
    istat: row.istat,
    name: row.name,
    amount: cents(row.amount_cents),
  }));
}
