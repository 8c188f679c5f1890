// SPDX-License-Identifier: AGPL-3.0-or-later
// Of whom can be asked: the Ambito, its sub-areas, its municipalities with the sub-area that is certain on a day.
import type { Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import type { Territory } from "../core/territory.ts";

/** The Ambito first, then sub-areas in their order, then municipalities by name. */
export async function listTerritories(tx: Tx, ambitoId: number, day: PlainDate): Promise<Territory[]> {
  const { rows } = await sql<Territory>`
    with composition as (
      select id from territory.composition where ambito_id = ${ambitoId} and first_day <= ${day}
        order by first_day desc limit 1)
    select level, code, name, "subArea" from (
      select 1 as place, 'ambito' as level, '' as code, a.name, '' as "subArea", 0 as position
        from kernel.ambito a where a.id = ${ambitoId}
      union all
      select 2, 'sub_area', s.code, s.name, s.code, s.position
        from territory.sub_area s where s.ambito_id = ${ambitoId}
      union all
      select 3, 'municipality', m.istat, m.name, coalesce(c.sub_area_code, ''), 0
        from territory.municipality m
        left join territory.composition_member c
          on c.istat = m.istat and c.ambito_id = m.ambito_id and c.composition_id = (select id from composition)
        where m.ambito_id = ${ambitoId}) as every
    order by place, position, name`.execute(tx);
  return rows;
}

/** The Ambito's word in addresses. */
export async function ambitoSlug(tx: Tx, ambitoId: number): Promise<string> {
  const row = await tx.selectFrom("kernel.ambito").select("slug").where("id", "=", ambitoId).executeTakeFirstOrThrow();
  return row.slug;
}
