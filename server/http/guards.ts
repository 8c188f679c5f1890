// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { langOf } from "./lang.ts";
import { plainPage, type PlainPageKind } from "./plain-page.ts";

/** Larger than any plan with its boundaries; what comes above is refused before it is read into memory. */
const LARGEST_UPLOAD = 25 * 1024 * 1024;
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses at the door what no page should have to think of: forms of other sites, files too large, bodies of no length. */
export function addGuards(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (SAFE_METHODS.has(request.method)) return;
    if (isFromElsewhere(request)) return refuseWith(request, reply, 403, "foreign_form");
    const length = request.headers["content-length"];
    if (length === undefined && request.headers["transfer-encoding"])
      return refuseWith(request, reply, 411, "no_length");
    if (Number(length ?? 0) > LARGEST_UPLOAD) return refuseWith(request, reply, 413, "too_large");
  });
}

/** A browser tells where a form comes from; a program without that header has no cookies to abuse. */
function isFromElsewhere(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (!origin) return request.headers["sec-fetch-site"] === "cross-site";
  try {
    return new URL(origin).host !== request.host;
  } catch {
    return true;
  }
}

/** Reads what the browser still sends, so that it shows our page instead of a broken connection. */
function refuseWith(request: FastifyRequest, reply: FastifyReply, status: number, kind: PlainPageKind): FastifyReply {
  request.raw.resume();
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(plainPage(kind, langOf(request)));
}
