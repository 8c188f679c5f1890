// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { Draft } from "../queries/answers.ts";
import { fromJson, json, type Scope } from "./json.ts";

export type DraftOwner = { cardCode: string; accountId: string };

/** What this person has typed on the card and not saved: nobody else's. */
export async function listDrafts(tx: Tx, scope: Scope, owner: DraftOwner): Promise<Draft[]> {
  const rows = await tx
    .selectFrom("planning.draft")
    .select(["section", "fields", "base_row_version", "saved_at"])
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("card_code", "=", owner.cardCode)
    .where("account_id", "=", owner.accountId)
    .orderBy("section")
    .execute();
  return rows.map((row) => ({
    section: row.section,
    fields: fromJson<Record<string, unknown>>(row.fields),
    baseRowVersion: row.base_row_version,
    savedAt: row.saved_at,
  }));
}

export async function saveDraft(tx: Tx, scope: Scope, owner: DraftOwner, draft: Draft): Promise<void> {
  const content = { fields: json(draft.fields), base_row_version: draft.baseRowVersion, saved_at: draft.savedAt };
  await tx
    .insertInto("planning.draft")
    .values({
      ambito_id: scope.ambitoId,
      version_id: scope.versionId,
      card_code: owner.cardCode,
      account_id: owner.accountId,
      section: draft.section,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.columns(["version_id", "card_code", "account_id", "section"]).doUpdateSet(content),
    )
    .execute();
}

/** Without a section: every draft of this person on the card. Answers with how many there were. */
export async function deleteDrafts(tx: Tx, scope: Scope, owner: DraftOwner, section?: string): Promise<number> {
  const gone = await tx
    .deleteFrom("planning.draft")
    .where("ambito_id", "=", scope.ambitoId)
    .where("version_id", "=", scope.versionId)
    .where("card_code", "=", owner.cardCode)
    .where("account_id", "=", owner.accountId)
    .$if(section !== undefined, (query) => query.where("section", "=", section ?? ""))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
