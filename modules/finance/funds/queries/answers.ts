// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions about funds answer. Types only.
import type { Cents, PlainDate } from "@albero/kernel/pure";
import type { ActKind, ChannelKind } from "../core/channels.ts";
import type { Stage, StageSums } from "../core/ledger.ts";

export type Channel = {
  id: number;
  code: string;
  name: string;
  kind: ChannelKind;
  note: string;
  uncertain: string | null;
  rowVersion: number;
};

export type Milestone = { label: string; due: PlainDate | null; target: string; reached: boolean };

export type Annuality = {
  id: number;
  channelId: number;
  year: number;
  /** The name that the document prints; empty when it is that of the channel. */
  label: string;
  useFrom: PlainDate | null;
  useTo: PlainDate | null;
  cup: string | null;
  milestones: Milestone[];
  note: string;
  uncertain: string | null;
  rowVersion: number;
};

export type Act = {
  id: number;
  kind: ActKind;
  body: string;
  number: string;
  year: number;
  day: PlainDate | null;
  title: string;
  uncertain: string | null;
};

export type FundRow = Channel & { years: number[]; sums: StageSums };

/** A table of a document whose printed total is compared with the sum of its rows. */
export type PrintedTotal = {
  year: number;
  source: string;
  side: "assigned" | "objectives";
  declaredCents: Cents;
  computedCents: Cents;
  document: string;
  uncertain: string | null;
};

export type FundsView = {
  funds: FundRow[];
  /** Budget years in which something was assigned, newest first. */
  years: number[];
  /** What was assigned by channel in each of these years. */
  byYear: { year: number; channelId: number; assignedCents: Cents }[];
  printed: PrintedTotal[];
};

export type FundView = { channel: Channel; annualities: (Annuality & { sums: StageSums })[] };

/** One row of the ledger with the names of what it touches. */
export type LedgerRow = {
  id: number;
  year: number;
  stage: Stage;
  day: PlainDate | null;
  amountCents: Cents;
  annuality: { id: number; year: number; channelId: number; channelCode: string };
  line: { id: number; label: string; objectiveCode: string | null } | null;
  municipality: { istat: string; name: string } | null;
  act: Act | null;
  parentId: number | null;
  reversesId: number | null;
  /** What is left of it after its reversals. */
  netCents: Cents;
  /** What payments (of a commitment) or returns (of a payment) took from it. */
  takenCents: Cents;
  document: string | null;
  source: string | null;
  note: string;
  uncertain: string | null;
  byName: string;
  at: Date;
};

export type Ledger = {
  rows: LedgerRow[];
  /** Rows in all, those that the actor may not see included. */
  total: number;
  /** Rows about single municipalities that the actor may not see: counted in the sums, not listed. */
  hidden: number;
  page: number;
  pages: number;
};

export type LineChoice = { id: number; year: number; label: string; objectiveCode: string | null };

export type AnnualityView = {
  channel: Channel;
  annuality: Annuality;
  sums: StageSums;
  /** By budget year: one annuality is spent in several. */
  byYear: { year: number; sums: StageSums }[];
  byLine: { line: LineChoice; sums: StageSums }[];
  ledger: Ledger;
};
