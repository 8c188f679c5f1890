// SPDX-License-Identifier: AGPL-3.0-or-later
// Votes for the tests: small ones written by hand, and random ones that always hold together.
import fc from "fast-check";
import { tallyShape, type Ballot, type Choice, type TallyFile } from "./file.ts";
import { votingRuleShape, type MajorityRule, type QuorumRule, type VotingRule, type WeightRule } from "./rule.ts";
import { weightsOf, weightText } from "./weights.ts";

export const half: Pick<MajorityRule, "fraction" | "threshold"> = { fraction: "1/2", threshold: ">" };
export const simple: MajorityRule = {
  ...half,
  of: "voting",
  basis: "weight",
  abstentions: "excluded",
  blanks: "count",
  tie: "rejected",
};
export const noQuorum: QuorumRule = { basis: "heads", fraction: "0", threshold: ">=" };

export function ruleWith(parts: Partial<VotingRule> = {}): VotingRule {
  return votingRuleShape.parse({
    name: "Regola di prova",
    validFrom: "2000-01-01",
    weight: { kind: "quotas" },
    quorum: { first: { basis: "weight", ...half }, second: { basis: "weight", fraction: "1/3", threshold: ">=" } },
    majorities: { ordinary: simple },
    delegations: { allowed: true, most: 1 },
    notice: { first: 5, second: 1 },
    ...parts,
  });
}

type Row = [id: string, weight: string | number, vote: Choice | "absent" | "silent"];

/** A vote from rows ("a", 300, "for"): the weight serves as quota, population and money at once. */
export function fileWith(rows: readonly Row[], more: Partial<TallyFile> = {}): TallyFile {
  const members = rows.map(([id, weight], at) => ({
    id,
    name: id.toUpperCase(),
    istat: String(19_001 + at).padStart(6, "0"),
    figures: { quota: weight, population: weight, money: weight },
  }));
  const voted = rows.filter(([, , vote]) => vote !== "absent" && vote !== "silent");
  return tallyShape.parse({
    format: "albero.tally/1",
    title: "Prova",
    day: "2025-05-05",
    rule: ruleWith(),
    kind: "ordinary",
    call: "first",
    members,
    presence: rows.map(([id, , vote]) => ({ id, state: vote === "absent" ? "absent" : "present" })),
    ballot: { kind: "open", votes: Object.fromEntries(voted.map(([id, , vote]) => [id, vote])) },
    ...more,
  });
}

const fraction = fc.constantFrom("0", "1/3", "1/2", "2/3", "3/4", "0.4", "1");
const basis = fc.constantFrom("heads" as const, "weight" as const, "both" as const);
const threshold = fc.constantFrom(">" as const, ">=" as const);
const quorum: fc.Arbitrary<QuorumRule> = fc.record({
  basis,
  threshold,
  fraction: fc.constantFrom("0", "1/3", "1/2", "0.4"),
});
const majority: fc.Arbitrary<MajorityRule> = fc.record({
  of: fc.constantFrom("present" as const, "voting" as const, "all" as const),
  ...{ basis, threshold, fraction },
  abstentions: fc.constantFrom("count" as const, "excluded" as const),
  blanks: fc.constantFrom("count" as const, "excluded" as const),
  tie: fc.constantFrom("rejected" as const, "president" as const, "repeat" as const),
});
const express = fc.constantFrom("exact" as const, "thousandths" as const);
const weight: fc.Arbitrary<WeightRule> = fc.oneof(
  fc.constant<WeightRule>({ kind: "heads" }),
  fc
    .tuple(fc.constantFrom("population" as const, "quotas" as const, "shareOfMoney" as const), express)
    .map(([kind, how]): WeightRule => (kind === "quotas" ? { kind, table: {}, express: how } : { kind, express: how })),
  express.map((how): WeightRule => ({
    kind: "classes",
    bands: [
      { upTo: 50, votes: 1 },
      { upTo: 500, votes: "2.5" },
      { upTo: null, votes: 4 },
    ],
    express: how,
  })),
  express.map((how): WeightRule => ({
    kind: "hybrid",
    parts: [
      { of: "heads", part: "1/3" },
      { of: "population", part: "2/3" },
    ],
    express: how,
  })),
);

const spoken = fc.constantFrom("for" as const, "against" as const, "abstained" as const, "silent" as const);
const one = fc.record({
  size: fc.oneof(
    fc.nat(3).map((few) => few * 10),
    fc.integer({ min: 0, max: 1_000 }),
  ),
  state: fc.constantFrom("present", "present", "present", "absent", "delegated", "left"),
  vote: spoken,
});

/** A vote that holds together: delegations go to the first member, who is there. */
export const anyFile: fc.Arbitrary<TallyFile> = fc
  .record({
    ...{ weight, first: quorum, majority },
    leaving: fc.constantFrom("stay_in_all" as const, "leave_all" as const),
    rows: fc.array(one, { minLength: 1, maxLength: 14 }),
    isSecret: fc.boolean(),
  })
  .map(({ weight: by, first, majority: asked, leaving, rows, isSecret }) => {
    const rule = ruleWith({
      ...{ weight: by, quorum: { first, second: null }, majorities: { ordinary: asked }, leaving },
      delegations: { allowed: true, most: 100 },
    });
    // The first is there, and weighs something.
    const set = rows.map((row, at) => (at === 0 ? { ...row, state: "present", size: row.size + 1 } : row));
    const base = fileWith(
      set.map(({ size, state, vote }, at) => [
        `m${at}`,
        size,
        state === "absent" || state === "left" ? "absent" : vote,
      ]),
      { rule, president: "m0" },
    );
    const presence = set.map(({ state }, at) => ({
      id: `m${at}`,
      state:
        state === "delegated"
          ? ("delegated" as const)
          : state === "absent"
            ? ("absent" as const)
            : ("present" as const),
      ...(state === "delegated" ? { to: "m0" } : {}),
    }));
    const conflicts = set.flatMap(({ state }, at) => (state === "left" ? [`m${at}`] : []));
    const file = { ...base, presence, conflicts };
    return isSecret ? { ...file, ballot: inABox(file) } : file;
  });

/** The same votes as papers in a box. */
export function inABox(file: TallyFile): Ballot {
  const weights = weightsOf(file.rule, file.members);
  if (!weights.ok || file.ballot.kind !== "open") throw new Error("an open vote with weights goes into the box");
  const { votes } = file.ballot;
  const { value } = weights;
  const papers = (choice: Choice) => {
    const mine = file.members.flatMap(({ id }, at) => (votes[id] === choice ? [value.scaled[at] ?? 0n] : []));
    return {
      heads: mine.length,
      weight: weightText(
        mine.reduce((all, each) => all + each, 0n),
        value,
      ),
    };
  };
  const none = { heads: 0, weight: 0 };
  return {
    kind: "secret",
    counts: { for: papers("for"), against: papers("against"), abstained: papers("abstained"), blank: none, void: none },
  };
}
