// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { formBack as backWith, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { refusals } from "../texts.refusals.ts";

export { actIn, finance, mayOf, textIn, type FormBack, type May } from "../../budget/pages/office.ts";

/** The form again, with the refusals of funds in words. */
export function formBack(context: Readonly<RouterContextProvider>, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, refusals);
}

/** The movement that a word of the address stands for; an address with another word does not exist. */
export function movementOf<M extends string>(movements: Readonly<Record<string, M>>, word: string | undefined): M {
  const found = Object.entries(movements).find(([key]) => key === word);
  if (!found) throw data(null, { status: 404 });
  return found[1];
}
