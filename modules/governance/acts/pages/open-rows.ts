// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { openRows, type OpenRow } from "../core/open-data.ts";
import { actsPaths } from "../paths.ts";
import { governance } from "./office.ts";

export async function transparentRows({ context, params, request }: LoaderFunctionArgs): Promise<OpenRow[]> {
  const documents = await governance(context).transparentDocuments({});
  const slug = params.ambito ?? "";
  const full = (path: string) => new URL(path, request.url).href;
  return openRows(documents, {
    pageOf: (id) => full(actsPaths.publicDocument(slug, id)),
    fileOf: (id) => full(actsPaths.publicFile(slug, id)),
  });
}
