// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { requestInfo, useCasesOf, type FieldProblem, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import type { useCases } from "../index.ts";
import { mayLeadPlan, mayWritePlan } from "../permissions.ts";
import { refusals } from "../texts.refusals.ts";

type Context = Readonly<RouterContextProvider>;

/** The use cases of planning, bound to this request. */
export function planning(context: Context) {
  return useCasesOf<typeof useCases>(context, "planning");
}

/** What the person may do, so that a page shows only the buttons that answer. */
export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWritePlan(actor), lead: mayLeadPlan(actor) };
}
export type May = ReturnType<typeof mayOf>;

/** What a form that came back says: the reason in words, the problems at their fields, what the person had typed. */
export type FormBack = { refusal: string; problems: FieldProblem[]; typed: Record<string, string> };

/** A refusal of a use case as words in the person's language. */
export function wordsOf(context: Context, refused: Refused<string>): string {
  const { lang } = requestInfo(context);
  const words = (refusals[lang] as Record<string, string | ((details: Record<string, string | number>) => string)>)[
    refused.refusal
  ];
  return typeof words === "function" ? words(refused.details ?? {}) : (words ?? refused.refusal);
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(
  context: Context,
  refused: Refused<string>,
  form: FormData,
  rename: Record<string, string> = {},
) {
  const problems = (refused.fields ?? []).map(({ path, message }) => ({ path: rename[path] ?? path, message }));
  return data<FormBack>({ refusal: wordsOf(context, refused), problems, typed: typedIn(form) }, { status: 422 });
}

export function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") typed[name] = value;
  return typed;
}

export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
