// SPDX-License-Identifier: AGPL-3.0-or-later
// Chapter 5: the plan in a drawing, the totals, then every card.
import { cents, formatEuro, ZERO, type Cents, type Lang } from "@albero/kernel/pure";
import type { PlanDocument } from "@albero/planning";
import { heading, paragraph, type Block, type Cell } from "../blocks.ts";
import { barsSvg } from "../charts.ts";
import type { PlanGuard } from "../model.ts";
import type { Texts } from "../texts.ts";
import { cardBlocks } from "./card.ts";
import { joined } from "./words.ts";

/** The plan drawn as a tree, for print; `summary` says it in words. */
export type TreePicture = { svg: string; summary: string };

export type Objectives = {
  plan: PlanDocument;
  guard: PlanGuard;
  /** Card code → the Plan Office's explanation of its present difference. */
  explanations: Readonly<Record<string, string>>;
  tree: TreePicture | null;
  lang: Lang;
  t: Texts;
};

export function objectivesBlocks(told: Objectives, images: Record<string, string>): Block[] {
  const { plan, guard, explanations, lang, t } = told;
  if (plan.cards.length === 0) return [{ kind: "notice", text: t.missing.cards }];
  const actions = plan.cards.reduce((all, card) => all + card.actions.length, 0);
  const blocks: Block[] = [
    paragraph(t.objectives.opening(plan.cards.length, actions, formatEuro(guard.computedOnce, lang)), "lead"),
    heading(2, t.objectives.summary),
    ...totalBlocks(told, images),
    ...sharedBlocks(told),
    ...treeBlocks(told, images),
  ];
  for (const card of plan.cards) {
    const itsGuard = guard.cards.find((one) => one.cardCode === card.code);
    if (!itsGuard) continue;
    blocks.push({ kind: "heading", level: 2, text: t.card.heading(card.code, card.title), newPage: true });
    if (card.subtitle) blocks.push(paragraph(capital(card.subtitle), "lead", card.uncertain));
    blocks.push(...cardBlocks({ plan, card, guard: itsGuard, explanation: explanations[card.code] ?? null, lang, t }));
  }
  return blocks;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function treeBlocks({ plan, tree, t }: Objectives, images: Record<string, string>): Block[] {
  if (!tree) return [];
  images["tree.svg"] = tree.svg;
  const alt = `${tree.summary} ${plan.cards.map((card) => t.card.heading(card.code, card.title)).join("; ")}.`;
  return [
    heading(2, t.objectives.tree),
    {
      kind: "figure",
      image: "tree.svg",
      title: t.objectives.treeTitle,
      alt,
      source: t.objectives.source,
      widthPercent: 100,
      heightCm: 20.6,
    },
  ];
}

function totalBlocks({ plan, guard, lang, t }: Objectives, images: Record<string, string>): Block[] {
  const lines = plan.cards.map((card) => card.resources.lines.some((line) => line.amount !== null));
  const bars = guard.cards.map((one, at) => ({
    label: t.card.heading(one.cardCode, one.title),
    value: one.computed,
    text: lines[at] ? formatEuro(one.computed, lang) : t.objectives.noAmount,
  }));
  images["resources.svg"] = barsSvg(bars.toSorted((a, b) => b.value - a.value));
  const { columns } = t.objectives;
  const merged = sumOf(guard.merges.map((merge) => merge.mergedAwayDeclared));
  const mergedComputed = sumOf(guard.merges.map((merge) => merge.mergedAwayComputed));
  const total = (label: string, declared: Cents, computed: Cents): Cell[] => [
    { text: "" },
    { text: label, strong: true },
    { text: formatEuro(declared, lang), strong: true },
    { text: formatEuro(computed, lang), strong: true },
    { text: difference(cents(declared - computed), lang), strong: true },
  ];
  const foot = [total(t.objectives.totalPrinted, guard.declared, guard.computed)];
  if (merged !== ZERO || mergedComputed !== ZERO) {
    foot.push(
      [
        { text: "" },
        { text: t.objectives.merged },
        { text: formatEuro(cents(-merged), lang) },
        { text: formatEuro(cents(-mergedComputed), lang) },
        { text: "" },
      ],
      total(t.objectives.totalOnce, guard.declaredOnce, guard.computedOnce),
    );
  }
  return [
    {
      kind: "figure",
      image: "resources.svg",
      title: t.objectives.chartTitle,
      alt: t.objectives.chartAlt(bars.map((bar) => `${bar.label}: ${bar.text}`).join("; ")),
      source: t.objectives.source,
      widthPercent: 100,
    },
    {
      kind: "table",
      title: t.objectives.summaryTitle,
      columns: [
        { label: columns.code, width: 9, align: "left" },
        { label: columns.objective, width: 36, align: "left" },
        { label: columns.declared, width: 20, align: "right" },
        { label: columns.computed, width: 20, align: "right" },
        { label: columns.difference, width: 19, align: "right" },
      ],
      rows: plan.cards.map((card, at): Cell[] => {
        const one = guard.cards[at];
        return [
          { text: card.code },
          { text: card.title },
          { text: one?.declared == null ? t.objectives.noTotal : formatEuro(one.declared, lang) },
          { text: one && lines[at] ? formatEuro(one.computed, lang) : t.objectives.noAmount },
          { text: one?.difference == null ? "–" : difference(one.difference, lang) },
        ];
      }),
      foot,
      source: t.objectives.source,
    },
  ];
}

function difference(amount: Cents, lang: Lang): string {
  return amount === ZERO ? "0" : formatEuro(amount, lang);
}

function sumOf(amounts: Cents[]): Cents {
  return cents(amounts.reduce<number>((all, amount) => all + amount, 0));
}

function sharedBlocks({ guard, lang, t }: Objectives): Block[] {
  const shared = guard.merges.filter((merge) => merge.cards.length > 1);
  if (shared.length === 0) return [];
  const { sharedColumns } = t.objectives;
  return [
    heading(3, t.objectives.sharedTitle),
    paragraph(t.objectives.sharedOpening(shared.length)),
    {
      kind: "table",
      title: t.objectives.sharedTable,
      columns: [
        { label: sharedColumns.measure, width: 36, align: "left" },
        { label: sharedColumns.cards, width: 32, align: "left" },
        { label: sharedColumns.counted, width: 17, align: "right" },
        { label: sharedColumns.merged, width: 17, align: "right" },
      ],
      rows: shared.map((merge) => [
        { text: joined([merge.code, merge.title].filter((text) => text !== null)) },
        {
          text: [
            ...merge.cards.map((one) => `${one.cardCode}: ${printed(one, lang, t)}`),
            ...(merge.disagrees ? [t.objectives.disagree] : []),
          ].join("\n"),
        },
        { text: merge.counted === null ? "–" : formatEuro(merge.counted, lang) },
        away(merge, lang, t),
      ]),
      foot: [],
      source: t.objectives.source,
    },
  ];
}

/** What goes away from the totals, or why nothing does. */
function away({ mergedAwayComputed, counted }: PlanGuard["merges"][number], lang: Lang, t: Texts): Cell {
  if (mergedAwayComputed !== ZERO) return { text: difference(mergedAwayComputed, lang) };
  return {
    text: t.objectives.nothing,
    note: counted === null ? t.objectives.nothingCounted : t.objectives.nothingRepeated,
  };
}

function printed(one: PlanGuard["merges"][number]["cards"][number], lang: Lang, t: Texts): string {
  const amount = one.lineAmount ?? one.boxAmount;
  return amount === null ? t.objectives.noAmount : formatEuro(amount, lang);
}
