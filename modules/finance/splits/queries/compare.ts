// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { cents, formatEuro, NotFound, question, sum, type Cents, type Lang, type Tx } from "@albero/kernel";
import { decimalText, minus, NOTHING, over, parseRatio, plus, ratio, times, type Ratio } from "@albero/kernel/ratio";
import { drawMunicipalities } from "@albero/territory";
import { barChart } from "@albero/ui/charts";
import { apportion } from "../core/apportion.ts";
import type { AnyRule, Rule } from "../core/file.ts";
import { mayReadSplits } from "../permissions.ts";
import * as store from "../store/splits.ts";
import { texts } from "../texts.ts";
import { headOf, mayOf, openSplit, populationOf } from "./splits.ts";
import { criteriaWords, exactText } from "./words.ts";

export type CompareRow = {
  istat: string;
  name: string;
  referenceCents: Cents | null;
  cells: { shareCents: Cents | null; differenceCents: Cents | null; perHeadCents: number | null }[];
};

/** Scenarios are called A, B, C, D where their names would not fit. */
const letterOf = (at: number): string => "ABCD".charAt(at);

/** With its sign, and with the true minus: a hyphen is lost beside a number. */
const signed = (amount: number, lang: Lang): string =>
  `${amount > 0 ? "+" : amount < 0 ? "−" : ""}${formatEuro(cents(Math.abs(amount)), lang)}`;

/** Scenarios side by side: against what the municipalities pay today, where that is known, else against the first. */
export const compareSplits = question({
  name: "finance.compareSplits",
  may: mayReadSplits,
  input: z.object({ ids: z.array(z.coerce.number().int().min(1)).max(4).default([]) }),
  async run({ ids }, { tx, ambitoId, actor, lang }) {
    const splits: store.Split[] = [];
    for (const id of new Set(ids)) splits.push(await openSplit(tx, ambitoId, actor, id));
    if (splits.length < 2) return null;
    const shares = await store.listShares(
      tx,
      ambitoId,
      splits.map((one) => one.id),
    );
    const today = splits.find((one) => one.bases.lastYear)?.bases.lastYear;
    const [first] = splits as [store.Split];
    const tables = splits.map(
      (one) => new Map((shares.get(one.id) ?? []).map((share) => [share.istat, share.shareCents])),
    );
    const names = new Map(splits.flatMap((one) => one.bases.municipalities.map(({ istat, name }) => [istat, name])));
    const referenceOf = (istat: string): Cents | null => {
      if (!today) return tables[0]?.get(istat) ?? null;
      return today[istat] === undefined ? null : cents(Math.round(Number(today[istat]) * 100));
    };
    const rows = [...names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([istat, name]): CompareRow => {
        const reference = referenceOf(istat);
        const cells = splits.map((split, at) => {
          const shareCents = tables[at]?.get(istat) ?? null;
          const population = populationOf(split, istat);
          return {
            shareCents,
            differenceCents: shareCents === null || reference === null ? null : cents(shareCents - reference),
            perHeadCents: shareCents === null || population === null ? null : Math.round(shareCents / population),
          };
        });
        return { istat, name, referenceCents: reference, cells };
      });
    const last = splits.length - 1;
    return {
      splits: splits.map(headOf),
      rows,
      isToday: Boolean(today),
      totalsDiffer: splits.some((one) => one.totalCents !== first.totalCents),
      ...balanceOf(rows, last, splits[last]?.totalCents ?? cents(0)),
      bars: drawDifferences(rows, last, lang),
      pictures: await drawOnMap(tx, ambitoId, rows, last, lang),
    };
  },
});

function balanceOf(rows: readonly CompareRow[], at: number, total: Cents) {
  const differences = rows.map((row) => row.cells[at]?.differenceCents ?? 0);
  const moved = sum(differences.filter((one) => one > 0).map((one) => cents(one)));
  return {
    winners: differences.filter((one) => one < 0).length,
    losers: differences.filter((one) => one > 0).length,
    movedCents: moved,
    movedPercent: total === 0 ? 0 : (moved / total) * 100,
  };
}

function drawDifferences(rows: readonly CompareRow[], at: number, lang: Lang) {
  const t = texts[lang].compare;
  const known = rows.flatMap((row) => {
    const value = row.cells[at]?.differenceCents ?? null;
    return value === null || value === 0 ? [] : [{ label: row.name, value, colour: value > 0 ? "#b04e17" : "#2268ad" }];
  });
  if (known.length === 0) return null;
  const largest = known.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 12);
  const title = t.bars(letterOf(at));
  const bars = largest.toSorted((a, b) => b.value - a.value);
  return {
    title,
    drawing: barChart({
      title,
      lang,
      format: "euro",
      isDifference: true,
      bars,
      head: [texts[lang].split.municipality, t.legendHead],
    }),
  };
}

