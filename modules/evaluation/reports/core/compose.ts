// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks and the values of the day become what is read: chapters of sentences, tables, numbers for charts, changes.
import type { Lang } from "@albero/kernel/pure";
import { isTold, wordsFor, type BlockKind, type ReportBlock } from "./blocks.ts";
import { figureOf, kindOf } from "./figures.ts";
import { cellWords, changeWords, missingWords, valueWords } from "./italian.ts";
import { plainText, tell, type Span, type Values } from "./tell.ts";
import { parseTemplate } from "./template.ts";
import { say, sizeOf, type SeriesValue, type TableValue, type Value } from "./value.ts";

export type DrawnTable = {
  columns: { head: string; isNumber: boolean; width: number }[];
  rows: { text: string; strong: boolean }[][];
  foot: { text: string; strong: boolean }[] | null;
};
export type Change = { name: string; label: string; before: string; now: string; change: string };

/** A block as it is read. `id` is that of the stored block. */
export type Read = {
  id: number;
  key: string;
  kind: BlockKind;
  level: 2 | 3;
  /** The level of the heading that it stands under; 1 is the chapter's own. */
  under: 1 | 2 | 3;
  look: "body" | "lead" | "small";
  lang: Lang;
  spans: Span[];
  /** Of tables and charts. */
  figure: string | null;
  table: DrawnTable | null;
  series: SeriesValue | null;
  changes: Change[] | null;
  /** A table or a chart with nothing in it: says so rather than disappear. */
  isEmpty: boolean;
};
export type ReadChapter = { number: number; id: number; title: string; blocks: Read[] };

type Stored = ReportBlock & { id: number };

/** What a report tells, chapter by chapter; blocks that are off or whose condition fails are left out, chapters whole. */
export function compose(blocks: readonly Stored[], values: Values, lang: Lang): ReadChapter[] {
  const chapters: ReadChapter[] = [];
  let isHidden = false;
  let under: Read["under"] = 1;
  for (const block of blocks) {
    if (block.kind === "chapter") {
      isHidden = !isTold(block, values);
      under = 1;
      if (isHidden) continue;
      const title = plainText(readBlock(block, values, lang).spans);
      chapters.push({ number: chapters.length + 1, id: block.id, title, blocks: [] });
    } else if (!isHidden && isTold(block, values)) {
      const read: Read = { ...readBlock(block, values, lang), under };
      // A heading whose own heading is not told comes up to its place: levels are never skipped.
      if (read.kind === "heading") under = read.level = under === 1 ? 2 : read.level;
      chapters.at(-1)?.blocks.push(read);
    }
  }
  return chapters;
}

export function readBlock(block: Stored, values: Values, lang: Lang): Read {
  const words = wordsFor(block, lang);
  const value = block.figure ? values.now(block.figure) : undefined;
  const drawn = value?.kind === "table" || value?.kind === "series" ? value : null;
  return {
    ...{
      id: block.id,
      key: block.key,
      kind: block.kind,
      level: block.level ?? 2,
      under: 1,
      look: block.look ?? "body",
    },
    ...{ lang: words.lang, spans: spansOf(words.text, values, words.lang), figure: block.figure ?? null },
    table: drawn?.kind === "table" ? drawTable(drawn, lang) : null,
    series: drawn?.kind === "series" ? drawn : null,
    changes: block.kind === "changes" ? (block.figures ?? []).map((name) => changeOf(name, values, lang)) : null,
    isEmpty: block.figure !== undefined && (sizeOf(drawn ?? undefined) ?? 0) === 0,
  };
}

/** A text that was stored could be read; one that cannot any more is told as it is written. */
function spansOf(text: string, values: Values, lang: Lang): Span[] {
  const read = parseTemplate(text, kindOf);
  return read.ok ? tell(read.value, values, lang) : [{ text }];
}

export function drawTable(value: TableValue, lang: Lang): DrawnTable {
  const width = (is: string) => (is === "text" ? 30 : is === "money" ? 18 : 12);
  const cells = (row: TableValue["rows"][number]) =>
    row.map((cell) => ({ text: cellWords(cell, lang), strong: cell.is === "text" && (cell.strong ?? false) }));
  return {
    columns: value.columns.map((column) => ({
      head: say(column.head, lang),
      isNumber: column.is !== "text" && column.is !== "date",
      width: column.width ?? width(column.is),
    })),
    rows: value.rows.map(cells),
    foot: value.foot ? cells(value.foot).map((cell) => ({ ...cell, strong: true })) : null,
  };
}

const UNTOLD = { it: "non si può dire", en: "cannot be told" };

function changeOf(name: string, { now, before }: Values, lang: Lang): Change {
  const [value, earlier] = [now(name), before(name)];
  const [size, past] = [sizeOf(value), sizeOf(earlier)];
  const unit = value?.kind === "money" || value?.kind === "percent" ? value.kind : "number";
  const decimals = value?.kind === "number" || value?.kind === "percent" ? value.decimals : undefined;
  return {
    name,
    label: figureOf(name)?.[lang] ?? name,
    before: earlier ? valueWords(earlier, lang) : missingWords(lang),
    now: valueWords(value, lang),
    change: size === null || past === null ? UNTOLD[lang] : changeWords(size, past, unit, lang, decimals),
  };
}

/** A value in a few words, for lists of figures. */
export const shortValue = (value: Value | null | undefined, lang: Lang): string => valueWords(value ?? undefined, lang);
