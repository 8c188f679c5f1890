// SPDX-License-Identifier: AGPL-3.0-or-later
// The message to the invited and its calendar, from the same facts. Pure: the words come in.
import type { PlainDate } from "@albero/kernel/pure";
import { calendarFile, type CalendarEvent } from "./ics.ts";
import { italianTime } from "./italian-time.ts";
import type { ItemKind, MessageKind } from "./meeting.ts";

export type LetterFacts = {
  meetingId: number;
  sequence: number;
  kind: MessageKind;
  body: string;
  title: string;
  firstCall: Date;
  secondCall: Date | null;
  plannedMinutes: number;
  place: string;
  note: string;
  items: readonly { title: string; kind: ItemKind }[];
  lateReason: string;
  cancelledBecause: string;
  ambito: string;
  slug: string;
  /** When the message was written. */
  at: Date;
};

export type LetterWords = {
  subject: Record<MessageKind, (what: string, day: string, time: string) => string>;
  intro: Record<MessageKind, (what: string) => string>;
  firstCall(day: string, time: string): string;
  onlyCall(day: string, time: string): string;
  secondCall(day: string, time: string): string;
  place(place: string): string;
  because(reason: string): string;
  urgent(reason: string): string;
  agenda: string;
  kinds: Record<ItemKind, string>;
  calendar: string;
  cancelled: string;
  secondNote(day: string, time: string): string;
  days: readonly string[];
  months: readonly string[];
};

/** "martedì 15 dicembre 2026" */
export function longDay(day: PlainDate, { days, months }: Pick<LetterWords, "days" | "months">): string {
  const [year, month, date] = day.split("-").map(Number);
  const week = new Date(`${day}T12:00:00Z`).getUTCDay();
  return `${days[week]} ${date} ${months[(month ?? 1) - 1]} ${year}`;
}

const told = (moment: Date, words: LetterWords): [day: string, time: string] => {
  const { day, time } = italianTime(moment);
  return [longDay(day, words), time];
};

/** The words of the message, the same for everybody. The address of the page is added when it is sent. */
export function letterText(facts: LetterFacts, words: LetterWords): { subject: string; body: string } {
  const what = facts.title === "" ? facts.body : `${facts.body}, ${facts.title}`;
  const [day, time] = told(facts.firstCall, words);
  const calls = facts.secondCall
    ? [words.firstCall(day, time), words.secondCall(...told(facts.secondCall, words))]
    : [words.onlyCall(day, time)];
  const agenda = facts.items.map((item, at) => `${at + 1}. ${item.title} (${words.kinds[item.kind]})`);
  const isOff = facts.kind === "cancellation";
  const parts = [
    words.intro[facts.kind](what),
    calls.join("\n"),
    facts.place === "" ? "" : words.place(facts.place),
    isOff ? words.because(facts.cancelledBecause) : "",
    !isOff && facts.lateReason !== "" ? words.urgent(facts.lateReason) : "",
    isOff ? "" : `${words.agenda}\n${agenda.join("\n")}`,
    isOff ? "" : facts.note,
    words.calendar,
    facts.ambito,
  ];
  return {
    subject: words.subject[facts.kind](what, ...told(facts.firstCall, words)),
    body: parts.filter((part) => part !== "").join("\n\n"),
  };
}

/** The entry in a calendar: the same UID for ever, so that a change takes the place of what was there. */
export function meetingEvent(facts: LetterFacts, words: LetterWords): CalendarEvent {
  const what = facts.title === "" ? facts.body : `${facts.body}: ${facts.title}`;
  const agenda = facts.items.map((item, at) => `${at + 1}. ${item.title}`);
  const second = facts.secondCall ? [words.secondNote(...told(facts.secondCall, words))] : [];
  return {
    uid: `seduta-${facts.meetingId}@${facts.slug}.albero`,
    sequence: facts.sequence,
    stamp: facts.at,
    when: {
      startsAt: facts.firstCall,
      endsAt: new Date(facts.firstCall.getTime() + facts.plannedMinutes * 60_000),
    },
    summary: facts.kind === "cancellation" ? `${words.cancelled}: ${what}` : what,
    description: [...second, ...agenda].join("\n"),
    location: facts.place,
    status: facts.kind === "cancellation" ? "CANCELLED" : "CONFIRMED",
  };
}

export function meetingCalendar(facts: LetterFacts, words: LetterWords): string {
  const method = facts.kind === "cancellation" ? "CANCEL" : "PUBLISH";
  return calendarFile({ name: `${facts.body} · ${facts.ambito}`, method, events: [meetingEvent(facts, words)] });
}
