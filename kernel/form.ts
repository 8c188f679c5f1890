// SPDX-License-Identifier: AGPL-3.0-or-later
// What an action reads from a form, and what it answers when the form must come back.
import { data, type RouterContextProvider } from "react-router";
import type { Lang } from "./lang.ts";
import { requestInfo } from "./request.ts";
import type { FieldProblem, Refused } from "./result.ts";

/** Everything that was typed, by the names of the fields; files are no text. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
}

/** What was typed in one field, without the spaces around it; nothing where there is no such field. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

type Details = Readonly<Record<string, string | number>>;
type Words = Readonly<Record<string, string | ((details: Details) => string)>>;
/** The refusals of a module in words: a sentence each, or a function that puts the details into it. */
export type RefusalTable = Readonly<Record<Lang, object>>;

/** A refusal of a use case as words in the person's language. */
export function refusalWords(
  context: Readonly<RouterContextProvider>,
  refused: Refused<string>,
  table: RefusalTable,
): string {
  const words = (table[requestInfo(context).lang] as Words)[refused.refusal];
  return typeof words === "function" ? words(refused.details ?? {}) : (words ?? refused.refusal);
}

/** What a form that came back says: the reason in words and by its code, the problems at their fields, what was typed. */
export type FormBack = { code?: string; refusal: string; problems: FieldProblem[]; typed: Record<string, string> };

/** `nameOf` turns the path of an input into the name of its field. */
export function backOf(
  context: Readonly<RouterContextProvider>,
  refused: Refused<string>,
  form: FormData,
  table: RefusalTable,
  nameOf: (path: string) => string = (path) => path,
): FormBack {
  return {
    code: refused.refusal,
    refusal: refusalWords(context, refused, table),
    problems: (refused.fields ?? []).map(({ path, message }) => ({ path: nameOf(path), message })),
    typed: typedIn(form),
  };
}

/** The form again with status 422, the reason and everything that was typed. */
export function formBack(...asked: Parameters<typeof backOf>) {
  return data<FormBack>(backOf(...asked), { status: 422 });
}
