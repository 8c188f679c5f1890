// SPDX-License-Identifier: AGPL-3.0-or-later
import { cents, plainDate, type PlainDate } from "@albero/kernel/pure";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AGREEMENT_STATES,
  decideStep,
  standing,
  STEPS,
  stepsFrom,
  type Agreement,
  type Party,
  type Step,
  type StepForm,
} from "./agreement.ts";
import { AGREEMENT_KINDS, ruleOf } from "./kinds.ts";
import { countByArea, decideConsent, decideSignature } from "./parties.ts";
import { drawSignatures } from "./picture.ts";

const TODAY = plainDate("2026-07-10");
const AGREEMENT: Agreement = {
  ...{ id: 1, number: 1, amendsId: null, kind: "protocol", title: "Protocollo", object: "Dimissioni", duties: "" },
  ...{ amountCents: null, firstDay: plainDate("2026-08-01"), lastDay: plainDate("2027-07-31"), noticeDays: 90 },
  ...{ state: "draft", act: "", approvedOn: null, published: "", source: "", uncertain: null, rowVersion: 1 },
};
const party = (name: string, more: Partial<Party> = {}): Party => ({
  ...{ id: 1, agreementId: 1, kind: "organisation", istat: null, bodyId: null, name, type: "", runts: "" },
  ...{ duty: "party", duties: "", areas: [], amountCents: null, consent: null, consentOn: null, consentNote: "" },
  ...{ ownAct: "", ownActOn: null, signature: "missing", signedOn: null, signedAs: "", rowVersion: 1 },
  ...more,
});
const TWO = [party("ASST"), party("CSC")];
const form = (step: Step, more: Partial<StepForm> = {}): StepForm => ({
  step,
  day: TODAY,
  act: "",
  reason: "",
  ...more,
});
const refusal = (result: { ok: boolean }) => ("refusal" in result ? result.refusal : "ok");

describe("a step", () => {
  test.each<[string, Partial<Agreement>, Party[], StepForm]>([
    ["needs_object", { object: " " }, TWO, form("consult")],
    ["needs_two_parties", {}, [party("ASST")], form("consult")],
    ["needs_a_party", { kind: "adhesion" }, [], form("consult")],
    ["ok", { kind: "adhesion" }, [party("Cooperativa")], form("consult")],
    ["day_in_future", {}, TWO, form("consult", { day: plainDate("2026-07-11") })],
    ["reason_needed", { state: "consultation" }, TWO, form("take_back")],
    ["act_needed", { state: "consultation" }, TWO, form("approve", { act: " " })],
    ["ok", { state: "consultation" }, TWO, form("approve", { act: "3/2026" })],
    ["consent_missing", { state: "consultation", kind: "programme_agreement" }, TWO, form("approve", { act: "3" })],
    ["needs_days", { state: "approved", lastDay: null }, TWO, form("open_signing")],
    ["already_over", { state: "approved", lastDay: plainDate("2026-07-09") }, TWO, form("open_signing")],
    [
      "signatures_missing",
      { state: "signing" },
      [party("ASST", { signature: "signed" }), party("CSC")],
      form("enter_force"),
    ],
    ["nobody_signed", { state: "signing", kind: "adhesion" }, TWO, form("enter_force")],
    [
      "ok",
      { state: "signing", kind: "adhesion" },
      [party("A", { signature: "signed" }), party("B")],
      form("enter_force"),
    ],
    [
      "force_before_approval",
      { state: "signing", approvedOn: plainDate("2026-07-09") },
      [party("A", { signature: "signed" })],
      form("enter_force", { day: plainDate("2026-07-08") }),
    ],
    ["not_over_yet", { state: "in_force" }, TWO, form("end")],
    ["ok", { state: "in_force" }, TWO, form("end", { reason: "Recesso" })],
    ["ok", { state: "in_force", lastDay: plainDate("2026-07-09") }, TWO, form("end")],
  ])("answers %s", (expected, more, parties, given) => {
    expect(refusal(decideStep({ ...AGREEMENT, ...more }, parties, given, TODAY))).toBe(expected);
  });

  test("is possible only from its own state", () => {
    for (const state of AGREEMENT_STATES)
      for (const step of STEPS) {
        const isFrom = stepsFrom(state).includes(step);
        const result = decideStep({ ...AGREEMENT, state }, TWO, form(step), TODAY);
        expect(refusal(result) === "step_not_from_here", `${step} from ${state}`).toBe(!isFrom);
      }
    expect(stepsFrom("expired")).toEqual([]);
    expect(stepsFrom("consultation")).toEqual(["approve", "take_back"]);
  });

  test("a programme agreement is approved only with the yes of everybody, whatever the order", () => {
    const answers = fc.array(fc.constantFrom("yes", "no", null), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(answers, (all) => {
        const parties = all.map((consent, at) => party(`Comune ${at}`, { consent }));
        const agreement = { ...AGREEMENT, kind: "programme_agreement", state: "consultation" } as const;
        const given = form("approve", { act: "3/2026" });
        const result = refusal(decideStep(agreement, parties, given, TODAY));
        const expected = all.includes("no") ? "consent_refused" : all.includes(null) ? "consent_missing" : "ok";
        expect(result).toBe(expected);
        expect(refusal(decideStep(agreement, parties.toReversed(), given, TODAY))).toBe(expected);
      }),
    );
  });

  test("the shares of the parties give the value to the cent, or none is written", () => {
    const approve = (shares: (number | null)[], amountCents: number | null) => {
      const parties = shares.map((share, at) => party(`P${at}`, { amountCents: share === null ? null : cents(share) }));
      const agreement = {
        ...AGREEMENT,
        state: "consultation",
        amountCents: amountCents === null ? null : cents(amountCents),
      };
      return decideStep(agreement as Agreement, parties, form("approve", { act: "1" }), TODAY);
    };
    expect(approve([33, 67], 100).ok).toBe(true);
    expect(approve([33, 66], 100)).toMatchObject({ refusal: "shares_do_not_add", details: { difference: -1 } });
    expect(approve([null, null], 100).ok).toBe(true);
    expect(approve([33, 66], null).ok).toBe(true);
  });
});

