// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whatIsEnough } from "./enough.ts";
import { explainTally } from "./explain.ts";
import { tallyShape } from "./file.ts";
import { anyFile, fileWith, ruleWith, simple } from "./files.testing.ts";
import { tally } from "./tally.ts";

const sample = (name: string) =>
  tallyShape.parse(JSON.parse(readFileSync(new URL(`../../../../data/samples/${name}`, import.meta.url), "utf8")));

describe("the samples of docs/formats/tally.md", () => {
  test.each([
    ["tally-2006-quotas.json", "rejected", "no_majority", ["420", "445"]],
    ["tally-double-basis.json", "rejected", "no_majority", ["2", "3", "810", "993/2"]],
    ["tally-tie-and-abstentions.json", "approved", "tie_president_for", ["2", "2"]],
  ])("%s", (name, outcome, reason, numbers) => {
    const result = tally(sample(name));
    if (!result.ok) throw new Error(result.refusal);
    expect([result.value.outcome, result.value.reason]).toEqual([outcome, reason]);
    expect(result.value.majority.checks.flatMap(({ reached, limit }) => [reached, limit])).toEqual(numbers);
  });

  test("the weights worked by hand", () => {
    const result = tally(sample("tally-double-basis.json"));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.value.members.map(({ weight }) => weight)).toEqual(["633", "177", "90", "54", "26", "13", "7"]);
  });
});

test("any vote is told in both languages, without a blank, and names its rule", () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const result = tally(file);
      if (!result.ok) throw new Error(result.refusal);
      for (const lang of ["it", "en"] as const) {
        const told = explainTally(file, result.value, lang);
        const words = JSON.stringify(told);
        expect(words).not.toMatch(/undefined|null[^"]*weight|NaN|\[object/);
        expect(words).toContain(file.rule.name);
        for (const { table } of told.sections) {
          for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0);
        }
        // What a secret vote says member by member is presence alone.
        if (result.value.isSecret)
          expect(told.sections.at(-1)?.table?.head).not.toContain(lang === "it" ? "Voto" : "Vote");
      }
    }),
    { numRuns: 60 },
  );
});

describe("what would be enough", () => {
  const rows: Parameters<typeof fileWith>[0] = [
    ["a", 400, "for"],
    ["b", 300, "for"],
    ["c", 200, "for"],
    ["d", 100, "for"],
  ];
  const before = (more = {}) => {
    const { ballot: _ballot, presence: _presence, ...file } = fileWith(rows, more);
    const grouped = file.members.map((member, at) => ({
      ...member,
      group: at === 0 ? "Nord" : at === 1 ? "Sud" : "Est",
    }));
    const result = whatIsEnough({ ...file, members: grouped, presence: [] });
    if (!result.ok) throw new Error(result.refusal);
    return result.value;
  };

  test("by weight: the least, who are enough, what each decides, which groups decide", () => {
    const enough = before();
    expect(enough.needs[0]).toMatchObject({ needed: "501", base: "1000" });
    expect([enough.fewest, enough.heaviest]).toEqual([2, ["A", "B"]]);
    // 4, 3, 2, 1 with more than 5: five, three, three, one alliances decided.
    expect(enough.lines.map(({ swings }) => swings)).toEqual(["5", "3", "3", "1"]);
    expect(enough.lines.map(({ powerPercent }) => powerPercent)).toEqual(["41.67", "25.00", "25.00", "8.33"]);
    expect(enough.deciding.map(({ names }) => names)).toEqual([
      ["Est", "Nord"],
      ["Nord", "Sud"],
      ["Est", "Sud"],
    ]);
  });

  test("by heads and weight: both are needed", () => {
    const rule = ruleWith({ majorities: { ordinary: { ...simple, basis: "both" } } });
    const enough = before({ rule });
    expect(enough.needs.map(({ needed }) => needed)).toEqual(["3", "501"]);
    expect(enough.fewest).toBe(3);
  });

  test("unanimity: everybody may stop everything", () => {
    const all = { ...simple, of: "all" as const, basis: "heads" as const, fraction: "1", threshold: ">=" as const };
    const enough = before({ rule: ruleWith({ majorities: { ordinary: all } }) });
    expect(enough.lines.every(({ isVeto }) => isVeto)).toBe(true);
    expect(enough.fewest).toBe(4);
  });

  test("the fewest that it names do win, and one less of them do not", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { weight } = file.rule;
        const presence = file.members.map(({ id }) => ({ id, state: "present" as const }));
        const asked = { ...file, presence, conflicts: [], call: "first" as const };
        const enough = whatIsEnough(asked);
        if (!enough.ok || enough.value.fewest === null || weight.kind === "heads") return;
        const chosen = new Set(enough.value.heaviest);
        const vote = (names: ReadonlySet<string>) => {
          const votes = file.members.map(({ id, name }) => [id, names.has(name) ? "for" : "against"] as const);
          const free = {
            ...file.rule,
            quorum: { first: { basis: "heads", fraction: "0", threshold: ">=" } as const, second: null },
          };
          const result = tally({ ...asked, rule: free, ballot: { kind: "open", votes: Object.fromEntries(votes) } });
          return result.ok && result.value.reason === "majority";
        };
        expect(vote(chosen)).toBe(true);
        expect(vote(new Set(enough.value.heaviest.slice(0, -1)))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
