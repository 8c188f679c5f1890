// SPDX-License-Identifier: AGPL-3.0-or-later
// The picture of completeness with the numbers that it draws, in the words of the person.
import type { Drawing } from "@albero/ui";
import type { Lang } from "@albero/kernel/pure";
import { drawCompleteness, NARROW, WIDE, type BarRow } from "../core/picture.ts";
import { answeredOf } from "../core/waiting.ts";
import { texts } from "../texts.ts";

/** `head` names the first column: territory, objective. */
export function pictureOf(
  rows: readonly BarRow[],
  id: string,
  { lang, title, head }: { lang: Lang; title: string; head: string },
): Drawing {
  const t = texts[lang].one.picture;
  const words = { ...t, title };
  return {
    svg: drawCompleteness(rows, words, id, WIDE),
    narrow: drawCompleteness(rows, words, `${id}-n`, NARROW),
    table: {
      head: [head, t.asked, t.values, t.missing, t.notApplicable, t.unanswered, t.accepted],
      rows: rows.map(({ label, completeness: one }) => [
        label,
        ...[one.asked, one.values, one.missing, one.notApplicable, one.asked - answeredOf(one), one.accepted].map(
          String,
        ),
      ]),
    },
  };
}
