// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders of this folder share. Never imported by a component: it reaches the server's side.
import { requestInfo, useCasesOf } from "@albero/kernel";
import { parsePlainDate, type FieldProblem } from "@albero/kernel/pure";
import type { RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";
import { texts } from "../texts.ts";

type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");

/** The two days of the address: what was typed, what is wrong with it, and what may be asked. */
export function daysOf(context: Context, request: Request) {
  const t = texts[requestInfo(context).lang].days;
  const search = new URL(request.url).searchParams;
  const typed = { prima: (search.get("prima") ?? "").trim(), dopo: (search.get("dopo") ?? "").trim() };
  const problems: FieldProblem[] = [];
  const read = (path: "prima" | "dopo") => {
    if (typed[path] === "") return undefined;
    const found = parsePlainDate(typed[path]);
    if (!found.ok) problems.push({ path, message: t.wrong });
    return found.ok ? found.value : undefined;
  };
  const [before, after] = [read("prima"), read("dopo")];
  if (before && after && before > after) problems.push({ path: "dopo", message: t.order });
  const asked = problems.length > 0 ? {} : { before, after };
  return { typed, problems, asked, status: problems.length > 0 ? 422 : 200 };
}
