// SPDX-License-Identifier: AGPL-3.0-or-later
// The catalogue of services with its codings.
import { NotFound, type Tx } from "@albero/kernel";
import type { Service } from "../queries/answers.ts";

export type NewService = Omit<Service, "id" | "rowVersion">;

const rowOf = (service: NewService) => ({
  ...{ code: service.code, name: service.name, macro_activity: service.macroActivity, istat_area: service.istatArea },
  ...{ user_area: service.userArea, other_names: service.otherNames, is_active: service.isActive },
});

export async function listServices(tx: Tx, ambitoId: number): Promise<Service[]> {
  const rows = await tx
    .selectFrom("finance.service")
    .select([
      "id",
      "code",
      "name",
      "macro_activity",
      "istat_area",
      "user_area",
      "other_names",
      "is_active",
      "row_version",
    ])
    .where("ambito_id", "=", ambitoId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, code: row.code, name: row.name, macroActivity: row.macro_activity, istatArea: row.istat_area },
    ...{ userArea: row.user_area, otherNames: row.other_names, isActive: row.is_active, rowVersion: row.row_version },
  }));
}

export async function getService(tx: Tx, ambitoId: number, id: number): Promise<Service> {
  const found = (await listServices(tx, ambitoId)).find((service) => service.id === id);
  if (!found) throw new NotFound(`service ${id}`);
  return found;
}

/** Answers the number of the new service, or null when its code is taken. */
export async function insertService(tx: Tx, ambitoId: number, service: NewService): Promise<number | null> {
  const row = await tx
    .insertInto("finance.service")
    .values((e) => ({
      ambito_id: ambitoId,
      ...rowOf(service),
      position: e
        .selectFrom("finance.service")
        .select(({ fn, lit }) => fn.coalesce(fn.max("position"), lit(0)).as("last"))
        .where("ambito_id", "=", ambitoId),
    }))
    .onConflict((conflict) => conflict.columns(["ambito_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when somebody wrote it since `rowVersion`. */
export async function updateService(tx: Tx, ambitoId: number, service: Service): Promise<boolean> {
  const done = await tx
    .updateTable("finance.service")
    .set((e) => ({ ...rowOf(service), row_version: e("row_version", "+", 1) }))
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", service.id)
    .where("row_version", "=", service.rowVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many lines of which years use each service. */
export async function linesByService(
  tx: Tx,
  ambitoId: number,
): Promise<Map<number, { lines: number; lastYear: number }>> {
  const rows = await tx
    .selectFrom("finance.line")
    .select(({ fn }) => ["service_id", fn.countAll<string>().as("lines"), fn.max("year").as("last_year")])
    .where("ambito_id", "=", ambitoId)
    .where("service_id", "is not", null)
    .groupBy("service_id")
    .execute();
  return new Map(rows.map((row) => [Number(row.service_id), { lines: Number(row.lines), lastYear: row.last_year }]));
}
