// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse, reports } from "./office.ts";

/** A report to keep: its paper, or its data. */
export async function loader({ context, params: { reportId, format } }: LoaderFunctionArgs): Promise<Response> {
  const run = reports(context);
  return fileResponse(
    format === "ods" ? await run.reportData({ reportId }) : await run.reportFile({ reportId, format }),
  );
}
