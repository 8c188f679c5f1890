// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect, type ActionFunctionArgs } from "react-router";
import { splitsPaths } from "../paths.ts";
import { finance, formBack, typedIn } from "./office.ts";
import { formOf } from "./typed-form.ts";

/** A file chosen in the form takes the place of what was pasted. */
async function tableOf(form: FormData): Promise<string | null> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return null;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Computes and keeps what the form says: a new scenario, or the one of the address. */
export async function save({ context, params, request }: ActionFunctionArgs, id: string | null) {
  const form = await request.formData();
  const typed = typedIn(form);
  const table = await tableOf(form);
  if (table !== null) typed.table = table;
  const { version, ...kept } = typed;
  const result = await finance(context).saveSplit({
    id,
    version: id === null ? null : version,
    form: formOf(typed),
    typed: kept,
  });
  if (!result.ok) return formBack(context, result, typed);
  return redirect(splitsPaths.split(params.ambito ?? "", result.value.id));
}
