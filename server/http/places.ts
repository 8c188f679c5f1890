// SPDX-License-Identifier: AGPL-3.0-or-later
import { inAmbito, type AmbitoHead, type Db } from "@albero/kernel";
import { sql } from "kysely";

/** The Ambito of an address, the number of its last change, and whether the address is one of the public site. */
export type Place = { ambito: AmbitoHead; revision: number; isPublic: boolean };

const SLUG = /^\/([a-z][a-z0-9-]{1,39})(\/[^?]*)?(?:\?|$)/;

/** In the work area the name in the header may be this old: the number of the last change matters to the public site alone. */
const FRESH_MS = 5_000;

/** Finds the Ambito that an address belongs to. Its lead municipality is read again only after a change. */
export class Places {
  readonly #db: Db;
  readonly #leads = new Map<number, { revision: number; name: string }>();
  readonly #offices = new Map<string, { place: Place; since: number }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Null outside every Ambito. */
  async find(url: string): Promise<Place | null> {
    const found = SLUG.exec(url.replace(/\.data(?=\?|$)/, ""));
    const slug = found?.[1];
    if (!slug) return null;
    const isPublic = !/^\/ufficio(?:\/|$)/.test(found[2] ?? "");
    const known = this.#offices.get(slug);
    if (!isPublic && known && performance.now() - known.since < FRESH_MS) return known.place;
    const { rows } = await sql<{ id: number; slug: string; name: string; revision: number }>`
      select a.id, a.slug, a.name, coalesce(h.last_number, 0) as revision
      from kernel.ambito a left join kernel.audit_head h on h.ambito_id = a.id
      where a.slug = ${slug}`.execute(this.#db);
    const row = rows[0];
    if (!row) return null;
    const leadMunicipality = await this.#leadOf(row.id, row.revision);
    const { revision, ...ambito } = row;
    const place = { ambito: { ...ambito, leadMunicipality }, revision, isPublic };
    if (!isPublic) this.#offices.set(slug, { place, since: performance.now() });
    return place;
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
