// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import * as shape from "../../funds/core/inputs.ts";
import { newAct } from "../../funds/usecases/inputs.ts";

const { id, year, idOrNothing } = shape;

export const nothing = shape.nothing;
export const byYear = z.object({ year });
export const byMunicipality = z.object({ istat: shape.istat });
export const byLine = z.object({ year, lineId: id });
export const byCell = z.object({ year, lineId: id, channelId: id });
export const yearFormat = z.object({
  year,
  format: z.enum(["xlsx", "ods", "csv"]),
});

const objectiveCode = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : text))
  .pipe(
    z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/)
      .nullable(),
  );
const line = { label: z.string().trim().min(1).max(300), objectiveCode, serviceId: idOrNothing, note: shape.note };
export const newLine = z.object({ year, ...line });
export const lineChange = z.object({ lineId: id, rowVersion: id, ...line });

/** A cell as a form sends it: what is absent stays as it is; an empty text takes the amount away. */
export const cellChange = z.object({
  lineId: id,
  channelId: id,
  /** The version that the person saw; 0 when the cell was empty. */
  version: z.coerce.number().int().min(0).max(2_147_483_647),
  indicative: shape.amountOrNothing.optional(),
  approved: shape.amountOrNothing.optional(),
  note: z.string().trim().max(2_000).optional(),
});
export const cells = z.object({ year, changes: z.array(cellChange).min(1).max(5_000) });

export const newBudget = z.object({ year, title: z.string().trim().max(200).default("") });
export const approval = z.object({
  year,
  rowVersion: id,
  actId: idOrNothing,
  newAct: newAct.nullish().transform((value) => value ?? null),
});
export const sheetFile = z.object({
  year,
  bytes: z.instanceof(Uint8Array),
  dryRun: z.boolean(),
  /** Line, channel and version of each cell that the person was shown as different. */
  seen: z
    .array(z.tuple([id, id, z.number().int().min(0)]))
    .max(20_000)
    .default([]),
});
