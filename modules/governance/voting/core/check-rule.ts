// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a rule can be used at all, before any member is looked at.
import { ok, refuse, type Result } from "@albero/kernel/pure";
import { compare, parseQuantity, ratio, sumOf } from "@albero/kernel/ratio";
import { CannotTally, type TallyRefusal } from "./refusal.ts";
import type { VotingRule } from "./rule.ts";
import { exactOf } from "./weights.ts";

const ONE = ratio(1n);

function checkFraction(written: string, where: string): void {
  const read = parseQuantity(written);
  if (!read || compare(read, ONE) > 0) throw new CannotTally("fraction_out_of_range", { fraction: written, where });
}

function checkWeight({ weight }: VotingRule): void {
  if (weight.kind === "classes") {
    let last = -1;
    for (const { upTo, votes } of weight.bands) {
      exactOf(votes, "bands");
      if (last === Infinity || (upTo ?? Infinity) <= last) throw new CannotTally("bands_not_ascending");
      last = upTo ?? Infinity;
    }
  }
  if (weight.kind !== "hybrid") return;
  const parts = weight.parts.map(({ part }) => exactOf(part, "parts"));
  if (compare(sumOf(parts), ONE) !== 0) throw new CannotTally("parts_not_one");
}

export function checkRuleOrThrow(rule: VotingRule): void {
  if (rule.validTo !== null && rule.validTo < rule.validFrom) throw new CannotTally("rule_ends_before_it_begins");
  checkWeight(rule);
  for (const call of [rule.quorum.first, rule.quorum.second]) if (call) checkFraction(call.fraction, "quorum");
  for (const [kind, majority] of Object.entries(rule.majorities)) {
    checkFraction(majority.fraction, kind);
    const isSecret = rule.secret.some((one) => one === kind);
    // In a secret ballot nobody knows what the president voted.
    if (majority.tie === "president" && isSecret) throw new CannotTally("tie_cannot_be_decided", { kind });
  }
}

/** Refused: a fraction above one, parts of a hybrid that do not add to one, bands that do not ascend, a tie in secret left to the president. */
export function checkRule(rule: VotingRule): Result<VotingRule, TallyRefusal> {
  try {
    checkRuleOrThrow(rule);
    return ok(rule);
  } catch (error) {
    if (error instanceof CannotTally) return refuse(error.refusal, { details: error.details });
    throw error;
  }
}
