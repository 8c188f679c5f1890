// SPDX-License-Identifier: AGPL-3.0-or-later
// What a statement says in words, on screen and on paper alike.
import { cents, formatEuro, type Cents, type Lang } from "@albero/kernel/pure";
import { texts } from "../texts.ts";
import type { ShownTotal } from "./small-numbers.ts";
import type { Statement } from "./statement.ts";

type Told = { place: { name: string }; year: number; statement: Statement };

/** The sentences that open the statement, on screen and on paper. */
export function sentencesOf(view: Told, lang: Lang): string[] {
  const t = texts[lang].statement;
  const { total, pays, receives, contribution } = view.statement;
  const euro = (amount: Cents) => formatEuro(amount, lang);
  if (pays.length === 0) return [t.nothing(view.year)];
  const average =
    total.perHead !== null && total.ambito !== null
      ? [
          t.leadAverage(
            total.perHead > total.ambito ? "more" : total.perHead < total.ambito ? "less" : "same",
            euro(total.ambito),
          ),
        ]
      : [];
  const received =
    contribution && contribution.value > 0 ? totalWords(contribution, t.atLeast, (value) => euro(cents(value))) : null;
  return [
    t.lead(view.place.name, view.year, euro(total.quota), total.perHead === null ? null : euro(total.perHead)),
    ...average,
    t.leadPaid(euro(total.settled), total.overdue > 0 ? euro(total.overdue) : null),
    t.leadReceives(receives.length, received),
  ];
}

export function totalWords(
  total: ShownTotal,
  atLeast: (value: string) => string,
  write: (value: number) => string,
): string {
  return total.isAtLeast ? atLeast(write(total.value)) : write(total.value);
}
