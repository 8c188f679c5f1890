// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { formBack as backWith, refusalWords, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import type { useCases } from "../index.ts";
import { mayLeadPlan, mayWritePlan } from "../permissions.ts";
import { refusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of planning, bound to this request. */
export function planning(context: Context) {
  return useCasesOf<typeof useCases>(context, "planning");
}

/** What the person may do, so that a page shows only the buttons that answer. */
export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWritePlan(actor), lead: mayLeadPlan(actor) };
}
export type May = ReturnType<typeof mayOf>;

/** The form again; `rename` tells the fields whose names differ from the paths of the input. */
export function formBack(
  context: Context,
  refused: Refused<string>,
  form: FormData,
  rename: Readonly<Record<string, string>> = {},
) {
  return backWith(context, refused, form, refusals, (path) => rename[path] ?? path);
}

export function wordsOf(context: Context, refused: Refused<string>): string {
  return refusalWords(context, refused, refusals);
}
