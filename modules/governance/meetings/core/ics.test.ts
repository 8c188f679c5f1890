// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@albero/kernel/pure";
import { calendarFile, escapeText, foldLine, type CalendarEvent } from "./ics.ts";
import { italianTime, momentInItaly } from "./italian-time.ts";

const event: CalendarEvent = {
  uid: "seduta-12@crema.albero",
  sequence: 2,
  stamp: new Date("2026-11-22T09:00:00Z"),
  when: { startsAt: new Date("2026-12-15T17:00:00Z"), endsAt: new Date("2026-12-15T19:00:00Z") },
  summary: "Assemblea dei Sindaci; prima convocazione, sala Ricevimenti",
  description: "1. Riparto\n2. Piano Operativo",
  status: "CONFIRMED",
};
/** What a reader does first: it undoes the folding. */
const unfolded = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === "n" ? "\n" : letter));

describe("a calendar file", () => {
  test("says the hour in Italy, with the zone", () => {
    const lines = unfolded(calendarFile({ name: "Sedute", method: "REQUEST", events: [event] }));
    expect(lines).toContain("DTSTART;TZID=Europe/Rome:20261215T180000");
    expect(lines).toContain("DTEND;TZID=Europe/Rome:20261215T200000");
    expect(lines).toContain("DTSTAMP:20261122T090000Z");
    expect(lines).toContain("UID:seduta-12@crema.albero");
    expect(lines).toContain("SEQUENCE:2");
    expect(lines).toContain("METHOD:REQUEST");
    expect(lines).toContain("TZID:Europe/Rome");
    expect(lines).toContain("SUMMARY:Assemblea dei Sindaci\\; prima convocazione\\, sala Ricevimenti");
    expect(lines).toContain("DESCRIPTION:1. Riparto\\n2. Piano Operativo");
  });
  test("a whole day ends on the day after", () => {
    const when = { day: plainDate("2026-12-31") };
    const lines = unfolded(calendarFile({ name: "Scadenze", events: [{ ...event, when, alarmDaysBefore: 7 }] }));
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("TRIGGER:-P7D");
  });
  test("no text can add a line or a property", () => {
    const hostile = { ...event, summary: "x\r\nATTENDEE:mailto:a@b.c", location: "y\nBEGIN:VALARM", uid: "a\r\nX:1" };
    const organizer = { name: 'a"\r\nX-EVIL:1', email: "a@b.c\r\nX-EVIL:1" };
    const lines = unfolded(calendarFile({ name: "n\nX:1", events: [{ ...hostile, organizer }] }));
    expect(lines.filter((line) => /^(ATTENDEE|X-EVIL|X:|BEGIN:VALARM)/.test(line))).toEqual([]);
  });
  test("an address that is none is left out", () => {
    expect(calendarFile({ name: "n", events: [{ ...event, url: "non un indirizzo" }] })).not.toContain("URL:");
  });
});

describe("lines", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 300 });
  test("are never longer than 75 octets, and unfold to themselves", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const piece of folded.split("\r\n")) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll("\r\n ", "")).toBe(line);
      }),
    );
  });
  test("give back the text that was escaped", () => {
    const plain = anyText.filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(fc.property(plain, (text) => unescaped(escapeText(text)) === text));
  });
  test("end with CRLF, all of them", () => {
    const file = calendarFile({ name: "Sedute", events: [event] });
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});

describe("the hour in Italy", () => {
  test.each([
    ["2026-12-15", "18:00", "2026-12-15T17:00:00.000Z"],
    ["15/07/2026", "9.30", "2026-07-15T07:30:00.000Z"],
    // Summer time ends: half past two comes twice, the first is taken.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-01-01", "00:00", "2025-12-31T23:00:00.000Z"],
  ])("%s %s", (day, time, moment) => {
    const read = momentInItaly(day, time);
    expect(read.ok && read.value.toISOString()).toBe(moment);
  });
  test.each([
    ["2026-02-30", "10:00"],
    ["2026-02-20", "24:00"],
    ["2026-02-20", "10:60"],
    ["2026-02-20", ""],
    ["", "10:00"],
    ["domani", "10:00"],
    // Summer time begins: this hour is skipped.
    ["2026-03-29", "02:30"],
  ])("refuses %s %s", (day, time) => expect(momentInItaly(day, time).ok).toBe(false));
  test("reads back what it says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (minutes) => {
        const moment = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
        const { day, time } = italianTime(moment);
        const again = momentInItaly(day, time);
        expect(again.ok && [italianTime(again.value).day, italianTime(again.value).time]).toEqual([day, time]);
      }),
    );
  });
});
