// SPDX-License-Identifier: AGPL-3.0-or-later
// One objective card in the order of the regional template (DGR XII/2167/2024: fields 1-30).
import { formatEuro, type Cents, type Lang } from "@albero/kernel/pure";
import type { Card, PlanDocument, Question, Section } from "@albero/planning";
import { heading, list, paragraph, paragraphs, type Block, type Cell, type Item } from "../blocks.ts";
import type { CardGuard } from "../model.ts";
import type { Texts } from "../texts.ts";
import { answersTable, otherFields } from "./answers.ts";
import { amountCell, figure, joined, notes } from "./words.ts";

/** What is needed to print one card. `explanation` is the Plan Office's own, for the present difference. */
export type Telling = {
  plan: PlanDocument;
  card: Card;
  guard: CardGuard;
  explanation: string | null;
  lang: Lang;
  t: Texts;
};

/** All the fields of one card; neighbouring questions of the template share one table. */
export function cardBlocks(telling: Telling): Block[] {
  const { plan, card, t } = telling;
  const parts = plan.cycle.template.parts.map((part) => ({ number: part.number, part }));
  const questions = plan.cycle.template.questions.map((question) => ({ number: question.number, question }));
  // Where a number holds both (27: how, and with which indicators) the question comes first.
  const fields = [...questions, ...parts].toSorted((a, b) => a.number - b.number);

  const blocks: Block[] = [];
  let waiting: Question[] = [];
  const flush = () => {
    if (waiting.length) blocks.push(answersTable(card, waiting, t));
    waiting = [];
  };
  for (const field of fields) {
    if ("question" in field) {
      waiting.push(field.question);
      continue;
    }
    flush();
    blocks.push(heading(3, field.part.label, String(field.number)), ...sectionBlocks[field.part.section](telling));
  }
  flush();
  const others = otherFields(card);
  if (others.length) blocks.push(heading(3, t.card.other), list(others));
  return blocks;
}

const sectionBlocks: Record<Section, (telling: Telling) => Block[]> = {
  areas: ({ plan, card, t }) => {
    const names = card.areas.map((letter) => plan.cycle.areas.find((area) => area.letter === letter)?.name);
    const known = names.every((name) => name !== undefined) && names.length > 0;
    const items: Item[] = [{ lead: card.areas.join(", "), text: known ? joined(names as string[]) : card.areaName }];
    if (card.coProgrammingArea) items.push({ lead: `${t.card.coProgramming}:`, text: card.coProgrammingArea });
    return [list(items)];
  },
  bes: ({ card, t }) => numberedOrNone(card.besDomains, t),
  sdgs: ({ card, t }) => numberedOrNone(card.sdgs, t),
  context: (telling) => contextBlocks(telling),
  title: ({ card }) => [paragraph(card.subtitle ? `${card.title}: ${card.subtitle}` : card.title)],
  objectives: (telling) => objectiveBlocks(telling),
  actions: (telling) => actionBlocks(telling),
  targets: ({ card, t }) => (card.targets.length ? [list(card.targets)] : [paragraph(t.card.none, "small")]),
  resources: (telling) => resourceBlocks(telling),
  staff: (telling) => staffBlocks(telling),
  processIndicators: (telling) => indicatorBlocks(telling, "process"),
  outputIndicators: (telling) => indicatorBlocks(telling, "output"),
  impact: ({ card, t }) => {
    const outcomes = card.indicators.filter((one) => one.chain === "outcome" || one.chain === "impact");
    const statements = card.impact.map((one, at) => ({
      text: one.text,
      note: one.uncertain ?? (at === 0 ? card.impactUncertain : undefined),
    }));
    return statements.length || outcomes.length
      ? [list([...statements, ...outcomes.map((one) => ({ text: one.text, note: one.uncertain }))])]
      : [paragraph(t.card.none, "small", card.impactUncertain)];
  },
  measures: (telling) => measureBlocks(telling),
};

function numberedOrNone(entries: Card["besDomains"], t: Texts): Block[] {
  if (!entries.length) return [paragraph(t.card.none, "small")];
  return [list(entries.map((entry) => ({ label: `${entry.n}.`, text: entry.name, note: entry.uncertain })))];
}

