// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choice, TallyFile } from "./file.ts";
import { anyFile, fileWith, half, inABox, noQuorum, ruleWith, simple } from "./files.testing.ts";
import type { Tally } from "./result.ts";
import type { VotingRule } from "./rule.ts";
import { tally } from "./tally.ts";
import { weightsOf } from "./weights.ts";

function counted(file: TallyFile): Tally {
  const result = tally(file);
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.details)}`);
  return result.value;
}
const ruled = (parts: Partial<VotingRule["majorities"]["ordinary"]>, more: Partial<VotingRule> = {}) => ({
  rule: ruleWith({ majorities: { ordinary: { ...simple, ...parts } }, ...more }),
});

describe("what decides", () => {
  test("weight, not heads: one large municipality outvotes three small ones", () => {
    const rows = [
      ["a", 600, "for"],
      ["b", 200, "against"],
      ["c", 100, "against"],
      ["d", 100, "against"],
    ] as const;
    expect(counted(fileWith(rows.map((row) => [...row]))).outcome).toBe("approved");
    expect(
      counted(
        fileWith(
          rows.map((row) => [...row]),
          ruled({ basis: "heads" }),
        ),
      ).outcome,
    ).toBe("rejected");
    const both = counted(
      fileWith(
        rows.map((row) => [...row]),
        ruled({ basis: "both" }),
      ),
    );
    expect(both.outcome).toBe("rejected");
    expect(both.majority.checks.map(({ basis, holds, needed, reached }) => [basis, holds, needed, reached])).toEqual([
      ["heads", false, "3", "1"],
      ["weight", true, "501", "600"],
    ]);
  });

  test.each<[string, Parameters<typeof ruled>[0], Choice | "silent" | "absent", Tally["outcome"]]>([
    ["excluded of voting", {}, "abstained", "approved"],
    ["counted of voting", { abstentions: "count" }, "abstained", "rejected"],
    ["excluded of present", { of: "present" }, "abstained", "approved"],
    ["counted of present", { of: "present", abstentions: "count" }, "abstained", "rejected"],
    ["silent is not voting", { abstentions: "count" }, "silent", "approved"],
    ["silent is present", { of: "present" }, "silent", "rejected"],
    ["of all, an absent one counts", { of: "all" }, "absent", "rejected"],
    ["of voting, an absent one does not", {}, "absent", "approved"],
  ])("abstentions: %s", (_, parts, vote, outcome) => {
    const file = fileWith(
      [
        ["a", 40, "for"],
        ["b", 20, "against"],
        ["c", 40, vote],
      ],
      ruled(parts, { quorum: { first: noQuorum, second: null } }),
    );
    expect(counted(file).outcome).toBe(outcome);
  });

  test.each<[string, "rejected" | "president" | "repeat", string | undefined, Tally["outcome"], Tally["reason"]]>([
    ["rejects", "rejected", undefined, "rejected", "tie_rejected"],
    ["is repeated", "repeat", undefined, "tied", "tie_repeat"],
    ["is decided by a president who voted for", "president", "a", "approved", "tie_president_for"],
    ["is decided by a president who voted against", "president", "b", "rejected", "tie_president_against"],
    ["is not decided by a president who abstained", "president", "c", "rejected", "tie_president_unknown"],
    ["is not decided by an absent president", "president", "d", "rejected", "tie_president_unknown"],
  ])("a tie %s", (_, tie, president, outcome, reason) => {
    const file = fileWith(
      [
        ["a", "33.5", "for"],
        ["b", "67/2", "against"],
        ["c", 10, "abstained"],
        ["d", 5, "absent"],
      ],
      { ...ruled({ tie }), ...(president ? { president } : {}) },
    );
    expect(counted(file)).toMatchObject({ outcome, reason });
  });

  test("in double basis a tie on one side does not help when the other is lost", () => {
    const file = fileWith(
      [
        ["a", 50, "for"],
        ["b", 25, "against"],
        ["c", 25, "against"],
      ],
      ruled({ basis: "both", tie: "repeat" }),
    );
    expect(counted(file)).toMatchObject({ outcome: "rejected", reason: "no_majority" });
  });

  test("half of an odd weight is never reached by rounding: 500 of 1001 is less than half", () => {
    const rows: Parameters<typeof fileWith>[0] = [
      ["a", 500, "for"],
      ["b", 501, "against"],
    ];
    expect(counted(fileWith(rows)).majority.checks[0]).toMatchObject({ limit: "1001/2", needed: "501", holds: false });
    const third = ruled({ fraction: "1/3", threshold: ">=" });
    expect(
      counted(
        fileWith(
          [
            ["a", "0.1", "for"],
            ["b", "0.2", "against"],
          ],
          third,
        ),
      ).outcome,
    ).toBe("approved");
  });

  test("nobody for: never approved, whatever the fraction", () => {
    const any = ruled({ fraction: "0", threshold: ">=" });
    const file = fileWith([["a", 10, "abstained"]], any);
    expect(counted(file)).toMatchObject({ outcome: "rejected", reason: "nobody_for" });
  });

  test("unanimity is of all: one absent is enough to lose it", () => {
    const rule = ruleWith({
      majorities: { unanimity: { ...simple, of: "all", basis: "heads", fraction: "1", threshold: ">=" } },
    });
    const [all, one]: Tally["outcome"][] = (["for", "absent"] as const).map(
      (vote) =>
        counted(
          fileWith(
            [
              ["a", 900, "for"],
              ["b", 1, vote],
            ],
            { rule, kind: "unanimity" },
          ),
        ).outcome,
    ) as [Tally["outcome"], Tally["outcome"]];
    expect([all, one]).toEqual(["approved", "rejected"]);
  });
});

describe("who is there", () => {
  const rows: Parameters<typeof fileWith>[0] = [
    ["a", 400, "for"],
    ["b", 100, "for"],
    ["c", 500, "absent"],
  ];

  test("first call without quorum, second call with", () => {
    expect(counted(fileWith(rows))).toMatchObject({ outcome: "no_quorum" });
    expect(counted(fileWith(rows)).quorum.checks[0]).toMatchObject({ needed: "501", reached: "500", isTie: true });
    expect(counted(fileWith(rows, { call: "second" })).outcome).toBe("approved");
  });

  test("a delegation brings its weight, and the vote cast for it counts", () => {
    const file = fileWith(rows);
    const presence = [file.presence[0], file.presence[1], { id: "c", state: "delegated" as const, to: "b" }];
    const ballot = {
      kind: "open" as const,
      votes: { a: "for" as const, b: "against" as const, c: "against" as const },
    };
    const result = counted({ ...file, presence: presence as TallyFile["presence"], ballot });
    expect(result).toMatchObject({
      outcome: "rejected",
      delegated: { heads: 1, weight: "500" },
      votes: { against: { heads: 2, weight: "600" } },
    });
  });

  test("a conflict of interest takes away the member, the delegation it carries, and the quorum", () => {
    const rows3: Parameters<typeof fileWith>[0] = [
      ["a", 400, "for"],
      ["b", 300, "silent"],
      ["c", 300, "silent"],
    ];
    const file = fileWith(rows3);
    const presence: TallyFile["presence"] = [
      { id: "a", state: "present" },
      { id: "b", state: "present" },
      { id: "c", state: "delegated", to: "b" },
    ];
    const stay = counted({ ...file, presence, conflicts: ["b"] });
    expect(stay).toMatchObject({
      outcome: "no_quorum",
      left: { heads: 1 },
      absent: { heads: 1 },
      all: { weight: "1000" },
    });
    expect(stay.members.find(({ id }) => id === "c")).toMatchObject({ state: "absent", isDelegationLost: true });
    const leave = counted({ ...file, rule: ruleWith({ leaving: "leave_all" }), presence, conflicts: ["b"] });
    expect(leave).toMatchObject({ outcome: "approved", all: { heads: 2, weight: "700" } });
  });
});

describe("elections", () => {
  const election = { ...simple, basis: "weight" as const, blanks: "excluded" as const };
  const voters: Parameters<typeof fileWith>[0] = [
    ["a", 30, "silent"],
    ["b", 30, "silent"],
    ["c", 25, "silent"],
    ["d", 15, "silent"],
  ];
  const candidates = ["x", "y", "z"].map((id) => ({ id, name: id.toUpperCase() }));
  const elected = (votes: Record<string, string | null>, parts: Partial<typeof election> = {}, seats = 1) => {
    const rule = ruleWith({ majorities: { election: { ...election, ...parts } } });
    const ballot = { kind: "open_election" as const, seats, candidates, votes };
    const result = counted(fileWith(voters, { rule, kind: "election", ballot, president: "a" }));
    const names = result.candidates.filter(({ isElected }) => isElected).map(({ id }) => id);
    return [result.outcome, result.reason, names.sort().join()];
  };

  test("by weight, with the majority that the rule asks", () => {
    expect(elected({ a: "x", b: "x", c: "y", d: null })).toEqual(["approved", "seats_filled", "x"]);
    expect(elected({ a: "x", b: "y", c: "z", d: null })).toEqual(["rejected", "seats_left", ""]);
    expect(elected({ a: "x", b: "y", c: "y", d: "y" }, { fraction: "0" })).toEqual(["approved", "seats_filled", "y"]);
  });

  test("a tie for the last seat elects neither, unless the president may decide", () => {
    const votes = { a: "x", b: "y", c: "z", d: null };
    expect(elected(votes, { fraction: "0" })).toEqual(["tied", "tie_repeat", ""]);
    expect(elected(votes, { fraction: "0" }, 2)).toEqual(["approved", "seats_filled", "x,y"]);
    expect(elected(votes, { fraction: "0", tie: "president" })).toEqual(["approved", "tie_president_for", "x"]);
    expect(elected({ a: "x", b: "x", c: "y", d: null }, { fraction: "0" }, 2)[0]).toBe("approved");
  });

  test("papers out of a box give the same, and say nothing of who", () => {
    const rule = ruleWith({ majorities: { election }, secret: ["election"] });
    const paper = (heads: number, weight: number) => ({ heads, weight });
    const ballot = {
      kind: "election" as const,
      seats: 1,
      candidates: [
        { ...candidates[0], votes: paper(2, 60) },
        { ...candidates[1], votes: paper(1, 25) },
      ] as Extract<TallyFile["ballot"], { kind: "election" }>["candidates"],
      ...{ abstained: paper(0, 0), blank: paper(1, 15), void: paper(0, 0) },
    };
    const result = counted(fileWith(voters, { rule, kind: "election", ballot }));
    expect(result).toMatchObject({ outcome: "approved", isSecret: true, votes: { blank: { heads: 1, weight: "15" } } });
    expect(result.members.every(({ vote, candidate }) => vote === null && candidate === null)).toBe(true);
  });
});

describe("properties", () => {
  const RUNS = { numRuns: 300 };
  const open = anyFile.filter(({ ballot }) => ballot.kind === "open");

  test("the order of members, votes and presence never matters", () => {
    fc.assert(
      fc.property(anyFile, fc.infiniteStream(fc.nat()), (file, keys) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((each) => [keys.next().value ?? 0, each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each);
        const ballot =
          file.ballot.kind === "open"
            ? { ...file.ballot, votes: Object.fromEntries(shuffled(Object.entries(file.ballot.votes))) }
            : file.ballot;
        const other = { ...file, members: shuffled(file.members), presence: shuffled(file.presence), ballot };
        expect(tally(other)).toEqual(tally(file));
      }),
      RUNS,
    );
  });

  test("thousandths are whole, add to exactly 1,000 and are within one of the exact share", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { weight } = file.rule;
        if (weight.kind === "heads") return;
        const [whole, exact] = (["thousandths", "exact"] as const).map((express) =>
          weightsOf({ weight: { ...weight, express } }, file.members),
        );
        if (!whole?.ok || !exact?.ok) throw new Error("the weights of a random file hold");
        expect(whole.value.scaled.reduce((all, each) => all + each, 0n)).toBe(1000n);
        for (const [at, each] of whole.value.scaled.entries()) {
          const distance = each * exact.value.total - 1000n * (exact.value.scaled[at] ?? 0n);
          expect(distance < exact.value.total && -distance < exact.value.total).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("one more vote in favour never turns approved into anything else", () => {
    let turned = 0;
    fc.assert(
      fc.property(open, fc.nat(), (file, pick) => {
        if (file.ballot.kind !== "open") return;
        const before = counted(file);
        const able = before.members.filter(
          ({ state, vote }) => (state === "present" || state === "delegated") && vote !== "for",
        );
        const chosen = able[pick % able.length];
        if (!chosen) return;
        const after = counted({
          ...file,
          ballot: { kind: "open", votes: { ...file.ballot.votes, [chosen.id]: "for" } },
        });
        if (before.outcome === "approved") expect(after.outcome).toBe("approved");
        if (before.outcome === "rejected" && after.outcome === "approved") turned += 1;
      }),
      RUNS,
    );
    expect(turned).toBeGreaterThan(10);
  });

  test("one more member who comes and votes in favour never turns approved into anything else", () => {
    fc.assert(
      fc.property(open, (file) => {
        if (file.ballot.kind !== "open") return;
        const before = counted(file);
        const absent = before.members.find(({ state, isDelegationLost }) => state === "absent" && !isDelegationLost);
        if (!absent || before.outcome !== "approved") return;
        const presence = file.presence.map((one) =>
          one.id === absent.id ? { id: one.id, state: "present" as const } : one,
        );
        const ballot = { kind: "open" as const, votes: { ...file.ballot.votes, [absent.id]: "for" as const } };
        expect(counted({ ...file, presence, ballot }).outcome).toBe("approved");
      }),
      RUNS,
    );
  });

  test("a secret ballot with the same papers decides the same, unless a president decides a tie", () => {
    fc.assert(
      fc.property(open, (file) => {
        const [named, boxed] = [counted(file), counted({ ...file, ballot: inABox(file) })];
        expect(boxed.votes).toEqual(named.votes);
        expect(boxed.majority.checks).toEqual(named.majority.checks);
        if (!named.reason.startsWith("tie_president")) expect(boxed.outcome).toBe(named.outcome);
      }),
      RUNS,
    );
  });

  test("it closes: everybody is counted once, by heads and by weight", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { members, taking, votes, present, delegated, absent, left } = counted(file);
        const heads = (parts: { heads: number }[]) => parts.reduce((all, each) => all + each.heads, 0);
        expect(heads([present, delegated, absent, left])).toBe(members.length);
        expect(heads(Object.values(votes))).toBe(taking.heads);
      }),
      RUNS,
    );
  });

  test("the numbers say the outcome: whoever reads only the checks decides the same", () => {
    const value = (text: string) => {
      const [n = "0", d = "1"] = text.split("/");
      return [BigInt(n), BigInt(d)] as const;
    };
    fc.assert(
      fc.property(anyFile, (file) => {
        const result = counted(file);
        for (const check of [...result.quorum.checks, ...result.majority.checks]) {
          const [[a, b], [c, d]] = [value(check.reached), value(check.limit)];
          const isMore = a * d > c * b;
          const isEqual = a * d === c * b;
          const isSome = result.quorum.checks.includes(check) || a > 0n;
          expect(check.holds).toBe(isSome && (isMore || (check.threshold === ">=" && isEqual)));
          if (check.needed !== null && b === 1n) expect(a >= BigInt(check.needed)).toBe(check.holds);
        }
        const holds = result.majority.checks.every((check) => check.holds);
        if (result.quorum.holds && holds) expect(result.outcome).toBe("approved");
        if (!result.quorum.holds) expect(result.outcome).toBe("no_quorum");
        if (result.outcome === "approved") expect(holds || result.reason === "tie_president_for").toBe(true);
      }),
      RUNS,
    );
  });

  test("the numbers are what a plain count in the open gives", () => {
    expect(half.fraction).toBe("1/2");
    fc.assert(
      fc.property(open, (file) => {
        if (file.ballot.kind !== "open" || file.rule.weight.kind !== "quotas") return;
        if (file.rule.weight.express !== "exact") return;
        const { votes } = file.ballot;
        const plain = file.members
          .filter(({ id }) => votes[id] === "for")
          .reduce((all, { figures }) => all + Number(figures.quota), 0);
        expect(counted(file).votes.for.weight).toBe(String(plain));
      }),
      RUNS,
    );
  });
});
