// SPDX-License-Identifier: AGPL-3.0-or-later
// An indicator as the file of a year writes it, flat and with nulls, to the one shape a kind of the core and back.
import { z } from "zod";
import { assert } from "@albero/kernel/pure";
import { day, expectation, OPERATORS, type Expectation, type Frequency } from "./expects.ts";

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
export function present(fields: Record<string, unknown>): Record<string, unknown> {
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
export function indicatorOf(value: Expectation): FileIndicator {
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
export const indicator = fileIndicator.transform((value, context): Expectation => {
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