async function drawOnMap(tx: Tx, ambitoId: number, rows: readonly CompareRow[], at: number, lang: Lang) {
  const t = texts[lang];
  const known = rows.flatMap((row) => {
    const value = row.cells[at]?.differenceCents ?? null;
    return value === null ? [] : [{ istat: row.istat, name: row.name, value }];
  });
  if (known.length === 0) return null;
  const sorted = known.toSorted((a, b) => a.value - b.value);
  const words = (one: (typeof known)[number] | undefined) => (one ? `${one.name} (${signed(one.value, lang)})` : "");
  const write = (value: number) => ({
    text: signed(value, lang),
    short: signed(Math.round(value / 100) * 100, lang).replace(/[,.]00(?=\D*$)|[€\s\u00a0]/g, ""),
  });
  return drawMunicipalities(tx, ambitoId, lang, {
    ...{
      id: "diff",
      isDifference: true,
      write,
      values: Object.fromEntries(known.map((one) => [one.istat, one.value])),
    },
    words: {
      ...{ title: t.compare.map, tileTitle: t.compare.tiles, unknown: t.split.unknown, legend: t.compare.legend },
      description: t.compare.mapDescription(words(sorted[0]), words(sorted.at(-1))),
      head: [t.split.municipality, t.compare.legendHead],
    },
  });
}

/** The same rule with one weight moved: the others share the rest in the proportions they had. */
function withWeight(rule: Rule, key: string, weight: Ratio): Rule {
  const change = <R extends AnyRule>(one: R): R => {
    const rest = one.criteria.filter((criterion) => criterion.key !== key);
    const old = rest.map((criterion) => parseRatio(criterion.weight) ?? NOTHING).reduce(plus, NOTHING);
    const left = minus(ratio(100n), weight);
    const criteria = one.criteria.map((criterion) => {
      if (criterion.key === key) return { ...criterion, weight: exactText(weight) };
      const share = old.n === 0n ? ratio(1n, BigInt(rest.length)) : over(parseRatio(criterion.weight) ?? NOTHING, old);
      return { ...criterion, weight: exactText(times(left, share)) };
    });
    return { ...one, criteria };
  };
  return rule.inside ? { ...rule, inside: change(rule.inside) } : change(rule);
}

/** What each municipality would pay if one criterion weighed more or less. Stores nothing. */
export const trySplitWeight = question({
  name: "finance.trySplitWeight",
  may: mayReadSplits,
  input: z.object({
    id: z.coerce.number().int().min(1),
    criterion: z.string().max(60).optional(),
    weight: z.coerce.number().min(0).max(100).optional().catch(undefined),
  }),
  async run({ id, criterion: asked, weight: typed }, { tx, ambitoId, actor, lang }) {
    const split = await openSplit(tx, ambitoId, actor, id);
    const { criteria } = split.rule.inside ?? split.rule;
    const chosen = criteria.find((one) => one.key === asked) ?? criteria[0];
    if (!chosen) throw new NotFound(`criteria of split ${id}`);
    const before = parseRatio(chosen.weight) ?? NOTHING;
    const weight = typed === undefined ? before : ratio(BigInt(Math.round(typed * 100)), 100n);
    const head = { split: headOf(split), may: mayOf(actor) };
    const options = criteria.map(({ key, label, kind }) => ({
      key,
      label: kind === "equal" ? texts[lang].explain.equalParts : label,
    }));
    const state = { criterion: chosen.key, weight: decimalText(weight, 2), before: decimalText(before, 2) };
    if (criteria.length < 2) return { ...head, ...state, options, refusal: null, weights: "", rows: [] };
    const rule = withWeight(split.rule, chosen.key, weight);
    const outcome = apportion({ ...store.fileOfSplit(split), rule });
    const weights = criteriaWords((rule.inside ?? rule).criteria, lang);
    if (!outcome.ok) {
      const refusal = texts[lang].refusals[outcome.refusal](outcome.details ?? {});
      return { ...head, ...state, options, refusal, weights, rows: [] };
    }
    const now = new Map(
      ((await store.listShares(tx, ambitoId, [id])).get(id) ?? []).map((one) => [one.istat, one.shareCents]),
    );
    const rows = outcome.value.shares.map(({ istat, name, shareCents }) => {
      const nowCents = now.get(istat) ?? cents(0);
      return { istat, name, nowCents, thenCents: shareCents, differenceCents: cents(shareCents - nowCents) };
    });
    return { ...head, ...state, options, refusal: null, weights, rows };
  },
});
