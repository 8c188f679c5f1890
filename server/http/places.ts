// SPDX-License-Identifier: AGPL-3.0-or-later
import { inAmbito, type AmbitoHead, type Db } from "@albero/kernel";
import { sql } from "kysely";
import { Together } from "./together.ts";

/** The Ambito of an address, number and hash of its last change, and whether the address is one of the public site. */
export type Place = { ambito: AmbitoHead; revision: number; chainEnd: string | null; isPublic: boolean };

const SLUG = /^\/([a-z][a-z0-9-]{1,39})(\/[^?]*)?(?:\?|$)/;

type Row = { id: number; slug: string; name: string; revision: number; chainEnd: string | null };

/** Finds the Ambito that an address belongs to. Its lead municipality is read again only after a change. */
export class Places {
  readonly #db: Db;
  readonly #leads = new Map<number, { revision: number; name: string }>();
  readonly #together = new Together<Row | undefined>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Null outside every Ambito. */
  async find(url: string): Promise<Place | null> {
    const found = SLUG.exec(url.replace(/\.data(?=\?|$)/, ""));
    const slug = found?.[1];
    if (!slug) return null;
    const isPublic = !/^\/ufficio(?:\/|$)/.test(found[2] ?? "");
    const row = await this.#together.ask(slug, () => this.#rowOf(slug));
    if (!row) return null;
    const leadMunicipality = await this.#leadOf(row.id, row.revision);
    const { revision, chainEnd, ...ambito } = row;
    return { ambito: { ...ambito, leadMunicipality }, revision, chainEnd: chainEnd || null, isPublic };
  }

  async #rowOf(slug: string): Promise<Row | undefined> {
    const { rows } = await sql<Row>`
      select a.id, a.slug, a.name, coalesce(h.last_number, 0) as revision, h.last_hash as "chainEnd"
      from kernel.ambito a left join kernel.audit_head h on h.ambito_id = a.id
      where a.slug = ${slug}`.execute(this.#db);
    return rows[0];
  }

  async #leadOf(ambitoId: number, revision: number): Promise<string> {
    const known = this.#leads.get(ambitoId);
    if (known?.revision === revision) return known.name;
    const name = await inAmbito(this.#db, { ambitoId, isPublic: true }, async (tx) => {
      const row = await tx
        .selectFrom("territory.ambito_profile as profile")
        .innerJoin("territory.municipality as municipality", (join) =>
          join
            .onRef("municipality.ambito_id", "=", "profile.ambito_id")
            .onRef("municipality.istat", "=", "profile.lead_istat"),
        )
        .where("profile.ambito_id", "=", ambitoId)
        .select("municipality.name")
        .executeTakeFirst();
      return row?.name ?? "";
    });
    this.#leads.set(ambitoId, { revision, name });
    return name;
  }
}
