// SPDX-License-Identifier: AGPL-3.0-or-later
import { PassThrough } from "node:stream";
import { requestInfo } from "@albero/kernel";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { ServerRouter, type EntryContext, type RouterContextProvider } from "react-router";

const PATIENCE_MS = 6_000;

/** Renders a page as one stream whose scripts carry the one-time word of the content security policy. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  headers.set("content-type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = requestInfo(loadContext);
  return new Promise((resolve, reject) => {
    let isShellReady = false;
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onShellReady() {
          isShellReady = true;
          const timer = setTimeout(() => abort(), PATIENCE_MS);
          const body = new PassThrough({
            final(done) {
              clearTimeout(timer);
              done();
            },
          });
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError: reject,
        onError(error) {
          if (isShellReady) console.error(error);
        },
      },
    );
  });
}

/** A refusal to show is no failure of ours; everything else goes to the log of the server. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  const isExpected = error instanceof Error && (error.name === "NotFound" || error.name === "Forbidden");
  if (!isExpected && !request.signal.aborted) console.error(error);
}
