// SPDX-License-Identifier: AGPL-3.0-or-later
// What the measures of a round give, folded by PostgreSQL exactly as core/roll-up.ts folds them.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Fold } from "../../core/roll-up.ts";

export type Standing = {
  roundId: number;
  indicatorId: number;
  level: "ambito" | "sub_area";
  /** "" for the Ambito, else the code of the sub-area. */
  territory: string;
  /** Of how many territories the round asks it, and at how many it was accepted or locked. */
  asked: number;
  accepted: number;
  fold: Fold;
};

/**
 * Makes again, in one statement, what these indicators give in a round, for the Ambito and for each sub-area: all of them
 * when none is named. Whoever writes measures holds the requests first (`holdRequests`), so that two who write at once
 * both count. A municipality counts in the sub-area that its measure says; unanswered, in that of the round's last day.
 */
export async function foldRound(
  tx: Tx,
  ambitoId: number,
  roundId: number,
  indicatorIds: readonly number[] | null = null,
): Promise<void> {
  const only = indicatorIds === null ? null : [...new Set(indicatorIds)];
  await sql`
    with asked as (
      select q.indicator_id, q.level, r.last_day from evaluation.request q
        join evaluation.round r on r.ambito_id = q.ambito_id and r.id = q.round_id
        where q.ambito_id = ${ambitoId} and q.round_id = ${roundId}
          and (${only}::int[] is null or q.indicator_id = any(${only}::int[]))),
    composition as (
      select c.id from territory.composition c
        where c.ambito_id = ${ambitoId} and c.first_day <= (select max(last_day) from asked)
        order by c.first_day desc limit 1),
    area as (
      select 'ambito' as level, '' as territory, '' as sub_area
      union all
      select 'sub_area', s.code, s.code from territory.sub_area s where s.ambito_id = ${ambitoId}
      union all
      select 'municipality', m.istat, coalesce(c.sub_area_code, '') from territory.municipality m
        left join territory.composition_member c
          on c.ambito_id = m.ambito_id and c.istat = m.istat and c.composition_id = (select id from composition)
        where m.ambito_id = ${ambitoId}),
    cell as (
      select q.indicator_id, m.id, m.state, m.value, m.numerator, m.denominator, m.day, m.status,
          case when m.level = 'municipality' then m.sub_area else a.sub_area end as sub_area
        from asked q join area a on a.level = q.level
        left join evaluation.measure m on m.ambito_id = ${ambitoId} and m.round_id = ${roundId} and m.is_current
          and m.breakdown = '' and m.indicator_id = q.indicator_id and m.level = q.level and m.territory = a.territory),
    place as (
      select 'ambito' as level, '' as territory, cell.* from cell
      union all
      select 'sub_area', sub_area, cell.* from cell where sub_area <> '')
    insert into evaluation.standing (ambito_id, round_id, indicator_id, level, territory, asked, values_in, missing, not_applicable,
        accepted, total, numerator, denominator, any_true, all_true, last_value, last_day)
      select ${ambitoId}, ${roundId}, indicator_id, level, territory, count(*), count(*) filter (where state = 'value'),
          count(*) filter (where state = 'missing'), count(*) filter (where state = 'not_applicable'),
          count(*) filter (where status in ('accepted', 'locked')), sum(value),
          sum(numerator) filter (where denominator is not null), sum(denominator) filter (where numerator is not null),
          bool_or(value > 0), bool_and(value > 0),
          (array_agg(value order by day desc, id desc) filter (where value is not null))[1],
          max(day) filter (where value is not null)
        from place group by indicator_id, level, territory
      on conflict (ambito_id, round_id, indicator_id, level, territory) do update set
        asked = excluded.asked, values_in = excluded.values_in, missing = excluded.missing,
        not_applicable = excluded.not_applicable, accepted = excluded.accepted, total = excluded.total,
        numerator = excluded.numerator, denominator = excluded.denominator, any_true = excluded.any_true,
        all_true = excluded.all_true, last_value = excluded.last_value, last_day = excluded.last_day`.execute(tx);
}

/** Holds what a round asks of these indicators until the end of the transaction. */
export async function holdRequests(
  tx: Tx,
  ambitoId: number,
  roundId: number,
  indicatorIds: readonly number[],
): Promise<void> {
  await sql`select 1 from evaluation.request where ambito_id = ${ambitoId} and round_id = ${roundId}
    and indicator_id = any(${[...new Set(indicatorIds)]}::int[]) order by indicator_id for update`.execute(tx);
}

/** Takes away what stands of a round, before all of it is made again. */
export async function clearStandings(tx: Tx, ambitoId: number, roundId: number): Promise<void> {
  await tx
    .deleteFrom("evaluation.standing")
    .where("ambito_id", "=", ambitoId)
    .where("round_id", "=", roundId)
    .execute();
}

const number = (text: string | number | null): number | null => (text === null ? null : Number(text));

/** Which standings: those of a round, of an indicator, of a level, of one territory; all of them together. */
export type Wanted = { roundId?: number; indicatorId?: number; level?: Standing["level"]; territory?: string };

/** What the indicators that were asked give, for the Ambito and for each sub-area. */
export async function standingsOf(tx: Tx, ambitoId: number, wanted: Wanted): Promise<Standing[]> {
  const { roundId, indicatorId, level, territory } = wanted;
  let query = tx.selectFrom("evaluation.standing").selectAll().where("ambito_id", "=", ambitoId);
  if (roundId !== undefined) query = query.where("round_id", "=", roundId);
  if (indicatorId !== undefined) query = query.where("indicator_id", "=", indicatorId);
  if (level !== undefined) query = query.where("level", "=", level);
  if (territory !== undefined) query = query.where("territory", "=", territory);
  const rows = await query.orderBy("indicator_id").orderBy("level").orderBy("territory").execute();
  return rows.map((row) => ({
    ...{ roundId: row.round_id, indicatorId: row.indicator_id },
    ...{ level: row.level as Standing["level"], territory: row.territory, asked: row.asked, accepted: row.accepted },
    fold: {
      ...{ valuesIn: row.values_in, missing: row.missing, notApplicable: row.not_applicable },
      ...{ total: number(row.total), numerator: number(row.numerator), denominator: number(row.denominator) },
      ...{ anyTrue: row.any_true, allTrue: row.all_true },
      // Which row gave it matters only while folding.
      last: row.last_value === null ? null : { value: Number(row.last_value), day: row.last_day as PlainDate, id: 0 },
    },
  }));
}

type Sum = { roundId: number; asked: number; values: number; missing: number; notApplicable: number; accepted: number };

/** How complete each round is, added up over its indicators. */
export async function completenessByRound(tx: Tx, ambitoId: number): Promise<Map<number, Omit<Sum, "roundId">>> {
  const { rows } = await sql<Sum>`
    select round_id as "roundId", sum(asked)::int as asked, sum(values_in)::int as values, sum(missing)::int as missing,
        sum(not_applicable)::int as "notApplicable", sum(accepted)::int as accepted
      from evaluation.standing where ambito_id = ${ambitoId} and level = 'ambito' group by round_id`.execute(tx);
  return new Map(rows.map(({ roundId, ...counts }) => [roundId, counts]));
}
