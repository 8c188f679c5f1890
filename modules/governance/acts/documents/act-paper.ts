// SPDX-License-Identifier: AGPL-3.0-or-later
// An act as a sheet: what a president signs.
import { formatDate, type Lang, type PlainDate } from "@albero/kernel/pure";
import type { Block, Cell, Chapter, DocumentModel } from "@albero/publishing";
import type { ToldTally, ToldTable } from "../../voting/core/explain.ts";
import type { ActKind, ActState } from "../core/adopt.ts";
import type { Choices, EffectKind, Proposed } from "../core/effects.ts";
import { happensWith } from "../happens.ts";
import { texts } from "../texts.ts";
import { labelOf, valueWords } from "../words.ts";

export type ActOnPaper = {
  lang: Lang;
  ambito: string;
  kind: ActKind;
  state: ActState;
  number: number | null;
  day: PlainDate | null;
  today: PlainDate;
  body: string;
  subject: string;
  text: string;
  item: string | null;
  effects: readonly { kind: EffectKind; name: string; proposed: Proposed; choices: Choices }[];
  vote: ToldTally | null;
  revokes: string | null;
  revokedBy: string | null;
  contentHash: string | null;
  stampSeconds: number;
};

const say = (text: string, look: "body" | "lead" | "small" = "body"): Block => ({
  kind: "paragraph",
  phrase: { text },
  look,
});
const plain = (text: string): Cell => ({ text });

/** An empty line begins a new paragraph; a single end of line stays in it. */
const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => say(part));

function tableOf(title: string, { head, rows }: ToldTable): Block {
  const isRoll = rows.length > 12;
  const columns = head.map((label, at) => ({
    label,
    width: at === 0 ? 30 : 15,
    align: at === 0 || (isRoll && at > 1) ? ("left" as const) : ("right" as const),
  }));
  return { kind: "table", title, columns, rows: rows.map((row) => row.map(plain)), foot: [], source: null };
}

function voteBlocks({ headline, sections }: ToldTally): Block[] {
  const blocks = sections.flatMap(({ title, sentences, table }): Block[] => [
    ...(sentences.length > 0
      ? [{ kind: "list" as const, items: [{ lead: `${title}.`, text: sentences.join(" ") }] }]
      : []),
    ...(table ? [tableOf(title, table)] : []),
  ]);
  return [say(headline, "lead"), ...blocks];
}

/** What is told of the thing itself; its parts stay on the screen. */
function factsOf({ facts }: Proposed, lang: Lang): string {
  return facts
    .filter((one) => one.label === null && one.kind !== "version")
    .map((one) => `${labelOf(one, lang)}: ${valueWords(one.kind, one.value, lang)}`)
    .join("; ");
}

function approvesBlocks({ effects, today, day, lang }: ActOnPaper): Block[] {
  const t = texts[lang].paper;
  return [
    {
      kind: "table",
      title: t.approvesTable,
      columns: [
        { label: t.what, width: 20, align: "left" },
        { label: t.does, width: 45, align: "left" },
        { label: t.state, width: 35, align: "left" },
      ],
      rows: effects.map((one) => [
        plain(texts[lang].effectKinds[one.kind]),
        plain(happensWith(one, day ?? today, lang)),
        plain(factsOf(one.proposed, lang)),
      ]),
      foot: [],
      source: null,
    },
  ];
}

/** One or two sides: what was decided, what it approves, how it was voted, and the hash that proves it. */
export function actPaper(act: ActOnPaper): Omit<DocumentModel, "layout"> {
  const { lang, ambito, body, subject } = act;
  const all = texts[lang];
  const t = all.paper;
  const kind = all.kinds[act.kind];
  const cited =
    act.number === null || act.day === null ? all.draftName(kind) : all.citation(kind, act.number, formatDate(act.day));
  const chapters: { title: string; blocks: Block[] }[] = [
    { title: t.subject, blocks: [say(subject, "lead")] },
    { title: t.decides, blocks: [...paragraphsOf(act.text), ...(act.revokes ? [say(t.revokes(act.revokes))] : [])] },
  ];
  if (act.effects.length > 0) chapters.push({ title: t.approves, blocks: approvesBlocks(act) });
  if (act.vote) chapters.push({ title: t.vote, blocks: voteBlocks(act.vote) });
  const closing = [say(t.signature), ...(act.contentHash ? [say(t.hashWords(act.contentHash), "small")] : [])];
  chapters.push({ title: t.hash, blocks: closing });
  return {
    ...{ lang, title: cited, subtitle: body, ambito },
    coverLines: [
      { label: act.day ? t.day : t.body, value: act.day ? formatDate(act.day) : body },
      ...(act.item ? [{ label: t.item, value: act.item }] : []),
    ],
    coverNotice: act.state === "draft" ? t.draftNotice : act.revokedBy === null ? null : t.revokedNotice(act.revokedBy),
    runningHead: { left: `${ambito} · ${body}`, right: cited },
    description: t.description(cited, subject),
    keywords: [kind, body, ambito],
    stampSeconds: act.stampSeconds,
    words: {
      contents: t.contents,
      page: t.page,
      of: t.of,
      source: t.source,
      draftMark: act.state === "draft" ? t.draft : null,
    },
    chapters: chapters
      .filter(({ blocks }) => blocks.length > 0)
      .map((chapter, at): Chapter => ({ number: at + 1, ...chapter })),
    images: {},
  };
}
