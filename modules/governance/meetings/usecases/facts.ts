// SPDX-License-Identifier: AGPL-3.0-or-later
// What the message, the calendar and the check before sending all need to know.
import { addDays, dayInItaly, daysBetween, type Work } from "@albero/kernel";
import { seatsOn, type Seat } from "../../bodies/store/bodies.ts";
import type { LetterFacts } from "../core/letter.ts";
import { checkNotice, digestOf, type NoticeCheck } from "../core/meeting.ts";
import { findNotice } from "../store/convocations.ts";
import { listItems, type Item, type Meeting } from "../store/meetings.ts";

type Reading = Pick<Work, "tx" | "ambitoId">;

/** Everybody who sits in the body on the day of the first call. */
export const invitedOf = ({ tx, ambitoId }: Reading, meeting: Meeting): Promise<Seat[]> =>
  seatsOn(tx, ambitoId, meeting.bodyId, dayInItaly(meeting.firstCall));

export type NoticeOf = NoticeCheck & { rule: string | null };

/** How many days of notice are left, and how many the rule of the body asks. */
export async function noticeOf(
  { tx, ambitoId, today }: Reading & Pick<Work, "today">,
  meeting: Meeting,
): Promise<NoticeOf> {
  const firstDay = dayInItaly(meeting.firstCall);
  const rule = await findNotice(tx, ambitoId, meeting.bodyId, firstDay);
  const check = checkNotice({
    ...{ today, firstDay, notice: rule, daysBetween },
    minusDays: (day, days) => addDays(day, -days),
  });
  return { ...check, rule: rule?.rule ?? null };
}

export const digestNow = (meeting: Meeting, items: readonly Item[]): string =>
  digestOf({
    ...{ title: meeting.title, firstCall: meeting.firstCall, secondCall: meeting.secondCall, note: meeting.note },
    ...{ plannedMinutes: meeting.plannedMinutes, place: meeting.place, items },
  });

export async function letterFacts(
  { tx, ambitoId }: Reading,
  meeting: Meeting,
  about: Pick<LetterFacts, "kind" | "sequence" | "lateReason" | "cancelledBecause" | "at">,
): Promise<LetterFacts> {
  const ambito = await tx
    .selectFrom("kernel.ambito")
    .select(["name", "slug"])
    .where("id", "=", ambitoId)
    .executeTakeFirstOrThrow();
  return {
    ...about,
    ...{
      meetingId: meeting.id,
      body: meeting.bodyName,
      title: meeting.title,
      place: meeting.place,
      note: meeting.note,
    },
    ...{ firstCall: meeting.firstCall, secondCall: meeting.secondCall, plannedMinutes: meeting.plannedMinutes },
    items: await listItems(tx, ambitoId, meeting.id),
    ...{ ambito: ambito.name, slug: ambito.slug },
  };
}
