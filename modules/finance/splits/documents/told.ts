// SPDX-License-Identifier: AGPL-3.0-or-later
// From the numbers of an explanation to its sentences: the page, the paper and the command line say the same ones.
import { formatDate, plainDate, type Lang } from "@albero/kernel/pure";
import type { ExplainedLevel, ExplainedPart, Explanation } from "../core/explain.ts";
import { localEuro, localNumber, localPercent } from "../core/numbers.ts";
import { explain as en } from "../texts.explain.en.ts";
import { explain as it, type ExplainTexts } from "../texts.explain.it.ts";

export const explainTexts = { it, en };

export type ToldTable = { head: string[]; rows: string[][]; foot: string[][] };
export type ToldStep = { title: string; sentences: string[]; table: ToldTable | null };
export type Told = { title: string; lead: string[]; steps: ToldStep[]; warnings: string[] };

/** What the explanation needs to know besides the numbers. */
export type Around = {
  state: "scenario" | "frozen" | "superseded";
  act: string | null;
  groupNames: Readonly<Record<string, string>>;
  sources: readonly string[];
};

type Teller = { t: ExplainTexts; lang: Lang; euro: (text: string) => string; around: Around };

export function tell(explanation: Explanation, around: Around, lang: Lang): Told {
  const t = explainTexts[lang];
  const teller: Teller = { t, lang, euro: (text) => localEuro(text, lang), around };
  const share = teller.euro(explanation.share);
  const { name, levels, rule } = explanation;
  const warnings = [
    ...(rule.verified ? [] : [t.decided.unverified]),
    ...(around.state === "scenario" ? [t.decided.scenario] : []),
  ];
  const lead = [t.because(name, share, whyOf(explanation, teller)), ...perInhabitant(explanation, teller)];
  const isOut = levels.at(-1)?.state !== "paying";
  const told = isOut ? levels.slice(0, 1) : levels;
  const steps = told.flatMap((level) => stepsOf(level, levels.length > 1, isOut, teller));
  return {
    title: t.title(name, share),
    lead,
    steps: [...steps, changeOf(explanation, teller), decidedOf(explanation, teller)],
    warnings,
  };
}

const groupName = (code: string, { around }: Teller): string => around.groupNames[code] ?? code;

function labelOf(part: ExplainedPart, { t }: Teller): string {
  if (part.kind === "equal") return t.equalParts;
  if (part.kind === "smoothing") return t.smoothing;
  if (part.kind === "solidarity") return t.solidarity(part.key === "equal" ? t.equalParts.toLowerCase() : part.label);
  return part.label;
}

function whyOf({ levels, total }: Explanation, teller: Teller): string {
  const { t, lang, euro } = teller;
  const last = levels.at(-1) as ExplainedLevel;
  if (last.state === "excluded") return t.why.excluded(last.reason);
  if (last.state === "waived") return t.why.waived;
  if (last.bound === "floor") return t.why.floor(cut(last.sum, euro), euro(last.boundEuro ?? ""));
  if (last.bound === "cap") return t.why.cap(cut(last.sum, euro), euro(last.boundEuro ?? ""));
  if (levels.length > 1) return t.why.nested(euro(total), groupName(last.within ?? "", teller));
  const criteria = last.parts.map((part) => {
    if (last.parts.length === 1) return part.kind === "equal" ? t.onlyEqual : t.onlyCriterion(labelOf(part, teller));
    const weight = localPercent(part.weightPercent, lang);
    return part.kind === "equal" ? t.inEqualParts(weight) : t.byCriterion(weight, labelOf(part, teller));
  });
  return t.why.plain(euro(total), last.payers, new Intl.ListFormat(lang).format(criteria));
}

/** An intermediate amount to the cent, for a sentence; the table holds all its digits. */
function cut(text: string, euro: Teller["euro"]): string {
  return euro(Number(text).toFixed(2));
}

function perInhabitant({ population, share }: Explanation, { t, lang, euro }: Teller): string[] {
  const count = Number(population);
  if (!population || !Number.isFinite(count) || count <= 0 || Number(share) === 0) return [];
  return [t.perInhabitant(euro((Number(share) / count).toFixed(2)), localNumber(population, lang))];
}

function stepsOf(level: ExplainedLevel, isNested: boolean, isOut: boolean, teller: Teller): ToldStep[] {
  const { t, euro, lang } = teller;
  const within = level.within === null ? "" : groupName(level.within, teller);
  const what = level.groupBy
    ? t.whatGroups(euro(level.total), level.payers)
    : level.within === null
      ? t.what(euro(level.total), level.payers, level.ruleName)
      : t.whatInside(euro(level.total), within, level.payers);
  const title = level.groupBy
    ? t.step.group(groupName(level.code, teller))
    : isNested
      ? t.step.inside(within)
      : t.step.what;
  const steps: ToldStep[] = [{ title, sentences: [what], table: null }];
  if (isOut || level.state !== "paying") return steps;
  const lambda = lambdaOf(level, teller);
  if (lambda) steps.push({ title: t.step.lambda, sentences: [lambda], table: null });
  steps.push({ title: t.step.account, sentences: [t.how], table: tableOf(level, teller) });
  const isHeld = level.bound !== "none";
  if (isHeld) steps.push({ title: t.step.limit, sentences: [limitOf(level, teller)], table: null });
  if (!isHeld || level.rounding.way === "taker")
    steps.push({
      title: t.step.cents,
      sentences: [`${centsOf(level, lang, teller)} ${t.cents.result(euro(level.share))}`],
      table: null,
    });
  return steps;
}

