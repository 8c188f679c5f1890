// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { planning } from "./year-office.ts";

/** The plan of a year as a file of the open format. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await planning(context).exportOperationalPlan({ year: params.year });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${fileName}"`,
    },
  });
}
