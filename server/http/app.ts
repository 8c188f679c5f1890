// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";
import path from "node:path";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import {
  ANONYMOUS,
  dayInItaly,
  requestContext,
  type Actor,
  type Caller,
  type Clock,
  type Db,
  type Installation,
  type Lang,
  type Moment,
  type Outbox,
  type RequestInfo,
} from "@albero/kernel";
import { createRequest } from "@remix-run/node-fetch-server";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { sql } from "kysely";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { actorFor, type IdentityPort, type Login } from "@albero/identity";
import { paths } from "@albero/identity/paths";
import { modulesFor } from "../registries.ts";
import { addCalendars } from "./calendar.ts";
import { readForm } from "./form.ts";
import {
  addGuards,
  addRefusals,
  headersOf,
  isTooLargeForStrangers,
  kindOf,
  refuseAddress,
  refuseConnection,
  refuseWith,
} from "./guards.ts";
import { askedLang, LANG_COOKIE, langOf } from "./lang.ts";
import { openPages } from "./pages.ts";
import { Places, type Place } from "./places.ts";
import { PublicCache } from "./public-cache.ts";
import { Pulses } from "./pulses.ts";

export type AppParts = {
  db: Db;
  identity: IdentityPort;
  outbox: Outbox;
  clock: Clock;
  build: ServerBuild;
  buildFolder: string;
  trustProxy: boolean;
  /** The address that people write: what a calendar links to. */
  baseUrl: string;
  installation: Installation;
};

const YEAR_SECONDS = 31_536_000;
const PATIENCE_MS = 3_000;
const SLOWEST_FORM_MS = 5 * 60_000;

/** The web server: files that never change, `/status`, and everything else through the pages. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: "warn" },
    trustProxy: parts.trustProxy,
    // The router sees raw addresses: a broken escape becomes our own "not found" page.
    routerOptions: { maxParamLength: 500 },
    exposeHeadRoutes: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    // A form that never ends holds a connection no longer than this; Fastify alone would wait for ever.
    requestTimeout: SLOWEST_FORM_MS,
  });
  addGuards(app);
  addRefusals(app);
  endSlowConnections(app);
  // Without a referrer at all the browser would send "Origin: null" with our own forms too.
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
  await app.register(compress, {
    global: true,
    encodings: ["br", "gzip"],
    threshold: 1_024,
    brotliOptions: { params: { 1: 4 } },
  });
  await addFiles(app, parts.buildFolder);

  app.get("/status", { logLevel: "error", exposeHeadRoute: true }, async (_request, reply) => {
    const { version } = parts.installation;
    const isUp = await sql`select 1`.execute(parts.db).then(
      () => true,
      () => false,
    );
    if (!isUp) void reply.code(503).header("retry-after", "2");
    return reply.header("cache-control", "no-store").send({ status: isUp ? "ok" : "no database", version });
  });
  addCalendars(app, parts);
  await app.register(async (scope) => addPages(scope, parts));
  return app;
}

/** Who is being answered when we stop gets the answer; who keeps us waiting longer than that does not keep us from stopping. */
function endSlowConnections(app: FastifyInstance): void {
  app.addHook("preClose", async () => {
    setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref();
  });
}

async function addFiles(app: FastifyInstance, buildFolder: string): Promise<void> {
  const immutable = { maxAge: YEAR_SECONDS * 1_000, immutable: true, index: false as const, wildcard: true };
  await app.register(fastifyStatic, {
    root: path.join(buildFolder, "pages/client/assets"),
    prefix: "/assets/",
    ...immutable,
  });
  await app.register(fastifyStatic, {
    root: path.join(buildFolder, "public/assets"),
    prefix: "/static/",
    decorateReply: false,
    ...immutable,
  });
}

