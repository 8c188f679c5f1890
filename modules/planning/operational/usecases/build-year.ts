// SPDX-License-Identifier: AGPL-3.0-or-later
// A year begins: from the zone plan in force, from a file, or loaded as it was approved.
import type { z } from "zod";
import { ok, refuse, useCase, type Work } from "@albero/kernel";
import type { Card } from "../../core/document.ts";
import { listCards } from "../../store/cards.ts";
import { nameOf } from "../../usecases/names.ts";
import type { Objective } from "../core/document.ts";
import { mayLeadYear, mayLoadYear, mayWriteYear } from "../permissions.ts";
import type { YearImport } from "../queries/answers.ts";
import { totalsOf } from "../core/document.ts";
import { versionForYears } from "../store/zone.ts";
import { findYear, saveYearStep } from "../store/plans.ts";
import { importFile, loadFile, newYear } from "./inputs.ts";
import { refuseAt } from "./refuse-at.ts";
import type { CreateYearRefusal, ImportYearRefusal } from "./refusals.ts";
import { readYearFile, storeYear } from "./year-file.ts";

export const subjectOf = (year: number, code?: string) => `planning.operational:${year}${code ? `/${code}` : ""}`;

type Choice = z.infer<typeof newYear>["choices"][number];

/** The objective of the year that a card of the zone plan gives: its words, the actions chosen, no money and no result yet. */
export function objectiveFrom(card: Card, versionId: number, chosen: Choice["actions"]): Objective {
  const actions = card.actions.flatMap((action) => {
    const choice = chosen.find((each) => each.key === action.key);
    return choice ? [{ text: action.title, status: choice.status, fromAction: action.key }] : [];
  });
  return {
    code: card.code,
    title: card.title,
    subtitle: card.subtitle,
    fromZonePlan: card.specificObjectives.map((each) => each.text),
    owner: null,
    zoneCard: { versionId, code: card.code },
    declaredCents: null,
    actions: actions.map((action, at) => ({ key: `a${at + 1}`, ...action })),
    steps: [],
    results: [],
    lines: [],
  };
}

/** Builds the plan of a year from the zone plan in force: the cards chosen become its objectives. */
export const createOperationalPlan = useCase<z.infer<typeof newYear>, { year: number }, CreateYearRefusal>({
  name: "planning.createOperationalPlan",
  may: mayWriteYear,
  input: newYear,
  async run({ year, title, choices }, { tx, actor, ambitoId, now, lang, record }) {
    const version = await versionForYears(tx, ambitoId);
    if (!version) return refuse("no_plan_in_force");
    const { firstDay, lastDay, code: cycle } = version.head.cycle;
    if (`${year}-12-31` < firstDay || `${year}-01-01` > lastDay) {
      return refuse("year_outside_cycle", { details: { cycle } });
    }
    if (choices.length === 0) return refuse("nothing_chosen");
    const cards = await listCards(tx, { ambitoId, versionId: version.head.id });
    const objectives: Objective[] = [];
    for (const choice of choices) {
      const card = cards.find((each) => each.card.code === choice.card)?.card;
      if (!card || objectives.some((each) => each.code === choice.card)) {
        return refuse("unknown_card", { details: { code: choice.card } });
      }
      const unknown = choice.actions.find((one) => !card.actions.some((action) => action.key === one.key));
      if (unknown) return refuse("unknown_action", { details: { key: `${card.code}/${unknown.key}` } });
      objectives.push(objectiveFrom(card, version.head.id, choice.actions));
    }
    const territory = version.head.ambitoName;
    const plan = { year, title, territory, printed: {}, objectives };
    const by = { now, byName: nameOf(actor) };
    const planId = await storeYear(tx, ambitoId, plan, { zoneVersionId: version.head.id, followsId: null }, by);
    if (planId === null) return refuseAt("year", "year_taken", lang);
    const after = { title, from: version.head.id, objectives: objectives.map((each) => each.code) };
    await record({ subject: subjectOf(year), before: null, after });
    return ok({ year });
  },
});

const nothingRead = {
  year: null,
  title: null,
  objectives: 0,
  results: 0,
  lines: 0,
  declaredCents: null,
  stored: false,
};

/** Reads the plan of a year from a file: a trial tells what it holds and what is wrong; then it becomes a draft, whole or not at all. */
export const importOperationalPlan = useCase<z.infer<typeof importFile>, YearImport, ImportYearRefusal>({
  name: "planning.importOperationalPlan",
  may: mayLeadYear,
  unaudited: "A trial changes nothing; a real import leaves its event.",
  input: importFile,
  async run({ bytes, dryRun }, work) {
    const { tx, ambitoId, lang } = work;
    const { plan, problems } = await readYearFile(tx, ambitoId, bytes, lang);
    if (!plan) {
      if (dryRun) return ok({ ...nothingRead, problems });
      return refuse("has_problems", {
        details: { problems: problems.length },
        fields: problems.map(({ place, message }) => ({ path: place, message })),
      });
    }
    const report: YearImport = {
      year: plan.year,
      title: plan.title,
      objectives: plan.objectives.length,
      results: plan.objectives.reduce((all, each) => all + each.results.length, 0),
      lines: plan.objectives.reduce((all, each) => all + each.lines.length, 0),
      declaredCents: totalsOf(plan.objectives).declaredCents,
      problems: [],
      stored: false,
    };
    if (await findYear(tx, ambitoId, { year: plan.year })) {
      return refuse("year_taken", { details: { year: plan.year } });
    }
    if (dryRun) return ok(report);
    const planId = await stored(work, plan);
    if (planId === null) return refuse("year_taken", { details: { year: plan.year } });
    return ok({ ...report, stored: true });
  },
});

async function stored({ tx, ambitoId, actor, now, record }: Work, plan: Parameters<typeof storeYear>[2]) {
  const by = { now, byName: nameOf(actor) };
  const planId = await storeYear(tx, ambitoId, plan, { zoneVersionId: null, followsId: null }, by);
  if (planId !== null) {
    const after = { title: plan.title, objectives: plan.objectives.map((each) => each.code) };
    await record({ subject: subjectOf(plan.year), before: null, after });
  }
  return planId;
}

export type LoadedYear = { year: number; objectives: number; changed: boolean };

/** Stores the plan of a past year, approved already; a second call for the same year changes nothing and says so. */
export const loadOperationalPlan = useCase<z.infer<typeof loadFile>, LoadedYear, "has_problems">({
  name: "planning.loadOperationalPlan",
  may: mayLoadYear,
  unaudited: "A second load changes nothing; the first leaves its event.",
  input: loadFile,
  async run({ bytes, actBody, actUncertain }, work) {
    const { tx, ambitoId, lang, now } = work;
    const { plan, problems } = await readYearFile(tx, ambitoId, bytes, lang);
    if (!plan) {
      return refuse("has_problems", { fields: problems.map(({ place, message }) => ({ path: place, message })) });
    }
    const loaded = { year: plan.year, objectives: plan.objectives.length };
    const planId = await stored(work, plan);
    if (planId === null) return ok({ ...loaded, changed: false });
    const act = { act_body: actBody, act_uncertain: actUncertain };
    await saveYearStep(tx, ambitoId, planId, { status: "approved", ...act, approved_at: now });
    return ok({ ...loaded, changed: true });
  },
});
