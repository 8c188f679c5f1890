// SPDX-License-Identifier: AGPL-3.0-or-later
// A computed vote and the room at a point of the agenda as blocks of paper: the numbers come from the data alone.
import type { Lang } from "@albero/kernel/pure";
import type { Block, Cell } from "@albero/publishing";
import type { Seat } from "../../bodies/store/bodies.ts";
import type { Sitting, SittingPoint, SittingVote } from "../../session/store/sitting.ts";
import { explainTally, type ToldSection, type ToldTable } from "../../voting/core/explain.ts";
import { presenceAt } from "../../session/core/presence.ts";
import { italianTime } from "../core/italian-time.ts";
import type { PaperTexts } from "./paper-texts.ts";

export const plain = (text: string): Cell => ({ text });
export const strong = (text: string): Cell => ({ text, strong: true });
export const say = (text: string, look: "body" | "lead" | "small" = "body"): Block => ({
  kind: "paragraph",
  phrase: { text },
  look,
});

/** Whatever the secretary typed: a blank line begins a new paragraph. */
export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => say(part));

const listed = (names: readonly string[], lang: Lang): string => new Intl.ListFormat(lang).format(names);

function tableOf(title: string, { head, rows }: ToldTable): Block {
  const isRoll = rows.length > 12;
  return {
    kind: "table",
    title,
    columns: head.map((label, at) => ({
      label,
      width: at === 0 ? 30 : isRoll && at > 1 ? 17 : 14,
      align: at === 0 || (isRoll && at > 1) ? ("left" as const) : ("right" as const),
    })),
    rows: rows.map((row) => row.map(plain)),
    foot: [],
    source: null,
  };
}

const sectionBlocks = ({ title, sentences, table }: ToldSection): Block[] => [
  ...(sentences.length > 0
    ? [{ kind: "list" as const, items: [{ lead: `${title}.`, text: sentences.join(" ") }] }]
    : []),
  ...(table ? [tableOf(title, table)] : []),
];

export type Room = { seats: ReadonlyMap<number, Seat>; lang: Lang; t: PaperTexts };

const nameOf = ({ seats }: Room, seatId: number): string => seats.get(seatId)?.label ?? String(seatId);

/** Who is in the room at a point: the numbers, who came and went since the point before, who speaks for whom, who left. */
export function presenceBlocks(sitting: Sitting, point: SittingPoint, room: Room): Block[] {
  const { t, lang } = room;
  const of = (state: string) => point.presence.filter((one) => one.state === state);
  const counts = t.presence(of("present").length, of("delegated").length, of("absent").length, point.presence.length);
  const names = (isIn: boolean) =>
    sitting.movements
      .filter((one) => one.call === sitting.call && one.position === point.position && one.isIn === isIn)
      .flatMap(({ seatId, at }) => (seatId === null ? [] : [`${nameOf(room, seatId)} (${italianTime(at).time})`]));
  const [came, went] = [names(true), names(false)];
  const delegated = point.presence.flatMap((one) =>
    one.state === "delegated" && one.to !== null ? [t.speaksFor(nameOf(room, one.to), nameOf(room, one.seatId))] : [],
  );
  const left = point.conflicts.map((one) => t.leaves(nameOf(room, one.seatId), one.reason));
  const lines = [
    ...(came.length > 0 ? [t.cameIn(listed(came, lang))] : []),
    ...(went.length > 0 ? [t.wentOut(listed(went, lang))] : []),
    ...left,
    ...(delegated.length > 0 ? [`${t.delegations}: ${delegated.join("; ")}.`] : []),
  ];
  return [say([counts, ...lines].join(" "), "small")];
}

/** Who answered the roll call, one by one. */
export function rollBlocks(sitting: Sitting, room: Room): Block[] {
  const { t } = room;
  const voters = sitting.seats.filter((seat) => seat.votes).map((seat) => seat.id);
  const rows = presenceAt(voters, sitting, sitting.call, 0).map((one) => {
    const seat = room.seats.get(one.seatId);
    const state =
      one.state === "delegated" && one.to !== null
        ? `${t.states.delegated}: ${nameOf(room, one.to)}`
        : t.states[one.state];
    return [plain(seat?.label ?? ""), plain(state)];
  });
  return [
    {
      kind: "table",
      title: t.rollTitle,
      columns: [
        { label: t.member, width: 60, align: "left" },
        { label: t.state, width: 40, align: "left" },
      ],
      rows,
      foot: [],
      source: null,
      halves: true,
    },
  ];
}

/** A vote with its whole computation; one that was withdrawn says why. */
export function voteBlocks(vote: SittingVote, at: number, { lang, t }: Room): Block[] {
  const head: Block = { kind: "heading", level: 2, text: `${t.vote(at)}: ${vote.question}` };
  if (vote.outcome === "void") return [head, say(t.withdrawn(vote.reason))];
  if (!vote.result) return [head, say(t.stillOpen)];
  const { headline, sections } = explainTally(vote.ground, vote.result, lang);
  const corrects = vote.correctsId === null ? [] : [say(t.corrects(vote.reason))];
  return [head, say(headline, "lead"), ...corrects, ...sections.flatMap(sectionBlocks)];
}

/** The quorum of a call as it was computed: who takes part, and the numbers held against the rule. */
export function rollCallBlocks(
  call: { call: 1 | 2; outcome: string; ground: SittingVote["ground"]; result: NonNullable<SittingVote["result"]> },
  { lang, t }: Room,
): Block[] {
  const { sections } = explainTally(call.ground, call.result, lang);
  const [room, quorum] = sections;
  const title = t.rollCall[call.call](call.outcome === "valid");
  const told = [room, quorum].flatMap((section) => (section ? sectionBlocks(section) : []));
  return [{ kind: "heading", level: 2, text: title }, ...told];
}
