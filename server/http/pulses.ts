// SPDX-License-Identifier: AGPL-3.0-or-later
// Tells the open pages of a meeting that something happened in it, as events of the server: the pages then ask again.
import type { ServerResponse } from "node:http";
import { actorFor, type IdentityPort } from "@albero/identity";
import { feelPulse } from "@albero/governance";
import {
  ask,
  dayInItaly,
  Forbidden,
  NotFound,
  system,
  type Caller,
  type Clock,
  type Db,
  type Outbox,
} from "@albero/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { headersOf, refuseWith } from "./guards.ts";
import { langOf } from "./lang.ts";
import type { Places } from "./places.ts";

type Parts = { db: Db; identity: IdentityPort; outbox: Outbox; clock: Clock };

const EVERY_MS = 500;
/** A browser comes back by itself, and is then asked again who it is. */
const LONGEST_MS = 10 * 60_000;
const SILENCE_MS = 15_000;
const MOST_WATCHERS = 1_000;

type Watch = { caller: Caller; meetingId: number; listeners: Set<ServerResponse>; last: string; saidAt: number };

/** One small question each half second for a meeting, however many watch it; none when nobody does. */
export class Pulses {
  readonly #parts: Parts;
  readonly #places: Places;
  readonly #watches = new Map<string, Watch>();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts, places: Places) {
    this.#parts = parts;
    this.#places = places;
  }

  addTo(app: FastifyInstance): void {
    app.get("/:slug/ufficio/sedute/:meetingId/novita", async (request, reply) => this.#open(request, reply));
    app.addHook("preClose", async () => this.#endAll());
  }

  async #open(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const place = await this.#places.find(request.url);
    const { identity, clock, db, outbox } = this.#parts;
    const session = await identity.findSession(headersOf(request));
    if (!place || !session || this.#count() >= MOST_WATCHERS) return refuseWith(request, reply, 404, "not_found");
    const actor = actorFor(session, place.ambito.id, dayInItaly(clock.now()));
    const caller: Caller = { db, actor, ambitoId: place.ambito.id, clock, lang: langOf(request), outbox };
    const { meetingId } = request.params as { meetingId: string };
    try {
      const first = JSON.stringify(await ask(caller, feelPulse, { meetingId }));
      reply.hijack();
      this.#listen(reply.raw, { ...caller, actor: system("Albero") }, Number(meetingId), first);
    } catch (error) {
      const isNo = error instanceof Forbidden || error instanceof NotFound;
      if (!isNo) throw error;
      return refuseWith(request, reply, 404, "not_found");
    }
    return reply;
  }

  #listen(response: ServerResponse, caller: Caller, meetingId: number, first: string): void {
    const key = `${caller.ambitoId}/${meetingId}`;
    const watch = this.#watches.get(key) ?? { caller, meetingId, listeners: new Set(), last: first, saidAt: 0 };
    this.#watches.set(key, watch);
    watch.listeners.add(response);
    response.writeHead(200, {
      ...{ "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
      ...{ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" },
    });
    response.write(`retry: 1000\ndata: ${first}\n\n`);
    const longest = setTimeout(() => response.end(), LONGEST_MS).unref();
    response.on("error", () => response.destroy());
    response.on("close", () => {
      clearTimeout(longest);
      watch.listeners.delete(response);
      if (watch.listeners.size === 0 && this.#watches.get(key) === watch) this.#watches.delete(key);
      if (this.#watches.size === 0) this.#stop();
    });
    this.#timer ??= setTimeout(() => void this.#feel(), EVERY_MS).unref();
  }

  async #feel(): Promise<void> {
    for (const watch of this.#watches.values()) {
      // A database that is away for a moment is asked again at the next beat.
      const pulse = await ask(watch.caller, feelPulse, { meetingId: watch.meetingId }).catch(() => null);
      const said = pulse === null ? watch.last : JSON.stringify(pulse);
      const now = performance.now();
      if (said !== watch.last) say(watch, `data: ${said}\n\n`, now);
      // A line that is dead shows only when something is written to it.
      else if (now - watch.saidAt > SILENCE_MS) say(watch, ": \n\n", now);
      watch.last = said;
    }
    clearTimeout(this.#timer);
    this.#timer = this.#watches.size > 0 ? setTimeout(() => void this.#feel(), EVERY_MS).unref() : undefined;
  }

  #count(): number {
    return [...this.#watches.values()].reduce((all, watch) => all + watch.listeners.size, 0);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #endAll(): void {
    this.#stop();
    for (const watch of this.#watches.values()) for (const response of watch.listeners) response.end();
  }
}

function say(watch: Watch, text: string, now: number): void {
  watch.saidAt = now;
  for (const response of watch.listeners) response.write(text);
}
