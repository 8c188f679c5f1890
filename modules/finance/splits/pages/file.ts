// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";

/** The split in the open format, for `albero split` and for whoever wants to work it out again. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await finance(context).splitFile({ id: params.splitId });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="riparto-${params.splitId}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
