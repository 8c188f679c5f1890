// SPDX-License-Identifier: AGPL-3.0-or-later
// The open format of a vote, `albero.tally/1`: docs/formats/tally.md explains it and works an example by hand.
import { z } from "zod";
import { CALLS, exact, FIGURES, VOTE_KINDS, votingRuleShape } from "./rule.ts";

export const TALLY_FORMAT = "albero.tally/1";
const MOST_MEMBERS = 5_000;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/);
const name = z.string().trim().min(1).max(200);

export const memberShape = z.strictObject({
  id,
  name,
  istat: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  /** The sub-area, or any other group, for "what would be enough". */
  group: z.string().trim().min(1).max(120).optional(),
  /** What the weight is made of: inhabitants, thousandths or shares, euro conferred. Only what the rule uses must be there. */
  figures: z.partialRecord(z.enum(FIGURES), exact).default({}),
});
export type TallyMember = z.infer<typeof memberShape>;

/** Who is not named is absent. `to`: the member who speaks for one that is delegated. */
export const presenceShape = z.strictObject({
  id,
  state: z.enum(["present", "absent", "delegated"]),
  to: id.optional(),
});
export type TallyPresence = z.infer<typeof presenceShape>;

export const CHOICES = ["for", "against", "abstained"] as const;
export type Choice = (typeof CHOICES)[number];

/** Papers in a ballot box: how many, and their weight where the rule counts it. */
export const papersShape = z.strictObject({
  heads: z.number().int().min(0).max(MOST_MEMBERS),
  weight: exact.optional(),
});
export type Papers = z.infer<typeof papersShape>;
const noPapers: Papers = { heads: 0, weight: 0 };
const papers = papersShape.default(noPapers);

const candidate = { id, name };
const seats = z.number().int().min(1).max(100).default(1);

export const ballotShape = z.discriminatedUnion("kind", [
  /** By member: who is present and not named has not voted. A member who is delegated is named too: whoever carries votes for both. */
  z.strictObject({ kind: z.literal("open"), votes: z.record(id, z.enum(CHOICES)) }),
  /** Only counts: nothing links a member to a choice. */
  z.strictObject({
    kind: z.literal("secret"),
    counts: z.strictObject({ for: papers, against: papers, abstained: papers, blank: papers, void: papers }),
  }),
  z.strictObject({
    kind: z.literal("election"),
    seats,
    candidates: z
      .array(z.strictObject({ ...candidate, votes: papersShape }))
      .min(1)
      .max(200),
    ...{ abstained: papers, blank: papers, void: papers },
  }),
  /** By member: the id of a candidate, or null for who abstains. */
  z.strictObject({
    kind: z.literal("open_election"),
    seats,
    candidates: z.array(z.strictObject(candidate)).min(1).max(200),
    votes: z.record(id, id.nullable()),
  }),
]);
export type Ballot = z.infer<typeof ballotShape>;

export const tallyShape = z.strictObject({
  format: z.literal(TALLY_FORMAT),
  title: z.string().trim().min(2).max(500),
  day: z.iso.date(),
  rule: votingRuleShape,
  kind: z.enum(VOTE_KINDS),
  call: z.enum(CALLS),
  members: z.array(memberShape).min(1).max(MOST_MEMBERS),
  /** The member who presides: needed where a tie is decided by the president. */
  president: id.optional(),
  presence: z.array(presenceShape).max(MOST_MEMBERS * 2),
  /** Members who left for a conflict of interest: they neither take part nor vote, and those they speak for neither. */
  conflicts: z.array(id).max(MOST_MEMBERS).default([]),
  ballot: ballotShape,
});
/** A file as it was read: the shapes hold, the rules have not been asked yet. */
export type TallyFile = z.infer<typeof tallyShape>;
