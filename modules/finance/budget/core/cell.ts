// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cents } from "@albero/kernel/pure";
import type { Cell } from "../queries/answers.ts";

export const NO_CELL: Omit<Cell, "lineId" | "channelId"> = {
  version: 0,
  indicativeCents: null,
  approvedCents: null,
  note: "",
};

/** What a person wants of a cell: an absent field stays as it is, null takes the amount away. */
export type CellChange = {
  lineId: number;
  channelId: number;
  /** The version that the person saw; 0 when the cell was empty. */
  version: number;
  indicativeCents?: Cents | null;
  approvedCents?: Cents | null;
  note?: string | undefined;
};

/** The next version of a cell. */
export function changeCell(cell: Cell, change: CellChange): Cell {
  return {
    ...cell,
    version: cell.version + 1,
    indicativeCents: change.indicativeCents === undefined ? cell.indicativeCents : change.indicativeCents,
    approvedCents: change.approvedCents === undefined ? cell.approvedCents : change.approvedCents,
    note: change.note ?? cell.note,
  };
}

/** Whether both say the same, whatever their version. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a.indicativeCents === b.indicativeCents && a.approvedCents === b.approvedCents && a.note === b.note;
}
