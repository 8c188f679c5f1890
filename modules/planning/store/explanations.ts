// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, type Cents, type Tx } from "@albero/kernel";
import type { Scope } from "./json.ts";

export type StoredExplanation = {
  id: number;
  cardCode: string;
  differenceCents: Cents;
  text: string;
  byName: string;
  at: Date;
};

/** Newest first; of one card, or of all when no code is given. */
export async function listExplanations(tx: Tx, scope: Scope, code?: string): Promise<StoredExplanation[]> {
  const rows = await tx
    .selectFrom("planning.explanation")
    .selectAll()
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .$if(code !== undefined, (query) => query.where("card_code", "=", code ?? ""))
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cardCode: row.card_code,
    differenceCents: cents(row.difference_cents),
    text: row.text,
    byName: row.by_name,
    at: row.at,
  }));
}

type NewExplanation = Omit<StoredExplanation, "id">;

export async function insertExplanation(tx: Tx, scope: Scope, given: NewExplanation): Promise<number> {
  const row = await tx
    .insertInto("planning.explanation")
    .values({
      ambito_id: scope.ambitoId,
      version_id: scope.versionId,
      card_code: given.cardCode,
      difference_cents: given.differenceCents,
      text: given.text,
      by_name: given.byName,
      at: given.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** An amendment starts with what was already explained, word for word and with its author. */
export async function copyExplanations(tx: Tx, from: Scope, versionId: number): Promise<void> {
  const list = (await listExplanations(tx, from)).toReversed();
  for (const each of list) await insertExplanation(tx, { ...from, versionId }, each);
}
