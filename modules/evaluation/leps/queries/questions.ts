// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { dayInItaly, NotFound, question, type Lang, type PlainDate, type Work } from "@albero/kernel";
import { useCases as finance } from "@albero/finance";
import { useCases as planning } from "@albero/planning";
import { definitionOn } from "../../core/indicator.ts";
import { listDefinitions, listIndicators } from "../../indicators/store/indicators.ts";
import {
  figuresOn,
  judgeLeps,
  lackingOf,
  measureOf,
  standing,
  type Figure,
  type FigureRow,
  type Judged,
  type Measured,
} from "../core/leps.ts";
import { inputsOf, type Leps, type LepsInput, type LepsMeasure, type LepsReference } from "../core/reference.ts";
import { mayReadLeps, mayReadPublicLeps, mayWriteLeps } from "../permissions.ts";
import { getFigure, listAuthors, listFigures, residentsOver65 } from "../store/inputs.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";
import { readReference } from "./reference.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** What finance computes of the social workers: the further objective and the contribution of the State. */
export type SocialWorkers = { meetsGoal: boolean; goalResidents: number; totalCents: number; ruleSource: string };

/** An indicator that the plan gave itself for this level. */
export type PlanIndicator = {
  code: string;
  id: number | null;
  text: string;
  planName: string;
  uncertain: string | null;
};

export type LepsLine = {
  code: string;
  title: string;
  rule: string;
  legalBase: string;
  source: string;
  verified: boolean;
  judged: Judged;
  measured: (Omit<Measured, "measure"> & { measure: ToldMeasure })[];
  /** Figures that nobody has given yet, to be typed or loaded. */
  lacking: LepsInputTold[];
  indicators: PlanIndicator[];
  socialWorkers: SocialWorkers | null;
};
export type LepsInputTold = Omit<LepsInput, "label" | "unit"> & { label: string; unit: string };
export type ToldMeasure = Omit<LepsMeasure, "label"> & { label: string };
export type LepsBoard = { asOf: string; note: string; lines: LepsLine[]; names: Record<string, LepsInputTold> };

const tell = (input: LepsInput, lang: Lang): LepsInputTold => ({
  ...input,
  label: input.label[lang],
  unit: input.unit[lang],
});

/** Residents come from the territory, with the door to their figure. */
async function knownFigures(work: Work): Promise<Figure[]> {
  const { known } = await finance.simulateContribution.run({ residents: null, hundredths: null }, work);
  const elders = await residentsOver65(work.tx, work.ambitoId);
  return [
    ...(known
      ? [
          {
            ...{ key: "residents", value: known.value, day: known.time, source: known.source, id: null },
            href: known.figureId === null ? null : String(known.figureId),
          },
        ]
      : []),
    ...(elders
      ? [{ key: "residentsOver65", value: elders.value, day: elders.day, source: "ISTAT", id: null, href: null }]
      : []),
  ];
}

/** The rule of the social workers is that of finance, with its own dated thresholds. */
async function withFinance(
  measured: Measured,
  work: Work,
): Promise<{ measured: Measured; more: SocialWorkers | null }> {
  const workers = measured.figures.find(({ key }) => key === "permanentSocialWorkers");
  if (measured.measure.calculation !== "social_workers" || measured.missing.length > 0 || !workers)
    return { measured, more: null };
  const hundredths = Math.round(workers.value * 100);
  const { result, rule } = await finance.simulateContribution.run({ residents: null, hundredths }, work);
  if (!result) return { measured, more: null };
  const { threshold } = measured.measure;
  const measure = threshold
    ? { ...measured.measure, threshold: { ...threshold, value: rule.levelResidents, verified: rule.verified } }
    : measured.measure;
  return {
    measured: { ...measured, measure, meets: result.meetsLevel },
    more: {
      meetsGoal: result.meetsGoal,
      goalResidents: rule.goalResidents,
      totalCents: result.total,
      ruleSource: rule.source,
    },
  };
}

const same = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The indicators of the plan's own chapter, under the level that each names. */
async function planIndicators(work: Work): Promise<(PlanIndicator & { group: string })[]> {
  const { tx, ambitoId, today } = work;
  if ((await planning.publishedVersions.run({}, work)).length === 0) return [];
  const { system } = await planning.publishedEvaluationSystem.run({ number: undefined }, work);
  const kept = new Map((await listIndicators(tx, ambitoId)).map((one) => [one.code, one.id]));
  const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (one) => one.indicatorId);
  return (system?.leps ?? []).flatMap(({ name, indicators }, group) =>
    indicators.map(({ text, uncertain }, at) => {
      const code = `leps.${group + 1}.${at + 1}`;
      const id = kept.get(code) ?? null;
      const current = id === null ? undefined : definitionOn(definitions.get(id) ?? [], today);
      return { code, id, text: current?.text ?? text, planName: name, uncertain: uncertain ?? null, group: same(name) };
    }),
  );
}

type Read = { reference: LepsReference; rows: FigureRow[]; board: LepsBoard };

