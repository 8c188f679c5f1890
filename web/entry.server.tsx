// SPDX-License-Identifier: AGPL-3.0-or-later
import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { release, requestInfo } from "@albero/kernel";
import type { ShellData } from "@albero/ui";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from "react-router";
import { cut, drawn, fill, fingerprint, PLACES } from "./drawn.ts";

/**
 * Renders a page whole: nothing of ours arrives late.
 * A page without scripts is a plain string, which costs half of what React's stream does; a page that hydrates also carries
 * its data, which only the stream can wait for. Scripts carry the one-time word of the content security policy.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  status = statusOf(routerContext) ?? status;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = requestInfo(loadContext);
  if (hydrates(routerContext)) {
    const page = <ServerRouter context={ofItsSection(routerContext)} url={request.url} nonce={nonce} />;
    return new Response(await wholeStream(page, nonce), { status, headers });
  }
  return new Response(stillPage(request, status, withoutScripts(routerContext), nonce), { status, headers });
}

/** Draws a page without scripts, or finds it drawn already from the same answers. */
function stillPage(request: Request, status: number, context: EntryContext, nonce: string): Buffer<ArrayBuffer> {
  const { staticHandlerContext } = context;
  const root = staticHandlerContext.loaderData.root as ShellData | undefined;
  const filling = { name: root?.person?.name ?? "", nonce };
  if (root?.person) {
    const person = { ...root.person, name: PLACES.name };
    staticHandlerContext.loaderData = { ...staticHandlerContext.loaderData, root: { ...root, person } };
  }
  const { loaderData, errors, actionData } = staticHandlerContext;
  const isPlain = request.method === "GET" && status === 200 && !errors && !actionData;
  const key = isPlain ? fingerprint([request.url, loaderData]) : null;
  const known = key === null ? undefined : drawn.find(key);
  if (known) return fill(known, filling);
  const page = <ServerRouter context={context} url={request.url} nonce={PLACES.nonce} />;
  const pieces = cut(`<!DOCTYPE html>${renderToStaticMarkup(page)}`);
  if (key !== null) drawn.keep(key, pieces);
  return fill(pieces, filling);
}

/** A form sent to what is not there: the page says so, and so does its status, whatever the form was answered. */
function statusOf({ staticHandlerContext: { errors } }: EntryContext): number | undefined {
  return Object.values(errors ?? {}).find((error) => isRouteErrorResponse(error))?.status;
}

function hydrates(routerContext: EntryContext): boolean {
  const { matches } = routerContext.staticHandlerContext;
  return matches.some(({ route }) => (route.handle as { scripts?: boolean } | undefined)?.scripts === true);
}

/** The server was asked with the routes of one section; a browser finds the others by itself when it comes to them. */
function ofItsSection(routerContext: EntryContext): EntryContext {
  const { manifest, routeModules } = routerContext;
  const routes = Object.fromEntries(Object.entries(manifest.routes).filter(([id]) => routeModules[id]));
  return { ...routerContext, manifest: { ...manifest, routes } };
}

/** What a page needs that stays as it is: the routes it is made of, and what their loaders said. */
function withoutScripts(routerContext: EntryContext): EntryContext {
  const { manifest, staticHandlerContext } = routerContext;
  const { matches, loaderData } = staticHandlerContext;
  const routes = Object.fromEntries(matches.map(({ route }) => [route.id, manifest.routes[route.id]]));
  staticHandlerContext.loaderData = Object.fromEntries(
    Object.entries(loaderData).map(([id, answer]) => [id, release(answer)]),
  );
  return { ...routerContext, manifest: { ...manifest, routes }, serverHandoffStream: undefined };
}

function wholeStream(page: ReactNode, nonce: string): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const collect = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece);
        done();
      },
      final(done) {
        resolve(Buffer.concat(pieces));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => pipe(collect),
      onShellError: reject,
      onError: (error) => console.error(error),
    });
  });
}

/** A refusal to show is no failure of ours; everything else goes to the log of the server. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  const isExpected = error instanceof Error && (error.name === "NotFound" || error.name === "Forbidden");
  if (!isExpected && !request.signal.aborted) console.error(error);
}
