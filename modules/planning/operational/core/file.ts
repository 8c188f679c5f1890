// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of an operational plan, read and written without losing anything: its shape is that of operational-plan-2019.json.
import { z } from "zod";
import { assert, centsFromEuro, euroFromCents, type Cents } from "@albero/kernel/pure";
import { euro } from "../../core/document.ts";
import {
  ACTION_STATUSES,
  objectiveCode,
  planYear,
  type Objective,
  type YearPlan,
  type YearResult,
} from "./document.ts";
import { day, doubt, longWords, words } from "./expects.ts";
import { indicator, indicatorOf, present } from "./file-indicator.ts";

const fileResult = z.strictObject({
  text: longWords,
  indicator: indicator.nullable().default(null),
  otherIndicators: z.array(indicator).optional(),
  pairsWithAction: z.int().min(0).optional(),
  uncertain: doubt,
});
const fileLine = z.strictObject({
  label: words,
  channel: words.nullish(),
  amount: euro.refine((value) => value >= 0, {
    message: "L'importo di una voce non può essere sotto zero.",
    params: { en: "The amount of a line cannot be below zero." },
  }),
  note: longWords.optional(),
  uncertain: doubt,
});
const fileAction = z.union([
  longWords,
  z.strictObject({ text: longWords, status: z.enum(ACTION_STATUSES).nullable(), fromAction: words.nullable() }),
]);
const fileStep = z.strictObject({ action: z.int().min(0).nullish(), what: longWords, deadline: day.nullable() });

/** The card of the zone plan, by names that another installation knows too. */
const fileZoneCard = z.strictObject({ cycle: words, version: z.int().min(1), code: words });

const fileObjective = z.strictObject({
  code: objectiveCode,
  title: words,
  subtitle: longWords.nullish(),
  zoneCard: fileZoneCard.nullish(),
  owner: words.nullish(),
  fromZonePlan: z.array(longWords).default([]),
  actionsThisYear: z.array(fileAction).default([]),
  expectedResults: z.array(fileResult).default([]),
  budget: z
    .strictObject({
      declaredTotal: euro
        .refine((value) => value >= 0, {
          message: "Il totale non può essere sotto zero.",
          params: { en: "The total cannot be below zero." },
        })
        .nullable(),
      lines: z.array(fileLine),
    })
    .nullish(),
  actionDeadlines: z.array(fileStep).optional(),
  note: longWords.optional(),
  uncertain: doubt,
});

export const operationalFile = z
  .looseObject({
    title: words,
    territory: words,
    year: planYear.refine((year) => Number.isInteger(year)),
    objectives: z.array(fileObjective).max(200),
  })
  .superRefine(({ objectives }, context) => {
    const seen = new Set<string>();
    for (const [at, objective] of objectives.entries()) {
      const wrong = (path: PropertyKey[], message: string, en: string) =>
        context.addIssue({ code: "custom", path: ["objectives", at, ...path], message, params: { en } });
      if (seen.has(objective.code)) wrong(["code"], "Questo codice c'è già.", "This code is there already.");
      seen.add(objective.code);
      const actions = objective.actionsThisYear.length;
      for (const [place, result] of objective.expectedResults.entries()) {
        if ((result.pairsWithAction ?? 0) >= Math.max(actions, 1)) {
          wrong(["expectedResults", place, "pairsWithAction"], "Questa azione non c'è.", "There is no such action.");
        }
        if (!result.indicator && result.otherIndicators?.length) {
          wrong(
            ["expectedResults", place, "indicator"],
            "Manca il primo indicatore.",
            "The first indicator is missing.",
          );
        }
      }
      for (const [place, step] of (objective.actionDeadlines ?? []).entries()) {
        if ((step.action ?? 0) >= Math.max(actions, 1)) {
          wrong(["actionDeadlines", place, "action"], "Questa azione non c'è.", "There is no such action.");
        }
      }
    }
  });
export type OperationalFile = z.infer<typeof operationalFile>;
export type FileZoneCard = z.infer<typeof fileZoneCard>;

function centsOf(value: number | null): Cents | null {
  if (value === null) return null;
  const read = centsFromEuro(value);
  assert(read.ok, `an amount of a checked file is whole cents, not ${value}`);
  return read.value;
}

