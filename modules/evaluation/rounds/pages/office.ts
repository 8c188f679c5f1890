// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, refusalWords, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayCheckMeasures, mayDecideRounds, mayEnterMeasures, mayWriteRounds } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { roundsRefusals } from "../texts.refusals.ts";

export { fileResponse, textIn, typedIn, uploadIn, type FormBack } from "@albero/kernel";
export { fromAddress } from "../core/territory.ts";
type Context = Readonly<RouterContextProvider>;

export function evaluation(context: Context) {
  return useCasesOf<typeof useCases>(context, "evaluation");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return {
    ...{ write: mayWriteRounds(actor), decide: mayDecideRounds(actor) },
    ...{ enter: mayEnterMeasures(actor), check: mayCheckMeasures(actor) },
  };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, roundsRefusals);
}
export const wordsOf = (context: Context, refused: Refused<string>): string =>
  refusalWords(context, refused, roundsRefusals);

/** How many, as the address says after something was done; null where it says nothing sensible. */
export function doneIn(request: Request): number | null {
  const written = new URL(request.url).searchParams.get("fatto") ?? "";
  return /^\d{1,5}$/.test(written) ? Number(written) : null;
}
