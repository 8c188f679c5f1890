// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";

/** The territory in three figures; the year is that of the inhabitants. */
export type Ground = {
  municipalities: number;
  subAreas: number | null;
  inhabitants: number | null;
  year: number | null;
};

/** Municipalities, sub-areas and the newest number of inhabitants that a source gives for the whole Ambito. */
export async function groundOf(tx: Tx, ambitoId: number): Promise<Ground> {
  const { rows } = await sql<Ground>`
    select
      (select count(*)::int from territory.municipality where ambito_id = ${ambitoId}) as municipalities,
      (select nullif(count(*)::int, 0) from territory.sub_area where ambito_id = ${ambitoId}) as "subAreas",
      newest.value::int as inhabitants, newest.year::int as year
    from (select 1) as one
    left join lateral (
      select value, year from territory.figure
      where ambito_id = ${ambitoId} and indicator_key = 'population' and area_kind = 'ambito'
        and sex = 'all' and age_class = '' and category = ''
      order by coalesce(on_day, make_date(year, 12, 31)) desc nulls last, id desc limit 1
    ) as newest on true`.execute(tx);
  return rows[0] ?? { municipalities: 0, subAreas: null, inhabitants: null, year: null };
}
