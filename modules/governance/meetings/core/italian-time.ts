// SPDX-License-Identifier: AGPL-3.0-or-later
// A moment as people in Italy say it: a day and an hour on the wall there, whatever the zone of the server.
import { parsePlainDate, refuse, ok, type PlainDate, type Result } from "@albero/kernel/pure";

const onTheWall = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Rome",
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
});

export type ItalianTime = { day: PlainDate; /** "18:30" */ time: string; seconds: string };

/** Day and hour in Italy of a moment: 2026-07-01T16:30Z is the 1st of July at 18:30. */
export function italianTime(moment: Date): ItalianTime {
  const part = Object.fromEntries(onTheWall.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year}-${part.month}-${part.day}` as PlainDate,
    time: `${part.hour}:${part.minute}`,
    seconds: part.second ?? "00",
  };
}

/**
 * The moment of a day ("2026-12-15" or "15/12/2026") and an hour ("18:30", also "18.30") in Italy.
 * An hour that comes twice, when summer time ends, is the first of the two; one that is skipped in March is refused.
 */
export function momentInItaly(day: string, time: string): Result<Date, "not_a_moment"> {
  const date = parsePlainDate(day);
  const clock = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  if (!date.ok || !clock || Number(clock[1]) > 23 || Number(clock[2]) > 59) return refuse("not_a_moment");
  const wanted = `${clock[1]?.padStart(2, "0")}:${clock[2]}`;
  // Italy is one or two hours ahead of UTC; summer time first, so that of two moments the earlier is taken.
  for (const ahead of ["+02:00", "+01:00"]) {
    const moment = new Date(`${date.value}T${wanted}:00${ahead}`);
    const seen = italianTime(moment);
    if (seen.day === date.value && seen.time === wanted) return ok(moment);
  }
  return refuse("not_a_moment");
}
