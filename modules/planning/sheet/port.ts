// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Result } from "@albero/kernel/pure";

/** What a cell can hold. Days and formulas have become text and results before they get here. */
export type Cell = string | number | boolean | null;
export type Sheet = { name: string; rows: Cell[][] };

export const SHEET_KINDS = ["xlsx", "ods"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export type SheetRefusal =
  /** More bytes than we accept. */
  | "file_too_big"
  /** Neither an xlsx nor an ods file. */
  | "not_a_spreadsheet"
  /** Small outside, huge inside: a zip bomb, or a sheet that is not for people. */
  | "too_much_inside"
  /** The file starts as a spreadsheet and cannot be read to its end. */
  | "damaged";

/** Reading and writing spreadsheets, whatever library does it. */
export type SheetPort = {
  /** Reads every sheet of a file. Refuses what is too big, is not a spreadsheet, or is damaged; never throws on bad bytes. */
  read(bytes: Uint8Array): Promise<Result<{ kind: SheetKind; sheets: Sheet[] }, SheetRefusal>>;
  /** Writes text as text, also when it looks like a formula. The first row of each sheet is its head. */
  write(sheets: readonly Sheet[], kind: SheetKind): Promise<Uint8Array>;
};

/** "E12" for the fifth column of the twelfth row; both counted from zero. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
