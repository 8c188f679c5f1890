// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  formBack as formAgain,
  refusalWords,
  requestInfo,
  useCasesOf,
  type FormBack,
  type Refused,
} from "@albero/kernel";
import { data, type RouterContextProvider } from "react-router";
import type { useCases } from "../../index.ts";
import { mayAdoptActs, mayWriteActs } from "../permissions.ts";
import { refusals } from "../texts.refusals.ts";

export { typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

export function governance(context: Context) {
  return useCasesOf<typeof useCases>(context, "governance");
}

/** A form that only some may send is not shown to the others. */
export function onlyWriters(context: Context): void {
  if (!mayWriteActs(requestInfo(context).actor)) throw data(null, { status: 403 });
}
export function onlyAdopters(context: Context): void {
  if (!mayAdoptActs(requestInfo(context).actor)) throw data(null, { status: 403 });
}

/** The form again with status 422; a problem that is named by its refusal gets the sentence of the refusal. */
export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  const reason = refusalWords(context, refused, refusals);
  const fields = (refused.fields ?? []).map(({ path, message }) => ({
    path: path.replace(/^(file|redacted)\..*$/, "$1"),
    message: message === refused.refusal ? reason : message,
  }));
  return formAgain(context, { ...refused, fields }, form, refusals);
}

/** A file of a form, or null where none was chosen. */
export async function uploadIn(form: FormData, name: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const EMPTY = { name: "file", bytes: new Uint8Array() };

/** What a form sends about a document: text fields and up to two files. */
export async function documentIn(form: FormData) {
  const typed = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
  return { ...typed, file: (await uploadIn(form, "file")) ?? EMPTY, redacted: await uploadIn(form, "redacted") };
}

export type Back = FormBack | undefined;

/** A stored file as an answer: always to be saved, never to be run by the browser. */
export function fileResponse(
  file: { fileName: string; mediaType: string; bytes: Uint8Array },
  cache: "private, no-store" | "public, max-age=300",
): Response {
  const plain = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "cache-control": cache,
      "x-content-type-options": "nosniff",
    },
  });
}
