// SPDX-License-Identifier: AGPL-3.0-or-later
// A computed vote in words: minutes, screens and the command line say the same sentences with the same numbers.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import { en } from "./explain.en.ts";
import { it, type ExplainWords } from "./explain.it.ts";
import type { TallyFile } from "./file.ts";
import { localNumber, localPercent, percentOf } from "./numbers.ts";
import type { Check, Count, Tally } from "./result.ts";
import type { MajorityRule, QuorumRule, VotingRule } from "./rule.ts";

export const explainWords: Record<Lang, ExplainWords> = { it, en };

export type ToldTable = { head: string[]; rows: string[][] };
export type ToldSection = { title: string; sentences: string[]; table: ToldTable | null };
export type ToldTally = { headline: string; sections: ToldSection[]; warnings: string[] };

type Teller = { t: ExplainWords; lang: Lang; unit: string };

const number = (text: string, { lang }: Teller) => localNumber(text, lang);
const listed = (names: readonly string[], { lang }: Teller) => new Intl.ListFormat(lang).format(names);
const day = (text: string) => formatDate(text as PlainDate);

function told(count: Count, teller: Teller): string {
  const weight = count.weight === null ? null : number(count.weight, teller);
  return teller.t.weighing(count.heads, weight, teller.unit);
}

function toldCheck(check: Check, teller: Teller): string {
  const { t } = teller;
  const limit = number(check.limit, teller);
  const unit = check.basis === "weight" ? ` ${teller.unit}` : "";
  return t.check({
    ...{ basis: t.bases[check.basis], fraction: check.fraction, limit, holds: check.holds, isTie: check.isTie },
    ...{ base: number(check.base, teller), reached: number(check.reached, teller) + unit },
    need:
      check.needed === null ? t.needLimit(t.thresholds[check.threshold], limit) : t.need(number(check.needed, teller)),
  });
}

/** Who is there, who speaks for whom, who left. */
function room({ rule }: TallyFile, tally: Tally, teller: Teller): ToldSection {
  const { t } = teller;
  const nameOf = new Map(tally.members.map(({ id, name }) => [id, name]));
  const carried = new Map<string, string[]>();
  for (const { to, name, state } of tally.members) {
    if (to !== null && state === "delegated") carried.set(to, [...(carried.get(to) ?? []), name]);
  }
  const whole = { heads: tally.all.heads, weight: tally.all.weight };
  const leaves = tally.left.heads > 0;
  const isLess = leaves && rule.leaving === "leave_all";
  const lost = tally.members.filter(({ isDelegationLost }) => isDelegationLost);
  return {
    title: t.part.room,
    sentences: [
      ...(isLess ? [] : [t.all(told(whole, teller))]),
      t.present(told(tally.present, teller)),
      ...(tally.delegated.heads > 0 ? [t.delegated(told(tally.delegated, teller))] : []),
      ...(tally.absent.heads > 0 ? [t.absent(told(tally.absent, teller))] : []),
      ...(leaves ? [t.left(told(tally.left, teller))] : []),
      ...(isLess ? [t.leaveAll(told(whole, teller))] : []),
      ...[...carried].map(([to, names]) => t.carries(nameOf.get(to) ?? to, listed(names, teller))),
      ...lost.map(({ name, to }) => t.lost(name, nameOf.get(to ?? "") ?? "")),
    ],
    table: null,
  };
}

const asksNothing = ({ fraction, threshold }: { fraction: string; threshold: string }) =>
  threshold === ">=" && /^0+(\.0+)?(\/\d+)?$/.test(fraction);

/** What a rule asks for a call, in one sentence. */
export function tellQuorum(quorum: QuorumRule, call: "first" | "second", lang: Lang): string {
  const t = explainWords[lang];
  return asksNothing(quorum)
    ? t.quorumFree(t.calls[call])
    : t.quorumAsks(t.calls[call], quorum.fraction, t.thresholds[quorum.threshold], t.bases[quorum.basis]);
}

/** What a rule asks for a kind of decision, in a few sentences. */
export function tellMajority(majority: MajorityRule, kind: Tally["kind"], lang: Lang): string[] {
  const t = explainWords[lang];
  const { fraction, threshold, of, basis } = majority;
  const isAny = /^0+(\.0+)?(\/\d+)?$/.test(fraction);
  if (isAny) return [t.majorityAny(t.kinds[kind])];
  const asks =
    fraction === "1" && of === "all"
      ? t.majorityAll(t.kinds[kind], t.of[of])
      : t.majorityAsks(t.kinds[kind], t.thresholds[threshold], fraction, t.of[of], t.bases[basis]);
  const both = basis === "both" ? [t.bothNeeded] : [];
  if (of === "all") return [asks, ...both];
  return [asks, ...both, (of === "voting" ? t.abstentions : t.abstentionsPresent)[majority.abstentions]];
}

function quorum({ rule }: TallyFile, tally: Tally, teller: Teller): ToldSection {
  const asks = rule.quorum[tally.call];
  const sentence = asks ? [tellQuorum(asks, tally.call, teller.lang)] : [];
  const checks = asks && asksNothing(asks) ? [] : tally.quorum.checks.map((check) => toldCheck(check, teller));
  const both = asks?.basis === "both" ? [teller.t.bothNeeded] : [];
  return { title: teller.t.part.quorum, sentences: [...sentence, ...checks, ...both], table: null };
}

