// SPDX-License-Identifier: AGPL-3.0-or-later
// What does not add up in an indicator as a card prints it. The print stays as it is: whoever answers for it is asked.
import type { CardIndicator } from "./file.ts";

export const ODDITIES = [
  "numerator_missing",
  "denominator_missing",
  "same_parts",
  "target_without_number",
  "target_in_other_unit",
  "years_that_fall",
  "above_the_whole",
  "in_doubt",
] as const;
export type Oddity = (typeof ODDITIES)[number];

type Asked = Pick<CardIndicator, "kind" | "unit" | "numerator" | "denominator" | "target" | "uncertain">;

/** A text without what makes no difference: case, accents, dots, spaces. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/**
 * Names what is odd, in the order of ODDITIES. A percentage or a ratio needs both its parts, and two different ones; a target
 * needs a number, of the indicator's own unit; its years do not go back; a percentage does not aim above a hundred, nor a ratio
 * of parts above one.
 */
export function odditiesOf({ kind, unit, numerator, denominator, target, uncertain }: Asked): Oddity[] {
  const isShare = kind === "percentage" || kind === "ratio";
  const years = (target?.byYear ?? []).toSorted((a, b) => a.year - b.year).map((each) => each.value);
  const aims = [...(target?.value === null || target === null ? [] : [target.value]), ...years];
  const whole = kind === "percentage" ? 100 : kind === "ratio" ? 1 : Infinity;
  const found: [Oddity, boolean][] = [
    ["numerator_missing", isShare && numerator === null],
    ["denominator_missing", isShare && denominator === null],
    ["same_parts", numerator !== null && denominator !== null && plain(numerator) === plain(denominator)],
    ["target_without_number", target !== null && aims.length === 0],
    [
      "target_in_other_unit",
      isShare && target !== null && target.unit !== null && (target.unit === "%") !== (unit === "%"),
    ],
    ["years_that_fall", years.some((value, at) => value < (years[at - 1] ?? value))],
    ["above_the_whole", aims.some((value) => value > whole)],
    ["in_doubt", uncertain !== undefined],
  ];
  return found.filter(([, is]) => is).map(([oddity]) => oddity);
}
