// SPDX-License-Identifier: AGPL-3.0-or-later
import { requestInfo, typedIn, useCasesOf, type FieldProblem, type Result } from "@albero/kernel";
import { data, redirect, type RouterContextProvider } from "react-router";
import type { useCases } from "../index.ts";
import { texts } from "../texts.ts";
import type { TerritoryRefusal } from "../usecases/refusals.ts";

type Context = Readonly<RouterContextProvider>;

export function territoryOf(context: Context) {
  return useCasesOf<typeof useCases>(context, "territory");
}

export type FormAgain = { refusal: string; problems: readonly FieldProblem[]; written: Record<string, string> };

/** The form again, with the reason in words and what the person had written; or on to the next page. */
export function answer(context: Context, form: FormData, result: Result<unknown, TerritoryRefusal>, next: string) {
  if (result.ok) return redirect(next);
  return data(formAgain(context, form, result), { status: 422 });
}

export function formAgain(
  context: Context,
  form: FormData,
  result: Exclude<Result<unknown, TerritoryRefusal>, { ok: true }>,
): FormAgain {
  const t = texts[requestInfo(context).lang];
  const words = t.refusals[result.refusal](result.details ?? {});
  const problems = (result.fields ?? []).map(({ path, message }) => ({ path, message: t.fields[message] ?? message }));
  return { refusal: words, problems, written: typedIn(form) };
}

/** The bytes and the name of a file that was sent; no bytes when none was chosen. */
export async function fileOf(form: FormData, name: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = form.get(name);
  if (!(file instanceof File)) return { fileName: "-", bytes: new Uint8Array() };
  return { fileName: file.name || "-", bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What the last form did, from the address it led to. */
export function outcomeOf(request: Request): "saved" | "removed" | "loaded" | null {
  const said = new URL(request.url).searchParams.get("fatto");
  return said === "saved" || said === "removed" || said === "loaded" ? said : null;
}
