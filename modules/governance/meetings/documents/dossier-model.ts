// SPDX-License-Identifier: AGPL-3.0-or-later
// The dossier as one book: cover, contents, the convocation, each item with its text, the draft of its act and its documents.
import { formatDate, type Lang } from "@albero/kernel/pure";
import type { Block, DocumentModel } from "@albero/publishing";
import { italianTime } from "../core/italian-time.ts";
import type { MeetingDocument } from "../store/documents.ts";
import type { ActOfItem, Item, Meeting } from "../store/meetings.ts";
import { texts } from "../texts.ts";
import { paragraphsOf, plain, say } from "./told.ts";

export type DossierSources = {
  meeting: Meeting;
  items: readonly Item[];
  documents: readonly MeetingDocument[];
  acts: readonly ActOfItem[];
  /** The words of the last message; null for a draft. */
  convocation: string | null;
  /** The PDFs that stand at the end of the dossier. */
  attached: readonly { document: MeetingDocument; bytes: Uint8Array }[];
  ambito: string;
  lang: Lang;
  stampSeconds: number;
};

export function dossierModel(from: DossierSources): DocumentModel {
  const { meeting, items, documents, lang, ambito } = from;
  const t = texts[lang].paper;
  const { day, time } = italianTime(meeting.firstCall);
  const title = t.dossierOf(meeting.bodyName, formatDate(day));
  const second = meeting.secondCall ? italianTime(meeting.secondCall) : null;
  const lines = [
    { label: capital(t.calls[1]), value: t.at(formatDate(day), time) },
    ...(second ? [{ label: capital(t.calls[2]), value: t.at(formatDate(second.day), second.time) }] : []),
    { label: t.place, value: meeting.place },
    { label: t.version, value: t.dossierVersion(meeting.sequence + 1) },
  ];
  const general = documents.filter((one) => one.itemId === null);
  const chapters = [
    { number: 0, title: t.agenda, blocks: agendaBlocks(from, general, t) },
    ...(from.convocation === null ? [] : [{ number: 0, title: t.convocation, blocks: paragraphsOf(from.convocation) }]),
    // The number of a chapter is that of its item in the agenda.
    ...items.map((item, at) => ({ number: at + 1, title: item.title, blocks: itemBlocks(item, from, t) })),
  ];
  return {
    layout: "book",
    lang,
    title: t.dossier,
    subtitle: `${meeting.bodyName}, ${formatDate(day)}`,
    ambito,
    coverLines: lines.filter((line) => line.value !== ""),
    coverNotice: meeting.convenedAt === null ? t.notConvened : meeting.state === "cancelled" ? t.cancelled : null,
    runningHead: { left: `${title} · ${ambito}`, right: t.dossierVersion(meeting.sequence + 1) },
    description: title,
    keywords: [meeting.bodyName, formatDate(day), ambito],
    stampSeconds: from.stampSeconds,
    words: { ...t.words, draftMark: meeting.convenedAt === null ? t.draft : null },
    images: {},
    chapters,
    attachments: from.attached.map(({ document, bytes }) => ({
      title: `${t.attachment}: ${document.title}`,
      missing: t.notAttached,
      bytes,
    })),
  };
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

type Words = (typeof texts)["it"]["paper"];

function agendaBlocks(
  { items, documents, attached }: DossierSources,
  general: readonly MeetingDocument[],
  t: Words,
): Block[] {
  const rows = items.map((item, at) => {
    const count = documents.filter((one) => one.itemId === item.id).length;
    return [plain(`${at + 1}. ${item.title}`), plain(t.kinds[item.kind]), plain(String(count))];
  });
  const table: Block = {
    kind: "table",
    title: t.agendaTable(items.length),
    columns: [
      { label: t.item, width: 60, align: "left" },
      { label: t.kind, width: 24, align: "left" },
      { label: t.documents, width: 16, align: "right" },
    ],
    ...{ rows, foot: [], source: null },
  };
  return [table, ...(general.length > 0 ? [documentTable(t.generalDocuments, general, attached, t)] : [])];
}

function itemBlocks(item: Item, { documents, acts, attached }: DossierSources, t: Words): Block[] {
  const own = documents.filter((one) => one.itemId === item.id);
  const drafts = acts.filter((act) => act.itemId === item.id);
  const blocks: Block[] = [
    say(t.kinds[item.kind], "lead"),
    ...paragraphsOf(item.text),
    ...drafts.flatMap((act): Block[] => [
      { kind: "heading", level: 2, text: t.actDraft(t.acts[act.kind as keyof Words["acts"]] ?? act.kind, act.subject) },
      ...paragraphsOf(act.text),
    ]),
    ...(own.length > 0 ? [documentTable(t.documents, own, attached, t)] : []),
  ];
  return blocks.length > 1 ? blocks : [...blocks, { kind: "notice", text: t.nothingWritten }];
}

/** Each file with its size and the beginning of its hash: whoever downloads it can tell that it is this one. */
function documentTable(
  title: string,
  documents: readonly MeetingDocument[],
  attached: DossierSources["attached"],
  t: Words,
): Block {
  const isAttached = (one: MeetingDocument) => attached.some(({ document }) => document.id === one.id);
  return {
    kind: "table",
    title,
    columns: [
      { label: t.document, width: 32, align: "left" },
      { label: t.size, width: 11, align: "right" },
      { label: t.where, width: 17, align: "left" },
      { label: t.hash, width: 40, align: "left" },
    ],
    rows: documents.map((one) => [
      plain(`${one.title} (${one.fileName})`),
      plain(t.kilobytes(Math.max(1, Math.round(one.size / 1024)))),
      plain(isAttached(one) ? t.atTheEnd : t.toDownload),
      plain(one.sha256.replaceAll(/(.{16})/g, "$1 ").trim()),
    ]),
    foot: [],
    source: t.whereDocuments,
  };
}