function contextBlocks({ card, lang, t }: Telling): Block[] {
  const { summary, facts, uncertain } = card.context;
  const blocks = summary ? paragraphs(summary, uncertain) : [paragraph(t.card.empty, "small", uncertain)];
  if (!facts.length) return blocks;
  const columns = t.card.factColumns;
  return [
    ...blocks,
    {
      kind: "table",
      title: t.card.factsTitle(card.code),
      columns: [
        { label: columns.label, width: 52, align: "left" },
        { label: columns.territory, width: 18, align: "left" },
        { label: columns.year, width: 8, align: "right" },
        { label: columns.value, width: 14, align: "right" },
        { label: columns.unit, width: 15, align: "left" },
      ],
      rows: facts.map((fact) => [
        { text: fact.label, note: notes(fact.note, fact.uncertain) },
        { text: fact.territory ?? "–" },
        { text: fact.year === null ? "–" : String(fact.year) },
        { text: figure(fact.value, lang, t) },
        { text: fact.unit ?? "–" },
      ]),
      foot: [],
      source: null,
    },
  ];
}

function objectiveBlocks({ card, t }: Telling): Block[] {
  const blocks: Block[] = [];
  const facts: Item[] = [];
  if (card.generalObjective) facts.push({ lead: `${t.card.general}:`, text: card.generalObjective });
  if (card.keywords.length) facts.push({ lead: `${t.card.keywords}:`, text: card.keywords.join(", ") });
  if (facts.length) blocks.push(list(facts));
  if (card.specificObjectives.length) {
    blocks.push(
      paragraph(t.card.specific, "small"),
      list(card.specificObjectives.map((one) => ({ label: `${one.n}.`, text: one.text, note: one.uncertain }))),
    );
  }
  return blocks.length ? blocks : [paragraph(t.card.empty, "small")];
}

function actionBlocks({ card, t }: Telling): Block[] {
  if (!card.actions.length) return [paragraph(t.card.none, "small")];
  const numberOf = new Map(card.specificObjectives.map((one) => [one.key, one.n]));
  const items = card.actions.map((action): Item => {
    const served = action.servesObjectives.map((key) => numberOf.get(key)).filter((n) => n !== undefined);
    const serves =
      served.length === 0
        ? null
        : served.length === 1
          ? t.card.serves(String(served[0]))
          : t.card.servesMany(joined(served.map(String)));
    const tags = [action.pnrr ? `PNRR ${action.pnrr}` : null, action.leps ? "LEPS" : null].filter(
      (tag) => tag !== null,
    );
    return {
      label: `${action.printedN ?? action.n}.`,
      lead: action.title,
      text: [action.summary, serves].filter(Boolean).join(" "),
      note: action.uncertain,
      tags,
    };
  });
  return [list(items)];
}

function resourceBlocks(telling: Telling): Block[] {
  const { card, guard, lang, t } = telling;
  const columns = t.card.resourceColumns;
  const rows = card.resources.lines.map((line): Cell[] => {
    const said = [
      line.note,
      line.inDeclaredTotal === false ? t.card.excluded : undefined,
      line.recurrence ? t.card.recurrence[line.recurrence] : undefined,
      line.uncertain,
    ];
    return [
      { text: line.label, note: notes(...said) },
      { text: joined([line.source, line.code].filter((text) => text !== null)) || "–" },
      amountCell(line.amount, lang),
    ];
  });
  const total = (label: string, amount: Cents, note?: string): Cell[] => [
    { text: label, strong: true, note },
    { text: "" },
    { text: formatEuro(amount, lang), strong: true },
  ];
  const foot = [total(t.card.computed, guard.computed)];
  if (guard.declared !== null) foot.push(total(t.card.declared, guard.declared, card.resources.uncertain));
  if (guard.differs && guard.difference !== null) foot.push(total(t.card.difference, guard.difference));
  const table: Block = {
    kind: "table",
    title: t.card.resourcesTitle(card.code),
    columns: [
      { label: columns.label, width: 58, align: "left" },
      { label: columns.source, width: 24, align: "left" },
      { label: columns.amount, width: 20, align: "right" },
    ],
    rows,
    foot,
    source: null,
  };
  const words = sumWords(telling);
  return rows.length ? [table, ...words] : [paragraph(t.card.none, "small"), ...words];
}

