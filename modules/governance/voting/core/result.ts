// SPDX-License-Identifier: AGPL-3.0-or-later
// What a count says. All numbers are exact text, so that it can be kept as JSON, printed, and computed again.
import type { Choice } from "./file.ts";
import type { Call, MajorityRule, VoteKind } from "./rule.ts";
import type { WeightUnit } from "./weights.ts";

/** So many members, and what they weigh together ("372", "12/5"); null where papers were counted without weight. */
export type Count = { heads: number; weight: string | null };

/** One requirement, held against the numbers. */
export type Check = {
  basis: "heads" | "weight";
  fraction: string;
  threshold: ">" | ">=";
  /** What the fraction is taken of, what comes of it, and what is there. */
  base: string;
  limit: string;
  /** The least that is enough, where it is a whole number; else null: read `threshold` and `limit`. */
  needed: string | null;
  reached: string;
  holds: boolean;
  /** Exactly the limit, where more was asked: a tie. */
  isTie: boolean;
};

export type Standing = "present" | "delegated" | "absent" | "left";

export type TallyLine = {
  id: string;
  name: string;
  istat: string | null;
  group: string | null;
  weight: string;
  state: Standing;
  /** Who speaks for this member. */
  to: string | null;
  /** The delegation fell because who carried it left for a conflict of interest. */
  isDelegationLost: boolean;
  /** Of an open vote. In an open election: null, and `candidate` says whom. */
  vote: Choice | null;
  candidate: string | null;
};

export type Outcome = "approved" | "rejected" | "no_quorum" | "tied";
export type Reason =
  | "majority"
  | "no_majority"
  | "no_quorum"
  | "nobody_for"
  | "tie_rejected"
  | "tie_repeat"
  | "tie_president_for"
  | "tie_president_against"
  | "tie_president_unknown"
  | "seats_filled"
  | "seats_left";

export type CandidateLine = {
  id: string;
  name: string;
  votes: Count;
  checks: Check[];
  isElected: boolean;
  isTied: boolean;
};

export type Tally = {
  title: string;
  day: string;
  kind: VoteKind;
  call: Call;
  isSecret: boolean;
  outcome: Outcome;
  reason: Reason;
  unit: WeightUnit;
  members: TallyLine[];
  /** All members as the quorum counts them. */
  all: Count;
  /** In the room: in person and by delegation; then one by one. */
  taking: Count;
  present: Count;
  delegated: Count;
  absent: Count;
  left: Count;
  quorum: { checks: Check[]; holds: boolean };
  votes: { for: Count; against: Count; abstained: Count; blank: Count; void: Count; notVoting: Count };
  /** How the majority was asked, and the numbers; for elections the checks are beside each candidate. */
  majority: MajorityRule & { base: Count; checks: Check[] };
  /** Elections: by votes, most first. */
  candidates: CandidateLine[];
  seats: number;
};
