// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { evaluation } from "./office.ts";

/** Every indicator in use as a file: the ending of the name says which. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const format = /^indicatori\.(csv|xlsx|ods)$/.exec(params["file"] ?? "")?.[1] ?? "";
  const file = await evaluation(context).exportIndicators({ format });
  return new Response(new Uint8Array(file.bytes), {
    headers: { "content-type": file.mediaType, "content-disposition": `attachment; filename="${file.fileName}"` },
  });
}
