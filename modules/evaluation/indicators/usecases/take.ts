// SPDX-License-Identifier: AGPL-3.0-or-later
// From the documents that Albero holds to its indicators.
import { z } from "zod";
import { ok, plainDate, refuse, useCase, type PlainDate, type Work } from "@albero/kernel";
import { readOperationalPlan, useCases as planning } from "@albero/planning";
import { compareNamings, type KnownPlace, type Naming, type Told, type Taking } from "../core/take.ts";
import { namingsOfYear } from "../core/take-year.ts";
import { namingsOfZone } from "../core/take-zone.ts";
import { mayWriteIndicators } from "../permissions.ts";
import { listCodes, listKnownPlaces, movePlace, subAreasOn } from "../store/known.ts";
import { putIndicators } from "../store/put.ts";
import { nameOf } from "./names.ts";

export type Taken = {
  /** New indicators, new places of known ones, places that follow their document. */
  added: Told[];
  placesAdded: number;
  moved: number;
  same: number;
  gone: Told[];
  reworded: (Told & { before: string })[];
};

type Sources = { namings: Naming[]; reads: (place: KnownPlace) => boolean };

/** What the plan in force and the approved years name; nothing where there is no plan yet. */
async function readSources(work: Work): Promise<Sources> {
  const { tx, ambitoId } = work;
  const versions = await planning.publishedVersions.run({}, work);
  const namings: Naming[] = [];
  const periods = new Set<string>();
  if (versions.length > 0) {
    const { version, document } = await planning.publishedDocument.run({ number: undefined }, work);
    const { system } = await planning.publishedEvaluationSystem.run({ number: undefined }, work);
    const firstDay = version.inForceFrom ?? (document.cycle.firstDay as PlainDate);
    const { title, cards, cycle } = document;
    namings.push(...namingsOfZone({ period: cycle.code, firstDay, title, cards, system }));
    periods.add(cycle.code);
  }
  for (const head of await planning.operationalPlans.run({}, work)) {
    if (head.status === "draft") continue;
    const { objectives } = await readOperationalPlan(tx, ambitoId, head.year);
    const subAreas = await subAreasOn(tx, ambitoId, plainDate(`${head.year}-12-31`));
    namings.push(...namingsOfYear({ year: head.year, title: head.title, objectives, subAreas }));
    periods.add(String(head.year));
  }
  return { namings, reads: (place) => periods.has(place.period) };
}

/** What a taking would do now; it changes nothing. */
export async function compareWithDocuments(work: Work): Promise<Taking & { named: number }> {
  const { namings, reads } = await readSources(work);
  const known = await listKnownPlaces(work.tx, work.ambitoId);
  const codes = await listCodes(work.tx, work.ambitoId);
  return { ...compareNamings(namings, known, { codes, reads }), named: namings.length };
}

/**
 * Makes the indicators of what the plan in force, its evaluation chapter and the approved operational plans name. What is
 * there already stays as people made it; refuses where there is no plan that names any.
 */
export const takeIndicators = useCase<Record<string, never>, Taken, "no_documents">({
  name: "evaluation.takeIndicators",
  may: mayWriteIndicators,
  unaudited: "A second taking changes nothing; the first leaves its event.",
  input: z.strictObject({}),
  async run(_nothing, work) {
    const { tx, ambitoId, actor, now, record } = work;
    const { put, moved, gone, reworded, same, named } = await compareWithDocuments(work);
    if (named === 0) return refuse("no_documents");
    const done = await putIndicators(tx, ambitoId, put, { now, byName: nameOf(actor) });
    for (const { placeId, place } of moved) await movePlace(tx, ambitoId, placeId, place);
    const isNew = new Set(done.filter((each) => each.isNew).map((each) => each.code));
    const added = put
      .filter((each) => isNew.has(each.code))
      .map(({ code, definition, places }) => ({ code, objective: places[0]?.objective ?? "", text: definition.text }));
    const placesAdded = done.reduce((sum, each) => sum + each.placesAdded, 0);
    const after = { indicators: added.length, places: placesAdded, moved: moved.length };
    if (added.length + placesAdded + moved.length > 0)
      await record({ subject: "evaluation.indicator", before: null, after });
    return ok({ added, placesAdded, moved: moved.length, same, gone, reworded });
  },
});
