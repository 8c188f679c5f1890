// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  ambitoOf,
  formBack as formAgain,
  refusalWords,
  requestInfo,
  textIn,
  useCasesOf,
  type FormBack,
  type Refused,
} from "@albero/kernel";
import { redirect, type RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";
import type { it } from "../texts.it.ts";
import { refusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of a meeting that is held, bound to this request. */
export const sessions = (context: Context) => useCasesOf<typeof useCases>(context, "governance");
export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

export const formBack = (context: Context, refused: Refused<string>, form: FormData) =>
  formAgain(context, refused, form, refusals);
export const wordsOf = (context: Context, refused: Refused<string>): string => refusalWords(context, refused, refusals);

export type Done = keyof (typeof it)["room"]["done"];
/** Where to go when it is done, with a word on what was done. */
export const doneAt = (address: string, done: string) =>
  redirect(`${address}${address.includes("?") ? "&" : "?"}fatto=${done}`);

/** The numbers of seats in the boxes of a form that were ticked, or in a hidden list. */
export const seatsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === "string" ? value.split(",").filter(Boolean) : []));

/** The answers by seat: fields "voto-12". Those left empty are not there. */
export function choicesIn(form: FormData, prefix: string): Record<string, string> {
  const found = [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string" && value !== "" ? [[name.slice(prefix.length), value]] : [],
  );
  return Object.fromEntries(found) as Record<string, string>;
}

export const opIn = (form: FormData): string => textIn(form, "op");
export type Back = FormBack | undefined;