function addPages(app: FastifyInstance, parts: AppParts): void {
  const handle = openPages(parts.build);
  const cache = new PublicCache();
  const places = new Places(parts.db);
  new Pulses(parts, places).addTo(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.all("*", { exposeHeadRoute: false }, async (request, reply) => {
    const place = await places.find(request.url);
    const lang = langOf(request);
    const chosen = askedLang(request);
    if (chosen)
      void reply.header("set-cookie", `${LANG_COOKIE}=${chosen}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
    const session = hasSession(request) ? await parts.identity.findSession(headersOf(request)) : null;
    if (!session && isTooLargeForStrangers(request)) return refuseWith(request, reply, 413, "too_large_for_strangers");
    const now = parts.clock.now();
    const today = dayInItaly(now);

    const isCacheable =
      request.method === "GET" && place !== null && !session && place.isPublic && !request.url.includes("q=");
    const key = isCacheable ? `${place.ambito.id} ${place.revision} ${today} ${lang} ${request.url}` : null;
    const known = key === null ? undefined : cache.find(key);
    if (known) return sendStored(request, reply, known);

    const actor = session && place ? actorFor(session, place.ambito.id, today) : ANONYMOUS;
    const caller: Caller = {
      db: parts.db,
      actor,
      ambitoId: place?.ambito.id ?? 0,
      clock: parts.clock,
      lang,
      outbox: parts.outbox,
      ...(place && request.method === "GET" ? { moment: momentOf(place) } : {}),
    };
    const nonce = randomBytes(16).toString("base64");
    const info: RequestInfo = {
      ambito: place?.ambito ?? null,
      actor,
      visitor: session && { accountId: session.accountId, name: session.name },
      lang,
      today,
      now,
      nonce,
      modules: modulesFor(caller),
      address: request.ip,
      login: { port: parts.identity, session, callAs: callerIn(caller) } satisfies Login,
      installation: parts.installation,
    };
    const context = new RouterContextProvider();
    context.set(requestContext, info);
    setPolicy(reply, nonce);
    const asked = await readForm(createRequest(request.raw, reply.raw));
    if (!asked) return refuseWith(request, reply, 400, "broken_form");
    const response = await handle(asked, context);

    // What a page says of one person alone is kept for nobody.
    const isForAll = !response.headers.get("cache-control")?.includes("no-store");
    if (key !== null && isForAll && isWholePage(response)) {
      const headers = [...response.headers].filter(([name]) => name !== "set-cookie");
      return sendStored(request, reply, cache.store(key, headers, await response.text()));
    }
    if (isBare(response)) {
      // Nor has it the page that asks who you are.
      const isUnknown = response.status === 403 && !session && place !== null && !place.isPublic;
      if (isUnknown && request.method === "GET") return reply.redirect(paths.signIn(request.url), 302);
      const wait = response.headers.get("retry-after");
      if (wait !== null) void reply.header("retry-after", wait);
      return refuseWith(request, reply, response.status, kindOf(response.status));
    }
    return sendOnce(reply, response);
  });
}

/** A page that was found, and is all there. */
function isWholePage({ status, headers }: Response): boolean {
  return status === 200 && (headers.get("content-type")?.startsWith("text/html") ?? false);
}

/** What has no page of its own (a download) refuses, or asks to wait, with nothing but its status. */
function isBare({ status, headers }: Response): boolean {
  const isNo = status === 202 || (status >= 400 && status < 500);
  return isNo && (headers.get("content-type")?.startsWith("application/json") ?? false);
}

/** Answers with the whole body at once; what only this person may see stays in no cache. */
async function sendOnce(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (name !== "set-cookie") void reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) void reply.header("set-cookie", cookie);
  if (!response.headers.has("cache-control")) void reply.header("cache-control", "private, no-store");
  return reply.code(response.status).send(Buffer.from(await response.arrayBuffer()));
}

/** A page for citizens is the same for all of them, but must be asked for again: it may change at any moment. */
function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  page: ReturnType<PublicCache["store"]>,
): FastifyReply {
  for (const [name, value] of page.headers) void reply.header(name, value);
  void reply.header("cache-control", "no-cache").header("vary", "accept-encoding, cookie");
  setPolicy(reply, null);
  if (/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    return reply.header("content-encoding", "gzip").send(page.zipped);
  }
  return reply.send(page.body);
}

function setPolicy(reply: FastifyReply, nonce: string | null): void {
  const scripts = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  void reply.header(
    "content-security-policy",
    `default-src 'none'; script-src ${scripts}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; ` +
      `font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
}

/** Where the chain of events ended when a request that reads came. */
const momentOf = ({ ambito, chainEnd }: Place): Moment => ({ ambitoId: ambito.id, chainEnd, isPast: false });

/** Without a session cookie nobody asks the database who this is. */
function hasSession(request: FastifyRequest): boolean {
  return request.headers.cookie?.includes("albero.session") ?? false;
}

/** For the few steps that happen in an Ambito other than that of the address: accepting an invitation. */
function callerIn(caller: Caller): (ambitoId: number, actor: Actor, lang: Lang) => Caller {
  return (ambitoId, actor, lang) => ({ ...caller, ambitoId, actor, lang });
}
