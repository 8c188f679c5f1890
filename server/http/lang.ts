// SPDX-License-Identifier: AGPL-3.0-or-later
import { isLang, type Lang } from "@albero/kernel";
import type { FastifyRequest } from "fastify";

export const LANG_COOKIE = "albero_lang";

/** The language asked for in this address, if any: the switch in the header is a plain link. */
export function askedLang(request: FastifyRequest): Lang | undefined {
  // An address that cannot be read has no query at all.
  const asked = (request.query as Record<string, unknown> | null)?.lang;
  return isLang(asked) ? asked : undefined;
}

/** The address wins, then the choice of before; Italian for everybody else. */
export function langOf(request: FastifyRequest): Lang {
  const kept = /(?:^|;\s*)albero_lang=(it|en)(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
  return askedLang(request) ?? (isLang(kept) ? kept : "it");
}
