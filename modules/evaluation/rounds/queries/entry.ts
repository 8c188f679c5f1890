// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from "zod";
import { NotFound, question } from "@albero/kernel";
import type { PlainDate } from "@albero/kernel/pure";
import type { Definition } from "../../core/indicator.ts";
import { needsParts, takesParts, writeCell } from "../core/answer.ts";
import { placeKey, type Measure, type MeasureStatus } from "../core/measure.ts";
import type { Round } from "../core/round.ts";
import { groupOf, mayAnswerFor, type Territory } from "../core/territory.ts";
import type { Owed } from "../core/waiting.ts";
import { mayEnterMeasures } from "../permissions.ts";
import { listEvidence, type Evidence } from "../store/evidence.ts";
import { listCurrent, listEarlier } from "../store/measures.ts";
import { getRound } from "../store/rounds.ts";
import * as inputs from "../usecases/inputs.ts";
import { owedTo } from "../usecases/owed.ts";
import { groupsOf, objectivesOf, roundContext, type Objective } from "./context.ts";

type In<K extends keyof typeof inputs> = z.infer<(typeof inputs)[K]>;

/** The territories for which the person answers, with what they owe. */
export const showEntries = question<In<"byRound">, { round: Round; owed: Owed[]; today: PlainDate }>({
  name: "evaluation.showEntries",
  may: mayEnterMeasures,
  input: inputs.byRound,
  async run({ roundId }, { tx, ambitoId, actor, today }) {
    const round = await getRound(tx, ambitoId, roundId);
    const owed = (await owedTo(tx, ambitoId, round)).filter((one) => mayAnswerFor(actor, one.territory));
    return { round, owed, today };
  },
});

export type EntryLine = {
  indicatorId: number;
  text: string;
  unit: string | null;
  objectives: Objective[];
  /** The words of the answer; null where there is none. */
  answer: string | null;
  status: MeasureStatus | null;
  measureId: number | null;
};
export type EntryView = {
  round: Round;
  today: PlainDate;
  territory: Territory;
  lines: EntryLine[];
  /** The one on the screen; null on the list. */
  shown: {
    definition: Definition;
    code: string;
    takesParts: boolean;
    needsParts: boolean;
    current: Measure | null;
    breakdowns: Measure[];
    earlier: { answer: string; day: PlainDate }[];
    evidence: Evidence[];
  } | null;
};

/** What a territory is asked, and one indicator of it in full. Not there for who may not answer for the territory. */
export const showEntry = question<In<"byTerritory"> & { indicatorId?: number | undefined }, EntryView>({
  name: "evaluation.showEntry",
  may: mayEnterMeasures,
  input: inputs.placeShown,
  async run({ roundId, territory: code, indicatorId }, work) {
    const { tx, ambitoId, actor, today, allow } = work;
    const { round, asked, territories } = await roundContext(work, roundId);
    const territory = territories.find((one) => one.code === code);
    if (!territory) throw new NotFound(`territory ${code}`);
    allow(mayAnswerFor(actor, territory));
    const own = asked.filter((one) => one.level === territory.level && !one.isComputed);
    const measures = await listCurrent(tx, ambitoId, { roundId, territories: [code] });
    const wholes = new Map(measures.filter((one) => one.breakdown === "").map((one) => [one.indicatorId, one]));
    const lines = own.map(({ indicatorId: id, definition, objectives }) => {
      const measure = wholes.get(id);
      return {
        ...{ indicatorId: id, text: definition.text, unit: definition.unit, objectives },
        answer: measure ? writeCell(measure, definition) : null,
        ...{ status: measure?.status ?? null, measureId: measure?.id ?? null },
      };
    });
    if (indicatorId === undefined) return { round, today, territory, lines, shown: null };
    const found = own.find((one) => one.indicatorId === indicatorId);
    if (!found) throw new NotFound(`indicator ${indicatorId}`);
    const { definition } = found;
    const current = wholes.get(indicatorId) ?? null;
    const before = { roundId, before: round.firstDay, indicatorIds: [indicatorId], territories: [code] };
    const earlier = (await listEarlier(tx, ambitoId, before)).filter((one) => one.breakdown === "");
    const shown = {
      ...{ definition, code: found.code, current, needsParts: needsParts(definition, territory.level) },
      takesParts: takesParts(definition),
      breakdowns: measures.filter((one) => one.indicatorId === indicatorId && one.breakdown !== ""),
      earlier: earlier.slice(-6).map(({ value, day }) => ({
        day,
        answer: writeCell({ state: "value", value, numerator: null, denominator: null, items: null }, definition),
      })),
      evidence: await listEvidence(tx, ambitoId, current ? [current.id] : []),
    };
    return { round, today, territory, lines, shown };
  },
});

export type GridView = {
  round: Round;
  today: PlainDate;
  groups: { group: string; name: string }[];
  objectives: Objective[];
  group: string;
  objective: string;
  territories: Territory[];
  indicators: {
    indicatorId: number;
    text: string;
    unit: string | null;
    kind: Definition["kind"];
    takesParts: boolean;
  }[];
  /** By territory and indicator: what is not asked there has no cell. */
  cells: { territory: string; indicatorId: number; text: string; seen: number | null; status: MeasureStatus | null }[];
};

/** The grid of a group and an objective: those that the person may fill in. */
export const showGrid = question<In<"gridShown">, GridView>({
  name: "evaluation.showGrid",
  may: mayEnterMeasures,
  input: inputs.gridShown,
  async run({ roundId, group: wantedGroup, objective: wanted }, work) {
    const { tx, ambitoId, actor, today } = work;
    const { round, asked, territories } = await roundContext(work, roundId);
    const typed = asked.filter((one) => !one.isComputed);
    const levels = new Set(typed.map((one) => one.level));
    const own = territories.filter((one) => levels.has(one.level) && mayAnswerFor(actor, one));
    const groups = groupsOf(territories).filter(({ group }) => own.some((one) => groupOf(one) === group));
    const group = groups.some((one) => one.group === wantedGroup) ? wantedGroup : (groups[0]?.group ?? "");
    const rows = own.filter((one) => groupOf(one) === group);
    const here = typed.filter((one) => rows.some(({ level }) => level === one.level));
    const objectives = objectivesOf(here);
    const objective = objectives.some((one) => one.code === wanted) ? wanted : (objectives[0]?.code ?? "");
    const columns = here.filter((one) => objective === "" || one.objectives.some(({ code }) => code === objective));
    const indicatorIds = columns.map((one) => one.indicatorId);
    const measures = new Map(
      (await listCurrent(tx, ambitoId, { roundId, indicatorIds })).map((one) => [placeKey(one), one]),
    );
    const cells = rows.flatMap(({ level, code: territory }) =>
      columns
        .filter((one) => one.level === level)
        .map(({ indicatorId, definition }) => {
          const measure = measures.get(placeKey({ indicatorId, territory, breakdown: "" }));
          return {
            ...{ territory, indicatorId, text: measure ? writeCell(measure, definition) : "" },
            ...{ seen: measure?.id ?? null, status: measure?.status ?? null },
          };
        }),
    );
    return {
      ...{ round, today, groups, objectives, group, objective, cells },
      territories: rows.filter(({ code }) => cells.some((cell) => cell.territory === code)),
      indicators: columns.map(({ indicatorId, definition: { text, unit, kind, ...rest } }) => ({
        ...{ indicatorId, text, unit, kind, takesParts: takesParts({ text, unit, kind, ...rest }) },
      })),
    };
  },
});
