// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  ambitoOf,
  backOf,
  refusalWords as wordsOf,
  requestInfo,
  typedIn,
  useCasesOf,
  type FormBack,
  type Refused,
} from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import type { Result } from "@albero/kernel/pure";
import { indicatorsPaths } from "../paths.ts";
import { mayDecideIndicators, mayReadComputed, mayWriteIndicators } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { indicatorRefusals } from "../texts.refusals.ts";

export { textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");
export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;
export const refusalWords = (context: Context, refused: Refused<string>) =>
  wordsOf(context, refused, indicatorRefusals);

export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteIndicators(actor), decide: mayDecideIndicators(actor), compute: mayReadComputed(actor) };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

/** The form again; of a group of boxes every one that was ticked. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  const back = backOf(context, refused, form, indicatorRefusals);
  const ticked = form.getAll("breakdowns").map(String).join(",");
  return data<FormBack>({ ...back, typed: { ...back.typed, breakdowns: ticked } }, { status: 422 });
}

/** What a form of a definition sends: the boxes are several under one name. */
export const definitionIn = (form: FormData): Record<string, unknown> => ({
  ...typedIn(form),
  breakdowns: form.getAll("breakdowns").map(String),
});

/** Back to the indicator, or the form again with the reason. */
export function afterForm(context: Context, result: Result<{ indicatorId: number }, string>, form: FormData, at = "") {
  return result.ok
    ? redirect(`${indicatorsPaths.one(slugOf(context), result.value.indicatorId)}${at}`)
    : formBack(context, result, form);
}

/** The words of addresses, which people read, and the names of the question. */
const NAMES = {
  ...{ piano: "plan", obiettivo: "objective", anello: "ring", tipo: "kind", manca: "gap", stato: "state" },
  ...{ parole: "words", pagina: "page" },
} as const;

/** What the form above the list asks, by the names of the address and by those of the question. */
export function filterIn(request: Request) {
  const asked = new URL(request.url).searchParams;
  const query = Object.fromEntries(Object.keys(NAMES).map((name) => [name, (asked.get(name) ?? "").slice(0, 120)]));
  const filter = Object.fromEntries(Object.entries(NAMES).map(([name, field]) => [field, query[name] || undefined]));
  return { query, filter };
}
