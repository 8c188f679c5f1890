// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { sessions } from "./office.ts";

/** The file of a vote that was counted: docs/formats/tally.md. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { meetingId, voteId } = params;
  const { file } = await sessions(context).voteFile({ meetingId, voteId });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="votazione-${Number(voteId)}.json"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
