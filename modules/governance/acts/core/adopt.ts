// SPDX-License-Identifier: AGPL-3.0-or-later
// When an act may be adopted, with which number, and when it may be revoked.
import { ok, refuse, type PlainDate, type Result } from "@albero/kernel/pure";

export const ACT_KINDS = ["resolution", "determination", "decree", "opinion"] as const;
export type ActKind = (typeof ACT_KINDS)[number];
export type ActState = "draft" | "adopted" | "revoked";

export type VoteOutcome = "approved" | "rejected" | "no_quorum" | "tied" | "void";
/** A vote on the item of the act; `correctedBy` names the one that took its place. */
export type ItemVote = {
  id: number;
  state: "open" | "closed";
  outcome: VoteOutcome | null;
  day: PlainDate | null;
  correctsId: number | null;
};

export type AdoptRefusal =
  | "not_a_draft"
  | "day_in_the_future"
  | "day_before_last"
  | "text_missing"
  | "vote_missing"
  | "vote_open"
  | "vote_not_approved"
  | "day_before_vote";

export type Adoptable = {
  state: ActState;
  text: string;
  day: PlainDate;
  today: PlainDate;
  /** The last act of the same body, kind and year. */
  last: { number: number; day: PlainDate | null } | null;
  /** null: the act comes from no item, or from one that is not voted (an information). */
  votes: readonly ItemVote[] | null;
};

/**
 * The vote that counts for an item: the last one that is neither withdrawn nor corrected by a later one. A later vote on
 * the same item counts also if it does not say that it corrects: what the body decided last holds.
 */
export function countingVote(votes: readonly ItemVote[]): ItemVote | null {
  const corrected = new Set(votes.filter((one) => one.outcome !== "void").map((one) => one.correctsId));
  const standing = votes.filter((one) => one.outcome !== "void" && !corrected.has(one.id));
  return standing.toSorted((a, b) => a.id - b.id).at(-1) ?? null;
}

/**
 * The number under which a draft is adopted on a day: one more than the last of its body, kind and year.
 * Refuses an act without text, a day to come or before that of the last number, and an act whose item was not approved.
 */
export function decideAdoption(act: Adoptable): Result<{ number: number; voteId: number | null }, AdoptRefusal> {
  if (act.state !== "draft") return refuse("not_a_draft");
  if (act.text.trim() === "") return refuse("text_missing");
  if (act.day > act.today) return refuse("day_in_the_future");
  const { last } = act;
  if (last?.day && act.day < last.day)
    return refuse("day_before_last", { details: { number: last.number, day: last.day } });
  const number = (last?.number ?? 0) + 1;
  if (act.votes === null) return ok({ number, voteId: null });
  const vote = countingVote(act.votes);
  if (!vote) return refuse("vote_missing");
  if (vote.state === "open") return refuse("vote_open");
  if (vote.outcome !== "approved") return refuse("vote_not_approved", { details: { outcome: vote.outcome ?? "" } });
  if (vote.day && act.day < vote.day) return refuse("day_before_vote", { details: { day: vote.day } });
  return ok({ number, voteId: vote.id });
}

/** What is hashed when an act is adopted: the same content always gives the same text. */
export type ActContent = {
  ambito: string;
  body: string;
  kind: ActKind;
  number: number;
  day: PlainDate;
  subject: string;
  text: string;
  revokes: string | null;
  approves: readonly { kind: string; name: string; proposed: unknown; choices: unknown }[];
};

/** Keys in one order at every level, no spaces: two equal contents are equal to the byte. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(",")}}`;
}

export const contentText = (content: ActContent): string => canonicalText(content);
