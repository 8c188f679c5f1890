// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { cents, formatEuro, NotFound, question, sum, type Actor, type Cents, type Lang, type Tx } from "@albero/kernel";
import { drawMunicipalities } from "@albero/territory";
import { barChart } from "@albero/ui/charts";
import { localPercent } from "../core/numbers.ts";
import { mayFreezeSplits, mayReadSplits, maySeeSplit, mayWriteSplits } from "../permissions.ts";
import { listRules, getRule } from "../store/rules.ts";
import * as store from "../store/splits.ts";
import { texts } from "../texts.ts";
import { ruleSentences } from "./words.ts";

const byId = z.object({ id: z.coerce.number().int().min(1) });

/** What the actor may open; a scenario that is kept in the office does not exist for the others. */
export async function openSplit(tx: Tx, ambitoId: number, actor: Actor, id: number): Promise<store.Split> {
  const split = await store.getSplit(tx, ambitoId, id);
  if (!maySeeSplit(actor, split)) throw new NotFound(`split ${id}`);
  return split;
}

export const mayOf = (actor: Actor) => ({ write: mayWriteSplits(actor), freeze: mayFreezeSplits(actor) });

/** Scenarios, decided splits and rules, as far as the actor may see them. */
export const listSplitBoard = question({
  name: "finance.listSplitBoard",
  may: mayReadSplits,
  input: z.object({}),
  async run(_asked, { tx, ambitoId, actor }) {
    const splits = (await store.listSplits(tx, ambitoId)).filter((one) => maySeeSplit(actor, one));
    const rules = (await listRules(tx, ambitoId)).map(({ id, rule }) => ({
      ...{
        id,
        name: rule.name,
        validFrom: rule.validFrom,
        validTo: rule.validTo,
        act: rule.act,
        verified: rule.verified,
      },
    }));
    return { splits, rules, may: mayOf(actor) };
  },
});

export type ShareView = {
  istat: string;
  name: string;
  shareCents: Cents;
  perHeadCents: number | null;
  lastYearCents: Cents | null;
  differenceCents: Cents | null;
  bound: store.ShareRow["bound"];
};

export function populationOf(split: store.Split, istat: string): number | null {
  const value = split.bases.bases.population?.[istat];
  const count = typeof value === "object" ? Number.NaN : Number(value);
  return Number.isFinite(count) && count > 0 ? count : null;
}

const centsOfText = (euro: string | number): Cents => cents(Math.round(Number(euro) * 100));

export function viewOf(split: store.Split, share: store.ShareHead): ShareView {
  const population = populationOf(split, share.istat);
  const last = split.bases.lastYear?.[share.istat];
  const lastYearCents = last === undefined ? null : centsOfText(last);
  return {
    ...share,
    perHeadCents: population === null ? null : Math.round(share.shareCents / population),
    lastYearCents,
    differenceCents: lastYearCents === null ? null : cents(share.shareCents - lastYearCents),
  };
}

export const headOf = ({
  bases: _bases,
  rule: _rule,
  ...head
}: store.Split): store.SplitHead & { ruleId: number | null } => head;

const TOP = 10;

/** The largest shares as bars, and the others together: a picture that fits a screen. */
function drawBars(split: store.Split, rows: readonly ShareView[], lang: Lang) {
  const t = texts[lang].split;
  const sorted = rows.toSorted((a, b) => b.shareCents - a.shareCents);
  const [top, rest] = [sorted.slice(0, TOP), sorted.slice(TOP)];
  const part = split.totalCents === 0 ? 0 : (sum(top.map((row) => row.shareCents)) / split.totalCents) * 100;
  const title = t.bars(top.length, localPercent(part.toFixed(1), lang));
  const bars = top.map((row) => ({ label: row.name, value: row.shareCents }));
  const others = formatEuro(sum(rest.map((row) => row.shareCents)), lang);
  const note = rest.length > 0 ? t.others(rest.length, others) : null;
  return {
    title,
    note,
    drawing: barChart({ title, lang, format: "euro", bars, head: [t.municipality, t.shareColumn] }),
  };
}

