// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { json } from "../../indicators/store/json.ts";
import type { IntegrationCard, IntegrationFile, IntegrationHead } from "../core/file.ts";
import type { StepMark } from "../core/progress.ts";

export type StoredSet = { id: number; period: string; head: IntegrationHead };
export type StoredCard = { id: number; setId: number; card: IntegrationCard };
export type Who = { now: Date; byName: string };

const sets = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("evaluation.integration_set")
    .select(["id", "period", "content"])
    .where("ambito_id", "=", ambitoId)
    .orderBy("period", "desc");

/** The cards of a period, or of the newest that there is. */
export async function findSet(tx: Tx, ambitoId: number, period?: string): Promise<StoredSet | null> {
  const row = await sets(tx, ambitoId)
    .$if(period !== undefined, (query) => query.where("period", "=", period ?? ""))
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, period: row.period, head: row.content as unknown as IntegrationHead } : null;
}

export async function getSet(tx: Tx, ambitoId: number, id: number): Promise<StoredSet> {
  const row = await sets(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  assert(row, "a card belongs to a set");
  return { id: row.id, period: row.period, head: row.content as unknown as IntegrationHead };
}

const cards = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("evaluation.integration_card")
    .select(["id", "set_id as setId", "content"])
    .where("ambito_id", "=", ambitoId);

export async function listCards(tx: Tx, ambitoId: number, setId: number): Promise<StoredCard[]> {
  const rows = await cards(tx, ambitoId).where("set_id", "=", setId).orderBy("number").execute();
  return rows.map(({ content, ...row }) => ({ ...row, card: content as unknown as IntegrationCard }));
}

export async function getCard(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<StoredCard> {
  const query = cards(tx, ambitoId).where("id", "=", id);
  const row = await (lock === "update" ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new NotFound(`integration card ${id}`);
  return { id: row.id, setId: row.setId, card: row.content as unknown as IntegrationCard };
}

export async function insertFile(
  tx: Tx,
  ambitoId: number,
  file: IntegrationFile,
  { now, byName }: Who,
): Promise<number> {
  const { format: _format, cards: all, ...head } = file;
  const set = await tx
    .insertInto("evaluation.integration_set")
    .values({
      ...{ ambito_id: ambitoId, period: file.period, title: file.title, content: json(head) },
      ...{ loaded_at: now, loaded_by_name: byName },
    })
    .returning("id")
    .executeTakeFirst();
  assert(set, "a set that was added has its number");
  await tx
    .insertInto("evaluation.integration_card")
    .values(
      all.map((card) => ({
        ...{ ambito_id: ambitoId, set_id: set.id, number: card.n, title: card.title, content: json(card) },
      })),
    )
    .execute();
  return set.id;
}

/** The marks of one card, or of all; names and notes only for whoever works in the Ambito. */
export async function listMarks(
  tx: Tx,
  ambitoId: number,
  { cardId, isPublic = false }: { cardId?: number; isPublic?: boolean } = {},
): Promise<StepMark[]> {
  const rows = await tx
    .selectFrom("evaluation.integration_step")
    .select(["id", "card_id as cardId", "position", "state", "day"])
    .$if(!isPublic, (query) => query.select(["note", "by_name as byName", "at"]))
    .where("ambito_id", "=", ambitoId)
    .$if(cardId !== undefined, (query) => query.where("card_id", "=", cardId ?? 0))
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, cardId: row.cardId, position: row.position, state: row.state as StepMark["state"] },
    ...{ day: row.day as PlainDate, note: row.note ?? "", byName: row.byName ?? "", at: row.at ?? null },
  }));
}

type NewMark = Omit<StepMark, "id" | "at"> & { at: Date };

export async function insertMark(tx: Tx, ambitoId: number, mark: NewMark): Promise<void> {
  await tx
    .insertInto("evaluation.integration_step")
    .values({
      ...{ ambito_id: ambitoId, card_id: mark.cardId, position: mark.position, state: mark.state, day: mark.day },
      ...{ note: mark.note, by_name: mark.byName, at: mark.at },
    })
    .execute();
}

/** Which indicator of Albero each code is, for the codes of the cards. */
export async function indicatorIds(tx: Tx, ambitoId: number): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("evaluation.indicator")
    .select(["id", "code"])
    .where("ambito_id", "=", ambitoId)
    .where("origin", "=", "integration_card")
    .execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}
