// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileAnswer, meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { calendar } = await meetings(context).meetingIcs({ meetingId: params.meetingId });
  return fileAnswer(calendar, "text/calendar; charset=utf-8", "seduta.ics");
}
