// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";
import { ok, refuse, useCase } from "@albero/kernel";
import { decodeText, LARGEST_POPULATION_FILE, readPopulationFile, type FileRefusal } from "../core/population-file.ts";
import { mayEditTerritory } from "../permissions.ts";
import { listMunicipalities } from "../store/areas.ts";
import { addTrial, getLoad, getTrialContent, markDone } from "../store/loads.ts";
import { putPopulations } from "../store/population.ts";
import { id, optionalDay, words } from "./inputs.ts";
import type { TrialRefusal } from "./refusals.ts";

/** What was read and waits to be loaded. */
type Content = { places: { istat: string; male: number[]; female: number[] }[] };

const populationFile = z.object({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
  source: words,
  licence: z.string().trim().max(200).default(""),
  day: optionalDay,
});

/** Reads a file of residents by age and tells what loading it would do; no figure changes. */
export const tryPopulationFile = useCase<z.infer<typeof populationFile>, { id: number }, FileRefusal>({
  name: "territory.tryPopulationFile",
  may: mayEditTerritory,
  unaudited: "A trial reads a file and changes no figure; loading it is the act.",
  input: populationFile,
  async run({ bytes, fileName, source, licence, day }, { tx, ambitoId, actor, now }) {
    if (bytes.length > LARGEST_POPULATION_FILE) return refuse("file_too_large");
    const municipalities = await listMunicipalities(tx, ambitoId);
    const read = readPopulationFile(decodeText(bytes), municipalities, day ?? null);
    if (!read.ok) return refuse(read.refusal);
    const { counted, ...report } = read.value;
    const content: Content = { places: counted.map(({ istat, male, female }) => ({ istat, male, female })) };
    const shown = { ...report, counted: counted.map(({ istat, name, residents }) => ({ istat, name, residents })) };
    const byName = actor.kind === "anonymous" ? "" : actor.name;
    const trial = { kind: "population" as const, fileName, source, licence, day: report.onDay, at: now, byName };
    return ok({ id: await addTrial(tx, ambitoId, { ...trial, report: shown, content }) });
  },
});

const trial = z.object({ id });

/** Puts the residents of a tried file in use; all of them or, when a single row is wrong, none. */
export const loadPopulation = useCase<z.infer<typeof trial>, { day: string; municipalities: number }, TrialRefusal>({
  name: "territory.loadPopulation",
  may: mayEditTerritory,
  input: trial,
  async run({ id: loadId }, { tx, ambitoId, record }) {
    const content = (await getTrialContent(tx, ambitoId, loadId)) as Content | null;
    const load = content && (await getLoad(tx, ambitoId, loadId));
    if (!load || load.kind !== "population" || !load.day) return refuse("trial_gone");
    const { rejectionCount } = load.report as { rejectionCount: number };
    if (rejectionCount > 0 || content.places.length === 0)
      return refuse("file_has_errors", { details: { rejectionCount } });
    await putPopulations(tx, ambitoId, { loadId, day: load.day, places: content.places });
    await markDone(tx, ambitoId, loadId);
    const after = {
      day: load.day,
      fileName: load.fileName,
      source: load.source,
      municipalities: content.places.length,
    };
    await record({ subject: `territory.load:${loadId}`, before: null, after });
    return ok({ day: load.day, municipalities: content.places.length });
  },
});
