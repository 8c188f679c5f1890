// SPDX-License-Identifier: AGPL-3.0-or-later
// From rules and facts to deadlines: the same rules and facts give the same deadlines with the same keys, whoever asks.
import type { PlainDate } from "@albero/kernel/pure";
import { addSpan, dayOf, offWeekend } from "./days.ts";
import type { DeadlineRule, FactKind } from "./rule.ts";

/** A thing that other parts of Albero know, as far as deadlines care. */
export type Fact = {
  kind: FactKind;
  /** Which thing: stable, unique in its kind. */
  id: string;
  /** What a person calls it. */
  name: string;
  /** The year it belongs to, for facts that answer a yearly rule. */
  year: number | null;
  /** Where one year has several: "services/1". */
  group: string;
  /** Its day; null when it has none, or when it only says that something was done. */
  day: PlainDate | null;
  /** The page it stands on: "annuality:12". */
  about: string;
  /** It is done already, on that day: nothing is left to do. */
  settledOn: PlainDate | null;
};

export type Generated = {
  /** Stable: the same rule on the same thing has the same key for ever. */
  key: string;
  ruleId: number;
  title: string;
  due: PlainDate;
  about: string | null;
  settledOn: PlainDate | null;
};

/** In a title {anno} is the year of the deadline, {annoDopo} and {annoPrima} those beside it, {nome} the thing it hangs on. */
function titleOf(rule: DeadlineRule, year: number, name: string): string {
  const filled = rule.title
    .replaceAll("{annoDopo}", String(year + 1))
    .replaceAll("{annoPrima}", String(year - 1))
    .replaceAll("{anno}", String(year))
    .replaceAll("{nome}", name);
  return filled.slice(0, 300);
}

const holdsIn = (rule: DeadlineRule, year: number): boolean =>
  (rule.firstYear === null || rule.firstYear <= year) && (rule.lastYear === null || year <= rule.lastYear);

const YEAR_SHIFT = { same: 0, next: 1, previous: -1 } as const;

function yearly(rule: DeadlineRule, facts: readonly Fact[], year: number): Generated[] {
  const { recurrence } = rule;
  if (recurrence.kind !== "yearly" || !holdsIn(rule, year)) return [];
  const asked = recurrence.fact;
  const fact = asked
    ? facts.find(
        (one) => one.kind === asked.kind && one.group === asked.group && one.year === year + YEAR_SHIFT[asked.year],
      )
    : undefined;
  const written = offWeekend(dayOf(year, recurrence.month, recurrence.day), rule.weekend);
  return [
    {
      key: `${rule.code}/${year}`,
      ruleId: rule.id,
      title: titleOf(rule, year, fact?.name ?? ""),
      // A day that somebody has already decided counts more than the day of the rule.
      due: fact?.day ?? written,
      about: fact?.about ?? null,
      settledOn: fact?.settledOn ?? null,
    },
  ];
}

function everyFewMonths(rule: DeadlineRule, year: number): Generated[] {
  const { recurrence } = rule;
  if (recurrence.kind !== "months" || !holdsIn(rule, year)) return [];
  const first = ((recurrence.month - 1) % recurrence.every) + 1;
  const months = Array.from({ length: 12 / recurrence.every }, (_, at) => first + at * recurrence.every);
  return months.map((month) => ({
    key: `${rule.code}/${year}-${String(month).padStart(2, "0")}`,
    ruleId: rule.id,
    title: titleOf(rule, year, ""),
    due: offWeekend(dayOf(year, month, recurrence.day), rule.weekend),
    ...{ about: null, settledOn: null },
  }));
}

function relative(rule: DeadlineRule, facts: readonly Fact[]): Generated[] {
  const { recurrence } = rule;
  if (recurrence.kind !== "relative") return [];
  return facts.flatMap((fact): Generated[] => {
    if (fact.kind !== recurrence.fact || fact.day === null) return [];
    const direction = recurrence.side === "before" ? -1 : 1;
    const due = offWeekend(addSpan(fact.day, recurrence.span, direction), rule.weekend);
    if (!holdsIn(rule, Number(due.slice(0, 4)))) return [];
    const title = titleOf(rule, Number(fact.day.slice(0, 4)), fact.name);
    const { about, settledOn } = fact;
    return [{ key: `${rule.code}/${fact.kind}:${fact.id}`, ruleId: rule.id, title, due, about, settledOn }];
  });
}

/** By day, then by key: the order never depends on that of the rules or of the facts. */
export function inOrder<D extends { due: PlainDate; key: string }>(deadlines: readonly D[]): D[] {
  return deadlines.toSorted((a, b) => (a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due < b.due ? -1 : 1));
}

/**
 * Everything that the rules ask of the years between the two, and of every fact whatever its day. On or off is not asked
 * here: a rule can be tried before it is switched on.
 */
export function everything(
  rules: readonly DeadlineRule[],
  facts: readonly Fact[],
  from: PlainDate,
  to: PlainDate,
): Generated[] {
  // A weekend, or a day that was decided, can bring a deadline over the end of its year.
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const made = rules.flatMap((rule) => [
    ...years.flatMap((year) => [...yearly(rule, facts, year), ...everyFewMonths(rule, year)]),
    ...relative(rule, facts),
  ]);
  return inOrder(made);
}

/** The deadlines that fall between two days, both included: in order, each key once. */
export function generate(
  rules: readonly DeadlineRule[],
  facts: readonly Fact[],
  from: PlainDate,
  to: PlainDate,
): Generated[] {
  return everything(rules, facts, from, to).filter(({ due }) => from <= due && due <= to);
}
