// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { finance } from "./office.ts";

/** The matrix as a spreadsheet: the ending of the name says which. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const format = /\.(xlsx|ods|csv)$/.exec(params.file ?? "")?.[1] ?? "";
  const file = await finance(context).exportMatrix({ year: params.year, format });
  return new Response(new Uint8Array(file.bytes), {
    headers: { "content-type": file.mediaType, "content-disposition": `attachment; filename="${file.fileName}"` },
  });
}
