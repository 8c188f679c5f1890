// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import type { Refused } from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import { formBack as backWith } from "../../budget/pages/office.ts";
import { refusals } from "../texts.refusals.ts";

export { actIn, finance, mayOf, textIn, type FormBack, type May } from "../../budget/pages/office.ts";

/** The form again, with the refusals of funds in words. */
export function formBack(context: Readonly<RouterContextProvider>, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, refusals);
}
