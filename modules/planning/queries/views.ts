// SPDX-License-Identifier: AGPL-3.0-or-later
// The same answers for the office and for everybody: which version may be seen is decided before.
import { assert, NotFound, type Actor, type Tx } from "@albero/kernel";
import { completenessOf } from "../core/completeness.ts";
import type { CardGuard } from "../core/guard.ts";
import { whatHangsOn } from "../core/tree.ts";
import { recallPlan, type RecalledPlan, type StoredPlan } from "../store/documents.ts";
import { listDrafts } from "../store/drafts.ts";
import { findEvaluationSystem } from "../store/evaluation-system.ts";
import type { StoredExplanation } from "../store/explanations.ts";
import { findPast } from "../store/past.ts";
import { findSpeakingVersion, type StoredVersion } from "../store/versions.ts";
import type { CardView, ExplanationNote, MeasureView, PastView, VersionView } from "./answers.ts";

/** The version that speaks to everybody, or the one with this number. The policies show only what was approved. */
export async function getPublished(tx: Tx, ambitoId: number, number?: number): Promise<StoredVersion> {
  const found = await findSpeakingVersion(tx, ambitoId, { number, approvedOnly: true });
  if (!found) throw new NotFound("no published plan");
  return found;
}

function noteOf(explanation: StoredExplanation, guard: CardGuard): ExplanationNote {
  const { id, differenceCents, text, byName, at } = explanation;
  return { id, differenceCents, text, byName, at, isCurrent: guard.differs && guard.difference === differenceCents };
}

const guardOf = (plan: StoredPlan, code: string): CardGuard => {
  const guard = plan.guard.cards.find((each) => each.cardCode === code);
  if (!guard) throw new NotFound(`card ${code}`);
  return guard;
};

const seen = new WeakMap<RecalledPlan, VersionView>();

/** Weighing thirteen cards for each visitor would be the dearest part of a page: one answer serves until something changes. */
export function viewVersion(plan: RecalledPlan): VersionView {
  const known = seen.get(plan);
  if (known) return known;
  const made = weighVersion(plan);
  seen.set(plan, made);
  return made;
}

function weighVersion(plan: RecalledPlan): VersionView {
  const { version, explanations } = plan;
  const cards = plan.cards.map(({ card, position, rowVersion, updatedAt, updatedByName }) => {
    const guard = guardOf(plan, card.code);
    const notes = explanations.filter((each) => each.cardCode === card.code).map((each) => noteOf(each, guard));
    return {
      code: card.code,
      position,
      title: card.title,
      subtitle: card.subtitle,
      areas: card.areas,
      areaName: card.areaName,
      guard,
      explanation: notes.find((note) => note.isCurrent) ?? null,
      completeness: completenessOf(card, version.cycle.template),
      actions: card.actions.length,
      indicators: card.indicators.length,
      rowVersion,
      updatedAt,
      updatedByName,
    };
  });
  return { version: version.head, cycle: version.cycle, cards, guard: plan.guard, measures: plan.document.measures };
}

function summaryOf(plan: RecalledPlan, place: number): VersionView["cards"][number] {
  const summary = viewVersion(plan).cards[place];
  assert(summary, "every card of a plan has its summary");
  return summary;
}

export async function viewCard(
  tx: Tx,
  ambitoId: number,
  plan: RecalledPlan,
  code: string,
  actor: Actor,
): Promise<CardView> {
  const { version } = plan;
  const scope = { ambitoId, versionId: version.head.id };
  const place = plan.cards.findIndex((each) => each.card.code === code);
  const stored = plan.cards[place];
  if (!stored) throw new NotFound(`card ${code} of version ${version.head.id}`);
  const { card, rowVersion, updatedAt, updatedByName } = stored;
  const { guard, completeness } = summaryOf(plan, place);
  const neighbour = (at: number) => {
    const near = plan.cards[at]?.card;
    return near ? { code: near.code, title: near.title } : null;
  };
  const accountId = actor.kind === "person" && version.head.status === "draft" ? actor.accountId : null;
  return {
    version: version.head,
    cycle: version.cycle,
    card,
    rowVersion,
    updatedAt,
    updatedByName,
    guard,
    completeness,
    explanations: plan.explanations.filter((each) => each.cardCode === code).map((each) => noteOf(each, guard)),
    drafts: accountId ? await listDrafts(tx, scope, { cardCode: code, accountId }) : [],
    continuity: plan.links.filter((link) => link.cardCode === code),
    measures: plan.document.measures,
    merges: plan.guard.merges.filter((merge) => merge.cards.some((each) => each.cardCode === code)),
    previous: neighbour(place - 1),
    next: neighbour(place + 1),
  };
}

export async function viewMeasure(tx: Tx, ambitoId: number, version: StoredVersion, key: string): Promise<MeasureView> {
  const { document, guard } = await recallPlan(tx, ambitoId, version);
  const hangsOn = whatHangsOn(document, key);
  if (!hangsOn) throw new NotFound(`measure ${key} of version ${version.head.id}`);
  return { version: version.head, hangsOn, merge: guard.merges.find((merge) => merge.measure === key) ?? null };
}

export async function viewPast(tx: Tx, ambitoId: number, version: StoredVersion): Promise<PastView> {
  const { planId } = version.head;
  const { cards, links } = await recallPlan(tx, ambitoId, version);
  const past = await findPast(tx, ambitoId, planId);
  const linked = new Set(links.map((link) => link.cardCode));
  const withoutAncestor = cards
    .filter(({ card }) => !linked.has(card.code))
    .map(({ card }) => ({ code: card.code, title: card.title }));
  const objectives = (past?.objectives ?? []).map((objective) => ({
    objective,
    links: links.filter((link) => link.pastCode === objective.code),
  }));
  return { evaluation: past?.head ?? null, objectives, withoutAncestor, version: version.head };
}

export async function viewEvaluationSystem(tx: Tx, ambitoId: number, version: StoredVersion) {
  return { version: version.head, system: await findEvaluationSystem(tx, ambitoId, version.head.planId) };
}
