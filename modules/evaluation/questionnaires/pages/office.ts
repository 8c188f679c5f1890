// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { mayWriteQuestionnaires } from "../permissions.ts";
import type { useCases } from "../registry.ts";
import { refusals } from "../texts.refusals.ts";

export { typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export function evaluation(context: Context) {
  return useCasesOf<typeof useCases>(context, "evaluation");
}

export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const langOf = (context: Context) => requestInfo(context).lang;

export function mayOf(context: Context) {
  return { write: mayWriteQuestionnaires(requestInfo(context).actor) };
}

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, refusals);
}

/** The answers of a form that came back, every box of them, with what is wrong. */
export type AnswersBack = {
  code: string;
  refusal: string;
  problems: { path: string; message: string }[];
  typed: Record<string, string[]>;
};

/** The fields of answers as they were typed: `q.KEY`, several times where several boxes are ticked. */
export function answersIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (name.startsWith("q.") && typeof value === "string") (typed[name] ??= []).push(value);
  return typed;
}

export function answersBack(context: Context, refused: Refused<string>, form: FormData): AnswersBack {
  const { code, refusal, problems } = backWith(context, refused, form, refusals).data;
  return { code: code ?? "", refusal, problems: [...problems], typed: answersIn(form) };
}
