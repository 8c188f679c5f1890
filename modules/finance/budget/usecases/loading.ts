// SPDX-License-Identifier: AGPL-3.0-or-later
// What the loaders of documents share: channels, annualities and acts are made once, when they are first named.
import { assert, type Work } from "@albero/kernel";
import type { z } from "zod";
import { recogniseChannel, type KnownChannel, type PrintedAct } from "../../funds/core/channels.ts";
import { insertAct, insertAnnuality, insertChannel } from "../../funds/store/channels.ts";
import { insertEntries, type NewEntry } from "../../funds/store/ledger.ts";
import { writerOf } from "../../funds/usecases/names.ts";
import type { serviceReference } from "../core/files.ts";

type KnownService = z.infer<typeof serviceReference>["services"][number];

export class Loading {
  readonly work: Work;
  readonly #known: readonly KnownChannel[];
  /** Numbers of the channels made so far, by code. */
  readonly channels = new Map<string, number>();
  readonly #annualities = new Map<string, number>();
  readonly #acts = new Map<string, number>();
  /** Numbers of the services by each of the names that documents use. */
  readonly services = new Map<string, number>();
  entries = 0;

  constructor(work: Work, known: readonly KnownChannel[]) {
    this.work = work;
    this.#known = known;
  }

  async addServices(services: readonly KnownService[]): Promise<void> {
    const rows = await this.work.tx
      .insertInto("finance.service")
      .values(
        services.map((each, at) => ({
          ambito_id: this.work.ambitoId,
          code: each.code,
          name: each.name,
          macro_activity: each.macroActivity,
          istat_area: each.istatArea,
          user_area: each.userArea,
          other_names: each.alsoNamed,
          position: at + 1,
        })),
      )
      .returning(["id", "other_names"])
      .execute();
    for (const row of rows) for (const name of row.other_names) this.services.set(name, row.id);
  }

  async channel(printed: { code?: string | undefined; label: string }): Promise<number> {
    const { code, name, kind, uncertain } = recogniseChannel(this.#known, printed);
    const there = this.channels.get(code);
    if (there !== undefined) return there;
    const channel = { code, name, kind, note: "", uncertain: uncertain ?? null };
    const id = await insertChannel(this.work.tx, this.work.ambitoId, channel);
    assert(id !== null, `the channel ${code} is made once`);
    this.channels.set(code, id);
    return id;
  }

  async annuality(
    channelId: number,
    year: number,
    more: { label: string; uncertain?: string | undefined },
  ): Promise<number> {
    const key = `${channelId} ${year}`;
    const there = this.#annualities.get(key);
    if (there !== undefined) return there;
    const { label, uncertain = null } = more;
    const id = await insertAnnuality(this.work.tx, this.work.ambitoId, { channelId, year, label, uncertain });
    assert(id !== null, `the annuality ${key} is made once`);
    this.#annualities.set(key, id);
    return id;
  }

  async act(printed: PrintedAct, uncertain: string): Promise<number> {
    const key = `${printed.body} ${printed.number} ${printed.year}`;
    const there = this.#acts.get(key);
    if (there !== undefined) return there;
    const id = await insertAct(this.work.tx, this.work.ambitoId, { ...printed, day: null, uncertain });
    assert(id !== null, `the act ${key} is made once`);
    this.#acts.set(key, id);
    return id;
  }

  async write(entries: readonly NewEntry[]): Promise<void> {
    await insertEntries(this.work.tx, this.work.ambitoId, entries, writerOf(this.work));
    this.entries += entries.length;
  }
}
