// SPDX-License-Identifier: AGPL-3.0-or-later
// Chapter 6: how the plan will be evaluated.
import type { EvaluationSystem } from "@albero/planning";
import { heading, list, paragraph, type Block, type Cell } from "../blocks.ts";
import type { Texts } from "../texts.ts";
import { joined, notes, sourceWords } from "./words.ts";

type Indicator = EvaluationSystem["leps"][number]["indicators"][number];
type Named = { n?: number; name: string; summary: string };

export function evaluationBlocks(system: EvaluationSystem | null, t: Texts): Block[] {
  if (!system) return [{ kind: "notice", text: t.missing.evaluation }];
  const source = sourceWords(system.source, t);
  return [
    ...theoryBlocks(system, t),
    ...collectionBlocks(system, t),
    ...objectiveBlocks(system, source, t),
    ...lepsBlocks(system, source, t),
  ];
}

function theoryBlocks({ theoryOfChange: theory }: EvaluationSystem, t: Texts): Block[] {
  const told = (entries: Named[]): Block =>
    list(
      entries.map((one) => ({
        label: one.n === undefined ? undefined : `${one.n}.`,
        lead: `${one.name}.`,
        text: one.summary,
      })),
    );
  const steps = theory.policyCycle.map((text, at) => ({ label: `${at + 1}.`, text }));
  return [
    heading(2, t.evaluation.theory),
    paragraph(theory.summary, "body", notes(theory.uncertain)),
    heading(3, t.evaluation.policyCycle),
    list(steps),
    heading(3, t.evaluation.purposes),
    told(theory.purposes),
    heading(3, t.evaluation.levels),
    told(theory.levels),
    heading(3, t.evaluation.classes),
    told(theory.indicatorClasses),
    heading(3, t.evaluation.evaluationLevels),
    told(theory.evaluationLevels),
    heading(3, t.evaluation.stakeholders),
    list(theory.stakeholders),
    heading(3, t.evaluation.besReasons),
    list(theory.besReasons),
  ];
}

function collectionBlocks({ collection }: EvaluationSystem, t: Texts): Block[] {
  const words = t.evaluation;
  return [
    heading(2, words.collection),
    list([
      { lead: `${words.meetings}:`, text: collection.meetings, note: notes(collection.uncertain) },
      { lead: `${words.outputs}:`, text: joined(collection.outputs) },
      { lead: `${words.actors}:`, text: joined(collection.actors) },
      { lead: `${words.informationSystem}:`, text: collection.informationSystem },
    ]),
    heading(3, words.startUpRules),
    list(collection.startUpRules),
    heading(3, words.sources),
    list(collection.sources.map((one) => ({ lead: `${one.name}:`, text: joined(one.examples) }))),
  ];
}

function objectiveBlocks(system: EvaluationSystem, source: string | null, t: Texts): Block[] {
  const words = t.evaluation;
  const blocks: Block[] = [heading(2, words.byObjective)];
  for (const objective of system.objectives) {
    const rowsOf = (chain: string, indicators: Indicator[]): Cell[][] =>
      indicators.map((one) => [
        { text: chain },
        { text: one.text, note: notes(one.uncertain) },
        { text: one.unit ?? "–" },
      ]);
    const outcomes = objective.outcomes.map((one) => ({
      text: one.statement ?? words.noStatement,
      note: notes(one.uncertain),
    }));
    blocks.push(heading(3, t.card.heading(objective.card, objective.title)));
    if (objective.besDomains.length) {
      blocks.push(
        list([
          {
            lead: `${words.bes}:`,
            text: joined(objective.besDomains.map((one) => `${one.n}. ${one.name}`)),
            note: notes(objective.uncertain),
          },
        ]),
      );
    }
    if (outcomes.length) blocks.push(paragraph(words.outcomes, "small"), list(outcomes));
    blocks.push({
      kind: "table",
      title: words.objectiveTable(objective.card),
      columns: [
        { label: words.columns.chain, width: 14, align: "left" },
        { label: words.columns.text, width: 64, align: "left" },
        { label: words.columns.unit, width: 22, align: "left" },
      ],
      rows: [
        ...rowsOf(words.chains.process, objective.processIndicators),
        ...rowsOf(words.chains.output, objective.outputIndicators),
        ...objective.outcomes.flatMap((one) => rowsOf(words.chains.outcome, one.indicators)),
      ],
      foot: [],
      source,
    });
  }
  return blocks;
}

function lepsBlocks(system: EvaluationSystem, source: string | null, t: Texts): Block[] {
  const words = t.evaluation;
  if (system.leps.length === 0) return [];
  return [
    heading(2, words.leps),
    {
      kind: "table",
      title: words.lepsTable,
      columns: [
        { label: words.lepsColumns.leps, width: 34, align: "left" },
        { label: words.lepsColumns.text, width: 48, align: "left" },
        { label: words.lepsColumns.unit, width: 18, align: "left" },
      ],
      rows: system.leps.flatMap((leps) =>
        leps.indicators.map((one) => [
          { text: leps.name },
          { text: one.text, note: notes(one.uncertain) },
          { text: one.unit ?? "–" },
        ]),
      ),
      foot: [],
      source,
    },
  ];
}
