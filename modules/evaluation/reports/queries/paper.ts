// SPDX-License-Identifier: AGPL-3.0-or-later
// A report as an official document: its chapters, then the appendix with the source of every figure.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Block, Cell, Chapter, DocumentModel } from "@albero/publishing";
import { compose, shortValue, type DrawnTable, type Read, type ReadChapter } from "../core/compose.ts";
import { figureOf, GROUPS, objectiveName } from "../core/figures.ts";
import { plainText } from "../core/tell.ts";
import type { Told } from "../store/values.ts";
import { texts } from "../texts.ts";
import { askedFigures, toldOf, valuesOf, type LoadedReport } from "./load.ts";
import { drawForPaper } from "./charts.ts";

type Words = (typeof texts)["it"]["paper"];
type Paper = {
  lang: Lang;
  ambito: string;
  address: string;
  images: Record<string, string>;
  beforeLabel: string | null;
};

export async function reportPaper(
  loaded: LoadedReport,
  { lang, ambito, address }: { lang: Lang; ambito: string; address: string },
): Promise<DocumentModel> {
  const { report, blocks, figures } = loaded;
  const t = texts[lang].paper;
  const images: Record<string, string> = {};
  const paper: Paper = { lang, ambito, address, images, beforeLabel: figures.beforeLabel?.[lang] ?? null };
  const read = compose(blocks, valuesOf(figures), lang);
  const chapters: Chapter[] = [];
  for (const chapter of read) chapters.push(await chapterOf(chapter, paper, t));
  const title = report.title[lang];
  const isFinal = report.state === "approved";
  const moment = report.approvedAt ?? report.changedAt;
  const state = report.approvedOn ? t.approvedOn(formatDate(report.approvedOn)) : t.draft;
  return {
    lang,
    title,
    subtitle: t.subtitle[report.kind],
    ambito,
    coverLines: coverLines(loaded, t),
    coverNotice: isFinal ? null : t.draftNotice,
    runningHead: { left: `${title} · ${ambito}`, right: state },
    description: t.description(title, ambito),
    keywords: [String(report.year), ambito],
    stampSeconds: Math.floor(moment.getTime() / 1000),
    words: { ...t.words, draftMark: isFinal ? null : t.draft },
    chapters: [...chapters, appendixOf(loaded, paper, chapters.length + 1, t)],
    images,
  };
}

function coverLines({ report, period }: LoadedReport, t: Words) {
  const day = (value: PlainDate) => formatDate(value);
  return [
    { label: t.period, value: t.days(day(period.from), day(period.to)) },
    ...(report.round ? [{ label: t.round, value: report.round.name }] : []),
    ...(report.act ? [{ label: t.act, value: report.act }] : []),
    ...(report.approvedOn ? [{ label: t.approved, value: day(report.approvedOn) }] : []),
  ];
}

async function chapterOf({ number, title, blocks }: ReadChapter, paper: Paper, t: Words): Promise<Chapter> {
  const drawn: Block[] = [];
  for (const [at, block] of blocks.entries()) drawn.push(...(await blocksOf(block, `c${number}-${at}`, paper, t)));
  return { number, title, blocks: drawn };
}

async function blocksOf(block: Read, name: string, paper: Paper, t: Words): Promise<Block[]> {
  const text = plainText(block.spans);
  if (block.kind === "heading") return [{ kind: "heading", level: block.level, text }];
  if (block.kind === "notice") return [{ kind: "notice", text }];
  if (block.changes) return [changesTable(text, block.changes, paper, t)];
  if (block.isEmpty) return [{ kind: "paragraph", phrase: { text: t.empty(text) }, look: "small" }];
  if (block.table) return [tableOf(text, block.table, t.source)];
  if (block.series) {
    const image = `${name}.svg`;
    paper.images[image] = await drawForPaper(block.series, text, paper.lang);
    return [
      { kind: "figure", image, title: text, alt: altOf(text, block, paper.lang), source: t.source, widthPercent: 100 },
    ];
  }
  return [{ kind: "paragraph", phrase: { text }, look: block.look }];
}

