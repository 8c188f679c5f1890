// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sheets need of a matrix, and no more.
import type { Cents } from "@albero/kernel/pure";

export type BudgetLine = { id: number; objectiveCode: string | null; label: string };
export type Channel = { id: number; code: string };
export type Cell = {
  lineId: number;
  channelId: number;
  version: number;
  indicativeCents: Cents | null;
  approvedCents: Cents | null;
  note: string;
};
