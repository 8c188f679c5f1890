// SPDX-License-Identifier: AGPL-3.0-or-later
// The meetings of the assemblies for everybody: when, about what, what came of it.
import { NotFound, question, type Lang } from "@albero/kernel";
import { explainTally, type ToldTally } from "../../voting/core/explain.ts";
import { sharesOf, type Share } from "../../voting/core/shares.ts";
import { italianTime } from "../core/italian-time.ts";
import { mayReadPublicMeetings } from "../permissions.ts";
import * as store from "../store/public.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";

const told = (moment: Date | null) => (moment === null ? null : italianTime(moment));

const lineOf = ({ firstCall, secondCall, openedAt, closedAt, approvedAt, ...meeting }: store.PublicMeeting) => ({
  ...meeting,
  /** When it was held, or when it is to be. */
  at: italianTime(openedAt ?? firstCall),
  ...{ second: told(secondCall), closed: told(closedAt), approved: told(approvedAt) },
});

const isToCome = ({ state, firstCall, secondCall }: store.PublicMeeting, now: Date): boolean =>
  state === "open" || (state === "convened" && (secondCall ?? firstCall) > now);

/** The meetings to come, and those of a year: the last year that has some, if none is said. */
export const publicMeetings = question({
  name: "governance.publicMeetings",
  may: mayReadPublicMeetings,
  input: inputs.ofYear,
  async run({ year: asked }, { tx, ambitoId, now, today }) {
    const all = await store.listPublicMeetings(tx, ambitoId);
    const yearOf = (meeting: store.PublicMeeting) => Number(lineOf(meeting).at.day.slice(0, 4));
    const coming = all.filter((one) => isToCome(one, now)).toReversed();
    const past = all.filter((one) => !isToCome(one, now));
    const years = [...new Set(past.map(yearOf))];
    const year = asked ?? years[0] ?? Number(today.slice(0, 4));
    const shown = past.filter((one) => yearOf(one) === year);
    const items = await store.listPublicItems(
      tx,
      ambitoId,
      [...coming, ...shown].map((one) => one.id),
    );
    const acts = await store.listPublicActs(
      tx,
      ambitoId,
      items.map((one) => one.id),
      today,
    );
    const withAgenda = (meeting: store.PublicMeeting) => {
      const agenda = items.filter((one) => one.meetingId === meeting.id);
      const ids = new Set(agenda.map((one) => one.id));
      return { ...lineOf(meeting), agenda, acts: acts.filter((act) => ids.has(act.itemId)).length };
    };
    return {
      ...{ year, years, held: past.filter((one) => one.openedAt !== null).length },
      ...{ coming: coming.map(withAgenda), past: shown.map(withAgenda) },
    };
  },
});
export type PublicMeetingLine = Awaited<ReturnType<(typeof publicMeetings)["run"]>>["past"][number];

export type ToldVote = Pick<store.PublicVote, "id" | "question" | "isSecret" | "outcome" | "reason"> & {
  told: ToldTally | null;
  shares: Share[];
};

function voteOf({ ground, result, ...vote }: store.PublicVote, lang: Lang): ToldVote {
  const { id, question: asked, isSecret, outcome, reason } = vote;
  return {
    ...{ id, question: asked, isSecret, outcome, reason, shares: sharesOf(result) },
    told: result && explainTally(ground, result, lang),
  };
}

/** One meeting: its agenda, the acts that came of each point and, once the minutes are approved, how it was voted. */
export const publicMeeting = question({
  name: "governance.publicMeeting",
  may: mayReadPublicMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, { tx, ambitoId, today, now, lang }) {
    const [meeting] = await store.listPublicMeetings(tx, ambitoId, meetingId);
    if (!meeting) throw new NotFound(`meeting ${meetingId}`);
    const items = await store.listPublicItems(tx, ambitoId, [meetingId]);
    const ids = items.map((one) => one.id);
    const votes = await store.listPublicVotes(tx, ambitoId, ids);
    const acts = await store.listPublicActs(tx, ambitoId, ids, today);
    return {
      meeting: { ...lineOf(meeting), isToCome: isToCome(meeting, now) },
      points: items.map((item) => ({
        ...item,
        acts: acts.filter((act) => act.itemId === item.id),
        // A vote that another one corrects is told in the minutes; here stands what counts.
        votes: votes
          .filter((vote) => vote.itemId === item.id && !votes.some((other) => other.correctsId === vote.id))
          .map((vote) => voteOf(vote, lang)),
      })),
    };
  },
});
export type PublicPoint = Awaited<ReturnType<(typeof publicMeeting)["run"]>>["points"][number];

/** The approved minutes, as they were frozen. */
export const publicMinutes = question({
  name: "governance.publicMinutes",
  may: mayReadPublicMeetings,
  input: inputs.byMeeting,
  async run({ meetingId }, { tx, ambitoId }) {
    const [meeting] = await store.listPublicMeetings(tx, ambitoId, meetingId);
    const bytes = meeting ? await store.readPublicMinutes(tx, ambitoId, meetingId) : null;
    if (!meeting || !bytes) throw new NotFound(`minutes of ${meetingId}`);
    const { day } = italianTime(meeting.openedAt ?? meeting.firstCall);
    return { bytes, mediaType: "application/pdf", fileName: `${texts.it.paper.minutesFile(day)}.pdf` };
  },
});
