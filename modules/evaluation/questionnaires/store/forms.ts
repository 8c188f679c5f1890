// SPDX-License-Identifier: AGPL-3.0-or-later
// Questionnaires and the versions of their forms.
import { sql } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import { formShape, type Form } from "../core/form.ts";

export type Questionnaire = { id: number; name: string; template: string; invented: boolean };
export type Version = {
  id: number;
  questionnaireId: number;
  number: number;
  form: Form;
  publishedOn: PlainDate | null;
  rowVersion: number;
};

export async function listQuestionnaires(tx: Tx, ambitoId: number): Promise<Questionnaire[]> {
  return tx
    .selectFrom("evaluation.questionnaire")
    .where("ambito_id", "=", ambitoId)
    .select(["id", "name", "template", "invented"])
    .orderBy("name")
    .execute();
}

export async function getQuestionnaire(tx: Tx, ambitoId: number, id: number): Promise<Questionnaire> {
  const found = (await listQuestionnaires(tx, ambitoId)).find((each) => each.id === id);
  if (!found) throw new NotFound(`questionnaire ${id}`);
  return found;
}

/** Null where the name is taken. */
export async function insertQuestionnaire(
  tx: Tx,
  ambitoId: number,
  one: Omit<Questionnaire, "id">,
): Promise<number | null> {
  const row = await tx
    .insertInto("evaluation.questionnaire")
    .values({ ambito_id: ambitoId, ...one })
    .onConflict((conflict) => conflict.columns(["ambito_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The newest first: the draft, where there is one. */
export async function listVersions(tx: Tx, ambitoId: number, questionnaireId?: number): Promise<Version[]> {
  let query = tx
    .selectFrom("evaluation.questionnaire_version")
    .where("ambito_id", "=", ambitoId)
    .select(["id", "questionnaire_id", "number", "form", "published_on", "row_version"])
    .orderBy("number", "desc");
  if (questionnaireId !== undefined) query = query.where("questionnaire_id", "=", questionnaireId);
  return (await query.execute()).map((row) => ({
    ...{ id: row.id, questionnaireId: row.questionnaire_id, number: row.number, rowVersion: row.row_version },
    form: formShape.parse(row.form),
    publishedOn: row.published_on as PlainDate | null,
  }));
}

export async function getVersion(tx: Tx, ambitoId: number, id: number): Promise<Version> {
  const found = (await listVersions(tx, ambitoId)).find((each) => each.id === id);
  if (!found) throw new NotFound(`version ${id}`);
  return found;
}

type NewVersion = { questionnaireId: number; number: number; form: Form; byName: string; publishedOn?: PlainDate };

export async function insertVersion(tx: Tx, ambitoId: number, one: NewVersion): Promise<number> {
  const row = await tx
    .insertInto("evaluation.questionnaire_version")
    .values({
      ...{ ambito_id: ambitoId, questionnaire_id: one.questionnaireId, number: one.number, by_name: one.byName },
      ...{ form: JSON.stringify(one.form), published_on: one.publishedOn ?? null },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** False where somebody changed the draft meanwhile. */
export async function updateDraft(
  tx: Tx,
  ambitoId: number,
  { id, rowVersion, form, publishedOn }: Pick<Version, "id" | "rowVersion" | "form"> & { publishedOn?: PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("evaluation.questionnaire_version")
    .set({
      form: JSON.stringify(form),
      row_version: sql`row_version + 1`,
      ...(publishedOn ? { published_on: publishedOn } : {}),
    })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", id)
    .where("row_version", "=", rowVersion)
    .where("published_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
