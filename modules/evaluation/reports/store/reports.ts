// SPDX-License-Identifier: AGPL-3.0-or-later
import { NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { sql } from "kysely";
import { blockShape, templateShape, type ReportBlock, type ReportKind, type ReportTemplate } from "../core/blocks.ts";

type Both = { it: string; en: string };
export type StoredReport = {
  id: number;
  kind: ReportKind;
  year: number;
  roundId: number | null;
  round: { id: number; name: string; firstDay: PlainDate; lastDay: PlainDate; invented: boolean } | null;
  templateId: number;
  followsId: number | null;
  title: Both;
  state: "draft" | "approved";
  act: string;
  actId: number | null;
  approvedOn: PlainDate | null;
  approvedAt: Date | null;
  approvedByName: string | null;
  beforeLabel: Both | null;
  changedAt: Date;
  changedByName: string;
  rowVersion: number;
};

const reports = (tx: Tx, ambitoId: number) =>
  tx
    .selectFrom("evaluation.report as r")
    .leftJoin("evaluation.round as o", (join) =>
      join.onRef("o.ambito_id", "=", "r.ambito_id").onRef("o.id", "=", "r.round_id"),
    )
    .selectAll("r")
    .select([
      "o.name as round_name",
      "o.first_day as round_from",
      "o.last_day as round_to",
      "o.invented as round_invented",
    ])
    .where("r.ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof reports>["execute"]>>[number];

const reportOf = (row: Row): StoredReport => ({
  ...{ id: row.id, kind: row.kind as ReportKind, year: row.year, roundId: row.round_id, templateId: row.template_id },
  round:
    row.round_id !== null && row.round_name !== null
      ? {
          ...{ id: row.round_id, name: row.round_name, invented: row.round_invented ?? false },
          ...{ firstDay: row.round_from as PlainDate, lastDay: row.round_to as PlainDate },
        }
      : null,
  ...{ followsId: row.follows_id, title: row.title as Both, state: row.state as StoredReport["state"], act: row.act },
  ...{ actId: row.act_id, approvedOn: row.approved_on as PlainDate | null, approvedAt: row.approved_at },
  ...{ approvedByName: row.approved_by_name, beforeLabel: row.before_label as Both | null },
  ...{ changedAt: row.changed_at, changedByName: row.changed_by_name, rowVersion: row.row_version },
});

/** Newest year first. */
export async function listReports(tx: Tx, ambitoId: number): Promise<StoredReport[]> {
  const rows = await reports(tx, ambitoId)
    .orderBy("r.year", "desc")
    .orderBy("r.kind")
    .orderBy("r.id", "desc")
    .execute();
  return rows.map(reportOf);
}

export async function getReport(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<StoredReport> {
  if (lock)
    await sql`select id from evaluation.report where ambito_id = ${ambitoId} and id = ${id} for update`.execute(tx);
  const row = await reports(tx, ambitoId).where("r.id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound(`report ${id}`);
  return reportOf(row);
}

export async function findReport(
  tx: Tx,
  ambitoId: number,
  { kind, year, roundId }: Pick<StoredReport, "kind" | "year" | "roundId">,
): Promise<StoredReport | null> {
  const query = reports(tx, ambitoId).where("r.kind", "=", kind).where("r.year", "=", year);
  const row = await (
    roundId === null ? query.where("r.round_id", "is", null) : query.where("r.round_id", "=", roundId)
  ).executeTakeFirst();
  return row ? reportOf(row) : null;
}

type NewReport = Pick<StoredReport, "kind" | "year" | "roundId" | "templateId" | "followsId" | "title">;
export type Writer = { byName: string; now: Date };

export async function insertReport(tx: Tx, ambitoId: number, made: NewReport, by: Writer): Promise<number> {
  const row = await tx
    .insertInto("evaluation.report")
    .values({
      ...{ ambito_id: ambitoId, kind: made.kind, year: made.year, round_id: made.roundId },
      ...{ template_id: made.templateId, follows_id: made.followsId, title: JSON.stringify(made.title) },
      ...{ made_at: by.now, made_by_name: by.byName, changed_at: by.now, changed_by_name: by.byName },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False when somebody changed it meanwhile. */
export async function touchReport(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, title }: { id: number; rowVersion: number; title: Both },
  by: Writer,
): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.report")
    .set({ title: JSON.stringify(title), changed_at: by.now, changed_by_name: by.byName, row_version: rowVersion + 1 })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Says that a part of it was changed: its own form stays as it was. */
export async function noteChange(tx: Tx, ambitoId: number, id: number, by: Writer): Promise<void> {
  await tx
    .updateTable("evaluation.report")
    .set({ changed_at: by.now, changed_by_name: by.byName })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .execute();
}

type Approval = { act: string; actId: number | null; day: PlainDate; beforeLabel: Both | null };
export async function approve(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion }: { id: number; rowVersion: number },
  { act, actId, day, beforeLabel }: Approval,
  by: Writer,
): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.report")
    .set({
      ...{ state: "approved", act, act_id: actId, approved_on: day, approved_at: by.now, approved_by_name: by.byName },
      ...{ before_label: beforeLabel && JSON.stringify(beforeLabel), row_version: rowVersion + 1 },
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function removeReport(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("evaluation.report").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

/** Adopted acts that a report may name, the newest first. */
export async function adoptedActs(tx: Tx, ambitoId: number): Promise<{ id: number; label: string }[]> {
  const { rows } = await sql<{ id: number; number: number; day: string; subject: string; body: string }>`
    select a.id, a.number, a.day::text, a.subject, b.name as body from governance.act a
    join governance.body b on b.ambito_id = a.ambito_id and b.id = a.body_id
    where a.ambito_id = ${ambitoId} and a.state = 'adopted' order by a.day desc, a.number desc limit 60`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    label: `n. ${row.number} del ${row.day.split("-").toReversed().join("/")}, ${row.body}: ${row.subject}`,
  }));
}

// Templates.
export type StoredTemplate = ReportTemplate & { id: number; number: number };

/** The newest version of each kind that is in use on a day. */
export async function templatesOn(tx: Tx, ambitoId: number, day: PlainDate): Promise<StoredTemplate[]> {
  const rows = await tx
    .selectFrom("evaluation.report_template")
    .distinctOn("kind")
    .select(["id", "number", "content"])
    .where("ambito_id", "=", ambitoId)
    .where("first_day", "<=", day)
    .orderBy("kind")
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ ...templateShape.parse(row.content), id: row.id, number: row.number }));
}

export async function getTemplate(tx: Tx, ambitoId: number, id: number): Promise<StoredTemplate> {
  const row = await tx
    .selectFrom("evaluation.report_template")
    .select(["id", "number", "content"])
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`report template ${id}`);
  return { ...templateShape.parse(row.content), id: row.id, number: row.number };
}

export async function insertTemplate(
  tx: Tx,
  ambitoId: number,
  template: ReportTemplate,
  number: number,
  by: Writer,
): Promise<void> {
  await tx
    .insertInto("evaluation.report_template")
    .values({
      ...{ ambito_id: ambitoId, kind: template.kind, number, first_day: template.firstDay },
      ...{ content: JSON.stringify(template), source: template.source, by_name: by.byName, at: by.now },
    })
    .execute();
}

// Blocks.
export type StoredBlock = ReportBlock & { id: number; position: number; rowVersion: number };

type BlockRow = {
  id: number;
  position: number;
  content: unknown;
  is_on: boolean;
  is_edited: boolean;
  is_english_old: boolean;
  row_version: number;
};
const blockOf = (row: BlockRow): StoredBlock => ({
  ...blockShape.parse(row.content),
  ...{ id: row.id, position: row.position, rowVersion: row.row_version },
  ...{ isOn: row.is_on, isEdited: row.is_edited, isEnglishOld: row.is_english_old },
});
const FIELDS = ["id", "position", "content", "is_on", "is_edited", "is_english_old", "row_version"] as const;

export async function listBlocks(tx: Tx, ambitoId: number, reportId: number): Promise<StoredBlock[]> {
  const rows = await tx
    .selectFrom("evaluation.report_block")
    .select(FIELDS)
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(blockOf);
}

export async function getBlock(tx: Tx, ambitoId: number, reportId: number, id: number): Promise<StoredBlock> {
  const row = await tx
    .selectFrom("evaluation.report_block")
    .select(FIELDS)
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound(`block ${id}`);
  return blockOf(row);
}

const contentOf = ({ key, kind, words, figure, figures, when, look, level }: ReportBlock) =>
  JSON.stringify({ key, kind, words, figure, figures, when, look, level });

export async function insertBlocks(
  tx: Tx,
  ambitoId: number,
  reportId: number,
  blocks: readonly ReportBlock[],
  by: Writer,
  from = 1,
): Promise<void> {
  await tx
    .insertInto("evaluation.report_block")
    .values(
      blocks.map((block, at) => ({
        ...{ ambito_id: ambitoId, report_id: reportId, key: block.key, position: (from + at) * 10 },
        ...{ content: contentOf(block), is_on: block.isOn, is_edited: block.isEdited },
        ...{ is_english_old: block.isEnglishOld, changed_by_name: by.byName, changed_at: by.now },
      })),
    )
    .execute();
}

export async function updateBlock(
  tx: Tx,
  ambitoId: number,
  reportId: number,
  block: StoredBlock,
  by: Writer,
): Promise<boolean> {
  const done = await tx
    .updateTable("evaluation.report_block")
    .set({
      ...{ content: contentOf(block), position: block.position, is_on: block.isOn, is_edited: block.isEdited },
      ...{ is_english_old: block.isEnglishOld, changed_by_name: by.byName, changed_at: by.now },
      row_version: block.rowVersion + 1,
    })
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .where("id", "=", block.id)
    .where("row_version", "=", block.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Writes the positions anew, in the order given. */
export async function orderBlocks(tx: Tx, ambitoId: number, reportId: number, ids: readonly number[]): Promise<void> {
  await sql`
    update evaluation.report_block b set position = x.at * 10
    from unnest(${[...ids]}::int[]) with ordinality as x (id, at)
    where b.ambito_id = ${ambitoId} and b.report_id = ${reportId} and b.id = x.id`.execute(tx);
}

export async function removeBlock(tx: Tx, ambitoId: number, reportId: number, id: number): Promise<void> {
  await tx
    .deleteFrom("evaluation.report_block")
    .where("ambito_id", "=", ambitoId)
    .where("report_id", "=", reportId)
    .where("id", "=", id)
    .execute();
}
