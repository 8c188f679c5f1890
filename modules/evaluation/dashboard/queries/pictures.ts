// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictures of the dashboard with their words: for wide screens, for phones, and as a table.
import { areaHue } from "@albero/ui/charts";
import type { Lang } from "@albero/kernel/pure";
import { bestOf, wayOf, valueOf, type Line, type RoundHead, type Tally } from "../core/board.ts";
import { drawBullets, drawHeat, drawTimes, NARROW, WIDE, type HeatRow } from "../core/pictures.ts";
import { wayWords, whyOf, writeValue } from "../core/words.ts";
import { texts } from "../texts.ts";
import type { BoardGroup, IndicatorPoint } from "./questions.ts";
import type { Territory } from "./territories.ts";

export type Picture = {
  svg: string;
  narrow: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
};

const judged = ({ on_track, at_risk, off_track }: Tally) => on_track + at_risk + off_track;

/** The parts of the plan by rounds. `href` gives the address of a part in a round. */
export function heatOf(
  groups: readonly BoardGroup[],
  rounds: readonly RoundHead[],
  href: (key: string, roundId: number) => string,
  lang: Lang,
): Picture {
  const t = texts[lang].home;
  const rows = groups.map((group): HeatRow => {
    const cells = rounds.map((round) => {
      const tally = group.rounds.find((each) => each.roundId === round.id)?.tally;
      const all = tally ? judged(tally) : 0;
      const label = t.heatCell(group.key || group.title, round.name, tally?.on_track ?? 0, all, tally?.no_data ?? 0);
      return {
        ...{ share: all === 0 ? null : (tally?.on_track ?? 0) / all, label, href: href(group.key, round.id) },
        text: all === 0 ? "–" : t.of(tally?.on_track ?? 0, all),
      };
    });
    const isCode = group.area !== "";
    return {
      ...{ code: isCode ? group.key : "", name: group.title, cells },
      colour: isCode ? areaHue(group.area).ink : "#17324d",
    };
  });
  const words = { title: t.heat(...bestOf(groups)), description: t.heatDescription };
  const names = rounds.map((round) => round.name);
  return {
    svg: drawHeat(rows, names, { ...words, id: "calore-l" }, WIDE),
    narrow: drawHeat(
      rows.map((row) => ({ ...row, code: row.code || row.name.slice(0, 8) })),
      names,
      { ...words, id: "calore-s" },
      NARROW,
    ),
    table: {
      head: [t.col.group, ...names],
      rows: groups.map((group, at) => [
        [group.area ? group.key : "", group.title].filter(Boolean).join(" · "),
        ...(rows[at]?.cells.map(({ text }) => text) ?? []),
      ]),
    },
  };
}

/** Whether there is something to draw: a value and a target. */
export const drawable = ({ judgement, whole }: Line): boolean =>
  judgement.rule.is !== "no_target" && whole.is === "value";

/** One bullet an indicator. */
export function bulletsOf(lines: readonly Line[], href: (id: number) => string, lang: Lang): Picture {
  const t = texts[lang];
  const rows = lines.map((line) => {
    const way = wayOf(line.judgement);
    return {
      ...{ label: line.text, status: line.judgement.status, href: href(line.id) },
      ...{ done: way?.done ?? null, expected: way?.expected ?? null, start: way?.start ?? null },
      text: wayWords(line, lang) ?? t.status.no_data,
    };
  });
  const words = { title: t.group.bullets, description: t.group.bulletsDescription };
  return {
    svg: drawBullets(rows, { ...words, id: "strada-l" }, WIDE),
    narrow: drawBullets(rows, { ...words, id: "strada-s" }, NARROW),
    table: {
      head: [t.group.col.indicator, t.group.col.value, t.group.col.status, t.group.col.why],
      rows: lines.map((line) => [
        line.text,
        wayWords(line, lang) ?? "—",
        t.status[line.judgement.status],
        whyOf(line, lang),
      ]),
    },
  };
}

/** The Ambito and its sub-areas over the rounds; null while there is nothing to draw. */
export function timesOf(
  series: readonly { territory: Territory; points: readonly IndicatorPoint[] }[],
  lang: Lang,
): Picture | null {
  const t = texts[lang].indicator;
  const first = series.flatMap(({ points }) => points)[0]?.line;
  if (!first || series.every(({ points }) => points.every(({ line }) => valueOf(line.whole) === null))) return null;
  const drawn = series.map(({ territory, points }) => ({
    name: territory.name,
    points: points.map(({ round, line }) => ({ label: round.name, value: valueOf(line.whole) })),
  }));
  const words = { title: t.subAreas, description: t.subAreasDescription };
  const write = (value: number) => writeValue(value, first, lang);
  return {
    svg: drawTimes(drawn, write, { ...words, id: "tempo-l" }, WIDE),
    narrow: drawTimes(drawn, write, { ...words, id: "tempo-s" }, NARROW),
    table: {
      head: [texts[lang].home.territory, ...(drawn[0]?.points.map(({ label }) => label) ?? [])],
      rows: drawn.map(({ name, points }) => [
        name,
        ...points.map(({ value }) => (value === null ? "—" : write(value))),
      ]),
    },
  };
}
