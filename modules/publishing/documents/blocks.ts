// SPDX-License-Identifier: AGPL-3.0-or-later
// What a printed document is made of. Plain data: the PDF and the DOCX are two drawings of the same blocks.
import type { Lang } from "@albero/kernel/pure";

/** A text with, if needed, the note that stands at the foot of its page (a doubt, an explanation). */
export type Phrase = { text: string; note?: string };

export type Cell = Phrase & { strong?: boolean };

/** Widths are shares of the line. Numbers stand on the right so that their digits line up. */
export type Column = { label: string; width: number; align: "left" | "right" };

/** `label` is what stands before the item ("3."), `lead` its first words in bold, `tags` its marks ("PNRR"). */
export type Item = Phrase & { label?: string; lead?: string; tags?: string[] };

export type Block =
  | { kind: "paragraph"; phrase: Phrase; look: "body" | "lead" | "small" }
  | { kind: "heading"; level: 2 | 3; text: string; number?: string; newPage?: boolean }
  | { kind: "list"; items: Item[] }
  | { kind: "rows"; title: string; rows: { label: string; value: Item[] }[] }
  | {
      kind: "table";
      title: string;
      columns: Column[];
      rows: Cell[][];
      foot: Cell[][];
      source: string | null;
      /** A long list of short rows: on paper its second half stands beside the first. */
      halves?: boolean;
    }
  | {
      kind: "figure";
      image: string;
      title: string;
      alt: string;
      source: string | null;
      widthPercent: number;
      heightCm?: number;
    }
  | { kind: "notice"; text: string };

/** Number 0: a chapter that stands before the numbered ones. */
export type Chapter = { number: number; title: string; blocks: Block[] };

/** The words that the paper itself needs, whatever it tells. */
export type PaperWords = { contents: string; page: string; of: string; source: string; draftMark: string | null };

/** A whole document, ready to be drawn. `stampSeconds` is the moment of the version, never of the printer. */
export type DocumentModel = {
  /** A book (when not said) has a cover and contents; a sheet is one or two sides, its chapters are plain headings. */
  layout?: "book" | "sheet";
  lang: Lang;
  title: string;
  subtitle: string;
  ambito: string;
  /** Lines of the cover below the title: version, act, days. */
  coverLines: { label: string; value: string }[];
  coverNotice: string | null;
  runningHead: { left: string; right: string };
  description: string;
  keywords: string[];
  stampSeconds: number;
  words: PaperWords;
  chapters: Chapter[];
  /** File name → SVG, for the figures. */
  images: Record<string, string>;
  /** PDF files that a book carries at its end, page by page. With them it is tagged, but no PDF/UA: nobody knows what they are. */
  attachments?: Attachment[];
};

/** `missing` is printed in place of a file that cannot be drawn. */
export type Attachment = { title: string; bytes: Uint8Array; missing: string };

export function paragraph(text: string, look: "body" | "lead" | "small" = "body", note?: string): Block {
  return { kind: "paragraph", phrase: { text, note }, look };
}

export function heading(level: 2 | 3, text: string, number?: string): Block {
  return { kind: "heading", level, text, number };
}

export function list(items: readonly (string | Item)[]): Block {
  return { kind: "list", items: items.map((item) => (typeof item === "string" ? { text: item } : item)) };
}

/** A text with blank lines between its parts becomes one paragraph a part. */
export function paragraphs(text: string, note?: string): Block[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim());
  return parts.map((part, at) => paragraph(part, "body", at === parts.length - 1 ? note : undefined));
}
