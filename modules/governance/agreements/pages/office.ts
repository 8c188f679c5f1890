// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayDecideAgreements, mayWriteAgreements } from "../permissions.ts";
import type { useCases as documents } from "../../acts/registry.ts";
import type { useCases } from "../registry.ts";
import { agreementRefusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export function governance(context: Context) {
  return useCasesOf<typeof useCases>(context, "governance");
}

/** The documents of the repository, which the slice of the acts keeps. */
export function repository(context: Context) {
  return useCasesOf<typeof documents>(context, "governance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteAgreements(actor), decide: mayDecideAgreements(actor) };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, agreementRefusals);
}

/** How many, as the address says after something was done; null where it says nothing sensible. */
export function doneIn(request: Request): number | null {
  const written = new URL(request.url).searchParams.get("fatto") ?? "";
  return /^\d{1,4}$/.test(written) ? Number(written) : null;
}
