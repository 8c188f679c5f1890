// SPDX-License-Identifier: AGPL-3.0-or-later
// What this person has to do this week, and the calendar that follows them.
import type { z } from "zod";
import { municipalitiesSeen, question, type Actor, type Work } from "@albero/kernel";
import { addDays, formatEuro, type Cents, type PlainDate } from "@albero/kernel/pure";
import { calendarFile, type CalendarEvent } from "../../meetings/core/ics.ts";
import { italianTime } from "../../meetings/core/italian-time.ts";
import { meetingsPaths } from "../../meetings/paths.ts";
import { seesMeeting } from "../../meetings/permissions.ts";
import { listMeetings, type Meeting } from "../../meetings/store/meetings.ts";
import { bucketOf, BUCKETS, DAYS_SEEN, type Bucket } from "../core/calendar.ts";
import type { Deadline } from "../core/deadline.ts";
import { isOf } from "../core/rule.ts";
import { deadlinesPaths } from "../paths.ts";
import { mayReadDeadlines, mayWriteDeadlines } from "../permissions.ts";
import { bodiesOf, openCalls, openVotes, signatures } from "../store/concerns.ts";
import { getAmbito, listDeadlines } from "../store/deadlines.ts";
import { listNotices } from "../store/notices.ts";
import { texts } from "../texts.ts";
import * as inputs from "../usecases/inputs.ts";

type Common = { due: PlainDate; bucket: Bucket; isMine: boolean };
export type Thing = Common &
  (
    | { kind: "deadline"; id: number; title: string; about: string | null; moved: boolean; owner: Deadline["owner"] }
    | { kind: "meeting"; meetingId: number; title: string; time: string; place: string; isDraft: boolean }
    | { kind: "vote"; meetingId: number; title: string; body: string }
    | { kind: "signature"; agreementId: number; title: string; missing: number }
    | { kind: "call"; istat: string; title: string; openCents: number }
  );
export type WeekView = {
  today: PlainDate;
  things: Thing[];
  /** The municipalities whose mayor asks; null for everybody else. */
  own: readonly string[] | null;
  /** Reminders that could not go: of the Plan Office alone. */
  unsent: number;
};

/** A mayor is told what concerns the own municipality; the Plan Office everything; the others what is of all. */
const ownOf = (actor: Actor): readonly string[] | null => {
  const seen = municipalitiesSeen(actor);
  return seen === "all" || seen.length === 0 ? null : seen;
};

/** The meetings that this person goes to: of the own bodies for a mayor, those one may see for the others. */
async function meetingsOf({ tx, ambitoId, actor, today }: Work): Promise<Meeting[]> {
  const own = ownOf(actor);
  const bodies = own && (await bodiesOf(tx, ambitoId, own, today));
  return (await listMeetings(tx, ambitoId)).filter(
    (one) =>
      one.state !== "cancelled" &&
      seesMeeting(actor, { state: one.state, bodyKind: one.bodyKind, isConvened: one.convenedAt !== null }) &&
      (bodies === null || bodies.has(one.bodyId)),
  );
}

const inTime = (things: (Thing | (Omit<Thing, "bucket"> & { bucket: null }))[]): Thing[] =>
  things
    .filter((one): one is Thing => one.bucket !== null)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));

/** Late, this week, next: deadlines, meetings, votes that are open, signatures that are missing, quotas to pay. */
export const myWeek = question<z.infer<typeof inputs.nothing>, WeekView>({
  name: "governance.myWeek",
  isRemembered: "for each person",
  may: mayReadDeadlines,
  input: inputs.nothing,
  async run(_input, work) {
    const { tx, ambitoId, actor, today } = work;
    const own = ownOf(actor);
    const office = mayWriteDeadlines(actor);
    const things = inTime([
      ...(await deadlinesOf(work)),
      ...(await meetingThings(work)),
      ...(await voteThings(work, own)),
      ...(office || own ? await signatureThings(work, own) : []),
      ...(own ? await callThings(work, own) : []),
    ]);
    const unsent = office ? (await listNotices(tx, ambitoId, { unsent: true })).filter(isStuck).length : 0;
    return { today, things: things.toSorted(byBucket), own, unsent };
  },
});

const isStuck = ({ outcome }: { outcome: string }): boolean => outcome === "failed";
const byBucket = (a: Thing, b: Thing): number => BUCKETS.indexOf(a.bucket) - BUCKETS.indexOf(b.bucket);

type Found = Promise<(Thing | (Omit<Thing, "bucket"> & { bucket: null }))[]>;

async function deadlinesOf({ tx, ambitoId, actor, today }: Work): Found {
  return (await listDeadlines(tx, ambitoId, { to: addDays(today, DAYS_SEEN + 7) }))
    .filter(({ state }) => state === "open")
    .map((one) => ({
      ...{ kind: "deadline" as const, id: one.id, title: one.title, due: one.due, about: one.about, owner: one.owner },
      ...{ bucket: bucketOf(one.due, today), moved: one.movedOn !== null && one.movedOn >= addDays(today, -7) },
      isMine: actor.kind === "person" && (isOf(one.owner, actor) || isOf(one.substitute, actor)),
    }));
}

