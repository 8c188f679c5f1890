// SPDX-License-Identifier: AGPL-3.0-or-later
// Seats that somebody must look after: about to end, ended and never filled again, never there. Pure.
import type { PlainDate } from "@albero/kernel/pure";
import { checkComposition, type Missing, type Place } from "./check.ts";
import { isInForce, type Body, type Seat } from "./body.ts";

type Ref = { bodyId: number; bodyName: string };
export type Danger = Ref &
  (
    | { kind: "expires"; seatId: number; label: string; lastDay: PlainDate }
    | { kind: "vacant"; seatId: number; label: string; since: PlainDate }
    | { kind: "short"; missing: Missing }
  );

/** The same day so many months later; the last of its month where that month is shorter. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(toYear).padStart(4, "0")}-${two(toMonth)}-${two(Math.min(date, longest))}` as PlainDate;
}

/** Another seat of the same body takes this one's place when it begins later and is the same place. */
const follows = (later: Seat, seat: Seat): boolean =>
  later.id !== seat.id &&
  later.bodyId === seat.bodyId &&
  later.duty === seat.duty &&
  (seat.istat === null ? later.label === seat.label : later.istat === seat.istat) &&
  (later.lastDay === null || (seat.lastDay !== null && later.lastDay > seat.lastDay));

/**
 * What is in danger on the day and in the months after it, the soonest first: seats to fill again that end and have no
 * follower, seats that are vacant, and what the rules of composition miss. `ground` gives the municipalities of a body.
 */
export function dangersOf(
  bodies: readonly Body[],
  seats: readonly Seat[],
  ground: (body: Body) => readonly Place[],
  { day, months }: { day: PlainDate; months: number },
): Danger[] {
  const until = addMonths(day, months);
  return bodies
    .filter((body) => isInForce(body, day))
    .flatMap((body): Danger[] => {
      const own = seats.filter((seat) => seat.bodyId === body.id);
      const ref = { bodyId: body.id, bodyName: body.name };
      const ending = own.filter(
        (seat) => seat.lastDay !== null && seat.refill && !own.some((other) => follows(other, seat)),
      );
      const times = ending.flatMap((seat): Danger[] => {
        const lastDay = seat.lastDay;
        if (lastDay === null || lastDay > until) return [];
        const one = { ...ref, seatId: seat.id, label: seat.label };
        return lastDay < day ? [{ ...one, kind: "vacant", since: lastDay }] : [{ ...one, kind: "expires", lastDay }];
      });
      const vacant = new Set(
        ending.filter((seat) => seat.lastDay !== null && seat.lastDay < day).map((one) => one.istat),
      );
      const inForce = own.filter((seat) => isInForce(seat, day));
      const short = checkComposition(body.composition, inForce, ground(body), day).flatMap((missing): Danger[] => {
        // A vacant place of a municipality is said once, as vacant.
        if (missing.kind === "seats") return [{ ...ref, kind: "short", missing }];
        const places = missing.places.filter((place) => !vacant.has(place.istat));
        return places.length > 0 ? [{ ...ref, kind: "short", missing: { ...missing, places } }] : [];
      });
      return [...times, ...short];
    })
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

const dayOf = (danger: Danger): string =>
  danger.kind === "expires" ? danger.lastDay : danger.kind === "vacant" ? danger.since : "";
