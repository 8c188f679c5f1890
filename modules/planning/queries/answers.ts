// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions of this module answer. Types only: pages read them, stores and questions make them.
import type { Cents, PlainDate } from "@albero/kernel/pure";
import type { CardCompleteness } from "../core/completeness.ts";
import type { PlanComparison } from "../core/compare.ts";
import type { Coverage } from "../core/coverage.ts";
import type { Card, Cycle, Measure, PlanDocument } from "../core/document.ts";
import type { EvaluationSystem, PastObjective, PastPlan } from "../core/evaluation.ts";
import type { CardGuard, PlanGuard } from "../core/guard.ts";
import type { Status } from "../core/lifecycle.ts";
import type { MeasureMerge } from "../core/measures.ts";
import type { HangsOn, TreeNode } from "../core/tree.ts";

/** The act that approved a version; number and date are null only when `uncertain` says why. */
export type KnownAct = { number: string | null; date: PlainDate | null; body: string; uncertain: string | null };

export type VersionHead = {
  id: number;
  planId: number;
  number: number;
  status: Status;
  title: string;
  /** The name of the Ambito as the plan prints it. */
  ambitoName: string;
  cycle: Pick<Cycle, "code" | "firstDay" | "lastDay">;
  basedOn: number | null;
  rowVersion: number;
  createdAt: Date;
  createdByName: string;
  consultationFrom: PlainDate | null;
  act: KnownAct | null;
  inForceFrom: PlainDate | null;
  endedOn: PlainDate | null;
  endReason: string | null;
};

export type VersionRow = VersionHead & { cards: number };

export type CardSummary = {
  code: string;
  position: number;
  title: string;
  subtitle: string | null;
  areas: string[];
  areaName: string;
  guard: CardGuard;
  /** The newest explanation, when it explains the present difference. */
  explanation: ExplanationNote | null;
  completeness: CardCompleteness;
  actions: number;
  indicators: number;
  rowVersion: number;
  updatedAt: Date;
  updatedByName: string;
};

export type ExplanationNote = {
  id: number;
  differenceCents: Cents;
  text: string;
  byName: string;
  at: Date;
  /** False when the difference has changed since: shown, but it explains nothing any more. */
  isCurrent: boolean;
};

export type VersionView = {
  version: VersionHead;
  cycle: Cycle;
  cards: CardSummary[];
  guard: PlanGuard;
  measures: Measure[];
};

export type ContinuityLink = {
  cardCode: string;
  period: string;
  pastCode: string;
  pastTitle: string;
  /** Supposed by a reader, confirmed by nobody yet. */
  proposed: boolean;
  note: string | null;
};

export type Draft = { section: string; fields: Record<string, unknown>; baseRowVersion: number; savedAt: Date };
export type Neighbour = { code: string; title: string };

export type CardView = {
  version: VersionHead;
  cycle: Cycle;
  card: Card;
  rowVersion: number;
  updatedAt: Date;
  updatedByName: string;
  guard: CardGuard;
  completeness: CardCompleteness;
  /** Newest first. */
  explanations: ExplanationNote[];
  /** Typed by who asks and not saved yet, one a section. */
  drafts: Draft[];
  continuity: ContinuityLink[];
  measures: Measure[];
  /** Of the measures that this card shares: what each card prints. */
  merges: MeasureMerge[];
  previous: Neighbour | null;
  next: Neighbour | null;
};

/** What hangs on a measure; `merge` is null when a single card prints it. */
export type MeasureView = { version: VersionHead; hangsOn: HangsOn; merge: MeasureMerge | null };
export type TreeView = { version: VersionHead; tree: TreeNode };
export type ComparisonView = { left: VersionHead; right: VersionHead; comparison: PlanComparison };
export type CoverageView = { version: VersionHead; coverage: Coverage };
export type DocumentView = { version: VersionHead; document: PlanDocument };

export type PlanFile = { bytes: Uint8Array; fileName: string; mediaType: string };

export type SearchHit = {
  cardCode: string;
  cardTitle: string;
  kind: string;
  key: string | null;
  label: string;
};
export type SearchAnswer = { version: VersionHead | null; words: string; hits: SearchHit[] };

export type PublishedCard = Omit<CardView, "drafts">;

export type PastView = {
  version: VersionHead;
  /** null until an evaluation of the previous plan is loaded. */
  evaluation: Omit<PastPlan, "objectives"> | null;
  objectives: { objective: PastObjective; links: ContinuityLink[] }[];
  /** Cards that no past objective is linked to. */
  withoutAncestor: Neighbour[];
};

/** How the plan says that it will be evaluated; null until it is loaded. */
export type EvaluationView = { version: VersionHead; system: EvaluationSystem | null };

export type CardChange = {
  number: number;
  at: Date;
  byName: string;
  useCase: string;
  /** The fields that changed, for those who list them. */
  fields: string[];
  before: unknown;
  after: unknown;
};

/** One problem of a file: `place` is a sheet and cell ("Azioni!C12") or a JSON path ("$.cards[2].title"). */
export type ImportProblem = { place: string; message: string };

export type ImportReport = {
  /** Set by a real import, null by a dry run. */
  versionId: number | null;
  cycleCode: string | null;
  title: string | null;
  cards: number;
  measures: number;
  /** Codes of the cards whose printed total is not the sum of its lines: not a problem of the file, good to know. */
  differing: string[];
  problems: ImportProblem[];
};
