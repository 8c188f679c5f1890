// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendar files as RFC 5545 wants them: escaped texts, lines of at most 75 octets, CRLF, the zone of Italy spelled out.
import { addDays, type PlainDate } from "@albero/kernel/pure";
import { italianTime } from "./italian-time.ts";

export type CalendarEvent = {
  /** Always the same for the same thing: a calendar that knows it changes its entry and adds none. */
  uid: string;
  /** One more at each change that people were told. */
  sequence?: number;
  /** When this entry was written: a stored moment, so that the same content gives the same bytes. */
  stamp: Date;
  when: { startsAt: Date; endsAt: Date } | { day: PlainDate; lastDay?: PlainDate };
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  status?: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  categories?: readonly string[];
  organizer?: { name: string; email: string };
  /** A reminder so many days before. */
  alarmDaysBefore?: number;
};

export type Calendar = {
  name: string;
  /** PUBLISH: a calendar to look at; REQUEST: an invitation; CANCEL: what was invited is off. */
  method?: "PUBLISH" | "REQUEST" | "CANCEL";
  events: readonly CalendarEvent[];
  /** How often a program that follows the calendar should ask again. */
  refreshHours?: number;
};

/** RFC 5545 §3.3.11: backslash, semicolon and comma are escaped, line ends become \n, other control characters go. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/(?!\t)[\p{Cc}\u2028\u2029]/gu, "");
}

/** RFC 5545 §3.2: a parameter in quotes holds no quote and no control character. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, " ").trim()}"`;

const octets = new TextEncoder();

/** RFC 5545 §3.1: no line is longer than 75 octets without its end; the rest follows after a blank, no letter is cut. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let length = 0;
  for (const letter of line) {
    const size = octets.encode(letter).length;
    if (length + size > 75) {
      pieces.push(piece);
      piece = " ";
      length = 1;
    }
    piece += letter;
    length += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** Summer time from the last Sunday of March to the last Sunday of October (directive 2000/84/EC). */
const ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Rome",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
const inItaly = (moment: Date): string => {
  const { day, time, seconds } = italianTime(moment);
  return `${day.replaceAll("-", "")}T${time.replace(":", "")}${seconds}`;
};
const compact = (day: PlainDate): string => day.replaceAll("-", "");

function whenLines(when: CalendarEvent["when"]): string[] {
  if ("startsAt" in when)
    return [`DTSTART;TZID=Europe/Rome:${inItaly(when.startsAt)}`, `DTEND;TZID=Europe/Rome:${inItaly(when.endsAt)}`];
  // The end of a whole day is the day after, which is no longer in it.
  const after = addDays(when.lastDay ?? when.day, 1);
  return [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(after)}`, "TRANSP:TRANSPARENT"];
}

function alarmLines(event: CalendarEvent): string[] {
  if (event.alarmDaysBefore === undefined) return [];
  return [
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapeText(event.summary)}`],
    ...[`TRIGGER:-P${Math.trunc(Math.abs(event.alarmDaysBefore))}D`, "END:VALARM"],
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const text = (name: string, value: string | undefined) => (value ? [`${name}:${escapeText(value)}`] : []);
  const by = event.organizer;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `DTSTAMP:${utc(event.stamp)}`,
    ...whenLines(event.when),
    ...text("SUMMARY", event.summary),
    ...text("DESCRIPTION", event.description),
    ...text("LOCATION", event.location),
    ...(event.url && URL.canParse(event.url) ? [`URL:${new URL(event.url).href}`] : []),
    ...(event.categories?.length ? [`CATEGORIES:${event.categories.map(escapeText).join(",")}`] : []),
    ...(by ? [`ORGANIZER;CN=${quoted(by.name)}:mailto:${by.email.replaceAll(/[\p{Cc}\s]/gu, "")}`] : []),
    ...(event.status ? [`STATUS:${event.status}`] : []),
    ...alarmLines(event),
    "END:VEVENT",
  ];
}

/** The file: what a calendar program opens, subscribes to or receives with a message (text/calendar, UTF-8). */
export function calendarFile({ name, method = "PUBLISH", events, refreshHours }: Calendar): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Albero//Decisioni//IT", "CALSCALE:GREGORIAN"],
    ...[`METHOD:${method}`, `X-WR-CALNAME:${escapeText(name)}`, "X-WR-TIMEZONE:Europe/Rome"],
    ...(refreshHours
      ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]
      : []),
    ...ZONE,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
