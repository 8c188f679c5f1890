// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, addresses and commands.
import { z } from "zod";
import { ACT_KINDS, CHANNEL_KINDS } from "../core/channels.ts";
import * as shape from "../core/inputs.ts";
import { STAGES } from "../core/ledger.ts";

const { id, entryId, year, note, amount, day, dayOrNothing, idOrNothing, istatOrNothing, shortWords } = shape;

const code = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .'/-]*$/u);

export const newChannel = z.object({ code, name: shortWords, kind: z.enum(CHANNEL_KINDS), note });
export const channelChange = newChannel.omit({ code: true }).extend({ id, rowVersion: id });
export const byChannel = z.object({ channelId: id });

const cup = z
  .string()
  .trim()
  .toUpperCase()
  .transform((text) => (text === "" ? null : text))
  .pipe(
    z
      .string()
      .regex(/^[A-Z][0-9A-Z]{14}$/)
      .nullable(),
  );
const milestone = z.object({
  label: shortWords,
  due: dayOrNothing,
  target: z.string().trim().max(500).default(""),
  reached: z.coerce.boolean().default(false),
});
const annuality = z.object({
  label: z.string().trim().max(200).default(""),
  useFrom: dayOrNothing,
  useTo: dayOrNothing,
  cup: cup.default(null),
  milestones: z.array(milestone).max(50).default([]),
  note,
});
export const newAnnuality = annuality.extend({ channelId: id, year });
export const annualityChange = annuality.extend({ id, rowVersion: id });
export const byAnnuality = z.object({
  annualityId: id,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

export const newAct = z.object({
  kind: z.enum(ACT_KINDS),
  body: shortWords,
  number: z.string().trim().min(1).max(80),
  day: dayOrNothing,
  /** Asked only when the day is not known. */
  year: shape.orNothing(year),
  title: z.string().trim().max(500).default(""),
});
/** An act that is there already, or a new one written in the same form; none where none is asked. */
const act = { actId: idOrNothing, newAct: newAct.nullish().transform((value) => value ?? null) };

const ticked = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());
/** `rulesRead`: the person has read which rules of the fund warn. */
const movement = { amount, day, note, rulesRead: ticked, ...act };

export const assignment = z.object({
  annualityId: id,
  year,
  /** A later act may raise what was assigned, or reduce it. */
  direction: z.enum(["raise", "reduce"]).default("raise"),
  ...movement,
});
export const programming = z.object({
  annualityId: id,
  lineId: id,
  /** The person has read that this is more than what is assigned. */
  confirmed: ticked,
  ...movement,
});
export const commitment = z.object({ annualityId: id, lineId: id, municipality: istatOrNothing, ...movement });
const document = z
  .string()
  .trim()
  .max(200)
  .default("")
  .transform((text) => (text === "" ? null : text));
export const payment = z.object({ entryId, document, ...movement });
export const reporting = z.object({ entryId, document, ...movement });
export const reversal = z.object({
  entryId,
  /** Empty: all that is left of the row. */
  amount: shape.positiveOrNothing,
  day,
  note: z.string().trim().max(2_000),
  ...act,
});
export const byEntry = z.object({ entryId });

const filter = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === null ? undefined : value), schema.optional());
export const ledger = z.object({
  annualityId: filter(id),
  channelId: filter(id),
  lineId: filter(id),
  year: filter(year),
  stage: filter(z.enum(STAGES)),
  municipality: filter(shape.istat),
  actId: filter(id),
  serviceId: filter(id),
  objectiveCode: filter(z.string().max(20)),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export const nothing = shape.nothing;
