// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoaderFunctionArgs } from "react-router";
import { transparentRows } from "./open-rows.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The list as open data for a program. */
export async function loader(asked: LoaderFunctionArgs): Promise<Response> {
  return Response.json({ licence: LICENCE, items: await transparentRows(asked) });
}
