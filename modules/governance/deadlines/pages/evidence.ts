// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { deadlines } from "./office.ts";

/** The file that proves that a deadline was met, for whoever sees the deadline. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  return fileResponse(await deadlines(context).deadlineEvidence({ deadlineId: params.deadlineId }));
}
