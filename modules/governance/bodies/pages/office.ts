// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders and actions of this folder share. Never imported by a component: it reaches the server's side.
import {
  ambitoOf,
  formBack as backWith,
  NotFound,
  requestInfo,
  useCasesOf,
  type Refused,
  type Result,
} from "@albero/kernel";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import { data, redirect, type LoaderFunctionArgs, type RouterContextProvider } from "react-router";
import { mayCloseBodies, mayWriteBodies } from "../permissions.ts";
import { bodiesPaths } from "../paths.ts";
import type { useCases } from "../registry.ts";
import { bodiesRefusals } from "../texts.refusals.ts";

export { refusalWords, textIn, typedIn, type FormBack } from "@albero/kernel";
type Context = Readonly<RouterContextProvider>;

/** The use cases of the bodies, bound to this request. */
export const governance = (context: Context) => useCasesOf<typeof useCases>(context, "governance");
export const slugOf = (context: Context): string => ambitoOf(context).slug;

export function formBack(context: Context, refused: Refused<string>, form: FormData) {
  return backWith(context, refused, form, bodiesRefusals);
}

/** Who may not write does not even see the form. */
export function onlyWriters(context: Context): void {
  if (!mayWriteBodies(requestInfo(context).actor)) throw data(null, { status: 403 });
}

export function onlyClosers(context: Context): void {
  if (!mayCloseBodies(requestInfo(context).actor)) throw data(null, { status: 403 });
}

/** The day of the address: as typed or as written in a link; `wrong` holds what is none. */
export function dayAsked(request: Request): { day: PlainDate | undefined; wrong: string | null } {
  const typed = new URL(request.url).searchParams.get("giorno")?.trim() ?? "";
  if (typed === "") return { day: undefined, wrong: null };
  const read = parsePlainDate(typed);
  return read.ok ? { day: read.value, wrong: null } : { day: undefined, wrong: typed };
}

/** The answer of a page that has a day: with a wrong one it shows today and says so. */
export function withDay<V>(answer: V, wrong: string | null) {
  return data({ ...answer, wrongDay: wrong }, { status: wrong === null ? 200 : 422 });
}

const ROW = /^composition\.(\d{1,2})\.(\w+)$/;

/** The form of a body with its lines of composition as a list: a line without anything is left out. */
export function bodyIn(form: FormData): Record<string, unknown> {
  const rows = new Map<number, Record<string, string>>();
  const plain: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const [, at, field = ""] = ROW.exec(name) ?? [];
    if (at === undefined) plain[name] = value;
    else rows.set(Number(at), { ...rows.get(Number(at)), [field]: value });
  }
  const composition = [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  return { ...plain, composition };
}

/** The seat of the address with its body, for who may write. */
export async function seatOf({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  onlyWriters(context);
  const view = await governance(context).seatForm({ bodyId: params.bodyId, seatId: params.seatId });
  if (!view.seat) throw new NotFound(`seat ${params.seatId}`);
  return { ...view, seat: view.seat };
}

/** After a form of a seat: back to the seats of its body, or the form again with the reason. */
export function afterSeat(context: Context, result: Result<{ bodyId: number }, string>, form: FormData) {
  return result.ok
    ? redirect(`${bodiesPaths.body(slugOf(context), result.value.bodyId)}#posti`)
    : formBack(context, result, form);
}