type FromFile = Omit<YearPlan, "objectives"> & { objectives: (Objective & { zoneName: FileZoneCard | null })[] };

/** The plan that a checked file holds. Amounts become cents; every part gets its key: a1…, s1…, r1…, v1…. */
export function planOf({ title, territory, year, objectives, ...printed }: OperationalFile): FromFile {
  return {
    year,
    title,
    territory,
    printed,
    objectives: objectives.map((each) => {
      const actionKey = (at: number | null | undefined) => (at === null || at === undefined ? null : `a${at + 1}`);
      return {
        code: each.code,
        title: each.title,
        subtitle: each.subtitle ?? null,
        fromZonePlan: each.fromZonePlan,
        owner: each.owner ?? null,
        ...(each.note ? { note: each.note } : {}),
        ...(each.uncertain ? { uncertain: each.uncertain } : {}),
        zoneCard: null,
        zoneName: each.zoneCard ?? null,
        declaredCents: centsOf(each.budget?.declaredTotal ?? null),
        actions: each.actionsThisYear.map((action, at) => ({
          key: `a${at + 1}`,
          ...(typeof action === "string" ? { text: action, status: null, fromAction: null } : action),
        })),
        steps: (each.actionDeadlines ?? []).map((step, at) => ({
          key: `s${at + 1}`,
          text: step.what,
          due: step.deadline,
          action: actionKey(step.action),
        })),
        results: each.expectedResults.map((result, at) => ({
          key: `r${at + 1}`,
          text: result.text,
          expects: result.indicator ? [result.indicator, ...(result.otherIndicators ?? [])] : [],
          action: actionKey(result.pairsWithAction),
          ...(result.uncertain ? { uncertain: result.uncertain } : {}),
        })),
        lines: (each.budget?.lines ?? []).map((line, at) => ({
          key: `v${at + 1}`,
          label: line.label,
          channelCode: line.channel ?? null,
          amountCents: centsOf(line.amount) as Cents,
          note: line.note ?? null,
          uncertain: line.uncertain ?? null,
        })),
      };
    }),
  };
}

/** The plan as the object of its file; `nameOf` says cycle, version and code of a card of the zone plan. */
export function fileOf(plan: YearPlan, nameOf: (card: Objective["zoneCard"]) => FileZoneCard | null): object {
  return {
    title: plan.title,
    territory: plan.territory,
    year: plan.year,
    objectives: plan.objectives.map((each) => objectiveInFile(each, nameOf(each.zoneCard))),
    ...plan.printed,
  };
}

function objectiveInFile(each: Objective, zoneCard: FileZoneCard | null): object {
  const place = (key: string | null) => {
    const at = each.actions.findIndex((action) => action.key === key);
    return at < 0 ? undefined : at;
  };
  return {
    code: each.code,
    title: each.title,
    subtitle: each.subtitle,
    ...present({ zoneCard, owner: each.owner }),
    fromZonePlan: each.fromZonePlan,
    actionsThisYear: each.actions.map(({ text, status, fromAction }) =>
      status === null && fromAction === null ? text : { text, status, fromAction },
    ),
    expectedResults: each.results.map((result) => resultInFile(result, place(result.action))),
    budget: budgetInFile(each),
    ...(each.steps.length > 0
      ? {
          actionDeadlines: each.steps.map(({ text, due, action }) => ({
            ...present({ action: place(action) }),
            what: text,
            deadline: due,
          })),
        }
      : {}),
    ...present({ note: each.note, uncertain: each.uncertain }),
  };
}

function resultInFile({ text, expects, uncertain }: YearResult, pairsWithAction: number | undefined): object {
  const [first, ...others] = expects.map(indicatorOf);
  return {
    text,
    indicator: first ?? null,
    ...(others.length > 0 ? { otherIndicators: others } : {}),
    ...present({ pairsWithAction, uncertain }),
  };
}

function budgetInFile({ declaredCents, lines }: Objective): object | null {
  if (declaredCents === null && lines.length === 0) return null;
  return {
    declaredTotal: declaredCents === null ? null : euroFromCents(declaredCents),
    lines: lines.map(({ label, channelCode, amountCents, note, uncertain }) => ({
      label,
      ...present({ channel: channelCode }),
      amount: euroFromCents(amountCents),
      ...present({ note, uncertain }),
    })),
  };
}
