// SPDX-License-Identifier: AGPL-3.0-or-later
import { createContext, data, type RouterContextProvider } from "react-router";
import type { Actor } from "./actor.ts";
import type { PlainDate } from "./dates.ts";
import type { Lang } from "./lang.ts";
import { Forbidden, NotFound, type Result } from "./result.ts";
import type { Bound, Registry } from "./use-case.ts";

/** The Ambito of the address, as far as every page may know it. */
export type AmbitoHead = { id: number; slug: string; name: string; leadMunicipality: string };

/** What the pages need to know of this installation. */
export type Installation = {
  version: string;
  /** The address of the style sheet, with its fingerprint. */
  css: string;
  /** Where the source of this installation can be had, as the licence asks. */
  sourceUrl: string | undefined;
  /** The accounts of a demonstration, listed at the log-in; empty everywhere else. */
  demoAccounts: readonly { email: string; name: string; role: string; password: string }[];
  /** The first person has not been named yet: the set-up is open. */
  isNew(): Promise<boolean>;
  /**
   * Opens the first Ambito and invites its first administrator: answers the address where that person begins.
   * Refuses once an Ambito is there.
   */
  setUp(form: unknown, lang: Lang): Promise<Result<{ slug: string; invitation: string }, string>>;
};

/** What a route can know of its request, besides the request itself. */
export type RequestInfo = {
  /** null on the few addresses that belong to no Ambito (log-in, profile, list of the Ambiti). */
  ambito: AmbitoHead | null;
  actor: Actor;
  /** Who is logged in, also where the address belongs to no Ambito; null for everybody else. */
  visitor: { accountId: string; name: string } | null;
  lang: Lang;
  today: PlainDate;
  now: Date;
  /** The one-time word that lets our own scripts through the content security policy. */
  nonce: string;
  /** One entry a module: its use cases bound to this request. */
  modules: Readonly<Record<string, unknown>>;
  /** Where the request came from, as the server saw it: never a header that the client chose. */
  address: string;
  /** The log-in product with the session of this request, for the pages of the module that owns them. */
  login: unknown;
  installation: Installation;
};

export const requestContext = createContext<RequestInfo>();

type Context = Readonly<RouterContextProvider>;

export function requestInfo(context: Context): RequestInfo {
  return context.get(requestContext);
}

/** The Ambito of the address; a page that needs one and has none does not exist. */
export function ambitoOf(context: Context): AmbitoHead {
  const { ambito } = requestInfo(context);
  if (!ambito) throw data(null, { status: 404 });
  return ambito;
}

/**
 * The use cases of a module, bound to this request: `useCasesOf<typeof planning>(context, "planning")`.
 * What is missing or not allowed becomes the error page with its status.
 */
export function useCasesOf<T extends Registry>(context: Context, module: string): Bound<T> {
  const bound = requestInfo(context).modules[module] as Record<string, (raw?: unknown) => Promise<unknown>>;
  return new Proxy(bound, {
    get: (useCases, name) => async (raw?: unknown) => {
      try {
        return await useCases[String(name)]?.(raw);
      } catch (error) {
        if (error instanceof NotFound) throw data(null, { status: 404 });
        if (error instanceof Forbidden) throw data(null, { status: 403 });
        throw error;
      }
    },
  }) as Bound<T>;
}
