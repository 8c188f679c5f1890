// SPDX-License-Identifier: AGPL-3.0-or-later
import { createContext } from "react";
import { useRouteLoaderData } from "react-router";
import type { Lang } from "@albero/kernel/pure";

/** What the root loader gives to every page: the frame of the page is made from this and nothing else. */
export type ShellData = {
  lang: Lang;
  ambito: { slug: string; name: string; leadMunicipality: string } | null;
  person: { name: string; roles: readonly string[] } | null;
  /** The address asked for, with its search part, for the language switch. */
  path: string;
  /** True where the page hydrates (work area); public pages are plain HTML. */
  scripts: boolean;
  /** What the person may do, answered by the server, for links that only some people see. */
  may?: Readonly<Record<string, boolean>>;
  /** Where the source code of this installation is published (AGPL-3.0, art. 13). */
  sourceUrl?: string;
};

/** Whether the page brings scripts: the frame of the page says it. */
export const Hydrates = createContext(false);

/** An error page can be drawn before the root loader has answered: then the frame is anonymous and Italian. */
const BARE: ShellData = { lang: "it", ambito: null, person: null, path: "/", scripts: false };

export function useShell(): ShellData {
  const data = useRouteLoaderData("root") as Partial<ShellData> | undefined;
  // Small parts ask many times a page: the answer of the root loader is whole, so it is handed on as it is.
  return data?.lang ? (data as ShellData) : BARE;
}

/** The sentences of a module in the language of the page: `const t = useTexts(texts)`. */
export function useTexts<T>(texts: Readonly<Record<Lang, T>>): T {
  return texts[useShell().lang];
}