function sumWords({ guard, explanation, lang, t }: Telling): Block[] {
  if (guard.declared === null || guard.difference === null) return [paragraph(t.card.noDeclared, "small")];
  if (!guard.differs) return [paragraph(t.card.agrees, "small")];
  const words = [t.card.differs(formatEuro(guard.difference, lang))];
  for (const reason of guard.reasons) {
    if (reason.kind === "line_left_out") {
      const tell = reason.said ? t.card.reasons.leftOutSaid : t.card.reasons.leftOutSupposed;
      words.push(tell(reason.label, formatEuro(reason.amount, lang)));
    }
    if (reason.kind === "line_equals_difference") {
      words.push(t.card.reasons.equals(reason.label, formatEuro(reason.amount, lang)));
    }
    if (reason.kind === "no_lines") words.push(t.card.reasons.noLines);
  }
  if (explanation) words.push(t.card.explanation(explanation));
  return [{ kind: "notice", text: words.join(" ") }];
}

function staffBlocks({ card, lang, t }: Telling): Block[] {
  if (!card.staff.length) return [paragraph(t.card.none, "small")];
  const columns = t.card.staffColumns;
  return [
    {
      kind: "table",
      title: t.card.staffTitle(card.code),
      columns: [
        { label: columns.role, width: 56, align: "left" },
        { label: columns.organisation, width: 34, align: "left" },
        { label: columns.count, width: 12, align: "right" },
      ],
      rows: card.staff.map((row) => [
        { text: row.role, note: notes(row.note, row.uncertain) },
        { text: row.organisation ?? "–" },
        { text: figure(row.count, lang, t) },
      ]),
      foot: [],
      source: null,
    },
  ];
}

function indicatorBlocks({ card, t }: Telling, chain: "process" | "output"): Block[] {
  const chosen = card.indicators.filter((one) => one.chain === chain);
  if (!chosen.length) return [paragraph(t.card.none, "small")];
  const columns = t.card.indicatorColumns;
  return [
    {
      kind: "table",
      title: t.card.indicatorsTitle[chain](card.code),
      columns: [
        { label: columns.text, width: 60, align: "left" },
        { label: columns.kind, width: 20, align: "left" },
        { label: columns.unit, width: 20, align: "left" },
      ],
      rows: chosen.map((one) => [
        {
          text: one.text,
          note: notes(
            one.note,
            one.breakdown?.length ? t.card.breakdown(joined(one.breakdown)) : undefined,
            one.uncertain,
          ),
        },
        { text: t.card.kinds[one.kind] },
        { text: one.unit ?? "–" },
      ]),
      foot: [],
      source: null,
    },
  ];
}

function measureBlocks({ card, lang, t }: Telling): Block[] {
  if (!card.measures.length) return [paragraph(t.card.none, "small")];
  const columns = t.card.measureColumns;
  const table: Block = {
    kind: "table",
    title: t.card.measuresTitle(card.code),
    columns: [
      { label: columns.code, width: 18, align: "left" },
      { label: columns.title, width: 62, align: "left" },
      { label: columns.amount, width: 20, align: "right" },
    ],
    rows: card.measures.map((box) => [
      { text: box.printedCode ?? "–" },
      { text: box.printedTitle, note: box.uncertain },
      amountCell(box.amount, lang),
    ]),
    foot: [],
    source: null,
  };
  const stories = card.measures.flatMap((box): Item[] => {
    const targets = box.target?.map((one) => `${figure(one.value, lang, t)} ${one.unit}`) ?? [];
    const text = [
      box.summary,
      targets.length ? t.card.target(joined(targets)) : null,
      box.partners?.length ? t.card.partners(joined(box.partners)) : null,
    ];
    const told = text.filter(Boolean).join(" ");
    return told ? [{ lead: `${box.printedTitle}.`, text: told }] : [];
  });
  return stories.length ? [table, list(stories)] : [table];
}
