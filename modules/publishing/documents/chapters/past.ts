// SPDX-License-Identifier: AGPL-3.0-or-later
// Chapter 1: how the previous plan went, as its evaluation cards tell it.
import type { Lang } from "@albero/kernel/pure";
import type { PastObjective, PastPlan } from "@albero/planning";
import { heading, list, paragraph, type Block, type Item } from "../blocks.ts";
import { barsSvg } from "../charts.ts";
import type { Texts } from "../texts.ts";
import { figure, joined, notes, percent, sourceWords } from "./words.ts";

/** The previous plan as its evaluation tells it; `process` is absent where nobody wrote it down. */
export type PastOutcomes = { evaluation: Omit<PastPlan, "objectives">; objectives: PastObjective[] };
type Measured = PastObjective["degreeOfAchievement"];
type Told = { value: string | boolean | null; note?: string | null; uncertain?: string };

export function pastBlocks(past: PastOutcomes | null, lang: Lang, t: Texts, images: Record<string, string>): Block[] {
  if (!past || past.objectives.length === 0) return [{ kind: "notice", text: t.missing.outcomes }];
  return [
    opening(past, lang, t),
    ...processBlocks(past, lang, t),
    ...resultBlocks(past, lang, t, images),
    ...cardBlocks(past, lang, t),
  ];
}

function measuredCards(past: PastOutcomes) {
  return past.objectives.flatMap((card) => {
    const { value } = card.degreeOfAchievement;
    return value === null ? [] : [{ card, value }];
  });
}

function opening(past: PastOutcomes, lang: Lang, t: Texts): Block {
  const measured = measuredCards(past);
  const lowest = measured.toSorted((a, b) => a.value - b.value)[0];
  if (!lowest) return paragraph(t.past.openingBare(past.objectives.length), "lead");
  const average = measured.reduce((all, one) => all + one.value, 0) / measured.length;
  const told = Math.round(average * 10) / 10;
  const words = t.past.opening(
    past.objectives.length,
    percent(told, lang),
    lowest.card.title,
    percent(lowest.value, lang),
  );
  return paragraph(words, "lead", t.past.averageNote);
}

function processBlocks(past: PastOutcomes, lang: Lang, t: Texts): Block[] {
  const { process } = past.evaluation;
  const { name, frequency } = process.monitoringBody;
  const start = monthWords(process.start, lang);
  return [
    heading(2, t.past.process),
    paragraph(
      t.past.processLine(name, frequency, start, process.instrument),
      "body",
      notes(process.startNote, process.swotUncertain),
    ),
    heading(3, t.past.who),
    list(process.who),
    heading(3, t.past.dimensions),
    list(process.dimensions.map((one, at) => ({ label: `${at + 1}.`, lead: `${one.name}.`, text: one.text }))),
    heading(3, t.past.findings),
    list(process.findings),
  ];
}

function resultBlocks(past: PastOutcomes, lang: Lang, t: Texts, images: Record<string, string>): Block[] {
  const measured = measuredCards(past);
  const bars = measured.map(({ card, value }) => ({ label: card.title, value, text: percent(value, lang) }));
  images["achievement.svg"] = barsSvg(bars, 100);
  const source = sourceWords(past.evaluation.source, t);
  return [
    heading(2, t.past.tableTitle),
    {
      kind: "figure",
      image: "achievement.svg",
      title: t.past.chartTitle,
      alt: t.past.chartAlt(bars.map((bar) => `${bar.label}: ${bar.text}`).join("; ")),
      source,
      widthPercent: 100,
    },
    {
      kind: "table",
      title: t.past.tableCaption,
      columns: [
        { label: t.past.objective, width: 52, align: "left" },
        { label: t.past.achievement, width: 18, align: "right" },
        { label: t.past.spending, width: 18, align: "right" },
        { label: t.past.again, width: 14, align: "left" },
      ],
      rows: past.objectives.map((card) => [
        { text: card.title, note: notes(card.degreeOfAchievement.uncertain) },
        { text: measuredWords(card.degreeOfAchievement, lang) },
        { text: measuredWords(card.resourceCoincidence, lang), note: notes(card.resourceCoincidence.uncertain) },
        { text: figure(card.proposedAgain.value, lang, t) },
      ]),
      foot: [],
      source,
    },
  ];
}

function measuredWords(measured: Measured, lang: Lang): string {
  if (measured.value === null) return "–";
  return percent(measured.value, lang);
}

function cardBlocks(past: PastOutcomes, lang: Lang, t: Texts): Block[] {
  const { fields } = t.past;
  const blocks: Block[] = [heading(2, t.past.cards)];
  for (const card of past.objectives) {
    const rows = [
      { label: fields.achievement, value: [measuredItem(card.degreeOfAchievement, lang)] },
      { label: fields.users, value: [toldItem(card.userEvaluation, lang, t)] },
      { label: fields.spending, value: [measuredItem(card.resourceCoincidence, lang)] },
      {
        label: fields.critical,
        value: card.criticalPoints.length ? card.criticalPoints.map((text) => ({ text })) : [{ text: "–" }],
      },
      { label: fields.adequate, value: [adequateItem(card, lang, t)] },
      { label: fields.continuity, value: [toldItem(card.continuityWithPrevious, lang, t)] },
      { label: fields.again, value: [toldItem(card.proposedAgain, lang, t)] },
    ];
    if (card.facts.length) {
      rows.push({
        label: fields.facts,
        value: card.facts.map((fact): Item => {
          const value = Array.isArray(fact.value) ? joined(fact.value) : figure(fact.value, lang, t);
          return { lead: `${fact.label}:`, text: `${value} ${fact.unit ?? ""}`.trim(), note: notes(fact.uncertain) };
        }),
      });
    }
    blocks.push(heading(3, card.title), { kind: "rows", title: t.past.cardTitle(card.title), rows });
  }
  return blocks;
}

function measuredItem(measured: Measured, lang: Lang): Item {
  const basis = measured.basis ? ` (${measured.basis})` : "";
  const value = measuredWords(measured, lang);
  return { text: `${value}${basis}`, note: notes(measured.uncertain) };
}

function toldItem(told: Told, lang: Lang, t: Texts): Item {
  const value = told.value === null ? null : capital(figure(told.value, lang, t));
  const said = [value === null ? null : value.replace(/\.?$/, "."), told.note].filter(Boolean).join(" ");
  return { text: said || "–", note: notes(told.uncertain) };
}

function adequateItem({ adequateResponse: told }: PastObjective, lang: Lang, t: Texts): Item {
  return toldItem({ ...told, value: told.value === null ? null : t.past.adequate[told.value] }, lang, t);
}

/** "2024-02" → "febbraio 2024". */
function monthWords(month: string, lang: Lang): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(lang, { month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
