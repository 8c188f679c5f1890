// SPDX-License-Identifier: AGPL-3.0-or-later
// What the dashboard asks: the whole plan in a round, one group of it, one indicator over time.
import type { z } from "zod";
import { NotFound, question, slugFor, type Work } from "@albero/kernel";
import { drawMunicipalities } from "@albero/territory";
import type { Target } from "../../core/indicator.ts";
import { groupLines, lineOf, tallyOf, type Group, type Line, type RoundHead, type Tally } from "../core/board.ts";
import { mayReadResults } from "../permissions.ts";
import * as store from "../store/board.ts";
import { texts } from "../texts.ts";
import { groundOf, linesOf, type Ground } from "./known.ts";
import { dashboardPaths } from "../paths.ts";
import * as inputs from "./inputs.ts";
import { bulletsOf, drawable, heatOf, timesOf, type Picture } from "./pictures.ts";
import { nameTerritories, type Territory } from "./territories.ts";

export type Objective = { code: string; title: string; area: string };
export type BoardGroup = Group & { title: string; area: string; rounds: { roundId: number; tally: Tally }[] };
export type BoardView = {
  rounds: RoundHead[];
  round: RoundHead | null;
  territory: Territory | null;
  territories: Territory[];
  grouping: inputs.Grouping;
  indicators: number;
  tally: Tally | null;
  groups: BoardGroup[];
  /** The groups by rounds, drawn; null while there is nothing to draw. */
  heat: Picture | null;
  /** Asked in the round and without any answer. */
  silent: Line[];
};

const roundOf = (rounds: readonly RoundHead[], roundId: number | undefined): RoundHead | null => {
  if (roundId === undefined) return rounds.at(-1) ?? null;
  const found = rounds.find((each) => each.id === roundId);
  if (!found) throw new NotFound(`round ${roundId}`);
  return found;
};

/** The objectives that the indicators serve, in the order of the plan. */
function objectivesOf(ground: Ground): Objective[] {
  const places = ground.known(null).flatMap((known) => known.places);
  const seen = new Map(places.map((place) => [place.objective, place.objectiveTitle]));
  return [...seen].map(([key, title]) => ({ code: key, title, area: key.slice(0, 1) }));
}

/** The key of the indicators that nobody answers for: a part of an address is never empty. */
const NOBODY = "-";
const ownerKey = ({ owner }: Line): string => owner || NOBODY;

type Keys = { keys: string[]; keysOf: (line: Line) => readonly string[]; titleOf: (key: string) => string };

function keysFor(
  grouping: inputs.Grouping,
  objectives: readonly Objective[],
  lines: readonly Line[],
  nobody: string,
): Keys {
  const titles = new Map(objectives.map((each) => [each.code, each.title]));
  if (grouping === "area")
    return {
      keys: [...new Set(objectives.map(({ area }) => area))].toSorted(),
      keysOf: (line) => [...new Set(line.objectives.map((each) => each.slice(0, 1)))],
      titleOf: (key) =>
        objectives
          .filter(({ area }) => area === key)
          .map(({ title }) => title.split(":")[0])
          .join("; "),
    };
  if (grouping === "owner")
    return {
      keys: [...new Set(lines.map(ownerKey))].toSorted((a, b) => a.localeCompare(b, "it")),
      keysOf: (line) => [ownerKey(line)],
      titleOf: (key) => (key === NOBODY ? nobody : key),
    };
  return {
    keys: objectives.map((each) => each.code),
    keysOf: (line) => line.objectives,
    titleOf: (key) => titles.get(key) ?? key,
  };
}

async function groupsOf(
  { tx, ambitoId, lang }: Work,
  ground: Ground,
  rounds: readonly RoundHead[],
  {
    round,
    territory,
    grouping,
    territories,
  }: { round: RoundHead; territory: string; grouping: inputs.Grouping; territories: Territory[] },
): Promise<{ lines: Line[]; groups: BoardGroup[] }> {
  const level = territory === "" ? "ambito" : "sub_area";
  const standings = await store.standingsOf(tx, ambitoId, { level, territory });
  const lines = linesOf(ground, round, standings, territory);
  if (grouping === "sub_area") {
    const all = await store.standingsOf(tx, ambitoId, { level: "sub_area" });
    const groups = territories.map(({ code: key, name }): BoardGroup => {
      const of = (one: RoundHead) => {
        const asked = all.filter((each) => each.roundId === one.id && each.territory === key);
        const ids = new Set(asked.map(({ indicatorId }) => indicatorId));
        return linesOf(ground, one, asked, key).filter(({ id }) => ids.has(id));
      };
      const own = of(round);
      const past = rounds.map((one) => ({ roundId: one.id, tally: tallyOf(of(one)) }));
      return { key, title: name, area: "", lines: own, tally: tallyOf(own), rounds: past };
    });
    return { lines, groups };
  }
  const { keys, keysOf, titleOf } = keysFor(grouping, objectivesOf(ground), lines, texts[lang].nobody);
  const past = rounds.map((one) => ({
    roundId: one.id,
    groups: groupLines(linesOf(ground, one, standings, territory), keysOf, keys),
  }));
  const groups = groupLines(lines, keysOf, keys).map((group) => ({
    ...group,
    ...{ title: titleOf(group.key), area: grouping === "owner" ? "" : group.key.slice(0, 1) },
    rounds: past.flatMap((one) => {
      const found = one.groups.find((each) => each.key === group.key);
      return found ? [{ roundId: one.roundId, tally: found.tally }] : [];
    }),
  }));
  return { lines, groups };
}

