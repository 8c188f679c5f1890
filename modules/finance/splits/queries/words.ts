// SPDX-License-Identifier: AGPL-3.0-or-later
// A rule in sentences, for the page of a scenario and for that of a rule.
import { formatEuro, parseEuro, type Lang } from "@albero/kernel";
import { fractionText, parseRatio, ratio, type Ratio } from "@albero/kernel/ratio";
import type { AnyRule, Criterion, Limit, Rule } from "../core/file.ts";
import { figureText } from "../core/explain.ts";
import { localEuro, localPercent } from "../core/numbers.ts";
import { texts } from "../texts.ts";

const weightText = (weight: string | number): string => {
  const read = parseRatio(weight);
  return read ? figureText(read) : String(weight);
};

export function criteriaWords(criteria: readonly Criterion[], lang: Lang): string {
  const t = texts[lang].explain;
  const each = criteria.map((one) => {
    const weight = localPercent(weightText(one.weight), lang);
    return one.kind === "equal" ? t.inEqualParts(weight) : t.byCriterion(weight, one.label);
  });
  return new Intl.ListFormat(lang).format(each);
}

function limitWords(limits: readonly Limit[], lang: Lang): string {
  const t = texts[lang].split.limit;
  const each = limits.map((limit) => {
    if (limit.kind === "over_last_year") {
      const text = String(limit.percent);
      return t.over_last_year(`${text.startsWith("-") ? "" : "+"}${localPercent(text, lang)}`);
    }
    return limit.kind === "amount"
      ? t.amount(euroWords(limit.euro, lang))
      : t.per_unit(localEuro(String(limit.euro), lang));
  });
  return new Intl.ListFormat(lang).format(each);
}

function euroWords(euro: string | number, lang: Lang): string {
  const read = parseEuro(String(euro));
  return read.ok ? formatEuro(read.value, lang) : localEuro(String(euro), lang);
}

/** What the rule says, a sentence each. `names` gives the municipality of a code. */
export function ruleSentences(rule: Rule, names: ReadonlyMap<string, string>, lang: Lang): string[] {
  const t = texts[lang].split;
  const own: AnyRule = rule.inside ?? rule;
  const excluded = (own.excluded ?? []).map(
    (one) => `${names.get(one.code) ?? one.code}${one.reason ? ` (${one.reason})` : ""}`,
  );
  return [
    ...(rule.groupBy ? [`${t.nested} ${t.criteria(criteriaWords(rule.criteria, lang))}`] : []),
    t.criteria(criteriaWords(own.criteria, lang)),
    ...(own.floors?.length ? [t.floors(limitWords(own.floors, lang))] : []),
    ...(own.caps?.length ? [t.caps(limitWords(own.caps, lang))] : []),
    ...(own.minimum ? [t.minimum(euroWords(own.minimum.euro, lang), own.minimum.below === "raise")] : []),
    ...(own.solidarity ? [t.solidarity(localPercent(weightText(own.solidarity.percent), lang))] : []),
    ...(own.smoothing ? [t.smoothing(own.smoothing.years, own.smoothing.firstYear)] : []),
    ...(excluded.length > 0 ? [t.excluded(new Intl.ListFormat(lang).format(excluded))] : []),
    rule.act ? t.act(rule.act) : t.noAct,
  ];
}

/** A weight as the engine reads it exactly. */
export const exactText = (weight: Ratio): string => fractionText(ratio(weight.n, weight.d));
