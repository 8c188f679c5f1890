// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { ask, call, Forbidden, NotFound, type Actor, type Caller } from "@albero/kernel";
import { loadCremaTerritory } from "@albero/territory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayorOf, personWith, testDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { loadBodies } from "../bodies/usecases/load.ts";
import { formOfRule } from "./core/form.ts";
import { votingRuleShape } from "./core/rule.ts";
import { useCases } from "./registry.ts";

let data: TestDatabase;
let ambitoId: number;
let assembly: number;
let district: number;

const file = (path: string) => readFile(new URL(`../../../data/${path}`, import.meta.url));
const by = (actor: Actor): Caller => data.caller(ambitoId, actor);
const coordinator = () => by(personWith("coordinator"));
const clerk = () => by(personWith("clerk"));
const TODAY = "2026-03-02";

beforeAll(async () => {
  data = await testDatabase();
  const loaded = await loadCremaTerritory(data.caller(0));
  if (!loaded.ok) throw new Error(loaded.refusal);
  ({ ambitoId } = loaded.value);
  const office = data.caller(ambitoId);
  const files = { printed: await file("crema/governance-2025.json"), seats: await file("crema/governance-seats.json") };
  const bodies = await call(office, loadBodies, files);
  if (!bodies.ok) throw new Error(bodies.refusal);
  const rules = await call(office, useCases.loadVotingRules, { rules: await file("reference/voting-rules.json") });
  if (!rules.ok) throw new Error(rules.refusal);
  const rows = await data.owner("select id, key from governance.body where ambito_id = $1", [ambitoId]);
  const idOf = (key: string) => Number(rows.find((row) => row.key === key)?.id);
  [assembly, district] = [idOf("assemblea-ambito"), idOf("assemblea-distretto")];
});
afterAll(() => data.end());

const inForce = async (bodyId: number, day: string) =>
  ask(clerk(), useCases.ruleInForce, { bodyId, day, kind: "budget" });

describe("the rules of the pilot", () => {
  test("the assembly votes by the verified rule of 2006 then, by an example now, and by none in between", async () => {
    expect((await inForce(assembly, "2007-05-05"))?.rule).toMatchObject({ verified: true, weight: { kind: "quotas" } });
    expect((await inForce(assembly, "2015-05-05"))?.rule).toBeUndefined();
    expect((await inForce(assembly, TODAY))?.rule).toMatchObject({ verified: false });
    expect((await inForce(district, TODAY))?.rule.majorities.budget?.basis).toBe("both");
  });

  test("loaded twice they are there once", async () => {
    const again = await call(data.caller(ambitoId), useCases.loadVotingRules, {
      rules: await file("reference/voting-rules.json"),
    });
    expect(again).toEqual({ ok: true, value: { rules: 0 } });
  });

  test("a file that is none, or a rule that cannot be used, loads nothing", async () => {
    const load = (text: string) =>
      call(data.caller(ambitoId), useCases.loadVotingRules, { rules: new TextEncoder().encode(text) });
    expect(await load("not json")).toMatchObject({ refusal: "bad_rule" });
    const bad = JSON.parse(new TextDecoder().decode(await file("reference/voting-rules.json")));
    bad.rules[1].rule.name = "Altra";
    bad.rules[1].rule.quorum.first.fraction = "3/2";
    expect(await load(JSON.stringify(bad))).toMatchObject({ refusal: "bad_rule", details: { name: "Altra" } });
  });
});

describe("weights", () => {
  test("of the 48 municipalities, by population, are 1,000 thousandths", async () => {
    const rule = await inForce(assembly, TODAY);
    const snapshot = await ask(clerk(), useCases.weightsSnapshot, { ruleId: rule?.id ?? 0, day: TODAY });
    expect(snapshot.refusal).toBeNull();
    expect(snapshot.members).toHaveLength(48);
    expect(snapshot.weights.reduce((all, { weight }) => all + Number(weight), 0)).toBe(1000);
    expect(snapshot.sources.map(({ figure }) => figure)).toEqual(["population", "group"]);
  });

  test("a municipality that the count leaves out is refused by name, never guessed", async () => {
    await data.owner(
      "begin; delete from territory.figure where indicator_key = 'censusPopulation' and area_code = '019025'; commit",
    );
    const rule = await inForce(assembly, TODAY);
    const snapshot = await ask(clerk(), useCases.weightsSnapshot, { ruleId: rule?.id ?? 0, day: TODAY });
    expect(snapshot.refusal).toContain("Castelleone");
    const page = await ask(clerk(), useCases.showEnough, { ruleId: rule?.id });
    expect([page.refusal, page.enough]).toEqual([snapshot.refusal, null]);
    await data.owner(
      `insert into territory.figure (ambito_id, indicator_key, area_kind, area_code, year, value, unit, source_key, place, kind)
       select ambito_id, indicator_key, area_kind, '019025', year, 9000, unit, source_key, place, kind
       from territory.figure where indicator_key = 'censusPopulation' and area_kind = 'municipality' limit 1`,
    );
  });

  test("the rule of 2006 lists no quotas, so it says whose lacks; with them it counts", async () => {
    const rule = await inForce(assembly, "2007-05-05");
    const { refusal } = await ask(clerk(), useCases.weightsSnapshot, { ruleId: rule?.id ?? 0, day: TODAY });
    expect(refusal).toContain("la quota");
  });

  test("by the money conferred, from the splits that were decided", async () => {
    const money = votingRuleShape.parse({
      ...(await inForce(assembly, TODAY))?.rule,
      ...{ name: "Per spesa", validFrom: "2020-01-01", validTo: "2020-12-31", weight: { kind: "shareOfMoney" } },
    });
    const saved = await call(clerk(), useCases.saveVotingRule, { bodyId: assembly, rule: money });
    const ruleId = saved.ok ? saved.value.id : 0;
    const { refusal } = await ask(clerk(), useCases.weightsSnapshot, { ruleId, day: TODAY });
    expect(refusal).toContain("la spesa conferita");
  });
});

