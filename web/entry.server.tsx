// SPDX-License-Identifier: AGPL-3.0-or-later
import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { requestInfo } from "@albero/kernel";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from "react-router";

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
  const page = <ServerRouter context={routerContext} url={request.url} nonce={nonce} />;
  if (!hydrates(routerContext))
    return new Response(Buffer.from(`<!DOCTYPE html>${renderToString(page)}`), { status, headers });
  return new Response(await wholeStream(page, nonce), { status, headers });
}

/** A form sent to what is not there: the page says so, and so does its status, whatever the form was answered. */
function statusOf({ staticHandlerContext: { errors } }: EntryContext): number | undefined {
  return Object.values(errors ?? {}).find((error) => isRouteErrorResponse(error))?.status;
}

function hydrates(routerContext: EntryContext): boolean {
  const { matches } = routerContext.staticHandlerContext;
  return matches.some(({ route }) => (route.handle as { scripts?: boolean } | undefined)?.scripts === true);
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
