// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { fileResponse } from "@albero/kernel";
import { governance } from "./office.ts";

/** Every seat as a file: the ending of the name says which. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const format = /^posti\.(csv|xlsx|ods)$/.exec(params.file ?? "")?.[1] ?? "";
  return fileResponse(await governance(context).exportSeats({ format }));
}
