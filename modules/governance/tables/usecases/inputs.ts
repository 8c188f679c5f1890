// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";

const { day, id, shortWords } = shapes;
const words = z.string().trim().max(300).default("");
const long = z.string().trim().max(5_000).default("");
const longNeeded = z.string().trim().min(1).max(5_000);
const seats = z.coerce.number().int().min(0).max(50).default(0);

export const newTable = z.object({
  name: shortWords,
  period: words,
  firstDay: day,
  note: long,
  source: words,
  /** The least seats of the third sector and of the municipalities; zero asks for none. */
  thirdSector: seats,
  municipality: seats,
});
export const tableChange = z.object({
  id,
  rowVersion: id,
  name: shortWords,
  period: words,
  note: long,
  objectives: z.array(z.string().trim().min(1).max(20)).max(100).default([]),
});
export const opening = z.object({ id, rowVersion: id, day });
export const closing = z.object({ id, rowVersion: id, day, reason: long });
export const byTable = z.object({ tableId: id });
export const byMandate = z.object({ mandateId: id });

const mandate = z.object({
  aims: longNeeded,
  activities: long,
  people: long,
  givenBy: words,
  act: words,
  firstDay: day,
  lastDay: day,
});
export const newMandate = mandate.extend({ tableId: id });
export const mandateChange = mandate.extend({ id, rowVersion: id });
export const newStep = z.object({ mandateId: id, what: z.string().trim().min(2).max(300), due: day });
export const stepDone = z.object({ id, rowVersion: id, doneOn: shapes.dayOrNothing, outcome: words });
export const giving = z.object({ id, rowVersion: id, reason: words });
export const ending = z.object({ id, rowVersion: id, day, reason: words });

export const newSession = z.object({
  tableId: id,
  day,
  place: words,
  minutes: long,
  seatIds: z.array(id).max(300).default([]),
  /** Guests without a seat, one a line. */
  guests: z.string().trim().max(2_000).default(""),
});
export const minutesChange = z.object({ id, rowVersion: id, place: words, minutes: long });
export const returning = z.object({ id, rowVersion: id, results: long, day });

export const newProposal = z.object({ tableId: id, title: shortWords, text: long, proposedBy: words });
export const answer = z.object({
  id,
  rowVersion: id,
  answer: z.enum(["accepted", "refused"]),
  objectiveCode: z.string().trim().max(20).default(""),
  reason: z.string().trim().max(2_000).default(""),
});

export const nothing = z.strictObject({});
export const file = z.object({ governance: z.instanceof(Uint8Array), thirdSector: z.instanceof(Uint8Array) });
