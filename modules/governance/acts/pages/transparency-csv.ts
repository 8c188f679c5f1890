// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { csvOf } from "../core/open-data.ts";
import { transparentRows } from "./open-rows.ts";

/** The list as open data for a sheet. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  return new Response(csvOf(await transparentRows(asked)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="amministrazione-trasparente.csv"',
    },
  });
}
