// SPDX-License-Identifier: AGPL-3.0-or-later
// What the screens of reports ask. A draft is for the Plan Office; an approved report for everybody, as it was approved.
import type { z } from "zod";
import { NotFound, question, type Work } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { figuresOf, type ReportKind } from "../core/blocks.ts";
import { compose, drawTable, readBlock, shortValue, type DrawnTable } from "../core/compose.ts";
import { figureOf } from "../core/figures.ts";
import { mayReadReports, mayWriteReports } from "../permissions.ts";
import * as store from "../store/reports.ts";
import { listPrints, type Format, type Print } from "../store/values.ts";
import * as inputs from "../usecases/inputs.ts";
import { isAtWork } from "../usecases/print.ts";
import { askedFigures, loadReport, valuesOf, type LoadedReport } from "./load.ts";
import { reportText, shownBlock, type ReportText, type ShownBlock } from "./view.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

export type ReportHead = Pick<
  store.StoredReport,
  | "id"
  | "kind"
  | "year"
  | "title"
  | "state"
  | "act"
  | "actId"
  | "approvedOn"
  | "followsId"
  | "rowVersion"
  | "changedByName"
> & { round: { name: string; invented: boolean } | null; changedAt: Date };

export const headOf = ({ round, ...report }: store.StoredReport): ReportHead => ({
  ...{ id: report.id, kind: report.kind, year: report.year, title: report.title, state: report.state, act: report.act },
  ...{ actId: report.actId, approvedOn: report.approvedOn, followsId: report.followsId, rowVersion: report.rowVersion },
  ...{ changedByName: report.changedByName, changedAt: report.changedAt },
  round: round && { name: round.name, invented: round.invented },
});

/** A draft that the actor may not see does not exist. */
export async function seen(work: Work, reportId: number): Promise<LoadedReport> {
  const loaded = await loadReport(work, reportId);
  if (loaded.report.state === "draft" && !mayWriteReports(work.actor)) throw new NotFound(`report ${reportId}`);
  return loaded;
}

export type ReportsHome = { reports: ReportHead[]; kinds: ReportKind[]; hasTemplates: boolean };

/** Every report, the newest year first; drafts only for whoever writes them. */
export const listReports = question<In<"nothing">, ReportsHome>({
  name: "evaluation.listReports",
  may: mayReadReports,
  isRemembered: true,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, actor, today }) {
    const all = await store.listReports(tx, ambitoId);
    const kinds = (await store.templatesOn(tx, ambitoId, today)).map((template) => template.kind);
    const shown = all.filter((report) => report.state === "approved" || mayWriteReports(actor));
    return { reports: shown.map(headOf), kinds, hasTemplates: kinds.length > 0 };
  },
});

export type RoundChoice = { id: number; name: string; lastDay: PlainDate; invented: boolean };

/** What a new report can be made of: the kinds with a template, the rounds that were opened. */
export const reportForm = question<In<"nothing">, { kinds: ReportKind[]; rounds: RoundChoice[]; year: number }>({
  name: "evaluation.reportForm",
  may: mayWriteReports,
  isRemembered: true,
  input: inputs.nothing,
  async run(_input, { tx, ambitoId, today }) {
    const kinds = (await store.templatesOn(tx, ambitoId, today)).map((template) => template.kind);
    const rows = await tx
      .selectFrom("evaluation.round")
      .select(["id", "name", "last_day as lastDay", "invented"])
      .where("ambito_id", "=", ambitoId)
      .where("state", "<>", "draft")
      .orderBy("last_day", "desc")
      .execute();
    const rounds = rows.map((row) => ({ ...row, lastDay: row.lastDay as PlainDate }));
    return { kinds, rounds, year: Number(today.slice(0, 4)) - 1 };
  },
});

export type ReportView = ReportText & { head: ReportHead; period: { from: PlainDate; to: PlainDate }; figures: number };

export const viewOf = async (loaded: LoadedReport, chapter: number, lang: Work["lang"]): Promise<ReportView> => {
  const text = await reportText(loaded, chapter, lang);
  if (!text.chapter && chapter !== 1) throw new NotFound(`chapter ${chapter}`);
  const figures = askedFigures(loaded.blocks.filter((block) => block.isOn)).length;
  return { ...text, head: headOf(loaded.report), period: loaded.period, figures };
};

/** A report, one chapter drawn. */
export const readReport = question<In<"byChapter">, ReportView>({
  name: "evaluation.readReport",
  may: mayReadReports,
  isRemembered: true,
  input: inputs.byChapter,
  run: async ({ reportId, chapter }, work) => viewOf(await seen(work, reportId), chapter, work.lang),
});

export type Papers = {
  format: Format;
  lang: "it" | "en";
  state: Print["state"];
  size: number | null;
  isAtWork: boolean;
}[];

/** How far the papers of a report are. */
export const reportPapers = question<In<"byReport">, Papers>({
  name: "evaluation.reportPapers",
  may: mayReadReports,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const report = await store.getReport(work.tx, work.ambitoId, reportId);
    if (report.state === "draft" && !mayWriteReports(work.actor)) throw new NotFound(`report ${reportId}`);
    const prints = await listPrints(work.tx, work.ambitoId, reportId);
    return prints.map((print) => ({
      ...{ format: print.format, lang: print.lang, state: print.state, size: print.size },
      isAtWork: isAtWork(print, work.now),
    }));
  },
});

export type WrittenBlock = {
  id: number;
  key: string;
  kind: ShownBlock["kind"];
  text: string;
  when: string | null;
  figure: string | null;
  isOn: boolean;
  isTold: boolean;
  isEdited: boolean;
  isEnglishOld: boolean;
  rowVersion: number;
};
export type WritingView = { head: ReportHead; blocks: WrittenBlock[] };