/** How the whole plan stands in a round, in the Ambito or in one sub-area, grouped as asked. */
export const showBoard = question<z.infer<typeof inputs.board>, BoardView>({
  name: "evaluation.showBoard",
  may: mayReadResults,
  input: inputs.board,
  isRemembered: true,
  async run({ roundId, territory, grouping }, work) {
    const { tx, ambitoId } = work;
    const [rounds, ground] = [await store.roundHeads(tx, ambitoId), await groundOf(tx, ambitoId)];
    const round = roundOf(rounds, roundId);
    const territories = await nameTerritories(work, round?.lastDay ?? work.today);
    const place = territories.find((each) => each.code === territory) ?? null;
    if (territory !== "" && !place) throw new NotFound(`territory ${territory}`);
    const indicators = ground.known(round).length;
    const head = { rounds, round, territory: place, territories, grouping, indicators };
    if (!round) return { ...head, tally: null, groups: [], heat: null, silent: [] };
    const { lines, groups } = await groupsOf(work, ground, rounds, { round, territory, grouping, territories });
    const silent = lines.filter((line) => line.isAsked && line.counts.valuesIn === 0 && line.whole.is === "missing");
    const slug = await slugFor(tx, ambitoId);
    const href = (key: string, at: number) =>
      dashboardPaths.group(slug, grouping, key, { round: at, territory: place?.code });
    const heat = groups.length > 0 ? heatOf(groups, rounds, href, work.lang) : null;
    return { ...head, tally: tallyOf(lines), groups, heat, silent };
  },
});

export type GroupView = Omit<BoardView, "groups" | "tally" | "silent" | "indicators" | "heat"> & {
  group: BoardGroup;
  bullets: Picture | null;
  deviations: store.DeviationRow[];
};

/** One group with each of its indicators: value, target, why it is on track or not. */
export const showBoardGroup = question<z.infer<typeof inputs.group>, GroupView>({
  name: "evaluation.showBoardGroup",
  may: mayReadResults,
  input: inputs.group,
  isRemembered: true,
  async run({ roundId, territory, grouping, key }, work) {
    const { tx, ambitoId } = work;
    const [rounds, ground] = [await store.roundHeads(tx, ambitoId), await groundOf(tx, ambitoId)];
    const round = roundOf(rounds, roundId);
    if (!round) throw new NotFound("no round has been opened");
    const territories = await nameTerritories(work, round.lastDay);
    const place = territories.find((each) => each.code === territory) ?? null;
    if (territory !== "" && !place) throw new NotFound(`territory ${territory}`);
    const { groups } = await groupsOf(work, ground, rounds, { round, territory, grouping, territories });
    const group = groups.find((each) => each.key === key);
    if (!group) throw new NotFound(`group ${key}`);
    const own = new Set(group.lines.map(({ id }) => id));
    const deviations = (await store.deviationsOf(tx, ambitoId, round.id)).filter((each) =>
      each.indicatorId === null ? grouping === "objective" && each.objective === key : own.has(each.indicatorId),
    );
    const slug = await slugFor(tx, ambitoId);
    const href = (id: number) => dashboardPaths.indicator(slug, id, { round: round.id, territory: place?.code });
    const drawn = group.lines.filter(drawable);
    const bullets = drawn.length > 0 ? bulletsOf(drawn, href, work.lang) : null;
    return { rounds, round, territory: place, territories, grouping, group, bullets, deviations };
  },
});

export type IndicatorPoint = { round: RoundHead; line: Line };
export type IndicatorView = {
  id: number;
  code: string;
  text: string;
  unit: string | null;
  kind: Line["kind"];
  owner: string;
  level: Line["level"];
  objectives: Objective[];
  targets: Target[];
  round: RoundHead | null;
  /** The Ambito over the rounds, the oldest first. */
  history: IndicatorPoint[];
  subAreas: { territory: Territory; points: IndicatorPoint[] }[];
  measures: (store.MeasureRow & { name: string })[];
  deviations: store.DeviationRow[];
  /** The sub-areas over the rounds. */
  times: Picture | null;
  map: Omit<Picture, "narrow"> | null;
};

