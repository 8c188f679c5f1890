// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, refusalWords, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import { mayKeepCalendar, mayLeadDeadlines, mayWriteDeadlines } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { deadlineRefusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of the deadlines, bound to this request. */
export function deadlines(context: Context) {
  return useCasesOf<typeof useCases>(context, "governance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;

/** What the person may do, so that a page shows only the buttons that answer. */
export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteDeadlines(actor), lead: mayLeadDeadlines(actor), calendar: mayKeepCalendar(actor) };
}

/** A page with a form is of whoever may send it. */
export function only(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, deadlineRefusals);
}

/** A button beside others has no form to come back to: the page says the reason. */
export function refusedHere(context: Context, refused: Refused<string>) {
  return data({ refusal: refusalWords(context, refused, deadlineRefusals) }, { status: 422 });
}

/** To a page of ours once it is done, with a word on what was done. */
export const goTo = (address: string, done?: string) => redirect(done ? `${address}?fatto=${done}` : address);
