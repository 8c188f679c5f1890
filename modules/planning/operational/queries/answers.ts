// SPDX-License-Identifier: AGPL-3.0-or-later
// What the questions of the operational plan answer: the shapes that pages and other modules may rely on.
import type { PlainDate } from "@albero/kernel";
import type { KnownAct } from "../../queries/answers.ts";
import type {
  Budget,
  Objective,
  Stamp,
  YearAction,
  YearLine,
  YearResult,
  YearStep,
  YearTotals,
} from "../core/document.ts";
import type { YearStatus } from "../core/life.ts";
import type { Deviation, DeviationKind } from "../core/years.ts";

export type YearHead = {
  id: number;
  year: number;
  title: string;
  territory: string;
  status: YearStatus;
  /** The version of the zone plan from which it was built. */
  zoneVersionId: number | null;
  /** The plan of the year before from which it was rolled over. */
  followsId: number | null;
  rowVersion: number;
  createdAt: Date;
  createdByName: string;
  act: KnownAct | null;
  closedOn: PlainDate | null;
  closeNote: string | null;
};
export type YearRow = YearHead & { objectives: number; results: number };

/** An objective as it stands, each part with who wrote it last: money is whole cents. */
export type StoredObjective = Omit<Objective, "actions" | "steps" | "results" | "lines"> &
  Stamp & {
    actions: (YearAction & Stamp)[];
    steps: (YearStep & Stamp)[];
    results: (YearResult & Stamp)[];
    lines: (YearLine & Stamp)[];
  };
export type ObjectiveView = StoredObjective & {
  budget: Budget;
  /** Who answers for it, wherever the document says it. */
  answers: string | null;
};

export type DeviationReason = { code: string; kind: DeviationKind; reason: string; byName: string; at: Date };
export type ToldDeviation = Deviation & { reason: DeviationReason | null };

export type YearView = {
  head: YearHead;
  objectives: ObjectiveView[];
  totals: YearTotals;
  /** What the document says besides its objectives, as the file gave it. */
  printed: Record<string, unknown>;
  /** Against the plan from which it was rolled over; null when it stands on its own. */
  previous: { year: number; deviations: ToldDeviation[] } | null;
};

export type YearObjectiveView = {
  head: YearHead;
  objective: ObjectiveView;
  /** The next and the one before, in the order of the plan. */
  around: { previous: { code: string; title: string } | null; next: { code: string; title: string } | null };
  deviation: ToldDeviation | null;
};

/** What one may build a year from: the zone plan in force and, of each card, its actions. */
export type ZoneChoice = {
  versionId: number;
  title: string;
  cycle: { code: string; firstDay: string; lastDay: string };
  cards: { code: string; title: string; objectives: string[]; actions: { key: string; title: string }[] }[];
};

export type YearImport = {
  year: number | null;
  title: string | null;
  objectives: number;
  results: number;
  lines: number;
  declaredCents: number | null;
  problems: { place: string; message: string }[];
  /** The plan was stored: false in a trial. */
  stored: boolean;
};
