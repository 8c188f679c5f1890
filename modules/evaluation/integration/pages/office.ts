// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import { ambitoOf, formBack as backWith, refusalWords, requestInfo, useCasesOf, type Refused } from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import { drawMatrix } from "../core/picture.ts";
import { mayWriteIntegration } from "../permissions.ts";
import type { IntegrationView } from "../queries/questions.ts";
import type { useCases } from "../registry.ts";
import { integrationRefusals } from "../texts.refusals.ts";
import { texts } from "../texts.ts";

export { textIn, typedIn, uploadIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export const evaluation = (context: Context) => useCasesOf<typeof useCases>(context, "evaluation");
export const slugOf = (context: Context): string => ambitoOf(context).slug;
export const mayOf = (context: Context) => ({ write: mayWriteIntegration(requestInfo(context).actor) });

/** A page of a form is not there for who may not send it. */
export function onlyIf(may: boolean): void {
  if (!may) throw data(null, { status: 403 });
}

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, integrationRefusals);
}

export const wordsOf = (context: Context, refused: Refused<string>): string =>
  refusalWords(context, refused, integrationRefusals);

export function pictureOf(context: Context, { matrix }: Pick<IntegrationView, "matrix">) {
  const t = texts[requestInfo(context).lang].matrix;
  const { sure, lost } = matrix.marks;
  return drawMatrix(matrix, { ...t, title: t.title(lost, lost + sure), description: t.description(sure, lost) });
}
