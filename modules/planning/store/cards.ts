// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { NotFound, type Tx } from "@albero/kernel";
import type { Card } from "../core/document.ts";
import type { Changes } from "../core/edit.ts";
import { nodesOf } from "../core/nodes.ts";
import { fromJson, json, type Scope } from "./json.ts";

export type StoredCard = {
  card: Card;
  position: number;
  rowVersion: number;
  changes: Changes;
  updatedAt: Date;
  updatedByName: string;
};

const cards = (tx: Tx, scope: Scope) =>
  tx
    .selectFrom("planning.card")
    .select(["content", "position", "row_version", "changes", "updated_at", "updated_by_name"])
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId);

type Row = Awaited<ReturnType<ReturnType<typeof cards>["executeTakeFirstOrThrow"]>>;

const stored = (row: Row): StoredCard => ({
  card: fromJson<Card>(row.content),
  position: row.position,
  rowVersion: row.row_version,
  changes: fromJson<Changes>(row.changes),
  updatedAt: row.updated_at,
  updatedByName: row.updated_by_name,
});

export async function listCards(tx: Tx, scope: Scope): Promise<StoredCard[]> {
  return (await cards(tx, scope).orderBy("position").execute()).map(stored);
}

export async function findCard(tx: Tx, scope: Scope, code: string, forUpdate = false): Promise<StoredCard | null> {
  const row = await cards(tx, scope)
    .where("code", "=", code)
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? stored(row) : null;
}

export async function getCard(tx: Tx, scope: Scope, code: string, forUpdate = false): Promise<StoredCard> {
  const found = await findCard(tx, scope, code, forUpdate);
  if (!found) throw new NotFound(`card ${code} of version ${scope.versionId}`);
  return found;
}

/** Code and title of every card in order: enough to walk from one to the next. */
export async function listTitles(tx: Tx, scope: Scope): Promise<{ code: string; title: string }[]> {
  return tx
    .selectFrom("planning.card")
    .select(["code", sql<string>`content ->> 'title'`.as("title")])
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .orderBy("position")
    .execute();
}

type By = { now: Date; byName: string };

export async function insertCards(tx: Tx, scope: Scope, list: readonly Card[], by: By, after = 0): Promise<void> {
  if (list.length === 0) return;
  await tx
    .insertInto("planning.card")
    .values(
      list.map((card, index) => ({
        ambito_id: scope.ambitoId,
        version_id: scope.versionId,
        code: card.code,
        position: after + index + 1,
        content: json(card),
        updated_at: by.now,
        updated_by_name: by.byName,
      })),
    )
    .execute();
  await insertNodes(tx, scope, list);
}

/** Writes the card and makes its nodes again; answers with its new row version. */
export async function saveCard(tx: Tx, scope: Scope, card: Card, changes: Changes, by: By): Promise<number> {
  const row = await tx
    .updateTable("planning.card")
    .set((eb) => ({
      content: json(card),
      changes: json(changes),
      row_version: eb("row_version", "+", 1),
      updated_at: by.now,
      updated_by_name: by.byName,
    }))
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("code", "=", card.code)
    .returning("row_version")
    .executeTakeFirstOrThrow();
  await tx
    .deleteFrom("planning.node")
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("card_code", "=", card.code)
    .execute();
  await insertNodes(tx, scope, [card]);
  return row.row_version;
}

export async function deleteCard(tx: Tx, scope: Scope, code: string): Promise<void> {
  await tx
    .deleteFrom("planning.card")
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("code", "=", code)
    .execute();
}

/** Gives the cards the places of their codes in the list, from 1; the content of no card changes. */
export async function saveOrder(tx: Tx, scope: Scope, codes: readonly string[]): Promise<void> {
  await sql`update planning.card set position = place.n
    from unnest(cast(${codes} as text[])) with ordinality as place (code, n)
    where card.ambito_id = ${scope.ambitoId} and card.version_id = ${scope.versionId}
      and card.code = place.code and card.position <> place.n`.execute(tx);
}

async function insertNodes(tx: Tx, scope: Scope, list: readonly Card[]): Promise<void> {
  const nodes = list.flatMap((card) => nodesOf(card).map((node, index) => ({ ...node, position: index + 1 })));
  if (nodes.length === 0) return;
  // One parameter for all rows: a plan has some seven hundred nodes.
  await sql`insert into planning.node
      (ambito_id, version_id, card_code, key, kind, parent, position, label, amount_cents, measure)
    select ${scope.ambitoId}, ${scope.versionId}, n."cardCode", n.key, n.kind, n."parentKey", n.position, n.label,
      n."amountCents", n."measureKey"
    from jsonb_to_recordset(${json(nodes)}) as n ("cardCode" text, key text, kind text, "parentKey" text,
      position int, label text, "amountCents" bigint, "measureKey" text)`.execute(tx);
}
