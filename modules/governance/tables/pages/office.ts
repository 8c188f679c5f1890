// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import type { useCases as bodies } from "../../bodies/registry.ts";
import { bodiesRefusals } from "../../bodies/texts.refusals.ts";
import { mayDecideTables, mayPropose, mayWriteTables } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { tableRefusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

const words = {
  it: { ...bodiesRefusals.it, ...tableRefusals.it },
  en: { ...bodiesRefusals.en, ...tableRefusals.en },
};

export function governance(context: Context) {
  return useCasesOf<typeof useCases & typeof bodies>(context, "governance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteTables(actor), decide: mayDecideTables(actor), propose: mayPropose(actor) };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, words);
}
