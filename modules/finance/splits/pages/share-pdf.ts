// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";

/** The explanation of one share on one side of paper. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await finance(context).printSplitShare({ id: params.splitId, istat: params.istat });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
