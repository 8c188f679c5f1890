// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlainDate } from "./dates.ts";

/** The only file that asks the machine what time it is; everything else is handed a clock. */
export type Clock = { now(): Date };

export const machineClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and for reproducible documents. */
export function stoppedClock(at: string): Clock {
  return { now: () => new Date(at) };
}

const romeDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome", dateStyle: "short" });

/** The day it is in Italy at that moment: acts are dated there, whatever the zone of the server. */
export function dayInItaly(moment: Date): PlainDate {
  return romeDay.format(moment) as PlainDate;
}
