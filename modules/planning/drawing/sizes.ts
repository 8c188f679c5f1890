// SPDX-License-Identifier: AGPL-3.0-or-later
// The sizes of the whole tree for each medium, in pixels of the drawing.

export type Variant = "wide" | "tall" | "print" | "small";

export type Shape = {
  width: number;
  /** Where the trunk stands, and how thick all the money is. */
  trunkX: number;
  trunk: number;
  sides: 1 | 2;
  /** From the trunk to the tip of the longest bough. */
  reach: number;
  labelWidth: number;
  heading: number;
  small: number;
  rowGap: number;
  foliage: number;
  leaf: number;
  fruit: number;
  rootGap: number;
  firstBough: number;
  legendColumns: number;
};

export const SHAPES: Record<Variant, Shape> = {
  wide: {
    width: 1280,
    trunkX: 640,
    trunk: 176,
    sides: 2,
    reach: 372,
    labelWidth: 240,
    heading: 18,
    small: 15,
    rowGap: 20,
    foliage: 96,
    leaf: 34,
    fruit: 4.2,
    rootGap: 10,
    firstBough: 150,
    legendColumns: 4,
  },
  print: {
    width: 1240,
    trunkX: 620,
    trunk: 176,
    sides: 2,
    reach: 352,
    labelWidth: 240,
    heading: 19,
    small: 16,
    rowGap: 52,
    foliage: 112,
    leaf: 38,
    fruit: 4.8,
    rootGap: 16,
    firstBough: 190,
    legendColumns: 4,
  },
  tall: {
    width: 820,
    trunkX: 410,
    trunk: 120,
    sides: 2,
    reach: 190,
    labelWidth: 196,
    heading: 16,
    small: 14,
    rowGap: 26,
    foliage: 84,
    leaf: 27,
    fruit: 3.8,
    rootGap: 10,
    firstBough: 130,
    legendColumns: 2,
  },
  small: {
    width: 390,
    trunkX: 52,
    trunk: 84,
    sides: 1,
    reach: 300,
    labelWidth: 254,
    heading: 17,
    small: 15,
    rowGap: 18,
    foliage: 66,
    leaf: 26,
    fruit: 4,
    rootGap: 8,
    firstBough: 60,
    legendColumns: 1,
  },
};
