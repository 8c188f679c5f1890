// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions about the budget answer. Types only.
import type { Cents } from "@albero/kernel/pure";
import type { StageSums } from "../../funds/core/ledger.ts";
import type { YearOfBudget } from "../core/years.ts";
import type { Channel, LedgerRow, PrintedTotal } from "../../funds/queries/answers.ts";

export type BudgetHead = {
  year: number;
  title: string;
  source: string;
  rowVersion: number;
  approved: { at: Date; byName: string; act: string | null } | null;
};

export type BudgetLine = {
  id: number;
  year: number;
  objectiveCode: string | null;
  serviceId: number | null;
  label: string;
  isWholeObjective: boolean;
  /** What a document prints for the line; null when the line is the sum of its cells. */
  declaredCents: Cents | null;
  position: number;
  note: string;
  uncertain: string | null;
  rowVersion: number;
};

export type Service = {
  id: number;
  code: string;
  name: string;
  macroActivity: number | null;
  istatArea: number | null;
  userArea: string | null;
  otherNames: string[];
  isActive: boolean;
  rowVersion: number;
};
/** A service with the budget lines that use it. */
export type CatalogueEntry = Service & { lines: number; lastYear: number | null };

/** The newest version of a cell; an amount that nobody wrote is null, which is not zero. */
export type Cell = {
  lineId: number;
  channelId: number;
  version: number;
  indicativeCents: Cents | null;
  approvedCents: Cents | null;
  note: string;
};

export type CellVersion = Cell & { origin: "hand" | "file" | "document" | "approval"; byName: string; at: Date };

/** An objective of the operational plan of the year; title and declared total are those of planning. */
export type YearObjective = { code: string; title: string; declaredCents: Cents | null };

/** What a channel gives in a year: the assigned amount, printed or registered. */
export type ChannelOfYear = Channel & { printedLabel: string; assignedCents: Cents; printedUncertain: string | null };

export type MatrixView = {
  budget: BudgetHead;
  /** All budget years, newest first. */
  years: { year: number; lines: number }[];
  lines: BudgetLine[];
  channels: ChannelOfYear[];
  cells: Cell[];
  objectives: YearObjective[];
  services: Service[];
};

/** Oldest first; `budgets` are all the years there are. */
export type YearsView = { years: YearOfBudget[]; budgets: { year: number; lines: number }[] };

export type Namesake = { lineId: number; channelId: number; note: string };

export type BalanceView = MatrixView & { namesakes: Namesake[]; printed: PrintedTotal[] };

export type CellView = {
  line: BudgetLine;
  channel: ChannelOfYear;
  objective: YearObjective | null;
  service: Service | null;
  /** Newest first; empty when nobody wrote in it yet. */
  versions: CellVersion[];
  /** Of the ledger, from annualities of this channel on this line. */
  sums: StageSums;
  rows: LedgerRow[];
};

/** Sums of the ledger by channel and line of a year. */
export type ExecutionRow = { channelId: number; lineId: number; stage: string; amountCents: Cents };
export type MonthRow = { month: string; stage: string; amountCents: Cents };
export type MunicipalityRow = { istat: string; name: string; stage: string; amountCents: Cents };

export type ExecutionView = MatrixView & {
  ledger: ExecutionRow[];
  months: MonthRow[];
  namesakes: Namesake[];
  printed: PrintedTotal[];
};

/** Of one municipality: sums of the ledger by budget year, channel, line and stage. */
export type MunicipalityMoney = {
  year: number;
  channelId: number;
  channel: string;
  lineId: number;
  line: string;
  stage: string;
  amountCents: Cents;
};

/** Service null: lines without one, and what is assigned. */
export type FundServiceSum = { channelId: number; serviceId: number | null; stage: string; amountCents: Cents };
