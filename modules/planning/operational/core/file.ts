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
import { day, doubt, expectation, longWords, OPERATORS, words, type Expectation, type Frequency } from "./expects.ts";

const FILE_FREQUENCIES = {
  mensile: "monthly",
  bimestrale: "every_two_months",
  trimestrale: "quarterly",
  quadrimestrale: "every_four_months",
  semestrale: "half_yearly",
  annuale: "yearly",
} as const satisfies Record<string, Frequency>;
type FileFrequency = keyof typeof FILE_FREQUENCIES;
const fileFrequency = z.enum(Object.keys(FILE_FREQUENCIES) as [FileFrequency, ...FileFrequency[]]);

const fileFrequencyOf = (frequency: Frequency): FileFrequency => {
  const found = Object.entries(FILE_FREQUENCIES).find(([, each]) => each === frequency);
  assert(found, `a frequency of ours has its word in files, ${frequency} too`);
  return found[0] as FileFrequency;
};

/** Besides the six fields of every indicator: the same names in the file and in the core. */
const SAME = [
  "condition",
  "forEach",
  "baseline",
  "addressee",
  "measure",
  "items",
  "scope",
  "service",
  "source",
  "published",
  "startsFrom",
  "dataAsOf",
  "deadlineFrom",
  "derivedCount",
  "uncertain",
] as const;

const fileIndicator = z.strictObject({
  kind: z.enum(["count", "percentage", "presence", "date", "frequency", "duration"]),
  target: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  operator: z.enum(OPERATORS).nullable(),
  unit: z.string().nullable(),
  denominator: z.string().nullable(),
  deadline: day.nullable(),
  frequency: fileFrequency.optional(),
  relativeDeadline: z.strictObject({ months: z.number(), from: z.string() }).optional(),
  condition: z.unknown().optional(),
  forEach: z.unknown().optional(),
  baseline: z.unknown().optional(),
  addressee: z.unknown().optional(),
  measure: z.unknown().optional(),
  items: z.unknown().optional(),
  scope: z.unknown().optional(),
  service: z.unknown().optional(),
  source: z.unknown().optional(),
  published: z.unknown().optional(),
  startsFrom: z.unknown().optional(),
  dataAsOf: z.unknown().optional(),
  deadlineFrom: z.unknown().optional(),
  derivedCount: z.unknown().optional(),
  uncertain: z.unknown().optional(),
});
type FileIndicator = z.infer<typeof fileIndicator>;

/** Only what has a value: an absent field and one without value say the same. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

function toCore(indicator: FileIndicator): unknown {
  const { target, operator, unit, denominator, deadline, frequency, relativeDeadline } = indicator;
  const more = present({
    deadline,
    frequency: frequency && FILE_FREQUENCIES[frequency],
    ...Object.fromEntries(SAME.map((name) => [name, indicator[name]])),
  });
  switch (indicator.kind) {
    case "count":
      return { kind: "count", operator, target, unit, ...present({ of: denominator }), ...more };
    case "percentage":
      return { kind: "percentage", operator, target, of: denominator, ...more };
    case "presence":
      return { kind: "presence", ...more };
    case "date":
      return { kind: "date", operator, target, ...present({ relative: relativeDeadline }), ...more };
    case "frequency": {
      const { frequency: every, ...rest } = more;
      return { kind: "frequency", every, what: unit, ...rest };
    }
    case "duration":
      return { kind: "hours", operator, target, ...more };
  }
}

/** The expectation as the file writes it. */
function fromCore(value: Expectation): FileIndicator {
  const more = present({
    ...(value.frequency ? { frequency: fileFrequencyOf(value.frequency) } : {}),
    ...Object.fromEntries(SAME.map((name) => [name, value[name]])),
  });
  const deadline = value.deadline ?? null;
  const nothing = { unit: null, denominator: null, deadline };
  switch (value.kind) {
    case "count": {
      const { target, operator, unit } = value;
      return { kind: "count", target, operator, unit, denominator: value.of ?? null, deadline, ...more };
    }
    case "percentage": {
      const { target, operator, of } = value;
      return { kind: "percentage", target, operator, unit: "%", denominator: of, deadline, ...more };
    }
    case "presence":
      return { kind: "presence", target: true, operator: "=", ...nothing, ...more };
    case "date": {
      const { target, operator, relative } = value;
      return { kind: "date", target, operator, ...nothing, ...present({ relativeDeadline: relative }), ...more };
    }
    case "frequency": {
      const frequency = fileFrequencyOf(value.every);
      return { kind: "frequency", target: null, operator: null, ...nothing, unit: value.what, frequency, ...more };
    }
    case "hours": {
      const { target, operator } = value;
      return { kind: "duration", target, operator, ...nothing, unit: "ore", ...more };
    }
  }
}

/** An indicator of a file becomes an expectation of the core, or the list of what is wrong with it, at its own fields. */
const indicator = fileIndicator.transform((value, context): Expectation => {
  const fits =
    value.kind === "presence"
      ? value.target === true && value.operator === "=" && value.unit === null && value.denominator === null
      : value.kind !== "percentage" || value.unit === "%";
  if (!fits) {
    context.addIssue({
      code: "custom",
      message: "I campi di questo indicatore non sono quelli del suo tipo.",
      params: { en: "The fields of this indicator are not those of its kind." },
    });
    return z.NEVER;
  }
  const read = expectation.safeParse(toCore(value));
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    context.addIssue({ code: "custom", path: issue.path, message: issue.message, params: paramsOf(issue) });
  }
  return z.NEVER;
});

const paramsOf = (issue: z.core.$ZodIssue): Record<string, unknown> =>
  issue.code === "custom" && issue.params ? issue.params : { en: issue.message };

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
  const [first, ...others] = expects.map(fromCore);
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
