// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, ruleWith } from "./files.testing.ts";
import { formOfRule, ruleFromForm } from "./form.ts";

const places = [
  { istat: "019024", name: "Castelleone" },
  { istat: "019035", name: "Crema" },
];

test("what the form shows gives the same rule again", () => {
  fc.assert(
    fc.property(anyFile, ({ rule }) => {
      const full = { ...rule, source: "Atto di prova", words: "Le parole", secret: ["regulation" as const] };
      full.notice = { first: 5, second: null };
      // What was a number comes back as the text of it.
      const written = JSON.parse(JSON.stringify(full, (key, value) => (key === "votes" ? String(value) : value)));
      expect(ruleFromForm(formOfRule(full, places), places)).toEqual({ ok: true, value: written });
    }),
    { numRuns: 300 },
  );
});

describe("what is typed badly comes back with its field", () => {
  const good = formOfRule(
    ruleWith({ weight: { kind: "quotas", table: { "019024": "60", "019035": "220.5" }, express: "thousandths" } }),
    places,
  );
  const typed = (parts: Record<string, string>) => {
    const read = ruleFromForm({ ...good, ...parts }, places);
    return read.ok ? "ok" : [read.refusal, read.fields?.[0]?.path];
  };

  test.each<[string, Record<string, string>, unknown]>([
    ["nothing", {}, "ok"],
    ["fractions as people write them", { "first.fraction": "0,4", "second.fraction": "33%" }, "ok"],
    ["quotas by ISTAT code, with a semicolon", { quotas: "019035; 1/3\n\ncastelleone\t10" }, "ok"],
    ["a name that is missing", { name: "" }, ["invalid_input", "name"]],
    ["no first day", { validFrom: "" }, ["invalid_input", "validFrom"]],
    ["a day that does not exist", { validFrom: "31/02/2020" }, ["not_a_day", "validFrom"]],
    ["an end before the beginning", { validTo: "01/01/1999" }, ["rule_ends_before_it_begins", "validTo"]],
    ["a fraction above one", { "first.fraction": "3/2" }, ["not_a_fraction", "first.fraction"]],
    ["a fraction below zero", { "first.fraction": "-1/2" }, ["not_a_fraction", "first.fraction"]],
    ["a fraction over zero", { "ordinary.fraction": "1/0" }, ["not_a_fraction", "ordinary.fraction"]],
    ["words for a fraction", { "ordinary.fraction": "metà" }, ["not_a_fraction", "ordinary.fraction"]],
    ["a basis that is none", { "ordinary.basis": "hands" }, ["invalid_input", "ordinary.basis"]],
    ["a threshold that is none", { "first.threshold": "=" }, ["invalid_input", "first.threshold"]],
    ["a weight that is none", { weight: "wealth" }, ["invalid_input", "weight"]],
    ["no majority", { ordinary: "" }, ["no_majority", "ordinary"]],
    ["verified without source", { verified: "on" }, ["verified_without_source", "source"]],
    ["a municipality of elsewhere", { quotas: "Bergamo = 3" }, ["bad_quotas", "quotas"]],
    ["a municipality twice", { quotas: "Crema = 3\n019035 = 4" }, ["bad_quotas", "quotas"]],
    ["a quota below zero", { quotas: "Crema = -3" }, ["bad_quotas", "quotas"]],
    ["no classes", { weight: "classes", bands: "" }, ["bad_bands", "bands"]],
    ["a class of words", { weight: "classes", bands: "molti = 3" }, ["bad_bands", "bands"]],
    ["classes upside down", { weight: "classes", bands: "500 = 1\n50 = 2" }, ["bands_not_ascending", "bands"]],
    ["a class above the last", { weight: "classes", bands: "oltre = 1\n50 = 2" }, ["bands_not_ascending", "bands"]],
    [
      "parts of a mixed weight that make 3/4",
      { weight: "hybrid", "part.heads": "1/2", "part.population": "1/4" },
      ["parts_not_one", "part.heads"],
    ],
    ["a mixed weight of nothing", { weight: "hybrid" }, ["invalid_input", "weight"]],
    ["a thousand days of notice", { "notice.first": "1000" }, ["invalid_input", "notice.first"]],
    ["delegations without number", { delegations: "on", most: "" }, ["invalid_input", "most"]],
    [
      "a tie in secret left to the president",
      { "secret.ordinary": "on", "ordinary.tie": "president" },
      ["tie_cannot_be_decided", "ordinary.tie"],
    ],
  ])("%s", (_, parts, expected) => expect(typed(parts)).toEqual(expected));
});
