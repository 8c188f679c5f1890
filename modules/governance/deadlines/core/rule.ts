// SPDX-License-Identifier: AGPL-3.0-or-later
// A rule of deadlines as dated data: what is due, how it comes back, whose it is, where it is written.
import { z } from "zod";
import { ROLES, type Role } from "@albero/kernel/pure";
import { isSpan, WEEKENDS, type Span, type Weekend } from "./days.ts";

/** What a deadline may hang on: things that other parts of Albero know, each with its day. */
export const FACT_KINDS = [
  "annuality_ends",
  "instalment",
  "operational_plan",
  "contract_annex",
  "contract_ends",
  "contract_deadline",
  "agreement_ends",
  "seat_ends",
  "mandate_ends",
  "mandate_step",
  "meeting",
  "plan_ends",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Facts that have a day of their own to count from; the others only say that a yearly thing was done. */
export const DATED_FACTS = FACT_KINDS.filter(
  (kind) => !["instalment", "operational_plan", "contract_annex"].includes(kind),
);

const span = z.string().refine(isSpan) as unknown as z.ZodType<Span>;
const month = z.number().int().min(1).max(12);
const day = z.number().int().min(1).max(31);

export const recurrence = z.discriminatedUnion("kind", [
  /** Each year on a day; a day that a month lacks is its last. A fact of that year may say another day, or that it is done. */
  z.strictObject({
    kind: z.literal("yearly"),
    month,
    day,
    fact: z
      .strictObject({
        kind: z.enum(FACT_KINDS),
        /** Which of them, where one year has several: "services/1". */
        group: z.string().max(40).default(""),
        year: z.enum(["same", "next", "previous"]),
      })
      .nullable()
      .default(null),
  }),
  /** Every few months, counted from a month of the year. */
  z.strictObject({
    kind: z.literal("months"),
    every: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
    month,
    day,
  }),
  /** So long before or after the day of each fact of a kind. */
  z.strictObject({
    kind: z.literal("relative"),
    fact: z.enum(FACT_KINDS),
    span,
    side: z.enum(["before", "after"]),
  }),
]);
export type Recurrence = z.infer<typeof recurrence>;

/** Whose a deadline is: whoever holds a role, one account, or somebody outside with an address. */
export const assignee = z.union([
  z.strictObject({ role: z.enum(ROLES) }),
  z.strictObject({ account: z.string().min(1).max(80), name: z.string().min(1).max(120) }),
  z.strictObject({ name: z.string().min(2).max(120), email: z.string().max(200) }),
]);
export type Assignee = z.infer<typeof assignee>;

/** So many days after the day has gone by, somebody else is told. */
export const escalation = z.strictObject({ after: span, to: assignee });
export type Escalation = z.infer<typeof escalation>;

export type DeadlineRule = {
  id: number;
  code: string;
  title: string;
  recurrence: Recurrence;
  weekend: Weekend;
  audience: Audience;
  owner: Assignee;
  substitute: Assignee | null;
  reminders: readonly Span[];
  escalation: Escalation | null;
  steps: readonly string[];
  firstYear: number | null;
  lastYear: number | null;
  source: string;
  isVerified: boolean;
  isOn: boolean;
  note: string;
  rowVersion: number;
};

/** Who reads of it: the Plan Office alone, or whoever works in the Ambito. */
export const AUDIENCES = ["office", "members"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** data/reference/deadline-rules.json: rules that an office finds ready and may change. */
export const deadlineReference = z.object({
  title: z.string(),
  note: z.string(),
  rules: z.array(
    z.strictObject({
      code: z.string().min(1).max(40),
      title: z.string().min(2).max(200),
      recurrence,
      weekend: z.enum(WEEKENDS),
      audience: z.enum(AUDIENCES),
      owner: assignee,
      substitute: assignee.nullable(),
      reminders: z.array(span),
      escalation: escalation.nullable(),
      steps: z.array(z.string().min(1).max(200)),
      firstYear: z.number().int().nullable(),
      lastYear: z.number().int().nullable(),
      source: z.string().min(1).max(500),
      verified: z.boolean(),
      isOn: z.boolean(),
      note: z.string(),
    }),
  ),
});

/** True when the deadline is of this person by role or by account. */
export function isOf(who: Assignee | null, actor: { accountId: string; roles: readonly Role[] }): boolean {
  if (who === null) return false;
  if ("role" in who) return actor.roles.includes(who.role);
  return "account" in who && who.account === actor.accountId;
}
