// SPDX-License-Identifier: AGPL-3.0-or-later
// The read-only questions of the operational plan.
import type { z } from "zod";
import { NotFound, question, type Actor, type Tx } from "@albero/kernel";
import { getVersion } from "../../store/versions.ts";
import { listCards } from "../../store/cards.ts";
import { budgetOf, ownerOf, totalsOf } from "../core/document.ts";
import { deviationsOf, sideBySide, type YearsRow } from "../core/years.ts";
import { maySeeYear, mayReadYears, mayWriteYear } from "../permissions.ts";
import { listReasons } from "../store/deviations.ts";
import { listObjectives } from "../store/objectives.ts";
import { findYear, getYear, listYears, type StoredYear } from "../store/plans.ts";
import { versionForYears } from "../store/zone.ts";
import { byObjective, byYear, byYears, nothing } from "../usecases/inputs.ts";
import { writeYearFile } from "../usecases/year-file.ts";
import type {
  ObjectiveView,
  StoredObjective,
  ToldDeviation,
  YearHead,
  YearObjectiveView,
  YearRow,
  YearView,
  ZoneChoice,
} from "./answers.ts";

async function seenYear(tx: Tx, ambitoId: number, actor: Actor, year: number): Promise<StoredYear> {
  const found = await getYear(tx, ambitoId, year);
  if (!maySeeYear(actor, found.head.status)) throw new NotFound(`operational plan of ${year}`);
  return found;
}

const viewOf = (objective: StoredObjective, printed: Record<string, unknown>): ObjectiveView => ({
  ...objective,
  budget: budgetOf(objective),
  answers: ownerOf(objective, printed),
});

/** What differs from the plan that this one follows, with the reasons written so far. */
export async function deviationsFrom(
  tx: Tx,
  ambitoId: number,
  head: YearHead,
  objectives: readonly StoredObjective[],
): Promise<{ year: number; deviations: ToldDeviation[] } | null> {
  if (head.followsId === null) return null;
  const before = await findYear(tx, ambitoId, { id: head.followsId });
  if (!before) return null;
  const old = await listObjectives(tx, ambitoId, before.head.id);
  const reasons = await listReasons(tx, { ambitoId, planId: head.id });
  const printed = (await getYear(tx, ambitoId, head.year)).printed;
  const answered = <O extends StoredObjective>(list: readonly O[], where: Record<string, unknown>) =>
    list.map((each) => ({ ...each, owner: ownerOf(each, where) }));
  const [was, is] = [answered(old, before.printed), answered(objectives, printed)];
  const deviations = deviationsOf(was, is, head.year - before.head.year).map((each) => ({
    ...each,
    reason: reasons.find((one) => one.code === each.code) ?? null,
  }));
  return { year: before.head.year, deviations };
}

/** The whole plan of a year, for pages and for other modules that hold a transaction. */
export async function readYear(tx: Tx, ambitoId: number, year: number): Promise<YearView> {
  const { head, printed } = await getYear(tx, ambitoId, year);
  const objectives = await listObjectives(tx, ambitoId, head.id);
  return {
    head,
    objectives: objectives.map((each) => viewOf(each, printed)),
    totals: totalsOf(objectives),
    printed,
    previous: await deviationsFrom(tx, ambitoId, head, objectives),
  };
}

/** The plans of all years, newest first. */
export const operationalPlans = question<z.infer<typeof nothing>, YearRow[]>({
  name: "planning.operationalPlans",
  may: mayReadYears,
  input: nothing,
  run: async (_, { tx, ambitoId, actor }) =>
    (await listYears(tx, ambitoId)).filter((each) => maySeeYear(actor, each.status)),
});

/** One year, with its objectives, their lines in cents and their totals. */
export const operationalPlan = question<z.infer<typeof byYear>, YearView>({
  name: "planning.operationalPlan",
  may: mayReadYears,
  input: byYear,
  async run({ year }, { tx, ambitoId, actor }) {
    await seenYear(tx, ambitoId, actor, year);
    return readYear(tx, ambitoId, year);
  },
});

export const operationalObjective = question<z.infer<typeof byObjective>, YearObjectiveView>({
  name: "planning.operationalObjective",
  may: mayReadYears,
  input: byObjective,
  async run({ year, code }, { tx, ambitoId, actor }) {
    await seenYear(tx, ambitoId, actor, year);
    const view = await readYear(tx, ambitoId, year);
    const at = view.objectives.findIndex((each) => each.code === code);
    const objective = view.objectives[at];
    if (!objective) throw new NotFound(`objective ${code} of ${year}`);
    const named = (place: number) => {
      const found = view.objectives[place];
      return found ? { code: found.code, title: found.title } : null;
    };
    return {
      head: view.head,
      objective,
      around: { previous: at > 0 ? named(at - 1) : null, next: named(at + 1) },
      deviation: view.previous?.deviations.find((each) => each.code === code) ?? null,
    };
  },
});

export type YearsView = { years: { head: YearHead; deviations: ToldDeviation[] }[]; rows: YearsRow[] };

/** Up to three years side by side; without a choice, the three newest. */
export const compareOperationalPlans = question<z.infer<typeof byYears>, YearsView>({
  name: "planning.compareOperationalPlans",
  may: mayReadYears,
  input: byYears,
  async run({ years }, { tx, ambitoId, actor }) {
    const seen = (await listYears(tx, ambitoId)).filter((each) => maySeeYear(actor, each.status));
    const chosen = years ? seen.filter((each) => years.includes(each.year)) : seen.slice(0, 3);
    const heads = chosen.toSorted((a, b) => a.year - b.year);
    const plans = [];
    for (const head of heads) plans.push({ head, objectives: await listObjectives(tx, ambitoId, head.id) });
    const told = [];
    for (const { head, objectives } of plans) {
      const previous = await deviationsFrom(tx, ambitoId, head, objectives);
      told.push({ head, deviations: previous?.deviations ?? [] });
    }
    return { years: told, rows: sideBySide(plans) };
  },
});

/** The plan of a year as a file. */
export const exportOperationalPlan = question<z.infer<typeof byYear>, { bytes: Uint8Array; fileName: string }>({
  name: "planning.exportOperationalPlan",
  may: mayReadYears,
  input: byYear,
  async run({ year }, { tx, ambitoId, actor }) {
    const { head, printed } = await seenYear(tx, ambitoId, actor, year);
    const objectives = await listObjectives(tx, ambitoId, head.id);
    const { title, territory } = head;
    const text = await writeYearFile(tx, ambitoId, { year, title, territory, printed, objectives });
    return { bytes: new TextEncoder().encode(text), fileName: `piano-operativo-${year}.json` };
  },
});

/** From which cards and actions a year can be built; null when no zone plan is in force. */
export const zonePlanForYear = question<z.infer<typeof nothing>, ZoneChoice | null>({
  name: "planning.zonePlanForYear",
  may: mayWriteYear,
  input: nothing,
  async run(_, { tx, ambitoId }) {
    const version = await versionForYears(tx, ambitoId);
    if (!version) return null;
    const { head } = await getVersion(tx, ambitoId, version.head.id);
    const cards = await listCards(tx, { ambitoId, versionId: head.id });
    return {
      versionId: head.id,
      title: head.title,
      cycle: head.cycle,
      cards: cards.map(({ card }) => ({
        code: card.code,
        title: card.title,
        objectives: card.specificObjectives.map((each) => each.text),
        actions: card.actions.map(({ key, title }) => ({ key, title })),
      })),
    };
  },
});
