// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Selectable } from "kysely";
import { NotFound, type PlainDate, type Tx } from "@albero/kernel";
import type { PlanningVersion } from "../../../db/types.ts";
import type { Cycle, PlanDocument } from "../core/document.ts";
import type { VersionHead, VersionRow } from "../queries/answers.ts";
import { fromJson, json } from "./json.ts";

type Row = Selectable<PlanningVersion>;

function headOf(row: Row): VersionHead {
  const { code, firstDay, lastDay } = fromJson<Cycle>(row.cycle);
  return {
    id: row.id,
    planId: row.plan_id,
    number: row.number,
    status: row.status,
    title: row.title,
    ambitoName: row.ambito_name,
    cycle: { code, firstDay, lastDay },
    basedOn: row.based_on,
    rowVersion: row.row_version,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    consultationFrom: row.consultation_from as PlainDate | null,
    act:
      row.act_body === null
        ? null
        : {
            number: row.act_number,
            date: row.act_date as PlainDate | null,
            body: row.act_body,
            uncertain: row.act_uncertain,
          },
    inForceFrom: row.in_force_from as PlainDate | null,
    endedOn: row.ended_on as PlainDate | null,
    endReason: row.end_reason,
  };
}

const versions = (tx: Tx, ambitoId: number) =>
  tx.selectFrom("planning.version").selectAll("planning.version").where("planning.version.ambito_id", "=", ambitoId);

export type StoredVersion = { head: VersionHead; cycle: Cycle };
const stored = (row: Row): StoredVersion => ({ head: headOf(row), cycle: fromJson<Cycle>(row.cycle) });

/** Newest cycle first, newest version first: the order in which people look for them. */
export async function listVersions(tx: Tx, ambitoId: number): Promise<VersionRow[]> {
  const rows = await versions(tx, ambitoId)
    .select((eb) =>
      eb
        .selectFrom("planning.card")
        .whereRef("planning.card.version_id", "=", "planning.version.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("cards"),
    )
    .execute();
  return rows
    .map((row) => ({ ...headOf(row), cards: row.cards ?? 0 }))
    .toSorted((a, b) => (a.cycle.code === b.cycle.code ? b.number - a.number : a.cycle.code < b.cycle.code ? 1 : -1));
}

/** `lock`: "share" keeps the state still while a card changes, "update" is for who changes the state. */
export async function getVersion(
  tx: Tx,
  ambitoId: number,
  versionId: number,
  lock?: "share" | "update",
): Promise<StoredVersion> {
  const row = await versions(tx, ambitoId)
    .where("planning.version.id", "=", versionId)
    .$if(lock === "share", (query) => query.forShare())
    .$if(lock === "update", (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(`version ${versionId} of the plan`);
  return stored(row);
}

/**
 * The version that speaks for the plan: of the newest cycle, the one in force, else the newest.
 * `number` asks for that one of the newest cycle; `approvedOnly` leaves out drafts and consultations.
 */
export async function findSpeakingVersion(
  tx: Tx,
  ambitoId: number,
  { number, approvedOnly = false }: { number?: number | undefined; approvedOnly?: boolean } = {},
): Promise<StoredVersion | null> {
  const row = await versions(tx, ambitoId)
    .$if(approvedOnly, (query) => query.where("planning.version.status", "not in", ["draft", "consultation"]))
    .$if(number !== undefined, (query) => query.where("planning.version.number", "=", number ?? 0))
    .orderBy(sql`planning.version.cycle ->> 'code'`, "desc")
    .orderBy(sql`planning.version.status <> 'in_force'`)
    .orderBy("planning.version.number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

export type NewVersion = {
  planId: number;
  document: Pick<PlanDocument, "title" | "ambito" | "cycle">;
  basedOn: number | null;
  now: Date;
  byName: string;
};

export async function insertVersion(tx: Tx, ambitoId: number, version: NewVersion): Promise<number> {
  // Numbers follow each other: who comes second waits here.
  await tx.selectFrom("planning.plan").select("id").where("id", "=", version.planId).forUpdate().execute();
  const row = await tx
    .insertInto("planning.version")
    .values((eb) => ({
      ambito_id: ambitoId,
      plan_id: version.planId,
      number: eb
        .selectFrom("planning.version as other")
        .where("other.plan_id", "=", version.planId)
        .select((n) => n.fn.coalesce(n(n.fn.max("other.number"), "+", 1), n.lit(1)).as("next")),
      title: version.document.title,
      ambito_name: version.document.ambito,
      cycle: json(version.document.cycle),
      based_on: version.basedOn,
      created_at: version.now,
      created_by_name: version.byName,
    }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The columns that a step of the life cycle may write. */
export type Step = Partial<{
  status: VersionHead["status"];
  consultation_from: PlainDate | null;
  act_number: string | null;
  act_date: PlainDate | null;
  act_body: string | null;
  act_uncertain: string | null;
  approved_at: Date;
  in_force_from: PlainDate | null;
  ended_on: PlainDate | null;
  end_reason: string | null;
}>;

export async function saveStep(tx: Tx, ambitoId: number, versionId: number, step: Step): Promise<number> {
  const row = await tx
    .updateTable("planning.version")
    .set((eb) => ({ ...step, row_version: eb("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", versionId)
    .returning("row_version")
    .executeTakeFirstOrThrow();
  return row.row_version;
}

export async function saveCycleOfVersion(tx: Tx, ambitoId: number, versionId: number, cycle: Cycle): Promise<void> {
  await tx
    .updateTable("planning.version")
    .set({ cycle: json(cycle) })
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", versionId)
    .execute();
}

export async function deleteVersion(tx: Tx, ambitoId: number, versionId: number): Promise<void> {
  await tx.deleteFrom("planning.version").where("ambito_id", "=", ambitoId).where("id", "=", versionId).execute();
}
