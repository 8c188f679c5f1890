// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { Given, GroupGiven } from "../core/small-numbers.ts";

export type ReceivedRow = Given & { istat: string; year: number; service: string; source: string };

/** What municipalities received, the newest word on each; only those that the transaction may see. */
export async function listReceived(
  tx: Tx,
  ambitoId: number,
  filter: { istat?: string; year?: number },
): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`
    select distinct on (year, service, istat) istat, year::int, service, users, hours_hundredths as hours, places,
        contribution_cents as contribution, source
      from finance.received
      where ambito_id = ${ambitoId} and (${filter.istat ?? null}::text is null or istat = ${filter.istat ?? null})
        and (${filter.year ?? null}::int is null or year = ${filter.year ?? null})
      order by year, service, istat, id desc`.execute(tx);
  return rows;
}

export async function insertReceived(
  tx: Tx,
  ambitoId: number,
  rows: readonly ReceivedRow[],
  by: { now: Date; byName: string },
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("finance.received")
    .values(
      rows.map((row) => ({
        ...{ ambito_id: ambitoId, istat: row.istat, year: row.year, service: row.service, users: row.users },
        ...{ hours_hundredths: row.hours, places: row.places, contribution_cents: row.contribution },
        ...{ source: row.source, at: by.now, by_name: by.byName },
      })),
    )
    .execute();
}

export type ReceivedSum = GroupGiven & { year: number; service: string; areaCode: string; members: string[] };

/** Sums of groups of municipalities: the Ambito ("ambito") and the sub-areas. The database tells no smaller group. */
export async function listReceivedSums(tx: Tx, years: readonly number[], fewest: number): Promise<ReceivedSum[]> {
  const { rows } = await sql<ReceivedSum>`
    select year, service, area_code as "areaCode", users, hours_hundredths as hours, places, contribution_cents as contribution,
        municipalities, members
      from finance.received_sums(${[...years]}::int[], ${fewest}::int)`.execute(tx);
  return rows;
}

export type QuotaSum = { setId: number; areaCode: string; amount: number; municipalities: number; members: string[] };

export async function listQuotaSums(tx: Tx, years: readonly number[], fewest: number): Promise<QuotaSum[]> {
  const { rows } = await sql<QuotaSum>`
    select set_id as "setId", area_code as "areaCode", amount_cents as amount, municipalities, members
      from finance.quota_sums(${[...years]}::int[], ${fewest}::int)`.execute(tx);
  return rows;
}