/** Every block of a draft with its sentence as it reads now, for whoever writes. */
export const writeReport = question<In<"byReport">, WritingView>({
  name: "evaluation.writeReport",
  may: mayWriteReports,
  isRemembered: true,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const loaded = await seen(work, reportId);
    const values = valuesOf(loaded.figures);
    const told = toldIds(loaded, work);
    const blocks = loaded.blocks.map((block): WrittenBlock => ({
      ...{ id: block.id, key: block.key, kind: block.kind, when: block.when ?? null, figure: block.figure ?? null },
      ...{ isOn: block.isOn, isEdited: block.isEdited, isEnglishOld: block.isEnglishOld, rowVersion: block.rowVersion },
      text: readBlock(block, values, work.lang)
        .spans.map((span) => span.text)
        .join(""),
      isTold: told.has(block.id),
    }));
    return { head: headOf(loaded.report), blocks };
  },
});

function toldIds({ blocks, figures }: LoadedReport, { lang }: Work): Set<number> {
  const chapters = compose(blocks, valuesOf(figures), lang);
  return new Set(chapters.flatMap((chapter) => [chapter.id, ...chapter.blocks.map((block) => block.id)]));
}

export type BlockForm = {
  head: ReportHead;
  block: WrittenBlock & { it: string; en: string };
  shown: ShownBlock;
  /** The figures that it binds now, then the others of the same kind of thing. */
  bound: { name: string; label: string; value: string }[];
  others: { name: string; label: string; value: string }[];
};

/** One block with its words as they are written and as they read. */
export const reportBlock = question<In<"byBlock">, BlockForm>({
  name: "evaluation.reportBlock",
  may: mayWriteReports,
  isRemembered: true,
  input: inputs.byBlock,
  async run({ reportId, blockId }, work) {
    const loaded = await seen(work, reportId);
    const block = loaded.blocks.find((each) => each.id === blockId);
    if (!block) throw new NotFound(`block ${blockId}`);
    const read = readBlock(block, valuesOf(loaded.figures), work.lang);
    const shown = await shownBlock(read, work.lang);
    const names = figuresOf(block);
    const bound = names.ok ? names.value : [];
    const told = (name: string) => ({
      ...{ name, label: figureOf(name)?.[work.lang] ?? name },
      value: shortValue(loaded.figures.told.get(name)?.value, work.lang),
    });
    const heads = new Set(bound.map((name) => name.split(".").slice(0, -1).join(".")));
    const others = [...loaded.figures.told.keys()].filter(
      (name) =>
        !bound.includes(name) &&
        (heads.size === 0 ? !name.startsWith("obiettivo.") : heads.has(name.split(".").slice(0, -1).join("."))),
    );
    const { id, key, kind, isOn, isEdited, isEnglishOld, rowVersion } = block;
    return {
      head: headOf(loaded.report),
      block: {
        ...{ id, key, kind, isOn, isEdited, isEnglishOld, rowVersion, isTold: true, text: shown.text },
        ...{ when: block.when ?? null, figure: block.figure ?? null, it: block.words.it, en: block.words.en },
      },
      ...{ shown, bound: bound.map(told), others: others.map(told) },
    };
  },
});

export type FigureView = {
  head: ReportHead;
  name: string;
  label: string;
  value: string;
  before: string | null;
  beforeLabel: string | null;
  how: string;
  at: Date;
  doubt: string | null;
  path: string | null;
  rows: DrawnTable | null;
  period: { from: PlainDate; to: PlainDate };
};

export function figureView(loaded: LoadedReport, name: string, lang: Work["lang"], isPublic: boolean): FigureView {
  const told = loaded.figures.told.get(name);
  const figure = figureOf(name);
  if (!told || !figure) throw new NotFound(`figure ${name}`);
  const { value } = told;
  const rows = told.rows ?? (value.kind === "table" ? value : null);
  return {
    ...{ head: headOf(loaded.report), name, label: figure[lang], how: figure.how[lang], period: loaded.period },
    ...{ value: shortValue(value, lang), at: told.at, doubt: told.doubt },
    before: told.before ? shortValue(told.before, lang) : null,
    beforeLabel: loaded.figures.beforeLabel?.[lang] ?? null,
    path: isPublic ? told.sitePath : told.path,
    rows: rows ? drawTable(rows, lang) : null,
  };
}

/** One figure of a report: value, moment, question, and the rows that make it. */
export const reportFigure = question<In<"byFigure">, FigureView>({
  name: "evaluation.reportFigure",
  may: mayReadReports,
  isRemembered: true,
  input: inputs.byFigure,
  run: async ({ reportId, name }, work) => figureView(await seen(work, reportId), name, work.lang, false),
});

export type ApprovalView = {
  head: ReportHead;
  acts: { id: number; label: string }[];
  figures: number;
  missing: string[];
  chapters: number;
};

/** What an approval will freeze, and the figures that are missing today. */
export const reportApproval = question<In<"byReport">, ApprovalView>({
  name: "evaluation.reportApproval",
  may: mayWriteReports,
  input: inputs.byReport,
  async run({ reportId }, work) {
    const loaded = await seen(work, reportId);
    const asked = askedFigures(loaded.blocks.filter((block) => block.isOn));
    const { chapters } = await reportText(loaded, 0, work.lang);
    const missing = asked.filter((name) => {
      const value = loaded.figures.told.get(name)?.value;
      return (
        !value || (value.kind !== "table" && value.kind !== "series" && value.kind !== "text" && value.value === null)
      );
    });
    return {
      ...{ head: headOf(loaded.report), acts: await store.adoptedActs(work.tx, work.ambitoId), figures: asked.length },
      ...{ missing: missing.map((name) => figureOf(name)?.[work.lang] ?? name), chapters: chapters.length },
    };
  },
});
