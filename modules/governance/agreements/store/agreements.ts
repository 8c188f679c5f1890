// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { assert, cents, NotFound, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Publication } from "../../acts/core/documents.ts";
import type { Agreement } from "../core/agreement.ts";

export type { Agreement } from "../core/agreement.ts";

const day = (text: string | null) => text as PlainDate | null;

const agreements = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("governance.agreement").selectAll().where("ambito_id", "=", ambitoId);
type Row = Awaited<ReturnType<ReturnType<typeof agreements>["execute"]>>[number];

const agreementOf = (row: Row): Agreement => ({
  ...{ id: row.id, number: row.number, amendsId: row.amends_id, kind: row.kind as Agreement["kind"] },
  ...{ title: row.title, object: row.object, duties: row.duties, act: row.act, published: row.published },
  amountCents: row.amount_cents === null ? null : cents(row.amount_cents),
  ...{ firstDay: day(row.first_day), lastDay: day(row.last_day), noticeDays: row.notice_days },
  ...{ state: row.state as Agreement["state"], approvedOn: day(row.approved_on) },
  ...{ source: row.source, uncertain: row.uncertain, rowVersion: row.row_version },
});

/** Every version of every agreement, the youngest first. */
export async function listAgreements(tx: Tx, ambitoId: number): Promise<Agreement[]> {
  return (await agreements(tx, ambitoId).orderBy("id", "desc").execute()).map(agreementOf);
}

/** Throws NotFound for an agreement that is not there, that the citizen may not read, or of another Ambito. */
export async function getAgreement(tx: Tx, ambitoId: number, id: number, lock?: "update"): Promise<Agreement> {
  const row = await agreements(tx, ambitoId)
    .where("id", "=", id)
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`agreement ${id}`);
  return agreementOf(row);
}

/** In force and ending on or before `until` (those already past included), the nearest end first. */
export async function agreementsExpiring(tx: Tx, ambitoId: number, until: PlainDate): Promise<Agreement[]> {
  const rows = await agreements(tx, ambitoId)
    .where("state", "=", "in_force")
    .where("last_day", "<=", until)
    .orderBy("last_day")
    .orderBy("id")
    .execute();
  return rows.map(agreementOf);
}

export type AgreementFields = Omit<Agreement, "id" | "rowVersion">;
const columnsOf = (one: Omit<AgreementFields, "number" | "amendsId" | "state" | "approvedOn" | "act">) => ({
  ...{ kind: one.kind, title: one.title, object: one.object, duties: one.duties, amount_cents: one.amountCents },
  ...{ first_day: one.firstDay, last_day: one.lastDay, notice_days: one.noticeDays },
  ...{ published: one.published, source: one.source, uncertain: one.uncertain },
});

export async function insertAgreement(tx: Tx, ambitoId: number, one: AgreementFields): Promise<number> {
  const row = await tx
    .insertInto("governance.agreement")
    .values({
      ...{ ambito_id: ambitoId, number: one.number, amends_id: one.amendsId },
      ...{ state: one.state, act: one.act, approved_on: one.approvedOn },
      ...columnsOf(one),
    })
    .returning("id")
    .executeTakeFirst();
  assert(row, "an agreement that was added has its number");
  return row.id;
}

/** Writes what the text says. False when somebody changed it meanwhile. */
export async function updateAgreement(tx: Tx, ambitoId: number, one: Agreement): Promise<boolean> {
  const done = await tx
    .updateTable("governance.agreement")
    .set({
      ...columnsOf(one),
      ...{ state: one.state, act: one.act, approved_on: one.approvedOn, row_version: one.rowVersion + 1 },
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", one.id)
    .where("row_version", "=", one.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteAgreement(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("governance.agreement").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}

export type StepRow = {
  id: number;
  from: Agreement["state"] | null;
  to: Agreement["state"];
  day: PlainDate;
  act: string;
  reason: string;
};

export async function listSteps(tx: Tx, ambitoId: number, agreementId: number): Promise<StepRow[]> {
  const rows = await tx
    .selectFrom("governance.agreement_step")
    .selectAll()
    .where("ambito_id", "=", ambitoId)
    .where("agreement_id", "=", agreementId)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, from: row.from_state as StepRow["from"], to: row.to_state as StepRow["to"] },
    ...{ day: row.day as PlainDate, act: row.act, reason: row.reason },
  }));
}

type NewStep = Omit<StepRow, "id"> & { agreementId: number; at: Date };

export async function insertStep(tx: Tx, ambitoId: number, one: NewStep): Promise<void> {
  await tx
    .insertInto("governance.agreement_step")
    .values({
      ...{ ambito_id: ambitoId, agreement_id: one.agreementId, from_state: one.from, to_state: one.to },
      ...{ day: one.day, act: one.act, reason: one.reason, at: one.at },
    })
    .execute();
}

export type Document = {
  id: number;
  agreementId: number;
  label: string;
  link: string;
  /** Of a document of the repository: that of its file when it was named. */
  sha256: string;
  documentId: number | null;
  /** How it stands in the repository; null for a document from elsewhere, or that the role of the database may not see. */
  kept: (Publication & { sha256: string }) | null;
};

export async function listDocuments(tx: Tx, ambitoId: number, agreementId: number): Promise<Document[]> {
  const { rows } = await sql<Document>`
    select a.id, a.agreement_id as "agreementId", a.label, a.link, a.sha256, a.document_id as "documentId",
        case when v.id is not null then jsonb_build_object('openness', d.openness, 'publishedFrom', d.published_from,
          'publishedTo', d.published_to, 'sha256', v.sha256) end as kept
      from governance.agreement_document a
      left join governance.document d on d.ambito_id = a.ambito_id and d.id = a.document_id
      left join governance.document_version v on v.document_id = d.id and v.number = d.current
      where a.ambito_id = ${ambitoId} and a.agreement_id = ${agreementId} order by a.id`.execute(tx);
  return rows;
}

type NewDocument = Omit<Document, "id" | "kept">;

/** Null when the agreement names that document of the repository already. */
export async function insertDocument(tx: Tx, ambitoId: number, one: NewDocument): Promise<number | null> {
  const row = await tx
    .insertInto("governance.agreement_document")
    .values({
      ...{ ambito_id: ambitoId, agreement_id: one.agreementId, label: one.label, link: one.link, sha256: one.sha256 },
      document_id: one.documentId,
    })
    .onConflict((clash) => clash.constraint("a_document_is_named_once_by_an_agreement").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function deleteDocument(tx: Tx, ambitoId: number, id: number): Promise<void> {
  await tx.deleteFrom("governance.agreement_document").where("ambito_id", "=", ambitoId).where("id", "=", id).execute();
}
