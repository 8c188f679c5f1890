// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { governance } from "./office.ts";

/** The act as a sheet. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await governance(context).printAct({ actId: params.actId });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
