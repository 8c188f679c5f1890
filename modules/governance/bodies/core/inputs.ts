// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, addresses and files. Texts come as people type them.
import { z } from "zod";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import { BODY_KINDS, BODY_LEVELS, CATEGORIES, DUTIES, TIERS, WAYS_IN } from "./body.ts";

export const NOT_A_DAY = {
  code: "custom" as const,
  message: "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
  params: { en: "It is not a day of the calendar: write for example 31/03/2026." },
};

function readDay(text: string, context: { addIssue(issue: typeof NOT_A_DAY): void }): PlainDate {
  const read = parsePlainDate(text);
  if (!read.ok) context.addIssue(NOT_A_DAY);
  return read.ok ? read.value : ("1000-01-01" as PlainDate);
}

export const day = z.string().transform(readDay);
export const dayOrNothing = z
  .string()
  .default("")
  .transform((text, context) => (text.trim() === "" ? null : readDay(text, context)));
export const id = z.coerce.number().int().min(1).max(2_147_483_647);
export const istat = z.string().regex(/^\d{6}$/);
const orNothing = <T>(schema: z.ZodType<T>) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const words = (most: number) => z.string().trim().max(most).default("");
/** A tick of a form: there or not. */
const tick = z.preprocess((value) => value === true || value === "on", z.boolean());
/** One thing a line. */
const lines = z
  .union([z.string(), z.array(z.string())])
  .default("")
  .transform((text) =>
    (typeof text === "string" ? text.split(/\r?\n/) : text).map((line) => line.trim()).filter(Boolean),
  )
  .pipe(z.array(z.string().max(500)).max(60));

const compositionRow = z
  .object({
    text: words(300),
    wayIn: orNothing(z.enum(WAYS_IN)),
    category: orNothing(z.enum(CATEGORIES)),
    least: orNothing(z.coerce.number().int().min(1).max(500)),
    everyMunicipality: tick,
    since: dayOrNothing,
  })
  .superRefine((row, context) => {
    const isEmpty = row.text === "" && row.least === null && !row.everyMunicipality;
    if (!isEmpty && row.text.length < 2)
      context.addIssue({
        ...{
          code: "custom",
          path: ["text"],
          message: "Scrivi chi è: per esempio «Due rappresentanti del Terzo Settore».",
        },
        params: { en: "Write who: for example “Two representatives of the third sector”." },
      });
    if (row.least !== null && row.category === null)
      context.addIssue({
        ...{ code: "custom", path: ["category"], message: "Per contare i posti serve la categoria: scegline una." },
        params: { en: "A category is needed to count the seats: choose one." },
      });
  });

const body = z.object({
  name: z.string().trim().min(2).max(200),
  kind: z.enum(BODY_KINDS),
  level: z.enum(BODY_LEVELS),
  tier: orNothing(z.enum(TIERS)),
  subArea: orNothing(z.string().max(40)),
  functions: lines,
  inputs: lines,
  outputs: lines,
  laws: lines,
  composition: z
    .array(compositionRow)
    .max(30)
    .default([])
    .transform((rows) => rows.filter((row) => row.text !== "")),
  frequency: words(300),
  note: words(2_000),
  firstDay: day,
  act: words(300),
  source: words(300),
  uncertain: words(1_000),
});
export const newBody = body;
export const bodyChange = body.extend({ id, rowVersion: id });
export const bodyEnd = z.object({ id, rowVersion: id, lastDay: day });

const seat = z.object({
  label: z.string().trim().min(2).max(200),
  duty: z.enum(DUTIES),
  category: z.enum(CATEGORIES),
  votes: tick,
  istat: orNothing(istat),
  holder: words(200),
  delegate: words(200),
  substitute: words(200),
  email: z.union([z.literal(""), z.string().trim().pipe(z.email().max(200))]).default(""),
  firstDay: day,
  lastDay: dayOrNothing,
  refill: tick,
  act: words(300),
  source: words(300),
  uncertain: words(1_000),
});
export type SeatForm = z.infer<typeof seat>;
export const newSeat = seat.extend({ bodyId: id });
export const seatChange = seat.extend({ id, rowVersion: id });
export const seatEnd = z.object({ id, rowVersion: id, lastDay: day, refill: tick });

export const nothing = z.object({});
export const onDay = z.object({ day: day.optional() });
export const byBody = z.object({ id, day: day.optional() });
export const byIstat = z.object({ istat, day: day.optional() });
export const inMonths = z.object({ day: day.optional(), months: z.coerce.number().int().min(0).max(60).default(3) });
export const files = z.object({ printed: z.instanceof(Uint8Array), seats: z.instanceof(Uint8Array) });

export const LARGEST_FILE = 5_000_000;
export const FORMATS = ["csv", "xlsx", "ods"] as const;
export const inFormat = z.object({ format: z.enum(FORMATS) });
export const seatsFile = z.object({
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE),
  dryRun: z.boolean(),
});
export const bySeat = z.object({ bodyId: id, seatId: id.nullable() });
export const byBodyOrNone = z.object({ id: id.nullable() });
