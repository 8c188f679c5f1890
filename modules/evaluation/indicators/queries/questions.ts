// SPDX-License-Identifier: AGPL-3.0-or-later
// The read-only questions of the screens of the indicators.
import { assert, question, type Tx } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import { definitionOn, type Definition } from "../../core/indicator.ts";
import { differencesOf, type Difference } from "../core/differences.ts";
import * as inputs from "../core/inputs.ts";
import { choicesOf, countGaps, matches, type Choices, type GapCount, type IndicatorLine } from "../core/list.ts";
import { lineOf } from "../core/list.ts";
import type { Taking } from "../core/take.ts";
import { mayReadComputed, mayReadIndicators, mayReadPublicIndicators, mayWriteIndicators } from "../permissions.ts";
import { computeValue, type Computed } from "../store/compute.ts";
import {
  lastMeasured,
  listBodyKeys,
  listObjectives,
  listTerritories,
  readCodes,
  type KnownObjective,
  type Territory,
} from "../store/ground.ts";
import {
  getIndicator,
  listDefinitions,
  listTargets,
  type StoredIndicator,
  type StoredTarget,
} from "../store/indicators.ts";
import { countMeasures, listAuthors, listLines, listPrinted, placesOf, type StoredPlace } from "../store/views.ts";
import { compareWithDocuments } from "../usecases/take.ts";
import { QUERY_NAMES } from "../core/queries.ts";
import { count } from "../store/named-queries.ts";

const PER_PAGE = 40;

export type IndicatorList = Choices & {
  lines: IndicatorLine[];
  /** How many match, how many are in use, how many have ended. */
  total: number;
  inUse: number;
  retired: number;
  computed: number;
  doubts: number;
  gaps: GapCount[];
  page: number;
  pages: number;
  differences: number;
};

async function readList(tx: Tx, ambitoId: number, today: PlainDate, filter: inputs.ListFilter): Promise<IndicatorList> {
  const lines = await listLines(tx, ambitoId, today);
  const found = lines.filter((line) => matches(line, filter));
  const used = lines.filter((line) => line.retiredOn === null);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(filter.page, pages);
  return {
    ...choicesOf(lines),
    ...{ lines: found.slice((page - 1) * PER_PAGE, page * PER_PAGE), total: found.length, page, pages },
    ...{ inUse: used.length, retired: lines.length - used.length, gaps: countGaps(lines) },
    computed: used.filter((line) => line.computed !== null).length,
    doubts: used.filter((line) => line.uncertain !== null).length,
    differences: differencesOf(await listPrinted(tx, ambitoId)).length,
  };
}

export const findIndicators = question<inputs.ListFilter, IndicatorList>({
  name: "evaluation.findIndicators",
  may: mayReadIndicators,
  isRemembered: true,
  input: inputs.filters,
  run: (filter, { tx, ambitoId, today }) => readList(tx, ambitoId, today, filter),
});

export const publicIndicators = question<inputs.ListFilter, IndicatorList>({
  name: "evaluation.publicIndicators",
  may: mayReadPublicIndicators,
  isRemembered: true,
  input: inputs.filters,
  run: (filter, { tx, ambitoId, today }) => readList(tx, ambitoId, today, { ...filter, state: "" }),
});

export type ToldDefinition = Definition & { byName: string; at: Date; measures: number };
export type IndicatorView = {
  indicator: StoredIndicator;
  line: IndicatorLine;
  /** In force today, or the first to come. */
  now: ToldDefinition;
  /** Newest first, the one in force among them. */
  definitions: ToldDefinition[];
  places: StoredPlace[];
  targets: (StoredTarget & { territoryName: string; uncertain?: string | null })[];
  lastMeasured: PlainDate | null;
  /** Codes of the indicators whose formula names this one. */
  usedBy: { id: number; code: string }[];
  /** Of a computed one, for who may see it: what it is worth today. */
  value: Computed | null;
  today: PlainDate;
};

