// SPDX-License-Identifier: AGPL-3.0-or-later
// What a report and its template are made of, and how one comes from the other.
import { z } from "zod";
import { ok, refuse, type Lang, type Result } from "@albero/kernel/pure";
import { parseCondition, namesOfCondition, holds } from "./condition.ts";
import { kindOf } from "./figures.ts";
import type { Values } from "./tell.ts";
import { namesIn, parseTemplate, type TemplateRefusal } from "./template.ts";

export const REPORT_KINDS = ["annual", "half_year", "operational_plan", "chapter_3", "chapter_4", "chapter_6"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a report is printed as. */
export const FORMATS = ["pdf", "docx"] as const;

export const BLOCK_KINDS = ["chapter", "heading", "paragraph", "table", "chart", "changes", "notice"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

const words = z.object({ it: z.string().min(1).max(6_000), en: z.string().min(1).max(6_000) });

export const blockShape = z.object({
  key: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/),
  kind: z.enum(BLOCK_KINDS),
  /** The heading, the sentence, or the title of a table, a chart or a list of changes. */
  words,
  /** Of a table or a chart. */
  figure: z.string().max(120).optional(),
  /** Of a list of changes. */
  figures: z.array(z.string().max(120)).max(60).optional(),
  /** Shown only when this holds. */
  when: z.string().max(300).optional(),
  /** Once for each objective: figures of it are called "obiettivo.*.…". */
  each: z.literal("objective").optional(),
  look: z.enum(["lead", "small"]).optional(),
  /** Of a heading; 2 when it says nothing. */
  level: z.union([z.literal(2), z.literal(3)]).optional(),
});
export type Block = z.infer<typeof blockShape>;

export const templateShape = z.object({
  kind: z.enum(REPORT_KINDS),
  /** From which day this version is used. */
  firstDay: z.iso.date(),
  source: z.string().min(1).max(400),
  title: words,
  blocks: z.array(blockShape).min(1).max(400),
});
export type ReportTemplate = z.infer<typeof templateShape>;

export const templatesFile = z.object({ templates: z.array(templateShape).min(1).max(40) });

export type BlockRefusal = TemplateRefusal | "figure_needed" | "wrong_figure";

/** Every figure that a block tells, compares, draws or lists. Refuses what cannot be read, and figures that nobody knows. */
export function figuresOf(block: Block): Result<string[], BlockRefusal> {
  const names = new Set<string>();
  for (const lang of ["it", "en"] as const) {
    const read = parseTemplate(block.words[lang], kindOf);
    if (!read.ok) return read;
    for (const name of namesIn(read.value)) names.add(name);
  }
  if (block.when !== undefined) {
    const condition = parseCondition(block.when);
    if (!condition.ok) return refuse("not_a_condition", { details: { what: block.when } });
    for (const name of namesOfCondition(condition.value)) names.add(name);
  }
  if (block.kind === "table" || block.kind === "chart") {
    if (!block.figure) return refuse("figure_needed");
    const kind = kindOf(block.figure);
    if (kind && kind !== (block.kind === "table" ? "table" : "series"))
      return refuse("wrong_figure", { details: { what: block.figure } });
    names.add(block.figure);
  }
  for (const name of block.figures ?? []) names.add(name);
  const unknown = [...names].find((name) => kindOf(name) === null);
  return unknown === undefined ? ok([...names]) : refuse("unknown_figure", { details: { what: unknown } });
}

const STAR = ".*.";

/** Blocks that stand once for each objective are written out, each with the figures of its own. */
export function writtenOut(blocks: readonly Block[], objectives: readonly string[]): Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at] as Block;
    if (!block.each) {
      found.push(block);
      at += 1;
      continue;
    }
    const end = blocks.findIndex((other, place) => place > at && !other.each);
    const group = blocks.slice(at, end < 0 ? undefined : end);
    for (const code of objectives) found.push(...group.map((each) => ofObjective(each, code)));
    at += group.length;
  }
  return found;
}

function ofObjective({ each: _each, ...block }: Block, code: string): Block {
  const put = (text: string) => text.replaceAll(STAR, `.${code}.`);
  return {
    ...block,
    key: `${block.key}.${code}`,
    words: { it: put(block.words.it), en: put(block.words.en) },
    ...(block.figure ? { figure: put(block.figure) } : {}),
    ...(block.figures ? { figures: block.figures.map(put) } : {}),
    ...(block.when ? { when: put(block.when) } : {}),
  };
}

/** A block as it stands in a report. */
export type ReportBlock = Block & {
  isOn: boolean;
  /** The Italian words are no longer those of the template. */
  isEdited: boolean;
  /** The Italian words changed after the English ones were written: the English reader gets the Italian. */
  isEnglishOld: boolean;
};

export const asMade = (block: Block): ReportBlock => ({ ...block, isOn: true, isEdited: false, isEnglishOld: false });
export const OWN = "own-";

/**
 * The blocks of the next report from those of the one before: the template says which there are, words and switches are
 * kept as somebody left them, paragraphs of one's own stay after the block that they followed.
 */
export function carriedOver(template: readonly Block[], before: readonly ReportBlock[]): ReportBlock[] {
  const old = new Map(before.map((block) => [block.key, block]));
  const next = template.map((block): ReportBlock => {
    const kept = old.get(block.key);
    if (!kept) return asMade(block);
    const { isOn, isEdited, isEnglishOld } = kept;
    return { ...block, ...(isEdited ? { words: kept.words } : {}), isOn, isEdited, isEnglishOld };
  });
  before.forEach((block, at) => {
    if (!block.key.startsWith(OWN)) return;
    const anchor = before.slice(0, at).findLast((other) => next.some(({ key }) => key === other.key));
    const place = anchor ? next.findIndex(({ key }) => key === anchor.key) + 1 : 0;
    next.splice(place, 0, block);
  });
  return next;
}

/** Whether a block is told: switched on, and its condition holds. Only a readable condition gets this far. */
export function isTold(block: Pick<ReportBlock, "isOn" | "when">, values: Values): boolean {
  if (!block.isOn) return false;
  if (block.when === undefined) return true;
  const condition = parseCondition(block.when);
  return condition.ok && holds(condition.value, values);
}

/** The words of a block for a reader: the Italian ones where the English are behind. */
export function wordsFor(block: Pick<ReportBlock, "words" | "isEnglishOld">, lang: Lang): { text: string; lang: Lang } {
  const used = lang === "en" && block.isEnglishOld ? "it" : lang;
  return { text: block.words[used], lang: used };
}
