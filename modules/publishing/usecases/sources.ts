// SPDX-License-Identifier: AGPL-3.0-or-later
// Gathers what one document is made of, and says of which text it is.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { dayInItaly, plainDate, type PlainDate, type Work } from "@albero/kernel";
import { drawPlanTree, treeModelOf, useCases as planning, type PlanDocument, type VersionView } from "@albero/planning";
import { isFinal, type DocumentHead, type DocumentSources } from "../documents/model.ts";
import { readContext } from "./context-figures.ts";

/** A version by its id (staff) or by its number (published: no number is the one that speaks today). */
export type Wanted = { versionId: number } | { number: number | undefined };
export type Text = { view: VersionView; document: PlanDocument };

/** Reads the text of a version; throws NotFound where there is none that the caller may see. */
export async function readText(work: Work, wanted: Wanted): Promise<Text> {
  if ("versionId" in wanted) {
    return {
      view: await planning.getVersion.run(wanted, work),
      document: await planning.getDocument.run(wanted, work),
    };
  }
  const { document } = await planning.publishedDocument.run(wanted, work);
  return { view: await planning.publishedVersion.run(wanted, work), document };
}

/**
 * Which text a document prints: an approved version is known by its act (whose number may still be filled in),
 * one that can still change by a fingerprint of what it says.
 */
export function editionOf({ view, document }: Text): string {
  const { version, cards } = view;
  if (isFinal(version.status)) return `act ${version.act?.number ?? "?"} ${version.act?.date ?? "?"}`;
  const said = JSON.stringify([version.status, document, cards.map((card) => card.explanation?.text ?? null)]);
  return createHash("sha256").update(said).digest("hex").slice(0, 32);
}

export async function readSources(work: Work, wanted: Wanted): Promise<DocumentSources> {
  const { view, document } = await readText(work, wanted);
  const { past, evaluation } = await readChapters(work, wanted);
  const context = await readContext(work);
  const explained = view.cards.flatMap(({ code, explanation }) =>
    explanation?.isCurrent ? [[code, explanation.text]] : [],
  );
  const ground = context && {
    municipalities: context.municipalities.length,
    inhabitants: context.population?.value ?? null,
    subAreas: null,
  };
  const drawing = drawPlanTree(treeModelOf(document), {
    lang: work.lang,
    variant: "print",
    hrefFor: () => "",
    ...(ground ? { ground } : {}),
  });
  return {
    plan: document,
    head: headOf(view, await leadMunicipality(work)),
    guard: view.guard,
    explanations: Object.fromEntries(explained) as Record<string, string>,
    past: past.evaluation && { evaluation: past.evaluation, objectives: past.objectives.map((one) => one.objective) },
    context,
    evaluation: evaluation.system,
    tree: document.cards.length > 0 ? { svg: drawing.svg, summary: drawing.summary } : null,
    lang: work.lang,
  };
}

async function readChapters(work: Work, wanted: Wanted) {
  if ("versionId" in wanted) {
    const past = await planning.pastObjectives.run(wanted, work);
    return { past, evaluation: await planning.getEvaluationSystem.run(wanted, work) };
  }
  const past = await planning.publishedPast.run(wanted, work);
  return { past, evaluation: await planning.publishedEvaluationSystem.run(wanted, work) };
}

async function leadMunicipality({ tx, ambitoId }: Work): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select territory.lead_municipality(${ambitoId}) as name`.execute(
    tx,
  );
  return rows[0]?.name ?? null;
}

/** The day and moment of a version: of its act once approved, of its last change before. Never of who prints. */
function headOf({ version, cards }: VersionView, leadMunicipality: string | null): DocumentHead {
  const { number, status, act, title, ambitoName } = version;
  const head = { number, status, act, title, ambitoName, leadMunicipality };
  if (isFinal(status)) {
    const day = act?.date ?? null;
    return { ...head, day, stamp: noonOf(day ?? version.cycle.firstDay) };
  }
  const stamp = new Date(Math.max(version.createdAt.getTime(), ...cards.map((card) => card.updatedAt.getTime())));
  return { ...head, day: dayInItaly(stamp), stamp };
}

function noonOf(day: string | PlainDate): Date {
  return new Date(`${plainDate(day)}T12:00:00Z`);
}
