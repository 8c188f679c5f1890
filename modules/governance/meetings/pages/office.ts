// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, backOf, requestInfo, textIn, useCasesOf, type FormBack as Back, type Refused } from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";
import type { it } from "../texts.it.ts";
import { refusals } from "../texts.refusals.ts";

export { textIn, typedIn } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of the meetings, bound to this request. */
export function meetings(context: Context) {
  return useCasesOf<typeof useCases>(context, "governance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

/** What a form that came back says, and which of the forms of its page it is. */
export type FormBack = Back & { form: string };

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  const which = { form: `${textIn(form, "op")}${textIn(form, "itemId")}` };
  return data<FormBack>({ ...which, ...backOf(context, refused, form, refusals) }, { status: 422 });
}

export type Done = keyof (typeof it)["done"];

/** Where to go when it is done, with a word on what was done. */
export const doneAt = (address: string, done: Done, anchor = "") =>
  redirect(`${address}${address.includes("?") ? "&" : "?"}fatto=${done}${anchor === "" ? "" : `#${anchor}`}`);

/** The fields of the form of a meeting, as typed. */
export const meetingIn = (form: FormData) => ({
  ...{ title: textIn(form, "title"), place: textIn(form, "place"), note: textIn(form, "note") },
  ...{ firstDay: textIn(form, "firstDay"), firstTime: textIn(form, "firstTime") },
  ...{ secondDay: textIn(form, "secondDay"), secondTime: textIn(form, "secondTime") },
  plannedMinutes: textIn(form, "plannedMinutes") || undefined,
});

export const itemIn = (form: FormData) => ({
  ...{ title: textIn(form, "title"), kind: textIn(form, "kind"), text: textIn(form, "text") },
});
