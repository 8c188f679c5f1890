// SPDX-License-Identifier: AGPL-3.0-or-later
import { inAmbito, type Db } from "@albero/kernel";
import { sql } from "kysely";

export type BrokenChain = {
  /** 0 is the chain of the installation: accounts and log-ins. */
  ambitoId: number;
  number: number;
  problem: "missing_before" | "altered" | "end_missing";
};

/** Computes every chain of the database again and tells where it does not hold; an empty list is good news. */
export async function verifyAudit(db: Db): Promise<BrokenChain[]> {
  return inAmbito(db, { ambitoId: 0, isPublic: false }, async (tx) => {
    const { rows } = await sql<{ ambito_id: number; number: number; problem: BrokenChain["problem"] }>`
      select * from kernel.verify_audit()`.execute(tx);
    return rows.map((row) => ({ ambitoId: row.ambito_id, number: row.number, problem: row.problem }));
  });
}
