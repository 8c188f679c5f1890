// SPDX-License-Identifier: AGPL-3.0-or-later
import { formatDate, type Lang, type PlainDate } from "@albero/kernel";
import type { Block, DocumentModel } from "@albero/publishing";
import type { Explanation } from "../core/explain.ts";
import { localEuro } from "../core/numbers.ts";
import { explainTexts, type Told, type ToldTable } from "./told.ts";

/** Signs that the typeface of our documents may lack: one in a name that somebody typed must not stop the printing. */
const NOT_DRAWN =
  /[^\n\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]|[\u0132\u0133\u0138\u013f\u0140\u0149\u017f]/gu;

/** The same model with signs that the typeface lacks written as a question mark. */
function printable<T>(value: T): T {
  if (typeof value === "string") {
    return value
      .normalize("NFC")
      .replaceAll("\u202f", "\u00a0")
      .replace(/[\u2010\u2011]/g, "-")
      .replace(NOT_DRAWN, "?") as T;
  }
  if (Array.isArray(value)) return value.map(printable) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printable(inner)])) as T;
}

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
  return printable({
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
  });
}
