// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Json } from "../../../../db/types.ts";

/** A value on its way into a jsonb column: the driver would turn a list into an array of PostgreSQL. */
export function json(value: unknown): RawBuilder<Json> {
  return sql<Json>`cast(${JSON.stringify(value)} as jsonb)`;
}
