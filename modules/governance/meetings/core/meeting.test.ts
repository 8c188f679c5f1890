// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, plainDate } from "@albero/kernel/pure";
import { letter } from "../texts.letter.ts";
import { letterText, longDay, meetingCalendar, type LetterFacts } from "./letter.ts";
import { checkNotice, decideConvening, digestOf, movedOrder } from "./meeting.ts";
import { readTimes } from "./times.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const minusDays = (day: ReturnType<typeof plainDate>, count: number) => addDays(day, -count);
const noticeFor = (firstDay: string, first: number | null) =>
  checkNotice({
    ...{ today: plainDate("2026-11-22"), firstDay: plainDate(firstDay), minusDays, daysBetween },
    notice: first === null ? null : { first, second: null },
  });

describe("days of notice", () => {
  test.each([
    ["2026-11-27", 5, false, "2026-11-22"],
    ["2026-11-26", 5, true, "2026-11-21"],
    ["2026-11-22", 0, false, "2026-11-22"],
    ["2026-11-23", null, false, null],
  ])("meeting of %s, %s asked: late %s, last day %s", (day, asked, isLate, lastDay) => {
    expect(noticeFor(day, asked)).toMatchObject({ isLate, lastDay });
  });
});

const ready = {
  ...{ state: "draft" as const, place: "Sala Ricevimenti", firstCall: new Date("2026-12-15T17:00:00Z"), items: 2 },
  ...{ seats: 48, notice: noticeFor("2026-12-15", 5), lateReason: "", now: NOW },
  digests: { told: null, now: "a" },
};

describe("convening", () => {
  test("a draft is convened; a convened meeting that changed is told again", () => {
    expect(decideConvening(ready)).toEqual({ ok: true, value: "convocation" });
    const changed = { ...ready, state: "convened" as const, digests: { told: "b", now: "a" } };
    expect(decideConvening(changed)).toEqual({ ok: true, value: "change" });
  });
  test.each([
    ["agenda_is_empty", { items: 0 }],
    ["no_place", { place: "  " }],
    ["no_members", { seats: 0 }],
    ["in_the_past", { firstCall: NOW }],
    ["not_to_convene", { state: "open" as const }],
    ["not_to_convene", { state: "cancelled" as const }],
    ["nothing_new_to_tell", { state: "convened" as const, digests: { told: "a", now: "a" } }],
    ["too_late_without_reason", { notice: noticeFor("2026-11-24", 5) }],
  ])("refuses: %s", (refusal, more) => expect(decideConvening({ ...ready, ...more })).toMatchObject({ refusal }));
  test("a late one goes with its reason", () => {
    const late = { ...ready, notice: noticeFor("2026-11-24", 5), lateReason: "Scade il bando" };
    expect(decideConvening(late).ok).toBe(true);
  });
});

describe("what was told", () => {
  const told = {
    ...{ title: "", firstCall: NOW, secondCall: null, plannedMinutes: 120, place: "Crema", note: "" },
    items: [
      { title: "Riparto", kind: "resolution" },
      { title: "Varie", kind: "information" },
    ],
  };
  test("any change is another hash, order included", () => {
    const [first, second] = told.items;
    const others = [
      ...[{ place: "Offanengo" }, { note: "x" }, { title: "x" }, { plannedMinutes: 60 }, { secondCall: NOW }],
      ...[{ firstCall: new Date(0) }, { items: [second, first] }, { items: [first] }],
    ].map((more) => digestOf({ ...told, ...more } as typeof told));
    expect(new Set([digestOf(told), ...others]).size).toBe(others.length + 1);
    expect(digestOf({ ...told })).toBe(digestOf(told));
  });
});

describe("the order of the agenda", () => {
  test.each([
    [2, "up", [2, 1, 3]],
    [2, "down", [1, 3, 2]],
    [1, "up", [1, 2, 3]],
    [3, "down", [1, 2, 3]],
    [9, "up", [1, 2, 3]],
  ] as const)("%s goes %s", (id, by, order) => expect(movedOrder([1, 2, 3], id, by)).toEqual(order));
  test("nothing is lost, and up undoes down", () => {
    const lists = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lists, fc.nat(), (ids, pick) => {
        const at = pick % ids.length;
        const id = ids[at] as number;
        const down = movedOrder(ids, id, "down");
        expect(down.toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));
        if (at < ids.length - 1) expect(movedOrder(down, id, "up")).toEqual(ids);
      }),
    );
  });
});

describe("the two calls", () => {
  const typed = { firstDay: "15/12/2026", firstTime: "18:00", secondDay: "", secondTime: "" };
  test("are read as they are said in Italy", () => {
    expect(readTimes({ ...typed, secondDay: "16/12/2026", secondTime: "18.30" }, NOW)).toEqual({
      ok: true,
      value: { firstCall: new Date("2026-12-15T17:00:00Z"), secondCall: new Date("2026-12-16T17:30:00Z") },
    });
  });
  test.each([
    ["first_call_unclear", { firstDay: "31/11/2026" }],
    ["first_call_unclear", { firstTime: "le sei" }],
    ["in_the_past", { firstDay: "22/11/2026", firstTime: "10:00" }],
    ["second_call_unclear", { secondDay: "16/12/2026" }],
    ["second_call_unclear", { secondTime: "18:00" }],
    ["second_not_after_first", { secondDay: "15/12/2026", secondTime: "18:00" }],
    ["second_not_after_first", { secondDay: "14/12/2026", secondTime: "20:00" }],
  ])("refuses: %s", (refusal, more) => expect(readTimes({ ...typed, ...more }, NOW)).toMatchObject({ refusal }));
});

describe("the message", () => {
  const facts: LetterFacts = {
    ...{ meetingId: 12, sequence: 0, kind: "convocation", body: "Assemblea dei Sindaci", title: "", note: "" },
    ...{ firstCall: new Date("2026-12-15T17:00:00Z"), secondCall: new Date("2026-12-16T17:00:00Z") },
    ...{ plannedMinutes: 120, place: "Crema", lateReason: "", cancelledBecause: "", ambito: "Ambito di Crema" },
    ...{ slug: "crema", at: NOW, items: [{ title: "Riparto 2027", kind: "resolution" as const }] },
  };
  test("names day, hour, place and agenda", () => {
    const { subject, body } = letterText(facts, letter);
    expect(subject).toBe("Convocazione: Assemblea dei Sindaci, martedì 15 dicembre 2026 alle 18:00");
    expect(body).toContain("Prima convocazione: martedì 15 dicembre 2026, ore 18:00");
    expect(body).toContain("Seconda convocazione, se nella prima manca il numero legale: mercoledì 16 dicembre 2026");
    expect(body).toContain("1. Riparto 2027 (si delibera)");
    expect(body).not.toContain("undefined");
  });
  test("a cancellation says why, and takes the entry away under the same UID", () => {
    const off = { ...facts, kind: "cancellation" as const, sequence: 2, cancelledBecause: "Neve" };
    expect(letterText(off, letter).body).toContain("Perché: Neve");
    const calendar = meetingCalendar(off, letter);
    expect(calendar).toContain("METHOD:CANCEL");
    expect(calendar).toContain("STATUS:CANCELLED");
    expect(calendar).toContain("SEQUENCE:2");
    const uid = (text: string) => /UID:.*/.exec(text)?.[0];
    expect(uid(calendar)).toBe(uid(meetingCalendar(facts, letter)));
  });
  test("the day of the week is the true one", () => {
    expect(longDay(plainDate("2024-02-29"), letter)).toBe("giovedì 29 febbraio 2024");
  });
});
