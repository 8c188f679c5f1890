// SPDX-License-Identifier: AGPL-3.0-or-later
// What use cases and questions of the closing evaluations both read of the plans.
import type { Work } from "@albero/kernel";
import { useCases as planning, type PastView, type VersionView } from "@albero/planning";
import type { PlanKind } from "../core/card.ts";
import { closedFromPast, type ClosedCard } from "../core/closed.ts";

export type PlanObjectives = { plan: PlanKind; period: string; objectives: { code: string; title: string }[] };

/** The published plan that speaks now; null while there is none. */
export async function publishedPlan(work: Work): Promise<VersionView | null> {
  const versions = await planning.publishedVersions.run({}, work);
  return versions.length === 0 ? null : planning.publishedVersion.run({ number: undefined }, work);
}

/** How the plan before it went, with what follows; null while nothing is published or loaded. */
export async function publishedPast(work: Work): Promise<(PastView & Pick<PastCycle, "evaluation">) | null> {
  const versions = await planning.publishedVersions.run({}, work);
  if (versions.length === 0) return null;
  const past = await planning.publishedPast.run({ number: undefined }, work);
  return past.evaluation === null ? null : { ...past, evaluation: past.evaluation };
}

/** Every objective that can be evaluated: of the plan in force, then of the approved yearly plans, newest first. */
export async function plansToEvaluate(work: Work): Promise<PlanObjectives[]> {
  const zone = await publishedPlan(work);
  const years = await planning.operationalPlans.run({}, work);
  const approved = years.filter((year) => year.status !== "draft");
  const ofYears: PlanObjectives[] = [];
  for (const { year } of approved) {
    const { objectives } = await planning.operationalPlan.run({ year }, work);
    ofYears.push({
      ...{ plan: "operational", period: String(year) },
      objectives: objectives.map(({ code, title }) => ({ code, title })),
    });
  }
  if (!zone) return ofYears;
  const objectives = zone.cards.map(({ code, title }) => ({ code, title }));
  return [{ plan: "zone", period: zone.version.cycle.code, objectives }, ...ofYears];
}

/** A closed card of the cycle before, with the cards that follow from it. */
export type PastLine = { n: number; card: ClosedCard; links: { cardCode: string; proposed: boolean }[] };
export type PastCycle = {
  evaluation: NonNullable<PastView["evaluation"]>;
  cards: PastLine[];
};

export async function pastCycle(work: Work): Promise<PastCycle | null> {
  const past = await publishedPast(work);
  if (!past) return null;
  return {
    evaluation: past.evaluation,
    cards: past.objectives.map(({ objective, links }) => ({
      ...{ n: objective.n, card: closedFromPast(objective) },
      links: links.map(({ cardCode, proposed }) => ({ cardCode, proposed })),
    })),
  };
}
