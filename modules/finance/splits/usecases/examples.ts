// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { assert, ok, useCase, type Work } from "@albero/kernel";
import { apportion } from "../core/apportion.ts";
import { FORMAT, ruleShape, type Rule, type SplitFile } from "../core/file.ts";
import { mayLoadExamples } from "../permissions.ts";
import { listFigureSets, listPlaces, readFigureSet, type FigureSet, type Place } from "../store/ground.ts";
import { insertRule, listRules } from "../store/rules.ts";
import { insertSplit, putShares } from "../store/splits.ts";
import { texts } from "../texts.ts";
import { shareRowsOf } from "./compute.ts";
import { nameOf } from "./splits.ts";

const YEAR = 2019;
const CENSUS = "f|censusPopulation|";
/** In the example rule nobody pays less, so that the explanation of a floor can be seen. */
const FLOOR = "2500";
const t = texts.it.examples;

const population = (weight: string) => ({
  ...{ key: "population", kind: "population", label: t.population.label, weight, unit: "abitanti" },
});

function exampleRules(): { byPopulation: Rule; mixed: Rule; withMinors: Rule } {
  const base = { validFrom: `${YEAR}-01-01`, verified: false, source: t.source };
  const equal = { key: "equal", kind: "equal", label: t.mixed.equal, weight: "20" };
  const minors = {
    ...{ key: "minors", kind: "population_by_age", label: t.minors.label, weight: "30", unit: "abitanti" },
  };
  const floors = [{ kind: "amount", euro: FLOOR }];
  return {
    byPopulation: ruleShape.parse({ ...base, name: t.population.rule, criteria: [population("100")], floors }),
    mixed: ruleShape.parse({ ...base, name: t.mixed.rule, criteria: [population("80"), equal] }),
    withMinors: ruleShape.parse({ ...base, name: t.minors.rule, criteria: [population("70"), minors] }),
  };
}

/** What the form would have held: so that the example can be changed like any other scenario. */
function typedFor(name: string, rule: Rule, total: string, census: string): Record<string, string> {
  const criteria = rule.criteria.flatMap((one, at) => [
    [`criteria.${at}.source`, one.kind === "equal" ? "equal" : census],
    [`criteria.${at}.weight`, String(one.weight)],
    [`criteria.${at}.label`, one.label],
  ]);
  return {
    ...{ name, purpose: "solidarity-fund", year: String(YEAR), total: total.replace(".", ",") },
    ...{ ruleName: rule.name, source: rule.source, population: census, note: t.note },
    ...Object.fromEntries(criteria),
    ...(rule.floors ? { floorEuro: FLOOR } : {}),
  };
}

type Example = {
  name: string;
  rule: Rule;
  ruleId: number | null;
  totalCents: number;
  places: readonly Place[];
  set: FigureSet;
};

async function insertExample(work: Work, { name, rule, ruleId, totalCents, places, set }: Example): Promise<number> {
  const { tx, ambitoId, now, actor } = work;
  const total = (totalCents / 100).toFixed(2);
  const bases = {
    municipalities: places.map(({ istat, name: place }) => ({ istat, name: place })),
    bases: { population: await readFigureSet(tx, ambitoId, set.key) },
  };
  const file: SplitFile = { format: FORMAT, name, year: YEAR, total, rule, ...bases };
  const outcome = apportion(file);
  assert(outcome.ok, "the example of the pilot can be split");
  const form = typedFor(name, rule, total, set.key);
  const values = {
    ...{ name, purpose: "solidarity-fund", year: YEAR, totalCents, ruleId, rule, note: t.note },
    bases: { ...bases, sources: { population: t.census }, form },
  };
  const id = await insertSplit(tx, ambitoId, values, { at: now, name: nameOf(actor) });
  await putShares(tx, ambitoId, id, shareRowsOf(file, outcome.value));
  return id;
}

/**
 * What the pilot opens on: the real total of the solidarity fund of 2019 over the real population of the census, by rules that
 * are examples and say so (`verified: false`). The real annex is not among the documents. Done twice it changes nothing.
 */
export const loadExampleSplits = useCase<{ totalCents: number }, { changed: boolean }, never>({
  name: "finance.loadExampleSplits",
  may: mayLoadExamples,
  unaudited: "A second load changes nothing; the first leaves its event.",
  input: z.object({ totalCents: z.number().int().positive() }),
  async run({ totalCents }, work) {
    const { tx, ambitoId, now, actor, record } = work;
    const rules = exampleRules();
    const known = new Set((await listRules(tx, ambitoId)).map(({ rule }) => rule.name));
    if (Object.values(rules).some((rule) => known.has(rule.name))) return ok({ changed: false });
    const by = { at: now, name: nameOf(actor) };
    const ids: Record<string, number | null> = {};
    for (const [key, rule] of Object.entries(rules)) ids[key] = await insertRule(tx, ambitoId, rule, by);
    const places = await listPlaces(tx, ambitoId);
    const sets = await listFigureSets(tx, ambitoId, places.length, false);
    const set = sets.find((one) => one.key.startsWith(CENSUS));
    const common = set && { totalCents, places, set };
    const { byPopulation, mixed } = rules;
    const splits = common
      ? [
          await insertExample(work, {
            ...common,
            name: t.population.split,
            rule: byPopulation,
            ruleId: ids.byPopulation ?? null,
          }),
          await insertExample(work, { ...common, name: t.mixed.split, rule: mixed, ruleId: ids.mixed ?? null }),
        ]
      : [];
    await record({ subject: "finance.split_rule:examples", before: null, after: { rules: ids, splits } });
    return ok({ changed: true });
  },
});
