// SPDX-License-Identifier: AGPL-3.0-or-later
// Votes that cannot be counted: each is refused with its reason, and the reason has words in both languages.
import { expect, test } from "vitest";
import { refusalSentence } from "../texts.refusals.ts";
import { tallyShape, type TallyFile } from "./file.ts";
import { fileWith, inABox, ruleWith, simple } from "./files.testing.ts";
import type { VotingRule } from "./rule.ts";
import { tally } from "./tally.ts";

const good = fileWith(
  [
    ["a", 500, "for"],
    ["b", 300, "against"],
    ["c", 150, "abstained"],
    ["d", 50, "absent"],
  ],
  { president: "a" },
);
const there = (id: string) => ({ id, state: "present" as const });
const delegated = (id: string, to?: string) => ({ id, state: "delegated" as const, ...(to ? { to } : {}) });
const none = { heads: 0, weight: 0 };
const box = (parts: object) => ({
  kind: "secret",
  counts: { for: none, against: none, abstained: none, blank: none, void: none, ...parts },
});
const members = (change: (member: TallyFile["members"][number], at: number) => object) => ({
  members: good.members.map((member, at) => ({ ...member, ...change(member, at) })),
});
const ruled = (parts: Partial<Record<keyof VotingRule, unknown>>) => ({ rule: { ...ruleWith(), ...parts } });
const first = (parts: object) =>
  ruled({ quorum: { ...ruleWith().quorum, first: { ...ruleWith().quorum.first, ...parts } } });
const majority = (parts: object) => ruled({ majorities: { ordinary: { ...simple, ...parts } } });
const presence = (...list: object[]) => ({ presence: [there("a"), there("b"), there("c"), ...list] });
const votes = (parts: object) => ({ ballot: { kind: "open", votes: { a: "for", ...parts } } });
const election = (parts: object) => ({
  ...ruled({ majorities: { election: simple } }),
  kind: "election",
  ballot: {
    kind: "open_election",
    seats: 1,
    candidates: [
      { id: "x", name: "X" },
      { id: "y", name: "Y" },
    ],
    votes: {},
    ...parts,
  },
});
const classes = (bands: object[]) => ruled({ weight: { kind: "classes", bands, express: "exact" } });
const hybrid = (...parts: [string, string][]) =>
  ruled({ weight: { kind: "hybrid", parts: parts.map(([of, part]) => ({ of, part })), express: "exact" } });

