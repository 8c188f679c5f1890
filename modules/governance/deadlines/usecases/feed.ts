// SPDX-License-Identifier: AGPL-3.0-or-later
// A calendar of one's own at a secret address: opened, renewed, revoked. The address is shown once, here is its hash.
import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { assert, ok, refuse, useCase } from "@albero/kernel";
import { mayKeepCalendar } from "../permissions.ts";
import * as store from "../store/feed.ts";
import { nothing } from "./inputs.ts";
import type { FeedRefusal } from "./refusals.ts";

/** 256 bits by chance: nobody guesses them. */
const SECRET_BYTES = 32;
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Opens the calendar of this person, or renews it: the address before no longer answers. */
export const openCalendar = useCase<z.infer<typeof nothing>, { secret: string }, FeedRefusal>({
  name: "governance.openCalendar",
  may: mayKeepCalendar,
  input: nothing,
  async run(_input, { tx, ambitoId, actor, now, record }) {
    assert(actor.kind === "person", "a calendar is of a person");
    const before = await store.findFeed(tx, ambitoId, actor.accountId);
    if (before) await store.revokeFeed(tx, ambitoId, before.id, now);
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    const id = await store.insertFeed(tx, ambitoId, { accountId: actor.accountId, hash: hashOf(secret), at: now });
    if (id === null) return refuse("opened_meanwhile");
    await record({ subject: `governance.calendar:${id}`, before: before && { id: before.id }, after: { id } });
    return ok({ secret });
  },
});

/** The address stops answering at once. */
export const revokeCalendar = useCase<z.infer<typeof nothing>, { id: number }, FeedRefusal>({
  name: "governance.revokeCalendar",
  may: mayKeepCalendar,
  input: nothing,
  async run(_input, { tx, ambitoId, actor, now, record }) {
    assert(actor.kind === "person", "a calendar is of a person");
    const feed = await store.findFeed(tx, ambitoId, actor.accountId);
    if (!feed) return refuse("no_calendar");
    await store.revokeFeed(tx, ambitoId, feed.id, now);
    await record({ subject: `governance.calendar:${feed.id}`, before: { id: feed.id }, after: null });
    return ok({ id: feed.id });
  },
});
