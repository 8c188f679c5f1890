// SPDX-License-Identifier: AGPL-3.0-or-later
// A result as data, said as a sentence: whoever checks it reads exactly what will be counted.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Expectation, Operator, ResultContent } from "./expects.ts";
import { en } from "./sentences.en.ts";
import { it, type SentenceWords } from "./sentences.it.ts";

export const sentenceWords: Record<Lang, SentenceWords> = { it, en };

const formats: Record<Lang, Intl.NumberFormat> = {
  it: new Intl.NumberFormat("it-IT", { maximumFractionDigits: 2, useGrouping: "always" }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 }),
};

type Say = { t: SentenceWords; number: (value: number) => string };
const day = (value: string) => formatDate(value as PlainDate);

function listed(items: readonly string[], { t }: Say): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")}${t.and}${last}`;
}

/** "almeno 7 incontri con il Tribunale": the thing counted is said once when its longer name begins with it. */
function counted(value: Expectation & { kind: "count" }, say: Say): string {
  const { operator, target, unit, of } = value;
  const what = of?.startsWith(unit) ? of : of ? `${unit} (${of})` : unit;
  return target === null
    ? say.t.noCount(what)
    : `${compared(operator, say)} ${say.t.counted(say.number(target), what)}`;
}

const compared = (operator: Operator | null, { t }: Say): string => t.compare[operator ?? "="];

/** The heart of an expectation, without what it adds. */
function core(value: Expectation, say: Say): string {
  const { t, number } = say;
  switch (value.kind) {
    case "count":
      return counted(value, say);
    case "percentage": {
      if (value.target === null) return t.noPercent(value.of);
      return `${t.percent(compared(value.operator, say), value.operator ?? "=", number(value.target))} ${t.ofWhat(value.of)}`;
    }
    case "presence": {
      const where = value.items ? listed(value.items, say) : value.scope ? `«${value.scope}»` : null;
      return where ? t.thereFor(where) : value.measure ? t.there : t.theResult;
    }
    case "date":
      if (value.relative) return t.relative(value.relative.months, value.relative.from);
      return (value.operator === ">=" ? t.since : t.by)(day(value.target ?? ""));
    case "frequency":
      return `${value.what} ${t.every[value.every]}`;
    case "hours":
      return value.target === null ? t.noHours : `${compared(value.operator, say)} ${t.hours(number(value.target))}`;
  }
}

/** What stands around it: for each of whom, from where, until when, brought to whom. */
function around(value: Expectation, { t, number }: Say): string[] {
  const isSaid = (text: string) => "of" in value && value.of?.includes(text);
  const isOwnDay = value.kind === "date" && value.target === value.deadline;
  const isOwnStart = value.kind === "date" && value.target === value.startsFrom;
  return [
    value.derivedCount === undefined ? null : t.thatIs(number(value.derivedCount)),
    value.service && !isSaid(value.service) ? t.service(value.service) : null,
    value.condition ? t.counting(number(value.condition.min), value.condition.what) : null,
    value.forEach ? t.forEach(value.forEach) : null,
    value.baseline ? t.from(number(value.baseline.value), day(value.baseline.date)) : null,
    value.kind !== "frequency" && value.frequency ? t.every[value.frequency] : null,
    value.startsFrom && !isOwnStart ? t.starting(day(value.startsFrom)) : null,
    value.deadline && !isOwnDay ? t.by(day(value.deadline)) : null,
    value.dataAsOf ? t.dataAsOf(day(value.dataAsOf)) : null,
    value.addressee ? t.addressee(value.addressee) : null,
    value.published ? t.published(value.published) : null,
    value.source ? t.source(value.source) : null,
  ].filter((each) => each !== null);
}

/** One expectation in words, without capital letter and full stop: "almeno 1 report, ogni anno, da portare a: …". */
export function sayExpectation(value: Expectation, lang: Lang): string {
  const t = sentenceWords[lang];
  const say = { t, number: (n: number) => formats[lang].format(n) };
  const subject = value.measure ? `${value.measure}: ` : "";
  return [`${subject}${core(value, say)}`, ...around(value, say)].join(", ");
}

/** A whole result in words; several expectations are said together, none is said to be none. */
export function sayResult({ expects }: Pick<ResultContent, "expects">, lang: Lang): string {
  const t = sentenceWords[lang];
  const said = expects.map((each) => sayExpectation(each, lang));
  if (said.length === 0) return t.none;
  if (said.length > 1) return t.together(said.join("; "));
  const [only = ""] = said;
  return `${only.charAt(0).toUpperCase()}${only.slice(1)}.`;
}

/** The last day on which an expectation can become true, where it names one. */
export function dueOf(value: Expectation): string | null {
  if (value.kind === "date" && value.operator === "<=" && value.target !== null) return value.target;
  return value.deadline ?? null;
}
