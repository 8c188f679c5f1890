// SPDX-License-Identifier: AGPL-3.0-or-later
// A vote is opened on the point on the table, closed once, withdrawn before it is counted, corrected by another.
import { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import { VOTE_KINDS } from "../../voting/core/rule.ts";
import type { Tally } from "../../voting/core/result.ts";
import { candidatesIn, emptyBallot, isWeighed, withBallots, withPapers } from "../core/ground.ts";
import { mayRunSittings } from "../permissions.ts";
import * as changes from "../store/changes.ts";
import type { Sitting } from "../store/sitting.ts";
import { emptyUrn, openUrn } from "../store/urn.ts";
import * as store from "../store/votes.ts";
import { countFile, groundOf } from "./ground.ts";
import type { SessionRefusal } from "./refusals.ts";
import { heldSitting, id, openVoteOf } from "./room.ts";

export const voteSubject = (voteId: number): string => `governance.vote:${voteId}`;
/** The key of an urn is thrown away only once the result is safe. */
export const FORGET_URN_KEY = "governance.forgetUrnKey";

const voteForm = z.object({
  itemId: id,
  kind: z.enum(VOTE_KINDS),
  question: z.string().trim().min(2).max(500),
  isSecret: z.boolean().default(false),
  /** Of an election: one a line. */
  candidates: z.string().max(8_000).default(""),
  seats: z.coerce.number().int().min(1).max(100).default(1),
  correctsId: id.nullable().default(null),
  reason: z.string().trim().max(500).default(""),
});
type VoteForm = z.infer<typeof voteForm>;

/** What stands against opening this vote in this room. */
function refuseVote(form: VoteForm, sitting: Sitting): SessionRefusal | null {
  if (sitting.meeting.state !== "open") return "not_open";
  if (openVoteOf(sitting)) return "vote_under_way";
  const point = sitting.points.find((one) => one.itemId === form.itemId);
  if (!point) return "no_such_point";
  if (point.position !== sitting.position) return "another_point";
  if (point.kind === "information") return "point_is_not_voted";
  const closed = point.votes.filter((vote) => vote.outcome !== "void");
  if (form.correctsId === null) return closed.some((one) => one.question === form.question) ? "same_question" : null;
  if (!closed.some((one) => one.id === form.correctsId)) return "not_to_correct";
  if (closed.some((one) => one.correctsId === form.correctsId)) return "corrected_already";
  return form.reason.length < 3 ? "correction_without_reason" : null;
}

/** Opens a vote: who is there, what they weigh and the rule are read now, and stay as they are until the count. */
export const openVote = useCase<VoteForm, { id: number; meetingId: number }, SessionRefusal>({
  name: "governance.openVote",
  may: mayRunSittings,
  input: voteForm,
  async run(form, work) {
    const { tx, ambitoId, now, record } = work;
    const meetingId = await meetingOfItem(work, form.itemId);
    const sitting = meetingId === null ? null : await heldSitting(work, meetingId);
    if (!sitting || meetingId === null) return refuse("no_such_point");
    const no = refuseVote(form, sitting);
    if (no) return refuse(no, { details: { position: sitting.position } });
    const candidates = candidatesIn(form.candidates);
    const isElection = form.kind === "election";
    if (isElection && candidates.length === 0) return refuse("no_candidates");
    const election = isElection ? { candidates, seats: form.seats } : null;
    const ballot = emptyBallot(form.isSecret, election);
    const ground = await groundOf(work, sitting, {
      title: form.question,
      kind: form.kind,
      ballot,
      position: sitting.position,
    });
    if (!ground.ok) return ground;
    const counted = countFile(ground.value.file, work.lang);
    if (!counted.ok) return counted;
    if (!counted.value.quorum.holds) return refuse("no_quorum", { details: lackingOf(counted.value) });
    const vote = { ...form, ruleId: ground.value.ruleId, ground: ground.value.file };
    const made = await store.insertVote(tx, ambitoId, vote, now);
    if (form.isSecret) await openUrn(tx, ambitoId, made);
    await changes.moveSitting(tx, ambitoId, meetingId);
    const { kind, question, isSecret, correctsId, reason } = form;
    const after = { meetingId, kind, question, isSecret, correctsId, reason, taking: counted.value.taking };
    await record({ subject: voteSubject(made), before: null, after });
    return ok({ id: made, meetingId });
  },
});

function lackingOf({ quorum }: Tally) {
  const check = quorum.checks.find((one) => !one.holds);
  return { reached: check?.reached ?? "", needed: check?.needed ?? check?.limit ?? "" };
}

async function meetingOfItem({ tx, ambitoId }: Pick<Work, "tx" | "ambitoId">, itemId: number): Promise<number | null> {
  const row = await tx
    .selectFrom("governance.meeting_item")
    .select("meeting_id")
    .where("ambito_id", "=", ambitoId)
    .where("id", "=", itemId)
    .executeTakeFirst();
  return row?.meeting_id ?? null;
}

/**
 * Closes a vote and keeps its computation. It waits for the ballots under way: each is counted, or comes too late and is told
 * so. Closed once; of a secret vote the urn is emptied and its key thrown away.
 */
export const closeVote = useCase<{ voteId: number }, { outcome: Tally["outcome"]; meetingId: number }, SessionRefusal>({
  name: "governance.closeVote",
  may: mayRunSittings,
  input: z.object({ voteId: id }),
  async run({ voteId }, work) {
    const { tx, ambitoId, now, lang, record, later } = work;
    const vote = await store.holdVote(tx, ambitoId, voteId, "update");
    if (vote.state !== "open") return refuse("vote_closed");
    let file = vote.ground;
    if (vote.isSecret) {
      const { sums, keyId } = await emptyUrn(tx, ambitoId, voteId);
      if (!sums) return refuse("urn_lost");
      file = withPapers(file, sums, isWeighed(file));
      if (keyId) await later({ kind: FORGET_URN_KEY, payload: { keyId } });
    } else {
      const taken = await store.takenOf(tx, ambitoId, voteId);
      file = withBallots(
        file,
        taken.flatMap(({ seatId, choice }) => (choice === null ? [] : [{ seatId, choice }])),
      );
    }
    const counted = countFile(file, lang);
    if (!counted.ok) return counted;
    const result = counted.value;
    await store.saveResult(tx, ambitoId, voteId, { outcome: result.outcome, result, at: now });
    await changes.moveSitting(tx, ambitoId, vote.meetingId);
    const after = { outcome: result.outcome, reason: result.reason, votes: result.votes, quorum: result.quorum };
    await record({ subject: voteSubject(voteId), before: { state: "open" }, after });
    return ok({ outcome: result.outcome, meetingId: vote.meetingId });
  },
});

/** Ends an open vote without counting it, with the reason: the question was wrong, the line was down, the urn is lost. */
export const withdrawVote = useCase<{ voteId: number; reason: string }, { meetingId: number }, SessionRefusal>({
  name: "governance.withdrawVote",
  may: mayRunSittings,
  input: z.object({ voteId: id, reason: z.string().trim().min(3).max(500) }),
  async run({ voteId, reason }, work) {
    const { tx, ambitoId, now, record, later } = work;
    const vote = await store.holdVote(tx, ambitoId, voteId, "update");
    if (vote.state !== "open") return refuse("vote_closed");
    const { keyId } = await emptyUrn(tx, ambitoId, voteId);
    if (keyId) await later({ kind: FORGET_URN_KEY, payload: { keyId } });
    await store.saveResult(tx, ambitoId, voteId, { outcome: "void", result: {}, reason, at: now });
    await changes.moveSitting(tx, ambitoId, vote.meetingId);
    await record({ subject: voteSubject(voteId), before: { state: "open" }, after: { outcome: "void", reason } });
    return ok({ meetingId: vote.meetingId });
  },
});
