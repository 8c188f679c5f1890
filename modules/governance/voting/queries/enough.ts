// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a vote: weights of a day, and what would be enough.
import { z } from "zod";
import { formatDate, question, type Lang, type PlainDate, type Tx } from "@albero/kernel";
import { ratio, decimalText } from "@albero/kernel/ratio";
import { drawMunicipalities } from "@albero/territory";
import { barChart } from "@albero/ui/charts";
import { whatIsEnough, type Enough, type PowerLine } from "../core/enough.ts";
import { explainWords, tellQuorum } from "../core/explain.ts";
import { localNumber, localPercent } from "../core/numbers.ts";
import { CALLS, FIGURES, VOTE_KINDS, type VoteKind } from "../core/rule.ts";
import { weightsOf, weightText } from "../core/weights.ts";
import { mayReadVotingRules } from "../permissions.ts";
import { listVoters } from "../store/ground.ts";
import { getRule, type StoredRule } from "../store/rules.ts";
import { readSnapshot, type Snapshot } from "../store/snapshot.ts";
import { refusalSentence } from "../texts.refusals.ts";
import { texts } from "../texts.ts";

const id = z.coerce.number().int().min(1).max(2_147_483_647);

async function snapshotOf(tx: Tx, ambitoId: number, found: StoredRule, day: string) {
  const voters = await listVoters(tx, ambitoId, found.bodyId, day);
  const snapshot = await readSnapshot(tx, ambitoId, {
    rule: found.rule,
    voters: voters.map(({ id: seat, label, istat, place }) => ({ id: seat, istat, label: place ?? label })),
    day,
  });
  const president = voters.find(({ isPresident }) => isPresident);
  return { ...snapshot, president: president ? String(president.id) : undefined };
}

/**
 * The members of a body on a day with what each vote weighs under a rule. A figure that a member lacks is not guessed:
 * `refusal` names the member and says what to do, and there are no weights.
 */
export const weightsSnapshot = question({
  name: "governance.weightsSnapshot",
  may: mayReadVotingRules,
  input: z.object({ ruleId: id, day: z.iso.date() }),
  async run({ ruleId, day }, { tx, ambitoId, lang }) {
    const found = await getRule(tx, ambitoId, ruleId);
    const { members, sources } = await snapshotOf(tx, ambitoId, found, day);
    const none = { members, sources, unit: null, total: null, weights: [] };
    if (members.length === 0) {
      const nobody = { refusal: "nobody_votes" as const, details: { body: found.body } };
      return { ...none, refusal: refusalSentence(nobody, lang) };
    }
    const weighed = weightsOf(found.rule, members);
    if (!weighed.ok) return { ...none, refusal: refusalSentence(weighed, lang) };
    const { value } = weighed;
    const weights = members.map((member, at) => ({ id: member.id, weight: weightText(value.scaled[at] ?? 0n, value) }));
    return { members, sources, refusal: null, unit: value.unit, total: weightText(value.total, value), weights };
  },
});

function toldNeeds(enough: Enough, lang: Lang): string[] {
  const t = texts[lang].enough;
  const number = (text: string) => localNumber(text, lang);
  const unit = explainWords[lang].units[enough.unit];
  const needs = enough.needs.map(({ basis, needed, limit, base }) => {
    if (basis === "heads") return `${t.needHeads(number(needed ?? limit), number(base))}.`;
    const told =
      needed === null
        ? t.needWeightMore(number(limit), unit, number(base))
        : t.needWeight(number(needed), unit, number(base));
    return `${told}.`;
  });
  return needs.length > 1 ? [...needs, t.needBoth] : needs;
}

/** Names that fit a sentence: of many, the first few and how many more. */
function named(names: readonly string[], lang: Lang, most = 12): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), `+${rest}`] : names;
  return new Intl.ListFormat(lang).format(shown);
}

function told(enough: Enough, lang: Lang): string[] {
  const t = texts[lang].enough;
  const vetoes = enough.lines.filter(({ isVeto }) => isVeto).map(({ name }) => name);
  const isAll = vetoes.length === enough.lines.length && vetoes.length > 1;
  const powerless = enough.lines.filter(({ swings }) => swings === "0").length;
  const few = enough.heaviest.length > 0 && !isAll && enough.needs.some(({ basis }) => basis === "weight");
  return [
    ...toldNeeds(enough, lang),
    ...(few ? [t.heaviest(named(enough.heaviest, lang))] : []),
    ...(vetoes.length > 0 ? (isAll ? [] : [t.vetoes(named(vetoes, lang))]) : enough.fewest === null ? [] : [t.noVeto]),
    ...(powerless > 0 && enough.fewest !== null ? [t.powerless(powerless)] : []),
  ];
}

