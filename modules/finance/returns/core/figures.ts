// SPDX-License-Identifier: AGPL-3.0-or-later
// A statutory return: the figures of an annuality at a date, and what fell since the one before. Pure; whole cents.
import { cents, ok, refuse, type Cents, type PlainDate, type Result } from "@albero/kernel/pure";
import { STAGES, type Stage } from "../../funds/core/ledger.ts";

export const FALL_REASONS = ["material_error", "release"] as const;
export type FallReason = (typeof FALL_REASONS)[number];

type MovedStage = Exclude<Stage, "assigned">;
export const RETURN_STAGES = STAGES.filter((stage): stage is MovedStage => stage !== "assigned");

/** Macro-activity by area of users; 0 and "" are the lines that have no service of the catalogue yet. */
export type ReturnRow = { macroActivity: number; userArea: string } & Record<MovedStage, Cents>;
export type Figures = { assigned: Cents; rows: ReturnRow[]; undatedRows: number };

/** Rows of the ledger of one day, stage, macro-activity and area, added up. */
export type CountedRow = {
  stage: Stage;
  amount: Cents;
  /** How many rows they are. */
  rows: number;
  day: PlainDate | null;
  /** Of its budget: places in time a row without a day. */
  year: number;
  macroActivity: number | null;
  userArea: string | null;
};

/** Whether a row belongs to a return at this date. Without a day it counts when its budget year is over by then. */
export function isCounted(row: Pick<CountedRow, "day" | "year">, at: PlainDate): boolean {
  return row.day === null ? `${row.year}-12-31` <= at : row.day <= at;
}

/** Sums by macro-activity and area, in their order. Rows later than the date are left out. */
export function figuresAt(rows: readonly CountedRow[], at: PlainDate): Figures {
  let assigned = 0;
  let undatedRows = 0;
  const cells = new Map<string, { macroActivity: number; userArea: string; sums: Record<MovedStage, number> }>();
  for (const row of rows) {
    if (!isCounted(row, at)) continue;
    if (row.day === null) undatedRows += row.rows;
    if (row.stage === "assigned") {
      assigned += row.amount;
      continue;
    }
    const [macroActivity, userArea] = [row.macroActivity ?? 0, row.userArea ?? ""];
    const key = `${macroActivity}|${userArea}`;
    const cell = cells.get(key) ?? {
      ...{ macroActivity, userArea },
      sums: { programmed: 0, committed: 0, paid: 0, reported: 0 },
    };
    cell.sums[row.stage] += row.amount;
    cells.set(key, cell);
  }
  const sorted = [...cells.values()].toSorted(
    (a, b) => a.macroActivity - b.macroActivity || (a.userArea < b.userArea ? -1 : a.userArea > b.userArea ? 1 : 0),
  );
  return {
    assigned: cents(assigned),
    undatedRows,
    rows: sorted.map(({ macroActivity, userArea, sums }) => ({
      ...{ macroActivity, userArea },
      ...{ programmed: cents(sums.programmed), committed: cents(sums.committed) },
      ...{ paid: cents(sums.paid), reported: cents(sums.reported) },
    })),
  };
}

/** A figure has one name: its stage, macro-activity and area. */
export type FigureName = `${Stage}|${number}|${string}`;
export type Fall = {
  figure: FigureName;
  stage: Stage;
  macroActivity: number;
  userArea: string;
  before: Cents;
  after: Cents;
};

function* named(figures: Pick<Figures, "assigned" | "rows">): Generator<[FigureName, Cents]> {
  yield ["assigned|0|", figures.assigned];
  for (const row of figures.rows) {
    for (const stage of RETURN_STAGES) yield [`${stage}|${row.macroActivity}|${row.userArea}`, row[stage]];
  }
}

/** Every figure that is lower than in the return before; one that has vanished has fallen to zero. */
export function fallsBetween(
  before: Pick<Figures, "assigned" | "rows">,
  after: Pick<Figures, "assigned" | "rows">,
): Fall[] {
  const now = new Map(named(after));
  return [...named(before)].flatMap(([figure, was]) => {
    const is = now.get(figure) ?? cents(0);
    if (is >= was) return [];
    const [stage = "", macro = "", userArea = ""] = figure.split("|");
    return [{ figure, stage: stage as Stage, macroActivity: Number(macro), userArea, before: was, after: is }];
  });
}

export type Reason = { figure: string; reason: FallReason; words: string };
export type FreezeRefusal = "day_not_come" | "not_after_the_last" | "reasons_missing" | "nothing_to_return";

/**
 * Freezes the figures of a day. Refuses a day that has not come, one not after the last return, a return of nothing,
 * and a figure that fell without its reason (material error or release). Reasons of figures that did not fall are left out.
 */
export function decideFreeze(
  { at, today, last }: { at: PlainDate; today: PlainDate; last: PlainDate | null },
  { figures, falls, reasons }: { figures: Figures; falls: readonly Fall[]; reasons: readonly Reason[] },
): Result<(Fall & Reason)[], FreezeRefusal> {
  if (at > today) return refuse("day_not_come", { details: { at } });
  if (last !== null && at <= last) return refuse("not_after_the_last", { details: { last } });
  if (figures.assigned === 0 && figures.rows.length === 0) return refuse("nothing_to_return");
  const explained = falls.flatMap((fall) => {
    const reason = reasons.find((each) => each.figure === fall.figure);
    return reason ? [{ ...fall, ...reason, figure: fall.figure }] : [];
  });
  if (explained.length < falls.length) {
    return refuse("reasons_missing", { details: { missing: falls.length - explained.length } });
  }
  return ok(explained);
}

/** A short mark of the figures: a form carries that of the ones it showed. */
export function markOf(figures: Pick<Figures, "assigned" | "rows">): string {
  return [...named(figures)].map(([name, amount]) => `${name}=${amount}`).join(";");
}
