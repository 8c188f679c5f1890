// SPDX-License-Identifier: AGPL-3.0-or-later
// The minutes as a sheet: the words of the secretary, and between them the data, which nobody types.
import { formatDate, type Lang } from "@albero/kernel/pure";
import type { Block, Chapter, DocumentModel } from "@albero/publishing";
import type { Sitting, SittingPoint, SittingVote } from "../../session/store/sitting.ts";
import { italianTime } from "../core/italian-time.ts";
import { piecesOf } from "../core/minutes-text.ts";
import type { ActOfItem } from "../store/meetings.ts";
import type { MinutesHead } from "../store/minutes.ts";
import { texts } from "../texts.ts";
import { paragraphsOf, plain, presenceBlocks, rollBlocks, rollCallBlocks, say, voteBlocks, type Room } from "./told.ts";

export type RollCallGround = {
  call: 1 | 2;
  outcome: string;
  ground: SittingVote["ground"];
  result: NonNullable<SittingVote["result"]>;
};

export type MinutesSources = {
  sitting: Sitting;
  rollCalls: readonly RollCallGround[];
  /** By item. */
  notes: ReadonlyMap<number, string>;
  acts: readonly ActOfItem[];
  frame: Pick<MinutesHead, "president" | "secretary" | "opening" | "closing">;
  ambito: string;
  lang: Lang;
  /** When they were approved; null for a draft. */
  approved: { at: Date; byName: string } | null;
  stampSeconds: number;
};

const moment = (at: Date): [day: string, time: string] => {
  const { day, time } = italianTime(at);
  return [formatDate(day), time];
};

export function minutesModel(from: MinutesSources): DocumentModel {
  const { sitting, lang, approved, ambito } = from;
  const t = texts[lang].paper;
  const { meeting } = sitting;
  const room: Room = { seats: new Map(sitting.seats.map((seat) => [seat.id, seat])), lang, t };
  const [day] = moment(meeting.openedAt ?? meeting.firstCall);
  const title = t.minutesOf(meeting.body, day);
  const chapters: { title: string; blocks: Block[] }[] = [
    { title: t.opening, blocks: openingBlocks(from, room) },
    ...sitting.points.map((point) => ({
      title: `${point.position}. ${point.title}`,
      blocks: pointBlocks(from, point, room),
    })),
    { title: t.closing, blocks: closingBlocks(from, t) },
  ];
  return {
    layout: "sheet",
    lang,
    title,
    subtitle: meeting.title || t.minutes,
    ambito,
    coverLines: coverLines(from, t),
    coverNotice: approved ? null : t.draftNotice,
    runningHead: { left: title, right: approved ? t.approvedOn(moment(approved.at)[0]) : t.draft },
    description: title,
    keywords: [meeting.body, day, ambito],
    stampSeconds: from.stampSeconds,
    words: { ...t.words, draftMark: approved ? null : t.draft },
    images: {},
    chapters: chapters.map((chapter, at): Chapter => ({ number: at + 1, ...chapter })),
  };
}

function coverLines({ sitting, frame, approved }: MinutesSources, t: Room["t"]) {
  const { meeting } = sitting;
  const held = meeting.openedAt ? t.at(...moment(meeting.openedAt)) : t.at(...moment(meeting.firstCall));
  const line = (label: string, value: string) => (value === "" ? [] : [{ label, value }]);
  return [
    ...line(t.held, `${held}, ${t.calls[sitting.call]}`),
    ...line(t.place, meeting.place),
    ...line(t.president, frame.president),
    ...line(t.secretary, frame.secretary),
    ...(approved ? line(t.approved, t.at(...moment(approved.at))) : []),
  ];
}

function openingBlocks({ sitting, rollCalls, frame }: MinutesSources, room: Room): Block[] {
  const { t } = room;
  const { meeting } = sitting;
  const opened = meeting.openedAt ? [say(t.opened(...moment(meeting.openedAt), t.calls[sitting.call]), "lead")] : [];
  const agenda: Block = {
    kind: "list",
    items: sitting.points.map((point) => ({
      label: `${point.position}.`,
      text: `${point.title} (${t.kinds[point.kind]})`,
    })),
  };
  return [
    ...opened,
    ...paragraphsOf(frame.opening),
    ...rollCalls.flatMap((call) => rollCallBlocks(call, room)),
    ...rollBlocks(sitting, room),
    { kind: "heading", level: 2, text: t.agenda },
    agenda,
  ];
}

function pointBlocks({ sitting, notes, acts }: MinutesSources, point: SittingPoint, room: Room): Block[] {
  const { t } = room;
  const data = {
    presenze: presenceBlocks(sitting, point, room),
    voti: point.votes.flatMap((vote, at) => voteBlocks(vote, at + 1, room)),
    atto: acts.filter((act) => act.itemId === point.itemId).flatMap((act) => actBlocks(act, room)),
  };
  const noVote = point.votes.length === 0 && point.kind !== "information" ? [say(t.noVote)] : [];
  const told = piecesOf(notes.get(point.itemId) ?? "").flatMap((piece) =>
    piece.kind === "text"
      ? paragraphsOf(piece.text)
      : piece.name === "voti"
        ? [...data.voti, ...noVote]
        : data[piece.name],
  );
  const kind = t.kinds[point.kind];
  const isProposal = point.text.trim() !== "";
  return [say(isProposal ? t.proposal(kind) : kind, "small"), ...paragraphsOf(point.text), ...told];
}

function actBlocks(act: ActOfItem, { t }: Room): Block[] {
  const kind = t.acts[act.kind as keyof typeof t.acts] ?? act.kind;
  const isAdopted = act.state !== "draft" && act.number !== null && act.day !== null;
  const text = isAdopted ? t.adopted(kind, `${act.number}/${act.year}`, act.subject) : t.actDraft(kind, act.subject);
  return [{ kind: "notice", text }];
}

function closingBlocks({ sitting, frame, approved }: MinutesSources, t: Room["t"]): Block[] {
  const { meeting } = sitting;
  const closed = meeting.closedAt ? [say(t.closed(...moment(meeting.closedAt)))] : [];
  const signs: Block = {
    kind: "table",
    title: t.signatures,
    columns: [
      { label: t.role, width: 24, align: "left" },
      { label: t.name, width: 38, align: "left" },
      { label: t.signature, width: 38, align: "left" },
    ],
    rows: [
      [plain(t.president), plain(frame.president), plain("\n\n")],
      [plain(t.secretary), plain(frame.secretary), plain("\n\n")],
    ],
    foot: [],
    source: null,
  };
  const by = approved ? [say(t.approvedBy(moment(approved.at)[0], approved.byName), "small")] : [];
  return [...closed, ...paragraphsOf(frame.closing), ...by, signs];
}
