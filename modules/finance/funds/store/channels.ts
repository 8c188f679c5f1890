// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Selectable } from "kysely";
import type { FinanceAct, FinanceAnnuality, FinanceChannel } from "../../../../db/types.ts";
import type { ActKind, ChannelKind } from "../core/channels.ts";
import type { Act, Annuality, Channel, Milestone } from "../queries/answers.ts";

const channelOf = (row: Selectable<FinanceChannel>): Channel => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind as ChannelKind,
  note: row.note,
  uncertain: row.uncertain,
  rowVersion: row.row_version,
});

export const annualityOf = (row: Selectable<FinanceAnnuality>): Annuality => ({
  id: row.id,
  channelId: row.channel_id,
  year: row.year,
  label: row.label,
  useFrom: row.use_from as PlainDate | null,
  useTo: row.use_to as PlainDate | null,
  cup: row.cup,
  milestones: row.milestones as unknown as Milestone[],
  note: row.note,
  uncertain: row.uncertain,
  rowVersion: row.row_version,
});

export const actOf = (row: Selectable<FinanceAct>): Act => ({
  id: row.id,
  kind: row.kind as ActKind,
  body: row.body,
  number: row.number,
  year: row.year,
  day: row.day as PlainDate | null,
  title: row.title,
  uncertain: row.uncertain,
});

export async function listChannels(tx: Tx, ambitoId: number): Promise<Channel[]> {
  const rows = await tx
    .selectFrom("finance.channel")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return rows.map(channelOf);
}

export async function getChannel(tx: Tx, ambitoId: number, id: number): Promise<Channel> {
  const row = await tx
    .selectFrom("finance.channel")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`channel ${id}`);
  return channelOf(row);
}

export type NewChannel = Pick<Channel, "code" | "name" | "kind" | "note"> & { uncertain?: string | null };

/** The number of the new channel; null when the code is taken. */
export async function insertChannel(tx: Tx, ambitoId: number, channel: NewChannel): Promise<number | null> {
  const row = await tx
    .insertInto("finance.channel")
    .columns(["ambito_id", "code", "name", "kind", "note", "uncertain", "position"])
    .expression((query) =>
      query
        .selectFrom("finance.channel")
        .select((one) => [
          one.val(ambitoId).as("ambito_id"),
          one.val(channel.code).as("code"),
          one.val(channel.name).as("name"),
          one.val(channel.kind).as("kind"),
          one.val(channel.note).as("note"),
          one.cast<string | null>(one.val(channel.uncertain ?? null), "text").as("uncertain"),
          one.fn.coalesce(one(one.fn.max("position"), "+", 1), one.val(1)).as("position"),
        ])
        .where("ambito_id", "=", ambitoId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateChannel(
  tx: Tx,
  ambitoId: number,
  id: number,
  { name, kind, note, rowVersion }: Pick<Channel, "name" | "kind" | "note" | "rowVersion">,
): Promise<boolean> {
  const done = await tx
    .updateTable("finance.channel")
    .set({ name, kind, note, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function listAnnualities(tx: Tx, ambitoId: number, channelId?: number): Promise<Annuality[]> {
  const rows = await tx
    .selectFrom("finance.annuality")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .$if(channelId !== undefined, (query) => query.where("channel_id", "=", channelId ?? 0))
    .orderBy("year", "desc")
    .orderBy("id")
    .execute();
  return rows.map(annualityOf);
}

/** With "update" nobody else writes rows of this annuality until the transaction ends: two clerks cannot both overspend. */
export async function getAnnuality(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Annuality> {
  const row = await tx
    .selectFrom("finance.annuality")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`annuality ${id}`);
  return annualityOf(row);
}

export type NewAnnuality = Pick<Annuality, "channelId" | "year"> & Partial<Omit<Annuality, "id" | "rowVersion">>;

const columnsOf = (annuality: Partial<Omit<Annuality, "id" | "rowVersion" | "channelId" | "year">>) => ({
  label: annuality.label ?? "",
  use_from: annuality.useFrom ?? null,
  use_to: annuality.useTo ?? null,
  cup: annuality.cup ?? null,
  milestones: JSON.stringify(annuality.milestones ?? []),
  note: annuality.note ?? "",
  uncertain: annuality.uncertain ?? null,
});

/** The number of the new annuality; null when the channel has that year already. */
export async function insertAnnuality(tx: Tx, ambitoId: number, annuality: NewAnnuality): Promise<number | null> {
  const row = await tx
    .insertInto("finance.annuality")
    .values({ ambito_id: ambitoId, channel_id: annuality.channelId, year: annuality.year, ...columnsOf(annuality) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateAnnuality(tx: Tx, ambitoId: number, annuality: Annuality): Promise<boolean> {
  const done = await tx
    .updateTable("finance.annuality")
    .set({ ...columnsOf(annuality), row_version: annuality.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", annuality.id)
    .where("row_version", "=", annuality.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function listActs(tx: Tx, ambitoId: number): Promise<Act[]> {
  const rows = await tx
    .selectFrom("finance.act")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("year", "desc")
    .orderBy("body")
    .orderBy("number")
    .execute();
  return rows.map(actOf);
}

export async function getAct(tx: Tx, ambitoId: number, id: number): Promise<Act> {
  const row = await tx
    .selectFrom("finance.act")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`act ${id}`);
  return actOf(row);
}

/** The number of the new act; null when the same body has that number in that year already. */
export async function insertAct(tx: Tx, ambitoId: number, act: Omit<Act, "id">): Promise<number | null> {
  const row = await tx
    .insertInto("finance.act")
    .values({ ambito_id: ambitoId, ...act })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
