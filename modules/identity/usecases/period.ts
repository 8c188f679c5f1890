// SPDX-License-Identifier: AGPL-3.0-or-later
import { ok, parsePlainDate, refuse, type Lang, type PlainDate, type Result } from "@albero/kernel";
import { texts } from "../texts.ts";

export type PeriodRefusal = "wrong_days";

/** Reads the two days of an assignment as people write them; tells at which field they make no sense. */
export function readPeriod(
  typed: { firstDay: string | null; lastDay: string | null },
  today: PlainDate,
  lang: Lang,
): Result<{ firstDay: PlainDate; lastDay: PlainDate | null }, PeriodRefusal> {
  const words = texts[lang].days;
  const firstDay = typed.firstDay === null ? today : dayIn(typed.firstDay);
  const lastDay = typed.lastDay === null ? null : dayIn(typed.lastDay);
  if (!firstDay) return refuse("wrong_days", { fields: [{ path: "firstDay", message: words.notADay }] });
  if (lastDay === undefined) return refuse("wrong_days", { fields: [{ path: "lastDay", message: words.notADay }] });
  if (lastDay !== null && lastDay < firstDay) {
    return refuse("wrong_days", { fields: [{ path: "lastDay", message: words.endsBeforeStart }] });
  }
  return ok({ firstDay, lastDay });
}

/** Undefined when the text is not a day. */
export function dayIn(text: string): PlainDate | undefined {
  const parsed = parsePlainDate(text);
  return parsed.ok ? parsed.value : undefined;
}
