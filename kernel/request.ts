// SPDX-License-Identifier: AGPL-3.0-or-later
import { createContext, type RouterContextProvider } from "react-router";
import type { Actor } from "./actor.ts";
import type { PlainDate } from "./dates.ts";
import type { Lang } from "./lang.ts";
import { NotFound } from "./result.ts";
import type { Bound, Registry } from "./use-case.ts";

/** The Ambito of the address, as far as every page may know it. */
export type AmbitoHead = { id: number; slug: string; name: string; leadMunicipality: string };

/** What a route can know of its request, besides the request itself. */
export type RequestInfo = {
  /** null on the few addresses that belong to no Ambito (log-in, profile, list of the Ambiti). */
  ambito: AmbitoHead | null;
  actor: Actor;
  lang: Lang;
  today: PlainDate;
  now: Date;
  /** The one-time word that lets our own scripts through the content security policy. */
  nonce: string;
  /** One entry a module: its use cases bound to this request. */
  modules: Readonly<Record<string, unknown>>;
};

export const requestContext = createContext<RequestInfo>();

type Context = Readonly<RouterContextProvider>;

export function requestInfo(context: Context): RequestInfo {
  return context.get(requestContext);
}

/** The Ambito of the address; a page that needs one and has none does not exist. */
export function ambitoOf(context: Context): AmbitoHead {
  const { ambito } = requestInfo(context);
  if (!ambito) throw new NotFound("this address belongs to no Ambito");
  return ambito;
}

/** The use cases of a module, bound to this request: `useCasesOf<typeof planning>(context, "planning")`. */
export function useCasesOf<T extends Registry>(context: Context, module: string): Bound<T> {
  return requestInfo(context).modules[module] as Bound<T>;
}
