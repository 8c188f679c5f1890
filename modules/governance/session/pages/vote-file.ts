// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { sessions } from "./office.ts";

/** The file of a vote that was counted: docs/formats/tally.md. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { meetingId, voteId } = params;
  const { file } = await sessions(context).voteFile({ meetingId, voteId });
  return fileResponse({
    bytes: `${JSON.stringify(file, null, 2)}\n`,
    ...{ mediaType: "application/json; charset=utf-8", fileName: `votazione-${Number(voteId)}.json` },
  });
}
