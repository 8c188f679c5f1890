// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileAnswer, meetings } from "./office.ts";

/** The dossier on paper, drawn when it is asked for. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { bytes, fileName } = await meetings(context).dossierPdf({ meetingId: params.meetingId });
  return fileAnswer(bytes, "application/pdf", fileName);
}
