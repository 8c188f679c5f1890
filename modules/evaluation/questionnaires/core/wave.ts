// SPDX-License-Identifier: AGPL-3.0-or-later
// A wave: when a version is asked, of whom, whether by name.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";
import type { Group } from "./form.ts";

export type Wave = {
  id: number;
  questionnaireId: number;
  versionId: number;
  version: number;
  name: string;
  kind: "baseline" | "repeat";
  firstDay: PlainDate;
  lastDay: PlainDate;
  isAnonymous: boolean;
  closedOn: PlainDate | null;
  invented: boolean;
  rowVersion: number;
};

export type WaveGroup = { group: Group; asked: number; openToken: string | null };

export type WaveState = "coming" | "open" | "over" | "closed";

/** `over`: nobody can answer any more, but papers may still be entered; results wait for the closing. */
export function stateOf({ firstDay, lastDay, closedOn }: Wave, today: PlainDate): WaveState {
  if (closedOn !== null) return "closed";
  if (today < firstDay) return "coming";
  return today > lastDay ? "over" : "open";
}

export type WaveRefusal =
  | "period_upside_down"
  | "last_day_past"
  | "group_needed"
  | "baseline_there"
  | "baseline_first"
  | "nothing_published"
  | "wave_closed"
  | "answers_there"
  | "not_begun"
  | "open_link_by_name";

export type NewWave = {
  kind: "baseline" | "repeat";
  firstDay: PlainDate;
  lastDay: PlainDate;
  isAnonymous: boolean;
  groups: readonly { group: Group; asked: number; open: boolean }[];
};

/** Refuses days upside down or past, nobody asked, a second baseline, a repeat without one, an open link that asks names. */
export function decideWave(
  wave: NewWave,
  others: readonly Pick<Wave, "kind">[],
  today: PlainDate,
): Result<NewWave, WaveRefusal> {
  if (wave.lastDay < wave.firstDay) return refuse("period_upside_down");
  if (wave.lastDay < today) return refuse("last_day_past");
  if (wave.groups.length === 0) return refuse("group_needed");
  const hasBaseline = others.some(({ kind }) => kind === "baseline");
  if (wave.kind === "baseline" && hasBaseline) return refuse("baseline_there");
  if (wave.kind === "repeat" && !hasBaseline) return refuse("baseline_first");
  if (!wave.isAnonymous && wave.groups.some(({ open }) => open)) return refuse("open_link_by_name");
  return ok(wave);
}

/** Refuses a wave that is closed, that has not begun, or days that would go back behind today. */
export function decideLastDay(wave: Wave, lastDay: PlainDate, today: PlainDate): Result<PlainDate, WaveRefusal> {
  if (wave.closedOn !== null) return refuse("wave_closed");
  if (lastDay < wave.firstDay) return refuse("period_upside_down");
  if (lastDay < today) return refuse("last_day_past");
  return ok(lastDay);
}

export function decideClose(wave: Wave, today: PlainDate): Result<PlainDate, WaveRefusal> {
  if (wave.closedOn !== null) return refuse("wave_closed");
  return today < wave.firstDay ? refuse("not_begun") : ok(today);
}

export type InviteRefusal =
  | "nobody_asked"
  | "not_an_address"
  | "asked_already"
  | "too_many"
  | "no_such_group"
  | "names_needed";
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
export const MOST_AT_ONCE = 500;

/** E-mail addresses, one a line. Refuses what is no address, one written twice, too many at once. */
export function readAddresses(text: string): Result<string[], InviteRefusal> {
  const lines = text
    .split(/[\r\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const wrong = lines.find((line) => !ADDRESS.test(line) || line.length > 200);
  if (wrong) return refuse("not_an_address", { details: { address: wrong.slice(0, 80) } });
  if (lines.length > MOST_AT_ONCE) return refuse("too_many", { details: { most: MOST_AT_ONCE } });
  const twice = lines.find((line, at) => lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) < at);
  return twice ? refuse("asked_already", { details: { address: twice.slice(0, 80) } }) : ok(lines);
}
