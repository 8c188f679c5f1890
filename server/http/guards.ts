// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { langOf } from "./lang.ts";
import { plainPage, type PlainPageKind } from "./plain-page.ts";

/** Larger than any plan with its boundaries; what comes above is refused before it is read into memory. */
const LARGEST_UPLOAD = 25 * 1024 * 1024;
/** Who is not logged in has nothing to upload: reading a large form costs seconds, and would be a cheap way to stop the server. */
const LARGEST_OF_STRANGERS = 512 * 1024;
const READING = new Set(["GET", "HEAD"]);
/** The two ways in which a browser sends a form. */
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data;.*\bboundary=)/i;

/**
 * Refuses at the door what no page should have to think of: methods that no page answers, forms of other sites,
 * files too large, bodies of no length, bodies that are no form.
 */
export function addGuards(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!URL.canParse(`http://${request.host}`)) return refuseWith(request, reply, 400, "bad_request");
    if (READING.has(request.method)) return;
    if (request.method !== "POST") {
      void reply.header("allow", "GET, HEAD, POST");
      return refuseWith(request, reply, 405, "unknown_method");
    }
    if (isFromElsewhere(request)) return refuseWith(request, reply, 403, "foreign_form");
    const length = request.headers["content-length"];
    if (length === undefined && request.headers["transfer-encoding"])
      return refuseWith(request, reply, 411, "no_length");
    if (Number(length ?? 0) > LARGEST_UPLOAD) return refuseWith(request, reply, 413, "too_large");
    if (!FORM.test(request.headers["content-type"] ?? "")) return refuseWith(request, reply, 415, "no_form");
  });
}

/** The pages that Fastify itself would answer in its own words, in English. */
export function addRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => refuseWith(request, reply, 404, "not_found"));
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuseWith(request, reply, status, kindOf(status));
    request.log.error(error);
    return refuseWith(request, reply, 500, "broken");
  });
}

/** An address with a broken escape ("/%zz") reaches no route. */
export function refuseAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  refuseWith(request, reply, 400, "bad_request");
}

/** What is no HTTP at all, or has an address without end: there is no request yet, only a connection to close. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const isLong = error.code === "HPE_HEADER_OVERFLOW";
  const page = plainPage(isLong ? "long_address" : "bad_request", "it");
  const line = isLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const length = Buffer.byteLength(page);
  socket.end(
    `HTTP/1.1 ${line}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${page}`,
  );
}

export function kindOf(status: number): PlainPageKind {
  if (status === 202) return "not_ready";
  return status === 404 || status === 403 ? "not_found" : "bad_request";
}

export function isTooLargeForStrangers(request: FastifyRequest): boolean {
  return Number(request.headers["content-length"] ?? 0) > LARGEST_OF_STRANGERS;
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
export function refuseWith(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  kind: PlainPageKind,
): FastifyReply {
  request.raw.resume();
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(plainPage(kind, langOf(request)));
}

/** What the log-in needs of a request to find its session. */
export function headersOf(request: FastifyRequest): Headers {
  return new Headers({ cookie: request.headers.cookie ?? "", "user-agent": request.headers["user-agent"] ?? "" });
}