const REFUSED: [string, string, object][] = [
  ["a member twice", "duplicate_member", members((_m, at) => (at === 1 ? { id: "a" } : {}))],
  ["a municipality with two seats", "duplicate_municipality", members(() => ({ istat: "019001" }))],
  ["weight zero everywhere", "no_weight", members(() => ({ figures: { quota: 0 } }))],
  ["a quota that lacks", "missing_figure", members((_m, at) => (at === 2 ? { figures: {} } : {}))],
  [
    "no population in the snapshot",
    "missing_figure",
    {
      ...ruled({ weight: { kind: "population", express: "exact" } }),
      ...members((_m, at) => (at === 3 ? { figures: { quota: 1 } } : {})),
    },
  ],
  [
    "no money",
    "missing_figure",
    { ...ruled({ weight: { kind: "shareOfMoney", express: "exact" } }), ...members(() => ({ figures: {} })) },
  ],
  ["a figure over zero", "bad_number", members((_m, at) => (at === 0 ? { figures: { quota: "1/0" } } : {}))],
  ["a quorum above everything", "fraction_out_of_range", first({ fraction: "4/3" })],
  ["a quorum over zero", "fraction_out_of_range", first({ fraction: "1/0" })],
  ["a majority above everything", "fraction_out_of_range", majority({ fraction: "1.01" })],
  ["a mixed weight that makes less than one", "parts_not_one", hybrid(["heads", "1/2"], ["quota", "1/3"])],
  ["a mixed weight that makes more", "parts_not_one", hybrid(["heads", "1/2"], ["quota", "2/3"])],
  [
    "a mixed weight on nothing",
    "no_weight",
    { ...hybrid(["heads", "1/2"], ["quota", "1/2"]), ...members(() => ({ figures: { quota: 0 } })) },
  ],
  [
    "classes that fall",
    "bands_not_ascending",
    classes([
      { upTo: 500, votes: 1 },
      { upTo: 100, votes: 2 },
    ]),
  ],
  [
    "classes alike",
    "bands_not_ascending",
    classes([
      { upTo: 500, votes: 1 },
      { upTo: 500, votes: 2 },
    ]),
  ],
  [
    "a class after the one without limit",
    "bands_not_ascending",
    classes([
      { upTo: null, votes: 1 },
      { upTo: 500, votes: 2 },
    ]),
  ],
  [
    "two classes without limit",
    "bands_not_ascending",
    classes([
      { upTo: null, votes: 1 },
      { upTo: null, votes: 2 },
    ]),
  ],
  ["classes that leave the largest out", "bands_leave_some_out", classes([{ upTo: 100, votes: 1 }])],
  ["classes of no votes", "no_weight", classes([{ upTo: null, votes: 0 }])],
  ["a rule of later days", "rule_not_in_force", { day: "1999-12-31" }],
  ["a rule that is over", "rule_not_in_force", ruled({ validTo: "2020-01-01" })],
  ["a rule that ends first", "rule_ends_before_it_begins", ruled({ validTo: "1990-01-01" })],
  [
    "no second call",
    "no_second_call",
    { ...ruled({ quorum: { first: ruleWith().quorum.first, second: null } }), call: "second" },
  ],
  ["a kind that the rule does not know", "no_majority_for_kind", { kind: "budget" }],
  ["a tie for an unknown president", "president_unknown", { ...majority({ tie: "president" }), president: undefined }],
  [
    "a tie in secret for the president",
    "tie_cannot_be_decided",
    ruled({ majorities: { ordinary: { ...simple, tie: "president" } }, secret: ["ordinary"] }),
  ],
  ["a president of elsewhere", "unknown_member", { president: "zz" }],
  ["presence of a stranger", "unknown_member", presence(there("zz"))],
  ["a conflict of a stranger", "unknown_member", { conflicts: ["zz"] }],
  ["a delegation to a stranger", "unknown_member", presence(delegated("d", "zz"))],
  ["a vote of a stranger", "unknown_member", votes({ zz: "for" })],
  ["present twice", "presence_twice", presence(there("c"))],
  ["present and absent", "presence_twice", presence({ id: "c", state: "absent" })],
  ["delegated twice to the same", "presence_twice", presence(delegated("d", "a"), delegated("d", "a"))],
  ["a delegation to two", "delegation_to_two", presence(delegated("d", "a"), delegated("d", "b"))],
  [
    "delegations that the rule does not allow",
    "delegations_not_allowed",
    { ...ruled({ delegations: { allowed: false, most: 0 } }), ...presence(delegated("d", "a")) },
  ],
  ["a delegation to nobody", "delegation_to_nobody", presence(delegated("d"))],
  ["a delegation to oneself", "delegation_to_oneself", presence(delegated("d", "d"))],
  [
    "a delegation by one who is present",
    "delegation_by_present",
    { presence: [there("a"), { ...there("b"), to: "a" }] },
  ],
  [
    "a delegation to one who is absent",
    "delegation_to_absent",
    {
      ...presence(),
      presence: [there("a"), there("b"), { id: "c", state: "absent" }, delegated("d", "c")],
      ballot: { kind: "open", votes: {} },
    },
  ],
  [
    "a delegation to one who is not named",
    "delegation_to_absent",
    { presence: [there("a"), delegated("d", "b")], ballot: { kind: "open", votes: {} } },
  ],
  [
    "a delegation to one who delegated",
    "delegation_to_delegated",
    { presence: [there("a"), delegated("c", "a"), delegated("d", "c")], ballot: { kind: "open", votes: {} } },
  ],
  [
    "two who delegate each other",
    "delegation_to_delegated",
    { presence: [there("a"), delegated("c", "d"), delegated("d", "c")], ballot: { kind: "open", votes: {} } },
  ],
  [
    "more delegations than one may carry",
    "too_many_delegations",
    { presence: [there("a"), delegated("c", "a"), delegated("d", "a")], ballot: { kind: "open", votes: {} } },
  ],
  [
    "a limit of none",
    "too_many_delegations",
    { ...ruled({ delegations: { allowed: true, most: 0 } }), ...presence(delegated("d", "a")) },
  ],
  ["a conflict twice", "conflict_twice", { conflicts: ["b", "b"] }],
  ["an open vote that must be secret", "must_be_secret", ruled({ secret: ["ordinary"] })],
  ["a vote of one who is absent", "vote_by_absent", votes({ d: "for" })],
  ["a vote of one who left", "vote_by_conflicted", { conflicts: ["b"] }],
  [
    "a vote for one whose carrier left",
    "vote_by_conflicted",
    { ...presence(delegated("d", "c")), conflicts: ["c"], ...votes({ d: "for" }) },
  ],
  [
    "yes and no in an election",
    "ballot_of_another_kind",
    { ...ruled({ majorities: { election: simple } }), kind: "election" },
  ],
  ["candidates in an ordinary decision", "ballot_of_another_kind", { ...election({}), ...ruled({}), kind: "ordinary" }],
  [
    "a candidate twice",
    "duplicate_candidate",
    election({
      candidates: [
        { id: "x", name: "X" },
        { id: "x", name: "X" },
      ],
    }),
  ],
  ["a vote for nobody known", "unknown_candidate", election({ votes: { a: "zz" } })],
  ["more seats than candidates", "more_seats_than_candidates", election({ seats: 3 })],
  ["more papers than present", "more_papers_than_present", { ballot: box({ for: { heads: 4, weight: 900 } }) }],
  ["more weight than present", "more_weight_than_present", { ballot: box({ for: { heads: 2, weight: 951 } }) }],
  ["papers without their weight", "papers_without_weight", { ballot: box({ against: { heads: 2 } }) }],
  ["weight without papers", "weight_without_papers", { ballot: box({ against: { heads: 0, weight: 5 } }) }],
  ["papers that weigh a part of no weight", "bad_number", { ballot: box({ for: { heads: 1, weight: "1/3" } }) }],
];

