// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  ambitoOf,
  backOf,
  refusalWords,
  requestInfo,
  textIn,
  useCasesOf,
  type FormBack as Back,
  type Refused,
} from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";
import type { it } from "../texts.it.ts";
import { refusals } from "../texts.refusals.ts";

export { textIn, typedIn } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of collecting, bound to this request. */
export function collecting(context: Context) {
  return useCasesOf<typeof useCases>(context, "finance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

/** What a form that came back says, and which of the forms of its page it is. */
export type FormBack = Back & { form: string };

export function wordsOf(context: Context, refused: Refused<string>): string {
  return refusalWords(context, refused, refusals);
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return data<FormBack>({ form: textIn(form, "op"), ...backOf(context, refused, form, refusals) }, { status: 422 });
}

export type Done = keyof (typeof it)["done"];

/** Where to go when it is done, with a word on what was done. */
export const doneAt = (address: string, done: Done) =>
  redirect(`${address}${address.includes("?") ? "&" : "?"}fatto=${done}`);

/** Fields named "cost.019035" as pairs of code and text. */
export function fieldsOf(form: FormData, prefix: string): [key: string, text: string][] {
  return [...form].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === "string"
      ? [[name.slice(prefix.length + 1), value.trim()] as [string, string]]
      : [],
  );
}
