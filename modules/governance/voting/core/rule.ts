// SPDX-License-Identifier: AGPL-3.0-or-later
// How a body votes, as dated data: the `rule` of docs/formats/tally.md. Nothing of it is written in the code.
import { QUANTITY } from "@albero/kernel/ratio";
import { z } from "zod";

export const VOTE_KINDS = ["ordinary", "plan_approval", "budget", "regulation", "election", "unanimity"] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

export const BASES = ["heads", "weight", "both"] as const;
/** What is counted: members, their weight, or each of the two. */
export type Basis = (typeof BASES)[number];
export const CALLS = ["first", "second"] as const;
export type Call = (typeof CALLS)[number];

/** The figures of a member that weights are made of. */
export const FIGURES = ["population", "quota", "money"] as const;
export type FigureKey = (typeof FIGURES)[number];

const day = z.iso.date();
/** Whole numbers may be written as numbers; everything else as text, so that no program rounds it on the way. */
export const exact = z.union([z.number().int().min(0).max(999_999_999_999_999), z.string().regex(QUANTITY)]);
/** A part of a whole, as text: "1/2", "2/3", "0.4"; from 0 to 1. */
const fraction = z.string().regex(QUANTITY);

/** "thousandths": the weights are brought to 1,000 in all by largest remainder, ties by ISTAT code ascending. */
const express = z.enum(["exact", "thousandths"]).default("exact");

export const weightShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heads") }),
  z.strictObject({ kind: z.literal("population"), express }),
  /** Votes by size: each band serves up to and with so many inhabitants, the last (`upTo` null) all the others. */
  z.strictObject({
    kind: z.literal("classes"),
    bands: z
      .array(z.strictObject({ upTo: z.number().int().min(0).nullable(), votes: exact }))
      .min(1)
      .max(30),
    express,
  }),
  /** `table`: ISTAT code → quota, where the rule itself sets them; the members of a file carry their own. */
  z.strictObject({
    kind: z.literal("quotas"),
    table: z.record(z.string().regex(/^\d{6}$/), exact).default({}),
    express,
  }),
  z.strictObject({ kind: z.literal("shareOfMoney"), express }),
  /** Parts that add to 1: the share of each figure (or an equal part for each head) counts for so much. */
  z.strictObject({
    kind: z.literal("hybrid"),
    parts: z
      .array(z.strictObject({ of: z.enum(["heads", ...FIGURES]), part: fraction }))
      .min(1)
      .max(4),
    express,
  }),
]);
export type WeightRule = z.infer<typeof weightShape>;

const threshold = z.enum([">", ">="]);

/** So much of all members, counted as `basis` says, must take part. */
export const quorumShape = z.strictObject({ basis: z.enum(BASES), threshold, fraction });
export type QuorumRule = z.infer<typeof quorumShape>;

export const majorityShape = z.strictObject({
  of: z.enum(["present", "voting", "all"]),
  basis: z.enum(BASES),
  threshold,
  fraction,
  /** Whether who abstains stays in what the votes for are measured against (`of` present or voting). */
  abstentions: z.enum(["count", "excluded"]),
  /** The same for blank and void papers of a secret ballot. */
  blanks: z.enum(["count", "excluded"]).default("count"),
  /** What happens when the votes for are exactly the fraction where the threshold asks for more. */
  tie: z.enum(["rejected", "president", "repeat"]),
});
export type MajorityRule = z.infer<typeof majorityShape>;

/** The parts of a rule without its name and days: what the column `rule` of governance.voting_rule keeps. */
const parts = {
  /** The words of the act that matter, quoted beside every result. */
  words: z.string().trim().max(1000).default(""),
  weight: weightShape,
  /** The day of the count that serves for weights, where the rule fixes it; null: the last one before the vote. */
  figuresOf: day.nullable().default(null),
  /** `second` null: there is no second call. */
  quorum: z.strictObject({ first: quorumShape, second: quorumShape.nullable() }),
  majorities: z.partialRecord(z.enum(VOTE_KINDS), majorityShape),
  /** Whether those who leave for a conflict of interest still belong to "all members". */
  leaving: z.enum(["stay_in_all", "leave_all"]).default("stay_in_all"),
  /** How many other members one who is present may speak for; whether the rule allows it at all. */
  delegations: z.strictObject({ allowed: z.boolean(), most: z.number().int().min(0).max(100) }),
  /** Days between the notice and the meeting, for each call. */
  notice: z.strictObject({
    first: z.number().int().min(0).max(365),
    second: z.number().int().min(0).max(365).nullable(),
  }),
  /** The kinds that must be voted in secret. */
  secret: z.array(z.enum(VOTE_KINDS)).max(VOTE_KINDS.length).default([]),
};
export const ruleBodyShape = z.strictObject(parts);
export type VotingRuleBody = z.infer<typeof ruleBodyShape>;

export const votingRuleShape = z.strictObject({
  name: z.string().trim().min(2).max(160),
  validFrom: day,
  validTo: day.nullable().default(null),
  /** The act that decided the rule, in words; empty where none is known. */
  act: z.string().trim().max(300).default(""),
  source: z.string().trim().max(600).default(""),
  /** Somebody compared the rule with its act. */
  verified: z.boolean().default(false),
  ...parts,
});
export type VotingRule = z.infer<typeof votingRuleShape>;