async function readOne(tx: Tx, ambitoId: number, indicatorId: number, today: PlainDate): Promise<IndicatorView> {
  const indicator = await getIndicator(tx, ambitoId, indicatorId);
  const definitions = await listDefinitions(tx, ambitoId, indicatorId);
  const authors = await listAuthors(tx, ambitoId, indicatorId);
  const measures = await countMeasures(tx, ambitoId, indicatorId);
  const places = await placesOf(tx, ambitoId, indicatorId);
  const targets = await listTargets(tx, ambitoId, indicatorId);
  const names = new Map((await listTerritories(tx, ambitoId)).map(({ code, name }) => [code, name]));
  const told = definitions.map((definition, at) => ({
    ...definition,
    ...{ byName: authors[at]?.byName ?? "", at: authors[at]?.at ?? new Date(0) },
    measures: measures.get(definition.id) ?? 0,
  }));
  const line = lineOf({ indicator, definitions, places, targets }, today);
  const now = definitionOn(told, today);
  assert(line && now, "every indicator has a definition");
  const { formulas, ids } = await readCodes(tx, ambitoId);
  const users = [...formulas].filter(([, codes]) => codes.includes(indicator.code)).map(([code]) => code);
  return {
    ...{ indicator, line, now, definitions: told.toReversed(), places, today, value: null },
    targets: targets.map((each) => ({ ...each, territoryName: names.get(each.territory) ?? each.territory })),
    lastMeasured: await lastMeasured(tx, ambitoId, indicatorId),
    usedBy: users.map((code) => ({ id: ids.get(code) ?? 0, code })),
  };
}

export const showIndicator = question<{ indicatorId: number }, IndicatorView>({
  name: "evaluation.showIndicator",
  may: mayReadIndicators,
  input: inputs.byIndicator,
  async run({ indicatorId }, { tx, ambitoId, actor, today }) {
    const view = await readOne(tx, ambitoId, indicatorId, today);
    return { ...view, value: mayReadComputed(actor) ? await computeValue(tx, ambitoId, view.now, today) : null };
  },
});

export const publicIndicator = question<{ indicatorId: number }, IndicatorView>({
  name: "evaluation.publicIndicator",
  may: mayReadPublicIndicators,
  input: inputs.byIndicator,
  run: ({ indicatorId }, { tx, ambitoId, today }) => readOne(tx, ambitoId, indicatorId, today),
});

export type FormChoices = {
  objectives: KnownObjective[];
  territories: Territory[];
  bodies: { key: string; name: string }[];
  codes: string[];
  today: PlainDate;
};

/** What the forms let one choose from. */
export const indicatorChoices = question<Record<string, never>, FormChoices>({
  name: "evaluation.indicatorChoices",
  may: mayWriteIndicators,
  input: inputs.nothing,
  run: async (_nothing, { tx, ambitoId, today }) => ({
    ...{ objectives: await listObjectives(tx, ambitoId), territories: await listTerritories(tx, ambitoId), today },
    ...{ bodies: await listBodyKeys(tx, ambitoId), codes: [...(await readCodes(tx, ambitoId)).known].toSorted() },
  }),
});

/** Where cards and evaluation chapter do not say the same. */
export const documentDifferences = question<Record<string, never>, { differences: Difference[]; chapters: number }>({
  name: "evaluation.documentDifferences",
  may: mayReadIndicators,
  isRemembered: true,
  input: inputs.nothing,
  async run(_nothing, { tx, ambitoId }) {
    const printed = await listPrinted(tx, ambitoId);
    const chapters = new Set(printed.filter((each) => each.document === "chapter").map((each) => each.objective));
    return { differences: differencesOf(printed), chapters: chapters.size };
  },
});

/** What taking from the documents would do now. */
export const compareIndicatorsWithDocuments = question<Record<string, never>, Taking & { named: number }>({
  name: "evaluation.compareIndicatorsWithDocuments",
  may: mayWriteIndicators,
  input: inputs.nothing,
  run: (_nothing, work) => compareWithDocuments(work),
});

export type CountedToday = {
  name: (typeof QUERY_NAMES)[number];
  value: number | null;
  usedBy: { id: number; code: string }[];
};

/** Everything that Albero can count by itself, with what it counts today and which indicators use it. */
export const computedToday = question<Record<string, never>, { counted: CountedToday[]; today: PlainDate }>({
  name: "evaluation.computedToday",
  may: mayReadComputed,
  input: inputs.nothing,
  async run(_nothing, { tx, ambitoId, today }) {
    const definitions = Map.groupBy(await listDefinitions(tx, ambitoId), (each) => each.indicatorId);
    const lines = await listLines(tx, ambitoId, today);
    const uses = lines.flatMap(({ id, code }) => {
      const query = definitionOn(definitions.get(id) ?? [], today)?.query ?? "";
      return query === "" ? [] : [{ id, code, name: query.split(":")[0] ?? "" }];
    });
    const counted: CountedToday[] = [];
    for (const name of QUERY_NAMES) {
      const usedBy = uses.filter((each) => each.name === name).map(({ id, code }) => ({ id, code }));
      // A body has to be named before its meetings can be counted.
      const value = name === "meetings_of_body" ? null : (await count(tx, ambitoId, { name, of: "" }, today)).value;
      counted.push({ name, value, usedBy });
    }
    return { counted, today };
  },
});
