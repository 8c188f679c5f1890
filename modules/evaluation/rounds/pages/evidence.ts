// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { evaluation, fileResponse } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return fileResponse(await evaluation(context).evidenceFile({ evidenceId: params["evidenceId"] }));
}