/** One indicator over the rounds, by sub-area and municipality, with the measures behind its number. */
export const showIndicatorResult = question<z.infer<typeof inputs.indicator>, IndicatorView>({
  name: "evaluation.showIndicatorResult",
  may: mayReadResults,
  input: inputs.indicator,
  isRemembered: true,
  async run({ indicatorId, roundId }, work) {
    const { tx, ambitoId, today } = work;
    const [rounds, ground] = [await store.roundHeads(tx, ambitoId), await groundOf(tx, ambitoId)];
    const round = roundOf(rounds, roundId);
    const known = ground.known(round).find(({ id }) => id === indicatorId);
    if (!known) throw new NotFound(`indicator ${indicatorId}`);
    const asked = rounds.filter((one) =>
      ground.asked.some((each) => each.roundId === one.id && each.indicatorId === indicatorId),
    );
    const standings = [
      ...(await store.standingsOf(tx, ambitoId, { level: "ambito", indicatorId })),
      ...(await store.standingsOf(tx, ambitoId, { level: "sub_area", indicatorId })),
    ];
    const pointsOf = (territory: string) =>
      asked.map((one): IndicatorPoint => {
        const standing =
          standings.find((each) => each.roundId === one.id && each.territory === territory) ??
          store.unanswered({ roundId: one.id, indicatorId, definitionId: 0 }, territory);
        const then = ground.known(one).find(({ id }) => id === indicatorId) ?? known;
        return { round: one, line: lineOf(then, one, standing, territory) };
      });
    const territories = await nameTerritories(work, round?.lastDay ?? today);
    const { definition, places, targets } = known;
    const measures = round ? await store.measuresOf(tx, ambitoId, indicatorId, round.id) : [];
    const names = await namesOf(work, territories);
    const subAreas =
      definition.level === "ambito"
        ? []
        : territories.map((territory) => ({ territory, points: pointsOf(territory.code) }));
    return {
      ...{ id: known.id, code: known.code, text: definition.text, unit: definition.unit, kind: definition.kind },
      ...{ owner: definition.owner, level: definition.level, targets: [...targets], round, history: pointsOf("") },
      objectives: objectivesOf(ground).filter((each) => places.some((place) => place.objective === each.code)),
      ...{ subAreas, times: timesOf(subAreas, work.lang) },
      measures: measures.map((row) => ({ ...row, name: names.get(row.territory) ?? "" })),
      deviations: round
        ? (await store.deviationsOf(tx, ambitoId, round.id)).filter((each) => each.indicatorId === indicatorId)
        : [],
      map: await mapOf(work, definition.text, measures),
    };
  },
});

async function namesOf({ tx, ambitoId }: Work, territories: readonly Territory[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("territory.municipality")
    .select(["istat", "name"])
    .where("ambito_id", "=", ambitoId)
    .execute();
  return new Map([
    ...territories.map((each) => [each.code, each.name] as const),
    ...rows.map((row) => [row.istat, row.name] as const),
  ]);
}

async function mapOf({ tx, ambitoId, lang }: Work, title: string, measures: readonly store.MeasureRow[]) {
  const own = measures.filter((row) => row.level === "municipality" && row.breakdown === "" && row.state === "value");
  if (own.length === 0) return null;
  const t = texts[lang].map;
  const values = Object.fromEntries(
    own.map((row) => [row.territory, row.value ?? ((row.numerator ?? 0) / (row.denominator ?? 1)) * 100]),
  );
  const format = new Intl.NumberFormat(lang === "it" ? "it-IT" : "en-GB", { maximumFractionDigits: 1 });
  const write = (value: number) => ({ text: format.format(value), short: format.format(value) });
  const words = { ...t, title: t.titleOf(title), tileTitle: t.tilesOf(title), head: [...t.head] as [string, string] };
  const { map, tiles } = await drawMunicipalities(tx, ambitoId, lang, { id: "risultato", values, write, words });
  return map ?? tiles;
}

/** What stands where, for others: the value of the Ambito in a round, judged. */
export async function boardLines(work: Work, roundId: number): Promise<{ round: RoundHead; lines: Line[] }> {
  const { tx, ambitoId } = work;
  const [rounds, ground] = [await store.roundHeads(tx, ambitoId), await groundOf(tx, ambitoId)];
  const round = roundOf(rounds, roundId);
  if (!round) throw new NotFound(`round ${roundId}`);
  const standings = await store.standingsOf(tx, ambitoId, { level: "ambito", territory: "", roundId });
  return { round, lines: linesOf(ground, round, standings, "") };
}
