// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, requestInfo, useCasesOf } from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";

type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");
export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

/** What the address asks: round, territory, grouping. What is no number is asked as it stands, and not found. */
export function askedIn(request: Request) {
  const query = new URL(request.url).searchParams;
  const roundId = query.get("rilevazione");
  return {
    ...(roundId ? { roundId } : {}),
    territory: query.get("territorio") ?? "",
    ...(query.get("per") ? { grouping: query.get("per") } : {}),
  };
}
