// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, question } from "@albero/kernel";
import { mayWatchSittings } from "../permissions.ts";
import { meetingInput } from "./input.ts";

/** `stage` changes whenever the meeting moves on, `voted` with every ballot of the vote that is open. */
export type Pulse = { stage: string; voted: number };

/** What open pages ask often to know whether something happened: one small query. */
export const feelPulse = question({
  name: "governance.feelPulse",
  may: mayWatchSittings,
  input: meetingInput,
  async run({ meetingId }, { tx, ambitoId }): Promise<Pulse> {
    const { rows } = await sql<Pulse>`
      select m.row_version || '.' || coalesce(s.row_version, 0) as stage, (
          select count(*)::int from governance.vote v join governance.meeting_item i on i.id = v.item_id
            cross join lateral (select 1 from governance.ballot b where b.vote_id = v.id
              union all select 1 from governance.has_voted h where h.vote_id = v.id) taken
            where v.ambito_id = m.ambito_id and i.meeting_id = m.id and v.state = 'open') as voted
        from governance.meeting m left join governance.sitting s on s.meeting_id = m.id
        where m.ambito_id = ${ambitoId} and m.id = ${meetingId}`.execute(tx);
    if (!rows[0]) throw new NotFound(`meeting ${meetingId}`);
    return rows[0];
  },
});
