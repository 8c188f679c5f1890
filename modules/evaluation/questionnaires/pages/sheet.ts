// SPDX-License-Identifier: AGPL-3.0-or-later
import { fileResponse } from "@albero/kernel";
import type { LoaderFunctionArgs } from "react-router";
import { evaluation } from "./office.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const language = new URL(request.url).searchParams.get("lingua") ?? "it";
  return fileResponse(await evaluation(context).printForm({ questionnaireId: params["questionnaireId"], language }));
}