test.each(REFUSED)("%s", (_, refusal, change) => {
  const file = tallyShape.parse({ ...good, ...change });
  const result = tally(file);
  if (result.ok) throw new Error("it was counted");
  expect(result.refusal).toBe(refusal);
  for (const lang of ["it", "en"] as const) {
    const told = refusalSentence(result, lang);
    expect(told).toMatch(/^[A-ZÈ«“"0-9].*\.$/);
    expect(told).not.toContain("undefined");
  }
});

const SHAPELESS: [string, object][] = [
  ["another format", { format: "albero.tally/2" }],
  ["a day that is none", { day: "2025-02-30" }],
  ["a kind that is none", { kind: "whim" }],
  ["a third call", { call: "third" }],
  ["no members", { members: [] }],
  ["a quota below zero", members(() => ({ figures: { quota: -1 } }))],
  ["a quota with a comma", members(() => ({ figures: { quota: "0,5" } }))],
  ["a figure that is not known", members(() => ({ figures: { wealth: 3 } }))],
  ["a code that is none", members(() => ({ istat: "19001" }))],
  ["a name that is none", members(() => ({ name: " " }))],
  ["an id that hides something", members((_m, at) => (at === 0 ? { id: "__proto__" } : {}))],
  ["a vote that is none", votes({ b: "maybe" })],
  ["half a paper", { ballot: box({ for: { heads: 0.5, weight: 1 } }) }],
  ["a field too many", { colour: "red" }],
  ["a rule without weight", ruled({ weight: undefined })],
  ["a rule without quorum", ruled({ quorum: {} })],
];

test.each(SHAPELESS)("is not a vote: %s", (_, change) => {
  expect(tallyShape.safeParse(good).success).toBe(true);
  expect(tallyShape.safeParse({ ...good, ...change }).success).toBe(false);
});

test("the good file is counted, in the open and out of a box", () => {
  expect(tally(good)).toMatchObject({ ok: true, value: { outcome: "approved" } });
  expect(tally({ ...good, ballot: inABox(good) })).toMatchObject({ ok: true, value: { outcome: "approved" } });
});
