// SPDX-License-Identifier: AGPL-3.0-or-later
// A rule that comes with the money: what it asks, of which fund, in which years of competence, with its source.
import { z } from "zod";
import { plainDate, type PlainDate } from "@albero/kernel/pure";

export const USER_AREAS = [
  "family_and_minors",
  "independent_elderly",
  "disabled",
  "dependent_elderly",
  "poverty",
  "addictions",
  "mental_health",
  "all",
] as const;
export type UserArea = (typeof USER_AREAS)[number];

export const RULE_KINDS = [
  "area_share",
  "eligible_services",
  "period_of_use",
  "co_financing",
  "single_document",
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const REACTIONS = ["warn", "refuse"] as const;
export type Reaction = (typeof REACTIONS)[number];

const storedDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text): PlainDate => plainDate(text));
/** Hundredths of a percentage point: 50 % is 5000. Whole numbers, so that a quota is exact. */
const share = z.number().int().min(1).max(10_000);

/** What a rule asks, as it is stored and as data/reference/fund-rules.json writes it. */
export const ruleSettings = z.discriminatedUnion("kind", [
  /** Of the money of the annuality at least, or at most, this share goes to an area of users. */
  z.strictObject({
    kind: z.literal("area_share"),
    userArea: z.enum(USER_AREAS),
    bound: z.enum(["min", "max"]),
    share,
  }),
  /** The money pays only services of these areas of users, or with these codes of the catalogue. */
  z.strictObject({
    kind: z.literal("eligible_services"),
    userAreas: z.array(z.enum(USER_AREAS)).max(8),
    services: z.array(z.string().trim().min(1).max(40)).max(100),
  }),
  /** Commitments and payments stay within these days; an empty end is the one written on the annuality. */
  z.strictObject({ kind: z.literal("period_of_use"), from: storedDay.nullable(), to: storedDay.nullable() }),
  /** Other channels pay at least this share of each line that the fund pays. */
  z.strictObject({ kind: z.literal("co_financing"), share }),
  /** The same document, or the same project code (CUP), is not paid by two channels. */
  z.strictObject({ kind: z.literal("single_document"), checks: z.array(z.enum(["document", "cup"])).min(1) }),
]);
export type RuleSettings = z.infer<typeof ruleSettings>;

export type Rule = {
  id: number;
  code: string;
  /** Null: every channel. */
  channel: { id: number; code: string; name: string } | null;
  title: string;
  settings: RuleSettings;
  /** Years of competence in which it holds; null: no limit on that side. */
  firstYear: number | null;
  lastYear: number | null;
  onBreach: Reaction;
  isOn: boolean;
  source: string;
  isVerified: boolean;
  note: string;
  rowVersion: number;
};

/** data/reference/fund-rules.json: rules that an office finds ready and may change. `fund` is the code of a channel. */
export const ruleReference = z.object({
  title: z.string(),
  note: z.string(),
  rules: z.array(
    z.strictObject({
      code: z.string().min(1).max(40),
      fund: z.string().nullable(),
      title: z.string().min(1).max(300),
      settings: ruleSettings,
      firstYear: z.number().int().nullable(),
      lastYear: z.number().int().nullable(),
      onBreach: z.enum(REACTIONS),
      isOn: z.boolean(),
      source: z.string().min(1).max(500),
      verified: z.boolean(),
      note: z.string(),
    }),
  ),
});

/** Whether the rule holds for money of this channel and year of competence. On or off is not asked here. */
export function appliesTo(rule: Rule, { channelId, year }: { channelId: number; year: number }): boolean {
  return (
    (rule.channel === null || rule.channel.id === channelId) &&
    (rule.firstYear === null || rule.firstYear <= year) &&
    (rule.lastYear === null || year <= rule.lastYear)
  );
}
