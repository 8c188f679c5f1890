// SPDX-License-Identifier: AGPL-3.0-or-later
import { findCalendar, hashOfSecret, useCases as governance } from "@albero/governance";
import { ask, system, type Caller, type Clock, type Db, type Outbox } from "@albero/kernel";
import type { FastifyInstance } from "fastify";
import { actorOf, workersOf } from "../workers.ts";
import { refuseWith } from "./guards.ts";

type Parts = { db: Db; outbox: Outbox; clock: Clock; baseUrl: string };

/** 32 bytes in base64url. What has another shape asks nothing of the database. */
const SECRET_FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * The calendar of a person at their secret address: no log-in, nothing in any cache. An address that was revoked, that
 * never was, or whose person no longer works there answers the same "not found".
 */
export function addCalendars(app: FastifyInstance, { db, outbox, clock, baseUrl }: Parts): void {
  app.get<{ Params: { file: string } }>("/calendario/:file", { exposeHeadRoute: false }, async (request, reply) => {
    const secret = SECRET_FILE.exec(request.params.file)?.[1];
    const found = secret === undefined ? null : await findCalendar(db, hashOfSecret(secret));
    if (!found) return refuseWith(request, reply, 404, "not_found");
    const caller: Caller = { db, outbox, clock, ambitoId: found.ambitoId, actor: system("Albero"), lang: "it" };
    const person = (await workersOf(caller)).find((one) => one.accountId === found.accountId);
    if (!person) return refuseWith(request, reply, 404, "not_found");
    const file = await ask({ ...caller, actor: actorOf(person) }, governance.calendarFeed, { address: baseUrl });
    return reply
      .header("content-type", "text/calendar; charset=utf-8")
      .header("content-disposition", 'inline; filename="albero.ics"')
      .header("cache-control", "private, no-store")
      .header("x-robots-tag", "noindex, nofollow")
      .send(file);
  });
}
