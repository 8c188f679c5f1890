// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, useCase } from "@albero/kernel";
import { apportion } from "../core/apportion.ts";
import { FORMAT, ruleShape, type SplitFile } from "../core/file.ts";
import { mayLoadExamples } from "../permissions.ts";
import { listPlaces, readFigureSet, listFigureSets } from "../store/ground.ts";
import { insertRule, listRules } from "../store/rules.ts";
import { insertSplit, putShares } from "../store/splits.ts";
import { texts } from "../texts.ts";
import { shareRowsOf } from "./compute.ts";
import type { SplitUseRefusal } from "./refusals.ts";
import { nameOf } from "./splits.ts";

const YEAR = 2019;
const CENSUS = "censusPopulation";

/**
 * What the pilot opens on: the real total of the solidarity fund of 2019 over the real population of the census, by rules that
 * are examples and say so (`verified: false`). The real annex is not among the documents. Done twice it changes nothing.
 */
export const loadExampleSplits = useCase<{ totalCents: number }, { loaded: boolean }, SplitUseRefusal>({
  name: "finance.loadExampleSplits",
  may: mayLoadExamples,
  input: z.object({ totalCents: z.number().int().positive() }),
  async run({ totalCents }, { tx, ambitoId, now, actor, record }) {
    const t = texts.it.examples;
    const by = { at: now, name: nameOf(actor) };
    const base = { validFrom: `${YEAR}-01-01`, verified: false, source: t.source };
    const population = (weight: string) => ({
      key: "population",
      kind: "population",
      label: t.population.label,
      weight,
      unit: "abitanti",
    });
    const floor = [{ kind: "amount", euro: "2500" }];
    const byPopulation = ruleShape.parse({
      ...base,
      name: t.population.rule,
      criteria: [population("100")],
      floors: floor,
    });
    const equal = { key: "equal", kind: "equal", label: t.mixed.equal, weight: "20" };
    const mixed = ruleShape.parse({ ...base, name: t.mixed.rule, criteria: [population("80"), equal] });
    const minors = { key: "minors", kind: "population_by_age", label: t.minors.label, weight: "30", unit: "abitanti" };
    const withMinors = ruleShape.parse({ ...base, name: t.minors.rule, criteria: [population("70"), minors] });

    const known = new Set((await listRules(tx, ambitoId)).map(({ rule }) => rule.name));
    const ids = new Map<string, number | null>();
    for (const rule of [byPopulation, mixed, withMinors]) {
      if (!known.has(rule.name)) ids.set(rule.name, await insertRule(tx, ambitoId, rule, by));
    }
    const places = await listPlaces(tx, ambitoId);
    const set = (await listFigureSets(tx, ambitoId, places.length, false)).find((one) =>
      one.key.startsWith(`f|${CENSUS}|`),
    );
    await record({
      subject: "finance.split_rule:examples",
      before: null,
      after: { rules: ids.size, found: Boolean(set) },
    });
    if (ids.size === 0 || !set) return ok({ loaded: false });
    const figures = await readFigureSet(tx, ambitoId, set.key);
    for (const [rule, name] of [
      [byPopulation, t.population.split],
      [mixed, t.mixed.split],
    ] as const) {
      const form: Record<string, string> = {
        ...{
          name,
          purpose: "solidarity-fund",
          year: String(YEAR),
          total: (totalCents / 100).toFixed(2).replace(".", ","),
        },
        ...{ ruleName: rule.name, source: rule.source, population: set.key, note: t.note },
        ...Object.fromEntries(
          rule.criteria.flatMap((one, at) => [
            [`criteria.${at}.source`, one.kind === "equal" ? "equal" : set.key],
            [`criteria.${at}.weight`, String(one.weight)],
            [`criteria.${at}.label`, one.label],
          ]),
        ),
        ...(rule.floors ? { floorEuro: "2500" } : {}),
      };
      const bases = {
        municipalities: places.map(({ istat, name: place }) => ({ istat, name: place })),
        bases: { population: figures },
      };
      const file: SplitFile = {
        format: FORMAT,
        name,
        year: YEAR,
        total: (totalCents / 100).toFixed(2),
        rule,
        ...bases,
      };
      const outcome = apportion(file);
      if (!outcome.ok) return outcome;
      const values = {
        ...{
          name,
          purpose: "solidarity-fund",
          year: YEAR,
          totalCents,
          ruleId: ids.get(rule.name) ?? null,
          rule,
          note: t.note,
        },
        bases: { ...bases, sources: { population: t.census }, form },
      };
      const id = await insertSplit(tx, ambitoId, values, by);
      await putShares(tx, ambitoId, id, shareRowsOf(file, outcome.value));
    }
    return ok({ loaded: true });
  },
});
