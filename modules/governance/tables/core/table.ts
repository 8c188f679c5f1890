// SPDX-License-Identifier: AGPL-3.0-or-later
// A thematic table: when it may open, who is missing at it, when it closes. Pure.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

export type ThematicTable = {
  id: number;
  bodyId: number;
  name: string;
  /** The cycle that foresees it: "2025-2027". */
  period: string;
  isNew: boolean;
  state: "planned" | "open" | "closed";
  openedOn: PlainDate | null;
  closedOn: PlainDate | null;
  closingReason: string;
  source: string;
  note: string;
  uncertain: string | null;
  rowVersion: number;
};

export const SEAT_CATEGORIES = [
  "municipality",
  "office",
  "company",
  "health",
  "third_sector",
  "union",
  "other",
] as const;
export type SeatCategory = (typeof SEAT_CATEGORIES)[number];
export type TableSeat = { id: number; label: string; duty: string; category: SeatCategory };
export type Minimum = { category: SeatCategory; seats: number };

/** The public side of a table: municipalities, their office, their company, the health authority. */
const PUBLIC: readonly SeatCategory[] = ["municipality", "office", "company", "health"];

export type Coordinators = { public: TableSeat | null; thirdSector: TableSeat | null };

/** The two who coordinate, one of the public side and one of the third sector; null where there is none. */
export function coordinatorsOf(seats: readonly TableSeat[]): Coordinators {
  const coordinators = seats.filter((seat) => seat.duty === "coordinator");
  return {
    public: coordinators.find((seat) => PUBLIC.includes(seat.category)) ?? null,
    thirdSector: coordinators.find((seat) => seat.category === "third_sector") ?? null,
  };
}

export type Shortage = { category: SeatCategory; least: number; there: number };

/** The categories with fewer seats than the least they must have. */
export function shortages(seats: readonly TableSeat[], minimums: readonly Minimum[]): Shortage[] {
  return minimums
    .map(({ category, seats: least }) => ({
      ...{ category, least },
      there: seats.filter((seat) => seat.category === category).length,
    }))
    .filter(({ least, there }) => there < least);
}

export type TableRefusal =
  | "already_open"
  | "not_open"
  | "day_in_future"
  | "needs_public_coordinator"
  | "needs_third_sector_coordinator"
  | "too_few_seats"
  | "reason_needed"
  | "closes_before_it_opens"
  | "mandate_in_force"
  | "proposals_waiting";

/** Decides that a table opens: with its two coordinators and the seats that each category must have. */
export function decideOpen(
  table: ThematicTable,
  { seats, minimums }: { seats: readonly TableSeat[]; minimums: readonly Minimum[] },
  day: PlainDate,
  today: PlainDate,
): Result<ThematicTable, TableRefusal> {
  if (table.state === "open") return refuse("already_open");
  if (day > today) return refuse("day_in_future");
  const coordinators = coordinatorsOf(seats);
  if (!coordinators.public) return refuse("needs_public_coordinator");
  if (!coordinators.thirdSector) return refuse("needs_third_sector_coordinator");
  const [short] = shortages(seats, minimums);
  if (short) return refuse("too_few_seats", { details: short });
  return ok({ ...table, state: "open", openedOn: day, closedOn: null, closingReason: "", uncertain: null });
}

/** Decides that a table closes: its mandate has ended, each proposal has its answer, and the reason is written. */
export function decideClose(
  table: ThematicTable,
  { mandateInForce, waiting }: { mandateInForce: boolean; waiting: number },
  { day, reason }: { day: PlainDate; reason: string },
  today: PlainDate,
): Result<ThematicTable, TableRefusal> {
  if (table.state !== "open") return refuse("not_open");
  if (day > today) return refuse("day_in_future");
  if (table.openedOn !== null && day < table.openedOn) return refuse("closes_before_it_opens");
  if (reason.trim() === "") return refuse("reason_needed");
  if (mandateInForce) return refuse("mandate_in_force");
  if (waiting > 0) return refuse("proposals_waiting", { details: { waiting } });
  return ok({ ...table, state: "closed", closedOn: day, closingReason: reason });
}