function votes(tally: Tally, teller: Teller): ToldSection {
  const { t, lang } = teller;
  const { votes: counted, taking } = tally;
  const isElection = tally.kind === "election";
  const isByHeads = tally.unit === "heads";
  const percent = (part: string | null, whole: string | null) =>
    part === null || whole === null ? t.noVote : localPercent(percentOf(part, whole), lang);
  const row = (label: string, { heads, weight }: Count) => [
    label,
    String(heads),
    // One head, one vote: the weight would say the same again.
    ...(isByHeads ? [] : [weight === null ? t.noVote : number(weight, teller)]),
    isByHeads ? percent(String(heads), String(taking.heads)) : percent(weight, taking.weight),
  ];
  const papers = tally.isSecret ? [row(t.rows.blank, counted.blank), row(t.rows.void, counted.void)] : [];
  const rows = [
    ...tally.candidates.map(({ name, votes: own }) => row(name, own)),
    ...(isElection ? [] : [row(t.rows.for, counted.for), row(t.rows.against, counted.against)]),
    row(t.rows.abstained, counted.abstained),
    ...papers,
    row(t.rows.notVoting, counted.notVoting),
    row(t.rows.taking, taking),
  ];
  const { choice, heads, weight, percent: share } = t.columns;
  return {
    title: t.part.votes,
    sentences: tally.isSecret ? [t.secret] : [],
    table: { head: [choice, heads, ...(isByHeads ? [] : [`${weight} (${teller.unit})`]), share], rows },
  };
}

function majority(tally: Tally, teller: Teller): ToldSection {
  const { t } = teller;
  const asked = tellMajority(tally.majority, tally.kind, teller.lang);
  const papers = tally.isSecret && tally.majority.of !== "all" ? [t.blanks[tally.majority.blanks]] : [];
  const checks = tally.majority.checks.map((check) => toldCheck(check, teller));
  const candidates = tally.candidates.map(({ name, checks: own }) =>
    t.candidate(name, own.map((check) => toldCheck(check, teller)).join(" ")).replace(/\.\.$/, "."),
  );
  return {
    title: t.part.majority,
    sentences: [...asked, ...papers, t.base(told(tally.majority.base, teller)), ...checks, ...candidates],
    table: null,
  };
}

/** How a rule weighs votes, in one or two sentences. */
export function tellWeight({ weight }: Pick<VotingRule, "weight">, lang: Lang): string[] {
  const t = explainWords[lang];
  const parts =
    weight.kind === "hybrid"
      ? ` ${new Intl.ListFormat(lang).format(weight.parts.map(({ part, of }) => t.hybridPart(part, t.figures[of])))}.`
      : "";
  const isThousandths = weight.kind !== "heads" && weight.express === "thousandths";
  return [t.weightTold[weight.kind] + parts, ...(isThousandths ? [t.inThousandths] : [])];
}

function ruleQuoted(rule: VotingRule, { t, lang }: Teller): ToldSection {
  const { name, act, source, words, verified, validFrom, validTo } = rule;
  return {
    title: t.part.rule,
    sentences: [
      t.ruleNamed(name, day(validFrom), validTo === null ? null : day(validTo)),
      ...(words ? [t.ruleWords(words)] : []),
      ...tellWeight(rule, lang),
      ...(act ? [t.ruleAct(act)] : []),
      ...(source ? [t.ruleSource(source.replace(/\.$/, ""))] : []),
      ...(verified ? [] : [t.unverified]),
    ],
    table: null,
  };
}

function roll(tally: Tally, teller: Teller): ToldSection {
  const { t } = teller;
  const isByHeads = tally.unit === "heads";
  const nameOf = new Map(tally.members.map(({ id, name }) => [id, name]));
  const candidateOf = new Map(tally.candidates.map(({ id, name }) => [id, name]));
  const rows = tally.members.map(({ name, weight, state, to, vote, candidate }) => [
    name,
    ...(isByHeads ? [] : [number(weight, teller)]),
    to === null ? t.states[state] : t.speaksFor(t.states[state], nameOf.get(to) ?? to),
    ...(tally.isSecret
      ? []
      : [candidate === null ? (vote ? t.choices[vote] : t.noVote) : (candidateOf.get(candidate) ?? candidate)]),
  ]);
  const { member, weight, state, vote } = t.roll;
  const weights = isByHeads ? [] : [`${weight} (${teller.unit})`];
  const head = [member, ...weights, state, ...(tally.isSecret ? [] : [vote])];
  return { title: t.part.roll, sentences: [], table: { head, rows } };
}

function headlineOf(tally: Tally, teller: Teller): string {
  const { t } = teller;
  const elected = tally.candidates.filter(({ isElected }) => isElected).map(({ name }) => name);
  const tied = tally.candidates.filter(({ isTied }) => isTied).map(({ name }) => name);
  const isFilled = tally.kind === "election" && tally.outcome === "approved";
  return [
    t.headline[isFilled ? "seats_filled" : tally.reason](tally.title),
    ...(elected.length > 0 ? [(elected.length === 1 ? t.elected : t.electedMany)(listed(elected, teller))] : []),
    ...(tied.length > 0 ? [t.tiedFor(listed(tied, teller))] : []),
  ].join(" ");
}

/**
 * The whole computation in words: who takes part, quorum, votes, majority, rule, and member by member (an open vote with the
 * votes, a secret one without). Each number is one of `tally`, written as people of `lang` write it.
 */
export function explainTally(file: TallyFile, tally: Tally, lang: Lang): ToldTally {
  const teller: Teller = { t: explainWords[lang], lang, unit: explainWords[lang].units[tally.unit] };
  return {
    headline: headlineOf(tally, teller),
    sections: [
      room(file, tally, teller),
      quorum(file, tally, teller),
      votes(tally, teller),
      majority(tally, teller),
      ruleQuoted(file.rule, teller),
      roll(tally, teller),
    ],
    warnings: file.rule.verified ? [] : [teller.t.unverified],
  };
}