async function meetingThings(work: Work): Found {
  const { today } = work;
  return (await meetingsOf(work))
    .filter(({ state }) => state === "draft" || state === "convened" || state === "open")
    .map((one) => {
      const { day, time } = italianTime(one.firstCall);
      const bucket = day < today ? null : bucketOf(day, today);
      return {
        ...{ kind: "meeting" as const, meetingId: one.id, title: one.title || one.bodyName, due: day, time },
        ...{ place: one.place, isDraft: one.state === "draft", bucket, isMine: true },
      };
    });
}

async function voteThings({ tx, ambitoId, actor, today }: Work, own: readonly string[] | null): Found {
  if (!own && !mayWriteDeadlines(actor)) return [];
  const bodies = own && (await bodiesOf(tx, ambitoId, own, today));
  return (await openVotes(tx, ambitoId))
    .filter((vote) => bodies === null || bodies.has(vote.bodyId))
    .map(({ meetingId, question: title, body }) => ({
      ...{ kind: "vote" as const, meetingId, title, body, due: today, bucket: "week" as const, isMine: own !== null },
    }));
}

async function signatureThings({ tx, ambitoId, today }: Work, own: readonly string[] | null): Found {
  return (await signatures(tx, ambitoId, own)).map((one) => ({
    ...{ kind: "signature" as const, ...one, due: today, bucket: "week" as const, isMine: own !== null },
  }));
}

async function callThings({ tx, ambitoId, today }: Work, own: readonly string[]): Found {
  return (await openCalls(tx, ambitoId, own, addDays(today, DAYS_SEEN + 7))).map((one) => ({
    ...{ kind: "call" as const, istat: one.istat, title: `${one.name}: ${one.label} (${one.place})`, due: one.due },
    ...{ openCents: one.openCents, bucket: bucketOf(one.due, today), isMine: true },
  }));
}

const DAYS_BACK = 60;
const DAYS_AHEAD = 550;

/** The calendar that a secret address answers: the deadlines and meetings that its person may see, no others. */
export const calendarFeed = question<z.infer<typeof inputs.calendarAsked>, string>({
  name: "governance.calendarFeed",
  may: mayReadDeadlines,
  input: inputs.calendarAsked,
  async run({ address }, work) {
    const { tx, ambitoId, actor, today, lang } = work;
    const { slug, name } = await getAmbito(tx, ambitoId);
    const t = texts[lang].feed;
    const from = addDays(today, -DAYS_BACK);
    const days = { from, to: addDays(today, DAYS_AHEAD) };
    const deadlines = (await listDeadlines(tx, ambitoId, days)).filter(
      ({ state }) => state === "open" || state === "done",
    );
    const meetings = (await meetingsOf(work)).filter((one) => italianTime(one.firstCall).day >= from);
    const own = ownOf(actor);
    const calls = own ? await openCalls(tx, ambitoId, own, days.to) : [];
    const events: CalendarEvent[] = [
      ...deadlines.map((one) => ({
        uid: `scadenza-${one.id}@${slug}.albero`,
        ...{ sequence: one.rowVersion - 1, stamp: one.changedAt, when: { day: one.due } },
        summary: one.state === "done" ? t.done(one.title) : one.title,
        description: [
          one.rule?.source ?? one.source,
          ...one.steps.map((step) => `${step.doneOn ? "✓" : "–"} ${step.text}`),
        ]
          .filter(Boolean)
          .join("\n"),
        url: `${address}${deadlinesPaths.deadline(slug, one.id)}`,
        ...{ status: "CONFIRMED" as const, categories: [t.deadline] },
        ...(one.state === "open" ? { alarmDaysBefore: 7 } : {}),
      })),
      ...meetings.map((one) => ({
        uid: `seduta-${one.id}@${slug}.albero`,
        ...{ sequence: one.sequence, stamp: one.convenedAt ?? one.firstCall },
        when: { startsAt: one.firstCall, endsAt: new Date(one.firstCall.getTime() + one.plannedMinutes * 60_000) },
        summary: one.title ? `${one.bodyName}: ${one.title}` : one.bodyName,
        location: one.place,
        url: `${address}${meetingsPaths.meeting(slug, one.id)}`,
        status: one.convenedAt === null ? ("TENTATIVE" as const) : ("CONFIRMED" as const),
        categories: [t.meeting],
      })),
      ...calls.map((one) => ({
        uid: `rata-${one.istat}-${one.due}-${one.label}@${slug}.albero`.replaceAll(/[^\w.@-]/g, ""),
        ...{ stamp: new Date(`${one.due}T00:00:00Z`), when: { day: one.due }, categories: [t.call] },
        summary: t.pay(one.name, one.label, formatEuro(one.openCents as Cents, lang)),
        alarmDaysBefore: 7,
      })),
    ];
    return calendarFile({ name: t.name(name), events, refreshHours: 12 });
  },
});
