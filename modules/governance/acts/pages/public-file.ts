// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { governance } from "./office.ts";

/** The copy for readers of a published document. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  return fileResponse(await governance(context).publishedDocumentFile({ documentId: params.documentId }));
}
