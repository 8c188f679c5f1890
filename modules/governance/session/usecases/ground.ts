// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of a vote as the room stands: rule in force, weights of the day, who is there.
import { ok, refuse, type Lang, type Result, type Tx } from "@albero/kernel";
import type { Ballot, TallyFile } from "../../voting/core/file.ts";
import type { Tally } from "../../voting/core/result.ts";
import { tally } from "../../voting/core/tally.ts";
import { VOTE_KINDS, type VoteKind, type VotingRule } from "../../voting/core/rule.ts";
import { ruleOn, weightsSnapshot } from "../../voting/store/rules.ts";
import { refusalSentence } from "../../voting/texts.refusals.ts";
import { memberId, presenceFor } from "../core/ground.ts";
import { carriersAt, inTheRoom, presenceAt } from "../core/presence.ts";
import type { Sitting } from "../store/sitting.ts";

/** `kind` null: no vote yet, only who is there. */
type Asked = { title: string; kind: TallyFile["kind"] | null; ballot: Ballot; position: number };
export type Ground = { ruleId: number; file: TallyFile };

/**
 * Rule, members with what their weight is made of, presence at the point. Refused: no rule in force on the day of the
 * meeting, or figures that the rule needs and nobody has ("cannot_count", with the reason in words).
 */
export async function groundOf(
  { tx, ambitoId, lang }: { tx: Tx; ambitoId: number; lang: Lang },
  sitting: Sitting,
  { title, kind, ballot, position }: Asked,
): Promise<Result<Ground, "no_rule" | "cannot_count">> {
  const { meeting, call } = sitting;
  const found = await ruleOn(tx, ambitoId, meeting.bodyId, meeting.day, kind ?? undefined);
  if (!found) return refuse("no_rule", { details: { body: meeting.body, day: meeting.day } });
  const voters = sitting.seats.filter((seat) => seat.votes);
  const snapshot = await weightsSnapshot(tx, ambitoId, found.rule, voters, meeting.day);
  const seatIds = voters.map((seat) => seat.id);
  const there = inTheRoom(sitting.movements, call, position);
  const states = presenceAt(seatIds, sitting, call, position);
  const president = voters.find((seat) => seat.duty === "president");
  const file: TallyFile = {
    ...{ format: "albero.tally/1", title, day: meeting.day, rule: found.rule, kind: kind ?? someKindOf(found.rule) },
    ...{ call: call === 1 ? "first" : "second", members: snapshot },
    ...(president ? { president: memberId(president.id) } : {}),
    ...presenceFor(states, carriersAt(sitting.delegations, there, position)),
    ballot,
  };
  const counted = countFile(file, lang);
  return counted.ok ? ok({ ruleId: found.id, file }) : counted;
}

/** The quorum is the same for every kind of decision: any that the rule knows. */
const someKindOf = ({ majorities }: VotingRule): VoteKind => VOTE_KINDS.find((one) => majorities[one]) ?? "ordinary";

/** The count, or why there can be none, in words. */
export function countFile(file: TallyFile, lang: Lang): Result<Tally, "cannot_count"> {
  const counted = tally(file);
  if (counted.ok) return counted;
  return refuse("cannot_count", { details: { why: refusalSentence(counted, lang) } });
}
