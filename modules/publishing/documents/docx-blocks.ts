// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  FootnoteReferenceRun,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from "docx";
import type { Block, Cell, Column, DocumentModel, Item, Phrase } from "./blocks.ts";
import { CONTENT_WIDTH } from "./docx-styles.ts";

/** What grows while the document is written: the notes, in their order. */
export type Page = { model: DocumentModel; notes: string[] };
type Part = Paragraph | Table;
type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const LOOKS = { body: "Normal", lead: "Lead", small: "Small" } as const;

export function blockParts(block: Block, page: Page): Part[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ style: LOOKS[block.look], children: said(block.phrase, page) })];
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? "Heading2" : "Heading3",
          pageBreakBefore: block.newPage ?? false,
          text: block.number ? `${block.number}. ${block.text}` : block.text,
        }),
      ];
    case "list":
      return block.items.map((item) => itemParagraph(item, page));
    case "rows":
      return rowsParts(block, page);
    case "table":
      return tableParts(block, page);
    case "figure":
      return figureParts(block, page);
    case "notice":
      return [new Paragraph({ style: "Notice", text: block.text })];
  }
}

function said(phrase: Phrase, page: Page, bold = false): ParagraphChild[] {
  const runs: ParagraphChild[] = phrase.text
    .split("\n")
    .map((text, at) => new TextRun({ text, bold, break: at > 0 ? 1 : 0 }));
  if (phrase.note) {
    page.notes.push(phrase.note);
    runs.push(new FootnoteReferenceRun(page.notes.length));
  }
  return runs;
}

function itemRuns(item: Item, page: Page): ParagraphChild[] {
  const lead = item.lead ? [new TextRun({ text: item.text ? `${item.lead} ` : item.lead, bold: true })] : [];
  const tags = (item.tags ?? []).map(
    (tag) => new TextRun({ text: ` [${tag}]`, bold: true, color: "0059B3", size: 16 }),
  );
  return [...lead, ...said(item, page), ...tags];
}

/** Numbers stay those of the plan, written as text before a hanging indent; the rest are bullets. */
function itemParagraph(item: Item, page: Page, style = "Normal"): Paragraph {
  const isNumber = item.label !== undefined && item.label !== "–";
  const label = isNumber ? [new TextRun({ text: `${item.label}\t` })] : [];
  const place: Partial<IParagraphOptions> = isNumber
    ? { indent: { left: 480, hanging: 480 }, tabStops: [{ type: "left", position: 480 }] }
    : { numbering: { reference: "bullets", level: 0 } };
  return new Paragraph({ style, ...place, spacing: { after: 60 }, children: [...label, ...itemRuns(item, page)] });
}

const line = (color: string, size: number) => ({ style: "single" as const, color, size });
const NONE = { style: "none" as const, size: 0, color: "auto" };
const BORDERS = {
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  top: line("17324D", 8),
  bottom: line("17324D", 8),
  insideHorizontal: line("C5CFD9", 4),
};

function caption(text: string): Paragraph {
  return new Paragraph({ style: "Caption", text });
}

function sourceLine(source: string | null, page: Page): Paragraph {
  return new Paragraph({ style: "Source", text: source ? `${page.model.words.source}: ${source}` : "" });
}

function widthsOf(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / all) * CONTENT_WIDTH));
}

function tableParts(block: BlockOf<"table">, page: Page): Part[] {
  const widths = widthsOf(block.columns.map((column) => column.width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, at) =>
      cell(
        new Paragraph({ style: "TableHead", alignment: column.align, keepNext: true, text: column.label }),
        widths[at] ?? 0,
        "EEF3F8",
      ),
    ),
  });
  const all = [...block.rows, ...block.foot];
  const rows = all.map((row, at) =>
    bodyRow(row, { columns: block.columns, widths, staysWithNext: staysWithNext(at, all.length) }, page),
  );
  return [
    caption(block.title),
    new Table({
      columnWidths: widths,
      width: { size: CONTENT_WIDTH, type: "dxa" },
      layout: "fixed",
      borders: BORDERS,
      rows: [head, ...rows],
    }),
    sourceLine(block.source, page),
  ];
}

/** The first rows stay below the head and the last two together; the very last keeps its source. */
function staysWithNext(at: number, count: number): boolean {
  return at < 2 || at >= count - 2;
}

type RowShape = { columns: readonly Column[]; widths: readonly number[]; staysWithNext: boolean };

function bodyRow(row: readonly Cell[], { columns, widths, staysWithNext: keepNext }: RowShape, page: Page): TableRow {
  return new TableRow({
    cantSplit: row.every((one) => one.text.length < 700),
    children: row.map((one, at) =>
      cell(
        new Paragraph({
          style: "TableText",
          alignment: columns[at]?.align ?? "left",
          keepNext,
          children: said(one, page, one.strong),
        }),
        widths[at] ?? 0,
      ),
    ),
  });
}

function cell(content: Paragraph | Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    children: [content].flat(),
    width: { size: width, type: "dxa" },
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    ...(fill ? { shading: { type: "clear" as const, fill, color: "auto" } } : {}),
  });
}

function rowsParts(block: BlockOf<"rows">, page: Page): Part[] {
  const widths = widthsOf([37, 63]);
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.value.reduce((length, item) => length + item.text.length, 0) < 700,
        children: [
          cell(new Paragraph({ style: "TableHead", text: row.label }), widths[0] ?? 0),
          cell(
            row.value.map((item) =>
              item.label
                ? itemParagraph(item, page, "TableText")
                : new Paragraph({ style: "TableText", children: itemRuns(item, page) }),
            ),
            widths[1] ?? 0,
          ),
        ],
      }),
  );
  return [
    caption(block.title),
    new Table({
      columnWidths: widths,
      width: { size: CONTENT_WIDTH, type: "dxa" },
      layout: "fixed",
      borders: BORDERS,
      rows,
    }),
    sourceLine(null, page),
  ];
}

/** So tall a picture still stands on one page with its heading and its title. */
const ROOM_CM = 19.2;

/** One transparent point, for readers that cannot draw SVG: the words of the figure are in its description. */
const POINT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=",
  "base64",
);

function figureParts(block: BlockOf<"figure">, page: Page): Part[] {
  const svg = page.model.images[block.image] ?? "";
  const [, width = "640", height = "400"] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const room = (CONTENT_WIDTH / 1440) * 96 * (block.widthPercent / 100);
  const tallest = (Math.min(block.heightCm ?? 20, ROOM_CM) / 2.54) * 96;
  const scale = Math.min(room / Number(width), tallest / Number(height));
  const picture = new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    fallback: { type: "png", data: POINT },
    transformation: { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) },
    altText: { name: block.image, title: block.title, description: block.alt },
  });
  return [
    caption(block.title),
    new Paragraph({ alignment: "left", keepNext: true, children: [picture] }),
    sourceLine(block.source, page),
  ];
}
