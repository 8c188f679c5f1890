// SPDX-License-Identifier: AGPL-3.0-or-later
// A chapter of a report as a page draws it: plain data, the numbers with the address of their rows.
import type { Lang } from "@albero/kernel/pure";
import type { Drawing } from "@albero/ui/charts";
import { compose, type Read } from "../core/compose.ts";
import { plainText } from "../core/tell.ts";
import { drawSeries } from "./charts.ts";
import { valuesOf, type LoadedReport } from "./load.ts";

export type ShownBlock = Omit<Read, "series"> & { text: string; drawing: Drawing | null };
export type ShownChapter = { number: number; title: string; blocks: ShownBlock[] };
export type ReportText = { chapters: { number: number; title: string }[]; chapter: ShownChapter | null };

export async function shownBlock({ series, ...block }: Read, lang: Lang): Promise<ShownBlock> {
  const text = plainText(block.spans);
  return { ...block, text, drawing: series && !block.isEmpty ? await drawSeries(series, text, lang) : null };
}

/** The list of the chapters, and one of them drawn; null where there is no such chapter. */
export async function reportText({ blocks, figures }: LoadedReport, number: number, lang: Lang): Promise<ReportText> {
  const chapters = compose(blocks, valuesOf(figures), lang);
  const asked = chapters.find((each) => each.number === number);
  const shown: ShownBlock[] = [];
  for (const block of asked?.blocks ?? []) shown.push(await shownBlock(block, lang));
  return {
    chapters: chapters.map(({ number: at, title }) => ({ number: at, title })),
    chapter: asked ? { number: asked.number, title: asked.title, blocks: shown } : null,
  };
}
