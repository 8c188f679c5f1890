// SPDX-License-Identifier: AGPL-3.0-or-later
// The municipalities as the accounts need them: name, sub-area and inhabitants at the end of a year.
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";

export type Place = { istat: string; name: string };

export async function listPlaces(tx: Tx, ambitoId: number): Promise<Place[]> {
  return tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
}

export async function getPlace(tx: Tx, ambitoId: number, istat: string): Promise<Place> {
  const found = (await listPlaces(tx, ambitoId)).find((place) => place.istat === istat);
  if (!found) throw new NotFound(`municipality ${istat}`);
  return found;
}

/** The sub-area of a municipality on a day, if anybody knows it. */
export async function findSubArea(
  tx: Tx,
  ambitoId: number,
  istat: string,
  day: string,
): Promise<{ code: string; name: string; since: string } | null> {
  const row = await tx
    .selectFrom("territory.composition as c")
    .leftJoin("territory.composition_member as m", (join) =>
      join.onRef("m.composition_id", "=", "c.id").on("m.istat", "=", istat),
    )
    .leftJoin("territory.sub_area as s", (join) =>
      join.onRef("s.ambito_id", "=", "c.ambito_id").onRef("s.code", "=", "m.sub_area_code"),
    )
    .select(["s.code", "s.name", "c.first_day"])
    .where("c.ambito_id", "=", ambitoId)
    .where("c.first_day", "<=", day)
    .orderBy("c.first_day", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.code && row.name ? { code: row.code, name: row.name, since: row.first_day } : null;
}

export type Inhabitants = { value: number; on: string; source: "register" | "figure" | "census" };

/**
 * The inhabitants of each municipality nearest to the end of a year: counted by age if loaded,
 * else a figure of the territory, else the census. Never a later day, unless there is nothing before.
 */
export async function listInhabitants(tx: Tx, ambitoId: number, year: number): Promise<Map<string, Inhabitants>> {
  const { rows } = await sql<{ istat: string; value: number; on: string; source: Inhabitants["source"] }>`
    with known as (
      select istat, on_day as day, sum((select sum(n) from unnest(by_age) n))::float8 as value, 'register' as source, 1 as rank
        from territory.population where ambito_id = ${ambitoId} group by 1, 2
      union all
      select area_code, coalesce(on_day, make_date(year, 12, 31)), value::float8,
          case indicator_key when 'population' then 'figure' else 'census' end, case indicator_key when 'population' then 2 else 3 end
        from territory.figure
        where ambito_id = ${ambitoId} and area_kind = 'municipality' and indicator_key in ('population', 'censusPopulation')
          and sex = 'all' and age_class = '' and category = '' and (on_day is not null or year is not null))
    select distinct on (istat) istat, value, to_char(day, 'YYYY-MM-DD') as on, source from known
      order by istat, (day > make_date(${year}::int, 12, 31)), rank, abs(day - make_date(${year}::int, 12, 31))`.execute(
    tx,
  );
  return new Map(rows.map(({ istat, ...known }) => [istat, known]));
}

/** Two clerks who write on the accounts of one municipality take turns. */
export async function takeTurn(tx: Tx, ambitoId: number, istat: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`collecting ${ambitoId} ${istat}`}, 0))`.execute(tx);
}
