// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { governance } from "./office.ts";

/** The file of a version, for whom its openness lets read it. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { documentId, version, copy } = params;
  return fileResponse(await governance(context).documentFile({ documentId, version, copy }));
}
