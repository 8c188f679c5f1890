// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { cents, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Party } from "../core/agreement.ts";
import type { Places } from "../core/parties.ts";

const day = (text: string | null) => text as PlainDate | null;

const parties = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.agreement_party").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof parties>["execute"]>>[number];

const partyOf = (row: Row): Party => ({
  ...{ id: row.id, agreementId: row.agreement_id, kind: row.kind as Party["kind"], istat: row.istat },
  ...{ bodyId: row.body_id, name: row.name, type: row.type as Party["type"], runts: row.runts },
  ...{ duty: row.duty as Party["duty"], duties: row.duties, areas: row.areas },
  amountCents: row.amount_cents === null ? null : cents(row.amount_cents),
  ...{ consent: row.consent as Party["consent"], consentOn: day(row.consent_on), consentNote: row.consent_note },
  ...{ ownAct: row.own_act, ownActOn: day(row.own_act_on), signature: row.signature as Party["signature"] },
  ...{ signedOn: day(row.signed_on), signedAs: row.signed_as, rowVersion: row.row_version },
});

/** The parties of one agreement, or of all: promoters first, then municipalities and the others by name. */
export async function listParties(tx: Tx, ambitoId: number, agreementId?: number): Promise<Party[]> {
  const rows = await parties(tx, ambitoId)
    .$if(agreementId !== undefined, (query) => query.where("agreement_id", "=", agreementId ?? 0))
    .orderBy(sql`duty <> 'promoter'`)
    .orderBy(sql`kind <> 'municipality'`)
    .orderBy("name")
    .execute();
  return rows.map(partyOf);
}

export async function getParty(tx: Tx, ambitoId: number, id: number): Promise<Party> {
  const row = await parties(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`party ${id}`);
  return partyOf(row);
}

export type PartyFields = Omit<Party, "id" | "rowVersion">;
const columnsOf = (one: Omit<PartyFields, "agreementId">) => ({
  ...{ kind: one.kind, istat: one.istat, body_id: one.bodyId, name: one.name, type: one.type, runts: one.runts },
  ...{ duty: one.duty, duties: one.duties, areas: [...one.areas], amount_cents: one.amountCents },
  ...{ consent: one.consent, consent_on: one.consentOn, consent_note: one.consentNote },
  ...{ own_act: one.ownAct, own_act_on: one.ownActOn },
  ...{ signature: one.signature, signed_on: one.signedOn, signed_as: one.signedAs },
});

/** The number of the new party; null when it is one already. */
export async function insertParty(tx: Tx, ambitoId: number, one: PartyFields): Promise<number | null> {
  const row = await tx
    .insertInto("governance.agreement_party")
    .values({ ambito_id: ambitoId, agreement_id: one.agreementId, ...columnsOf(one) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertParties(tx: Tx, ambitoId: number, many: readonly PartyFields[]): Promise<void> {
  if (many.length === 0) return;
  await tx
    .insertInto("governance.agreement_party")
    .values(many.map((one) => ({ ambito_id: ambitoId, agreement_id: one.agreementId, ...columnsOf(one) })))
    .execute();
}

export async function updateParty(tx: Tx, ambitoId: number, one: Party): Promise<boolean> {
  const done = await tx
    .updateTable("governance.agreement_party")
    .set({ ...columnsOf(one), row_version: one.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteParty(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("governance.agreement_party").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

/** Where each party is reached, for the Plan Office alone: PostgreSQL shows nobody else a row. */
export async function listContacts(tx: Tx, ambitoId: number, agreementId: number): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom("governance.agreement_contact as c")
    .innerJoin("governance.agreement_party as p", (join) =>
      join.onRef("p.ambito_id", "=", "c.ambito_id").onRef("p.id", "=", "c.party_id"),
    )
    .select(["c.party_id", "c.email"])
    .where("c.ambito_id", "=", ambitoId)
    .where("p.agreement_id", "=", agreementId)
    .execute();
  return new Map(rows.map((row) => [row.party_id, row.email]));
}

/** Writes, changes or takes away (empty) the address of a party. */
export async function saveContact(tx: Tx, ambitoId: number, partyId: number, email: string): Promise<void> {
  if (email === "") {
    await tx
      .deleteFrom("governance.agreement_contact")
      .where("ambito_id", "=", ambitoId)
      .where("party_id", "=", partyId)
      .execute();
    return;
  }
  await tx
    .insertInto("governance.agreement_contact")
    .values({ ambito_id: ambitoId, party_id: partyId, email })
    .onConflict((conflict) => conflict.columns(["ambito_id", "party_id"]).doUpdateSet({ email }))
    .execute();
}

/** In which sub-area each municipality is on a day. */
export async function placesOn(tx: Tx, ambitoId: number, on: PlainDate): Promise<Places> {
  const composition = await tx
    .selectFrom("territory.composition")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("first_day", "<=", on)
    .orderBy("first_day", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!composition) return new Map();
  const rows = await tx
    .selectFrom("territory.composition_member as m")
    .innerJoin("territory.sub_area as s", (join) =>
      join.onRef("s.ambito_id", "=", "m.ambito_id").onRef("s.code", "=", "m.sub_area_code"),
    )
    .select(["m.istat", "s.code", "s.name"])
    .where("m.ambito_id", "=", ambitoId)
    .where("m.composition_id", "=", composition.id)
    .execute();
  return new Map(rows.map(({ istat, code, name }) => [istat, { code, name }]));
}

export type Municipality = { istat: string; name: string };

export async function listMunicipalities(tx: Tx, ambitoId: number): Promise<Municipality[]> {
  return tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("name")
    .execute();
}

/** The municipality that leads the Ambito, where it is written. */
export async function leadMunicipality(tx: Tx, ambitoId: number): Promise<string | null> {
  const row = await tx
    .selectFrom("territory.ambito_profile")
    .select("lead_istat")
    .where("ambito_id", "=", ambitoId)
    .executeTakeFirst();
  return row?.lead_istat ?? null;
}
