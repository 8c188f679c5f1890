// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { backOf, refusalWords, requestInfo, type FormBack as Back, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { planning, textIn, typedIn } from "../../pages/office.ts";
import { mayLeadYear, mayWriteYear } from "../permissions.ts";
import { yearRefusals } from "../texts.refusals.ts";

export { planning, textIn, typedIn };
type Context = Readonly<RouterContextProvider>;

/** What the person may do, so that a page shows only the buttons that answer. */
export function mayOf(context: Context) {
  const { actor } = requestInfo(context);
  return { write: mayWriteYear(actor), lead: mayLeadYear(actor) };
}

/** What a form that came back says, and whether another saved first. */
export type FormBack = Back & { isConflict: boolean };

export function wordsOf(context: Context, refused: Refused<string>): string {
  return refusalWords(context, refused, yearRefusals);
}

/** The form again with status 422; `nameOf` turns a path of the input into the name of a field. */
export function formBack(
  context: Context,
  refused: Refused<string>,
  form: FormData,
  nameOf?: (path: string) => string,
) {
  const isConflict = refused.refusal === "changed_meanwhile" && Boolean(refused.details?.["by"]);
  return data<FormBack>({ ...backOf(context, refused, form, yearRefusals, nameOf), isConflict }, { status: 422 });
}

/** "content.title" of an input is the field "title" of its form. */
export const withoutContent = (path: string): string => path.replace(/^content\./, "");

/** What an optional text field holds: nothing typed is nothing. */
export const orNull = (text: string): string | null => (text === "" ? null : text);
