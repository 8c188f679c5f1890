// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tx } from "@albero/kernel";
import type { CardChange } from "../queries/answers.ts";
import { fromJson, type Scope } from "./json.ts";

const MOST = 200;

/** The events of the audit chain about one card, newest first. */
export async function listCardEvents(tx: Tx, scope: Scope, code: string): Promise<CardChange[]> {
  const rows = await tx
    .selectFrom("kernel.audit_event")
    .select(["number", "at", "actor_name", "use_case", "before", "after"])
    .where("ambito_id", "=", scope.ambitoId)
    .where("subject", "=", `planning.card:${scope.versionId}/${code}`)
    .orderBy("number", "desc")
    .limit(MOST)
    .execute();
  return rows.map((row) => {
    const after = fromJson<Record<string, unknown> | null>(row.after);
    return {
      number: row.number,
      at: row.at,
      byName: row.actor_name,
      useCase: row.use_case,
      fields: row.use_case === "planning.saveCardSection" ? Object.keys(after ?? {}) : [],
      before: row.before,
      after,
    };
  });
}