const numberOf = (percent: string): number => Number(percent);

function drawBars(lines: readonly PowerLine[], lang: Lang) {
  const t = texts[lang].enough;
  const known = lines.filter(({ powerPercent }) => powerPercent !== null);
  const order = known.toSorted((a, b) => Number(b.powerPercent) - Number(a.powerPercent)).slice(0, 15);
  const [first] = order;
  if (!first || numberOf(first.powerPercent ?? "0") === 0) return null;
  const percent = (text: string | null) => localPercent(text ?? "0", lang);
  const title = t.picture(first.name, percent(first.powerPercent), percent(first.weightPercent));
  const bars = order.map(({ name, powerPercent }) => ({ label: name, value: numberOf(powerPercent ?? "0") / 100 }));
  const drawing = barChart({ title, lang, format: "percent", bars, head: [t.member, t.power] });
  return { title, drawing };
}

async function drawMap(tx: Tx, ambitoId: number, lines: readonly PowerLine[], lang: Lang) {
  const t = texts[lang].enough;
  const known = lines.flatMap(({ istat, name, powerPercent }) =>
    istat === null || powerPercent === null ? [] : [{ istat, name, value: numberOf(powerPercent) }],
  );
  if (known.length === 0) return null;
  const order = known.toSorted((a, b) => b.value - a.value);
  const write = (value: number) => {
    const text = localPercent(value.toFixed(2), lang);
    return { text, short: text };
  };
  const words = (one: (typeof known)[number] | undefined) => (one ? `${one.name} (${write(one.value).text})` : "");
  return drawMunicipalities(tx, ambitoId, lang, {
    ...{ id: "potere", write, values: Object.fromEntries(known.map(({ istat, value }) => [istat, value])) },
    words: {
      ...{ title: t.map, tileTitle: t.tiles, unknown: t.unknown, legend: t.legend, head: [t.member, t.power] },
      description: t.mapDescription(words(order[0]), words(order.at(-1))),
    },
  });
}

function toldSources(sources: Snapshot["sources"], lang: Lang): string[] {
  const t = texts[lang].enough.sourceOf;
  const day = (of: string) => (/^\d{4}-/.test(of) ? formatDate(of as PlainDate) : of);
  return sources.map(({ figure, of, source }) => t[figure](day(of), source.replace(/\.$/, "")));
}

const asked = z.object({
  ruleId: id,
  kind: z.enum(VOTE_KINDS).optional().catch(undefined),
  call: z.enum(CALLS).default("first").catch("first"),
  day: z.iso.date().optional().catch(undefined),
});

/** The day asked, or the nearest one on which the rule is in force. */
function dayWithin({ rule: { validFrom, validTo } }: StoredRule, today: string): string {
  if (today < validFrom) return validFrom;
  return validTo !== null && today > validTo ? validTo : today;
}

async function compute(tx: Tx, ambitoId: number, input: z.infer<typeof asked>, today: string) {
  const found = await getRule(tx, ambitoId, input.ruleId);
  const kinds = VOTE_KINDS.filter((kind) => found.rule.majorities[kind] !== undefined);
  const kind: VoteKind = input.kind && kinds.includes(input.kind) ? input.kind : (kinds[0] ?? "ordinary");
  const call = found.rule.quorum[input.call] ? input.call : "first";
  const day = input.day ?? dayWithin(found, today);
  const { members, sources, president } = await snapshotOf(tx, ambitoId, found, day);
  const question = { title: found.rule.name, day, rule: found.rule, kind, call, presence: [], conflicts: [] };
  // A tie is decided by nobody before the vote: any member stands for the president here.
  const presiding = president ?? members[0]?.id;
  const result =
    members.length === 0
      ? { ok: false as const, refusal: "nobody_votes" as const, details: { body: found.body } }
      : whatIsEnough({ ...question, members, ...(presiding ? { president: presiding } : {}) });
  return { found, kinds, kind, call, day, members, sources, result };
}

