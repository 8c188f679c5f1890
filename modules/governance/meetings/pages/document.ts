// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { meetings } from "./office.ts";

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { meetingId, documentId } = params;
  const { bytes, fileName, mediaType } = await meetings(context).meetingDocumentFile({ meetingId, documentId });
  return fileResponse({ bytes, mediaType, fileName });
}
