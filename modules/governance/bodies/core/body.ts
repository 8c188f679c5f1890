// SPDX-License-Identifier: AGPL-3.0-or-later
// What a body and a seat are. Pure.
import { z } from "zod";
import type { PlainDate } from "@albero/kernel/pure";

export const BODY_KINDS = ["assembly", "committee", "office", "table", "task_force", "company", "other"] as const;
export const BODY_LEVELS = ["ambito", "health_district", "sub_area", "municipality"] as const;
/** Where a body stands in the organisation chart, from the top. */
export const TIERS = ["deciding", "guiding", "linking", "working"] as const;
/** In the order in which a list of seats is read. */
export const DUTIES = ["president", "vice_president", "member", "coordinator", "secretary", "invited"] as const;
export const CATEGORIES = ["municipality", "office", "company", "health", "third_sector", "union", "other"] as const;
/** How somebody comes into a body: by office held, elected, appointed; null where the source does not say. */
export const WAYS_IN = ["ex_officio", "elected", "appointed"] as const;

export type BodyKind = (typeof BODY_KINDS)[number];
export type BodyLevel = (typeof BODY_LEVELS)[number];
export type Tier = (typeof TIERS)[number];
export type Duty = (typeof DUTIES)[number];
export type Category = (typeof CATEGORIES)[number];
export type WayIn = (typeof WAYS_IN)[number];

/** One line of the composition of a body. */
export const compositionLine = z.object({
  /** As the source words it. */
  text: z.string().trim().min(2).max(300),
  wayIn: z.enum(WAYS_IN).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  /** Seats of the category that there must be at least; null where the source gives no number. */
  least: z.number().int().min(1).max(500).nullable(),
  /** One seat for each municipality of the Ambito, or of the sub-area of the body. */
  everyMunicipality: z.boolean().default(false),
  /** From when the line holds; null for as long as the body is there. */
  since: z.iso
    .date()
    .transform((text) => text as PlainDate)
    .nullable()
    .default(null),
});
export type CompositionLine = z.infer<typeof compositionLine>;
export const composition = z.array(compositionLine).max(30);

export type Body = {
  id: number;
  key: string;
  name: string;
  kind: BodyKind;
  level: BodyLevel;
  tier: Tier | null;
  /** Code of the sub-area, for a body of one. */
  subArea: string | null;
  functions: readonly string[];
  inputs: readonly string[];
  outputs: readonly string[];
  laws: readonly string[];
  composition: readonly CompositionLine[];
  /** How often it meets, in words; empty where no document says. */
  frequency: string;
  note: string;
  firstDay: PlainDate;
  lastDay: PlainDate | null;
  act: string;
  source: string;
  uncertain: string | null;
  rowVersion: number;
};

/** A place in a body for a time. `holder`, `delegate`, `substitute` and `email` are empty where nobody has written them. */
export type Seat = {
  id: number;
  bodyId: number;
  label: string;
  duty: Duty;
  category: Category;
  votes: boolean;
  istat: string | null;
  subArea: string | null;
  holder: string;
  delegate: string;
  substitute: string;
  email: string;
  firstDay: PlainDate;
  lastDay: PlainDate | null;
  /** When it ends somebody else takes it; false when the place itself goes. */
  refill: boolean;
  act: string;
  source: string;
  uncertain: string | null;
  rowVersion: number;
};

/** A seat as citizens read it: the place, never the person. */
export type PublicSeat = Omit<Seat, "holder" | "delegate" | "substitute" | "email" | "act" | "source" | "rowVersion">;

export type Span = { firstDay: PlainDate; lastDay: PlainDate | null };

/** True on both its days. */
export const isInForce = (one: Span, day: PlainDate): boolean =>
  one.firstDay <= day && (one.lastDay === null || day <= one.lastDay);

export const overlap = (a: Span, b: Span): boolean =>
  (a.lastDay === null || b.firstDay <= a.lastDay) && (b.lastDay === null || a.firstDay <= b.lastDay);

const collator = new Intl.Collator("it");

/** President first, then members by name; the invited last. */
export function inOrder<S extends Pick<Seat, "duty" | "category" | "label" | "firstDay">>(seats: readonly S[]): S[] {
  return seats.toSorted(
    (a, b) =>
      DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty) ||
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
      collator.compare(a.label, b.label) ||
      (a.firstDay < b.firstDay ? -1 : 1),
  );
}
