// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { requestInfo, useCasesOf, type FieldProblem, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayApproveBudget, mayRegisterMoney } from "../../funds/permissions.ts";
import type { useCases } from "../../index.ts";
import { refusals } from "../texts.refusals.ts";

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

/** What a form that came back says: the reason, the problems at their fields, what the person had typed. */
export type FormBack = { code: string; refusal: string; problems: FieldProblem[]; typed: Record<string, string> };

type Words = Record<string, string | ((details: Readonly<Record<string, string | number>>) => string)>;

/** A refusal of a use case as words in the person's language. */
export function wordsOf(
  context: Context,
  refused: Refused<string>,
  table: Record<"it" | "en", object> = refusals,
): string {
  const words = (table[requestInfo(context).lang] as Words)[refused.refusal];
  return typeof words === "function" ? words(refused.details ?? {}) : (words ?? refused.refusal);
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(
  context: Context,
  refused: Refused<string>,
  form: FormData,
  table: Record<"it" | "en", object> = refusals,
) {
  const problems = (refused.fields ?? []).map(({ path, message }) => ({ path, message }));
  return data<FormBack>(
    { code: refused.refusal, refusal: wordsOf(context, refused, table), problems, typed: typedIn(form) },
    { status: 422 },
  );
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
