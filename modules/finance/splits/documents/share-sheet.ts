// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type Lang, type PlainDate } from "@albero/kernel";
import type { Block, DocumentModel } from "@albero/publishing";
import type { Explanation } from "../core/explain.ts";
import { localEuro } from "../core/numbers.ts";
import { explainTexts, type Told, type ToldTable } from "./told.ts";

const WIDTHS = [27, 10, 15, 13, 12, 11, 12];

function tableBlock(title: string, { head, rows, foot }: ToldTable): Block {
  const columns = head.map((label, at) => ({
    label,
    width: WIDTHS[at] ?? 10,
    align: at === 0 ? ("left" as const) : ("right" as const),
  }));
  const strong = (row: string[]) => row.map((text) => ({ text, strong: true }));
  return {
    kind: "table",
    title,
    columns,
    rows: rows.map((row) => row.map((text) => ({ text }))),
    foot: foot.map(strong),
    source: null,
  };
}

type About = {
  explanation: Explanation;
  told: Told;
  lang: Lang;
  ambito: string;
  isScenario: boolean;
  day: PlainDate;
  stampSeconds: number;
};

/** One side of paper for one municipality: the same sentences as the page, and the sums to do again. */
export function shareSheet({
  explanation,
  told,
  lang,
  ambito,
  isScenario,
  day,
  stampSeconds,
}: About): Omit<DocumentModel, "layout"> {
  const t = explainTexts[lang];
  const paragraphs = (list: readonly string[], look: "body" | "lead"): Block[] =>
    list.map((text) => ({ kind: "paragraph", phrase: { text }, look }));
  const chapters = told.steps.map((step, at) => {
    // The sentence that says how to work the table out again is its caption.
    const [how = "", ...rest] = step.table ? step.sentences : ["", ...step.sentences];
    const table = step.table ? [tableBlock(how, step.table)] : [];
    return { number: at + 2, title: `${at + 1}. ${step.title}`, blocks: [...paragraphs(rest, "body"), ...table] };
  });
  return {
    ...{ lang, title: told.title, subtitle: t.kind, ambito },
    coverLines: [
      { label: t.split, value: explanation.split },
      { label: t.year, value: String(explanation.year) },
      { label: t.total, value: localEuro(explanation.total, lang) },
    ],
    coverNotice: told.warnings.length > 0 ? told.warnings.join(" ") : null,
    runningHead: { left: `${ambito} · ${explanation.split}`, right: `${explanation.name} · ${formatDate(day)}` },
    description: told.lead.join(" "),
    keywords: [t.kind, explanation.name, String(explanation.year)],
    stampSeconds,
    words: { ...t.paper, draftMark: isScenario ? t.decided.scenario : null },
    chapters: [{ number: 1, title: "", blocks: paragraphs([told.lead.join(" ")], "lead") }, ...chapters],
    images: {},
  };
}
