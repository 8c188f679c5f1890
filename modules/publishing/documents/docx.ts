// SPDX-License-Identifier: AGPL-3.0-or-later
// The same blocks as an editable document: real headings, lists, tables with heads, notes at the foot of the page.
import {
  Document,
  Footer,
  Header,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { Chapter, DocumentModel } from "./blocks.ts";
import { blockParts, type Page } from "./docx-blocks.ts";
import { CONTENT_WIDTH, NUMBERING, STYLES } from "./docx-styles.ts";

/** Makes the DOCX. The same model always gives the same bytes: names and moments come from the version. */
export async function printDocx(model: DocumentModel): Promise<Uint8Array> {
  const page: Page = { model, notes: [] };
  const isSheet = model.layout === "sheet";
  const chapters = model.chapters.flatMap((chapter) => [
    ...chapterHead(chapter, isSheet),
    ...chapter.blocks.flatMap((block) => blockParts(block, page)),
  ]);
  const footnotes = Object.fromEntries(
    page.notes.map((note, at) => [at + 1, { children: [new Paragraph({ style: "FootnoteText", text: note })] }]),
  );
  const margins = {
    page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1645, bottom: 1475, left: 1418, right: 1304 } },
  };
  const frame = {
    headers: { default: new Header({ children: [runningHead(model)] }) },
    footers: { default: new Footer({ children: [pageNumber(model)] }) },
  };
  const document = new Document({
    title: `${model.title} · ${model.ambito}`,
    subject: model.description,
    creator: model.ambito,
    lastModifiedBy: model.ambito,
    description: model.description,
    keywords: model.keywords.join(", "),
    features: { updateFields: true },
    styles: STYLES(model.lang === "it" ? "it-IT" : "en-GB"),
    numbering: NUMBERING,
    footnotes,
    sections: isSheet
      ? [{ properties: margins, ...frame, children: [...cover(model), ...chapters] }]
      : [
          { properties: margins, children: cover(model) },
          {
            properties: { ...margins, type: "nextPage" },
            ...frame,
            children: [
              new Paragraph({ style: "ContentsTitle", text: model.words.contents }),
              new TableOfContents(model.words.contents, { hyperlink: true, headingStyleRange: "1-2" }),
              ...chapters,
            ],
          },
        ],
  });
  return steady(new Uint8Array(await Packer.toBuffer(document)), model.stampSeconds);
}

/** A book begins each chapter on a page of its own, with its number; a sheet goes on. */
function chapterHead({ number, title }: Chapter, isSheet: boolean): Paragraph[] {
  const text = isSheet || number === 0 ? title : `${number}. ${title}`;
  if (!isSheet) return [new Paragraph({ heading: "Heading1", pageBreakBefore: true, text })];
  return text === "" ? [] : [new Paragraph({ heading: "Heading1", text, spacing: { before: 480 } })];
}

function cover(model: DocumentModel): Paragraph[] {
  const lines = model.coverLines.map(
    (line) =>
      new Paragraph({
        style: "CoverLine",
        children: [new TextRun(`${line.label}: `), new TextRun({ text: line.value, bold: true })],
      }),
  );
  // The title of a sheet stands at its top, that of a book in the middle of its cover.
  const close = model.layout === "sheet" ? { spacing: { before: 0, after: 240 } } : {};
  const notice = model.coverNotice ? [new Paragraph({ style: "Notice", text: model.coverNotice })] : [];
  return [
    new Paragraph({ style: "CoverLine", text: model.ambito }),
    new Paragraph({ style: "Title", ...close, children: [unbrokenYears(model.title)] }),
    new Paragraph({ style: "Subtitle", ...close, text: model.subtitle }),
    ...notice,
    ...lines,
  ];
}

/** "2025-2027" stays on one line. */
function unbrokenYears(title: string): TextRun {
  const [first = "", ...rest] = title.split(/(?<=\d)-(?=\d)/);
  return new TextRun({ children: [first, ...rest.flatMap((part) => [new NoBreakHyphen(), part])] });
}

function runningHead({ runningHead: head }: DocumentModel): Paragraph {
  return new Paragraph({
    style: "Header",
    tabStops: [{ type: "right", position: CONTENT_WIDTH }],
    children: [new TextRun({ children: [head.left, new Tab(), head.right] })],
  });
}

function pageNumber({ words }: DocumentModel): Paragraph {
  return new Paragraph({
    style: "Footer",
    alignment: "right",
    children: [
      new TextRun({ children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] }),
    ],
  });
}

const BOOKMARK_ID = /(?<=<w:bookmark(?:Start|End)[^>]* w:id=")\d+/g;
const DRAWING_ID = /(?<=<wp:docPr id=")\d+/g;

function renumber(xml: string, names: RegExp, prefix: string): string {
  const found = new Map<string, string>();
  return xml.replace(names, (name) => {
    const given = found.get(name) ?? `${prefix}${found.size + 1}`;
    found.set(name, given);
    return given;
  });
}

/** The library counts bookmarks and drawings across documents, and dates what it writes. */
const fixedParts: Record<string, (xml: string, moment: string) => string> = {
  "docProps/core.xml": (xml, moment) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment),
  "word/document.xml": (xml) =>
    [BOOKMARK_ID, DRAWING_ID]
      .reduce((text, ids) => renumber(text, ids, ""), renumber(xml, /_Toc\d+/g, "_Toc"))
      .replace(
        // Readers that do not know the extension for SVG draw the picture itself rather than its empty stand-in.
        /<a:blip r:embed="[^"]+"([^>]*>.{0,200}?<asvg:svgBlip [^>]*r:embed="([^"]+)")/g,
        '<a:blip r:embed="$2"$1',
      ),
};

/** The zip again, with every moment and every random name replaced by one that the version decides. */
function steady(bytes: Uint8Array, stampSeconds: number): Uint8Array {
  const files = unzipSync(bytes);
  const moment = new Date(stampSeconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  const steadied: Zippable = {};
  for (const [name, content] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // A zip counts from 1980 and in local time: the day is enough, and noon is the same day everywhere.
    const mtime = new Date(`${moment.slice(0, 10)}T12:00:00`);
    const fixed = fixedParts[name]?.(strFromU8(content), moment);
    steadied[name] = [fixed === undefined ? content : strToU8(fixed), { mtime }];
  }
  return zipSync(steadied, { level: 6 });
}
