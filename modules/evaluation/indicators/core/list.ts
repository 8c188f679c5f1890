// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of indicators: what each lacks, what a person looks for among them.
import type { PlainDate } from "@albero/kernel/pure";
import { definitionOn, gapsOf, type Definition, type Gap, type Place, type Target } from "../../core/indicator.ts";
import { wordsOf } from "./same-words.ts";

export type ListPlace = Pick<Place, "plan" | "period" | "objective" | "objectiveTitle" | "ring">;
export type IndicatorLine = {
  id: number;
  code: string;
  text: string;
  kind: Definition["kind"];
  unit: string | null;
  places: ListPlace[];
  gaps: Gap[];
  computed: "query" | "formula" | null;
  uncertain: string | null;
  retiredOn: PlainDate | null;
  /** The next target of the whole Ambito, else of the first territory that has one, else the last that was due. */
  aim: Pick<Target, "day" | "operator" | "value"> | null;
};

type Stored = {
  indicator: { id: number; code: string; baseline: "yes" | "no" | null; retiredOn: PlainDate | null };
  definitions: readonly Definition[];
  places: readonly (ListPlace & { document: Place["document"] })[];
  targets: readonly Target[];
};

/** An indicator as the list shows it on a day; a computed one lacks neither an owner nor a start that somebody would collect. */
export function lineOf({ indicator, definitions, places, targets }: Stored, today: PlainDate): IndicatorLine | null {
  const definition = definitionOn(definitions, today);
  if (!definition) return null;
  const { text, kind, unit, query, formula, uncertain } = definition;
  const computed = query !== "" ? ("query" as const) : formula !== "" ? ("formula" as const) : null;
  const asked = gapsOf(definition, { baseline: indicator.baseline, targets });
  const needless: readonly Gap[] = computed ? ["owner", "baseline", "numerator", "denominator"] : [];
  const seen = new Set<string>();
  const where = places.filter((place) => {
    const key = [place.plan, place.period, place.objective, place.ring].join(" ");
    return seen.has(key) ? false : seen.add(key);
  });
  return {
    ...{
      id: indicator.id,
      code: indicator.code,
      text,
      kind,
      unit,
      computed,
      uncertain,
      retiredOn: indicator.retiredOn,
    },
    places: where.map(({ plan, period, objective, objectiveTitle, ring }) => ({
      ...{ plan, period, objective, objectiveTitle, ring },
    })),
    gaps: asked.filter((gap) => !needless.includes(gap)),
    aim: aimOf(targets, today),
  };
}

function aimOf(targets: readonly Target[], today: PlainDate): IndicatorLine["aim"] {
  const aims = targets.filter((each) => each.kind === "target").toSorted((a, b) => a.day.localeCompare(b.day));
  const own = aims.filter((each) => each.territory === "");
  const among = own.length > 0 ? own : aims;
  const aim = among.find((each) => each.day >= today) ?? among.at(-1);
  return aim ? { day: aim.day, operator: aim.operator, value: aim.value } : null;
}

export type Filter = {
  /** "zone|2025-2027". */
  plan: string;
  /** "zone|2025-2027|A". */
  objective: string;
  ring: string;
  kind: string;
  /** A gap, "uncertain" or "computed". */
  gap: string;
  /** "" for those in use, "retired", "all". */
  state: string;
  words: string;
};

export const planKey = ({ plan, period }: Pick<ListPlace, "plan" | "period">): string => `${plan}|${period}`;
export const objectiveKey = (place: Pick<ListPlace, "plan" | "period" | "objective">): string =>
  `${planKey(place)}|${place.objective}`;

/** True when a line is what the filter looks for; every word is of its code, or begins a word of its text or of its objectives. */
export function matches(line: IndicatorLine, filter: Filter): boolean {
  const { plan, objective, ring, kind, gap, state, words } = filter;
  if (state !== "all" && (line.retiredOn !== null) !== (state === "retired")) return false;
  if (kind !== "" && line.kind !== kind) return false;
  if (gap !== "" && !lacks(line, gap)) return false;
  const place = line.places.some(
    (each) =>
      (plan === "" || planKey(each) === plan) &&
      (objective === "" || objectiveKey(each) === objective) &&
      (ring === "" || each.ring === ring),
  );
  if (!place && (plan !== "" || objective !== "" || ring !== "")) return false;
  const there = wordsOf([line.text, ...line.places.map((each) => each.objectiveTitle)].join(" "));
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(
      (term) =>
        line.code.toLowerCase().includes(term) ||
        wordsOf(term).every((word) => there.some((each) => each.startsWith(word))),
    );
}

function lacks(line: IndicatorLine, gap: string): boolean {
  if (gap === "uncertain") return line.uncertain !== null;
  if (gap === "computed") return line.computed !== null;
  return line.gaps.some((each) => each === gap);
}

export type Choices = { plans: ListPlace[]; objectives: ListPlace[] };

/** The plans and objectives at which some indicator serves, once each, the newest plan first. */
export function choicesOf(lines: readonly IndicatorLine[]): Choices {
  const places = lines.flatMap((line) => line.places);
  const once = (key: (place: ListPlace) => string) => [
    ...new Map(places.toReversed().map((place) => [key(place), place])).values(),
  ];
  return {
    plans: once(planKey).toSorted((a, b) => b.period.localeCompare(a.period) || a.plan.localeCompare(b.plan)),
    objectives: once(objectiveKey).toSorted(
      (a, b) => b.period.localeCompare(a.period) || a.objective.localeCompare(b.objective, "it", { numeric: true }),
    ),
  };
}

export type GapCount = { gap: Gap; count: number };
const GAPS: readonly Gap[] = [
  "target",
  "baseline",
  "owner",
  "frequency",
  "direction",
  "unit",
  "numerator",
  "denominator",
];

/** How many indicators in use lack each thing, the most frequent first. */
export function countGaps(lines: readonly IndicatorLine[]): GapCount[] {
  const used = lines.filter((line) => line.retiredOn === null);
  return GAPS.map((gap) => ({ gap, count: used.filter((line) => line.gaps.includes(gap)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
