// SPDX-License-Identifier: AGPL-3.0-or-later

/** The levels a figure can speak of, from the smallest to the widest. */
export const AREA_KINDS = ["municipality", "sub_area", "ambito", "province", "region", "country"] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** A piece of land with a name: `code` is the ISTAT code, the sub-area code, the word "ambito", or the name of a wider area. */
export type Area = { kind: AreaKind; code: string };

export const AMBITO: Area = { kind: "ambito", code: "ambito" };

export type Point = { lon: number; lat: number };

export type Municipality = {
  istat: string;
  cadastral: string | null;
  name: string;
  province: string;
  region: string;
  point: Point | null;
  note: string;
};

export type SubArea = { code: string; name: string; seatIstat: string | null; note: string };

/** One way of dividing the municipalities: who is not among the members is in a sub-area nobody knows. */
export type Composition = {
  id: number;
  firstDay: string;
  label: string;
  source: string;
  note: string;
  version: number;
  members: Readonly<Record<string, string>>;
};

/** A code for a sub-area from its name: "Bagnolo Cremasco" → "BAGNOLO-CREMASCO". */
export function codeFromName(name: string): string {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return bare
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** The composition in force on a day: the last that began not after it; null when none had begun yet. */
export function compositionOn(compositions: readonly Composition[], day: string): Composition | null {
  const begun = compositions.filter((one) => one.firstDay <= day);
  return begun.toSorted((a, b) => b.firstDay.localeCompare(a.firstDay))[0] ?? null;
}

/** The municipalities whose sub-area the composition does not say, by ISTAT code. */
export function unknownIn(composition: Composition, municipalities: readonly Municipality[]): Municipality[] {
  return municipalities.filter((one) => composition.members[one.istat] === undefined);
}