async function drawPerHead(tx: Tx, ambitoId: number, rows: readonly ShareView[], lang: Lang) {
  const t = texts[lang].split;
  const known = rows.flatMap((row) => (row.perHeadCents === null ? [] : [{ ...row, perHeadCents: row.perHeadCents }]));
  if (known.length === 0) return null;
  const write = (value: number) => {
    const text = formatEuro(cents(value), lang);
    return { text, short: text.replace(/[€\s\u00a0]/g, "") };
  };
  const sorted = known.toSorted((a, b) => a.perHeadCents - b.perHeadCents);
  const words = (row: (typeof known)[number] | undefined) =>
    row ? `${row.name} (${write(row.perHeadCents).text})` : "";
  return drawMunicipalities(tx, ambitoId, lang, {
    ...{ id: "quote", write, values: Object.fromEntries(known.map((row) => [row.istat, row.perHeadCents])) },
    words: {
      ...{ title: t.map, tileTitle: t.tiles, description: t.mapDescription(words(sorted[0]), words(sorted.at(-1))) },
      ...{ unknown: t.unknown, legend: t.perHeadLegend, head: [t.municipality, t.perInhabitant] },
    },
  });
}

/** One scenario or decided split: what each municipality pays, in a table, bars and a map, and the rule in sentences. */
export const showSplit = question({
  name: "finance.showSplit",
  may: mayReadSplits,
  input: byId,
  async run({ id }, { tx, ambitoId, actor, lang }) {
    const split = await openSplit(tx, ambitoId, actor, id);
    const shares = (await store.listShares(tx, ambitoId, [id])).get(id) ?? [];
    const rows = shares.map((share) => viewOf(split, share));
    const names = new Map(rows.map((row) => [row.istat, row.name]));
    const labels = new Map(
      [...split.rule.criteria, ...(split.rule.inside?.criteria ?? [])].map((one) => [one.key, one.label]),
    );
    const t = texts[lang];
    return {
      ...{ split: headOf(split), rows, may: mayOf(actor), rule: ruleSentences(split.rule, names, lang) },
      source: split.rule.source,
      figures: Object.entries(split.bases.sources).map(([key, origin]) => ({
        ...{ label: labels.get(key) ?? t.sources.population, origin },
      })),
      hasWeights: (split.rule.inside ?? split.rule).criteria.length > 1,
      bars: drawBars(split, rows, lang),
      pictures: await drawPerHead(tx, ambitoId, rows, lang),
    };
  },
});

/** What a page that asks before a step needs: the split, and the one whose place it would take. */
export const showSplitStep = question({
  name: "finance.showSplitStep",
  may: mayWriteSplits,
  input: byId,
  async run({ id }, { tx, ambitoId, actor }) {
    const split = await openSplit(tx, ambitoId, actor, id);
    const replaced = (await store.listSplits(tx, ambitoId)).find(
      (one) => one.state === "frozen" && one.purpose === split.purpose && one.year === split.year,
    );
    const count = split.bases.municipalities.length;
    return { split: headOf(split), replaced: replaced?.name ?? null, count, may: mayOf(actor) };
  },
});

/** The file of a split in the open format: whoever has it can compute the same cents without Albero. */
export const splitFile = question({
  name: "finance.splitFile",
  may: mayReadSplits,
  input: byId,
  run: async ({ id }, { tx, ambitoId, actor }) => store.fileOfSplit(await openSplit(tx, ambitoId, actor, id)),
});

/** A rule in sentences and as data. */
export const showSplitRule = question({
  name: "finance.showSplitRule",
  may: mayReadSplits,
  input: byId,
  async run({ id }, { tx, ambitoId, actor, lang }) {
    const { rule } = await getRule(tx, ambitoId, id);
    return { id, rule, sentences: ruleSentences(rule, new Map(), lang), may: mayOf(actor) };
  },
});
