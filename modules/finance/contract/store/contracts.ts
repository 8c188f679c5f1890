// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, NotFound, type Tx } from "@albero/kernel";
import { cents, type Cents, type PlainDate } from "@albero/kernel/pure";
import type { Deadline, Item } from "../core/contract.ts";

export type Contract = {
  id: number;
  company: string;
  title: string;
  firstDay: PlainDate | null;
  lastDay: PlainDate | null;
  act: string;
  source: string;
  note: string;
  uncertain: string | null;
  rowVersion: number;
};
export type Annex = {
  id: number;
  contractId: number;
  year: number;
  printedTotal: Cents | null;
  act: string;
  approvedOn: PlainDate | null;
  source: string;
  note: string;
  rowVersion: number;
};

const day = (text: string | null) => text as PlainDate | null;

const contracts = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("finance.contract").selectAll().where("ambito_id", "=", ambitoId);
type ContractRow = Awaited<ReturnType<ReturnType<typeof contracts>["execute"]>>[number];
const contractOf = (row: ContractRow): Contract => ({
  ...{ id: row.id, company: row.company, title: row.title, act: row.act, source: row.source, note: row.note },
  ...{
    firstDay: day(row.first_day),
    lastDay: day(row.last_day),
    uncertain: row.uncertain,
    rowVersion: row.row_version,
  },
});

/** The one in force or the latest first; a contract without days before those that have ended. */
export async function listContracts(tx: Tx, ambitoId: number): Promise<Contract[]> {
  const rows = await contracts(tx, ambitoId).orderBy("last_day", "desc").orderBy("id", "desc").execute();
  return rows.map(contractOf);
}

export async function getContract(tx: Tx, ambitoId: number, id: number): Promise<Contract> {
  const row = await contracts(tx, ambitoId).where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`contract ${id}`);
  return contractOf(row);
}

export type ContractFields = Omit<Contract, "id" | "rowVersion" | "uncertain"> & { uncertain?: string | null };
const contractColumns = (one: ContractFields) => ({
  ...{ company: one.company, title: one.title, first_day: one.firstDay, last_day: one.lastDay },
  ...{ act: one.act, source: one.source, note: one.note, uncertain: one.uncertain ?? null },
});

