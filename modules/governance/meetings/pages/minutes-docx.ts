// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { MEDIA_TYPES } from "../core/file-kind.ts";
import { fileAnswer, meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await meetings(context).minutesFile({ meetingId: params.meetingId, format: "docx" });
  return fileAnswer(bytes, MEDIA_TYPES.docx, fileName);
}