describe("what would be enough", () => {
  test("for the 48: who decides, exactly, and which sub-areas decide together", async () => {
    const rule = await inForce(assembly, TODAY);
    const page = await ask(clerk(), useCases.showEnough, { ruleId: rule?.id });
    const { enough } = page;
    if (!enough) throw new Error(page.refusal ?? "");
    expect(enough.lines).toHaveLength(48);
    expect(enough.blocs).toHaveLength(6);
    expect(enough.fewest).toBeGreaterThan(1);
    expect(enough.deciding.length).toBeGreaterThan(0);
    const [most] = enough.lines.toSorted((a, b) => Number.parseFloat(b.weight) - Number.parseFloat(a.weight));
    const asked = { ruleId: rule?.id, memberId: most?.id ?? "" };
    const power = await ask(clerk(), useCases.explainPower, asked);
    expect(power?.title).toContain(most?.powerPercent ?? "?");
    expect(await ask(clerk(), useCases.explainPower, { ...asked, memberId: "nobody" })).toBeNull();
  });
});

describe("writing rules", () => {
  const typed = async () => {
    const rule = (await inForce(assembly, TODAY))?.rule;
    if (!rule) throw new Error("no rule");
    return { ...formOfRule({ ...rule, name: "Convenzione nuova", validFrom: "2026-07-01" }, []) };
  };

  test("from the form, once; a stale change is refused; a change counts the versions", async () => {
    const fields = await typed();
    const made = await call(clerk(), useCases.saveVotingRule, { bodyId: assembly, typed: fields });
    if (!made.ok) throw new Error(made.refusal);
    expect(await call(clerk(), useCases.saveVotingRule, { bodyId: assembly, typed: fields })).toMatchObject({
      refusal: "rule_already_there",
    });
    const { id } = made.value;
    const change = (rowVersion: number, name: string) =>
      call(clerk(), useCases.saveVotingRule, { id, rowVersion, bodyId: assembly, typed: { ...fields, name } });
    expect(await change(1, "Convenzione 2026")).toEqual({ ok: true, value: { id } });
    expect(await change(1, "Ancora")).toMatchObject({ refusal: "changed_meanwhile" });
    expect((await ask(clerk(), useCases.showVotingRule, { id })).name).toBe("Convenzione 2026");
    expect((await ask(clerk(), useCases.votingRuleForm, { from: id })).fields).toMatchObject({ validFrom: "" });
    expect(await call(clerk(), useCases.saveVotingRule, { bodyId: 999_999, typed: fields })).toMatchObject({
      refusal: "no_body",
    });
  });

  test("retired, a rule serves no day any more and changes no more", async () => {
    const fields = { ...(await typed()), name: "Da ritirare", validFrom: "01/01/2030" };
    const made = await call(clerk(), useCases.saveVotingRule, { bodyId: assembly, typed: fields });
    if (!made.ok) throw new Error(made.refusal);
    const { id } = made.value;
    expect((await inForce(assembly, "2030-02-02"))?.id).toBe(id);
    await expect(call(clerk(), useCases.retireVotingRule, { id, rowVersion: 1 })).rejects.toThrow(Forbidden);
    expect(await call(coordinator(), useCases.retireVotingRule, { id, rowVersion: 9 })).toMatchObject({
      refusal: "changed_meanwhile",
    });
    expect((await call(coordinator(), useCases.retireVotingRule, { id, rowVersion: 1 })).ok).toBe(true);
    expect((await inForce(assembly, "2030-02-02"))?.id).not.toBe(id);
    const change = { id, rowVersion: 2, bodyId: assembly, typed: fields };
    expect(await call(clerk(), useCases.saveVotingRule, change)).toMatchObject({ refusal: "rule_retired" });
  });

  test("a mayor reads and does not write; another Ambito sees nothing", async () => {
    const mayor = by(mayorOf("019035"));
    const { rules, may } = await ask(mayor, useCases.listVotingRules, {});
    expect(may.write).toBe(false);
    expect(rules.length).toBeGreaterThan(3);
    await expect(call(mayor, useCases.saveVotingRule, { bodyId: assembly, typed: {} })).rejects.toThrow(Forbidden);
    const elsewhere = data.caller(await data.newAmbito("altrove"), personWith("coordinator"));
    expect((await ask(elsewhere, useCases.listVotingRules, {})).rules).toEqual([]);
    const id = rules[0]?.id ?? 0;
    await expect(ask(elsewhere, useCases.showVotingRule, { id })).rejects.toThrow(NotFound);
    await expect(ask(elsewhere, useCases.showEnough, { ruleId: id })).rejects.toThrow(NotFound);
  });
});