/** The number of the new contract; null when there is one with this title. */
export async function insertContract(tx: Tx, ambitoId: number, contract: ContractFields): Promise<number | null> {
  const row = await tx
    .insertInto("finance.contract")
    .values({ ambito_id: ambitoId, ...contractColumns(contract) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

type Versioned = { id: number; rowVersion: number };

export async function updateContract(tx: Tx, ambitoId: number, change: ContractFields & Versioned): Promise<boolean> {
  const done = await tx
    .updateTable("finance.contract")
    .set({ ...contractColumns(change), row_version: change.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", change.id)
    .where("row_version", "=", change.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function isTitleTaken(tx: Tx, ambitoId: number, { id, title }: Pick<Contract, "id" | "title">) {
  const row = await contracts(tx, ambitoId).where("title", "=", title).where("id", "<>", id).executeTakeFirst();
  return row !== undefined;
}

const annexes = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("finance.contract_annex").selectAll().where("ambito_id", "=", ambitoId);
type AnnexRow = Awaited<ReturnType<ReturnType<typeof annexes>["execute"]>>[number];
const annexOf = (row: AnnexRow): Annex => ({
  ...{ id: row.id, contractId: row.contract_id, year: row.year, act: row.act, source: row.source, note: row.note },
  ...{ approvedOn: day(row.approved_on), rowVersion: row.row_version },
  printedTotal: row.printed_total_cents === null ? null : cents(row.printed_total_cents),
});

export async function listAnnexes(tx: Tx, ambitoId: number): Promise<Annex[]> {
  const rows = await annexes(tx, ambitoId).orderBy("year", "desc").orderBy("id").execute();
  return rows.map(annexOf);
}

/** Held until the end: an item is not written on an annex that is being approved. */
export async function getAnnex(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Annex> {
  const row = await annexes(tx, ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`annex ${id}`);
  return annexOf(row);
}

export type AnnexFields = Omit<Annex, "id" | "rowVersion">;
const annexColumns = (one: Omit<AnnexFields, "contractId" | "year">) => ({
  ...{ printed_total_cents: one.printedTotal, act: one.act, approved_on: one.approvedOn },
  ...{ source: one.source, note: one.note },
});

/** The number of the new annex; null when the contract has one of that year. */
export async function insertAnnex(tx: Tx, ambitoId: number, annex: AnnexFields): Promise<number | null> {
  const row = await tx
    .insertInto("finance.contract_annex")
    .values({ ambito_id: ambitoId, contract_id: annex.contractId, year: annex.year, ...annexColumns(annex) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateAnnex(
  tx: Tx,
  ambitoId: number,
  change: Omit<AnnexFields, "contractId" | "year"> & Versioned,
): Promise<boolean> {
  const done = await tx
    .updateTable("finance.contract_annex")
    .set({ ...annexColumns(change), row_version: change.rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", change.id)
    .where("row_version", "=", change.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type AnnexItem = Item & { annexId: number };

export async function listItems(tx: Tx, ambitoId: number): Promise<AnnexItem[]> {
  const rows = await tx
    .selectFrom("finance.contract_item")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, annexId: row.annex_id, label: row.label, note: row.note },
    amountCents: cents(row.amount_cents),
  }));
}

export async function getItem(tx: Tx, ambitoId: number, id: number): Promise<AnnexItem> {
  const item = (await listItems(tx, ambitoId)).find((each) => each.id === id);
  if (!item) throw new NotFound(`item ${id}`);
  return item;
}

export async function insertItem(tx: Tx, ambitoId: number, item: Omit<AnnexItem, "id">): Promise<number> {
  const { annexId, label, amountCents, note } = item;
  const position = (await listItems(tx, ambitoId)).filter((each) => each.annexId === annexId).length + 1;
  const row = await tx
    .insertInto("finance.contract_item")
    .values({ ambito_id: ambitoId, annex_id: annexId, label, amount_cents: amountCents, position, note })
    .returning("id")
    .executeTakeFirst();
  assert(row, "an item that was added has its number");
  return row.id;
}

/** Takes an item away. False while a deadline rests on it. */
export async function deleteItem(tx: Tx, ambitoId: number, id: number): Promise<boolean> {
  const resting = await tx
    .selectFrom("finance.contract_deadline")
    .select("id")
    .where("ambito_id", "=", ambitoId)
    .where("item_id", "=", id)
    .executeTakeFirst();
  if (resting) return false;
  await tx.deleteFrom("finance.contract_item").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
  return true;
}

export type ContractDeadline = Deadline & { contractId: number };

export async function listDeadlines(tx: Tx, ambitoId: number): Promise<ContractDeadline[]> {
  const rows = await tx
    .selectFrom("finance.contract_deadline")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .orderBy("due")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, contractId: row.contract_id, itemId: row.item_id, what: row.what, source: row.source },
    ...{ due: day(row.due), dueWords: row.due_words, sharePercent: row.share_percent, doneOn: day(row.done_on) },
    rowVersion: row.row_version,
  }));
}

export async function getDeadline(tx: Tx, ambitoId: number, id: number): Promise<ContractDeadline> {
  const deadline = (await listDeadlines(tx, ambitoId)).find((each) => each.id === id);
  if (!deadline) throw new NotFound(`deadline ${id}`);
  return deadline;
}

export async function insertDeadline(
  tx: Tx,
  ambitoId: number,
  deadline: Omit<ContractDeadline, "id" | "rowVersion">,
): Promise<number> {
  const row = await tx
    .insertInto("finance.contract_deadline")
    .values({
      ...{ ambito_id: ambitoId, contract_id: deadline.contractId, item_id: deadline.itemId, what: deadline.what },
      ...{ due: deadline.due, due_words: deadline.dueWords, share_percent: deadline.sharePercent },
      ...{ done_on: deadline.doneOn, source: deadline.source },
    })
    .returning("id")
    .executeTakeFirst();
  assert(row, "a deadline that was added has its number");
  return row.id;
}

export async function updateDeadline(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, doneOn }: Versioned & { doneOn: PlainDate | null },
): Promise<boolean> {
  const done = await tx
    .updateTable("finance.contract_deadline")
    .set({ done_on: doneOn, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
