// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, requestInfo, useCasesOf, type FieldProblem, type Refused } from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import type { useCases } from "../registry.ts";
import type { it } from "../texts.it.ts";
import { refusals } from "../texts.refusals.ts";

type Context = Readonly<RouterContextProvider>;

/** The use cases of collecting, bound to this request. */
export function collecting(context: Context) {
  return useCasesOf<typeof useCases>(context, "finance");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

/** What a form that came back says: which form, the reason in words, the problems at their fields, what was typed. */
export type FormBack = { form: string; refusal: string; problems: FieldProblem[]; typed: Record<string, string> };

export function wordsOf(context: Context, refused: Refused<string>): string {
  const words = refusals[langOf(context)] as Record<
    string,
    string | ((details: Record<string, string | number>) => string)
  >;
  const found = words[refused.refusal];
  return typeof found === "function" ? found(refused.details ?? {}) : (found ?? refused.refusal);
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  const problems = [...(refused.fields ?? [])];
  return data<FormBack>(
    { form: textIn(form, "op"), refusal: wordsOf(context, refused), problems, typed: typedIn(form) },
    { status: 422 },
  );
}

export type Done = keyof (typeof it)["done"];

/** Where to go when it is done, with a word on what was done. */
export const doneAt = (address: string, done: Done) =>
  redirect(`${address}${address.includes("?") ? "&" : "?"}fatto=${done}`);

export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") typed[name] = value;
  return typed;
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Fields named "cost.019035" as pairs of code and text. */
export function fieldsOf(form: FormData, prefix: string): [key: string, text: string][] {
  return [...form].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === "string"
      ? [[name.slice(prefix.length + 1), value.trim()] as [string, string]]
      : [],
  );
}
