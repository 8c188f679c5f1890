// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  formBack as backWith,
  refusalWords,
  requestInfo,
  textIn,
  useCasesOf,
  type RefusalTable,
  type Refused,
} from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import { mayApproveBudget, mayRegisterMoney } from "../../funds/permissions.ts";
import type { useCases } from "../../index.ts";
import { refusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export function finance(context: Context) {
  return useCasesOf<typeof useCases>(context, "finance");
}

/** What the person may do, so that a page shows only the buttons that answer. */
export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayRegisterMoney(actor), approve: mayApproveBudget(actor) };
}
export type May = ReturnType<typeof mayOf>;

export function wordsOf(context: Context, refused: Refused<string>, table: RefusalTable = refusals): string {
  return refusalWords(context, refused, table);
}

export function formBack(context: Context, refused: Refused<string>, form: FormData, table: RefusalTable = refusals) {
  return backWith(context, refused, form, table);
}

/** The act of a form: one of the list, or a new one where its number was written. */
export function actIn(form: FormData) {
  const number = textIn(form, "newAct.number");
  const newAct = number
    ? {
        kind: textIn(form, "newAct.kind") || "other",
        body: textIn(form, "newAct.body"),
        number,
        day: textIn(form, "newAct.day"),
        year: textIn(form, "newAct.year"),
        title: textIn(form, "newAct.title"),
      }
    : null;
  return { actId: textIn(form, "actId"), newAct };
}