function tableOf(level: ExplainedLevel, teller: Teller): ToldTable {
  const { t, lang, euro } = teller;
  const { columns } = t;
  const number = (text: string) => localNumber(text, lang);
  const rows = level.parts.map((part) => [
    ...[labelOf(part, teller), localPercent(part.weightPercent, lang), euro(part.pot), number(part.total)],
    ...[number(part.price), number(part.figure), number(part.amount)],
  ]);
  const fixed = level.fixed ? [[t.fixed, "", "", "", "", "", number(level.fixed)]] : [];
  return {
    head: Object.values(columns),
    rows: [...rows, ...fixed],
    foot: [[t.sum, "", "", "", "", "", number(level.sum)]],
  };
}

function lambdaOf(
  { balance, groupBy, lambda, isLambdaTotal }: ExplainedLevel,
  { t, lang, euro }: Teller,
): string | null {
  if (!balance || isLambdaTotal || balance.free === 0) return null;
  const held = [
    ...(balance.atFloor > 0
      ? [t.lambda.held(balance.atFloor, groupBy !== null, euro(balance.floorEuro), "floor")]
      : []),
    ...(balance.atCap > 0 ? [t.lambda.held(balance.atCap, groupBy !== null, euro(balance.capEuro), "cap")] : []),
    ...(Number(balance.freeFixed) > 0 ? [t.lambda.fixed(euro(balance.freeFixed))] : []),
  ];
  const said = held.length > 0 ? new Intl.ListFormat(lang).format(held) : t.lambda.waived;
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  const left = euro(balance.freeEuro);
  if (Number(balance.freeBase) === 1) return t.lambda.plain(sentence, left);
  return t.lambda.left(sentence, left, balance.free, localNumber(balance.freeBase, lang), euro(lambda));
}

function limitOf(level: ExplainedLevel, { t, lang, euro }: Teller): string {
  const by = level.boundBy;
  const words =
    by === null
      ? ""
      : t.limit.by({
          kind: by === "minimum" ? "minimum" : by.kind,
          amount: by !== "minimum" && by.kind === "per_unit" ? euro(String(by.euro)) : "",
          percent: by !== "minimum" && by.kind === "over_last_year" ? localPercent(String(by.percent), lang) : "",
        });
  const say = level.bound === "floor" ? t.limit.floor : t.limit.cap;
  return say(euro(level.sum), euro(level.boundEuro ?? ""), words);
}

function centsOf({ rounding, exact, share }: ExplainedLevel, lang: Lang, { t, euro }: Teller): string {
  const { way, left, remainder, lastIn } = rounding;
  const number = (text: string) => localNumber(text, lang);
  if (way === "taker") return t.cents.taker(euro(exact), euro(differenceOf(share, exact)));
  if (Number(remainder) === 0 && way === "down") return t.cents.whole(euro(exact));
  if (lastIn === null) return left === 0 ? t.cents.none(euro(exact)) : t.cents.nearest(euro(exact));
  const cut = t.cents.cut(euro(exact), left, number(remainder));
  return cut + (way === "up" ? t.cents.up(number(lastIn)) : t.cents.down(number(lastIn)));
}

/** One text amount minus another, digit for digit. */
function differenceOf(one: string, other: string): string {
  const digits = Math.max(one.split(".")[1]?.length ?? 0, other.split(".")[1]?.length ?? 0);
  const whole = (text: string) => BigInt((text.split(".")[0] ?? "0") + (text.split(".")[1] ?? "").padEnd(digits, "0"));
  const difference = whole(one) - whole(other);
  const text = (difference < 0n ? -difference : difference).toString().padStart(digits + 1, "0");
  const sign = difference < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function changeOf({ lastYear, share }: Explanation, { t, lang, euro }: Teller): ToldStep {
  const { title, sentences } = { title: t.step.change, sentences: [t.change.unknown] };
  if (lastYear === null) return { title, sentences, table: null };
  const difference = differenceOf(share, lastYear);
  const size = difference.replace("-", "");
  if (Number(size) === 0) return { title, sentences: [t.change.same(euro(share))], table: null };
  const percent = Number(lastYear) > 0 ? localPercent(((Number(size) / Number(lastYear)) * 100).toFixed(1), lang) : "";
  const say = difference.startsWith("-") ? t.change.less : t.change.more;
  return { title, sentences: [say(euro(lastYear), euro(share), euro(size), percent)], table: null };
}

function decidedOf({ rule }: Explanation, { t, around }: Teller): ToldStep {
  const sentences = [
    t.decided.rule(rule.name, formatDate(plainDate(rule.validFrom))),
    ...(rule.act ? [t.decided.act(rule.act)] : around.act ? [] : [t.decided.noAct]),
    ...(around.act ? [t.decided.splitAct(around.act)] : []),
    ...(rule.source ? [t.decided.source(rule.source.replace(/\.$/, ""))] : []),
    ...(around.sources.length > 0 ? [t.sources(around.sources.join("; "))] : []),
  ];
  return { title: t.step.decided, sentences, table: null };
}
