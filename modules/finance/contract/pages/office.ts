// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { formBack as backWith, requestInfo, type Refused } from "@albero/kernel";
import type { RouterContextProvider } from "react-router";
import { mayApproveContract, mayWriteContract } from "../permissions.ts";
import { contractRefusals } from "../texts.refusals.ts";

export { finance, textIn, typedIn, type FormBack } from "../../budget/pages/office.ts";
type Context = Readonly<RouterContextProvider>;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteContract(actor), approve: mayApproveContract(actor) };
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, contractRefusals);
}
