// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayApproveReports, mayTakeTemplates, mayWriteReports } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { reportRefusals } from "../texts.refusals.ts";

export { fileResponse, textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export function reports(context: Context) {
  return useCasesOf<typeof useCases>(context, "evaluation");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteReports(actor), approve: mayApproveReports(actor), take: mayTakeTemplates(actor) };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, reportRefusals);
}