async function boardOf(work: Work): Promise<Read> {
  const { tx, ambitoId, today, lang } = work;
  const reference = await readReference();
  const rows = await listFigures(tx, ambitoId);
  const figures = figuresOn(rows, today);
  for (const figure of await knownFigures(work)) figures.set(figure.key, figure);
  const chosen = await planIndicators(work);
  const names = Object.fromEntries([...reference.known, ...reference.inputs].map((one) => [one.key, tell(one, lang)]));
  const lines: LepsLine[] = [];
  for (const one of reference.leps) {
    const parts: Measured[] = [];
    let socialWorkers: SocialWorkers | null = null;
    for (const measure of one.measures) {
      const { measured, more } = await withFinance(measureOf(measure, figures), work);
      parts.push(measured);
      socialWorkers ??= more;
    }
    const own = new Set(one.planNames.map(same));
    lines.push({
      ...{ code: one.code, title: one.title[lang], rule: one.rule[lang], legalBase: one.legalBase, source: one.source },
      ...{ verified: one.verified, judged: judgeLeps(parts), socialWorkers },
      measured: parts.map((part) => ({ ...part, measure: { ...part.measure, label: part.measure.label[lang] } })),
      lacking: lackingOf(parts).flatMap((key) => names[key] ?? []),
      indicators: chosen.filter(({ group }) => own.has(group)).map(({ group: _named, ...indicator }) => indicator),
    });
  }
  return { reference, rows, board: { asOf: reference.asOf, note: reference.note, lines, names } };
}

export const showLepsBoard = question<In<"nothing">, LepsBoard>({
  name: "evaluation.showLepsBoard",
  may: mayReadLeps,
  input: inputs.nothing,
  isRemembered: true,
  run: async (_input, work) => (await boardOf(work)).board,
});

export const publicLepsBoard = question<In<"nothing">, LepsBoard>({
  name: "evaluation.publicLepsBoard",
  may: mayReadPublicLeps,
  input: inputs.nothing,
  isRemembered: true,
  run: async (_input, work) => (await boardOf(work)).board,
});

export type HistoryRow = FigureRow & { stands: boolean; isCorrected: boolean; byName: string; writtenOn: PlainDate };
export type LepsView = {
  line: LepsLine;
  names: LepsBoard["names"];
  /** The figures that its formulas need, those of others included. */
  inputs: LepsInputTold[];
  history: HistoryRow[];
};

const keysOf = (one: Leps): string[] => [...new Set(one.measures.flatMap(({ formula }) => inputsOf(formula)))];

export const showLeps = question<In<"byCode">, LepsView>({
  name: "evaluation.showLeps",
  may: mayReadLeps,
  input: inputs.byCode,
  async run({ code }, work) {
    const { reference, rows, board } = await boardOf(work);
    const [line, one] = [
      board.lines.find((each) => each.code === code),
      reference.leps.find((each) => each.code === code),
    ];
    if (!line || !one) throw new NotFound(`leps ${code}`);
    const keys = keysOf(one);
    const authors = await listAuthors(work.tx, work.ambitoId);
    const counting = new Set(standing(rows).map(({ id }) => id));
    const corrected = new Set(rows.map(({ corrects }) => corrects));
    const history = rows
      .filter(({ key }) => keys.includes(key))
      .toSorted((a, b) => (a.day === b.day ? b.id - a.id : a.day < b.day ? 1 : -1))
      .map((row) => ({
        ...{ ...row, stands: counting.has(row.id), isCorrected: corrected.has(row.id) },
        byName: authors.get(row.id)?.byName ?? "",
        writtenOn: dayInItaly(authors.get(row.id)?.at ?? work.now),
      }));
    return { line, names: board.names, inputs: keys.flatMap((key) => board.names[key] ?? []), history };
  },
});

/** What one figure asks, to type it: its words, where it serves, its newest value. */
export type FigureToWrite = {
  input: LepsInputTold;
  usedBy: { code: string; title: string }[];
  newest: Pick<FigureRow, "value" | "day"> | null;
};

export const writeLepsFigure = question<In<"byKey">, FigureToWrite>({
  name: "evaluation.writeLepsFigure",
  may: mayWriteLeps,
  input: inputs.byKey,
  async run({ key }, { tx, ambitoId, lang }) {
    const { inputs: all, leps } = await readReference();
    const input = all.find((one) => one.key === key);
    if (!input) throw new NotFound(`leps figure ${key}`);
    const [newest] = standing(await listFigures(tx, ambitoId)).filter((row) => row.key === key);
    return {
      input: tell(input, lang),
      usedBy: leps.filter((one) => keysOf(one).includes(key)).map(({ code, title }) => ({ code, title: title[lang] })),
      newest: newest ? { value: newest.value, day: newest.day } : null,
    };
  },
});

/** One figure as it stands, to correct it. */
export const findLepsFigure = question<
  In<"byFigure">,
  { figure: FigureRow; input: LepsInputTold; isCorrected: boolean }
>({
  name: "evaluation.findLepsFigure",
  may: mayWriteLeps,
  input: inputs.byFigure,
  async run({ figureId }, { tx, ambitoId, lang }) {
    const figure = await getFigure(tx, ambitoId, figureId);
    const { inputs: all } = await readReference();
    const known = all.find((one) => one.key === figure.key);
    const rows = await listFigures(tx, ambitoId);
    const input: LepsInputTold = known
      ? tell(known, lang)
      : { key: figure.key, kind: "decimal", label: texts[lang].figure.gone(figure.key), unit: "" };
    return { figure, input, isCorrected: rows.some(({ corrects }) => corrects === figureId) };
  },
});
