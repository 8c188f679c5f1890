// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { matchBoundaries, type MatchedOutline } from "../core/boundaries.ts";
import { readBoundaryFile, type BoundaryFileRefusal } from "../files/read-boundaries.ts";
import { mayEditTerritory } from "../permissions.ts";
import { listMunicipalities } from "../store/areas.ts";
import { deleteBoundaries, findBoundaries, replaceBoundaries } from "../store/boundaries.ts";
import { addTrial, getLoad, getTrialContent, markDone } from "../store/loads.ts";
import { id, words } from "./inputs.ts";
import type { TrialRefusal } from "./refusals.ts";

type Content = { outlines: Pick<MatchedOutline, "istat" | "rings">[] };

const boundaryFile = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
  /** Who drew the boundaries, as their licence wants it said. */
  source: words,
  licence: z.string().trim().max(200).default(""),
});

/** Reads a file of boundaries and tells which municipalities it holds; the maps do not change. */
export const tryBoundaryFile = useCase<
  z.infer<typeof boundaryFile>,
  { id: number },
  BoundaryFileRefusal | "no_municipality_of_ours"
>({
  name: "territory.tryBoundaryFile",
  may: mayEditTerritory,
  unaudited: "A trial reads a file and changes no map; loading it is the act.",
  input: boundaryFile,
  async run({ bytes, fileName, source, licence }, { tx, ambitoId, actor, now }) {
    const file = await readBoundaryFile(bytes);
    if (!file.ok) return file;
    const { matched, ...report } = matchBoundaries(file.value, await listMunicipalities(tx, ambitoId));
    if (matched.length === 0 && report.problems.length === 0) return refuse("no_municipality_of_ours");
    const content: Content = { outlines: matched.map(({ istat, rings }) => ({ istat, rings })) };
    const shown = {
      ...report,
      matched: matched.map(({ rings, ...rest }) => ({ ...rest, points: rings.flat().length })),
    };
    const byName = actor.kind === "anonymous" ? "" : actor.name;
    const trial = { kind: "boundaries" as const, fileName, source, licence, day: null, at: now, byName };
    return ok({ id: await addTrial(tx, ambitoId, { ...trial, report: shown, content }) });
  },
});

const trial = z.object({ id });

/** Puts the boundaries of a tried file on every map, in the place of those before. */
export const loadBoundaries = useCase<z.infer<typeof trial>, { municipalities: number }, TrialRefusal>({
  name: "territory.loadBoundaries",
  may: mayEditTerritory,
  input: trial,
  async run({ id: loadId }, { tx, ambitoId, record }) {
    const content = (await getTrialContent(tx, ambitoId, loadId)) as Content | null;
    const load = content && (await getLoad(tx, ambitoId, loadId));
    if (!load || load.kind !== "boundaries") return refuse("trial_gone");
    const { problems } = load.report as { problems: unknown[] };
    if (problems.length > 0) return refuse("file_has_errors", { details: { rejectionCount: problems.length } });
    const before = await findBoundaries(tx, ambitoId);
    await replaceBoundaries(tx, ambitoId, loadId, content.outlines);
    await markDone(tx, ambitoId, loadId);
    await record({
      subject: `territory.load:${loadId}`,
      before: before && { source: before.source, municipalities: before.outlines.size },
      after: { fileName: load.fileName, source: load.source, municipalities: content.outlines.length },
    });
    return ok({ municipalities: content.outlines.length });
  },
});

/** Takes the boundaries away: the maps go back to the cells around the reference points. */
export const removeBoundaries = useCase<object, void, "trial_gone">({
  name: "territory.removeBoundaries",
  may: mayEditTerritory,
  input: z.object({}),
  async run(_form, { tx, ambitoId, record }) {
    const before = await findBoundaries(tx, ambitoId);
    if (!before) return refuse("trial_gone");
    const municipalities = await deleteBoundaries(tx, ambitoId);
    await record({ subject: "territory.boundaries", before: { source: before.source, municipalities }, after: null });
    return ok();
  },
});
