// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  formBack as kernelFormBack,
  requestInfo,
  textIn,
  typedIn,
  useCasesOf,
  type FieldProblem,
  type Refused,
} from "@albero/kernel";
import { redirect, type ActionFunctionArgs, type RouterContextProvider } from "react-router";
import type { useCases } from "../../index.ts";
import { votingPaths } from "../paths.ts";
import { refusalTexts } from "../texts.refusals.ts";
import type { VotingRefusal } from "../usecases/refusals.ts";

type Context = Readonly<RouterContextProvider>;

export const governance = (context: Context) => useCasesOf<typeof useCases>(context, "governance");

/** The form again: each problem at its field in words, everything typed still there. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  const words = refusalTexts[requestInfo(context).lang];
  const fields = (refused.fields ?? []).map(({ path, message }): FieldProblem => {
    const known = message in words ? words[message as VotingRefusal](refused.details ?? {}) : message;
    return { path, message: known };
  });
  return kernelFormBack(context, { ...refused, fields }, form, refusalTexts);
}

/** Keeps what the form says: a new rule, or the one of the address. */
export async function save({ context, params, request }: ActionFunctionArgs, id: string | null) {
  const form = await request.formData();
  const { rowVersion, bodyId, ...typed } = typedIn(form);
  const result = await governance(context).saveVotingRule({
    ...{ id, rowVersion: rowVersion ? rowVersion : null, bodyId: bodyId ? bodyId : 0, typed },
  });
  if (!result.ok) {
    const isUnchosen = textIn(form, "bodyId") === "";
    return formBack(
      context,
      isUnchosen ? { ok: false, refusal: "no_body", fields: [{ path: "bodyId", message: "no_body" }] } : result,
      form,
    );
  }
  return redirect(votingPaths.rule(params.ambito ?? "", result.value.id));
}
