// SPDX-License-Identifier: AGPL-3.0-or-later
// A vote counted, and the power of its members: pure computation, one after the other.
import { performance } from "node:perf_hooks";
import { swingsOf, tally, tallyShape, type TallyFile } from "@albero/governance";
import { report } from "./report.ts";

/** An assembly in which a third votes for, against, abstains: weights like those of real municipalities, few of them large. */
function assemblyOf(count: number): TallyFile {
  const ids = Array.from({ length: count }, (_none, at) => `m${at}`);
  const choices = ["for", "for", "against", "abstained"] as const;
  return tallyShape.parse({
    ...{ format: "albero.tally/1", title: "Misura", day: "2026-05-05", kind: "ordinary", call: "first" },
    rule: {
      ...{ name: "Misura", validFrom: "2026-01-01", weight: { kind: "population", express: "thousandths" } },
      quorum: { first: { basis: "both", fraction: "1/2", threshold: ">" }, second: null },
      majorities: {
        ordinary: {
          ...{ of: "present", basis: "both", fraction: "1/2", threshold: ">" },
          ...{ abstentions: "count", tie: "repeat" },
        },
      },
      ...{ delegations: { allowed: true, most: 1 }, notice: { first: 5, second: null } },
    },
    members: ids.map((id, at) => ({
      ...{ id, name: `Comune ${at}`, istat: String(10_000 + at).padStart(6, "0") },
      figures: { population: populationOf(at) },
    })),
    presence: ids.map((id) => ({ id, state: "present" })),
    ballot: { kind: "open", votes: Object.fromEntries(ids.map((id, at) => [id, choices[at % 4]])) },
  });
}

const populationOf = (at: number): number => (at === 0 ? 34_000 : 400 + ((at * 7_919) % 6_000));

function millisecondsOf(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

function count(file: TallyFile): void {
  const result = tally(file);
  if (!result.ok) throw new Error(`The vote of the bench cannot be counted: ${result.refusal}`);
}

/** One Ambito, a body of 1,500, and who decides among 48 by inhabitants one by one: by weight, and by heads and weight. */
export async function benchTally(): Promise<void> {
  const [small, large] = [assemblyOf(48), assemblyOf(1_500)];
  for (let warm = 0; warm < 50; warm += 1) count(small);
  report(
    "vote of 48 members, by heads and weight",
    millisecondsOf(200, () => count(small)),
    "ms",
    { below: 2 },
  );
  report(
    "vote of 1,500 members, by heads and weight",
    millisecondsOf(30, () => count(large)),
    "ms",
    { below: 20 },
  );
  const weights = Array.from({ length: 48 }, (_none, at) => BigInt(populationOf(at)));
  const half = weights.reduce((all, weight) => all + weight, 0n) / 2n + 1n;
  const power = (needsHeads: number | null) => () => {
    if (!swingsOf({ weights, needsWeight: half, needsHeads }).ok) throw new Error("The power of the bench is too fine");
  };
  report("Banzhaf of 48 populations, exact", millisecondsOf(5, power(null)) / 1000, "s", { below: 1 });
  report("Banzhaf of 48 populations by heads and weight, exact", millisecondsOf(3, power(25)) / 1000, "s", {
    below: 1,
  });
}
