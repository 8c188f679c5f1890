// SPDX-License-Identifier: AGPL-3.0-or-later
// The file of a year: what it holds once read, everything that is wrong with it, how it is stored.
import type { Lang, Tx } from "@albero/kernel";
import { readJson } from "../../usecases/past-plan.ts";
import { listVersions } from "../../store/versions.ts";
import { findCard } from "../../store/cards.ts";
import type { VersionRow } from "../../queries/answers.ts";
import type { Objective, YearPlan } from "../core/document.ts";
import { fileOf, operationalFile, planOf, type FileZoneCard } from "../core/file.ts";
import { insertObjectives, type By } from "../store/objectives.ts";
import { insertYear } from "../store/plans.ts";

type Problem = { place: string; message: string };
export type ReadYear = { plan: YearPlan; problems: [] } | { plan: null; problems: Problem[] };

/** Far above any plan of a year. */
const LARGEST_FILE = 5_000_000;
const words = {
  it: {
    tooBig: "Il file è troppo grande per essere un piano di un anno: il limite è 5 MB.",
    noCard: (card: FileZoneCard) =>
      `Il piano di zona ${card.cycle}, versione ${card.version}, non ha qui la scheda ${card.code}: toglila dal file o carica prima quel piano.`,
  },
  en: {
    tooBig: "The file is too large for the plan of a year: the limit is 5 MB.",
    noCard: (card: FileZoneCard) =>
      `The zone plan ${card.cycle}, version ${card.version}, has no card ${card.code} here: take it out of the file or load that plan first.`,
  },
};

/** Reads bytes as the plan of a year, with its links to the zone plan resolved; or says all that is wrong, each at its place. */
export async function readYearFile(tx: Tx, ambitoId: number, bytes: Uint8Array, lang: Lang): Promise<ReadYear> {
  if (bytes.length > LARGEST_FILE) return { plan: null, problems: [{ place: "$", message: words[lang].tooBig }] };
  const read = readJson(operationalFile, bytes, lang);
  if (!read.ok) {
    return { plan: null, problems: (read.fields ?? []).map(({ path, message }) => ({ place: path, message })) };
  }
  const { objectives, ...plan } = planOf(read.value);
  const versions = await listVersions(tx, ambitoId);
  const problems: Problem[] = [];
  const linked: Objective[] = [];
  for (const [at, { zoneName, ...objective }] of objectives.entries()) {
    const card = zoneName ? await cardNamed(tx, ambitoId, versions, zoneName) : null;
    if (zoneName && !card) problems.push({ place: `objectives.${at}.zoneCard`, message: words[lang].noCard(zoneName) });
    linked.push({ ...objective, zoneCard: card });
  }
  return problems.length > 0 ? { plan: null, problems } : { plan: { ...plan, objectives: linked }, problems: [] };
}

async function cardNamed(tx: Tx, ambitoId: number, versions: readonly VersionRow[], name: FileZoneCard) {
  const version = versions.find((each) => each.cycle.code === name.cycle && each.number === name.version);
  if (!version || !(await findCard(tx, { ambitoId, versionId: version.id }, name.code))) return null;
  return { versionId: version.id, code: name.code };
}

/** The text of the file: the same plan always gives the same bytes. */
export async function writeYearFile(tx: Tx, ambitoId: number, plan: YearPlan): Promise<string> {
  const versions = await listVersions(tx, ambitoId);
  const content = fileOf(plan, (card) => {
    const version = versions.find((each) => each.id === card?.versionId);
    return card && version ? { cycle: version.cycle.code, version: version.number, code: card.code } : null;
  });
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The highest number among the keys of a plan: new keys begin after it. */
export function lastKeyOf(objectives: readonly Objective[]): number {
  const keys = objectives.flatMap((each) => [...each.actions, ...each.steps, ...each.results, ...each.lines]);
  return keys.reduce((last, { key }) => Math.max(last, Number(/\d+$/.exec(key)?.[0] ?? 0)), 0);
}

type Around = { zoneVersionId: number | null; followsId: number | null };

/** Stores a whole plan as a draft; answers null when the year has its plan already. */
export async function storeYear(tx: Tx, ambitoId: number, plan: YearPlan, around: Around, by: By) {
  const { objectives, ...head } = plan;
  const planId = await insertYear(tx, ambitoId, { ...head, ...around, ...by, lastKey: lastKeyOf(objectives) });
  if (planId === null) return null;
  await insertObjectives(tx, { ambitoId, planId }, objectives, by);
  return planId;
}
