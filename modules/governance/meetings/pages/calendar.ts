// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { calendar } = await meetings(context).meetingIcs({ meetingId: params.meetingId });
  return fileResponse({ bytes: calendar, mediaType: "text/calendar; charset=utf-8", fileName: "seduta.ics" });
}