/** What would be enough for a decision of a kind, on a call and a day: table, bars, map, alliances of sub-areas. */
export const showEnough = question({
  name: "governance.showEnough",
  may: mayReadVotingRules,
  input: asked,
  async run(input, { tx, ambitoId, lang, today }) {
    const { found, kinds, kind, call, day, sources, result } = await compute(tx, ambitoId, input, today);
    const t = texts[lang];
    const quorum = found.rule.quorum[call];
    const head = {
      ...{ ruleId: found.id, name: found.rule.name, body: found.body, verified: found.rule.verified },
      ...{ kind, call, day, kinds, calls: CALLS.filter((one) => found.rule.quorum[one] !== null) },
      lead: t.enough.lead(
        found.body,
        t.kinds[kind].toLowerCase(),
        t.calls[call].toLowerCase(),
        formatDate(day as PlainDate),
      ),
      quorum: quorum ? tellQuorum(quorum, call, lang) : "",
      sources: result.ok || result.refusal !== "nobody_votes" ? toldSources(sources, lang) : [],
    };
    if (!result.ok) return { ...head, refusal: refusalSentence(result, lang), enough: null };
    const enough = result.value;
    const isByHeads = enough.needs.every(({ basis }) => basis === "heads");
    return {
      ...head,
      refusal: null,
      enough: {
        unit: explainWords[lang].units[enough.unit],
        fewest: enough.fewest,
        taking: enough.taking.heads,
        isByHeads,
        told: told(enough, lang),
        isCounted: enough.lines.every(({ swings }) => swings !== null),
        lines: enough.lines.map((line) => ({
          ...{ id: line.id, name: line.name, group: line.group, isVeto: line.isVeto },
          weight: localNumber(line.weight, lang),
          weightPercent: localPercent(line.weightPercent, lang),
          powerPercent: line.powerPercent === null ? null : localPercent(line.powerPercent, lang),
          swings: line.swings === null ? null : localNumber(line.swings, lang),
        })),
        blocs: enough.blocs.map((bloc) => ({
          ...bloc,
          weight: localNumber(bloc.weight, lang),
          powerPercent: localPercent(bloc.powerPercent, lang),
        })),
        deciding: enough.deciding.map(({ names, members, weight }) => ({
          ...{ names: new Intl.ListFormat(lang).format(names), members, weight: localNumber(weight, lang) },
        })),
        bars: drawBars(enough.lines, lang),
        pictures: await drawMap(tx, ambitoId, enough.lines, lang),
      },
    };
  },
});

/** Where the weight and the power of one member come from: every number opened. */
export const explainPower = question({
  name: "governance.explainPower",
  may: mayReadVotingRules,
  input: asked.extend({ memberId: z.string().max(60) }),
  async run({ memberId, ...input }, { tx, ambitoId, lang, today }) {
    const { found, members, kind, call, day, sources, result } = await compute(tx, ambitoId, input, today);
    const line = result.ok ? result.value.lines.find((one) => one.id === memberId) : undefined;
    if (!result.ok || !line) return null;
    const enough = result.value;
    const t = texts[lang].enough.one;
    const percent = (text: string) => localPercent(text, lang);
    const number = (text: string) => localNumber(text, lang);
    const total = enough.lines.reduce((all, one) => all + BigInt(one.swings ?? "0"), 0n);
    const member = members.find((one) => one.id === memberId);
    const figures = FIGURES.flatMap((key) => {
      const value = member?.figures[key];
      return value === undefined ? [] : [t.figure[key](number(String(value)))];
    });
    const power = line.powerPercent === null ? null : percent(line.powerPercent);
    return {
      ...{ ruleId: found.id, rule: found.rule.name, kind, call, day, name: line.name },
      title: power === null ? line.name : t.title(line.name, power),
      sentences: [
        t.weightIs(
          number(line.weight),
          explainWords[lang].units[enough.unit],
          percent(line.weightPercent),
          number(enough.taking.weight ?? "0"),
        ),
        ...figures,
        ...roundingOf(found, members, memberId, lang),
        ...(line.swings === null || power === null
          ? []
          : [
              t.swings(number(line.swings), enough.lines.length - 1),
              t.index(number(line.swings), number(String(total)), power),
            ]),
      ],
      sources: toldSources(sources, lang),
    };
  },
});

/** What thousandths would be before they are made whole. */
function roundingOf({ rule }: StoredRule, members: Snapshot["members"], memberId: string, lang: Lang): string[] {
  const { weight } = rule;
  if (weight.kind === "heads" || weight.express === "exact") return [];
  const exact = weightsOf({ weight: { ...weight, express: "exact" } }, members);
  const at = members.findIndex(({ id: own }) => own === memberId);
  if (!exact.ok || at < 0) return [];
  const { scaled, total } = exact.value;
  const share = decimalText(ratio((scaled[at] ?? 0n) * 1000n, total), 4);
  return [texts[lang].enough.one.rounding(localNumber(share, lang))];
}
