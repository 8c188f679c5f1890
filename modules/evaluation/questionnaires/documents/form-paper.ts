// SPDX-License-Identifier: AGPL-3.0-or-later
// A form to be filled in by hand: boxes to cross, lines to write on, in the largest type that the sheet has.
import type { Lang } from "@albero/kernel/pure";
import type { Block, Chapter, DocumentModel } from "@albero/publishing";
import { levelsOf, questionsOf, said, type Form, type Question } from "../core/form.ts";
import { texts } from "../texts.ts";

export type FormOnPaper = { lang: Lang; ambito: string; version: number; form: Form; stampSeconds: number };

const BOX = "[\u00a0\u00a0\u00a0]";
const LINE = "_".repeat(60);
const say = (text: string, look: "body" | "lead" | "small" = "lead"): Block => ({
  kind: "paragraph",
  phrase: { text },
  look,
});

function scaleLine(question: Question, lang: Lang): string {
  const levels = levelsOf(question);
  const ends = [said(question.low, lang), said(question.high, lang)];
  const boxes = levels.map((level) => `${BOX}\u00a0${level}`).join("     ");
  return ends.some(Boolean) ? `${ends[0] ?? ""}     ${boxes}     ${ends[1] ?? ""}` : boxes;
}

function answerBlocks(question: Question, lang: Lang): Block[] {
  const t = texts[lang].paperForm;
  switch (question.kind) {
    case "scale":
      return [say(scaleLine(question, lang))];
    case "matrix":
      return question.rows.flatMap((row) => [say(said(row.label, lang)), say(scaleLine(question, lang))]);
    case "one":
    case "many":
      return [
        say(question.kind === "one" ? t.one : t.many, "body"),
        ...question.options.map(({ label }) => say(`${BOX}  ${said(label, lang)}`)),
      ];
    case "number":
      return [say("____________")];
    case "text":
      return [say(LINE), say(LINE), say(LINE), say(LINE)];
  }
}

/** The same version in the same language always gives the same sheet. */
export function formPaper({ lang, ambito, version, form, stampSeconds }: FormOnPaper): Omit<DocumentModel, "layout"> {
  const t = texts[lang].paperForm;
  const title = said(form.title, lang);
  const questions = questionsOf(form).map((question, at): Chapter => {
    const help = said(question.help, lang);
    const blocks = [...(help ? [say(help)] : []), ...answerBlocks(question, lang)];
    return { number: at + 1, title: `${at + 1}. ${said(question.label, lang)}`, blocks };
  });
  const intro = said(form.intro, lang);
  return {
    ...{ lang, title, subtitle: t.subtitle, ambito },
    coverLines: [{ label: t.group, value: "____________________" }],
    coverNotice: null,
    runningHead: { left: `${title} · ${ambito}`, right: t.version(version) },
    description: t.description(title),
    keywords: [t.subtitle, ambito],
    stampSeconds,
    words: { contents: "", page: t.page, of: t.of, source: "", draftMark: null },
    chapters: [{ number: 0, title: "", blocks: [...(intro ? [say(intro)] : []), say(t.how)] }, ...questions],
    images: {},
  };
}
