// SPDX-License-Identifier: AGPL-3.0-or-later
import { ambitoOf, requestInfo, useCasesOf } from "@albero/kernel";
import type { useCases as Planning } from "@albero/planning";
import { data, type LoaderFunctionArgs } from "react-router";
import type { useCases as Publishing } from "../index.ts";

/** What a loader of the public site needs: who is asked, about which version, in which language. */
export function siteOf({ context, params, request }: LoaderFunctionArgs) {
  const { slug } = ambitoOf(context);
  const written = params["number"] ?? new URL(request.url).searchParams.get("versione");
  if (written && !/^[1-9]\d{0,5}$/.test(written)) throw data(null, { status: 404 });
  return {
    slug,
    number: written ? Number(written) : undefined,
    lang: requestInfo(context).lang,
    site: useCasesOf<typeof Publishing>(context, "publishing"),
    planning: useCasesOf<typeof Planning>(context, "planning"),
  };
}
