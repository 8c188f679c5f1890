// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { NotFound, question } from "@albero/kernel";
import type { Rule } from "../core/file.ts";
import { mayWriteSplits } from "../permissions.ts";
import { listCompositions, listPlaces } from "../store/ground.ts";
import { getRule } from "../store/rules.ts";
import { getSplit } from "../store/splits.ts";
import { listSources } from "../usecases/ground.ts";

const optional = z.coerce.number().int().min(1).optional();

/** What the form of a scenario offers, and what it begins with: a scenario to change or to copy, a rule, or nothing. */
export const splitFormOptions = question({
  name: "finance.splitFormOptions",
  may: mayWriteSplits,
  input: z.object({ id: optional, copy: optional, rule: optional }),
  async run({ id, copy, rule }, { tx, ambitoId, lang, today }) {
    const places = await listPlaces(tx, ambitoId);
    const sources = await listSources(tx, ambitoId, lang);
    const compositions = await listCompositions(tx, ambitoId, places.length);
    const from = id ?? copy;
    const split = from === undefined ? null : await getSplit(tx, ambitoId, from);
    if (id !== undefined && split?.state !== "scenario") throw new NotFound(`scenario ${id}`);
    const kept = rule === undefined ? null : (await getRule(tx, ambitoId, rule)).rule;
    const population = sources.find((one) => one.isPopulation)?.key ?? "";
    const start = { year: today.slice(0, 4), population };
    return {
      places,
      sources,
      compositions: compositions.map(({ id: composition, label }) => ({ id: composition, label })),
      ...{ id: id ?? null, version: id === undefined ? null : (split?.version ?? null), name: split?.name ?? "" },
      typed: split ? split.bases.form : kept ? { ...start, ...typedOf(kept, population) } : start,
      ruleName: kept?.name ?? null,
    };
  },
});

/** A kept rule as the form would have written it. The figures stay to be chosen, but for the population and equal parts. */
function typedOf(rule: Rule, population: string): Record<string, string> {
  const own = rule.inside ?? rule;
  const typed: Record<string, string> = { ruleName: rule.name, act: rule.act, source: rule.source };
  own.criteria.forEach(({ kind, label, weight }, at) => {
    const source =
      kind === "population" ? population : kind === "equal" ? "equal" : kind === "historic" ? "last_year" : "";
    Object.assign(typed, {
      [`criteria.${at}.source`]: source,
      [`criteria.${at}.weight`]: String(weight),
      [`criteria.${at}.label`]: label,
    });
  });
  for (const [which, limits] of [
    ["floor", own.floors],
    ["cap", own.caps],
  ] as const) {
    for (const limit of limits ?? []) {
      if (limit.kind === "amount") typed[`${which}Euro`] = String(limit.euro).replace(".", ",");
      if (limit.kind === "per_unit") typed[`${which}Per`] = String(limit.euro).replace(".", ",");
      if (limit.kind === "over_last_year") typed[`${which}Change`] = String(limit.percent).replace(".", ",");
    }
  }
  if (own.solidarity)
    Object.assign(typed, { solidarityPercent: String(own.solidarity.percent), solidarityBy: own.solidarity.by });
  if (own.smoothing)
    Object.assign(typed, {
      smoothingYears: String(own.smoothing.years),
      smoothingFirst: String(own.smoothing.firstYear),
    });
  if (own.minimum)
    Object.assign(typed, { minimumEuro: String(own.minimum.euro).replace(".", ","), minimumBelow: own.minimum.below });
  if (rule.groupBy) typed.outer = rule.criteria[0]?.kind === "equal" ? "equal" : population;
  return typed;
}
