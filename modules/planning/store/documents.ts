// SPDX-License-Identifier: AGPL-3.0-or-later
// A version as the one document that the pure core reasons about.
import { bytesOf, chainEnd, Memory, type Tx } from "@albero/kernel";
import { FORMAT, type PlanDocument } from "../core/document.ts";
import { guardPlan, type PlanGuard } from "../core/guard.ts";
import type { ContinuityLink } from "../queries/answers.ts";
import { insertCards, listCards, type StoredCard } from "./cards.ts";
import { listExplanations, type StoredExplanation } from "./explanations.ts";
import type { Scope } from "./json.ts";
import { insertMeasures, listMeasures } from "./measures.ts";
import { listLinks } from "./past.ts";
import { getVersion, insertVersion, type NewVersion, type StoredVersion } from "./versions.ts";

export type StoredPlan = { version: StoredVersion; document: PlanDocument; cards: StoredCard[]; guard: PlanGuard };

/** Loads the whole plan of a version and weighs it with the arithmetic guard. */
export async function loadPlan(tx: Tx, ambitoId: number, version: StoredVersion): Promise<StoredPlan> {
  const scope = { ambitoId, versionId: version.head.id };
  const cards = await listCards(tx, scope);
  const document: PlanDocument = {
    format: FORMAT,
    title: version.head.title,
    ambito: version.head.ambitoName,
    cycle: version.cycle,
    measures: await listMeasures(tx, scope),
    cards: cards.map((each) => each.card),
  };
  return { version, document, cards, guard: guardPlan(document) };
}

/** A plan with what is written about it beside its cards. */
export type RecalledPlan = StoredPlan & { explanations: StoredExplanation[]; links: ContinuityLink[] };

/** What is kept takes some times the space of the documents alone. */
const plans = new Memory<RecalledPlan>(6_000_000, ({ document }) => bytesOf(document));

/**
 * The same for questions, which may share the answer until something changes: the key holds the end of the audit chain
 * of the Ambito, that no two states of a database have in common. The policies have already let the version through.
 * Whoever receives it does not write in it.
 */
export async function recallPlan(tx: Tx, ambitoId: number, version: StoredVersion): Promise<RecalledPlan> {
  const key = await keyOf(tx, ambitoId, version.head.id);
  return (key === null ? undefined : plans.find(key)) ?? keep(key, tx, ambitoId, version);
}

/** The same by number, for the people of the Ambito, who may see each of its versions. */
export async function recallPlanById(tx: Tx, ambitoId: number, versionId: number): Promise<RecalledPlan> {
  const key = await keyOf(tx, ambitoId, versionId);
  const found = key === null ? undefined : plans.find(key);
  return found ?? keep(key, tx, ambitoId, await getVersion(tx, ambitoId, versionId));
}

async function keyOf(tx: Tx, ambitoId: number, versionId: number): Promise<string | null> {
  const end = await chainEnd(tx, ambitoId);
  return end === null ? null : `${ambitoId}:${versionId}:${end}`;
}

async function keep(key: string | null, tx: Tx, ambitoId: number, version: StoredVersion): Promise<RecalledPlan> {
  const { id: versionId, planId } = version.head;
  const plan = {
    ...(await loadPlan(tx, ambitoId, version)),
    explanations: await listExplanations(tx, { ambitoId, versionId }),
    links: await listLinks(tx, ambitoId, planId),
  };
  return key === null ? plan : plans.keep(key, plan);
}

/** Stores a checked document as a new draft version of a plan, cards, measures and nodes together. */
export async function insertDocument(
  tx: Tx,
  ambitoId: number,
  document: PlanDocument,
  version: Omit<NewVersion, "document">,
): Promise<number> {
  const versionId = await insertVersion(tx, ambitoId, { ...version, document });
  const scope: Scope = { ambitoId, versionId };
  await insertMeasures(tx, scope, document.measures);
  await insertCards(tx, scope, document.cards, version);
  return versionId;
}
