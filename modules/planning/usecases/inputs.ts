// SPDX-License-Identifier: AGPL-3.0-or-later
// The shapes that come in from forms, commands and addresses; numbers and yes/no also as forms send them.
import { z } from "zod";
import { parsePlainDate, type PlainDate } from "@albero/kernel/pure";
import { card, cycle, measure, policyArea, question, template } from "../core/document.ts";

/** Numbers of rows are 32 bits long. */
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const rowVersion = id;
const code = card.shape.code;
/** What people search: the database cannot hold a zero character, not even in a question. */
const asked = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll("\0", " "));
const words = z.string().trim().min(1).max(2_000);

/** A day as a form or a file writes it, "2026-03-31" or "31/03/2026". */
export const day = z
  .string()
  .max(30)
  .transform((text, context): PlainDate => {
    const read = parsePlainDate(text);
    if (read.ok) return read.value;
    context.addIssue({
      code: "custom",
      message: "Non è un giorno del calendario: scrivi per esempio 31/03/2026.",
      params: { en: "It is not a day of the calendar: write for example 31/03/2026." },
    });
    return z.NEVER;
  });

export const nothing = z.strictObject({});
export const byVersion = z.object({ versionId: id });
export const byCard = byVersion.extend({ code });
export const byMeasure = byVersion.extend({ key: measure.shape.key });
export const byRowVersion = byVersion.extend({ rowVersion });

export const versionFormat = byVersion.extend({ format: z.enum(["json", "xlsx", "ods"]) });
export const twoVersions = z.object({ leftId: id, rightId: id });
export const search = z.object({ q: asked.default(""), versionId: id.optional() });
export const published = z.object({ number: id.optional() });
export const publishedByCode = published.extend({ code });
export const publishedByMeasure = published.extend({ key: measure.shape.key });
export const publishedFormat = published.extend({ format: z.enum(["json", "xlsx", "ods"]) });
export const publishedSearch = published.extend({ q: asked.default("") });

/** Fields of a card that a form may change: an answer or an optional field that is null is taken away, one that is absent stays. */
export const cardPatch = card
  .omit({ code: true, answers: true })
  .partial()
  .extend({
    answers: z.record(z.string(), card.shape.answers.valueType.nullable()).optional(),
    printedCode: card.shape.printedCode.nullable(),
    answersUncertain: card.shape.answersUncertain.nullable(),
    impactUncertain: card.shape.impactUncertain.nullable(),
    other: card.shape.other.nullable(),
    uncertain: card.shape.uncertain.nullable(),
  })
  .strict();

export const saveSection = byCard.extend({ rowVersion, section: z.string().max(60).optional(), patch: cardPatch });
export const section = z.string().min(1).max(60);
export const draft = byCard.extend({
  section,
  fields: z.record(z.string(), z.unknown()),
  baseRowVersion: rowVersion,
});
export const oneDraft = byCard.extend({ section: section.optional() });

export const newCard = byVersion.extend({ code, title: card.shape.title, areas: z.array(z.string()).default([]) });
export const moveCard = byCard.extend({ to: z.coerce.number().int().min(1) });
export const explanation = byCard.extend({
  /** The difference that the person saw, in cents: explaining another one is a refusal. */
  differenceCents: z.coerce.number().int(),
  text: words,
});

export const measureAmount = byMeasure.extend({ agreedAmount: measure.shape.agreedAmount, note: measure.shape.note });
export const newMeasure = byVersion.extend({ measure });
export const measureChange = byMeasure.extend({ patch: measure.omit({ key: true }).partial().strict() });

export const newPlan = z.object({
  title: z.string().trim().min(1).max(500),
  ambitoName: z.string().trim().min(1).max(500),
  /** The code of a cycle that exists, or a new one with its days; areas and template come from the default when absent. */
  cycle: cycle.pick({ code: true, firstDay: true, lastDay: true }).extend({
    areas: z.array(policyArea).min(1).optional(),
    template: template.optional(),
  }),
  templateFrom: z.enum(["default", "previous"]).default("default"),
});

/** What is missing is told by the life cycle, in its own words. */
export const act = z.object({
  number: z.string().trim().max(60),
  date: z.union([z.literal("").transform(() => null), day]),
  body: z.string().trim().max(200),
});
export const approval = byRowVersion.extend({ act });
export const entry = byRowVersion.extend({ from: day });
export const closing = byRowVersion.extend({ on: day, reason: words });

export const importFile = z.object({
  format: z.enum(["json", "xlsx", "ods"]),
  bytes: z.instanceof(Uint8Array),
  dryRun: z.boolean(),
});

const cycleCode = cycle.shape.code;
export const byCycle = z.object({ cycleCode });
export const oneQuestion = z.object({ cycleCode, question });
export const questionKey = z.object({ cycleCode, key: question.shape.key });

export const continuity = byCard.extend({
  period: z.string().min(1).max(30),
  pastCode: z.string().min(1).max(30),
  note: z.string().trim().max(2_000).nullish(),
  /** false takes the link away. */
  linked: z.boolean().default(true),
});
/** The files of a plan that is in force already when Albero meets it. */
export const planInForce = z.object({
  plan: z.instanceof(Uint8Array),
  past: z.instanceof(Uint8Array).nullable().default(null),
  evaluation: z.instanceof(Uint8Array).nullable().default(null),
  inForceFrom: day,
  actBody: z.string().min(1),
  /** Why number and day of the act are not known. */
  actUncertain: z.string().min(1),
});
export const pastEvaluationFile = byVersion.extend({ bytes: z.instanceof(Uint8Array) });
