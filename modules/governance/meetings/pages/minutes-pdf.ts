// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await meetings(context).minutesFile({ meetingId: params.meetingId, format: "pdf" });
  return fileResponse({ bytes, mediaType: "application/pdf", fileName });
}
