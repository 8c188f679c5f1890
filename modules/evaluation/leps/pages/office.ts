// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayWriteLeps } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { lepsRefusals } from "../texts.refusals.ts";

export { typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");
export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const mayWrite = (context: Context): boolean => mayWriteLeps(requestInfo(context).actor);

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, lepsRefusals);
}
