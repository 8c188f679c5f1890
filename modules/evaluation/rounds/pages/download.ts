// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { evaluation, fileResponse } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = { roundId: params["roundId"], format: params["format"] };
  return fileResponse(await evaluation(context).exportMeasures(asked));
}
