// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { shapes } from "@albero/finance";
import { upload } from "@albero/governance";
import { FREQUENCIES, LEVELS } from "../../core/indicator.ts";
import { ANSWER_STATES, STATUSES } from "../core/measure.ts";

const { day, id, entryId, idOrNothing } = shapes;
const words = z.string().trim().max(300).default("");
const text = z.string().trim().max(4_000).default("");
/** "" is the Ambito; else the code of a sub-area or of a municipality, known or not. */
const territory = z.string().trim().max(60).default("");
const answered = z.string().max(200).default("");
const isOn = z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean());

const round = z.object({
  name: z.string().trim().min(2).max(120),
  firstDay: day,
  lastDay: day,
  dueOn: day,
  note: text,
});
export const newRound = round;
export const roundChange = round.extend({ roundId: id, rowVersion: id });
export const byRound = z.object({ roundId: id });
export const roundStep = z.object({ roundId: id, rowVersion: id });
export const asking = roundStep.extend({
  asked: z.array(z.object({ indicatorId: id, level: z.enum(LEVELS) })).max(2_000),
});
export const choice = z.object({
  roundId: id,
  plan: z.enum(["zone", "operational", "integration", "leps", ""]).catch(""),
  objective: z.string().trim().max(40).catch("").default(""),
  frequency: z
    .enum([...FREQUENCIES, ""])
    .catch("")
    .default(""),
});
export const closing = roundStep.extend({ strategy: text, meetingId: idOrNothing });
export const reopening = roundStep.extend({ reason: words });
export const deviation = z.object({
  roundId: id,
  indicatorId: idOrNothing,
  objective: z.string().trim().max(40).default(""),
  text: z.string().trim().min(2).max(4_000),
  decision: text,
});
export const reminder = z.object({
  roundId: id,
  subject: z.string().trim().min(2).max(200),
  body: z.string().trim().min(2).max(10_000),
});
export const reminderDay = z.object({
  roundId: id,
  subject: z.string().max(200),
  body: z.string().max(10_000),
  byName: z.string().max(200),
  address: z.string().max(300),
  workers: z.array(
    z.object({
      ...{ accountId: z.string(), name: z.string(), email: z.string() },
      ...{ roles: z.array(z.string()), territories: z.array(z.string()) },
    }),
  ),
});
export const byReminder = z.object({ reminderId: id });
export const outcome = byReminder.extend({ outcome: z.enum(["sent", "failed", "no_mail"]), detail: words });

export const place = z.object({ roundId: id, indicatorId: id, territory });
export const measure = place.extend({
  state: z.enum([...ANSWER_STATES, ""]).default(""),
  ...{ value: answered, numerator: answered, denominator: answered, items: z.string().max(70_000).default("") },
  day: z.string().max(40).default(""),
  note: text,
  reason: words,
  confirmed: isOn.default(false),
  breakdownKind: z.string().trim().max(30).default(""),
  breakdownOf: z.string().trim().max(60).default(""),
  /** The number of the measure that was shown; empty where there was none. */
  seen: z.preprocess((value) => (value === "" || value === undefined ? null : value), entryId.nullable()),
  link: z.string().trim().max(2_000).default(""),
  linkLabel: z.string().trim().max(200).default(""),
  file: upload.nullable().default(null),
});
export const byTerritory = z.object({ roundId: id, territory });
export const gridShown = z.object({
  roundId: id,
  group: z.string().trim().max(60).catch("").default(""),
  objective: z.string().trim().max(40).catch("").default(""),
});
export const grid = z.object({
  roundId: id,
  cells: z
    .array(z.object({ indicatorId: id, territory, text: z.string().max(2_000), seen: entryId.nullable() }))
    .max(5_000),
  ...{ note: text, reason: words, confirmed: isOn.default(false) },
});
export const sheetFormat = z.object({ roundId: id, format: z.enum(["xlsx", "ods", "csv"]) });
export const sheetFile = z.object({
  roundId: id,
  bytes: z.instanceof(Uint8Array),
  dryRun: z.boolean(),
  seen: z.string().max(64).default(""),
  reason: words,
  confirmed: isOn.default(false),
});

export const pass = z.object({
  roundId: id,
  group: z.string().trim().max(60).default(""),
  /** None: all of the group. */
  indicatorIds: z.array(id).max(2_000).default([]),
  to: z.enum(STATUSES),
  reason: words,
});
export const byGroup = z.object({ roundId: id, group: z.string().trim().max(60).default("") });

export const byMeasure = z.object({ measureId: entryId });
export const evidence = z.object({
  measureId: entryId,
  kind: z.enum(["file", "link", "act", "document"]),
  label: z.string().trim().max(200).default(""),
  link: z.string().trim().max(2_000).default(""),
  actId: idOrNothing.default(null),
  documentId: idOrNothing.default(null),
  file: upload.nullable().default(null),
});
export const byEvidence = z.object({ evidenceId: id });
export const nothing = z.strictObject({});
export const file = z.object({ rounds: z.instanceof(Uint8Array) });
export const placeShown = byTerritory.extend({ indicatorId: id.optional() });