describe("a signature", () => {
  const municipality = party("Crema", { kind: "municipality", istat: "019035" });
  const open = { state: "signing", kind: "convention", approvedOn: plainDate("2026-07-01") } as const;
  const given = (more: Record<string, unknown> = {}) => ({
    ...({ signature: "signed", signedOn: TODAY, signedAs: "Sindaco", ownAct: "Delibera 1", ownActOn: null } as const),
    ...more,
  });
  test.each([
    ["ok", open, {}],
    ["not_signing_now", { ...open, state: "approved" as const }, {}],
    ["day_in_future", open, { signedOn: plainDate("2026-07-11") }],
    ["own_act_needed", open, { ownAct: "" }],
    ["own_act_needed", open, { ownAct: "", ownActOn: TODAY }],
    ["act_day_needed", open, { signedOn: null }],
    ["signed_before_approval", open, { signedOn: plainDate("2026-06-30") }],
    ["act_after_signature", open, { ownActOn: TODAY, signedOn: plainDate("2026-07-09") }],
    ["ok", { ...open, kind: "protocol" as const }, { ownAct: "" }],
  ])("answers %s", (expected, agreement, more) => {
    expect(refusal(decideSignature(agreement, municipality, given(more), TODAY))).toBe(expected);
  });

  test("of an agreement in force is not taken back, and what was not printed may be learnt later", () => {
    const force = { ...open, state: "in_force" } as const;
    const back = given({ signature: "missing" });
    expect(refusal(decideSignature(force, { ...municipality, signature: "signed" }, back, TODAY))).toBe(
      "signature_keeps_force",
    );
    const late = given({ signedOn: null, ownAct: "" });
    expect(refusal(decideSignature(force, { ...municipality, signature: "unknown" }, late, TODAY))).toBe("ok");
  });

  test("a no needs its reason, and opinions are of the consultation", () => {
    const say = (consent: "yes" | "no", note = "", state: Agreement["state"] = "consultation") =>
      refusal(decideConsent({ state }, { consent, day: TODAY, note }, TODAY));
    expect([say("yes"), say("no"), say("no", "Costa troppo"), say("yes", "", "signing")]).toEqual([
      ...["ok", "reason_needed", "ok", "consent_not_now"],
    ]);
  });
});

describe("who is missing", () => {
  const places = new Map([
    ["019035", { code: "CR", name: "Crema" }],
    ["019062", { code: "BA", name: "Bagnolo" }],
  ]);
  const words = { others: "Altri enti", unknown: "Non noto" };
  test("is counted sub-area by sub-area; the others and the unknown stand last", () => {
    const parties = [
      party("ASST", { signature: "signed" }),
      party("Crema", { istat: "019035" }),
      party("Offanengo", { istat: "019062", signature: "unknown" }),
      party("Altrove", { istat: "019999" }),
    ];
    const areas = countByArea(parties, places, words);
    expect(areas.map((area) => [area.name, area.signed, area.unknown, area.missing])).toEqual([
      ["Bagnolo", 0, 1, 0],
      ["Crema", 0, 0, 1],
      ["Non noto", 0, 0, 1],
      ["Altri enti", 1, 0, 0],
    ]);
    expect(areas.flatMap((area) => area.names)).toEqual(["Crema", "Altrove"]);
    const text = { ...words, title: "<Firme>", description: "d", area: "a", signed: "s", missing: "m" };
    const { svg, narrow, table } = drawSignatures(areas, text);
    expect(svg).toContain("&lt;Firme&gt;");
    expect(narrow).not.toBe(svg);
    expect(table.rows[0]).toEqual(["Bagnolo", "0", "1", "0"]);
  });
});

test("the time to renew comes with the notice, and an end that passed is seen", () => {
  const of = (lastDay: PlainDate | null, state: Agreement["state"] = "in_force") =>
    standing({ state, lastDay, noticeDays: 90 }, TODAY);
  expect(of(plainDate("2026-10-09"))).toBe("in_force");
  expect(of(plainDate("2026-10-08"))).toBe("notice");
  expect(of(TODAY)).toBe("notice");
  expect(of(plainDate("2026-07-09"))).toBe("over");
  expect(of(null)).toBe("in_force");
  expect(of(TODAY, "signing")).toBe("open");
  expect(of(TODAY, "amended")).toBe("ended");
});

test("every kind has its rule; only the programme agreement is unanimous", () => {
  expect(AGREEMENT_KINDS.filter((kind) => ruleOf(kind).consent === "unanimous")).toEqual(["programme_agreement"]);
});
