// SPDX-License-Identifier: AGPL-3.0-or-later
import { fileResponse } from "@albero/kernel";
import type { LoaderFunctionArgs } from "react-router";
import { meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  return fileResponse(await meetings(context).publicMinutes({ meetingId: params.meetingId }));
}
