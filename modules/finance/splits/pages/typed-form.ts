// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "./office.ts";

/** Rows of criteria that the form shows. */
export const CRITERIA = 6;

const PLAIN = [
  ...["name", "purpose", "year", "total", "note", "ruleName", "act", "source", "population", "table"],
  ...["floorEuro", "floorPer", "floorChange", "capEuro", "capPer", "capChange", "excludedReason"],
  ...["solidarityPercent", "solidarityBy", "smoothingFirst", "smoothingYears", "minimumEuro", "minimumBelow"],
  ...["rounding", "outer", "composition"],
];

/** The fields of the form as the use case takes them; what was left out is left out. */
export function formOf(typed: Typed): Record<string, unknown> {
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const plain = Object.fromEntries(PLAIN.filter((name) => typed[name] !== undefined).map((name) => [name, text(name)]));
  const criteria = Array.from({ length: CRITERIA }, (_none, at) => ({
    ...{
      source: text(`criteria.${at}.source`),
      weight: text(`criteria.${at}.weight`),
      label: text(`criteria.${at}.label`),
    },
  }));
  const excluded = Array.isArray(typed.excluded) ? typed.excluded : [];
  return { ...plain, criteria, excluded, verified: typed.verified === "on" };
}
