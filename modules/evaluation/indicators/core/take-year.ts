// SPDX-License-Identifier: AGPL-3.0-or-later
// The indicators of an operational plan: one for each thing that a result of the year expects, with its target and its day.
import { plainDate, type PlainDate } from "@albero/kernel/pure";
import type { YearView } from "@albero/planning";
import type { Frequency, Kind, Operator } from "../../core/indicator.ts";
import { directionOf, givenDefinition, type GivenTarget } from "./given.ts";
import type { Naming } from "./take.ts";

type Objective = YearView["objectives"][number];
type Result = Objective["results"][number];
type Expectation = Result["expects"][number];

export type YearDocument = {
  year: number;
  title: string;
  objectives: readonly Pick<Objective, "code" | "title" | "results" | "answers">[];
  /** The codes of the sub-areas into which the Ambito was divided in that year. */
  subAreas: readonly string[];
};

const KINDS: Record<Expectation["kind"], Kind> = {
  ...{ count: "count", percentage: "percentage", presence: "presence", hours: "duration" },
  // A day kept is a milestone; a thing done every so often is done or not.
  ...{ date: "presence", frequency: "presence" },
};
const FREQUENCY: Partial<Record<string, Frequency>> = {
  ...{ monthly: "monthly", quarterly: "quarterly", every_four_months: "every_four_months" },
  ...{ half_yearly: "half_yearly", yearly: "yearly" },
};
const TEXT_MOST = 600;

export function namingsOfYear(document: YearDocument): Naming[] {
  return document.objectives.flatMap((objective) =>
    objective.results.flatMap((result, at) =>
      result.expects.map((expects, n) => namingOf(document, objective, { result, expects, n, at })),
    ),
  );
}

type At = { result: Result; expects: Expectation; n: number; at: number };

function namingOf(document: YearDocument, objective: YearDocument["objectives"][number], at: At): Naming {
  const { year, title } = document;
  const { result, expects, n } = at;
  const key = `${result.key}.${n + 1}`;
  const uncertain = expects.uncertain ?? result.uncertain ?? null;
  const source = `${title}, ${objective.code}`;
  const kind = KINDS[expects.kind];
  const text = wordsOf(result, n);
  const definition = givenDefinition({
    ...{ firstDay: plainDate(`${year}-01-01`), text, kind, unit: unitOf(expects), uncertain, source },
    ...{ direction: directionOf(result.text) },
    ...partsOf(expects),
    ...{ owner: (objective.answers ?? "").slice(0, 200), level: expects.forEach ? "sub_area" : "ambito" },
    frequency: FREQUENCY[expects.kind === "frequency" ? expects.every : (expects.frequency ?? "")] ?? null,
    // Hours given are added up, a thing to be there for each is there when it is there for all.
    rollUp: kind === "percentage" ? "weighted" : kind === "presence" ? (expects.forEach ? "all" : "any") : "sum",
  });
  const { baseline } = expects;
  return {
    ...{ code: `${year}.${objective.code}.${key}`, origin: "operational_plan", definition },
    baseline: baseline ? { is: "yes", how: "", when: plainDate(baseline.date) } : null,
    targets: targetsOf(document, expects, source, uncertain),
    lines: [
      {
        ...{ plan: "operational", period: String(year), objective: objective.code, objectiveTitle: objective.title },
        ...{ ring: "output", document: "operational_plan", position: at.at + 1, statement: "", uncertain },
        ...{ printed: { ...expects, result: result.text, key }, key, text },
      },
    ],
  };
}

/** The sentence of the plan; what this part of it measures comes first, where it expects several things. */
function wordsOf(result: Result, n: number): string {
  const { text, expects } = result;
  const each = expects[n];
  const what = each && (each.measure ?? each.service ?? ("of" in each ? each.of : undefined) ?? unitOf(each));
  const whole = expects.length > 1 && what ? `${what}: ${text}` : text;
  return whole.length > TEXT_MOST ? `${whole.slice(0, TEXT_MOST - 1)}…` : whole;
}

const unitOf = (expects: Expectation): string | null =>
  expects.kind === "count"
    ? expects.unit
    : expects.kind === "percentage"
      ? "%"
      : expects.kind === "hours"
        ? "ore"
        : null;

/** A percentage of something, counted from a threshold on where the plan says so. */
function partsOf(expects: Expectation): { numerator: string; denominator: string } {
  if (expects.kind !== "percentage") return { numerator: "", denominator: "" };
  const { of, condition } = expects;
  return { numerator: condition ? `${of}: ${condition.what}, ${condition.min} o più` : "", denominator: of };
}

/** What is aimed at, by its own day or by the end of the year; for each sub-area, where the plan asks it of each. */
function targetsOf({ year, subAreas }: YearDocument, expects: Expectation, source: string, uncertain: string | null) {
  const aim = aimOf(expects, plainDate(`${year}-12-31`));
  const targets: GivenTarget[] = [];
  const { baseline, forEach } = expects;
  const rest = { note: "", source, uncertain, territory: "" };
  if (baseline) {
    const day = plainDate(baseline.date);
    targets.push({ ...rest, kind: "baseline", day, operator: "=", value: baseline.value, state: stateOf(uncertain) });
  }
  if (aim === null) return targets;
  const isMilestone = KINDS[expects.kind] === "presence";
  if (!forEach || isMilestone) targets.push({ ...rest, kind: "target", ...aim, state: stateOf(uncertain) });
  if (!forEach) return targets;
  // "For each sub-area that tries it out": which ones the plan does not print, so that each is still to be confirmed.
  const isEvery = /^(ciascun|ogni)?\s*sub-?\s?ambit[oi]$/i.test(forEach.trim());
  const state = isEvery ? stateOf(uncertain) : "provisional";
  return [
    ...targets,
    ...subAreas.map((territory) => ({ ...rest, territory, kind: "target" as const, ...aim, state, note: forEach })),
  ];
}

const stateOf = (uncertain: string | null) => (uncertain === null ? ("confirmed" as const) : ("provisional" as const));

type Aim = { day: PlainDate; operator: Operator; value: number };

/** Null where the plan prints no number, or a day that depends on another event. */
function aimOf(expects: Expectation, lastDay: PlainDate): Aim | null {
  const by = expects.deadline ? plainDate(expects.deadline) : lastDay;
  if (expects.kind === "date")
    return expects.target === null ? null : { day: plainDate(expects.target), operator: "=", value: 1 };
  if (expects.kind === "presence" || expects.kind === "frequency") return { day: by, operator: "=", value: 1 };
  return expects.target === null || expects.operator === null
    ? null
    : { day: by, operator: expects.operator, value: expects.target };
}
