// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { planning } from "./office.ts";

/** The plan as a file: the open format or a spreadsheet. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await planning(context).exportPlan({ versionId: params.versionId, format: params.format });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${file.fileName.replace(/[^A-Za-z0-9._-]/g, "-")}"`,
    },
  });
}
