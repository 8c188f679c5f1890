// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, question } from "@albero/kernel";
import { mayWatchSittings } from "../permissions.ts";
import { meetingInput } from "./input.ts";

/** A word that changes whenever something happens in a meeting: open pages ask it often, so it costs one small query. */
export const feelPulse = question({
  name: "governance.feelPulse",
  may: mayWatchSittings,
  input: meetingInput,
  async run({ meetingId }, { tx, ambitoId }): Promise<{ pulse: string }> {
    const { rows } = await sql<{ pulse: string | null }>`
      select m.row_version || '.' || coalesce(s.row_version, 0) || '.' || coalesce((
          select string_agg(v.id || ':' || v.row_version || ':'
              || (select count(*) from governance.ballot b where b.vote_id = v.id)
              + (select count(*) from governance.has_voted h where h.vote_id = v.id), ',' order by v.id)
            from governance.vote v join governance.meeting_item i on i.id = v.item_id
            where i.meeting_id = m.id and v.state = 'open'), '') as pulse
        from governance.meeting m left join governance.sitting s on s.meeting_id = m.id
        where m.ambito_id = ${ambitoId} and m.id = ${meetingId}`.execute(tx);
    const pulse = rows[0]?.pulse;
    if (pulse === null || pulse === undefined) throw new NotFound(`meeting ${meetingId}`);
    return { pulse };
  },
});
