// SPDX-License-Identifier: AGPL-3.0-or-later
// When a seat or a body can be written as asked. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import { overlap, type Body, type Seat, type Span } from "./body.ts";

export type SeatDraft = Omit<Seat, "id" | "bodyId" | "rowVersion">;

export type SeatRefusal =
  | "period_upside_down"
  | "seat_before_body"
  | "seat_after_body"
  | "unknown_municipality"
  | "municipality_taken"
  | "place_taken"
  | "president_taken"
  | "delegate_is_holder"
  | "substitute_is_taken";

export type Ground = {
  body: Span & Pick<Body, "name">;
  /** The other seats of the body. */
  others: readonly Seat[];
  municipalities: ReadonlySet<string>;
};

const same = (a: string, b: string): boolean => a !== "" && a.toLowerCase() === b.toLowerCase();

/** Says why a seat cannot be so, at which field; the seat itself when it can. */
export function decideSeat(seat: SeatDraft, { body, others, municipalities }: Ground): Result<SeatDraft, SeatRefusal> {
  if (seat.lastDay !== null && seat.lastDay < seat.firstDay) return refuse("period_upside_down", at("lastDay"));
  if (seat.firstDay < body.firstDay) return refuse("seat_before_body", at("firstDay", { day: body.firstDay }));
  if (body.lastDay !== null && (seat.lastDay === null || seat.lastDay > body.lastDay))
    return refuse("seat_after_body", at("lastDay", { day: body.lastDay }));
  if (seat.istat !== null && !municipalities.has(seat.istat))
    return refuse("unknown_municipality", at("istat", { istat: seat.istat }));
  const meanwhile = others.filter((other) => overlap(other, seat));
  const clash = (is: (other: Seat) => boolean) => meanwhile.find(is);
  const municipality =
    seat.duty === "invited" || seat.istat === null ? undefined : clash((o) => sitsFor(o, seat.istat));
  if (municipality)
    return refuse("municipality_taken", at("istat", { label: municipality.label, ...daysOf(municipality) }));
  const place = clash((other) => same(other.label, seat.label));
  if (place) return refuse("place_taken", at("label", { label: place.label, ...daysOf(place) }));
  const president = seat.duty === "president" ? clash((other) => other.duty === "president") : undefined;
  if (president) return refuse("president_taken", at("duty", { label: president.label, ...daysOf(president) }));
  if (same(seat.delegate, seat.holder)) return refuse("delegate_is_holder", at("delegate"));
  if (same(seat.substitute, seat.holder) || same(seat.substitute, seat.delegate))
    return refuse("substitute_is_taken", at("substitute"));
  return ok(seat);
}

const sitsFor = (seat: Seat, istat: string | null): boolean => seat.istat === istat && seat.duty !== "invited";
const daysOf = (seat: Span) => ({ from: seat.firstDay, to: seat.lastDay ?? "" });
/** The field at fault; its message is the refusal in words, put there by whoever knows the language. */
const at = (path: string, details: Record<string, string> = {}) => ({ details, fields: [{ path, message: "" }] });

export type BodyRefusal = "period_upside_down" | "seats_before_body" | "seats_after_closing" | "already_closed";

/** A body may begin later only if none of its seats began before. */
export function decideBeginning(firstDay: PlainDate, lastDay: PlainDate | null, seats: readonly Seat[]) {
  if (lastDay !== null && lastDay < firstDay) return refuse("period_upside_down", at("firstDay"));
  const early = seats.filter((seat) => seat.firstDay < firstDay).length;
  return early > 0 ? refuse("seats_before_body", at("firstDay", { count: String(early) })) : ok(firstDay);
}

/**
 * Closing a body on its last day ends the seats in force with it: answers them.
 * Refuses a day before its first one, a second closing, and seats that would begin after it.
 */
export function decideClosing(body: Span, lastDay: PlainDate, seats: readonly Seat[]): Result<Seat[], BodyRefusal> {
  if (body.lastDay !== null) return refuse("already_closed", { details: { day: body.lastDay } });
  if (lastDay < body.firstDay) return refuse("period_upside_down", at("lastDay"));
  const later = seats.filter((seat) => seat.firstDay > lastDay).length;
  if (later > 0) return refuse("seats_after_closing", at("lastDay", { count: String(later) }));
  return ok(seats.filter((seat) => seat.lastDay === null || seat.lastDay > lastDay));
}

/** A seat ends on a day that it has, and not after the one that it has already. */
export function decideEnd(seat: Span, lastDay: PlainDate): Result<PlainDate, "period_upside_down" | "already_ended"> {
  if (lastDay < seat.firstDay) return refuse("period_upside_down", at("lastDay"));
  if (seat.lastDay !== null && seat.lastDay < lastDay)
    return refuse("already_ended", at("lastDay", { day: seat.lastDay }));
  return ok(lastDay);
}
