// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { refusalWords, requestInfo, useCasesOf, type FieldProblem, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import type { useCases } from "../../index.ts";
import { texts } from "../texts.ts";

type Context = Readonly<RouterContextProvider>;

export function finance(context: Context) {
  return useCasesOf<typeof useCases>(context, "finance");
}

export type Typed = Record<string, string | string[]>;
/** What a form that came back says: the reason, the problems at their fields, what the person had typed. */
export type FormBack = { refusal: string; problems: FieldProblem[]; typed: Typed };

const refusals = { it: texts.it.refusals, en: texts.en.refusals };

export function wordsOf(context: Context, refused: Refused<string>): string {
  return refusalWords(context, refused, refusals);
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(context: Context, refused: Refused<string>, typed: Typed) {
  const t = texts[requestInfo(context).lang];
  const reason = wordsOf(context, refused);
  const problems = (refused.fields ?? []).map(({ path, message }) => ({
    path: path.replace(/^form\./, ""),
    message: message === refused.refusal ? reason : (t.fields[message] ?? message),
  }));
  return data<FormBack>({ refusal: reason, problems, typed }, { status: 422 });
}

/** Everything a form sent, lists included, but never a file. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value): value is string => typeof value === "string");
    const [only] = values;
    if (name === "excluded") typed[name] = values;
    else if (only !== undefined) typed[name] = only;
  }
  return typed;
}
