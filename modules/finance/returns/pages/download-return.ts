// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";

/** A frozen return as a spreadsheet or CSV. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await finance(context).exportReturn({ returnId: params.returnId, format: params.format });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${file.fileName.replace(/[^A-Za-z0-9._-]/g, "-")}"`,
    },
  });
}
