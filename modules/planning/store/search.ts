// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Tx } from "@albero/kernel";
import type { SearchHit } from "../queries/answers.ts";
import type { Scope } from "./json.ts";

const MOST = 100;

/**
 * Every thing of a version whose words begin with the words asked, in Italian: "anziano" finds "anziani".
 * The card itself first, then what hangs on it, in plan order.
 */
export async function searchVersion(tx: Tx, scope: Scope, words: string): Promise<SearchHit[]> {
  const terms = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (terms.length === 0) return [];
  const asked = terms.map((term) => `${term}:*`).join(" & ");
  const found = await sql<SearchHit>`
    with asked as (select to_tsquery('italian', ${asked}) as words),
    own as (
      select code, content ->> 'title' as title, position from planning.card
      where ambito_id = ${scope.ambitoId} and version_id = ${scope.versionId})
    select * from (
      select c.code as "cardCode", c.content ->> 'title' as "cardTitle", 'card' as kind, null as key,
        coalesce(c.content ->> 'generalObjective', c.content -> 'context' ->> 'summary', c.content ->> 'title') as label,
        c.position as card_position, 0 as position
      from planning.card c, asked
      where c.ambito_id = ${scope.ambitoId} and c.version_id = ${scope.versionId}
        and c.words @@ asked.words
      union all
      select n.card_code, own.title, n.kind, n.key, n.label, own.position, n.position
      from planning.node n join own on own.code = n.card_code, asked
      where n.ambito_id = ${scope.ambitoId} and n.version_id = ${scope.versionId}
        and n.words @@ asked.words
    ) hit order by card_position, position limit ${MOST}`.execute(tx);
  return found.rows.map(({ cardCode, cardTitle, kind, key, label }) => ({ cardCode, cardTitle, kind, key, label }));
}