/** What a chart says, for whoever does not see it: its title and its numbers. */
function altOf(title: string, { series }: Read, lang: Lang): string {
  const [only, ...others] = series?.series ?? [];
  if (!series || !only || others.length > 0) return title;
  const points = series.along.map((label, at) => {
    const value = only.values[at] ?? null;
    const words = shortValue(
      { kind: series.unit, value, ...(series.decimals === undefined ? {} : { decimals: series.decimals }) },
      lang,
    );
    return `${typeof label === "string" ? label : label[lang]}: ${words}`;
  });
  return `${title}. ${points.join("; ")}.`;
}

const cellOf = ({ text, strong }: { text: string; strong: boolean }): Cell => (strong ? { text, strong } : { text });

function tableOf(title: string, { columns, rows, foot }: DrawnTable, source: string): Block {
  return {
    kind: "table",
    title,
    columns: columns.map(({ head, isNumber, width }) => ({ label: head, width, align: isNumber ? "right" : "left" })),
    rows: rows.map((row) => row.map(cellOf)),
    foot: foot ? [foot.map(cellOf)] : [],
    source,
  };
}

function changesTable(title: string, changes: NonNullable<Read["changes"]>, { beforeLabel }: Paper, t: Words): Block {
  return {
    kind: "table",
    title,
    columns: [
      { label: t.figure, width: 38, align: "left" },
      { label: t.before, width: 20, align: "right" },
      { label: t.now, width: 20, align: "right" },
      { label: t.change, width: 30, align: "left" },
    ],
    rows: changes.map((each) => [each.label, each.before, each.now, each.change].map((text) => ({ text }))),
    foot: [],
    source: beforeLabel ? t.beforeIs(beforeLabel) : t.source,
  };
}

const groupOf = (name: string): string =>
  objectiveName(name)
    ? "objective"
    : (Object.entries(GROUPS).find(([, group]) => group.rows.some(([each]) => each === name))?.[0] ?? "");

/** Every figure that the report tells: what it is, its value, how and when it was found, where its rows are. */
function appendixOf(
  { report, blocks, figures, period }: LoadedReport,
  paper: Paper,
  number: number,
  t: Words,
): Chapter {
  const { lang } = paper;
  const told = askedFigures(blocks.filter((block) => block.isOn)).flatMap((name) => toldOf(figures, name));
  const moment = report.approvedAt ?? told[0]?.at ?? report.changedAt;
  const found: Block[] = [
    {
      kind: "paragraph",
      phrase: { text: t.appendixLead(t.moment(moment), formatDate(period.from), formatDate(period.to)) },
      look: "body",
    },
  ];
  for (const group of [...Object.keys(GROUPS), "objective"]) {
    const own = told.filter(({ name }) => groupOf(name) === group);
    if (own.length === 0) continue;
    const how = figureOf(own[0]?.name ?? "")?.how[lang] ?? "";
    found.push({ kind: "heading", level: 2, text: how });
    found.push(sourceTable(own, paper, t));
  }
  return { number, title: t.appendix, blocks: found };
}

function sourceTable(told: readonly Told[], { lang, address }: Paper, t: Words): Block {
  return {
    kind: "table",
    title: t.sources,
    columns: [
      { label: t.figure, width: 36, align: "left" },
      { label: t.name, width: 26, align: "left" },
      { label: t.value, width: 18, align: "right" },
      { label: t.rowsAt, width: 30, align: "left" },
    ],
    rows: told.map((each) => [
      { text: figureOf(each.name)?.[lang] ?? each.name, ...(each.doubt ? { note: each.doubt } : {}) },
      { text: each.name },
      { text: shortValue(each.value, lang) },
      { text: `${address}${each.sitePath ?? each.path}` },
    ]),
    foot: [],
    source: null,
  };
}
