// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse, reports } from "./office.ts";

/** An approved report to keep, for everybody. */
export async function loader({ context, params: { reportId, format } }: LoaderFunctionArgs): Promise<Response> {
  const run = reports(context);
  return fileResponse(
    format === "ods" ? await run.publicReportData({ reportId }) : await run.publicReportFile({ reportId, format }),
  );
}
